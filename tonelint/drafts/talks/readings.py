"""Plain transcripts: `Asiakas: …`, `[18:02] Laura: …`, `Laura 18:02` and the message below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from tonelint.drafts.glances import FRONTS
from tonelint.drafts.talks import notes, roles, speakers
from tonelint.drafts.talks.labels import TIMELESS, Label, kind_at, kinds_at, labels
from tonelint.drafts.talks.speakers import GREETS, Said
from tonelint.values import NamedTuple

_HEADER = 40  # code points of the name in a line that tells who is who
_ABOVE = 12  # lines in which a talk has to begin
_LINE, _TITLE = 80, 3  # code points of a line above it, words of what ends in a colon there
_BLANK = re.compile(r"\s*")
_CLOSED = re.compile(r"(?:\s*\||\s*</\w{1,10}>)+\Z")  # the end of a row or of a tag behind a message


class Transcript(NamedTuple):
    """What was said, in order, the names by the role that a header gives them, and whether the file is Markdown.

    `kind` is that of the first label, `heading` what stands above it.
    """

    text: str
    said: tuple[Said, ...]
    headers: Mapping[str, str]
    markdown: bool = False
    kind: str = ""
    heading: str = ""


def every(
    text: str, agents: tuple[str, ...], *, markdown: bool, sure: bool, anywhere: bool = False
) -> Iterator[Transcript]:
    """What may be said in a text, read from its first line and from those below a heading, in every kind of label.

    `sure`: bare names count as well. `anywhere`: whatever stands above the first label is a heading.
    """
    top = below_front_matter(text) if markdown else 0
    for begin in starts(text, top, anywhere=anywhere):
        for kind in kinds_at(text, begin):
            if talk := _parsed(text, begin, kind, agents, sure=sure):
                yield talk._replace(markdown=markdown, kind=kind, heading=text[top:begin].strip())


def starts(text: str, begin: int = 0, *, anywhere: bool = False) -> Iterator[int]:
    """Where the talk may begin: at the first line from a place on, and below each line that may be a heading's."""
    at = _line_start(text, begin)
    above: set[str] = set()
    for _ in range(_ABOVE):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)].strip()
        label = _label(line)[0]
        # No heading has two entries of one name, and a list of thousands is not gone through twelve times.
        if label in above:
            return
        above.add(label)
        yield at
        if end < 0 or not (anywhere or _is_heading(line)):
            return
        at = _line_start(text, end)


def below_front_matter(text: str) -> int:
    """The place behind what a file in Markdown says of itself for programs at the top; 0 where it says nothing."""
    if not text.startswith(FRONTS):
        return 0
    from tonelint.drafts import markup  # here, because few transcripts have any

    return markup.front_matter(text)


def _label(line: str) -> tuple[str, bool]:
    """What stands before a colon, or all of a line, and whether there is one; in a time, no blank follows it."""
    label, colon, _ = f"{line} ".partition(": ")
    return label, bool(colon)


def _is_heading(line: str) -> bool:
    """Whether a line may stand above a talk: a title, or `Date: 3 May`; a greeting or a sentence begins a draft."""
    if len(line) > _LINE or re.match(rf"{GREETS}\b", line, re.IGNORECASE):
        return False
    label, colon = _label(line)
    return len(label.split()) <= _TITLE if colon else line[-1:] not in ".!?,;"


def surest(text: str, agents: tuple[str, ...], *, markdown: bool) -> Transcript | None:
    """The transcript that a text is said to be: from where both sides are told by role, else from the first label."""
    first = None
    for talk in every(text, agents, markdown=markdown, sure=True, anywhere=True):
        if len({one.key for one in talk.said if one.key}) < (2 if talk.heading else 1):
            continue
        timed = talk.kind not in TIMELESS and not talk.heading and talk.said[0].text
        if timed or _tells_both(talk, agents):
            return talk
        first = first or talk
    return first


def _tells_both(talk: Transcript, agents: tuple[str, ...]) -> bool:
    """Whether a customer and an agent are told, and no `Date: …` of a heading stands first."""
    told = [speakers.told(one, talk.headers, agents) for one in talk.said if one.key]
    return bool(told) and {"customer", "agent"} <= {*told} and told[0] is not None


def _parsed(text: str, begin: int, kind: str, agents: tuple[str, ...], *, sure: bool) -> Transcript | None:
    """What was said and by whom from a label of a kind on; None where that does not tell who speaks."""
    if kind not in TIMELESS:
        every = [*labels(text, kind, begin)]
        return Transcript(text, said_by(text, _who_speak(text, every) if kind == "starred" else every), {})
    if kind == "bare" and (talk := _below_headers(text, begin)):
        return talk
    if not sure and not is_known(next(labels(text, kind, begin, once=True)), agents, text):
        return None
    every = [*labels(text, kind, begin)]
    # Who quotes writes `Agent said: …` on a line as well, so none says so where the first does not.
    says = roles.speaks(every[0].name)
    fits = [one for one in every if says or not roles.speaks(one.name) or roles.is_draft(one.name)]
    found = [one for one in fits if is_known(one, agents, text)]
    if sure and kind != "alone":  # where any short line may be a name
        known = {*found}
        found = speakers.with_names(text, [one for one in every if one in known or not notes.is_called(one)], found)
    found = notes.among(text, found)
    if not found or found[0].start != begin:
        return None
    said = said_by(text, found)
    if kind in ("rowed", "tagged"):
        said = tuple(one._replace(text=_CLOSED.sub("", one.text)) for one in said)
    return Transcript(text, said, {})


def _who_speak(text: str, every: list[Label]) -> list[Label]:
    """Where both sides are told by role, those who are, and who else may be people: `**Sauna** (18:00)` stands in a message."""
    known = [one for one in every if is_known(one, (), text)]
    both = {"customer", "agent"} <= {_role(one.name) for one in known}
    return speakers.with_names(text, every, known) if both else every


def _below_headers(text: str, begin: int) -> Transcript | None:
    """What those say whom lines such as `Customer: Laura` at the top name, be there other lines of a heading between."""
    headers, body = _headers(text, begin)
    for at in starts(text, body) if headers else ():
        if kind := kind_at(text, at):
            found = [one for one in labels(text, kind, at) if kind != "bare" or is_known(one, headers, text)]
            said = said_by(text, notes.among(text, found) if kind == "bare" else found)
            if {one.name for one in said} & {*headers}:
                return Transcript(text, said, headers)
    return None


def _headers(text: str, begin: int) -> tuple[dict[str, str], int]:
    """The names that lines such as `Customer: Laura` at the top give roles to, and the place behind them."""
    found: dict[str, str] = {}
    first: dict[str, set[str]] = {}
    at = begin
    while kind_at(text, at) == "bare":
        label = next(labels(text, "bare", at))
        end = text.find("\n", label.end)
        name = text[label.end : end if end >= 0 else len(text)].strip()
        role = _role(label.name)
        if not role or not name or len(name) > _HEADER:
            break
        found[name] = role
        first.setdefault(name.split()[0], set()).add(role)
        at = _line_start(text, end if end >= 0 else len(text))
    # "Laura" speaks below "Customer: Laura Smith", unless an agent bears the name as well.
    return {name: role for name, (role, *more) in first.items() if not more} | found, at


def _role(name: str | None) -> str | None:
    return roles.role_and_name(name)[0] if name else None


def is_known(label: Label, names: Collection[str], text: str) -> bool:
    """Whether somebody speaks here for sure; `Note: …` may as well stand in the middle of a message."""
    name = label.name or ""
    if name.casefold() in [one.casefold() for one in names]:
        return True
    role = _role(name)
    return role is not None and (role != "note" or notes.is_one(label, text))


def said_by(text: str, found: list[Label]) -> tuple[Said, ...]:
    """The messages behind labels, each up to the next, without the blanks around it."""
    ends = [*(label.start for label in found[1:]), *([len(text)] if found else [])]
    return tuple(_one(text, label, end) for label, end in zip(found, ends, strict=True))


def _one(text: str, label: Label, end: int) -> Said:
    message = text[label.end : end]
    start = label.end + len(message) - len(message.lstrip())
    return Said(label.name, label.at, message.strip(), start)


def _line_start(text: str, at: int) -> int:
    """The first line from a place on that is not empty."""
    found = _BLANK.match(text, at)
    filled = found.end() if found else at
    return max(at, text.rfind("\n", 0, filled) + 1)
