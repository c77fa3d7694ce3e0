"""Phrases: walks a compiled phrase over the words of a reply, with exact places."""

from __future__ import annotations

import re
from functools import lru_cache

from tonelint.model import Match
from tonelint.phrase import Phrase
from tonelint.reading import Passage, Reading, signals
from tonelint.words import Word

Span = tuple[int, int]  # in code points of a block

_LONGEST = 400  # code points a regular expression sees at once; with the notation's limits this bounds its work


def find(phrase: Phrase, reading: Reading) -> list[Match]:
    """Every place where the phrase stands in a reply, from left to right, none overlapping another."""
    return [
        Match(begin + start, begin + end, {"phrase": phrase.source})
        for begin, passage in reading.passages
        for start, end in find_in(phrase, passage)
    ]


def find_in(phrase: Phrase, passage: Passage) -> list[Span]:
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
    least, most = phrase.before
    places = passage.places
    tried = {place for anchor in phrase.anchors for place in places.get(anchor, ())}
    if not phrase.anchors:
        tried = set(range(len(passage.words)))
    elif most:
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

    def onward(state: int, at: int) -> int | None:
        if (state, at) in been:
            return None
        been.add((state, at))
        for kind, given, also, after in states[state]:
            end = None
            if kind == "w":
                if at < last and _is(words[at], given, also if at > start else None, exact=exact):
                    end = onward(after, at + 1)
            elif kind == ".":
                # "we can" is not found in "we can't".
                end = None if at < last and words[at].tail and words[at].forms[0] == "not" else at
            elif kind == "^":
                end = onward(after, at) if at == 0 else None
            elif kind == "$":
                end = onward(after, at) if at == last else None
            elif at < last and (kind == "g" or _of_class(words[at], given, also, passage.lang, opens=at == 0)):
                end = onward(after, at + 1)
            if end is not None:
                return end
        return None

    return onward(0, start)


def _is(word: Word, given: frozenset[str], stop: str | None, *, exact: bool) -> bool:
    """Whether a word has one of the forms given, behind the stop given (None: behind any)."""
    if stop is not None and word.stop != stop:
        return False
    if not exact:
        return not given.isdisjoint(word.forms)
    # In a phrase with capitals only the classes, such as <CAPS>, are compared as forms.
    return word.plain in given or any(form[0] == "<" and form in given for form in word.forms)


def _of_class(word: Word, name: str, ending: str, lang: str, *, opens: bool) -> bool:
    """Whether a word belongs to a class of the notation and ends as asked; `opens`: it is a sentence's first."""
    if ending and not word.plain.lower().endswith(ending):
        return False
    if name == "NUM":
        return any(char.isdigit() for char in word.plain)
    if name == "TIME":
        return signals.is_time(word, lang)
    if name in ("NAME", "BRAND"):
        return word.plain[:1].isupper() and not opens
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
