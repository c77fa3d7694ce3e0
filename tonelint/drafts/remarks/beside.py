"""Comments in a file around its replies: in YAML, catalogues of gettext, hotstrings and libraries in Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import inside, saying
from tonelint.drafts.remarks.inside import Comment
from tonelint.model import Allowance, Fault, Found, Position, Remarks, Reply
from tonelint.values import NamedTuple

Span = tuple[int, int]
_BLANK_LINE = re.compile(r"^[ \t]*$", re.MULTILINE)
_YAML_LINE = re.compile(r"^(?P<blank>[ ]*)(?P<dashes>(?:-[ ]+)*)(?P<rest>[^\r\n]*)", re.MULTILINE)


class Sort(NamedTuple):
    """How comments are written in a form of files, and which stretch of the file one is for that says `allow`.

    `reach` takes the text, the comment, and where the texts stand that are replies or parts of them, in order.
    """

    pattern: re.Pattern[str]
    reach: Callable[[str, Comment, Sequence[Span]], Span]


class _Range(NamedTuple):
    allowance: Allowance
    start: Position
    end: Position


def attached(
    found: Iterable[Found], file: PlainOrigin, path: str, sort: Sort, spans: Iterable[Span]
) -> Iterator[Found]:
    """What was read, each reply with the comments that are for it; then the comments that are for none.

    `spans` are the texts in the file, in which a comment is none of it.
    """
    faults: list[Fault] = []
    ranges = [*_ranges(file, path, sort, sorted(spans), faults)]
    yield from faults
    met: set[Allowance] = set()
    for one in found:
        if not isinstance(one, Reply):
            yield one
            continue
        place = one.origin.position(0)
        here = [(each.allowance, 0, len(one.text)) for each in ranges if each.start <= place < each.end]
        met.update(allowance for allowance, _, _ in here)
        said = one.remarks or Remarks()
        yield one._replace(remarks=said._replace(allowed=(*here, *said.allowed))) if here else one
    yield from (each.allowance for each in ranges if each.allowance not in met)


def scalars(node: Node, text: str) -> Iterator[Span]:
    """Where the words, texts and keys of a YAML value stand; of a block the line of its mark is not yet the text."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one.value, dict):
            waiting += [inner for pair in one.value.values() for inner in pair]
        elif isinstance(one.value, list):
            waiting += one.value
        elif one.end > one.start:
            yield text.find("\n", one.start) if one.style in ("|", ">") else one.start, one.end


def _ranges(file: PlainOrigin, path: str, sort: Sort, spans: Sequence[Span], faults: list[Fault]) -> Iterator[_Range]:
    text = file.text
    open_ones: list[tuple[Allowance, int]] = []
    for comment in _comments(text, sort.pattern, spans):
        try:
            said = inside.read(comment)
            if said.verb == saying.END:
                for one, start in inside.close(open_ones, said, comment):
                    yield _Range(one, file.position(start), file.position(comment.start))
                continue
        except SlipError as slip:
            faults.append(slip.fault(path, file))
            continue
        allowance = inside.made(comment, said, path, file, text, beside=True)
        if said.verb == saying.START:
            open_ones.append((allowance, comment.end))
        elif said.verb == saying.FILE:
            yield _Range(allowance, Position(0, 0), _behind(file, len(text)))
        else:
            start, end = sort.reach(text, comment, spans)
            yield _Range(allowance, file.position(start), _behind(file, end))
    faults += map(inside.never_ended, open_ones)


def _behind(file: PlainOrigin, end: int) -> Position:
    line, column = file.position(end)
    return Position(line, column + 1)


def _comments(text: str, pattern: re.Pattern[str], spans: Sequence[Span]) -> Iterator[Comment]:
    starts = [start for start, _ in spans]
    for found in pattern.finditer(text):
        comment = inside.comment(found)
        before = bisect_right(starts, comment.start) - 1
        if before < 0 or comment.start >= spans[before][1]:
            yield comment


def _next(text: str, comment: Comment, spans: Sequence[Span]) -> Span:
    """The text that comes next."""
    return next((span for span in spans if span[0] >= comment.end), (len(text), len(text)))


def _paragraph(text: str, comment: Comment, _: Sequence[Span]) -> Span:
    """All up to the next blank line."""
    blank = _BLANK_LINE.search(text, comment.end + 1)
    return comment.end, blank.start() if blank else len(text)


def _by_indentation(text: str, comment: Comment, _: Sequence[Span]) -> Span:
    """Behind a value that value; on a line of its own the next one, be it a key with what is below it or a whole item."""
    line = text.rfind("\n", 0, comment.start) + 1
    behind = bool(text[line : comment.start].strip())
    lines = _YAML_LINE.finditer(text, line if behind else comment.end + 1)
    first = next((one for one in lines if _says_something(one)), None)
    if first is None:
        return len(text), len(text)
    dash = bool(first["dashes"]) and not behind
    width = len(first["blank"]) + (len(first["dashes"]) if behind else 0)
    end = first.end()
    for one in lines:
        listed = not dash and not behind and len(one["blank"]) == width and one["dashes"]
        if _says_something(one) and len(one["blank"]) <= width and not listed:
            break
        end = one.end()
    return first.start(), end


def _says_something(line: re.Match[str]) -> bool:
    return bool(line["dashes"] or line["rest"].strip()) and not line["rest"].startswith("#")


YAML = Sort(re.compile(rf"(?:^|(?<=[ \t]))#[ \t]*{saying.CALL}(?P<line>[^\r\n]*)", re.MULTILINE), _by_indentation)
GETTEXT = Sort(re.compile(rf"^#[ \t]*{saying.CALL}(?P<line>[^\r\n]*)", re.MULTILINE), _paragraph)
AUTOHOTKEY = Sort(re.compile(rf"^[ \t]*;[ \t]*{saying.CALL}(?P<line>[^\r\n]*)", re.MULTILINE), _next)
MARKDOWN = Sort(re.compile(rf"<!--\s*{saying.CALL}(?P<said>(?:(?!-->).)*+)(?P<closed>-->)?", re.DOTALL), _next)
