"""What stands on a page for people to read, as plain values: made in one wing, written as HTML or Markdown in another."""

from __future__ import annotations

from tonelint.values import NamedTuple


class Line(NamedTuple):
    """A text of one line or more: its language where that is not the page's, a word beside it, and the entry it leads to."""

    text: str
    lang: str = ""
    note: str = ""
    to: str = ""


class Prose(NamedTuple):
    """A paragraph or several; `lead` is what a reader in a hurry should take along."""

    text: str
    lead: bool = False


class Bullets(NamedTuple):
    """A list under a heading, which may be empty."""

    head: str
    lines: tuple[Line, ...]


class Facts(NamedTuple):
    """What is so, point by point: a label and what stands beside it, words one after another where they are `samples`."""

    rows: tuple[Fact, ...]


class Fact(NamedTuple):
    """A label and what stands beside it; `samples` are words to write and not words about them."""

    label: str
    lines: tuple[Line, ...]
    samples: bool = False


class Pair(NamedTuple):
    """What to do and what not to do, side by side."""

    yes: Bullets
    no: Bullets


class Turn(NamedTuple):
    """What somebody wrote: the `customer`, or an agent's reply that is `bad` or `good`."""

    kind: str
    head: str
    line: Line


class Talk(NamedTuple):
    """A message and the replies to it."""

    turns: tuple[Turn, ...]


class Table(NamedTuple):
    """Rows under column heads."""

    head: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Row(NamedTuple):
    """A row of a table: its cells, the name that lines lead to, and how grave it is where it is a rule."""

    cells: tuple[Line, ...]
    name: str = ""
    kind: str = ""


Block = Prose | Bullets | Facts | Pair | Talk | Table


class Card(NamedTuple):
    """One of several things of a kind, under its own name."""

    title: str
    blocks: tuple[Block, ...]


class Cards(NamedTuple):
    """Cards under a heading, which may be empty."""

    head: str
    cards: tuple[Card, ...]


class Section(NamedTuple):
    """A part of the page that a list of contents names."""

    name: str
    title: str
    blocks: tuple[Block | Cards, ...]


class Page(NamedTuple):
    """A page in one language; `contents` heads the list of its sections, `colophon` closes it."""

    lang: str
    title: str
    subtitle: str
    contents: str
    sections: tuple[Section, ...]
    colophon: str
