"""A page as Markdown, as GitHub and most wikis read it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tonelint.pages import Bullets, Cards, Facts, Line, Page, Pair, Prose, Section, Table, Talk
from tonelint.reports.visible import visible

# What means something anywhere in a line, at its beginning, and after a number there.
_SIGNS = re.compile(r"([\\`*_\[\]|~#$])")
_LEADING = re.compile(r"^([-+=])")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def markdown_page(page: Page) -> str:
    """The page as Markdown; the same page gives the same text."""
    blocks = [f"# {escaped(page.title)}"]
    if page.subtitle:
        blocks.append(f"*{escaped(page.subtitle)}*")
    blocks += [block for section in page.sections for block in _section(section)]
    return "\n\n".join([*blocks, "---", _opening(escaped(page.colophon))]) + "\n"


def escaped(text: str) -> str:
    """A text of one line that Markdown shows as it stands, signs that would steer it as their codes."""
    return _SIGNS.sub(r"\\\1", html.escape(visible(text).strip(), quote=False))


def _opening(text: str) -> str:
    """The same where a line begins: no sign there makes a list or a heading of it."""
    return _NUMBERED.sub(r"\1\\\2", _LEADING.sub(r"\\\1", text))


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    for block in section.blocks:
        yield from _block(block, 3)


def _block(block: Any, level: int) -> Iterator[str]:
    yield from _RENDER[type(block)](block, level)


def _head(text: str, level: int) -> Iterator[str]:
    if text:
        yield f"{'#' * level} {escaped(text)}"


def _prose(block: Prose, _: int) -> Iterator[str]:
    for line in map(escaped, filter(str.strip, block.text.split("\n"))):
        yield f"**{line}**" if block.lead else _opening(line)


def _bullets(block: Bullets, level: int) -> Iterator[str]:
    yield from _head(block.head, level)
    yield "\n".join(f"- {_opening(_line(line))}" for line in block.lines)


def _facts(block: Facts, _: int) -> Iterator[str]:
    yield "\n".join(f"- **{escaped(row.label)}:** {'; '.join(map(_line, row.lines))}" for row in block.rows)


def _pair(block: Pair, _: int) -> Iterator[str]:
    """Two columns, the first lines of both beside each other."""
    sides = [side for side in (block.yes, block.no) if side.lines]
    longest = max(len(side.lines) for side in sides)
    rows = ([_line(side.lines[at]) if at < len(side.lines) else "" for side in sides] for at in range(longest))
    yield _grid([escaped(side.head) for side in sides], rows)


def _grid(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _talk(block: Talk, _: int) -> Iterator[str]:
    for turn in block.turns:
        yield f"**{escaped(turn.head)}:**"
        yield f"> {_opening(_line(turn.line))}"


def _table(block: Table, level: int) -> Iterator[str]:
    yield from _head(block.head, level)
    yield _grid(map(escaped, block.columns), (map(_line, row.cells) for row in block.rows))


def _cards(block: Cards, level: int) -> Iterator[str]:
    yield from _head(block.head, level)
    inner = level + 1 if block.head else level
    for card in block.cards:
        yield from _head(card.title, inner)
        for one in card.blocks:
            yield from _block(one, inner)


def _line(line: Line) -> str:
    """A text on one line of the file, its own line breaks kept, with the word beside it."""
    text = "<br>".join(map(escaped, line.text.strip(" \n").split("\n")))
    return f"{text} *({escaped(line.note)})*" if line.note else text


_RENDER: Mapping[type, Callable[[Any, int], Iterator[str]]] = {
    Prose: _prose,
    Bullets: _bullets,
    Facts: _facts,
    Pair: _pair,
    Talk: _talk,
    Table: _table,
    Cards: _cards,
}
