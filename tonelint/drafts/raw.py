"""Changes to replies → changes to the bytes of their file; every byte that no change needs stays as it is.

Places come from the origins of the replies and are never searched for. Whether the changed file says what it is to
say is for the caller to find out, by reading it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonelint.drafts import page_edits
from tonelint.drafts.decode import decode, encoding_of
from tonelint.drafts.offsets import Joined, RawOrigin, Seen
from tonelint.drafts.origin import JsonOrigin
from tonelint.drafts.spelling import spelled
from tonelint.errors import TonelintError
from tonelint.model import Edit, Origin, Position

_DOUBLED = "\\\"'`&"  # signs that some notation writes with more than one
_BREAK = re.compile(r"\r\n|\r|\n")


class Raw:
    """The text of a file, to be changed at the places of its replies."""

    def __init__(self, text: str, mark: bytes, encoding: str) -> None:
        """Take the text, the byte order mark before it, and how it is encoded."""
        self.text, self.mark, self.encoding = text, mark, encoding
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def edit(self, edit: Edit, said: str, origin: Origin) -> Edit | None:
        """A change to a reply, which `said` so, as a change to this text; None where its place cannot be told exactly."""
        if isinstance(origin, Seen):
            inner = page_edits.in_page(edit, origin)
            return inner and self.edit(inner, origin.page, origin.origin)
        if _is_mail(origin):
            return None
        start, end = self._at(origin.position(edit.start)), self._end(edit, said, origin)
        if start is None or end is None or end < start or not self._has_lines(origin):
            return None
        return Edit(start, end, spelled(edit.text, origin))

    def changed(self, edits: Iterable[Edit]) -> bytes | None:
        """The bytes of the file with these changes made; None where some overlap."""
        pieces: list[str] = []
        at = 0
        for edit in sorted(edits):
            if edit.start < at:
                return None
            pieces += [self.text[at : edit.start], edit.text]
            at = edit.end
        try:
            return self.mark + "".join([*pieces, self.text[at:]]).encode(self.encoding)
        except UnicodeEncodeError:
            return None

    def _end(self, edit: Edit, said: str, origin: Origin) -> int | None:
        """The place behind a change's last sign; where that may be written otherwise, the place of the next one.

        The two differ where lines are folded, and what stands between them has to stay.
        """
        last = said[edit.end - 1] if edit.end > edit.start else ""
        at = self._at(origin.position(edit.end - 1)) if last and not last.isspace() and last not in _DOUBLED else None
        if at is not None and self.text[at : at + 1] == last:
            return at + 1
        return self._at(origin.position(edit.end))

    def _at(self, place: Position) -> int | None:
        """The code point at a line and column."""
        if not 0 < place.line <= len(self._starts):
            return None
        at = self._starts[place.line - 1] + place.column - 1
        ends = self._starts[place.line] if place.line < len(self._starts) else len(self.text)
        return at if at <= ends else None

    def _has_lines(self, origin: Origin) -> bool:
        """Whether the lines of an origin are ours: a line of records ends in a line feed and nothing else."""
        return not isinstance(origin, JsonOrigin) or len(self._starts) == self.text.count("\n") + 1


def _is_mail(origin: Origin) -> bool:
    """Whether a reply stands in a mail, which was sent as it is, and perhaps signed."""
    while (inner := getattr(origin, "origin", None)) is not None:
        origin = inner
    return isinstance(origin, (RawOrigin, Joined))


def opened(content: bytes) -> Raw | None:
    """The text of a file, ready to be changed; None where it is none, such as a workbook."""
    mark, encoding = encoding_of(content)
    try:
        text = decode(content, "")
    except TonelintError:
        return None
    raw = Raw(text, mark, encoding)
    return raw if raw.changed(()) == content else None
