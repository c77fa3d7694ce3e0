"""One macro in several languages: which one is missing, and what stands in one of them and not in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.macros.asides import Asides, asides
from tonelint.macros.clues import Clue, same
from tonelint.macros.facts import Facts, Version, is_news

_TELLING_ID = 5  # signs; a shorter id (a row's number) is the same in many a file
_MOST, _FEWEST = 0.75, 3  # of a library's macros, and how many, that have a language which is then expected of all
_TIMES = 2  # how much longer one version may be than another
_LETTERS = 150  # by how many letters more it has to be longer, as short texts vary
_PRONOUNS = ("subjekt", "objekt", "subject", "object", "pronoun", "pronomen", "pronomini")  # ends of names of slots
_SPELT = 30  # a higher number is hardly written as a word
_KINDS = ("deadline", "percentage", "amount", "measure", "number")


class Gap(NamedTuple):
    """What a version lacks, or has otherwise: the sense that tells it, its number, that of the other, and what it is.

    `start` and `end` are 0 where nothing of this version stands for it.
    """

    sense: str
    number: int
    other: int
    told: tuple[str, ...]
    start: int = 0
    end: int = 0


Group = Mapping[str, int]  # the number of a macro's main text in each language


def gaps(library: Sequence[Facts]) -> Iterator[Gap]:
    """Everything in which the versions of a macro are apart, macro by macro, where any of them is news."""
    groups = _groups(library)
    for home in sorted(groups):
        wanted = _languages(groups[home])
        for group in groups[home]:
            if not is_news(library, group.values()):
                continue
            yield from _missing(group, wanted)
            for look in (_slots, _figures, _links, _apology, _length) if len(group) > 1 else ():
                yield from look(group, library)


def _groups(library: Sequence[Facts]) -> dict[str, list[Group]]:
    """The macros that name a locale, by the library they come from: of each its longest text in every language.

    Where two texts of a macro could be the version in a language, nothing is said of it.
    """
    found: dict[tuple[str, str], dict[str, list[int]]] = {}
    for number, one in enumerate(library):
        if one.version and (name := one.macro.id or one.macro.title):
            whole = one.macro.tool == "gettext" or (one.macro.id and len(name) >= _TELLING_ID)
            home = one.macro.tool if whole else f"{one.macro.tool} {one.path}"
            found.setdefault((home, name), {}).setdefault(one.lang, []).append(number)
    groups: dict[str, list[Group]] = {}
    for (home, _), spoken in found.items():
        if all(_is_one(library, numbers) for numbers in spoken.values()):
            longest = {lang: max(numbers, key=lambda n: (_letters(library, n), -n)) for lang, numbers in spoken.items()}
            groups.setdefault(home, []).append(longest)
    return {home: sorted(some, key=lambda group: min(group.values())) for home, some in groups.items()}


def _is_one(library: Sequence[Facts], numbers: Sequence[int]) -> bool:
    """Whether texts of one language belong to one macro: each stands in another field of it, in one locale."""
    told = [library[number] for number in numbers]
    return len({(one.path, one.macro.locale) for one in told}) == 1 and len({one.macro.field for one in told}) == len(
        told
    )


def _letters(library: Sequence[Facts], number: int) -> int:
    version = library[number].version
    return version.letters if version else 0


def _languages(groups: Sequence[Group]) -> list[str]:
    """The languages that a library is written in: those of most of its macros, where half of these have two or more."""
    if sum(len(group) > 1 for group in groups) * 2 < len(groups):
        return []
    counts = Counter(lang for group in groups for lang in group)
    return [lang for lang in sorted(counts) if counts[lang] >= max(_MOST * len(groups), _FEWEST)]


def _missing(group: Group, wanted: Sequence[str]) -> Iterator[Gap]:
    left = tuple(lang for lang in wanted if lang not in group)
    if left:
        first = min(group.values())
        yield Gap("missing-language", first, first, left)


def _slots(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions with fewer slots than another, and fewer places where one stands.

    Names may be translated, so that only their number is sure; of pronouns each language has its own need.
    """
    for number, mine, other, yours in _fullest(group, library, lambda version: len(_kinds(version))):
        if len(_kinds(mine)) < len(_kinds(yours)) and len(mine.slots) < len(yours.slots):
            missing = [slot for bare, slot in _kinds(yours).items() if bare not in _kinds(mine)]
            translated = len(_kinds(mine).keys() - _kinds(yours).keys())  # names that come first are likely the same
            yield Gap("slot-in-one-language", number, other, tuple(missing[translated:]))


def _kinds(version: Version) -> dict[str, str]:
    """The different slots of a version as they are written, by name."""
    named = {_bare(slot): slot for slot in reversed(version.slots)}
    return {bare: slot for bare, slot in reversed(named.items()) if not bare.endswith(_PRONOUNS)}


def _fullest(
    group: Group, library: Sequence[Facts], much: Callable[[Version], int]
) -> Iterator[tuple[int, Version, int, Version]]:
    """Each version beside the one that has most of something."""
    told = {number: version for number in group.values() if (version := library[number].version)}
    most = max(told, key=lambda number: (much(told[number]), -number))
    for number, version in sorted(told.items()):
        if number != most:
            yield number, version, most, told[most]


def _bare(slot: str) -> str:
    """A placeholder as it is compared: its name, without fallback and blanks."""
    return "".join(slot.strip("{}[]<>%*|$# ").split("|")[0].split()).lower()


def _figures(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions with a figure that no other has, and versions without one that all others have: one of them a version."""
    told = {number: version for number in group.values() if (version := library[number].version)}
    found: list[Gap] = []
    for number in told:
        others = [other for other in told if other != number]
        gap = _odd(number, others, library) or _lacking(number, others, library)
        found += [gap] if gap else []
    yield from found[:1] if len(told) == len(found) else found  # of two that are both otherwise one is told


def _odd(number: int, others: Sequence[int], library: Sequence[Facts]) -> Gap | None:
    """A figure of this version that no other has."""
    for kind in _KINDS:
        own = _lost(kind, number, others, library)
        for other in others if own else ():
            mine, has = _unexcused(own, number, _lost(kind, other, [number], library), other, library)
            if (
                mine
                and _is_comparable(mine[0], has, library[other])
                and not _may_be_told(kind, mine, has, number, other, library)
            ):
                told = (mine[0].told, *(has[0].told for _ in "1" if len(mine) == len(has) == 1))
                return Gap("figure-in-one-language", number, other, told, mine[0].start, mine[0].end)
    return None


def _lacking(number: int, others: Sequence[int], library: Sequence[Facts]) -> Gap | None:
    """A figure that all other versions have, where these are two or more."""
    first, *more = others
    for clue in _clues(library[first]) if more else ():
        shared = all(any(same(clue, one) for one in _clues(library[other])) for other in more)
        if clue.kind in _KINDS and shared and _is_lost(clue, [library[number]]):
            own, _ = _unexcused([clue], first, [], number, library)
            if (
                own
                and _is_comparable(clue, (), library[number])
                and not _may_be_told(clue.kind, own, (), first, number, library)
            ):
                return Gap("figure-in-one-language", number, first, ("", clue.told))
    return None


def _clues(facts: Facts) -> Sequence[Clue]:
    return facts.version.clues if facts.version else ()


def _lost(kind: str, number: int, others: Sequence[int], library: Sequence[Facts]) -> list[Clue]:
    """The figures of a version that stand in no other."""
    theirs = [library[other] for other in others]
    return [clue for clue in _clues(library[number]) if clue.kind == kind and _is_lost(clue, theirs)]


def _is_lost(clue: Clue, others: Sequence[Facts]) -> bool:
    """Whether a figure stands nowhere in other texts, neither as it was written nor as what is the same to people."""
    versions = [other.version for other in others if other.version]
    return all(version.numbers.isdisjoint(clue.figures) for version in versions) and not any(
        same(clue, one) for version in versions for one in version.clues
    )


def _unexcused(
    own: Sequence[Clue], number: int, has: Sequence[Clue], other: int, library: Sequence[Facts]
) -> tuple[Sequence[Clue], Sequence[Clue]]:
    """The figures for which the other text has no words either; as many here as there stand for one another."""
    if len(own) == len(has):
        return own, has
    mine, yours = _aside(library[number]).clues, _aside(library[other]).clues
    return (
        [clue for clue in own if not any(same(clue, one) for one in yours)],
        [clue for clue in has if not any(same(clue, one) for one in mine)],
    )


def _may_be_told(
    kind: str, own: Sequence[Clue], has: Sequence[Clue], number: int, other: int, library: Sequence[Facts]
) -> bool:
    """Whether the other text may tell a figure in words or units that nobody here understands."""
    if len(own) == len(has) or kind == "number":
        return False
    beside = _aside(library[other])
    measured = _lost("measure", other, [number], library)
    version = library[number].version
    return beside.vague or bool(measured) or bool(beside.loose - (version.numbers if version else frozenset()))


def _aside(facts: Facts) -> Asides:
    return asides(facts.reply.text, facts.lang, _clues(facts))


def _is_comparable(own: Clue, theirs: Sequence[Clue], other: Facts) -> bool:
    """Whether a figure that another version lacks is a mistake.

    A price may be told in another currency and a weight in another unit, a number or a single week as a word, and a
    year be left out.
    """
    if own.kind in ("amount", "measure"):
        unit = own.value.split()[0]
        found = [clue for clue in _clues(other) if clue.kind == own.kind]
        return all(clue.value.split()[0] == unit for clue in found) and bool(found or own.kind == "amount")
    if own.kind == "number" and not theirs:
        return float(own.value) > _SPELT and not _is_year(own)
    return (own.figure != "1" or bool(theirs)) and not (own.kind == "number" and _is_year(own))


def _is_year(clue: Clue) -> bool:
    return len(clue.figure) == 4 and clue.figure.startswith(("19", "20"))


def _links(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions without any link where another has one; where both do, each may lead to a page in its own language."""
    for number, mine, other, yours in _fullest(group, library, lambda version: len(_addresses(version))):
        if _addresses(yours) and not _addresses(mine) and not _names_a_page(mine):
            yield Gap("link-in-one-language", number, other, (_addresses(yours)[0],))


def _addresses(version: Version) -> list[str]:
    return [clue.value for clue in version.clues if clue.kind in ("link", "email")]


def _names_a_page(version: Version) -> bool:
    """Whether it names an address that may as well be a company's name."""
    return any(clue.kind == "domain" for clue in version.clues)


def _apology(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    for number, _, other, _ in _fullest(group, library, _apologies):
        if _says_sorry(library[other]) and not _says_sorry(library[number]):
            yield Gap("apology-in-one-language", number, other, ())


def _apologies(version: Version) -> int:
    return int(version.apologises)


def _says_sorry(facts: Facts) -> bool:
    return bool(facts.version and facts.version.apologises)


def _length(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions with less than half the letters of the longest one, slots, figures and links not counted."""
    for number, mine, other, yours in _fullest(group, library, lambda version: version.letters):
        if yours.letters > _TIMES * mine.letters and yours.letters - mine.letters >= _LETTERS:
            yield Gap("length-by-language", number, other, (str(mine.letters), str(yours.letters)))
