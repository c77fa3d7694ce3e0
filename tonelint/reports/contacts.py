"""What a customer's message reads as, names, gives and tells of before: rows for people, plain values for tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tonelint.noticed import NoticedContact
from tonelint.reports.layout import Piece

_MOODS = {
    "fi": (
        "rauhalliselta",
        "leikkisältä",
        "hämmentyneeltä",
        "tuohtuneelta",
        "surevalta",
        "harmistuneelta",
        "tyytyväiseltä",
    ),
    "nb": ("rolig", "leken", "forvirret", "opprørt", "i sorg", "irritert", "fornøyd"),
    "en": ("calm", "playful", "confused", "heated", "grieving", "annoyed", "pleased"),
}
# What a message reads as that is annoyed: calm says no more of it than that, and heated no less.
_ANNOYED = {
    "fi": {"calm": "enintään harmistuneelta", "upset": "vähintään harmistuneelta"},
    "nb": {"calm": "ikke mer enn irritert", "upset": "i det minste irritert"},
    "en": {"calm": "annoyed at most", "upset": "annoyed at least"},
}
_MOOD = (
    "calm",
    "playful",
    "confused",
    "upset",
    "grieving",
    "annoyed",
    "praising",
)  # the last two only where a person says so
_ROWS = {
    "fi": {
        "mood": "vaikuttaa", "named": "mainitsee", "gave": "antoi jo", "used": "otti yhteyttä", "tried": "kokeili jo",
        "repeated": "on ottanut yhteyttä aiemmin", "roleplay": "kutsuu leikkiin tai rooliin", "earlier": "aiemmin",
    },
    "nb": {
        "mood": "virker", "named": "nevner", "gave": "har oppgitt", "used": "tok kontakt", "tried": "har prøvd",
        "repeated": "har tatt kontakt før", "roleplay": "inviterer til lek eller rollespill", "earlier": "tidligere",
    },
    "en": {
        "mood": "reads as", "named": "names", "gave": "gave", "used": "wrote or rang", "tried": "tried",
        "repeated": "was in touch before", "roleplay": "offers a role or a game", "earlier": "earlier",
    },
}  # fmt: skip
_KINDS = {
    "fi": {
        "loss": "menetys", "amount": "summa", "order-number": "tilausnumero", "date": "aika", "thing": "asia",
        "phone": "puhelin", "email": "sähköposti", "address": "osoite", "purchase-date": "ostopäivä",
        "photo": "kuva tai liite", "receipt": "kuitti", "serial-number": "sarjanumero", "screen": "mitä näytöllä lukee",
        "chat": "chat", "form": "lomake", "shop": "myymälä", "social": "some",
        "restart": "käynnisti uudelleen", "reinstall": "asensi uudelleen", "update": "teki päivityksen",
        "reset": "palautti asetukset",
        "reconnect": "irrotti tai vaihtoi johdot", "clear-cache": "tyhjensi välimuistin",
        "other-device": "kokeili toista laitetta", "read-help": "luki ohjeet", "look-in-app": "katsoi sovelluksesta",
    },
    "nb": {
        "loss": "tap", "amount": "beløp", "order-number": "ordrenummer", "date": "tid", "thing": "ting",
        "phone": "telefon", "email": "e-post", "address": "adresse", "purchase-date": "kjøpsdato",
        "photo": "bilde eller vedlegg", "receipt": "kvittering", "serial-number": "serienummer", "screen": "det som står på skjermen",
        "chat": "chat", "form": "skjema", "shop": "butikk", "social": "sosiale medier",
        "restart": "startet på nytt", "reinstall": "installerte på nytt", "update": "oppdaterte",
        "reset": "nullstilte", "reconnect": "tok ut eller byttet ledninger", "clear-cache": "tømte hurtigbufferen",
        "other-device": "prøvde en annen enhet", "read-help": "leste hjelpesidene", "look-in-app": "så i appen",
    },
    "en": {
        "loss": "loss", "amount": "amount", "order-number": "order number", "date": "time", "thing": "thing",
        "phone": "phone", "email": "e-mail", "address": "address", "purchase-date": "date of purchase",
        "photo": "photo or attachment", "receipt": "receipt", "serial-number": "serial number", "screen": "what the screen says",
        "chat": "chat", "form": "form", "shop": "shop", "social": "social media",
        "restart": "restarted", "reinstall": "reinstalled", "update": "updated", "reset": "reset",
        "reconnect": "swapped or reseated cables", "clear-cache": "cleared the cache",
        "other-device": "tried another device", "read-help": "read the instructions", "look-in-app": "looked in the app",
    },
}  # fmt: skip
_SPANNED = ("named", "gave", "used", "tried")
Spans = Mapping[str, Sequence[tuple[int, int]]]


def pieces(contact: NoticedContact, text: str, messages: str, heat: str = "calm") -> Iterator[Piece]:
    """A row for the mood and how sure it is, and one for each kind of thing that was named, given, used or tried.

    `heat` is the level of the message's heat (one of HEATS), which the row for the mood is not to contradict.
    """
    rows, kinds = _ROWS[messages], _KINDS[messages]
    yield from _row(rows["mood"], _mood(contact, heat, messages))
    for name in _SPANNED:
        found: Spans = getattr(contact, name)
        told = "; ".join(f"{kinds[kind]}: {_evidence(text, spans)}" for kind, spans in found.items() if spans)
        before = ", ".join(kinds[kind] for kind in contact.earlier.get(name, ()))
        yield from _row(rows[name], "; ".join(filter(None, (told, before and f"{rows['earlier']}: {before}"))))
    said = [rows[name] for name in ("repeated", "roleplay") if getattr(contact, name)]
    yield from _row("", ", ".join(said))


def _mood(contact: NoticedContact, heat: str, messages: str) -> str:
    """The mood and how sure it is; what a person said of it is sure, and needs no figure."""
    mood = _MOODS[messages][_MOOD.index(contact.mood)]
    if contact.sure == 1:
        return mood
    if heat == "annoyed":
        mood = _ANNOYED[messages].get(contact.mood, mood)
    sure = f"{contact.sure:.2f}".rstrip("0")
    return f"{mood}, {sure.lstrip('0') if messages == 'en' else sure.replace('.', ',')}"


def _row(label: str, told: str) -> Iterator[Piece]:
    if told:
        yield Piece("rule", f"      {label:<16} ")
        yield Piece("plain", f"{told}\n")


def _evidence(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What was found, each wording once: it tells what there is, not how often it was said."""
    return " · ".join(dict.fromkeys(" ".join(text[start:end].split()) for start, end in spans))


def plain(contact: NoticedContact, text: str) -> dict[str, Any]:
    """The same as plain values; every span with its kind, place and text."""
    fields = contact._asdict()
    for name in ("signs", *_SPANNED):
        fields[name] = [
            {"name": kind, "start": start, "end": end, "text": text[start:end]}
            for kind, spans in fields[name].items()
            for start, end in spans
        ]
    return fields
