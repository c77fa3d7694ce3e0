"""The only door to rich: the same pieces as everywhere, in colour, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from tonelint.reports.layout import Piece

_STYLES = {
    "place": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "rule": "magenta",
    "span": "underline",
    "quiet": "dim",
    "better": "green",
    "plain": "",
}


def write(pieces: Iterable[Piece], out: TextIO) -> None:
    """Write pieces in colour; rich itself honours NO_COLOR and plain terminals."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, soft_wrap=True)
    text = Text()
    for piece in pieces:
        text.append(piece.text, _STYLES[piece.role] or None)
    console.print(text, end="")
