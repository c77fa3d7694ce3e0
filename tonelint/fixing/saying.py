"""The guide's own word in place of one it avoids, in the same form; only where that form is known for certain."""

from __future__ import annotations

import re

from tonelint.entry import Entry
from tonelint.fixing import inflecting
from tonelint.reading import Reading

_PLAIN = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)*")
_NOTED = re.compile(r"(?P<stem>[^\W\d_]+(?:-[^\W\d_]+)*)\{(?P<endings>[^\W\d_,]*(?:,[^\W\d_]*)*)\}")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]{0,60})[ \u00a0](?:(?:&|og|ja|and) )?$")
_WORD_BEHIND = re.compile(r"[ \u00a0](?:(?:&|og|ja|and) )?([^\W\d_][\w'’-]{0,60})")
# A name in a program rather than a word: a variable, an emoji code, a flag, a field, part of a compound or a path.
_JOINED_BEFORE, _JOINED_BEHIND = re.compile(r"[$:=@\\<>/_#{}%+~\d\-‐‑]"), re.compile(r"[$=@\\<>/_#{}%+~\d\-‐‑]|:\S")
_OPENS, _CLOSES = re.compile(r"[*\"“”„'‘’«»`\[]"), re.compile(r"[.,!?…]?[*\"“”'‘’«»`\]]")
_MOST = 3  # words that are said instead; more is rather advice than a word
_BEFORE = 3  # letters of the longest article


def instead(entry: Entry, reading: Reading, text: str, start: int, end: int) -> str | None:
    """What to write at a place in place of the guide's `word`; None where that is a person's to say.

    `text` is what the agent wrote, with the signs of links that the reading passes over.
    """
    said = reading.text[start:end]
    say = entry.instead[0] if len(entry.instead) == 1 else ""
    if not _PLAIN.fullmatch(say) or len(say.split()) > _MOST or (len(said) > 1 and said.isupper()):
        return None
    if _is_joined(reading.text, start, end) or _is_set_off(text, start, end):
        return None
    if said[:1].isupper() and (_is_label(entry.word, reading, start) or _is_named(reading.text, start, end)):
        return None
    found = _in_form(entry.word, said.lower(), say, reading.lang)
    before = reading.text[:start].split(" ")
    last = before[-2].lower() if len(before) > 1 and not before[-1] else ""
    if found is None or not inflecting.agrees(last, said.lower(), found, reading.lang):
        return None
    return found[:1].upper() + found[1:] if said[:1].isupper() else found


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether no blank parts a word from a sign of programs."""
    return bool(_JOINED_BEFORE.match(text[max(0, start - 1) : start]) or _JOINED_BEHIND.match(text, end))


def _is_set_off(text: str, start: int, end: int) -> bool:
    """Whether a word alone stands in bold, in quotation marks or in a link."""
    return bool(_OPENS.match(text[max(0, start - 1) : start]) and _CLOSES.match(text, end))


def _is_label(word: str, reading: Reading, start: int) -> bool:
    """Whether a word with a capital may be what a button or a menu is called.

    It is not where its sentence begins with it, or where the guide itself writes the word so.
    """
    return not word[:1].isupper() and not _is_first(reading, start)


def _is_first(reading: Reading, start: int) -> bool:
    """Whether no word of the same sentence stands before a place."""
    begin, _ = reading.span_of(reading.sentence_at(start))
    return not any(sign.isalpha() for sign in reading.text[begin:start])


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital may be part of a name, because the one right beside it has a capital too."""
    before, behind = _WORD_BEFORE.search(text[max(0, start - 80) : start]), _WORD_BEHIND.match(text, end)
    return any(found[1][0].isupper() and found[1] != "I" for found in (before, behind) if found)


def _in_form(word: str, said: str, say: str, lang: str) -> str | None:
    """The word to say in the form in which the other was said."""
    noted = _NOTED.fullmatch(word)
    stem = (noted["stem"] if noted else word).lower()
    if noted is None and not _PLAIN.fullmatch(word):
        return None
    if said == stem:
        # Without an ending of its own the stem may be no word, but the beginning of some.
        return say if noted is None or "" in noted["endings"].split(",") else None
    ending = said.removeprefix(stem)
    if noted is None or " " in say or not said.startswith(stem) or ending not in noted["endings"].split(","):
        return None
    return inflecting.inflected(say, stem, ending, lang)
