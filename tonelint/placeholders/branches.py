"""Branches: the ways in which a macro may be written to a customer, each as long as the macro itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonelint.placeholders import slots, tags
from tonelint.placeholders.tags import Tag
from tonelint.values import NamedTuple

_MOST = 12  # ways that are read one by one; branches beyond are read together, apart from one another
_DEEPEST = 20  # choices within choices; those further in are not told apart into ways

_SEEN = re.compile(r"[^\r\n]")

Span = tuple[int, int]


class Choice(NamedTuple):
    """A place where one of several texts is written: where each stands, in how many ways, and the choices within it."""

    branches: tuple[tuple[Span, int, tuple[Choice, ...]], ...]

    @property
    def ways(self) -> int:
        """In how many ways all branches are read once."""
        return sum(ways for _, ways, _ in self.branches)


def without(text: str) -> str:
    """The text with its tags blanked, a blank line where another branch begins, so that no sentence holds words of two."""
    met = tags.found(text)
    return blanked(text, _unseen(met), [tag for tag in met if tag.branches]) if met else text


def ways(text: str) -> list[str]:
    """The texts that customers may be sent, so many that every branch stands in one of them.

    Choices that do not depend on each other take their branches side by side, the last one again where the others
    have more. Tags, comments and what is not chosen are blanked, line breaks kept, so that all offsets stay what
    they were.
    """
    met = tags.found(text)
    choices, apart = _choices(text, met)
    count = _most(choices)
    if count == 1:
        return [without(text)]
    unseen = _unseen(met)
    told = [
        blanked(text, [*unseen, *_hidden(choices, number, rest=False)], apart)
        for number in range(min(count, _MOST - 1))
    ]
    if count < _MOST:
        return told
    rest = [*unseen, *_hidden(choices, _MOST - 1, rest=True)]
    return [*told, blanked(text, rest, [tag for tag in met if tag.branches])]


def with_fallbacks(text: str) -> tuple[str, tuple[Span, ...]] | None:
    """The text as it is sent where values are missing, and where what stands in for them is; None where nothing does.

    Of a placeholder only the fallback is left, where it stands, so that all offsets stay what they were.
    """
    said = [
        slot
        for slot in slots.found(text)
        if slot.fallback and slot.fallback.strip() and not slots.in_address(text, slot)
    ]
    if not said:
        return None
    spans = tuple((slot.fallback_at, slot.fallback_at + len(slot.fallback or "")) for slot in said)
    around = [
        edge for slot, (start, end) in zip(said, spans, strict=True) for edge in ((slot.start, start), (end, slot.end))
    ]
    return blanked(text, around), spans


def _hidden(choices: Iterable[Choice], number: int, *, rest: bool) -> Iterator[Span]:
    """What is not written in the way with this number; with `rest` only what was written in those before."""
    for choice in choices:
        left = min(number, choice.ways - 1)
        for span, count, within in choice.branches:
            if 0 <= left < count:
                yield from _hidden(within, left, rest=rest)
            elif left >= count or not rest:
                yield span
            left -= count


def _choices(text: str, met: Iterable[Tag]) -> tuple[list[Choice], list[Tag]]:
    """The choices of a text, and the tags that divide what is too deep to be one."""
    frames: list[_Frame] = [_Frame("", 0)]
    deeper: list[Tag] = []
    for tag in met:
        if tag.opens:
            frames.append(_Frame(tag.word, tag.end))
        elif tag.branches and len(frames) > _DEEPEST:
            deeper.append(tag)
        elif tag.branches and len(frames) > 1:
            frames[-1].cut(text, tag)
        elif tag.ends and any(frame.word == tag.ends for frame in frames):
            while frames[-1].word != tag.ends:
                _close(frames, tag.start)
            _close(frames, tag.start)
    while len(frames) > 1:
        _close(frames, len(text))
    return frames[0].within, deeper


class _Frame:
    """A choice that is not ended yet: its word, where its latest branch begins, and what it holds so far."""

    def __init__(self, word: str, start: int) -> None:
        self.word, self.start = word, start
        self.branches: list[tuple[Span, int, tuple[Choice, ...]]] = []
        self.within: list[Choice] = []

    def cut(self, text: str, tag: Tag) -> None:
        """End a branch and begin another; what is empty before the first `when` is none."""
        if self.branches or tag.word != "when" or text[self.start : tag.start].strip():
            self.branches.append(((self.start, tag.start), _most(self.within), tuple(self.within)))
        self.start, self.within = tag.end, []


def _close(frames: list[_Frame], end: int) -> None:
    """End the innermost choice; what is too deep, or has one branch only, gives what it holds to the one around it."""
    frame = frames.pop()
    branches = (*frame.branches, ((frame.start, end), _most(frame.within), tuple(frame.within)))
    if len(frames) >= _DEEPEST:
        return
    frames[-1].within.extend([Choice(branches)] if len(branches) > 1 else frame.within)


def _most(choices: Iterable[Choice]) -> int:
    return max((choice.ways for choice in choices), default=1)


def _unseen(met: Iterable[Tag]) -> list[Span]:
    """The spans of tags, and of comments between them."""
    spans: list[Span] = []
    begun: int | None = None
    for tag in met:
        if tag.word == "comment" and begun is None:
            begun = tag.start
        spans.append((tag.start, tag.end))
        if tag.ends == "comment" and begun is not None:
            spans.append((begun, tag.end))
            begun = None
    return spans


def blanked(text: str, spans: Iterable[Span], apart: Iterable[Tag] = ()) -> str:
    """The text with blanks for spans, line breaks kept, and a blank line for the tags that are to stand apart."""
    pieces: list[str] = []
    last = 0
    for start, end in sorted(spans):
        if end > last:
            pieces += [text[last:start] if start > last else "", _blank(text[max(start, last) : end])]
            last = end
    seen = "".join([*pieces, text[last:]])
    cuts = [place for tag in apart for place in (tag.start, tag.end - 1)]
    if not cuts:
        return seen
    signs = list(seen)
    for place in cuts:
        signs[place] = "\n"
    return "".join(signs)


def _blank(text: str) -> str:
    return _SEEN.sub(" ", text) if "\n" in text or "\r" in text else " " * len(text)
