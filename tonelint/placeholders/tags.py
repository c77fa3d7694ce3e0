"""Tags: what chooses between texts in a macro (`{% if … %}`, `{{#if …}}`), and whether all of it is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tonelint.values import NamedTuple

# Liquid and its relatives (Jinja, HubL); those that need an end of their own, and those that begin another branch.
_PAIRED = ("if", "unless", "case", "for", "tablerow", "capture", "comment", "raw", "ifchanged")
_UNCONDITIONAL = ("capture", "comment", "raw", "for")  # what stands in them is written in any case
_BRANCHES = ("else", "elsif", "elif", "elseif", "when")
_SINGLE = ("assign", "set", "break", "continue", "cycle", "increment", "decrement", "include", "render")
_WORDS = "|".join((*_PAIRED, *(f"end{one}" for one in _PAIRED), *_BRANCHES, *_SINGLE))
_LIQUID = rf"\{{%-?\s*(?P<word>{_WORDS})(?![\w.])(?P<asks>(?:[^%{{}}]|%(?!\}})){{0,400}}?)-?%\}}"
# Handlebars: a section has the name that its end repeats.
_HANDLEBARS = r"\{\{~?\s?(?P<sign>[#^/])\s?(?P<section>[^\W\d][\w.\-]{0,60})(?P<of>[^{}]{0,200})\}\}|\{\{~?\s?(?P<other>else)\b[^{}]{0,200}\}\}"
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_DOTTED = re.compile(r"(?<![\w.])[^\W\d]\w*(?:\.\w+)+")
# What a condition of the customer's language asks for, or compares with; `no` alone may be an answer.
_LANGUAGE = re.compile(
    r"lang(?![^\W_])|lang[_-]|language|locale|kieli|kiele|spr(?:å|a|aa)k|[\"'](?:(?:fi|nb|en|sv|da)(?:[-_]\w+)?|no[-_]\w+)[\"']",
    re.IGNORECASE,
)
_ELSE_IF = re.compile(r"\s+if(?=\s)")  # Liquid takes it for an `else`, and never asks
_MADE = re.compile(r"\s*(\w+)")
_MAKE = ("assign", "set", "capture", "for", "tablerow", "increment", "decrement")
# What a loop tells of itself, in Liquid and in Jinja.
_COUNTS = {"for": ("forloop", "loop"), "tablerow": ("tablerowloop",)}


class Tag(NamedTuple):
    """A tag: its span in code points, the word it is (`if`, `else`, `endif`), what follows that word, and where that begins.

    `section` tells a tag of Handlebars, whose end repeats its word behind a slash.
    """

    start: int
    end: int
    word: str
    asks: str
    at: int
    section: bool = False

    @property
    def branches(self) -> bool:
        """Whether what follows is written instead of what stood before."""
        return self.word in _BRANCHES

    @property
    def opens(self) -> bool:
        """Whether it needs an end."""
        return (self.section and not self.word.startswith("/") and not self.branches) or self.word in _PAIRED

    @property
    def ends(self) -> str:
        """The word of the tag that it ends; "" where it ends none."""
        if self.section:
            return self.word[1:] if self.word.startswith("/") else ""
        return self.word[3:] if self.word.startswith("end") else ""

    @property
    def end_of_it(self) -> str:
        """The tag that would end it."""
        return f"{{{{/{self.word}}}}}" if self.section else f"{{% end{self.word} %}}"


class Loose(NamedTuple):
    """A tag that stands alone, and the tag that it lacks, "" for one that ends or divides nothing."""

    tag: Tag
    lacks: str


def may_hold(text: str) -> bool:
    """Whether a text can hold tags at all."""
    return "{%" in text or "{{" in text


@lru_cache(maxsize=4)  # several rules ask one after the other
def found(text: str) -> tuple[Tag, ...]:
    """Every tag of a text in order."""
    return tuple(map(_tag, _any().finditer(text))) if may_hold(text) else ()


def loose(text: str) -> Iterator[Loose]:
    """Tags that are never ended, and those that end or divide what was never begun."""
    open_: list[Tag] = []
    for tag in found(text):
        if tag.opens:
            open_.append(tag)
        elif tag.ends:
            if any(tag.ends == one.word and tag.section == one.section for one in open_):
                while (last := open_.pop()).word != tag.ends:
                    yield Loose(last, last.end_of_it)
            else:
                yield Loose(tag, "")
        elif tag.branches and not open_:
            yield Loose(tag, "")
    yield from (Loose(one, one.end_of_it) for one in open_)


def asked(text: str) -> Iterator[tuple[int, str]]:
    """The dotted names that tags ask for, each with where it begins; nothing that stands in quotation marks."""
    for tag in found(text):
        plain = _QUOTED.sub(lambda one: " " * len(one[0]), tag.asks)
        yield from ((tag.at + one.start(), one[0]) for one in _DOTTED.finditer(plain))


def unlike_liquid(text: str) -> Iterator[tuple[int, int]]:
    """Where a branch with a condition begins with another word than Liquid's `elsif`, in code points."""
    for tag in found(text):
        more = _ELSE_IF.match(tag.asks) if tag.word == "else" and not tag.section else None
        if more or tag.word in ("elseif", "elif"):
            yield tag.at - len(tag.word), tag.at + (more.end() if more else 0)


def made(text: str) -> frozenset[str]:
    """The names that a macro makes for itself: what it assigns, captures or counts through, and what counts there."""
    makers = [tag for tag in found(text) if tag.word in _MAKE]
    told = [one[1] for tag in makers if (one := _MADE.match(tag.asks))]
    return frozenset((*told, *(name for tag in makers for name in _COUNTS.get(tag.word, ()))))


def chosen(text: str, place: int) -> bool:
    """Whether what stands at a place is only written under a condition."""
    depth = 0
    for tag in found(text):
        if tag.start >= place:
            break
        depth += _deeper(tag)
    return depth > 0


def by_language(text: str) -> Iterator[tuple[int, int]]:
    """The spans from tag to tag that are only written under a condition of the customer's language, in code points."""
    open_: list[tuple[str, bool]] = []
    last = 0
    for tag in found(text):
        if last < tag.start and any(asks for _, asks in open_):
            yield last, tag.start
        last = tag.end
        asks = bool(_LANGUAGE.search(f"{tag.word} {tag.asks}"))
        if tag.opens:
            open_.append((tag.word, asks and tag.word not in _UNCONDITIONAL))
        elif tag.branches and open_:
            open_[-1] = (open_[-1][0], open_[-1][1] or asks)
        elif any(word == tag.ends for word, _ in open_):
            while open_.pop()[0] != tag.ends:
                pass
    if any(asks for _, asks in open_):
        yield last, len(text)


def _deeper(tag: Tag) -> int:
    """How many conditions more hold behind a tag than before it."""
    begins = tag.opens and tag.word not in _UNCONDITIONAL
    return begins - (bool(tag.ends) and tag.ends not in _UNCONDITIONAL)


@cache
def _any() -> re.Pattern[str]:
    return re.compile(f"{_LIQUID}|{_HANDLEBARS}")


def _tag(one: re.Match[str]) -> Tag:
    if one["word"]:
        return Tag(*one.span(), one["word"], one["asks"], one.start("asks"))
    if one["other"]:
        return Tag(*one.span(), "else", "", one.end(), section=True)
    word = f"/{one['section']}" if one["sign"] == "/" else one["section"]
    return Tag(*one.span(), word, one["of"], one.start("of"), section=True)
