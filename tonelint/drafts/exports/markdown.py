"""A library in Markdown: under each heading a reply, in a fence or as a quotation; all around it is for colleagues.

A text with one such reply or none is a draft like any other, unless the user says that it is a library and it holds
nothing else. Then headings may also be written in bold or in HTML, and words may stand above the first of several.
Quotations that GitHub shows as alerts (`> [!NOTE]`) are for colleagues everywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tonelint.drafts.asked import Source
from tonelint.drafts.exports import read as exports
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import Body, Shape
from tonelint.drafts.mask import names_us
from tonelint.drafts.nodes import Node
from tonelint.drafts.offsets import SAME, Builder
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import beside
from tonelint.model import Found
from tonelint.values import NamedTuple

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[\w+-]*)[^`]*$")
_UNDERLINED = re.compile(  # a heading of which the line below tells that it is one
    r" {0,3}(?P<title>[^\s#>*+|`~-][^\r\n]*)(?:\r\n|\r|\n) {0,3}(?:={2,}|-{3,})[ \t]*(?:\r\n|\r|\n|\Z)"
)
_LOOSE = re.compile(  # what people write in place of a heading
    r" {0,3}(?:(?P<sign>\*\*|__)(?P<bold>[^*_\r\n]+)(?P=sign):?|<h(?P<level>[1-6])[^>\r\n]*>(?P<html>[^<\r\n]*)</h(?P=level)>)[ \t]*$",
    re.IGNORECASE,
)
_QUOTE = re.compile(r" {0,3}>[ ]?")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BEGINS = re.compile(r" {0,3}(?:[-+*][ \t]|1[.)][ \t]|</?[a-z!?])", re.IGNORECASE)  # a list or HTML ends a paragraph
_ALERT = re.compile(r"[ \t]*\[![A-Za-z]+\][+-]?(?:[ \t]|$)", re.MULTILINE)  # GitHub's, and Obsidian's with a title
_UNSAID = re.compile(rf"{_RULE.pattern}|[ \t]*<!--.*-->[ \t]*$")
_QUOTED = ("quote", "lazy")
_PROSE = ("", "text", "txt", "plain", "plaintext", "md", "markdown", "mdx", "html", "email", "mail", "reply", "macro")
_FEWEST = 2  # replies under headings of their own that make a library

_SHAPE = Shape(
    "markdown-library",
    "a library in Markdown",
    (),
    ((Body("text", "markdown"),),),
    id="",
    title="title",
)


class _Block(NamedTuple):
    """A fence, a quotation, code or words, with the heading above.

    A quotation is "lazy" where its last lines have no mark of their own.
    """

    kind: str
    title: str
    heading: int
    text: Node


def replies(text: str, source: Source) -> Iterator[Found] | None:
    """The replies of a library; None where the text is none."""
    chosen = _library(text, is_asked=source.asked.form is not None)
    if not chosen:
        return None
    before = Counter[int]()
    items = []
    for block in chosen:
        before[block.heading] += 1
        items.append(_item(block, before[block.heading]))
    root = Node(items, 0, len(text), "")
    file = PlainOrigin(text)
    found = exports.replies(root, Export(_SHAPE, "[]"), source, file)
    if not names_us(text):
        return found
    spans = ((one.text.start, one.text.end) for one in chosen)
    return beside.attached(found, file, source.path, beside.MARKDOWN, spans)


def _library(text: str, *, is_asked: bool) -> list[_Block]:
    """The replies of a library, none where the text is a draft; `is_asked` where the user says that it is a library."""
    blocks = [*_blocks(text)]
    chosen = _chosen(blocks)
    headings = {one.heading for one in chosen}
    if len(headings) >= _FEWEST or (headings and is_asked and _is_all(blocks)):
        return chosen
    if not is_asked:
        return []
    loose = [*_blocks(text, loose=True)]
    first = next((one.heading for one in loose if one.kind != "words"), -1)
    below = [one for one in loose if one.heading >= first]  # words above that heading tell of the library
    chosen = _chosen(below) if _is_all(below) else []
    return chosen if below == loose or len({one.heading for one in chosen}) >= _FEWEST else []


def _chosen(blocks: list[_Block]) -> list[_Block]:
    """The replies: fences, and quotations where no fence stands under their heading.

    Beside fences, one quotation is a remark to colleagues, unless one fence and it are all that there is.
    """
    fenced = {one.heading for one in blocks if one.kind == "fence"}
    quoted = {one.heading for one in blocks if one.kind in _QUOTED} - fenced
    are_all = len(fenced) < _FEWEST and _is_all(blocks)
    if fenced and len(quoted) < _FEWEST and not are_all:
        quoted = set()
    return [one for one in blocks if one.kind == "fence" or (one.kind in _QUOTED and one.heading in quoted)]


def _is_all(blocks: list[_Block]) -> bool:
    """Whether a text has nothing but headings, fences and quotations: no word that an agent may write around one."""
    return all(one.kind in ("fence", "quote") for one in blocks)


def _item(block: _Block, number: int) -> Node:
    """A reply as a macro; of several under one heading the later ones are numbered."""
    place = Node("", block.text.start, block.text.start, "")
    title = Node(f"{block.title} ({number})" if number > 1 else block.title, block.heading, block.heading, "")
    return Node({"title": (place, title), "text": (place, block.text)}, block.text.start, block.text.end, "")


def _blocks(text: str, *, loose: bool = False) -> Iterator[_Block]:
    """What has words in a text, in order: fences of prose and quotations under a heading, and all other lines.

    `loose` takes lines in bold and in HTML for headings, too.
    """
    title, heading, at = "", -1, 0
    is_fresh = True  # whether the line before is blank or complete, so that a paragraph begins here
    while at < len(text):
        line = _line(text, at)
        if told := _heading(text, line, is_fresh=is_fresh, loose=loose):
            heading = at
            title, at = told
            is_fresh = True
            continue
        kind, node, at = _piece(text, line)
        is_fresh = kind != "words" or not node.value.strip()
        if kind in _QUOTED and _ALERT.match(node.value):
            continue  # a remark to whoever reads the library
        if node.value.strip() and not (kind == "words" and _UNSAID.match(node.value)):
            yield _Block(kind if heading >= 0 else "words", title, heading, node)


def _piece(text: str, line: re.Match[str]) -> tuple[str, Node, int]:
    """What begins with this line, its text, and the place behind it."""
    if found := _FENCE.match(line["text"]):
        start = line.end()
        end, at = _closing(text, start, found["fence"])
        kind = "fence" if found["info"].lower() in _PROSE else "code"
        return kind, Node(text[start:end], start, end, "text", trace=SAME), at
    if _QUOTE.match(line["text"]):
        return _quoted(text, line.start())
    return "words", Node(line["text"], line.start(), line.end("text"), "text", trace=SAME), line.end()


def _heading(text: str, line: re.Match[str], *, is_fresh: bool, loose: bool) -> tuple[str, int] | None:
    """The title of a heading that begins with this line, and the place behind it; an underlined one begins afresh."""
    if found := _HEADING.match(line["text"]):
        return found["title"], line.end()
    if loose and (found := _LOOSE.match(line["text"])):
        return (found["bold"] or found["html"] or "").strip(), line.end()
    found = _UNDERLINED.match(text, line.start()) if is_fresh else None
    return (found["title"].rstrip(), found.end()) if found else None


def _line(text: str, at: int) -> re.Match[str]:
    found = _LINE.match(text, at)
    assert found  # noqa: S101  # every place begins a line, be it an empty one
    return found


def _closing(text: str, at: int, fence: str) -> tuple[int, int]:
    """Where the text in a fence ends, and the place behind the fence; one that is never closed runs to the end."""
    while at < len(text):
        line = _line(text, at)
        bare = line["text"].strip()
        if bare.startswith(fence) and not bare.strip(fence[0]):
            return at, line.end()
        at = line.end()
    return len(text), len(text)


def _quoted(text: str, start: int) -> tuple[str, Node, int]:
    """A quotation without its marks, each sign with its place; a paragraph in it goes on in lines that have no mark."""
    built = Builder("")
    at, kind, last, fences = start, "quote", "", 0
    while at < len(text):
        line = _line(text, at)
        mark = _QUOTE.match(line["text"])
        if mark is None and (fences % 2 or not _goes_on(last, line["text"])):
            break
        kind = kind if mark else "lazy"
        begins = mark.end() if mark else len(line["text"]) - len(line["text"].lstrip())
        last = line["text"][begins:]
        fences += bool(_FENCE.match(last))
        built.copy(text[at + begins : line.end()], begins + at - start)
        at = line.end()
    value, trace = built.done(at - start)
    return kind, Node(value, start, at, "text", trace=trace), at


def _goes_on(last: str, line: str) -> bool:
    """Whether a line without a mark belongs to the paragraph whose last line stands before it in a quotation."""
    is_paragraph = bool(last.strip()) and not (_HEADING.match(last) or _FENCE.match(last) or _RULE.match(last))
    return (
        is_paragraph and bool(line.strip()) and not any(one.match(line) for one in (_HEADING, _FENCE, _BEGINS, _RULE))
    )
