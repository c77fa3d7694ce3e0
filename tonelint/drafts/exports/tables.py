"""Which export a table is, be it in a text or in a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import headers, sentences
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.helpdesks import BY_NAME
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node, SlipError

# What a column is called that says who wrote the text beside it.
_WRITER = frozenset(
    "author from sender role who speaker writer user from_role author_type sender_type user_type "
    "kirjoittaja lähettäjä rooli kuka puhuja keneltä forfatter avsender rolle hvem fra taler skrevet_av".split()
)

LOOKED_AT = 6  # rows, without those that are empty, among which the header is looked for
_TITLED = 3  # words that a column of titles is called by at most


def header(rows: Sequence[Sequence[str]], own: Sequence[Shape] = ()) -> int:
    """Which of the first rows names the columns, of macros or of the exports `own` that the guide describes.

    It is the first that is not empty, but where a title or a date stands above one that plainly names the columns. A row
    of groups ("Macro" over id and title, "Text" over each language) names fewer than the row below it.
    """
    filled = [number for number, row in enumerate(rows) if any(map(str.strip, row))]
    named = [rows[number] for number in filled]
    at = _below_titles(named, own)
    for below in named[at + 1 :]:
        if not names_columns(below, own) or _width(below) <= _width(named[at]):
            break
        at += 1
    return filled[at] if filled else 0


def _below_titles(rows: Sequence[Sequence[str]], own: Sequence[Shape]) -> int:
    """The first of the rows that are not empty which names columns, else the first of all."""
    if not rows or names_columns(rows[0], own) or (_width(rows[0]) > 1 and headers.shape_of(headers.apart(rows[0]))):
        return 0
    plain = (number for number in range(1, len(rows)) if names_columns(rows[number], own))
    return next((number for number in plain if _stands_out(rows[number], rows[:number], own)), 0)


def _stands_out(row: Sequence[str], above: Sequence[Sequence[str]], own: Sequence[Shape]) -> bool:
    """Whether a row names more than those above it, or as much where they name nothing and it is past doubt."""
    most = max(map(_width, above))
    if _width(row) != most:
        return _width(row) > most
    return names_past_doubt(row, own) and not any(map(headers.names_any, above))


def _width(row: Sequence[str]) -> int:
    """How many columns a row names: each name once, as groups say theirs over every cell, but texts as often as they stand."""
    names = [name for name in headers.apart(row) if name]
    shape = headers.shape_of(names)
    texts = {body.path for twins in shape.bodies for body in twins} if shape else set()
    others = {headers.once(name) for name in names if name not in texts}
    return len(others) + sum(headers.once(name) not in others for name in names if name in texts)


def names_columns(cells: Sequence[str], own: Sequence[Shape] = ()) -> bool:
    """Whether cells plainly name columns: one of titles or ids, and one of texts, or all of an export that is described."""
    names = headers.apart(cells)
    shape = headers.shape_of(names)
    called = f"{shape.title}|{shape.id}".split("|") if shape else ()
    return any(0 < len(name.split()) <= _TITLED for name in called) or _is_described(names, own)


def names_past_doubt(cells: Sequence[str], own: Sequence[Shape] = ()) -> bool:
    """Whether cells name columns of ids, of titles and of texts, or all of an export that is described."""
    names = headers.apart(cells)
    shape = headers.shape_of(names)
    return bool(shape and shape.id and shape.title) or _is_described(names, own)


def _is_described(names: Sequence[str], own: Sequence[Shape]) -> bool:
    """Whether names are those of an export of the guide's, or of the one helpdesk whose tables nobody else has."""
    return any({*line}.issubset(names) for shape in (*own, BY_NAME["zendesk-csv"]) for line in shape.lines())


def export(rows: Node, names: Sequence[str], source: Source, *, anything: bool) -> Export | None:
    """The export that rows are by their keys, else by the usual names of columns; None where they are none.

    Where a table may be `anything`, it needs a column with titles besides, or texts that mostly are sentences and that
    no column says to be a customer's. Where the user names a helpdesk, usual names are not enough. Exports
    of helpdesks have no column twice: where one stands twice, or a column tells what the helpdesk does not, somebody made
    the table, and its texts are found by names.
    """
    found = exports.recognised(rows, source)
    if exports.shape_named(source) or (found and source.exports()):
        return found
    usual = _loosely(rows, names, anything=anything)
    if usual and found and not headers.is_any_twice(names) and not _tells_more(usual.shape, found.shape):
        return found
    return usual or found


def _tells_more(usual: Shape, found: Shape) -> bool:
    """Whether the names of columns tell of the texts of a helpdesk's export and of more, which that helpdesk has not."""
    texts, known = ({body.path for twins in shape.bodies for body in twins} for shape in (usual, found))
    off, known_off = ({path.partition("=")[0] for path in shape.inactive} for shape in (usual, found))
    beside = not off <= known_off or bool(usual.usage and not found.usage) or bool(usual.locale and not found.locale)
    return known <= texts and (known != texts or beside)


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
    shape = headers.shape_of(names, _saying(rows, names))
    if shape is None:
        return None
    is_sure = not anything or shape.title or (_speaks(rows, shape) and not headers.tells_of_people(names))
    return Export(shape, "[]") if is_sure else None


def _saying(rows: Node, names: Sequence[str]) -> list[str]:
    """The columns that may number the rows, as No does, and say something instead."""
    return [name for name in names if headers.may_number(name) and sentences.mostly_said(_texts(rows, [name]))]


def _speaks(rows: Node, shape: Shape) -> bool:
    """Whether most texts of a table are sentences."""
    texts = _texts(rows, [body.path for twins in shape.bodies for body in twins])
    return bool(texts) and sentences.mostly(texts)


def _texts(rows: Node, columns: Sequence[str]) -> list[str]:
    """What stands in some columns."""
    cells = (row.get(name) for row in rows.listed or () for name in columns)
    return [cell.value for cell in cells if cell and isinstance(cell.value, str) and cell.value.strip()]
