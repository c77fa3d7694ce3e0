"""Plain transcripts: `Asiakas: …`, `[18:02] Laura: …`, `Laura 18:02` and the message below it.

Ours is what surely is one: an ordinary draft may hold `Customer: 1234` and stays a draft.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tonelint.drafts.asked import Source
from tonelint.drafts.origin import PieceOrigin, PlainOrigin
from tonelint.drafts.talks import conversation, roles, speakers, stamps
from tonelint.drafts.talks.conversation import Conversation, Message
from tonelint.drafts.talks.labels import Label, kind_at, labels
from tonelint.drafts.talks.speakers import Said
from tonelint.model import Fault, Reply, Turn

_HEADER = 40  # code points of the name in a line that tells who is who
_PEOPLE, _TURNS = 2, 3  # a name that comes but once may be any line with a colon
_WORDS = 3  # of a message that is no entry of a list
_BLANK = re.compile(r"\s*")


class Transcript(NamedTuple):
    """What was said, in order, the names by the role that a header gives them, and whether the file is Markdown."""

    text: str
    said: tuple[Said, ...]
    headers: Mapping[str, str]
    markdown: bool = False


def recognised(source: Source, text: str, *, markdown: bool) -> Transcript | None:
    """The transcript that a text surely is; None for a draft, and for whatever might be one."""
    agents = source.asked.agents
    talk = _parsed(text, agents, markdown=markdown, sure=bool(agents))
    if talk is None and not agents:
        return _by_names(between_two(text, markdown=markdown), source)
    if talk is None or len({one.key for one in talk.said if one.key}) < 2:
        return None
    if talk.said[0].at is not None:  # and something is said then: a list of opening hours is no chat
        return talk if talk.said[0].text else None
    told = {speakers.told(one, talk.headers, agents) for one in talk.said}
    return talk if "agent" in told and (agents or "customer" in told) else None


def between_two(text: str, *, markdown: bool) -> Transcript | None:
    """What seems to be said by two people who bear bare names and take turns three times or more; None for a draft."""
    begin = _line_start(text, 0)
    if kind_at(text, begin) != "bare":
        return None
    every = [*labels(text, "bare", begin)]
    said = _said(text, speakers.with_names(text, every, []))
    names = {one.key for one in said}
    turns = sum(one.key != other.key for one, other in pairwise(said)) + 1
    talk = len(names) == _PEOPLE and turns >= _TURNS and every[0].name == said[0].name
    return Transcript(text, said, {}, markdown) if talk and _speak(said) else None


def _speak(said: Sequence[Said]) -> bool:
    """Whether most of what stands behind the names is talk: a list of sizes and prices has names before it, too."""
    return 2 * sum(len(one.text.split()) >= _WORDS for one in said) > len(said)


def _by_names(talk: Transcript | None, source: Source) -> Transcript | None:
    """A talk between two names where the guide's names, a greeting by name or a signature tell who the agent is."""
    known = speakers.roles_of(talk.said, {}, source.agents) if talk else {}
    return talk if {*known.values()} == {"agent", "customer"} else None


def read(source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a file of which the user says that it is a transcript."""
    text = source.text()
    talk = _parsed(text, source.agents(), markdown=source.path.lower().endswith((".md", ".markdown")), sure=True)
    if talk is None:
        hint = "begin each message with who speaks, such as `Customer: …` and `Agent: …`"
        yield Fault("no line of this file says who speaks", source.path, hint=hint)
        return
    yield from replies(talk, source)


def replies(talk: Transcript, source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a transcript, or what would tell who its agent is."""
    file = PlainOrigin(talk.text)
    known = speakers.roles_of(talk.said, talk.headers, source.agents)
    unknown = next((one for one in talk.said if one.key and one.key not in known), None)
    if unknown:
        place = file.position(unknown.start)
        names = dict.fromkeys(one.name for one in talk.said if one.key and one.key not in known and one.name)
        message = f"who is the agent: {' or '.join([*names][:5])}?"
        yield Fault(message, source.path, place.line, place.column, "say it with --agent NAME")
        return
    messages = tuple(_message(one, known.get(one.key, "note"), talk.headers, file) for one in talk.said)
    whole = Conversation(source.path, file, messages, markdown=talk.markdown)
    yield from conversation.replies(whole, source.asked)


def _message(one: Said, role: str, headers: Mapping[str, str], file: PlainOrigin) -> Message:
    name = roles.role_and_name(one.name)[1] if one.name else None
    if name is None:
        name = next((told for told, header in headers.items() if header == role), None)
    turn = Turn(role, one.text, name, stamps.iso(one.at) if one.at else None)
    return Message(turn, PieceOrigin(file, one.start))


def _parsed(text: str, agents: tuple[str, ...], *, markdown: bool, sure: bool) -> Transcript | None:
    """What was said and by whom; None where the first line does not tell. `sure`: the user says that this is a transcript."""
    begin = _line_start(text, 0)
    kind = kind_at(text, begin)
    if kind is None:
        return None
    if kind == "bare":
        headers, body = _headers(text, begin)
        if headers and (inner := kind_at(text, body)):
            said = _said(text, [one for one in labels(text, inner, body) if inner != "bare" or _known(one, headers)])
            if {one.name for one in said} & {*headers}:
                return Transcript(text, said, headers, markdown)
        every = [*labels(text, "bare", begin)]
        found = [one for one in every if _known(one, agents)]
        if sure:
            found = speakers.with_names(text, every, found)
        return Transcript(text, _said(text, found), {}, markdown) if found and found[0].start == begin else None
    return Transcript(text, _said(text, [*labels(text, kind, begin)]), {}, markdown)


def _headers(text: str, begin: int) -> tuple[dict[str, str], int]:
    """The names that lines such as `Customer: Laura` at the top give roles to, and the place behind them."""
    found: dict[str, str] = {}
    at = begin
    while kind_at(text, at) == "bare":
        label = next(labels(text, "bare", at))
        end = text.find("\n", label.end)
        name = text[label.end : end if end >= 0 else len(text)].strip()
        role = _role(label.name)
        if not role or not name or len(name) > _HEADER:
            break
        found[name] = role
        at = _line_start(text, end if end >= 0 else len(text))
    return found, at


def _role(name: str | None) -> str | None:
    return roles.role_and_name(name)[0] if name else None


def _known(label: Label, names: Collection[str]) -> bool:
    """Whether somebody speaks here for sure; `Note: …` may as well stand in the middle of a message."""
    name = label.name or ""
    named = name.casefold() in [one.casefold() for one in names]
    return named or (_role(name) not in (None, "note") or (_role(name) == "note" and " " in name))


def _said(text: str, found: list[Label]) -> tuple[Said, ...]:
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
