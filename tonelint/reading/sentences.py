"""Where sentences begin and end in a reply, told from the signs between its words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tonelint.reading import stops
from tonelint.values import NamedTuple
from tonelint.words import EMOJI, Word


class Sentence(NamedTuple):
    """A sentence as a range of words: from `first` up to but not including `last`."""

    first: int
    last: int


_END = re.compile(r"([.!?…]+)([\"'’”»)\]*_]*)(?=\s|$)")
_BLANK_LINE_OR_BULLET = r"(?>\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)|[\r\n]\s*(?:[-*•–]|\d+[.)])\s"
_FAR_APART = 200  # code points without a word between them: whatever they are, a new sentence follows
_SHORT_LINE = 45  # code points: a shorter line that ends without a stop is a line of its own

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
_LONGEST_NAME = 3  # words

# A line that signs off: `Ystävällisin terveisin`, `Mvh Anne`, `Thanks,` at the end of a line, `– Mika` alone on it.
_SIGN_OFF = (
    r"(?:[A-ZÅÄÖÆØ]\S{0,20}[ \t]{1,3}(?:\S{1,20}[ \t]{1,3})?)?"
    r"(?i:(?:terveisin|terkuin|terv|yst|kunnioittaen|hilsen|hilsning|mvh|vh|regards|wishes|sincerely|faithfully|cheers)\b"
    r"|(?:kiitos|kiittäen|takk|thanks|best|love|warmly),[ \t]{0,3}(?=[\r\n]))"
    r"|[Tt][.:] ?[A-ZÅÄÖÆØ]|(?:(?<=[-–—] )|(?<=[-–—])(?<!\S[-–—]))[A-ZÅÄÖÆØ]\S{0,20}(?: [A-ZÅÄÖÆØ]\S{0,20}){0,2}[ \t]{0,3}(?=[\r\n])"
)
# A line of a signature: short, and no sentence ends in it.
_SIGNATURE = rf"(?:[^\r\n.!?…]|[.!?…](?=\S| {{1,3}}[^\sA-ZÅÄÖÆØ])){{1,{_SHORT_LINE}}}(?=[\r\n]|\Z)"

# Where a sentence ends for certain: at a blank line, and between a word with its stop and a capital letter.
_CERTAIN = re.compile(r"(?<=[^\W\d_]{2}[.!?])[ \t]+(?=[A-ZÅÄÖÆØ])|(?<=\n)[^\S\n]*\n")
_LONGEST_WORD = 20  # code points before a stop; nothing longer is looked at to find an abbreviation


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where sentences end for certain; each block can be read without the others."""
    start = 0
    for found in _CERTAIN.finditer(text):
        end = found.start()
        blank = text[end - 1] == "\n"
        if blank or _is_plain(text[max(start, end - _LONGEST_WORD) : end - 1]):
            if not blank or text[start:end].strip():
                yield start, end
            start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _is_plain(told: str) -> bool:
    """Whether what was told ends with a word of letters alone, no abbreviation."""
    last = told[told.rfind(" ") + 1 :]
    return last.isalpha() and last.lower() not in stops.OPEN


def split(text: str, words: list[Word], lang: str) -> list[Sentence]:
    """Cut the words of a text into sentences; greetings, sign-offs and lines of a list stand alone."""
    if not words:
        return []
    cuts = [0]
    for number, (before, word) in enumerate(pairwise(words), 1):
        # Nearly always one blank after a letter, which ends nothing; looked at here, because it is looked at so often.
        usual = text[before.end : word.start] in (" ", "") and "A" <= before.plain < "\u2600"
        if not usual and _breaks(text, words, cuts[-1], number, lang):
            cuts.append(number)
    found: list[Sentence] = []
    for first, last in pairwise([*cuts, len(words)]):
        found.extend(Sentence(start, end) for start, end in _without_greeting(text, words, first, last, lang))
    return found


def _breaks(text: str, words: list[Word], first: int, number: int, lang: str) -> bool:
    """Whether a sentence that begins with the word `first` ends before the word `number`."""
    before, word = words[number - 1], words[number]
    between = text[before.end : word.start]
    if len(between) > _FAR_APART:
        return True
    newline = "\n" in between or "\r" in between
    if newline:
        if re.search(_BLANK_LINE_OR_BULLET, between):
            return True
        if _at(_SIGN_OFF, text, words[first].start):
            return not _at(_SIGNATURE, text, word.start)
        if _own_line(text, words, first, number) or _at(_SIGN_OFF, text, word.start):
            return True
    elif _is_picture(word):
        return False  # it belongs to what it follows
    end = _END.search(between)
    if not end:
        return _is_picture(before) and _ends_in_pictures(text, words, first, number)
    return _is_end(between, end, word) and not (end[1] == "." and stops.ends_nothing(text, words, first, number, lang))


def _at(pattern: str, text: str, place: int) -> bool:
    """Whether a pattern stands at a place of a text; compiled when a reply has more than one line."""
    return bool(_compiled(pattern).match(text, place))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _own_line(text: str, words: list[Word], first: int, number: int) -> bool:
    """Whether a line break is more than a wrap: the line was short and the next starts afresh."""
    end, word = words[number - 1].end, words[number]
    numbered = word.plain.isdigit() and text[word.end : word.end + 1] in (".", ")")
    if not (numbered or word.plain[:1].isupper() or not word.plain[:1].isalnum()):
        return False
    line = text[max(words[first].start, end - _SHORT_LINE) : end]
    return len(line) < _SHORT_LINE or "\n" in line or "\r" in line


def _is_picture(word: Word) -> bool:
    """Whether a word is an emoji or a typed face such as :)."""
    return EMOJI in word.forms or word.plain[0] in ":;="


def _ends_in_pictures(text: str, words: list[Word], first: int, number: int) -> bool:
    """Whether the pictures before a word end a sentence: they stand behind its stop, or before a capital."""
    last = number - 1
    while last >= first and _is_picture(words[last]):
        last -= 1
    if last < first:
        return False
    return words[number].plain[:1].isupper() or bool(_END.search(text, words[last].end, words[last + 1].start))


def _is_end(between: str, end: re.Match[str], word: Word) -> bool:
    """Whether an end sign ends a sentence before a word; an ellipsis, or a quotation's own sign, may stand inside one."""
    signs, closing = end.groups()
    glued = end.end() == len(between)
    if word.plain[:1].islower():
        return not (glued or closing or signs.startswith(("..", "…")))
    return not glued or (word.plain[:1].isupper() and (len(signs) > 1 or signs in "…!"))


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
            if joined or _comma(text, words, number):
                end = number if joined else _behind_name(text, words, number, last)
                yield first, end
                first = end
                break
    if first < last:
        yield first, last


def _comma(text: str, words: list[Word], number: int) -> bool:
    """Whether a comma stands before a word."""
    return "," in text[words[number - 1].end : words[number].start]


def _behind_name(text: str, words: list[Word], number: int, last: int) -> int:
    """Where a greeting ends whose comma may stand before the name (`Hei, Per Olav!`) and not only behind it."""
    end = number
    while end < min(number + _LONGEST_NAME, last) and words[end].plain[:1].isupper():
        end += 1
    return end if end == last or (end > number and _comma(text, words, end)) else number


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
