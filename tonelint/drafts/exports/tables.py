"""Which export a table is, be it in a text or in a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import headers, sentences
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node, SlipError

# What a column is called that says who wrote the text beside it.
_WRITER = frozenset(
    "author from sender role who speaker writer user from_role author_type sender_type user_type "
    "kirjoittaja lähettäjä rooli kuka puhuja keneltä forfatter avsender rolle hvem fra taler skrevet_av".split()
)

LOOKED_AT = 6  # rows among which the header is looked for
_TITLED = 3  # words that a column of titles is called by at most


def header(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows names the columns.

    It is the first that is not empty, but where a title or a date stands in shorter rows above one that plainly names
    the columns of macros.
    """
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    first = next((number for number, count in enumerate(filled) if count), 0)
    if not rows or names_macros(rows[first]) or (filled[first] > 1 and headers.shape_of(headers.apart(rows[first]))):
        return first
    plain = (number for number in range(first + 1, len(rows)) if names_macros(rows[number]))
    return next((number for number in plain if max(filled[first:number]) < filled[number]), first)


def names_macros(cells: Sequence[str]) -> bool:
    """Whether cells plainly name the columns of macros: one of titles, and one of texts."""
    names = headers.apart(cells)
    shape = headers.shape_of(names)
    return shape is not None and any(0 < len(name.split()) <= _TITLED for name in shape.title.split("|"))


def export(rows: Node, names: Sequence[str], source: Source, *, anything: bool) -> Export | None:
    """The export that rows are by their keys, else by the usual names of columns; None where they are none.

    Where a table may be `anything`, it needs a column with titles besides, or texts that mostly are sentences and that
    no column says to be a customer's. Where the user names a helpdesk, usual names are not enough. Exports
    of helpdesks have no column twice: where one stands twice, somebody made the table, and its texts are found by names.
    """
    found = exports.recognised(rows, source)
    if exports.shape_named(source) or (found and source.exports()):
        return found
    usual = _loosely(rows, names, anything=anything)
    return (usual or found) if headers.is_any_twice(names) else (found or usual)


def talk(rows: Node) -> SlipError | None:
    """What to say of rows that are messages of customers and agents: the customers' would be linted as replies of ours."""
    for name in rows.value[0].value if rows.value else ():
        if "_".join(name.lower().split()) in _WRITER and _tells_both(rows, name):
            hint = "save it as YAML or JSON, such as messages: [{from: customer, text: …}, {from: agent, text: …}]"
            return SlipError("this table is a conversation of customers and agents, and not a list of replies", 0, hint)
    return None


def _tells_both(rows: Node, name: str) -> bool:
    """Whether a column names customers and agents by their roles."""
    from tonelint.drafts.talks import roles  # here, because few tables tell who wrote

    cells = [cell.value for row in rows.value if (cell := row.get(name)) and isinstance(cell.value, str)]
    return {"customer", "agent"} <= {roles.role_and_name(cell)[0] for cell in cells if cell.strip()}


def _loosely(rows: Node, names: Sequence[str], *, anything: bool) -> Export | None:
    shape = headers.shape_of(names)
    if shape is None:
        return None
    is_sure = not anything or shape.title or (_speaks(rows, shape) and not headers.tells_of_people(names))
    return Export(shape, "[]") if is_sure else None


def _speaks(rows: Node, shape: Shape) -> bool:
    """Whether most texts of a table are sentences."""
    columns = [body.path for twins in shape.bodies for body in twins]
    cells = (row.get(name) for row in rows.listed or () for name in columns)
    texts = [cell.value for cell in cells if cell and isinstance(cell.value, str) and cell.value.strip()]
    return bool(texts) and sentences.mostly(texts)
