"""Where sentences begin and end in a reply, told from the signs between its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tonelint.words import Word


class Sentence(NamedTuple):
    """A sentence as a range of words: from `first` up to but not including `last`."""

    first: int
    last: int


_END = re.compile(r"[.!?…]+[\"'’”»)\]*_]*(?=\s|$)|[.!?…][\"'’”»)\]*_]*(?=\s)")
_BLANK_LINE_OR_BULLET = r"(?>\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)|[\r\n]\s*(?:[-*•–]|\d+[.)])\s"

# After these a full stop ends nothing; lower case, without their last full stop.
_ABBREVIATIONS = {
    "fi": frozenset("esim mm ym yms ns ks vrt n klo os puh tel nro eur alv sis ko em eli huom jne tms t v s".split()),
    "nb": frozenset("f eks bl a dvs osv ca kl nr tlf ev evt mht pga jf iht mvh t o l m fl kr pkt s".split()),
    "en": frozenset(
        "e g i eg ie etc mr mrs ms dr st no vs approx inc ltd co tel a p m jan feb aug sept oct nov".split()
    ),
}
_GREETINGS = {
    "fi": frozenset(
        "hei moi moikka heippa terve tervehdys morjens huomenta päivää iltaa hyvä hyvää arvoisa rakas".split()
    ),
    "nb": frozenset("hei hallo heisann god kjære hallais morn".split()),
    "en": frozenset("hi hello hey dear good greetings morning afternoon evening".split()),
}
# These greet only before one of the words given; before any other (`Good question, …`) they are praise.
_GOOD = {
    "hyvä": frozenset("asiakas asiakkaamme vastaanottaja herra rouva".split()),
    "hyvää": frozenset("päivää huomenta iltaa iltapäivää".split()),
    "god": frozenset("dag morgen kveld ettermiddag formiddag".split()),
    "good": frozenset("day morning evening afternoon".split()),
}
_AND = frozenset(("ja", "og", "and"))  # `Hei ja kiitos …`: what is thanked for begins after it
_LONGEST_GREETING = 5  # words, the name included
_FAR_APART = 200  # code points without a word between them: whatever they are, a new sentence follows
_LONE = ("\n", "\r", "…")  # signs that may end a sentence although they stand alone between two words
_SHORT_LINE = 45  # code points: a shorter line that ends without a stop is a line of its own


# Where a sentence ends for certain: at a blank line, and between a word with its stop and a capital letter.
_CERTAIN = re.compile(r"(?<=[^\W\d_]{2}[.!?])[ \t]+(?=[A-ZÅÄÖÆØ])|(?<=\n)[^\S\n]*\n")
_ANY_ABBREVIATION = frozenset().union(*_ABBREVIATIONS.values())


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where sentences end for certain; each block can be read without the others."""
    start = 0
    for found in _CERTAIN.finditer(text):
        told = text[start : found.start()]
        if told.strip() and told.rpartition(" ")[2][:-1].lower() not in _ANY_ABBREVIATION:
            yield start, found.start()
            start = found.end()
    if text[start:].strip():
        yield start, len(text)


def split(text: str, words: list[Word], lang: str) -> list[Sentence]:
    """Cut the words of a text into sentences; greetings and lines of a list stand alone."""
    if not words:
        return []
    cuts = [
        number
        for number, (before, word) in enumerate(pairwise(words), 1)
        # Nearly always one blank, which ends nothing; looked at here, because it is looked at so often.
        if (word.start - before.end > 1 or text[before.end : word.start] in _LONE) and _breaks(text, before, word, lang)
    ]
    found: list[Sentence] = []
    for first, last in zip([0, *cuts], [*cuts, len(words)], strict=True):
        found.extend(Sentence(start, end) for start, end in _without_greeting(text, words, first, last, lang))
    return found


def _breaks(text: str, before: Word, word: Word, lang: str) -> bool:
    """Whether a sentence ends between two words."""
    between = text[before.end : word.start]
    if len(between) > _FAR_APART:
        return True
    newline = "\n" in between or "\r" in between
    if newline and (re.search(_BLANK_LINE_OR_BULLET, between) or _own_line(text, before, word)):
        return True
    return bool(_END.search(between)) and not _only_a_dot(between, before, word, lang)


def _own_line(text: str, before: Word, word: Word) -> bool:
    """Whether a line break is more than a wrap: the line was short and the next starts afresh."""
    line = text.rfind("\n", 0, before.end) + 1
    numbered = word.plain.isdigit() and text[word.end : word.end + 1] in (".", ")")
    fresh = numbered or word.plain[:1].isupper() or not word.plain[:1].isalnum()
    return fresh and before.end - line < _SHORT_LINE


def _only_a_dot(between: str, before: Word, word: Word, lang: str) -> bool:
    """Whether a full stop belongs to an abbreviation, an ordinal or an initial."""
    if not between.startswith(".") or between.startswith(".."):
        return False
    low = before.plain.lower()
    if word.plain[:1].islower():
        return low.isdigit() or low in _ABBREVIATIONS[lang] or len(low) == 1
    return low in _ABBREVIATIONS[lang] and not (low.isdigit() or low in ("jne", "tms", "osv", "etc", "kr", "eur"))


def _greets(words: list[Word], first: int, last: int, lang: str) -> bool:
    """Whether a sentence opens with a greeting."""
    low = words[first].forms[0]
    if low not in _GREETINGS[lang] or first + 1 == last:
        return False
    following = words[first + 1]
    return low not in _GOOD or following.forms[0] in _GOOD[low] or (low == "hyvä" and following.plain[:1].isupper())


def _without_greeting(text: str, words: list[Word], first: int, last: int, lang: str) -> Iterator[tuple[int, int]]:
    """Let a greeting on the same line (`Hi Sam, thanks …`) be a sentence of its own."""
    if _greets(words, first, last, lang):
        for number in range(first + 1, min(first + _LONGEST_GREETING, last)):
            joined = words[number - 1].forms[0] in _AND
            if joined or "," in text[words[number - 1].end : words[number].start]:
                yield first, number
                first = number
                break
    yield first, last


_CLOSING = re.compile(r"[.!?…,][\"'’”)\]}]*(?=\s)|(?=[\r\n])")


def stretches(text: str, words: list[Word], sentences: list[Sentence]) -> list[tuple[int, int]]:
    """Where each sentence with the signs around its words begins and ends, without white space."""
    cuts = [0]
    for before, after in pairwise(sentences):
        end, following = words[before.last - 1].end, words[after.first].start
        closed = _CLOSING.search(text, end, following)
        cuts.append(closed.end() if closed else following)
    return [_trimmed(text, start, end) for start, end in pairwise([*cuts, len(text)])]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
