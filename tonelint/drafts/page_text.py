"""The text of an HTML page as it is laid out: which blanks and line breaks a person sees, and where they come from."""

from __future__ import annotations

import re

from tonelint.drafts.offsets import Builder, Offsets

_IN_LINES = re.compile(r"\r\n?|\n|[ \t\f]+")
_HARD = str.maketrans({"\xa0": " "})


class PageText:
    """Takes words, blanks, breaks and blocks as they come, each with its place, and writes what is seen of them."""

    def __init__(self) -> None:
        """Begin an empty text, which counts as standing behind a blank line."""
        self.length = 0
        self._built = Builder("")
        self._breaks = 2  # line breaks at the end of what is written
        self._wanted = (0, 0)  # line breaks that the next word needs before it, and the tag they come from
        self._space: int | None = None  # where the blank stood that the next word needs before it
        self._dash: int | None = None  # the item that the next word begins

    def done(self, end: int) -> tuple[str, Offsets]:
        """The text and its map; `end` is the length of the page."""
        return self._built.done(end)

    def words(self, piece: str, at: int, *, copy: bool = True) -> None:
        """Words in a line; `copy` where each sign has its own place, else all are from one entity or tag."""
        piece = piece.translate(_HARD)
        self._flush()
        self._begin_item()
        if self._space is not None and not self._breaks:
            self._add(" ", self._space, copy=True)
        # A hard blank that begins a line makes it a line, be it a blank one.
        self._add("" if piece == " " and self._breaks else piece, at, copy=copy)
        self._space, self._breaks = None, 0

    def blank(self, at: int) -> None:
        """Blanks and line breaks between words: one blank, or none at the end of a line."""
        self._space = at if self._space is None else self._space

    def preformatted(self, piece: str, at: int) -> None:
        """Blanks and line breaks that are seen as they are written."""
        for found in _IN_LINES.finditer(piece):
            if found[0][0] in "\r\n":
                self.line_break(at + found.start())
            else:
                self._flush()
                self._begin_item()
                self._add(found[0], at + found.start(), copy=True)
                self._breaks = 0

    def line_break(self, at: int) -> None:
        """A line break; where a block begins at once, it ends the line and makes no blank one."""
        self._flush()
        self._begin_item()
        self._space = None
        self._add("\n", at, copy=False)
        self._breaks += 1

    def block(self, breaks: int, at: int) -> None:
        """A block begins or ends: the next word needs so many line breaks before it."""
        if breaks > self._wanted[0]:
            self._wanted = (breaks, self._wanted[1] if self._wanted[0] else at)
        self._space = None if breaks else self._space

    def item(self, at: int | None) -> None:
        """An item of a list begins, or ends (None)."""
        self._dash = at

    def cell(self, at: int) -> None:
        """A cell of a table begins: apart from the one before by a tab."""
        if not self._breaks and not self._wanted[0]:
            self.words("\t", at)

    def _flush(self) -> None:
        breaks, at = self._wanted
        for _ in range(breaks - self._breaks):
            self._add("\n", at, copy=False)
            self._breaks += 1
        self._wanted = (0, 0)

    def _begin_item(self) -> None:
        if self._dash is not None:
            self._add("- ", self._dash, copy=False)
            self._breaks, self._dash, self._space = 0, None, None

    def _add(self, piece: str, at: int, *, copy: bool) -> None:
        (self._built.copy if copy else self._built.put)(piece, at)
        self.length += len(piece)
