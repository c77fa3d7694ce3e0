"""Tables whose columns go by usual names, in English, Finnish or Norwegian → a shape made for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from tonelint.drafts.exports import codes, locales
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.values import NamedTuple

_TITLE = frozenset(
    "title name subject label heading otsikko nimi aihe makronimi tittel navn emne overskrift makronavn malnavn".split()
)
_BODY = frozenset(
    "body text content contents snippet message reply response answer template macro comment html markdown "
    "replytext replybody responsetext messagetext messagebody bodytext macrotext templatetext "
    "teksti sisältö viesti vastaus vastauspohja pohja makro fraasi vastausteksti viestiteksti viestipohja makroteksti "
    "tekstipohja pohjateksti leipäteksti valmisvastaus mallivastaus vastausmalli vakiovastaus vakioteksti pikavastaus "
    "tekst innhold melding svar svartekst mal frase meldingstekst makrotekst tekstmal svarmal maltekst brødtekst "
    "standardsvar standardtekst ferdigsvar hurtigsvar".split()
)
# What holds a text where nothing else does, and beside a column of texts is what it is called.
_CALLED = frozenset("macro template snippet makro vastauspohja pohja mal tekstmal svarmal".split())
_TOPIC = frozenset("subject label heading aihe emne".split())  # titles of a mail, beside which a macro has its own name
# What tells a form of a text and not which text it is: `HTML` and `Plain text` are one message.
_FORM = frozenset("html plain rich text teksti tekst".split())
# What stands beside one of these words without changing what it means.
_BESIDE = frozenset(
    "canned saved quick full plain rich of the vastauksen viestin makron pohjan valmis asiakkaalle "
    "ferdig lagret i svaret meldingen makroen malen".split()
)
# What stands beside a language in the name of a column that holds the text in it.
_VERSION = frozenset(
    "in på version versions translation translated käännös käännettynä versio oversettelse oversatt versjon".split()
)
_EDITION = frozenset("version versions versio versjon".split())  # beside a code, as in Version no, often a number
# A code behind what a column is called, as in body_sv, Text (sv), reply-sv and Text sv.
_BEHIND = re.compile(r"\w\s*(?:[_-]([a-z]{2})|\(([a-z]{2})\)|(?<=\s)(?!is)([a-z]{2}))$")
# A country behind a language, as in en-GB: it tells nothing more.
_COUNTRY = re.compile(r"(?<![^\W_])(fi|sv|nb|nn|no|da|en|de)[-_](?:fi|se|no|dk|gb|uk|us|au|ca|ie|de|at)(?![^\W_])")
_ID = frozenset(
    "id key uuid shortcut shortcode short_code trigger tunnus tunniste pikakoodi nøkkel snarvei hurtigtekst".split()
)
# Where a table has no column of ids, what numbers its rows.
_NUMBER = frozenset("nr nro no # nummer numero koodi kode".split())
_LOCALE = frozenset("lang language locale kieli kielikoodi språk sprak".split())
_ACTIVE = frozenset(
    "active enabled is_active is_enabled isenabled isactive published aktiivinen käytössä julkaistu aktiv aktivert "
    "i_bruk publisert".split()
)
_SHUT = frozenset(
    "inactive disabled archived deleted draft is_archived is_deleted is_draft arkistoitu poistettu luonnos "
    "inaktiv deaktivert arkivert slettet utkast".split()
)
_STATUS = frozenset("status state macro_status template_status tila makron_tila makrostatus".split())
_PUBLIC = frozenset("public julkinen offentlig".split())
_INTERNAL = frozenset("internal private sisäinen intern".split())
_USAGE = frozenset(
    "usage usages uses used usage_count use_count usagecount usecount times_used used_count "
    "käyttökerrat käyttö käyttömäärä käyttökertoja käytetty "
    "bruk brukt antall_bruk antall_brukt ganger_brukt antall_ganger_brukt".split()
)
# What tables say beside a text that came from a customer, or of one conversation; macros have nothing of the kind.
_PEOPLE = frozenset(
    "customer customers user username author from sender email phone reviewer rating stars score sentiment order ticket "
    "conversation asiakas asiakkaan lähettäjä kirjoittaja käyttäjä sähköposti puhelin arvosana arvio tähdet tilaus tiketti "
    "keskustelu kunde kunden kundens avsender forfatter bruker epost telefon vurdering karakter stjerner ordre sak "
    "henvendelse samtale comment comments review feedback complaint date timestamp sent received kommentti palaute valitus "
    "päivämäärä lähetetty saapunut kommentar anmeldelse tilbakemelding klage dato tidspunkt sendt mottatt".split()
)
_OFF = (  # what a status is called that keeps a macro from customers
    *(
        "inactive",
        "not active",
        "disabled",
        "deactivated",
        "draft",
        "archived",
        "deleted",
        "unpublished",
        "retired",
        "obsolete",
    ),
    *(
        "ei käytössä",
        "ei aktiivinen",
        "poissa käytöstä",
        "pois käytöstä",
        "pois päältä",
        "epäaktiivinen",
        "passiivinen",
    ),
    *("luonnos", "arkistoitu", "poistettu", "vanhentunut", "julkaisematon"),
    *(
        "inaktiv",
        "ikke aktiv",
        "ikke i bruk",
        "deaktivert",
        "avslått",
        "slått av",
        "utkast",
        "kladd",
        "arkivert",
        "slettet",
    ),
    *("utgått", "upublisert", "ikke publisert"),
)
_NO = ("false", "0", "no", "off", "ei", "nei", "epätosi", "usann", *_OFF)
_YES = ("true", "1", "yes", "on", "kyllä", "ja", "tosi", "sann", "x")
_WORD = re.compile(r"[^\W_]+(?:_code)?")
_CODE = 2  # letters of a language's code
# What a customer asked, beside which a translation may be that of the question.
_ASKED = re.compile(
    r"(?<![^\W_])(?:(?:question|inquiry|enquiry|query|request|problem)s?|inquiries|enquiries|queries|subject|aihe|emne|"
    r"tiedustelu|yhteydenotto|asiakas(?!palv)\w*|kunde(?!serv|sent|beh)\w*|\w*kysymy(?:s|kset)|\w*spørsmål|\w*henvendelser?)(?![^\W_])"
)
_AGAIN = re.compile(r" \(\d+\)$")  # what tells a column from one before it of the same name


class _Column(NamedTuple):
    """A column: its name, the words of it that are no language, and the language that it names."""

    name: str
    words: tuple[str, ...]
    locale: str


def apart(names: Iterable[str]) -> list[str]:
    """What columns are called, in one line and without the dot of `Nro.`; one whose name stood before gets a number, so that neither hides the other."""
    before = Counter[str]()
    found = []
    for name in (_short(" ".join(one.split())) for one in names):
        before[name] += 1
        found.append(f"{name} ({before[name]})" if name and before[name] > 1 else name)
    return found


def _short(name: str) -> str:
    """A name without the dot behind a shortened word, which no path can hold."""
    return name[:-1] if name[-1:] == "." and name[:-1].isalpha() else name


def once(name: str) -> str:
    """What a column is called without the number that `apart` gave it, in small letters."""
    return _AGAIN.sub("", name).lower()


def is_any_twice(names: Iterable[str]) -> bool:
    """Whether `apart` had to number a column."""
    return any(_AGAIN.search(name) for name in names)


def shape_of(names: Sequence[str], saying: Collection[str] = ()) -> Shape | None:
    """The shape of a table; None where no column is called as texts are.

    `saying` are the columns whose cells say something, so that they number nothing, be they called No.
    """
    columns = _columns(names, saying)
    titles = [one for one in columns if not _TITLE.isdisjoint(one.words) and not one.locale]
    texts = _texts([one for one in columns if one not in titles], people=_tells_of_asking(names))
    if all(_TOPIC.issuperset(one.words) for one in titles):
        named = _names_among(texts)
        titles, texts = [*named, *titles], [one for one in texts if one not in named]
    if not texts:
        return None
    return Shape(
        "csv",
        "a table of macros",
        (),
        tuple(_bodies(texts)),
        id="|".join(_called(columns, _ID) or [one for one in _called(columns, _NUMBER) if one not in saying]),
        title="|".join(one.name for one in titles),
        locale="|".join(_called(columns, _LOCALE)),
        inactive=(*_where(columns, _ACTIVE, _NO), *_where(columns, _STATUS, _NO), *_where(columns, _SHUT, _YES)),
        notes=(*_where(columns, _PUBLIC, _NO), *_where(columns, _INTERNAL, _YES)),
        usage="|".join(_called(columns, _USAGE)),
    )


def names_any(cells: Iterable[str]) -> bool:
    """Whether any cell is a word that columns are called by: of an id, a title, a language or a text."""
    known = _ID | _TITLE | _LOCALE | _BODY | _BESIDE
    return any(words and known.issuperset(words) for words in (_WORD.findall(cell.lower()) for cell in cells))


def tells_of_people(names: Iterable[str]) -> bool:
    """Whether a column tells who wrote, or what it was about, so that the texts may be customers' own."""
    return any(not _PEOPLE.isdisjoint(re.findall(r"[^\W_]+", name.lower())) for name in names)


def is_title_in_language(name: str) -> bool:
    """Whether a column holds titles in a language that it names, as beside those that are shown."""
    column = _column(name)
    return bool(column.locale) and not (_TITLE - _TOPIC).isdisjoint(column.words)


def _tells_of_asking(names: Sequence[str]) -> bool:
    """Whether a column tells who wrote, or what they asked."""
    return tells_of_people(names) or any(_ASKED.search(name.lower()) for name in names)


def _plain(name: str) -> bool:
    """Whether a name can be a path; others are no columns of ours."""
    return bool(name) and not set(name) & set(".[]{}=|")


def may_number(name: str) -> bool:
    """Whether a column may be called by what numbers rows: Nr, No, Koodi."""
    return once(name) in _NUMBER


def _columns(names: Sequence[str], saying: Collection[str]) -> list[_Column]:
    """What the columns of a table are called; a word of two letters is a language only where its table says so."""
    columns = [_column(name) for name in names if _plain(name)]
    words = {one.name for one in columns if _is_word(one, columns, first=one.name == names[0])} - {*saying}
    return [_Column(one.name, (one.name.lower(),), "") if one.name in words else one for one in columns]


def _is_word(column: _Column, columns: Sequence[_Column], *, first: bool) -> bool:
    """Whether a column called by two letters is called by a word, as numbers are by No."""
    if column.words or not (codes.other(column.name) or column.name.lower() == "no"):
        return False
    others = [one for one in columns if one != column]
    texts = any(not one.locale and not _BODY.isdisjoint(one.words) for one in others)
    beside = [one.name for one in others if _is_language(one)]
    if not codes.other(column.name):  # No
        beside += [one.name for one in others if codes.is_neighbour(one.name)]
    return codes.is_word(column.name, beside, first=first, texts=texts)


def _is_language(column: _Column) -> bool:
    """Whether a column is called by a language that has rules, perhaps beside what texts are called."""
    return bool(locales.language(column.locale))


def _column(name: str) -> _Column:
    if code := codes.other(name):
        return _Column(name, (), code)
    words = _WORD.findall(_COUNTRY.sub(r"\1", once(name))) or [name]
    spoken = next((word for word in reversed(words) if locales.language(word) and word not in _BODY), "")
    spoken = spoken or next(filter(locales.names_other, words), "") or _code_behind(name, words)
    return _Column(name, tuple(word for word in words if word != spoken), spoken)


def _code_behind(name: str, words: Sequence[str]) -> str:
    """The code of a language without rules behind what texts are called; "" where there is none."""
    found = _BEHIND.search(_COUNTRY.sub(r"\1", once(name)))
    code = found[found.lastindex or 0] if found else ""
    return code if locales.is_other_code(code) and not (_BODY | _VERSION).isdisjoint(words) else ""


def _texts(columns: Sequence[_Column], *, people: bool) -> list[_Column]:
    """The columns called as texts are, or by a language alone; one without rules only beside others.

    Where a table tells of `people`, or what they asked, a translation may be that of a customer's words.
    """
    found = [
        one for one in columns if _holds_text(one) and not (people and one.words and _VERSION.issuperset(one.words))
    ]
    known = any(not _BODY.isdisjoint(one.words) or locales.language(one.locale) for one in found)
    return found if known else []


def _holds_text(column: _Column) -> bool:
    """Whether a column is called as texts are, or by a language alone."""
    telling = _BODY.intersection(column.words)
    if not _EDITION.isdisjoint(column.words) and len(column.locale) <= _CODE:
        return False
    beside = _BODY | _BESIDE | (_VERSION if column.locale else frozenset())
    return beside.issuperset(column.words) and bool(telling or (column.locale and _VERSION.issuperset(column.words)))


def _names_among(texts: Sequence[_Column]) -> list[_Column]:
    """The column called as macros are, such as Macro, where texts stand beside it; where it stands alone, it holds them."""
    named = [one for one in texts if _CALLED.issuperset(one.words) and one.words and not one.locale]
    return named[:1] if len(named) < len(texts) else []


def _bodies(texts: Sequence[_Column]) -> Iterator[tuple[Body, ...]]:
    """The columns of texts; of one language, HTML and text side by side are the same message."""
    twins = {one.name: _twins(one, texts) for one in texts if "html" in one.words}
    second = {other.name for plain in twins.values() for other in plain}
    for one in texts:
        if one.name not in second:
            forms = (one, *twins.get(one.name, ()))
            yield tuple(Body(form.name, "html", form.name, locale=form.locale) for form in forms)


def _twins(marked: _Column, texts: Sequence[_Column]) -> list[_Column]:
    """The columns that hold the same as one in HTML: those called the same without it, and the only other one where it is called no more."""
    others = [one for one in texts if one.locale == marked.locale and "html" not in one.words]
    same = [one for one in others if _FORM.union(one.words) == _FORM.union(marked.words)]
    return same or (others if len(others) == 1 and _FORM.issuperset(marked.words) else [])


def _called(columns: Sequence[_Column], names: frozenset[str]) -> list[str]:
    return [
        one.name for one in columns if "_".join(one.words) in names or (len(one.words) == 1 and one.words[0] in names)
    ]


def _where(columns: Sequence[_Column], names: frozenset[str], values: Sequence[str]) -> tuple[str, ...]:
    """The conditions under which a column says that a macro is left out."""
    return tuple(f"{name}={value}" for name in _called(columns, names) for value in values)
