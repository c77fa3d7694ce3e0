"""`tonelint guide show`: the guide as it is obeyed, every value with where it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tonelint.benches import Benches, Wishes, guide_file
from tonelint.commands import CLEAN, Streams
from tonelint.commands.check import write_pieces
from tonelint.errors import Place
from tonelint.guides import effective, guide, places
from tonelint.guides.effective import At, Line
from tonelint.guides.guide import Guide
from tonelint.reports.layout import Piece, width
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.guides import WORDS
from tonelint.reports.visible import json_line
from tonelint.version import VERSION

_FORMAT = 1  # of the JSON
_APART = 64  # columns; a longer line has its place right behind it, and does not push the others away


def show(guide: str | None, streams: Streams, *, as_json: bool = False) -> int:
    """Write the effective guide as YAML that can be used in its stead, or as JSON.

    Raises TonelintError with every mistake in the guide and its rules.
    """
    read = opened(guide_file(guide, ""))
    if as_json:
        streams.out.write(json_line(_plain(read)))
    else:
        write_pieces(_pieces(read, speech(WORDS, streams.language(read.messages))), streams)
    return CLEAN


def opened(file: str) -> Guide:
    """A guide whose rules are known to be right too, since a guide with a mistake in it is obeyed by nobody."""
    Benches(Wishes(file)).open(file)
    return guide.load(file)


def spoken(place: Place) -> str:
    """Where a value was written, as `file:line`; a guide that comes along goes by its name."""
    return f"{places.display(place.path)}:{place.line}"


def placed(place: Place) -> dict[str, Any]:
    """A place as JSON tells it."""
    return place._asdict()


def _plain(read: Guide) -> dict[str, Any]:
    """The values nested as in the YAML, and their places by JSON pointer."""
    tree = effective.tree(read)
    return {
        "version": _FORMAT,
        "tonelint": VERSION,
        "guide": read.name,
        "files": [places.shown(file) for file in read.files],
        "values": tree.plain(),
        "places": {_pointer(leaf.at): placed(leaf.node.place) for leaf in effective.leaves(tree) if leaf.at},
    }


def _pointer(at: At) -> str:
    return "".join(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in at)


def _pieces(read: Guide, speak: Speech) -> Iterator[Piece]:
    yield Piece("quiet", f"# {speak.say('shown', name=_name(read.name))}\n")
    for file in read.files:
        name = places.display(file)
        if name != places.shown(file):
            yield Piece("quiet", f"# {speak.say('lies', name=name, path=_name(places.shown(file)))}\n")
    for section in _sections(effective.lines(read)):
        yield Piece("plain", "\n")
        yield from _aligned(section)


def _name(path: str) -> str:
    """A path in a comment, which ends with its line."""
    return path.replace("\r", " ").replace("\n", " ")


def _sections(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each key at the top."""
    section: list[Line] = []
    for line in lines:
        if section and line.text[:1].strip():
            yield section
            section = []
        section.append(line)
    if section:
        yield section


def _aligned(lines: list[Line]) -> Iterator[Piece]:
    """The lines with their places below one another."""
    wide = max((width(line.text) for line in lines if line.place and width(line.text) <= _APART), default=0)
    for line in lines:
        yield Piece("plain", line.text)
        if line.place:
            yield Piece("quiet", f"{' ' * max(0, wide - width(line.text))}  # {_name(spoken(line.place))}")
        yield Piece("plain", "\n")
