"""Workbooks (.xlsx): each sheet is a table under a header; a place is a row and a column, and the field names the cell.

A workbook is a zip of XML, and of all that is in it only the sheets' texts are wanted, for which the standard library
does: there are no formulas to reckon and no styles to keep.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from xml.etree import ElementTree as ET

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import failed, headers, mapped, tables, unread
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import Place, TonelintError, fail
from tonelint.model import Fault, Found, Position, Reply
from tonelint.values import NamedTuple

_LARGEST = 50_000_000  # bytes of one part of a workbook when it is unpacked
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_WIDEST = 16_384  # columns of a sheet


class _Grid(PlainOrigin):
    """A sheet as the file that places are told in: each cell is one place of it."""

    def position(self, offset: int) -> Position:
        """Row and column of a cell."""
        return Position(offset // _WIDEST + 1, offset % _WIDEST + 1)


class _Fixed(NamedTuple):
    """Every sign of a cell stands in the cell."""

    def at(self, _: int) -> int:
        """The one place there is."""
        return 0


def read(source: Source) -> Iterator[Found]:
    """The replies of a workbook, sheet after sheet; sheets that are no table of macros are passed over, unless all are."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as book:
            sheets = [*_sheets(book)]
            # Of several sheets, and in a folder, each may be anything.
            anything = (source.met or len(sheets) > 1) and not source.asked.form
            found = [one for name, part in sheets for one in _replies(name, book, part, source, anything=anything)]
    except TonelintError:
        raise
    except (
        zipfile.BadZipFile,
        KeyError,
        ET.ParseError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        zlib.error,
    ):
        raise fail("this is no workbook that can be read", Place(source.path), "save it as .xlsx or as CSV") from None
    if not found and not source.met:
        hint = "a column called title and one called text would do"
        found = [Fault("no column of this table is known to hold replies", source.path, hint=hint)]
    yield from found


def _sheets(book: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The names of the sheets and the parts of the workbook that they are in."""
    related = {one.get("Id"): one.get("Target", "") for one in _parsed(book, "xl/_rels/workbook.xml.rels")}
    for sheet in _parsed(book, "xl/workbook.xml").iter(f"{_MAIN}sheet"):
        target = related.get(sheet.get(_RELATED), "")
        if "worksheets/" in target:
            yield sheet.get("name", ""), target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _parsed(book: zipfile.ZipFile, part: str) -> ET.Element:
    """A part of a workbook; raises ValueError where it is too large or brings entities of its own."""
    with book.open(part) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST or b"<!DOCTYPE" in content[:10_000]:
        raise ValueError(part)
    return ET.fromstring(content)  # noqa: S314  # without a DOCTYPE there is nothing to expand


def _replies(name: str, book: zipfile.ZipFile, part: str, source: Source, *, anything: bool) -> Iterator[Found]:
    """The replies of one sheet, each named with its cell."""
    rows = _rows(_parsed(book, part), _shared(book))
    first = [*islice(rows, tables.LOOKED_AT)]
    own = mapped.shapes(source.exports())
    at = tables.header([[str(cell.value or "") for cell in row.values()] for row in first], own)
    header = first[at] if first else {}
    names = headers.apart(str(cell.value or "") for cell in header.values())
    columns = dict(zip(header, names, strict=True))
    below = [*first[at + 1 :], *rows]
    root = Node([_mapping(row, columns) for row in below], 0, 0, "")
    export = tables.export(root, names, source, anything=anything)
    if export is None:
        return
    if slip := tables.talk(root):
        yield slip.fault(source.path, _Grid(""))
        return
    yield from (slip.fault(source.path, _Grid("")) for slip in _unreckoned(root, export, name))
    if export.shape not in own:  # there the guide says which columns count
        yield from (slip.fault(source.path, _Grid("")) for slip in _nameless(below, columns))
        yield from unread.columns(root, names, export.shape, source.path)
    for reply in exports.replies(root, export, source, _Grid("")):
        if isinstance(reply, Reply):
            yield reply._replace(record=f"{reply.record} {_cell_of(name, reply.origin.position(0))}")
        else:
            yield reply


def _nameless(rows: Sequence[dict[int, Node]], columns: dict[int, str]) -> list[SlipError]:
    """What to say of columns that hold sentences and have no name, each once."""
    found: dict[int, SlipError] = {}
    for row in rows:
        for at, cell in row.items():
            if not columns.get(at) and at not in found and (slip := unread.nameless(cell)):
                found[at] = slip
    return [*found.values()]


def _unreckoned(root: Node, export: Export, sheet: str) -> Iterator[SlipError]:
    """The cells that should hold a text and hold a formula of which nobody has told yet what it comes to."""
    hint = "open the workbook in your spreadsheet program and save it, so that it holds what its formulas come to"
    texts = {body.path for twins in export.shape.bodies for body in twins}
    for row in root.listed or ():
        for name, (_, cell) in row.value.items():
            if name in texts and cell.value is None:
                where = _cell_of(sheet, _Grid("").position(cell.start))
                yield SlipError(f"the formula in {where} comes without its text", cell.start, hint)


def _mapping(row: dict[int, Node], columns: dict[int, str]) -> Node:
    cells = {columns[at]: (cell, cell) for at, cell in row.items() if columns.get(at)}
    first = next(iter(row.values()))
    return Node(cells, first.start, first.start, "")


def _shared(book: zipfile.ZipFile) -> Sequence[str]:
    """The texts that cells refer to by number."""
    if "xl/sharedStrings.xml" not in book.namelist():
        return ()
    return [_text(one) for one in _parsed(book, "xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _text(element: ET.Element) -> str:
    """What stands in an element, be it in runs of several styles; how signs are pronounced is no part of it."""
    runs = [one for one in element if one.tag in (f"{_MAIN}t", f"{_MAIN}r")]
    texts = (one if one.tag == f"{_MAIN}t" else one.find(f"{_MAIN}t") for one in runs)
    return "".join(one.text or "" for one in texts if one is not None)


def _rows(sheet: ET.Element, shared: Sequence[str]) -> Iterator[dict[int, Node]]:
    """The cells of each row that has any, by column from 0; of a formula what it came to, None where that is not told."""
    number = -1
    for element in sheet.iter(f"{_MAIN}row"):
        cells = [*element.iter(f"{_MAIN}c")]
        number = _row_number(element, cells, number + 1)
        row: dict[int, Node] = {}
        for column, cell in _columns(cells):
            value = _value(cell, shared)
            if value is None or value.strip():
                at = number * _WIDEST + column
                row[column] = Node(value, at, at, "", trace=_Fixed())
        if row:
            yield row


def _row_number(row: ET.Element, cells: Sequence[ET.Element], following: int) -> int:
    """A row's number from 0, as it or its first cell says; a row that says none follows the one before."""
    place = _CELL.match(cells[0].get("r", "")) if cells else None
    said = row.get("r") or (place[2] if place else "")
    return int(said) - 1 if said.isdecimal() and int(said) > 0 else following


def _columns(cells: Sequence[ET.Element]) -> Iterator[tuple[int, ET.Element]]:
    """The cells of a row with their columns from 0; a cell that says none follows the one before."""
    column = -1
    for cell in cells:
        place = _CELL.match(cell.get("r", ""))
        column = _number(place[1]) - 1 if place else column + 1
        yield column, cell


def _value(cell: ET.Element, shared: Sequence[str]) -> str | None:
    sort = cell.get("t")
    if sort == "inlineStr":
        inline = cell.find(f"{_MAIN}is")
        return "" if inline is None else _text(inline)
    written = cell.findtext(f"{_MAIN}v") or ""
    if not written and sort != "str" and cell.find(f"{_MAIN}f") is not None:
        return None  # programs that write workbooks leave it to the spreadsheet to reckon
    if sort == "s":
        return shared[int(written)] if written.isdecimal() and int(written) < len(shared) else ""
    if sort == "e":
        return written if failed.is_error(written) else failed.FAILED
    return ("true" if written == "1" else "false") if sort == "b" else written


def _number(letters: str) -> int:
    """A column's number from 1: A, B … Z, AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _cell_of(sheet: str, place: Position) -> str:
    """A cell as spreadsheets call it: Sheet1!C4."""
    return f"{sheet}!{_letters(place.column)}{place.line}"


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
