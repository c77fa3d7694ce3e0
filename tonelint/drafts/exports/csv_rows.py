"""Tables in, rows as values out: commas, semicolons or tabs, cells in quotes over several lines, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from tonelint.drafts import nodes
from tonelint.drafts.asked import Source
from tonelint.drafts.exports import headers, mapped, tables, unread
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.places import Chained, Later
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.offsets import Offsets, Trace, shifted
from tonelint.drafts.origin import PlainOrigin, json_places
from tonelint.model import Found
from tonelint.values import NamedTuple

_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_BREAK = re.compile(r"\r\n|\r|\n")
_SEPARATING = re.compile(rf"[{_DELIMITERS}\r\n]")
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # how Excel tells its delimiter
_NEEDED = "a table needs a row with the names of its columns, such as title and text, and below it a row for each macro"
_SAME: Trace = Offsets((0,), (0,))
_EMPTY = Node("", 0, 0, "cell")


class _Table(NamedTuple):
    """The columns, the rows as mappings, the slips of rows that do not fit the header, and where reading had to stop.

    `unnamed` are the numbers of the columns without a name, `nameless` the slips of those of them that hold sentences.
    """

    columns: list[Node]
    rows: list[Node]
    slips: list[SlipError]
    unnamed: list[int]
    nameless: dict[int, SlipError]
    broken: SlipError | None = None

    @property
    def names(self) -> list[str]:
        """What the columns are called."""
        return [one.value for one in self.columns]


def read(source: Source) -> Iterator[Found]:
    """The replies of a table under a header; what cannot be read of a table of macros is told, in a folder too.

    So is a file of nothing at all, which may be what is left of one.
    """
    file = PlainOrigin(source.text())
    if not _TOLD.sub("", file.text, count=1).strip(f"{_DELIMITERS} \r\n"):
        yield SlipError("this file is empty", 0, _NEEDED).fault(source.path, file)
        return
    own = mapped.shapes(source.exports())
    table = _table(file.text, own)
    root = Node(table.rows, 0, len(file.text))
    rows = root if table.rows else Node([_row(table.columns, [_EMPTY] * len(table.columns))], 0, 0)
    # In a folder tables may be anything, unless the user says what they are.
    export = tables.export(rows, table.names, source, anything=source.met and not source.asked.form)
    if export is None:
        if source.met:
            yield from exports.missed(root, source, file)
        else:
            hint = f"a column called title and one called text would do; here are {', '.join(table.names)}"
            lacking = table.broken or SlipError("no column of this table is known to hold replies", 0, hint)
            near = None if table.broken else exports.near_miss(root, source, file)
            yield near or lacking.fault(source.path, file)
        return
    if slip := tables.talk(root):
        yield slip.fault(source.path, file)
        return
    nameless = () if export.shape in own else table.nameless.values()  # the guide says which columns count
    slips = [slip for slip in (*table.slips, *nameless, table.broken) if slip]
    if not (table.rows or slips):
        hint = f"no row stands below the names of its columns ({', '.join(filter(None, table.names))})"
        slips = [SlipError("there is no macro in this file", 0, hint)]
    yield from (slip.fault(source.path, file) for slip in slips)
    yield from exports.replies(root, export, source, file)
    if export.shape not in own:
        yield from unread.columns(root, table.names, export.shape, source.path)


def is_table(text: str) -> bool:
    """Whether the first line of a text may be the header of a table."""
    line = text.lstrip().partition("\n")[0]
    return any(sign in line for sign in _DELIMITERS) and not line.startswith(("-", "#"))


def _table(text: str, own: Sequence[Shape]) -> _Table:
    """A text as a table, up to a quote that is never closed; `own` are the exports that the guide describes."""
    told = _TOLD.match(text)
    at = told.end() if told else 0
    delimiter = told[1] if told else _delimiter(text, own)
    table = _Table([], [], [], [], {})
    rows = _rows(text, at, delimiter)
    first, broken = _first(rows)
    above = tables.header([[str(cell.value) for cell in row] for row in first], own)
    names = headers.apart(str(cell.value) for cell in (first[above] if first else ()))
    table.columns.extend(Node(name, 0, 0, "") for name in names)
    table.unnamed.extend(number for number, name in enumerate(names) if not name)
    try:
        for row in chain(first[above + 1 :], rows):
            _take(row, table, delimiter)
    except SlipError as slip:
        broken = slip
    return table._replace(broken=broken)


def _first(rows: Iterator[list[Node]]) -> tuple[list[list[Node]], SlipError | None]:
    """The rows among which the header is, with the empty ones above and between, and where reading them had to stop."""
    first: list[list[Node]] = []
    filled = 0
    try:
        for row in rows:
            first.append(row)
            filled += any(cell.value.strip() for cell in row)
            if filled == tables.LOOKED_AT:
                break
    except SlipError as slip:
        return first, slip
    return first, None


def _take(row: list[Node], table: _Table, delimiter: str) -> None:
    """Put a row into the table; raises SlipError where a cell that should hold JSON holds none."""
    beyond = row[len(table.columns) :]
    if any(cell.value.strip() for cell in beyond):
        hint = f'put quotes around a text that holds "{delimiter}"'
        message = f"{len(row)} cells under a header of {len(table.columns)}"
        table.slips.append(SlipError(message, beyond[0].start, hint))
    elif any(cell.value.strip() for cell in row):
        _look_beside(row, table)
        table.rows.append(_row(table.columns, row))


def _look_beside(row: list[Node], table: _Table) -> None:
    """Keep what is to be said of columns without a name."""
    for number in table.unnamed:
        if number < len(row) and number not in table.nameless:
            slip = unread.nameless(row[number])
            table.nameless.update({number: slip} if slip else {})


def _row(columns: Sequence[Node], cells: Sequence[Node]) -> Node:
    """A row as a mapping."""
    named = {key.value: (key, _opened(key.value, cell)) for key, cell in zip(columns, cells, strict=False)}
    return Node(named, cells[0].start if cells else 0, cells[-1].end if cells else 0, "")


def _delimiter(text: str, own: Sequence[Shape]) -> str:
    """The sign that stands most often between the cells of the header, which may stand below a title with signs of its own."""
    bare = _QUOTED.sub(lambda found: _SEPARATING.sub(" ", found[1]), text[:10_000])
    lines = [line for line in _BREAK.split(bare.lstrip()) if line.strip(f"{_DELIMITERS} ")]
    first, *others = lines[: tables.LOOKED_AT] or [""]
    most = max(_DELIMITERS, key=first.count)
    if tables.names_columns(first.split(most), own) or headers.shape_of([first]):
        return most
    apart = (line for line in others if most not in line or most not in first)
    told = (sign for line in apart for sign in _DELIMITERS if tables.names_columns(line.split(sign), own))
    return next(told, most)


def _rows(text: str, at: int, delimiter: str) -> Iterator[list[Node]]:
    """The cells of each row; raises SlipError where a quote is never closed."""
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    row: list[Node] = []
    while at < len(text):
        cell, at = _cell(text, at, bare)
        row.append(cell)
        ends = _BREAK.match(text, at)
        if ends or at >= len(text):
            yield row
            row = []
        at = ends.end() if ends else at + 1
        if at == len(text) and row and not ends:
            yield [*row, Node("", at, at, "", "")]  # a delimiter ends the file: one more cell, and it is empty


class _Doubled(NamedTuple):
    """A text in quotes whose own quotes are written twice."""

    raw: str

    def places(self) -> list[int]:
        """Where each sign stands in the raw text, and its end."""
        found: list[int] = []
        at = 0
        for piece in self.raw.split('""'):
            found += range(at, at + len(piece) + 1)  # with the first of two quotes
            at += len(piece) + 2
        return [*found[:-1], len(self.raw)]


def _cell(text: str, at: int, bare: re.Pattern[str]) -> tuple[Node, int]:
    """The cell that begins here, and the place behind it."""
    if text[at : at + 1] != '"':
        found = bare.match(text, at)
        end = found.end() if found else at
        return Node(text[at:end], at, end, "cell", trace=_SAME), end
    quoted = _QUOTED.match(text, at)
    if quoted is None:
        raise SlipError("the quotes of this cell are never closed", at, 'a quote inside a cell is written twice: ""')
    rest = bare.match(text, quoted.end())
    if rest and rest[0].strip():
        raise SlipError(
            "something follows the quotes of this cell", rest.start(), 'a quote inside a cell is written twice: ""'
        )
    start, end = quoted.span(1)
    raw = quoted[1]
    trace: Trace = Later(_Doubled(raw).places) if '""' in raw else _SAME
    return Node(raw.replace('""', '"'), start, end, "quoted", trace=trace), rest.end() if rest else quoted.end()


def _opened(name: str, cell: Node) -> Node:
    """The cell; where its name says that it holds JSON and it does, the values in it."""
    if not name.endswith("_json") or not cell.value.strip():
        return cell
    try:
        return _inside(nodes.from_json(cell.value), cell)
    except SlipError as slip:
        raise SlipError(slip.message, cell.start + (cell.trace or shifted(0)).at(slip.at), slip.hint) from None


def _inside(node: Node, cell: Node) -> Node:
    """A value of JSON that stands in a cell, each text with its way out of it."""
    outer = cell.trace or _SAME
    start = cell.start + outer.at(node.start)
    if isinstance(node.value, dict):
        pairs = {name: (key, _inside(value, cell)) for name, (key, value) in node.value.items()}
        return Node(pairs, start, cell.end, "")
    if isinstance(node.value, list):
        return Node([_inside(one, cell) for one in node.value], start, cell.end, "")
    inner = Later(partial(json_places, node.start, node.end, cell.value))
    return Node(node.value, cell.start, cell.end, f"json {cell.style}", trace=Chained(inner, outer))
