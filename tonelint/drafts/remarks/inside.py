"""Comments and [sic] in the text of a reply: taken out, with the stretches that they are for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from tonelint.drafts import markup
from tonelint.drafts.mask import LARGEST, SIC, mask
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.offsets import Builder, Joined, Offsets, Seen, Through
from tonelint.drafts.remarks import quoted, saying
from tonelint.drafts.remarks.saying import Said
from tonelint.model import Allowance, Allowed, Fault, Origin, Remarks, Reply
from tonelint.values import NamedTuple

_COMMENT = rf"<!--\s*{saying.CALL}(?P<said>(?:(?!-->).)*+)(?P<closed>-->)?"
_HASH = rf"^[ \t]*#[ \t]*{saying.CALL}(?P<line>[^\r\n]*)"
_SIC = r"(?P<sic>\[sic\])(?!\()"
_EVERYWHERE = re.compile(f"{_COMMENT}|{_SIC}", re.DOTALL)
_IN_A_DRAFT = re.compile(f"{_COMMENT}|{_HASH}|{_SIC}", re.DOTALL | re.MULTILINE)
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_BLANKS = re.compile(r"[ \t]*")
_WORD = re.compile(r"\S")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


class Comment(NamedTuple):
    """A comment as it is written: where it begins and ends, what it says, and where in the text without it it stood."""

    start: int
    end: int
    said: str
    said_at: int
    closed: bool
    at: int = 0


class Taken(NamedTuple):
    """A text without what is said to tonelint, the way back, and what was taken out.

    `sics` are the places in the text where [sic] stood, with where that is as it is written, `cuts` those where anything
    was taken out, with where that began.
    """

    text: str
    trace: Offsets
    comments: tuple[Comment, ...]
    sics: tuple[tuple[int, int], ...]
    cuts: tuple[tuple[int, int], ...]


def take_out(written: str, *, hashes: bool = False) -> Taken:
    """The text without comments and [sic]; `hashes` takes out lines that begin `# tonelint:`, too.

    A comment alone on its line takes the line with it. What stands in code is left.
    """
    prose = markup.without_code(written) if "`" in written or "~~~" in written else written
    built = Builder("")
    comments: list[Comment] = []
    sics: list[tuple[int, int]] = []
    cuts: list[tuple[int, int]] = []
    length = kept = 0
    bare = False  # whether all that stands on the line so far was taken out
    for found in (_IN_A_DRAFT if hashes else _EVERYWHERE).finditer(written):
        if prose[found.start()] != written[found.start()]:
            continue
        start, end, bare = _reach(written, found, kept, bare=bare)
        built.copy(written[kept:start], kept)
        length += start - kept
        kept = end
        cuts.append((length, start))
        if found["sic"]:
            sics.append((length, found.start()))
        else:
            comments.append(comment(found)._replace(at=length))
    built.copy(written[kept:], kept)
    text, trace = built.done(len(written))
    return Taken(text, trace, tuple(comments), tuple(sics), tuple(cuts))


def comment(found: re.Match[str]) -> Comment:
    """A comment as it was found: in `<!-- -->` (said, closed), or to the end of its line (line)."""
    groups = found.groupdict()
    name = "line" if groups.get("said") is None else "said"
    closed = name == "line" or groups["closed"] is not None
    return Comment(found.start(), found.end(), found[name], found.start(name), closed)


def _reach(written: str, found: re.Match[str], kept: int, *, bare: bool) -> tuple[int, int, bool]:
    """From where to where is cut, and whether that begins its line: the blanks that would be left over go, too.

    The whole line goes where nothing else is on it.
    """
    start, end = found.span()
    while start > kept and written[start - 1] in " \t":
        start -= 1
    begins = start == 0 or written[start - 1] in "\r\n" or (bare and start == kept)
    rest = _LINE_END.match(written, end)
    if begins and rest:
        return start, rest.end(), False
    after = _BLANKS.match(written, end)
    return (found.start() if begins else start), (after.end() if begins and after else end), begins


def with_remarks(reply: Reply, *, markdown: bool = False, hashes: bool = False, whole: bool = False) -> Reply:
    """A reply whose text is as somebody wrote it, without what is said in it to tonelint; `whole` where it is a file."""
    taken = take_out(reply.text, hashes=hashes)
    if not taken.cuts:
        return reply
    origin = Through(taken.trace, reply.origin)
    masked = mask(taken.text, markdown=markdown) if len(taken.text) <= LARGEST else taken.text
    return reply._replace(text=taken.text, masked=masked, origin=origin, remarks=remarks(taken, reply, whole=whole))


def remarks(taken: Taken, written: Reply, *, seen: tuple[str, Offsets] | None = None, whole: bool = False) -> Remarks:
    """What was said in a reply as it was `written`; `seen` is the text that a reader sees and its map, where it was HTML."""
    text, place = (taken.text, _same) if seen is None else (seen[0], _back(*seen))
    faults: list[Fault] = []
    allowed = tuple(_allowed(taken.comments, written, text, place, faults, whole=whole))
    sics = tuple(place(at) for at, _ in taken.sics)
    marks = tuple(_mark(start, written) for _, start in taken.sics)
    ends = {place(at): written.origin.position(start) for at, start in reversed(taken.cuts)}
    laid_out = seen is not None or _is_laid_out(written.origin)
    quoting = tuple(laid_out or one for one in quoted.told(written.text, [start for _, start in taken.sics]))
    return Remarks(allowed, sics, ends, tuple(faults), marks, quoting)


def _is_laid_out(origin: Origin) -> bool:
    """Whether a text was seen on a page, whose quotations have lost their marks."""
    while isinstance(origin, Through):
        origin = origin.origin
    return isinstance(origin, (Seen, Joined))


def _mark(start: int, written: Reply) -> Allowance:
    """A [sic] as it is written, with its places in the raw file."""
    places = written.origin.position(start), written.origin.position(start + len(SIC))
    return Allowance(written.path, *places, SIC, (), "")


def _same(at: int) -> int:
    return at


def _back(text: str, offsets: Offsets) -> Callable[[int], int]:
    """From a place in HTML to the first place of the text that comes from there or later."""
    return lambda at: bisect_left(range(len(text) + 1), at, hi=len(text), key=offsets.at)


def _allowed(
    comments: Sequence[Comment],
    written: Reply,
    text: str,
    place: Callable[[int], int],
    faults: list[Fault],
    *,
    whole: bool,
) -> Iterator[Allowed]:
    """The stretches that comments are for, in the order in which they are known; what cannot be understood is a fault."""
    open_ones: list[tuple[Allowance, int]] = []
    for one in comments:
        at = place(one.at)
        try:
            said = read(one)
            if said.verb == saying.END:
                yield from ((ended, start, at) for ended, start in close(open_ones, said, one))
                continue
            if said.verb == saying.FILE and not whole:
                hint = "write allow-start and allow-end, or an entry in tonelint-allow.yaml"
                raise SlipError("allow-file has no place in one reply of many", one.said_at, hint)
        except SlipError as slip:
            faults.append(slip.fault(written.path, written.origin))
            continue
        allowance = made(one, said, written.path, written.origin, written.text)
        if said.verb == saying.START:
            open_ones.append((allowance, at))
        else:
            start, end = (0, len(text)) if said.verb == saying.FILE else stretch(text, at)
            yield allowance, start, end
    faults += map(never_ended, open_ones)


def read(comment: Comment) -> Said:
    """What a comment says; raises SlipError with the place as it is written."""
    if not comment.closed:
        raise SlipError("this comment is never closed", comment.start, "end it with -->")
    try:
        return saying.read(comment.said)
    except SlipError as slip:
        raise SlipError(slip.message, comment.said_at + slip.at, slip.hint) from None


def never_ended(begun: tuple[Allowance, int]) -> Fault:
    """A range that begins and has no end."""
    return Fault("this range is never ended", begun[0].path, *begun[0].start, "end it with allow-end")


def close(open_ones: list[tuple[Allowance, int]], said: Said, comment: Comment) -> Iterator[tuple[Allowance, int]]:
    """The latest range that is open, or of those that are the ones with these names; raises SlipError where there is none."""
    wanted = {name for name, _ in said.names}
    ended = [one for one in open_ones if wanted == {name for name, _, _ in one[0].names}] if wanted else open_ones[-1:]
    if not ended:
        raise SlipError("nothing begins that could end here", comment.said_at, "begin it with allow-start")
    open_ones.remove(ended[-1])
    return iter(ended[-1:])


def made(comment: Comment, said: Said, path: str, origin: Origin, written: str, *, beside: bool = False) -> Allowance:
    """What a comment allows, with its places in the raw file."""
    text = written[comment.start : comment.end]
    start = comment.start + len(text) - len(text.lstrip())
    names = tuple(
        (name, origin.position(comment.said_at + at), comment.said_at + at - start) for name, at in said.names
    )
    places = origin.position(start), origin.position(comment.end)
    return Allowance(path, *places, text.strip(), names, said.because, said.until, beside)


def stretch(text: str, at: int) -> tuple[int, int]:
    """What a comment is for that stood here: behind words its line, else the paragraph that follows."""
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    if text[line:at].strip():
        ends = [place for place in (text.find("\n", at), text.find("\r", at)) if place >= 0]
        return line, min(ends, default=len(text))
    words = _WORD.search(text, at)
    start = words.start() if words else len(text)
    blank = _BLANK_LINE.search(text, start)
    return start, blank.start() if blank else len(text)
