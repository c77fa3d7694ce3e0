"""A text in Markdown as what stands under its headings: fences of prose, quotations, code and words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tonelint.drafts.glances import FRONTS, GREETINGS
from tonelint.drafts.markup import front_matter
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.nodes import Node
from tonelint.drafts.offsets import SAME, Builder
from tonelint.values import NamedTuple
from tonelint.words import OPAQUE

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[\w+-]*)[^`]*$")
_UNDERLINED = re.compile(  # a heading of which the line below tells that it is one
    r" {0,3}(?P<title>[^\s#>*+|`~-][^\r\n]*)(?:\r\n|\r|\n) {0,3}(?:={2,}|-{3,})[ \t]*(?:\r\n|\r|\n|\Z)"
)
_LOOSE = re.compile(  # what people write in place of a heading
    r" {0,3}(?:(?P<sign>\*\*|__)(?P<bold>[^*_\r\n]+)(?P=sign):?|<h(?P<level>[1-6])[^>\r\n]*>(?P<html>[^<\r\n]*)</h(?P=level)>"
    r"|(?:<details[^>\r\n]*>[ \t]*)?<summary[^>\r\n]*>(?:<(?:b|strong)>)?(?P<folded>[^<\r\n]*)(?:</(?:b|strong)>)?</summary>)[ \t]*$",
    re.IGNORECASE,
)
_QUOTE = re.compile(r" {0,3}>[ ]?")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BEGINS = re.compile(r" {0,3}(?:[-+*][ \t]|1[.)][ \t]|</?[a-z!?])", re.IGNORECASE)  # a list or HTML ends a paragraph
_ALERT = re.compile(r"[ \t]*\[![A-Za-z]+\][+-]?(?:[ \t]|$)", re.MULTILINE)  # GitHub's, and Obsidian's with a title
_SHELL = re.compile(r"</?details\b[^>\r\n]{0,200}>|<!--.{0,1000}?-->", re.IGNORECASE | re.DOTALL)
_UNSAID = re.compile(rf"{_RULE.pattern}|[ \t]*<!--.*-->[ \t]*$")
QUOTED = ("quote", "lazy")
_PROSE = ("", "text", "txt", "plain", "plaintext", "md", "markdown", "mdx", "html", "email", "mail", "reply", "macro")
_SPOKEN = re.compile(r"(?:fi|nb|no|en)(?:[-_][a-z]{2})?", re.IGNORECASE)  # what a fence is called in a library of ours
_OTHERS = ("sv", "da", "nn", "se", "de", "et")  # and beside one of them; alone they may be languages of programs
_SENTENCE = re.compile(r"[.…][\"”'’)]*$")
_SPEAKS = re.compile(r"[!?,]|(?<=[^\W\d_])[.…]\s|\s\S*:|:.")
_MANY = 5  # words of a heading that may well be a sentence
_SAID = re.compile(r"[^\W\d_][\"”'’)]*[.!?…]+[\"”'’)]*(?:\s|$)")
_SAYS = re.compile(rf"\w|{OPAQUE}")


class Block(NamedTuple):
    """A fence, a quotation, code or words, with the heading above.

    A quotation is "lazy" where its last lines have no mark of their own. Of a fence `info` is what stands behind its
    first mark, in lower case.
    """

    kind: str
    title: str
    heading: int
    text: Node
    info: str = ""

    @property
    def locale(self) -> str:
        """The language that a fence is marked with; "" for none."""
        return self.info if self.kind == "fence" and self.info not in _PROSE else ""


def blocks(text: str, *, loose: bool = False, bare: bool = False) -> list[Block]:
    """What has words in a text, in order: fences of prose and quotations under a heading, and all other lines.

    `loose` takes lines in bold and in HTML for headings, too; `bare` fences and quotations without a heading for such.
    """
    found = [*_blocks(text, loose=loose)]
    spoken = any(one.locale for one in found)
    return [
        one._replace(kind="words")
        if one.heading < 0 and not bare
        else one._replace(kind="fence")
        if spoken and one.info in _OTHERS
        else one
        for one in found
    ]


def says_nothing(text: str, *, markdown: bool, is_asked: bool = False) -> bool:
    """Whether nothing in a text is read: all below its titles is quotations, fences and code.

    What stands below all of those is no title, and what ends in a full stop or speaks to somebody is none anywhere,
    nor is anything in a text that is no Markdown. Of a library (`is_asked`) a title may speak to somebody, too.
    """
    if len(text) > LARGEST:
        return False  # it is told to be too long
    seen = mask(text, markdown=markdown)
    last = len(_SHELL.sub(_blank, seen).rstrip())
    if not _SAYS.search(_SHELL.sub(_blank, text)[last:]) or any(_SENTENCE.search(one) for one in _titles(seen)):
        return False
    if not is_asked and any(_speaks(one) if markdown else _SAYS.search(one) for one in _titles(seen)):
        return False
    return not any(_SAYS.search(one.text.value) for one in _blocks(seen, loose=True))


def is_sentence(block: Block) -> bool:
    """Whether what stands in a fence has a sentence in it, and is no command or the like."""
    return bool(_SAID.search(block.text.value))


def _speaks(title: str) -> bool:
    """Whether a title may be said to somebody: in a sentence, with a greeting or with an emoji."""
    words = title.casefold().split()
    return (
        len(words) >= _MANY
        or bool(_SPEAKS.search(title))
        or (bool(words) and words[0] in GREETINGS)
        or any(unicodedata.category(sign) == "So" for sign in title)
    )


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", found[0])


def _titles(text: str) -> Iterator[str]:
    at, is_fresh = 0, True
    while at < len(text):
        line = _line(text, at)
        told = _heading(text, line, is_fresh=is_fresh, loose=True)
        if told:
            yield told[0]
        at, is_fresh = told[1] if told else line.end(), bool(told) or not line["text"].strip()


def _blocks(text: str, *, loose: bool) -> Iterator[Block]:
    title, heading, at = "", -1, front_matter(text) if text.startswith(FRONTS) else 0
    is_fresh = True  # whether the line before is blank or complete, so that a paragraph begins here
    while at < len(text):
        line = _line(text, at)
        if told := _heading(text, line, is_fresh=is_fresh, loose=loose):
            heading = at
            title, at = told
            is_fresh = True
            continue
        kind, info, node, at = _piece(text, line)
        is_fresh = kind != "words" or not node.value.strip()
        if kind in QUOTED and _ALERT.match(node.value):
            continue  # a remark to whoever reads the library
        if node.value.strip() and not (kind == "words" and _is_unsaid(node.value, loose=loose)):
            yield Block(kind, title, heading, node, info)


def _is_unsaid(line: str, *, loose: bool) -> bool:
    """Whether a line has no words for anybody: a rule, a comment, or a tag that folds away what follows."""
    return bool(_UNSAID.match(line)) or (loose and not _SHELL.sub("", line).strip())


def _piece(text: str, line: re.Match[str]) -> tuple[str, str, Node, int]:
    """What begins with this line, what a fence is marked with, its text, and the place behind it."""
    if found := _FENCE.match(line["text"]):
        start = line.end()
        end, at = _closing(text, start, found["fence"])
        info = found["info"].lower()
        kind = "fence" if info in _PROSE or _SPOKEN.fullmatch(info) else "code"
        return kind, info, Node(text[start:end], start, end, "text", trace=SAME), at
    if _QUOTE.match(line["text"]):
        kind, node, at = _quoted(text, line.start())
        return kind, "", node, at
    return "words", "", Node(line["text"], line.start(), line.end("text"), "text", trace=SAME), line.end()


def _heading(text: str, line: re.Match[str], *, is_fresh: bool, loose: bool) -> tuple[str, int] | None:
    """The title of a heading that begins with this line, and the place behind it; an underlined one begins afresh."""
    if found := _HEADING.match(line["text"]):
        return found["title"], line.end()
    if loose and (found := _LOOSE.match(line["text"])):
        return (found["bold"] or found["html"] or found["folded"] or "").strip(), line.end()
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
