"""A library in Markdown: under each heading a reply, in a fence or as a quotation; all around it is for colleagues.

A text with one such reply or none is a draft like any other, unless it holds nothing but sentences in fences under
a heading, or the user says that it is a library and it holds nothing else. Then headings may also be written in bold or in HTML or
be missing, and words may stand above the first of several. What is no library and has no other word either is told.
Quotations that GitHub shows as alerts (`> [!NOTE]`) are for colleagues everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports import sections
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.sections import QUOTED, Block
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.mask import names_us
from tonelint.drafts.nodes import Node
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import beside
from tonelint.model import Fault, Found

_FEWEST = 2  # replies under headings of their own that make a library

_SHAPE = Shape(
    "markdown-library",
    "a library in Markdown",
    (),
    ((Body("text", "markdown"),),),
    id="",
    title="title",
    locale="locale",
)


def replies(text: str, source: Source) -> Iterator[Found] | None:
    """The replies of a library; None where the text is none."""
    chosen = _library(text, is_asked=source.asked.form is not None)
    if not chosen:
        return None
    before = Counter[tuple[int, str]]()
    items = []
    for block in chosen:
        before[block.heading, block.locale] += 1
        items.append(_item(block, before[block.heading, block.locale]))
    root = Node(items, 0, len(text), "")
    file = PlainOrigin(text)
    found = exports.replies(root, Export(_SHAPE, "[]"), source, file)
    if not names_us(text):
        return found
    spans = ((one.text.start, one.text.end) for one in chosen)
    return beside.attached(found, file, source.path, beside.MARKDOWN, spans)


def unread(text: str, source: Source, *, markdown: bool) -> Iterator[Found] | None:
    """What to say of a text of which nothing would be read, in a folder only that it was not; None where something is."""
    if not sections.says_nothing(text, markdown=markdown):
        return None
    if source.met:
        return iter(())
    if source.asked.form:
        hint = "a macro stands in a fence or in a quotation, several of them under a heading each"
        return iter([Fault("there is no macro in this file", source.path, hint=hint)])
    hint = "if these are macros, say so with --input-format markdown"
    return iter([Fault("all of this draft is quotation or code, which is not linted", source.path, hint=hint)])


def _library(text: str, *, is_asked: bool) -> list[Block]:
    """The replies of a library, none where the text is a draft; `is_asked` where the user says that it is a library."""
    found = sections.blocks(text)
    chosen = _chosen(found)
    headings = {one.heading for one in chosen}
    if len(headings) >= _FEWEST:
        return chosen
    is_told = is_asked or (bool(found) and all(one.kind == "fence" for one in found))
    if not is_told:
        return []
    if headings and _is_all(found, "code"):
        is_reply = is_asked or any(map(sections.is_sentence, chosen))
        return chosen if is_reply and sections.says_nothing(text, markdown=True, is_asked=is_asked) else []
    return _loosely(text) if is_asked else []


def _loosely(text: str) -> list[Block]:
    """The replies of what the user says is a library, be its headings in bold or in HTML, or be there none."""
    loose = sections.blocks(text, loose=True)
    first = next((one.heading for one in loose if one.kind != "words"), -1)
    below = [one for one in loose if one.heading >= first]  # words above that heading tell of the library
    chosen = _chosen(below) if _is_all(below, "code") else []
    if len({one.heading for one in chosen}) >= _FEWEST:
        return chosen
    bare = sections.blocks(text, loose=True, bare=True)
    return _chosen(bare) if _is_all(bare, "code") and sections.says_nothing(text, markdown=True, is_asked=True) else []


def _chosen(found: list[Block]) -> list[Block]:
    """The replies: fences, and quotations where no fence stands under their heading.

    Beside fences, one quotation is a remark to colleagues, unless one fence and it are all that there is.
    """
    fenced = {one.heading for one in found if one.kind == "fence"}
    quoted = {one.heading for one in found if one.kind in QUOTED} - fenced
    are_all = len(fenced) < _FEWEST and _is_all(found)
    if fenced and len(quoted) < _FEWEST and not are_all:
        quoted = set()
    return [one for one in found if one.kind == "fence" or (one.kind in QUOTED and one.heading in quoted)]


def _is_all(found: list[Block], *more: str) -> bool:
    """Whether a text has nothing but headings, fences, quotations and `more`: no word that an agent may write around one."""
    return all(one.kind in ("fence", "quote", *more) for one in found)


def _item(block: Block, number: int) -> Node:
    """A reply as a macro; of several under one heading the later ones are numbered."""
    place = Node("", block.text.start, block.text.start, "")
    title = Node(f"{block.title} ({number})" if number > 1 else block.title, block.heading, block.heading, "")
    told = {"title": (place, title), "text": (place, block.text)}
    if block.locale:
        told["locale"] = place, Node(block.locale, block.text.start, block.text.start, "")
    return Node(told, block.text.start, block.text.end, "")
