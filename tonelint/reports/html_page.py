"""A page as one HTML file that needs nothing else: no network, no script; on a phone, a desk, and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tonelint.pages import Bullets, Cards, Fact, Facts, Line, Page, Pair, Prose, Row, Section, Table, Talk
from tonelint.reports.html_frame import escaped, framed
from tonelint.reports.page_style import STYLE


def html_page(page: Page) -> str:
    """The page as HTML; the same page gives the same text."""
    names = {row.name for section in page.sections for row in _rows(section) if row.name}
    title = f"{page.title}: {page.subtitle}" if page.subtitle else page.title
    subtitle = f'<p class="subtitle">{escaped(page.subtitle)}</p>\n' if page.subtitle else ""
    body = "".join(
        (
            f"<header>\n<h1>{escaped(page.title)}</h1>\n{subtitle}</header>\n",
            _contents(page),
            "<main>\n",
            *(_section(section, names) for section in page.sections),
            f"</main>\n<footer>{escaped(page.colophon)}</footer>",
        )
    )
    return framed(page.lang, title, body, STYLE)


def _rows(section: Section) -> Iterable[Row]:
    return (row for block in section.blocks if isinstance(block, Table) for row in block.rows)


def _contents(page: Page) -> str:
    links = (f'<li><a href="#{section.name}">{escaped(section.title)}</a></li>\n' for section in page.sections)
    return (
        f'<nav aria-label="{escaped(page.contents)}">\n<ul>\n{"".join(links)}</ul>\n</nav>\n' if page.sections else ""
    )


def _section(section: Section, names: set[str]) -> str:
    blocks = "".join(_block(block, 3, names) for block in section.blocks)
    return f'<section id="{section.name}">\n<h2>{escaped(section.title)}</h2>\n{blocks}</section>\n'


def _block(block: Any, level: int, names: set[str]) -> str:
    return _RENDER[type(block)](block, level, names)


def _prose(block: Prose, _: int, __: set[str]) -> str:
    kind = ' class="lead"' if block.lead else ""
    return "".join(f"<p{kind}>{escaped(text)}</p>\n" for text in block.text.split("\n") if text.strip())


def _bullets(block: Bullets, level: int, names: set[str]) -> str:
    items = "".join(f"<li>{_line(line, names)}</li>\n" for line in block.lines)
    return f'<div class="list">\n{_head(block.head, level)}<ul>\n{items}</ul>\n</div>\n'


def _head(text: str, level: int) -> str:
    return f"<h{level}>{escaped(text)}</h{level}>\n" if text else ""


def _facts(block: Facts, _: int, names: set[str]) -> str:
    rows = "".join(f"<div><dt>{escaped(row.label)}</dt><dd>{_values(row, names)}</dd></div>\n" for row in block.rows)
    return f"<dl>\n{rows}</dl>\n"


def _values(row: Fact, names: set[str]) -> str:
    if len(row.lines) == 1 and not row.samples:
        return _line(row.lines[0], names)
    kind = "samples" if row.samples else "values"
    return f'<ul class="{kind}">{"".join(f"<li>{_line(line, names)}</li>" for line in row.lines)}</ul>'


def _pair(block: Pair, level: int, names: set[str]) -> str:
    sides = (("yes", block.yes), ("no", block.no))
    told = (f'<div class="{kind}">\n{_bullets(side, level + 1, names)}</div>\n' for kind, side in sides if side.lines)
    return f'<div class="pair">\n{"".join(told)}</div>\n'


def _talk(block: Talk, level: int, names: set[str]) -> str:
    turns = (
        f'<div class="{turn.kind}">\n{_head(turn.head, level + 1)}<p>{_line(turn.line, names)}</p>\n</div>\n'
        for turn in block.turns
    )
    return f'<div class="talk">\n{"".join(turns)}</div>\n'


def _table(block: Table, level: int, names: set[str]) -> str:
    heads = "".join(f'<th scope="col">{escaped(head)}</th>' for head in block.columns)
    rows = "".join(_row(row, names) for row in block.rows)
    return f"{_head(block.head, level)}<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _row(row: Row, names: set[str]) -> str:
    name = f' id="{_anchor(row.name)}"' if row.name else ""
    kind = f' class="{row.kind}"' if row.kind else ""
    return f"<tr{name}{kind}>{''.join(f'<td>{_line(cell, names)}</td>' for cell in row.cells)}</tr>\n"


def _cards(block: Cards, level: int, names: set[str]) -> str:
    inner = level + 1 if block.head else level
    cards = (
        f"<article>\n{_head(card.title, inner)}{''.join(_block(one, inner, names) for one in card.blocks)}</article>\n"
        for card in block.cards
    )
    return f'{_head(block.head, level)}<div class="cards">\n{"".join(cards)}</div>\n'


def _line(line: Line, names: set[str]) -> str:
    """A text in its language, with its link where the page has what it leads to, and the word beside it."""
    text = escaped(line.text.strip(" \n"))
    if line.lang:
        text = f'<span lang="{line.lang}">{text}</span>'
    if line.to in names:
        text = f'<a href="#{_anchor(line.to)}">{text}</a>'
    return f"{text} <small>{escaped(line.note)}</small>" if line.note else text


def _anchor(name: str) -> str:
    """Where a family is told; sections have names of their own, which these never are."""
    return f"rule-{escaped(name)}"


_RENDER: Mapping[type, Callable[[Any, int, set[str]], str]] = {
    Prose: _prose,
    Bullets: _bullets,
    Facts: _facts,
    Pair: _pair,
    Talk: _talk,
    Table: _table,
    Cards: _cards,
}
