"""HTML → its tags and the texts between them, each with its place.

Python's own `html.parser` is not used: it takes a minute for a megabyte of `<!--`, raises for `<![x[`, tells places
as line and column, and reads differently from one patch of Python to the next. What stands here never looks at a
sign twice, and takes what browsers take.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from tonelint.values import NamedTuple

_TAG = re.compile(r"""</?([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?|["'])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"']++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"']\S*+))?""")
_NUMBER = re.compile(r"&#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});?")
_NAME = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{0,31});?")
_KEPT = ("href", "src", "alt", "title")  # attributes that reach the customer
_KEEPS = re.compile("|".join(_KEPT), re.IGNORECASE)
_NO_MARKUP = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")


class Tag(NamedTuple):
    """A tag in small letters: where it begins and ends, whether it closes, and its attributes as written."""

    start: int
    end: int
    name: str
    closes: bool
    written: str

    def attributes(self) -> dict[str, str]:
        """The attributes by their names in small letters; of two by the same name the first."""
        found: dict[str, str] = {}
        for name, value in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), value.strip("\"'"))
        return found

    def kept(self) -> Iterator[tuple[str, str, int]]:
        """The attributes that reach the customer: the name of each, its value as written, and where that begins."""
        if not _KEEPS.search(self.written):
            return
        begins = self.end - 1 - len(self.written)
        known: set[str] = set()
        for found in _ATTRIBUTE.finditer(self.written):
            name, value = found[1].lower(), found[2] or ""
            bare = value.strip("\"'")
            if name in _KEPT and name not in known and bare:
                yield name, bare, begins + found.start(2) + value.index(bare)
            known.add(name)


class Text(NamedTuple):
    """A stretch of text as it is written, entities and all; `raw` where no entity can stand in it."""

    start: int
    end: int
    raw: bool = False


def tags(page: str) -> Iterator[Tag | Text]:
    """Every tag and every text of an page in order; comments and declarations are left out."""
    at, last = 0, page.rfind(">")
    while at < len(page):
        opens = page.find("<", at)
        if opens < 0 or opens > last:
            yield Text(at, len(page))
            return
        if opens > at:
            yield Text(at, opens)
        found = _TAG.match(page, opens)
        if found:
            tag = _tag(found)
            yield tag
            at = tag.end
            if tag.name in _NO_MARKUP and not tag.closes:
                end = _closing(page, at, tag.name)
                yield Text(at, end, raw=True)
                at = end
        elif page[opens + 1].isascii() and page[opens + 1].isalpha():
            yield Text(opens, len(page))  # a tag that never ends: better read as words than lost
            return
        elif page[opens + 1] in "!?/":
            at = _comment(page, opens)
        else:
            yield Text(opens, opens + 1)
            at = opens + 1


def tag_at(page: str, at: int, end: int) -> Tag | None:
    """The tag that begins at a place and is over before an end."""
    found = _TAG.match(page, at, end)
    return _tag(found) if found else None


def _tag(found: re.Match[str]) -> Tag:
    return Tag(*found.span(), found[1].lower(), found[0][1] == "/", found[2])


def _closing(page: str, at: int, name: str) -> int:
    """Where the tag stands that ends a script, a style and the like; the end of the page where none does."""
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    return found.start() if found else len(page)


def _comment(page: str, at: int) -> int:
    """The end of a comment, or of what browsers take for one."""
    if not page.startswith("<!--", at):
        return page.index(">", at) + 1
    if page.startswith((">", "->"), at + 4):
        return page.index(">", at) + 1
    end = page.find("-->", at + 4)
    return len(page) if end < 0 else end + 3


def meaning(page: str, at: int, end: int) -> tuple[str, int]:
    """What the `&` at a place begins: the text it stands for, and how many signs are written for it."""
    if found := _NUMBER.match(page, at, end):
        return html.unescape(found[0]), len(found[0])
    if found := _NAME.match(page, at, end):
        if found[0][1:] in html5:
            return html5[found[0][1:]], len(found[0])
        # Old names need no semicolon, also before other letters.
        for length in range(len(found[1]), 1, -1):
            if found[1][:length] in html5:
                return html5[found[1][:length]], length + 1
    return "&", 1


def written_at(page: str, at: int) -> int:
    """How many signs are written for what is read at a place: an entity, a tag, or one sign."""
    if page.startswith("&", at):
        return meaning(page, at, len(page))[1]
    found = _TAG.match(page, at)
    return found.end() - at if found else 1
