"""What people write above a message in place of who speaks: `Customer's message`, `Kunden skrev`, `Vastausluonnos`.

A title is read by its kinds of word: whose, a word for a message or for an answer, and from or to whom.
"""

from __future__ import annotations

import re

from tonelint.drafts.talks.called import KNOWN

_ONE_WORD = frozenset(word for word, role in KNOWN.items() if role == "customer" and " " not in word)
# Whose a message is: as it is called, in the genitive of English and Norwegian, and in the Finnish cases.
_WHOSE = _ONE_WORD | {f"{word}{end}" for word in _ONE_WORD for end in ("s", "'s", "s'")}
_CUSTOMER = _WHOSE | frozenset(
    "asiakkaan käyttäjän kysyjän tilaajan ostajan soittajan yhteydenottajan vieraan potilaan jäsenen matkustajan asukkaan hakijan "
    "asiakkaiden kundenes".split()
)
_FROM_CUSTOMER = frozenset("asiakkaalta käyttäjältä kysyjältä tilaajalta ostajalta potilaalta vieraalta".split())
_TO_CUSTOMER = frozenset("asiakkaalle käyttäjälle kysyjälle tilaajalle ostajalle potilaalle vieraalle".split())
_MESSAGE = frozenset(
    "message messages review question questions query email e-mail mail letter comment enquiry inquiry request complaint post text "
    "feedback words chat said asked wrote input "
    "viesti viestit kysymys kysymykset palaute sähköposti meili kirje arvostelu arvio kommentti yhteydenotto reklamaatio tiedustelu "
    "valitus pyyntö teksti postaus "
    "melding meldingen meldinger spørsmål spørsmålet henvendelse henvendelsen e-post e-posten epost mail brev tilbakemelding "
    "tilbakemeldingen klage klagen anmeldelse anmeldelsen kommentar kommentaren innlegg innlegget tekst".split()
)
_ANSWER = frozenset(
    "reply replies response answer draft vastaus vastauksemme vastaukseni vastausluonnos vastausehdotus luonnos luonnokseni luonnoksemme "
    "svar svaret svarutkast svarforslag utkast utkastet".split()
)
_OURS = frozenset(
    "our my draft suggested proposed owner owner's agent agent's support team staff host company business seller store shop hotel "
    "meidän oma minun ehdotettu omistajan yrityksen asiakaspalvelun asiakaspalvelijan aspan asiakastuen myyjän "
    "vårt mitt vår min foreslått eierens bedriftens butikkens kundeservice kundeservices kundebehandlers kundebehandlerens selgers "
    "us oss meg me eieren eier butikken bedriften".split()
)
_FROM_US = frozenset("omistajalta yritykseltä yrittäjältä liikkeeltä hotellilta ravintolalta kaupalta meiltä".split())
_FROM, _TO = frozenset("from by fra av".split()), frozenset("to for til".split())
# The Finnish and Norwegian compounds that no other rule here tells.
_KINDS = (
    "viesti|viestit|palaute|kysymys|arvostelu|arvio|kommentti|sähköposti|reklamaatio|valitus|yhteydenotto|tiedustelu"
)
_ARTER = "melding|henvendelse|spørsmål|anmeldelse|klage|tilbakemelding|kommentar|mail|e-post"
_COMPOUND = rf"asiakas(?:{_KINDS})|kunde(?:{_ARTER})(?:en|et)?"
# Whole titles of ours.
_ALONE = frozenset(
    ("response", "answer", "we replied", "we answered", "i replied", "vastauksemme", "vastaukseni", "vastausluonnos", "vastausehdotus",
     "me vastasimme", "vastasimme", "meiltä", "ehdotus vastaukseksi", "luonnos vastaukseksi", "svaret", "svarutkast", "svarforslag",
     "vi svarte", "vi svarer", "utkast til svar", "forslag til svar")
)  # fmt: skip
_BESIDE = frozenset(
    "the a an original first last latest new incoming received alkuperäinen ensimmäinen viimeisin uusin saapunut uusi "
    "en ei et opprinnelig opprinnelige første siste ny nye innkommende".split()
)

_SHORTEST = 12  # letters of a title with a name
# An answer that somebody gives under their name and says what they are: `Response from Anna Hill, owner`, `Eier Kari svarte`.
_NAME = r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}"
_HEADS = (
    r"(?:the )?(?:(?:co-?)?owner|(?!(?:our|my|your) )(?:[a-z]+ ){0,2}manager|omistaja|yrittäjä|\w*päällikkö|\w*johtaja|eier(?:en)?|innehaver(?:en)?|"
    r"daglig leder|\w*sjef)"
)
_AS_HEAD = rf" ?[,(–-] ?{_HEADS}(?:,? (?:at|of|i|på|hos) [^,()]{{1,40}}|, [^,()]{{1,40}})?\)?"
_BY = rf"(?:{_NAME}{_AS_HEAD}|{_HEADS} {_NAME})"
_BY_HEAD = (
    rf"(?:response|reply|answer|svar|vastaus)(?::| from| by| fra| av)? {_BY}"
    rf"|{_BY},? (?:replied|responded|answered|svarte|svarer|vastasi|vastaa)"
)


def role_of(label: str) -> str | None:
    """Whose message a title stands above, customer or agent; None where it is no title."""
    low = _low(label)
    if low in _ALONE or is_by_head(label):
        return "agent"
    words = [word for word in low.split() if word not in _BESIDE]
    if _is_customers(words):
        return "customer"
    return "agent" if _is_ours(words) else None


def is_by_head(label: str) -> bool:
    """Whether a title names who answers and says that they own or lead the place."""
    low = _low(label)
    return len(low) > _SHORTEST and " " in low and bool(re.fullmatch(_BY_HEAD, low))


def _low(label: str) -> str:
    return " ".join(label.casefold().replace("’", "'").replace("_", " ").split())


def _is_customers(words: list[str]) -> bool:
    *before, last = words or [""]
    if last in _FROM_CUSTOMER or (last in _ONE_WORD and before[-1:] and before[-1] in _FROM):
        return all(word in _MESSAGE or re.fullmatch(_COMPOUND, word) for word in before if word not in _FROM)
    if not before:
        return bool(re.fullmatch(_COMPOUND, last))
    return len(before) == 1 and before[0] in _CUSTOMER and last in _MESSAGE


def _is_ours(words: list[str]) -> bool:
    first, *others = words or [""]
    if len(others) == 1:
        both = {first, *others}
        ours = both & _OURS and both & _ANSWER and len(both) > 1
        return (
            bool(ours)
            or (first in _FROM and others[0] in ("us", "oss"))
            or (first in _ANSWER and others[0] in _TO_CUSTOMER | _FROM_US)
        )
    if first not in _ANSWER or len(others) != 2:
        return False
    way, whom = others
    return (way in _FROM and whom in _OURS) or (way in _TO and whom in _ONE_WORD)
