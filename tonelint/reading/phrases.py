"""Phrases: which of a shelf stand in a sentence, walked over its words with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from tonelint.phrase import FORM_CLASSES, FORM_KEYS, Phrase
from tonelint.reading import times
from tonelint.reading.passages import Passage
from tonelint.shelf import Cues, Shelf
from tonelint.words import Word

Span = tuple[int, int]  # in code points of a block

_LONGEST = 400  # code points a regular expression sees at once; with the notation's limits this bounds its work
_DONE = -1  # the state in which a phrase has been found
_MEMORY = 5_000  # sentences whose matches are remembered while tonelint runs; they are never written anywhere


def spoken(passage: Passage, shelf: Shelf) -> list[tuple[int, int, int]]:
    """The phrases of a shelf that stand in a sentence: number, start and end, counted in its text.

    A phrase lies within one sentence, so a sentence that was read before is not searched again.
    """
    known = shelf.memory.get((passage.text, ""))
    if known is None:
        known = _remember(shelf, passage.text, "", _search(passage, shelf, _awake(passage, shelf, passage.places)))
    return known


def told(passage: Passage, cues: Cues, name: str = "") -> list[tuple[int, int, int]]:
    """The same for the cues of one signal, or of all; word forms are heard only for signals that ask for them."""
    known = cues.memory.get((passage.text, name))
    if known is None:
        woken = _woken(passage, cues, formed=name in cues.by_form if name else bool(cues.by_form))
        if name and name not in woken:
            return []
        awake = woken[name] if name else chain.from_iterable(woken.values())
        known = _remember(cues, passage.text, name, _search(passage, cues, awake))
    return known


def signals_of(passage: Passage, cues: Cues) -> Iterable[str]:
    """The signals whose cues may stand in a sentence, but for those that ask for word forms: of these nothing is said."""
    return _woken(passage, cues, formed=False).keys()


def _woken(passage: Passage, cues: Cues, *, formed: bool) -> dict[str, list[int]]:
    """The cues whose anchors occur in a sentence, by signal: one look for all signals that are asked for one by one."""
    known = cues.woken.get((passage.text, formed))
    if known is None:
        if len(cues.woken) > _MEMORY:
            cues.woken.clear()
        known = cues.woken[passage.text, formed] = {}
        for number in _awake(passage, cues, passage.places_by_form if formed else passage.places_by_ending):
            known.setdefault(cues.names[cues.index.owners[number]][0], []).append(number)
    return known


def _remember(shelf: Shelf, text: str, name: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    if len(shelf.memory) > _MEMORY:
        shelf.memory.clear()
    shelf.memory[text, name] = found
    return found


def _awake(passage: Passage, shelf: Shelf, places: Mapping[str, list[int]]) -> set[int]:
    """The phrases whose anchors occur in a sentence."""
    index, forms = shelf.index, places.keys()
    numbers = shelf.anchored(index.words, forms).union(index.always)
    paired = numbers & index.paired
    if paired:
        numbers -= paired - shelf.anchored(index.also, forms)
    numbers.update(shelf.signed(passage.text))
    return numbers


def _search(passage: Passage, shelf: Shelf, numbers: Iterable[int]) -> list[tuple[int, int, int]]:
    return [
        (number, start - passage.start, end - passage.start)
        for number in sorted(numbers)
        for start, end in find(shelf.phrase(number), passage)
    ]


def throughout(phrase: Phrase, passages: Iterable[tuple[int, Passage]]) -> list[Span]:
    """Every place where the phrase stands in a text, given as sentences with the places where their blocks begin."""
    return [(begin + start, begin + end) for begin, passage in passages for start, end in find(phrase, passage)]


def find(phrase: Phrase, passage: Passage) -> list[Span]:
    """Every place where the phrase stands in one sentence, counted from the start of its block."""
    if phrase.regex:
        return _expressions(phrase, passage)
    words, found, done = passage.words, [], -1
    for start in _starts(phrase, passage):
        end = _end(phrase, passage, start) if start >= done else None
        if end is not None and end > start:
            # Contractions are never torn: `it'll be` is found, and not `'ll be`.
            head = start - 1 if words[start].tail and start > max(done, 0) else start
            end += end < len(words) and words[end].tail
            found.append((words[head].start, words[end - 1].end))
            done = end
    return found


def _starts(phrase: Phrase, passage: Passage) -> list[int]:
    """The words at which a match may begin, judged from where its anchors stand; all, without anchors."""
    if not phrase.anchors:
        opens = all(edge[0] == "^" for edge in phrase.states[0])
        return list(range(min(1, len(passage.words)) if opens else len(passage.words)))
    least, most = phrase.before
    places = passage.places
    if any(anchor in FORM_KEYS for anchor in phrase.anchors):
        places = passage.places_by_form
    elif any(anchor[0] == "~" for anchor in phrase.anchors):
        places = passage.places_by_ending
    tried = {place for anchor in phrase.anchors for place in places.get(anchor, ())}
    if most:
        tried = {start for place in tried for start in range(max(0, place - most), place - least + 1)}
    return sorted(start for start in tried if _may_begin(phrase, passage.words[start]))


def _may_begin(phrase: Phrase, word: Word) -> bool:
    """Whether a match can begin with a word; quicker than trying."""
    if not phrase.first or (phrase.exact and word.plain in phrase.first):
        return True
    return not phrase.first.isdisjoint(word.forms)


def _end(phrase: Phrase, passage: Passage, start: int) -> int | None:
    """The word after the match that begins at a word, or None.

    Tries the ways on in their order and goes back when stuck, but never comes twice to the same
    state at the same word, so that the work is at most states × words of the sentence.
    """
    words, states, exact, last = passage.words, phrase.states, phrase.exact, len(passage.words)
    been: set[tuple[int, int]] = set()
    waiting = [(0, start)]  # the ways on, the next to be tried last
    while waiting:
        place = waiting.pop()
        state, at = place
        if state == _DONE:
            return at
        if place in been:
            continue
        been.add(place)
        for kind, given, also, after in reversed(states[state]):
            if kind == "w":
                if at < last and _is(words[at], given, also if at > start else None, exact=exact):
                    waiting.append((after, at + 1))
            elif kind == ".":
                # "we can" is not found in "we can't".
                if not (at < last and words[at].tail and words[at].forms[0] == "not"):
                    waiting.append((_DONE, at))
            elif kind in "^$":
                if at == (0 if kind == "^" else last):
                    waiting.append((after, at))
            elif at < last and (kind == "g" or _of_class(passage, at, given, also)):
                waiting.append((after, at + 1))
    return None


def _is(word: Word, given: frozenset[str], stop: str | None, *, exact: bool) -> bool:
    """Whether a word has one of the forms given, behind the stop given (None: behind any)."""
    if stop is not None and word.stop != stop:
        return False
    if not exact:
        return not given.isdisjoint(word.forms)
    # In a phrase with capitals only the classes, such as <CAPS>, are compared as forms.
    return word.plain in given or any(form[0] == "<" and form in given for form in word.forms)


def _of_class(passage: Passage, at: int, name: str, endings: tuple[str, ...]) -> bool:
    """Whether a word of a sentence belongs to a class of the notation and ends as asked."""
    word = passage.words[at]
    if endings and not word.plain.lower().endswith(endings):
        return False
    if name in FORM_CLASSES:
        return passage.forms[at] in FORM_CLASSES[name]
    if name == "NUM":
        return any(char.isdigit() for char in word.plain)
    if name == "TIME":
        return times.names_time(passage.words, at, passage.lang)
    if name in ("NAME", "BRAND"):
        return word.plain[:1].isupper() and at > 0
    return word.plain[:1].isalnum()


@lru_cache(maxsize=512)
def _regex(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def _expressions(phrase: Phrase, passage: Passage) -> list[Span]:
    """Every place where a regular expression matches in a sentence, an overlong one seen in pieces."""
    regex = _regex(phrase.regex, 0 if phrase.exact else re.IGNORECASE)
    return [
        (passage.start + piece + found.start(), passage.start + piece + found.end())
        for piece in range(0, len(passage.text), _LONGEST)
        for found in regex.finditer(passage.text[piece : piece + _LONGEST])
        if found.end() > found.start()
    ]
