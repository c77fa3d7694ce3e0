"""Where each code point of a YAML text stands in the raw file: quoted, folded, indented or plain.

The walk does what the parser does, sign by sign, and so knows of every sign where it came from. What the parser made
of a scalar is known as well; a walk that came out otherwise is not believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_BREAK = "\r\n|[\r\n\x85\u2028\u2029]"
_KEPT = "\u2028\u2029"  # breaks that stay what they are; all others become a newline
_FLOW = re.compile(
    rf"(?P<gap>[ \t]+)|(?P<breaks>(?:{_BREAK})(?:[ \t]*(?:{_BREAK}))*[ \t]*)"
    rf"|(?P<joined>\\(?:{_BREAK})(?:[ \t]*(?:{_BREAK}))*[ \t]*)"
    r"|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))|(?P<twice>'')|(?P<sign>.)",
    re.DOTALL,
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_PROPERTIES = re.compile(r"(?:[&!][^\s]*\s+)*")  # an anchor or a tag before a value belongs to it
_HEADER = re.compile(rf"[|>][-+0-9]*[^\r\n\x85\u2028\u2029]*(?:{_BREAK})?")
_BLOCK_BREAK = re.compile(_BREAK)
_WIDEST = 200  # blanks of indentation that are tried
Sign = tuple[str, int]  # a code point of the value, and its place in the raw text


def places(start: int, end: int, style: str, value: str, raw: str) -> Sequence[int]:
    """The raw place of each code point of a scalar, and of its end; it stands between two code points of `raw`.

    `style` is the parser's: `'`, `"`, `|`, `>`, or nothing for a plain one. What cannot be followed stands at its start.
    """
    scalar = raw[start:end]
    properties = _PROPERTIES.match(scalar)
    at = properties.end() if properties and style else 0
    walks = _block(scalar, at) if style and style in "|>" else [_flow(scalar, at, len(scalar), style)]
    for walk in walks:
        if "".join(sign for sign, _ in walk) == value:
            return [start + place for place in (*(place for _, place in walk), _behind(walk, scalar, style))]
    return [start] * (len(value) + 1)


def _behind(walk: list[Sign], scalar: str, style: str) -> int:
    """The first place after the last sign."""
    if style and style in "'\"":
        return len(scalar) - 1
    if not walk:
        return len(scalar)
    found = _BLOCK_BREAK.match(scalar, walk[-1][1])
    return found.end() if found else walk[-1][1] + 1


def _flow(raw: str, start: int, end: int, style: str) -> list[Sign]:
    """A plain or quoted scalar, perhaps over several lines, which are folded into one another."""
    quoted = 1 if style else 0
    signs: list[Sign] = []
    gap: re.Match[str] | None = None
    at = start + quoted
    while at < end - quoted:
        found = _FLOW.match(raw, at, end - quoted)
        kind = found.lastgroup if found else None
        if not found or (kind in ("escape", "joined") and style != '"') or (kind == "twice" and style != "'"):
            found, kind = re.compile(".", re.DOTALL).match(raw, at), "sign"
        if gap and kind != "breaks":
            signs += zip(gap[0], range(gap.start(), gap.end()), strict=True)
        if kind == "breaks" and found:
            signs += _folded(found, gap.start() if gap else at)
        gap = found if kind == "gap" else None
        if found and kind not in ("gap", "breaks"):
            signs += _sign(found, kind)
        at = found.end() if found else end
    if gap:
        signs += zip(gap[0], range(gap.start(), gap.end()), strict=True)
    return signs


def _sign(found: re.Match[str], kind: str | None) -> list[Sign]:
    """What one sign or escape stands for."""
    if kind == "joined":
        return [*_breaks(found)][1:]
    if kind == "escape":
        code = found[0][1:]
        return [(_ESCAPES.get(code, code) if len(code) == 1 else chr(int(code[1:], 16)), found.start())]
    return [(found[0][0], found.start())]


def _folded(found: re.Match[str], at: int) -> list[Sign]:
    """One break is a blank, more are one fewer; the blanks around them are nothing."""
    first, *more = _breaks(found)
    if first[0] in _KEPT:
        return [(first[0], at), *more]
    if not more:
        return [(" ", at)]
    return [(more[0][0], at), *more[1:]]


def _breaks(found: re.Match[str]) -> Iterator[Sign]:
    for one in _BLOCK_BREAK.finditer(found.string, found.start(), found.end()):
        yield one[0] if one[0] in _KEPT else "\n", one.start()


def _block(raw: str, start: int) -> Iterator[list[Sign]]:
    """A literal or folded block, under each indentation that it can have: only the parser knows what stands around it."""
    header = _HEADER.match(raw, start)
    if not header:
        return
    lines = _BLOCK_BREAK.split(raw[header.end() : header.end() + _WIDEST * _WIDEST])
    blanks = [len(line) - len(line.lstrip(" ")) for line in lines]
    filled = (wide for wide, line in zip(blanks, lines, strict=True) if wide < len(line))
    widest = next(filled, max(blanks))
    for indent in dict.fromkeys((widest, *range(1, min(widest, _WIDEST)), 1)):
        yield _lines(raw, header[0], header.end(), indent)


def _lines(raw: str, header: str, at: int, indent: int) -> list[Sign]:
    """The lines of a block that are indented by so much, put together as its header says."""
    indicators = re.match("[-+0-9]*", header[1:])
    chomping = indicators[0].strip("0123456789") if indicators else ""
    signs: list[Sign] = []
    ending: list[Sign] = []
    more_before = True  # whether the last line was indented further, or there is none
    empty, at, filled = _empty_lines(raw, at, indent)
    while filled:
        more = raw[at] in " \t"
        if header[0] == ">" and ending and ending[0][0] == "\n" and not more_before and not more:
            # A folded break; the first of several is nothing.
            ending = [] if empty else [(" ", ending[0][1])]
        signs += [*ending, *empty]
        stop = _BLOCK_BREAK.search(raw, at)
        end = stop.start() if stop else len(raw)
        signs += zip(raw[at:end], range(at, end), strict=True)
        ending, more_before = [], more
        if stop:
            ending = [(stop[0] if stop[0] in _KEPT else "\n", end)]
        empty, at, filled = _empty_lines(raw, stop.end() if stop else end, indent)
    return signs + (ending if chomping != "-" else []) + (empty if chomping == "+" else [])


def _empty_lines(raw: str, at: int, indent: int) -> tuple[list[Sign], int, bool]:
    """The breaks of the empty lines that stand here, the place behind them, and whether a line of the block begins there."""
    found: list[Sign] = []
    while True:
        inner = at
        while inner < at + indent and raw[inner : inner + 1] == " ":
            inner += 1
        ends = _BLOCK_BREAK.match(raw, inner)
        if not ends:
            return found, inner, inner == at + indent and inner < len(raw)
        found.append((ends[0] if ends[0] in _KEPT else "\n", inner))
        at = ends.end()
