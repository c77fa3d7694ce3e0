"""One term written in several ways: `e-post` and `epost`, `mail` beside them, `netti` and `internet`.

Two spellings are one term when they differ in a hyphen only, with the same ending or another. Other
words are one term only where this file says so: rather silent than wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tonelint import words
from tonelint.learning.letters import Letter
from tonelint.values import NamedTuple
from tonelint.words import EMAIL, SLOT, Word

# Terms that are said in several ways: each way by its stems, with a blank between them.
_TWINS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "fi": (
        ("sähköposti", "email", "e-mail", "maili", "meili"),
        ("internet internett", "nett net"),
        ("verkkosivu verkkosivusto", "nettisivu nettisivusto", "internetsivu internet-sivu", "kotisivu"),
        ("tekstiviest", "tekstar", "sms"),
    ),
    "nb": (
        ("e-post", "epost", "mail", "e-mail", "email"),
        ("nettsid", "hjemmesid", "websid", "internettsid"),
        ("tekstmelding", "sms"),
    ),
    "en": (("email", "e-mail"), ("website", "web-site"), ("text message", "sms")),
}
# What may follow a stem in an inflected form; a compound goes on with something else.
_ENDINGS = {
    "fi": re.compile(
        r"[iejt]{0,2}(?:n|t|ä|a|[sl][slt][aä]|lle|ksi|n[aä]|tse|[iea]n|än|i[aä])?(?:si|nne|mme|ni|ns[aä])?"
    ),
    "nb": re.compile(r"(?:e|a|en|et|er|ene|ens|ets|enes|s)?"),
    "en": re.compile(r"(?:s|'s|ed|ing)?"),
}
_SHORTEST = 5  # letters of a term that may be written with a hyphen and without
_TAIL = 4  # letters of a stem behind its hyphen
_FEWEST = 3  # replies that use a term
_CLEAR = 0.75  # the share of replies with one way from which on the others may be put aside


class Way(NamedTuple):
    """One way to write a term: how it is most often written, its forms in lower case, in how many replies, and a sample."""

    text: str
    forms: tuple[str, ...]
    replies: int
    sample: str


class _Text(NamedTuple):
    """A reply and its words, in lower case and as they were written."""

    letter: Letter
    lows: list[str]
    plains: list[str]


class Term(NamedTuple):
    """A term in its ways, the most frequent first; `clear` tells that the first one is the house's own."""

    ways: tuple[Way, ...]
    clear: bool


def terms(letters: list[Letter], lang: str, top: int) -> list[Term]:
    """The terms of one language that are written in several ways, the most frequent first."""
    library = _library(letters, lang)
    counts = Counter(low for text in library for low in set(text.lows))
    found: list[Term] = []
    taken: set[str] = set()
    for ways in (*_twins(counts, lang), *_spellings(counts, lang)):
        forms = {form for way in ways for form in way}
        if taken.isdisjoint(forms):
            taken |= forms
            term = _term(library, ways)
            if sum(way.replies for way in term.ways) >= _FEWEST:
                found.append(term)
    return sorted(found, key=lambda term: (-sum(way.replies for way in term.ways), term.ways[0].text))[:top]


def _library(letters: list[Letter], lang: str) -> list[_Text]:
    """The words of every reply; of Finnish and Norwegian also two words that stand elsewhere with a hyphen."""
    cut = [
        [word for word in words.cut(text, lang) if _is_word(word, text)]
        for text in (one.reply.masked for one in letters)
    ]
    hyphened = {word.plain.lower() for inside in cut for word in inside if _is_hyphened(word.plain.lower())}
    apart = {low.partition("-")[0] for low in hyphened} if lang != "en" else set()  # `sign up` is no `sign-up`
    found: list[_Text] = []
    for letter, inside in zip(letters, cut, strict=True):
        plains = [word.plain for word in inside]
        for before, after in pairwise(inside):
            if before.plain.lower() in apart and after.start - before.end == 1 and not after.stop:
                plains.append(f"{before.plain} {after.plain}")
        found.append(_Text(letter, [plain.lower() for plain in plains], plains))
    return found


def _is_word(word: Word, text: str) -> bool:
    """Whether a word is one that somebody chose to write so; parts of links, placeholders and addresses are not."""
    linked = text[word.start - 1 : word.start] in ("/", "#", "=") or text[word.end : word.end + 1] == "/"
    return word.plain[0].isalpha() and SLOT not in word.forms and EMAIL not in word.forms and not linked


def _twins(counts: Mapping[str, int], lang: str) -> Iterator[list[tuple[str, ...]]]:
    """The forms of each way of the terms that are listed above, where two ways or more are in use."""
    for ways in _TWINS[lang]:
        stems = {stem: number for number, way in enumerate(ways) for stem in way.split()}
        found: list[list[str]] = [[] for _ in ways]
        for low in sorted(counts):
            known = [stem for stem in stems if _inflects(low, stem, lang)]
            if known:
                found[stems[max(known, key=len)]].append(low)
        used = [tuple(forms) for forms in found if forms]
        if len(used) > 1:
            yield used


def _spellings(counts: Mapping[str, int], lang: str) -> Iterator[list[tuple[str, ...]]]:
    """The forms of words that are written with a hyphen, and without or as two; the shortest with a hyphen first."""
    stems = {_stem(low, lang) for low in counts if _is_hyphened(low)}
    for stem in sorted(stems, key=lambda one: (len(one), one)):
        ways = [
            tuple(low for low in sorted(counts) if _inflects(low, one, lang))
            for one in (stem, stem.replace("-", ""), stem.replace("-", " "))
        ]
        used = [forms for forms in ways if forms]
        if len(used) > 1:
            yield used


def _stem(low: str, lang: str) -> str:
    """The least that a word may be an inflected form of, with enough of it left behind its hyphen."""
    least = low.index("-") + 1 + _TAIL
    return next((low[:end] for end in range(least, len(low)) if _inflects(low, low[:end], lang)), low)


def _is_hyphened(low: str) -> bool:
    before, sign, after = low.partition("-")
    return bool(sign) and before.isalpha() and after.isalpha() and len(before + after) >= _SHORTEST


def _inflects(low: str, stem: str, lang: str) -> bool:
    return low.startswith(stem) and bool(_ENDINGS[lang].fullmatch(low[len(stem) :]))


def _term(library: list[_Text], ways: list[tuple[str, ...]]) -> Term:
    """Count a term's ways over the library, by replies."""
    counted = sorted((_way(library, forms) for forms in ways), key=lambda way: (-way.replies, way.text))
    return Term(tuple(counted), counted[0].replies >= _CLEAR * sum(way.replies for way in counted))


def _way(library: list[_Text], forms: tuple[str, ...]) -> Way:
    written: Counter[str] = Counter()
    samples: list[str] = []
    count = 0
    for letter, lows, plains in library:
        own = [plain for low, plain in zip(lows, plains, strict=True) if low in forms]
        count += bool(own)
        written.update(own)
        if own and not samples:
            samples = [line.text for line in letter.body if own[0] in line.text]
    # The shortest form is nearest to the one in a dictionary.
    text = min(written, key=lambda plain: (len(plain), -written[plain], plain))
    return Way(text, forms, count, samples[0] if samples else text)
