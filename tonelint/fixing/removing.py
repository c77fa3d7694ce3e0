"""Stock sentences that may be taken out whole, because nothing in the reply depends on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tonelint.fixing.stock import CLAUSES, JOINS, LINKS, POINTERS, READ, STOCK
from tonelint.matching.overlap import Hit
from tonelint.model import Suggestion
from tonelint.reading import Reading, Span
from tonelint.words import EMAIL, EMOJI, OPAQUE, SLOT, Word

_CANNED = ("canned-opener", "canned-closer", "canned")
_REFERRING = 4  # words of the next sentence among which a link back is looked for
_POINTING = 8  # and among which somebody has read it
_JOINING = 3  # words of the longest join
_FRAGMENT = 5  # words of "For the photo, too", which has no verb of its own
_ALSO = ("kin", "kään", "kaan")  # on the first word of a Finnish sentence: "Kuvakin oli hyvä."
_SUBSTANCE = 4  # words of a sentence that says something
_BULLET = re.compile(r"\s*(?:[-*•–—·>#|]|\d+[.)])\s")
_STOPS = (".", "!", "?", "…")
_MARKS = frozenset('*_~`<>[]{}|"”»“«()')  # emphasis, quotation and the like, of which half would be left
# A template that says one thing or another. Help Scout's `{%customer.firstName%}` asks for one dotted name, and is none.
_BRANCH = re.compile(r"\{%(?!\s?[^\W\d_]\w*\.[^\W\d_])|\{\{[#/^]")


def suggestions(hits: Sequence[Hit], reading: Reading, text: str) -> dict[int, Suggestion]:
    """A removal for each stock sentence that can go, by the number of the first hit in it."""
    stock = _stock(hits, reading)
    if not stock or _BRANCH.search(text):
        return {}
    free = {
        number
        for number, spans in stock.items()
        if _is_alone(number, spans, reading) and _is_free(number, reading, text)
    }
    kept = [number for number in range(len(reading.passages)) if number not in free]
    canned = {reading.sentence_at(hit.match.start) for hit in hits if hit.entry.family in _CANNED}
    if not any(_says_something(number, reading) and number not in canned for number in kept):
        return {}
    found: dict[int, Suggestion] = {}
    for number in sorted(free):
        following = next((other for other in kept if other > number), None)
        if following is None or not _leads_back(following, reading):
            first = next(
                n for n, hit in enumerate(hits) if hit.entry.fix == "remove" and _sentence(hit, reading) == number
            )
            found[first] = Suggestion("", True, *with_gap(text, *reading.span_of(number)))
    return found


def _stock(hits: Sequence[Hit], reading: Reading) -> dict[int, list[Span]]:
    """The sentences in which rules spoke whose words may go, with these words."""
    found: dict[int, list[Span]] = {}
    for hit in hits:
        number = _sentence(hit, reading) if hit.entry.fix == "remove" else None
        # What closes a reply may be how another one greets: "God kveld!"
        if number is not None and (number or hit.entry.family != "canned-closer"):
            found.setdefault(number, []).append((hit.match.start, hit.match.end))
    return found


def _sentence(hit: Hit, reading: Reading) -> int | None:
    """The sentence in which a hit stands, None where it reaches into another."""
    number = reading.sentence_at(hit.match.start)
    return number if hit.match.end <= reading.span_of(number)[1] else None


def _is_alone(number: int, spans: Sequence[Span], reading: Reading) -> bool:
    """Whether a sentence holds nothing but stock words: no name, figure, link, placeholder, nor anything of its own."""
    begin, passage = reading.passages[number]
    spans = [*spans, *_clauses(number, reading)]
    for place, word in enumerate(passage.words):
        inside = any(start <= begin + word.start and begin + word.end <= end for start, end in spans)
        if not _is_plain(word, first=place == 0, lang=reading.lang):
            return False
        if not inside and EMOJI not in word.forms and word.forms[0] not in STOCK[reading.lang]:
            return False
    return True


def _clauses(number: int, reading: Reading) -> list[Span]:
    """The clauses of a sentence that add nothing to a stock close."""
    wanted = re.compile(rf"\b(?:{CLAUSES[reading.lang]})\b", re.IGNORECASE)
    return [one.span() for one in wanted.finditer(reading.text, *reading.span_of(number))]


def _is_plain(word: Word, *, first: bool, lang: str) -> bool:
    named = (
        not first and word.plain[:1].isupper() and not (lang == "en" and word.forms[0] in ("i", "am", "have", "would"))
    )
    return not (
        named or OPAQUE in word.plain or EMAIL in word.forms or SLOT in word.forms or any(map(str.isdigit, word.plain))
    )


def _is_free(number: int, reading: Reading, text: str) -> bool:
    """Whether a sentence can be cut out: it begins and ends one, belongs to no list, mark or quotation, and leads to nothing."""
    start, end = reading.span_of(number)
    said, rest = text[start:end], text[end:]
    return (
        said == reading.text[start:end]
        and said[:1].isalpha()
        and _MARKS.isdisjoint(said)
        and not said.endswith((":", ",", ";"))
        and (not rest or rest[0].isspace())
        # What follows takes its place at the beginning of a sentence.
        and (said[0].isupper() or not rest.lstrip()[:1].isupper())
        and (said[-1] in _STOPS or not _BULLET.match(rest.lstrip()))
        and _may_begin(text, start)
    )


def _may_begin(text: str, start: int) -> bool:
    """Whether nothing before a sentence holds on to it: a colon, a dash, a comma in its line, the mark of a list or a heading."""
    before = text[:start].rstrip()
    blank = text[len(before) : start]
    line = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start + 2]
    return (
        (not before or bool(blank))
        and not before.endswith((":", "–", "—", "-", "(", "“", "«", "„"))
        and not (before.endswith(",") and "\n" not in blank and "\r" not in blank)
        and not _BULLET.match(line)
    )


def _leads_back(number: int, reading: Reading) -> bool:
    """Whether a sentence begins by pointing at the one before it, or by joining itself to it."""
    lang, words = reading.lang, reading.passages[number][1].words
    return (
        _joins(words, lang)
        or any(not LINKS[lang].isdisjoint(word.forms) for word in words[:_REFERRING])
        or any(
            before.plain.lower() in READ[lang] and not POINTERS[lang].isdisjoint(word.forms)
            for before, word in pairwise(words[:_POINTING])
        )
    )


def _joins(words: Sequence[Word], lang: str) -> bool:
    """Whether a sentence begins by joining itself to the one before it; with *for* or *even* only where it has no verb, most likely."""
    said = [word.plain.lower() for word in words]
    begins = {" ".join(said[:length]) for length in range(1, _JOINING + 1)} & JOINS[lang]
    if begins in ({"for"}, {"even"}):
        return len(words) <= _FRAGMENT
    return bool(begins) or (lang == "fi" and said[0].endswith(_ALSO) if said else False)


def _says_something(number: int, reading: Reading) -> bool:
    """Whether a sentence is more than a greeting, a close or a name."""
    _, passage = reading.passages[number]
    return len(passage.words) >= _SUBSTANCE and passage.text.rstrip("\"'”»)*_ ")[-1:] in _STOPS


def with_gap(text: str, start: int, end: int) -> Span:
    """A sentence together with the blank that goes with it: the lesser of the two beside it, so that paragraphs stay apart."""
    before = start - len(text[:start].rstrip())
    after = len(text) - end - len(text[end:].lstrip())
    if end + after == len(text):
        return start - before, end  # what ends the file stays
    if start == before or _breaks(text[end : end + after]) <= _breaks(text[start - before : start]):
        return start, end + after
    return start - before, end


def _breaks(blank: str) -> int:
    return len(blank.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
