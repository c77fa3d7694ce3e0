"""Tables whose columns go by usual names, in English, Finnish or Norwegian → a shape made for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from tonelint.drafts.exports import codes, locales, usual
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.values import NamedTuple

# A code behind what a column is called, as in body_sv, Text (sv), reply-sv and Text sv.
_BEHIND = re.compile(r"\w\s*(?:[_-]([a-z]{2})|\(([a-z]{2})\)|(?<=\s)(?!is)([a-z]{2}))$")
# A country behind a language, as in en-GB: it tells nothing more.
_COUNTRY = re.compile(r"(?<![^\W_])(fi|sv|nb|nn|no|da|en|de)[-_](?:fi|se|no|dk|gb|uk|us|au|ca|ie|de|at)(?![^\W_])")
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
    titles = [one for one in columns if not usual.TITLE.isdisjoint(one.words) and not one.locale]
    texts = _texts([one for one in columns if one not in titles], people=_tells_of_asking(names))
    if all(usual.TOPIC.issuperset(one.words) for one in titles):
        named = _names_among(texts)
        titles, texts = [*named, *titles], [one for one in texts if one not in named]
    if not texts:
        return None
    return Shape(
        "csv",
        "a table of macros",
        (),
        tuple(_bodies(texts)),
        id="|".join(_called(columns, usual.ID) or [one for one in _called(columns, usual.NUMBER) if one not in saying]),
        title="|".join(one.name for one in titles),
        locale="|".join(_called(columns, usual.LOCALE)),
        inactive=(
            *_where(columns, usual.ACTIVE, usual.NO),
            *_where(columns, usual.STATUS, usual.NO),
            *_where(columns, usual.SHUT, usual.YES),
        ),
        notes=(*_where(columns, usual.PUBLIC, usual.NO), *_where(columns, usual.INTERNAL, usual.YES)),
        usage="|".join(_called(columns, usual.USAGE)),
    )


def names_any(cells: Iterable[str]) -> bool:
    """Whether any cell is a word that columns are called by: of an id, a title, a language or a text."""
    known = usual.ID | usual.TITLE | usual.LOCALE | usual.BODY | usual.BESIDE
    return any(words and known.issuperset(words) for words in (_WORD.findall(cell.lower()) for cell in cells))


def tells_of_people(names: Iterable[str]) -> bool:
    """Whether a column tells who wrote, or what it was about, so that the texts may be customers' own."""
    return any(not usual.PEOPLE.isdisjoint(re.findall(r"[^\W_]+", name.lower())) for name in names)


def is_title_in_language(name: str) -> bool:
    """Whether a column holds titles in a language that it names, as beside those that are shown."""
    column = _column(name)
    return bool(column.locale) and not (usual.TITLE - usual.TOPIC).isdisjoint(column.words)


def _tells_of_asking(names: Sequence[str]) -> bool:
    """Whether a column tells who wrote, or what they asked."""
    return tells_of_people(names) or any(_ASKED.search(name.lower()) for name in names)


def _plain(name: str) -> bool:
    """Whether a name can be a path; others are no columns of ours."""
    return bool(name) and not set(name) & set(".[]{}=|")


def may_number(name: str) -> bool:
    """Whether a column may be called by what numbers rows: Nr, No, Koodi."""
    return once(name) in usual.NUMBER


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
    texts = any(not one.locale and not usual.BODY.isdisjoint(one.words) for one in others)
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
    spoken = next((word for word in reversed(words) if locales.language(word) and word not in usual.BODY), "")
    spoken = spoken or next(filter(locales.names_other, words), "") or _code_behind(name, words)
    return _Column(name, tuple(word for word in words if word != spoken), spoken)


def _code_behind(name: str, words: Sequence[str]) -> str:
    """The code of a language without rules behind what texts are called; "" where there is none."""
    found = _BEHIND.search(_COUNTRY.sub(r"\1", once(name)))
    code = found[found.lastindex or 0] if found else ""
    return code if locales.is_other_code(code) and not (usual.BODY | usual.VERSION).isdisjoint(words) else ""


def _texts(columns: Sequence[_Column], *, people: bool) -> list[_Column]:
    """The columns called as texts are, or by a language alone; one without rules only beside others.

    Where a table tells of `people`, or what they asked, a translation may be that of a customer's words.
    """
    found = [
        one
        for one in columns
        if _holds_text(one) and not (people and one.words and usual.VERSION.issuperset(one.words))
    ]
    known = any(not usual.BODY.isdisjoint(one.words) or locales.language(one.locale) for one in found)
    return found if known else []


def _holds_text(column: _Column) -> bool:
    """Whether a column is called as texts are, or by a language alone."""
    telling = usual.BODY.intersection(column.words)
    if not usual.EDITION.isdisjoint(column.words) and len(column.locale) <= _CODE:
        return False
    beside = usual.BODY | usual.BESIDE | (usual.VERSION if column.locale else frozenset())
    return beside.issuperset(column.words) and bool(
        telling or (column.locale and usual.VERSION.issuperset(column.words))
    )


def _names_among(texts: Sequence[_Column]) -> list[_Column]:
    """The column called as macros are, such as Macro, where texts stand beside it; where it stands alone, it holds them."""
    named = [one for one in texts if usual.CALLED.issuperset(one.words) and one.words and not one.locale]
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
    same = [one for one in others if usual.FORM.union(one.words) == usual.FORM.union(marked.words)]
    return same or (others if len(others) == 1 and usual.FORM.issuperset(marked.words) else [])


def _called(columns: Sequence[_Column], names: frozenset[str]) -> list[str]:
    return [
        one.name for one in columns if "_".join(one.words) in names or (len(one.words) == 1 and one.words[0] in names)
    ]


def _where(columns: Sequence[_Column], names: frozenset[str], values: Sequence[str]) -> tuple[str, ...]:
    """The conditions under which a column says that a macro is left out."""
    return tuple(f"{name}={value}" for name in _called(columns, names) for value in values)
