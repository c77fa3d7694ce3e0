"""One macro in several languages: which one is missing, and what stands in one of them and not in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from tonelint.macros import sorry
from tonelint.macros.facts import Facts, Version, is_news
from tonelint.macros.unlike import Side, odd_figure
from tonelint.values import NamedTuple

_TELLING_ID = 5  # signs; a shorter id (a row's number) is the same in many a file
_MOST, _FEWEST = 0.75, 3  # of a library's macros, and how many, that have a language which is then expected of all
_TIMES = 2  # how much longer one version may be than another
_LETTERS = 150  # by how many letters more it has to be longer, as short texts vary
_PRONOUNS = ("subjekt", "objekt", "subject", "object", "pronoun", "pronomen", "pronomini")  # ends of names of slots


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
    found: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(library):
        if one.version and (name := one.macro.id or one.macro.title):
            whole = one.macro.tool == "gettext" or (one.macro.id and len(name) >= _TELLING_ID)
            found.setdefault((one.macro.tool if whole else _file(one), name), []).append(number)
    groups: dict[str, list[Group]] = {}
    for (shared, _), told in found.items():
        for home, spoken in _copies(library, shared, told):
            if all(_is_one(library, numbers) for numbers in spoken.values()):
                longest = {lang: max(some, key=lambda n: (_letters(library, n), -n)) for lang, some in spoken.items()}
                groups.setdefault(home, []).append(longest)
    return {home: sorted(some, key=lambda group: min(group.values())) for home, some in groups.items()}


def _file(one: Facts) -> str:
    return f"{one.macro.tool} {one.path}"


def _copies(library: Sequence[Facts], home: str, numbers: Sequence[int]) -> Iterator[tuple[str, dict[str, list[int]]]]:
    """A macro's texts by language; file by file where a language of it stands in two, as in two exports of one library."""
    if len({(library[number].lang, library[number].path) for number in numbers}) == len(_spoken(library, numbers)):
        yield home, _spoken(library, numbers)
        return
    for path in sorted({library[number].path for number in numbers}):
        here = [number for number in numbers if library[number].path == path]
        yield _file(library[here[0]]), _spoken(library, here)


def _spoken(library: Sequence[Facts], numbers: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        found.setdefault(library[number].lang, []).append(number)
    return found


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
        plain = max(0, len(_addresses(mine)) - len(_addresses(yours)))  # links that stand for a placeholder there
        if len(_kinds(mine)) + plain < len(_kinds(yours)) and len(mine.slots) + plain < len(yours.slots):
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
    told = {number: Side(library[number]) for number in group.values() if library[number].version}
    found: list[Gap] = []
    for number, mine in told.items():
        others = [other for other in told if other != number]
        unlike = odd_figure(mine, [told[other] for other in others])
        if unlike:
            place = others[unlike.other]
            found.append(Gap("figure-in-one-language", number, place, unlike.told, unlike.start, unlike.end))
    yield from found[:1] if len(told) == len(found) else found  # of two that are both otherwise one is told


def _links(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions without any link where another has one; where both do, each may lead to a page in its own language."""
    for number, mine, other, yours in _fullest(group, library, lambda version: len(_addresses(version))):
        # A page that is named, or a link whose address is not known yet.
        elsewise = any(clue.kind in ("domain", "placeholder") for clue in mine.clues)
        if _addresses(yours) and not (_addresses(mine) or elsewise):
            yield Gap("link-in-one-language", number, other, (_addresses(yours)[0],))


def _addresses(version: Version) -> list[str]:
    return [clue.value for clue in version.clues if clue.kind in ("link", "email")]


def _apology(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    for number, _, other, _ in _fullest(group, library, _apologies):
        if _apologised(library[other]) == sorry.SAID and _apologised(library[number]) == sorry.NONE:
            yield Gap("apology-in-one-language", number, other, ())


def _apologies(version: Version) -> int:
    return version.apologises


def _apologised(facts: Facts) -> int:
    return facts.version.apologises if facts.version else sorry.NONE


def _length(group: Group, library: Sequence[Facts]) -> Iterator[Gap]:
    """Versions with less than half the letters of the longest one, slots, figures and links not counted."""
    for number, mine, other, yours in _fullest(group, library, lambda version: version.letters):
        if yours.letters > _TIMES * mine.letters and yours.letters - mine.letters >= _LETTERS:
            yield Gap("length-by-language", number, other, (str(mine.letters), str(yours.letters)))
