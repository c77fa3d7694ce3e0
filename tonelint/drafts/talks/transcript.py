"""The drafts of a plain transcript, or what has to be told before anybody can say which they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonelint.drafts.asked import Source
from tonelint.drafts.origin import PieceOrigin, PlainOrigin
from tonelint.drafts.talks import conversation, halves, readings, roles, speakers, stamps
from tonelint.drafts.talks.conversation import Conversation, Message
from tonelint.drafts.talks.readings import Transcript
from tonelint.drafts.talks.speakers import Said
from tonelint.errors import did_you_mean
from tonelint.model import Fault, Reply, Turn

_SIDES = 2  # of a talk; where labels tell one, names may tell the other


def read(source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a file of which the user says that it is a transcript."""
    text = source.text()
    text = text if "\n" in text else text.replace("\r", "\n")
    markdown = source.path.lower().endswith((".md", ".markdown"))
    talk = readings.surest(text, source.agents(), markdown=markdown)
    if talk is None or len({one.key for one in talk.said}) < _SIDES:
        talk = halves.one_side(text, source.agents(), markdown=markdown) or talk
    if talk is None:
        hint = "begin each message with who speaks, such as `Customer: …` and `Agent: …`"
        yield Fault("no line of this file says who speaks", source.path, hint=hint)
        return
    yield from replies(talk, source)


def replies(talk: Transcript, source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a transcript, or what would tell who its agent is."""
    file = PlainOrigin(talk.text)
    known = speakers.roles_of(talk.said, talk.headers, source.agents)
    doubts = (_nobody(talk, source), _unknown(talk, known, source, file), _no_agent_last(talk, known, source, file))
    if any(doubts):
        yield next(filter(None, doubts))
        return
    messages = tuple(_message(one, known.get(one.key, "note"), talk.headers, file) for one in talk.said)
    whole = Conversation(source.path, file, messages, markdown=talk.markdown)
    for found in conversation.replies(whole, source.asked):
        yield _or_text(found) if isinstance(found, Fault) and source.asked.form is None else found


def _or_text(fault: Fault) -> Fault:
    """A text was taken for a talk by its looks, and `Seller: …`, `Buyer: …` may as well head a draft: there is a way to say so."""
    if fault.hint != conversation.NO_DRAFT:
        return fault
    hint = "write it last, or name an agent's message with --draft; if this is no conversation, say --input-format text"
    return Fault(fault.message, fault.path, fault.line, fault.column, hint)


def _nobody(talk: Transcript, source: Source) -> Fault | None:
    """Where the user names agents of whom none writes; in a folder some file will be theirs, and a label may name nobody."""
    named = [one for one in source.asked.agents if "@" not in one]
    if not named or source.met or any(speakers.may_be(one, talk.headers, named) for one in talk.said):
        return None
    names = [*dict.fromkeys(one.name for one in talk.said if one.name)]
    hint = did_you_mean(named[0], names) or f"those who write are {', '.join(names[:5])}"
    return Fault(f"--agent names nobody who writes here: {', '.join(named)}", source.path, hint=hint)


def _unknown(talk: Transcript, known: Mapping[str, str], source: Source, file: PlainOrigin) -> Fault | None:
    """Where it cannot be said who somebody is."""
    open_ = [one for one in talk.said if one.key and one.key not in known]
    if not open_:
        return None
    names = dict.fromkeys(one.name for one in open_ if one.name)
    message = f"who is the agent: {' or '.join([*names][:5])}?"
    return _fault(message, open_[0], source, file, "say it with --agent NAME")


def _no_agent_last(talk: Transcript, known: Mapping[str, str], source: Source, file: PlainOrigin) -> Fault | None:
    """Where the last who writes was taken for a customer, and no label calls them one."""
    last = next((one for one in reversed(talk.said) if known.get(one.key, "note") != "note"), None)
    if source.asked.draft is not None or source.asked.all_turns or last is None or known[last.key] != "customer":
        return None
    if speakers.told(last, talk.headers, ()):
        return None
    hint = "name all agents with --agent, or an agent's message with --draft"
    return _fault(f"the last message is from {last.name}, who is no agent here", last, source, file, hint)


def _fault(message: str, one: Said, source: Source, file: PlainOrigin, hint: str) -> Fault:
    place = file.position(one.start)
    return Fault(message, source.path, place.line, place.column, hint)


def _message(one: Said, role: str, headers: Mapping[str, str], file: PlainOrigin) -> Message:
    name = roles.role_and_name(one.name)[1] if one.name and not speakers.is_oneself(one.name) else None
    if name is None:
        name = next((told for told, header in headers.items() if header == role), None)
    turn = Turn(role, one.text, name, stamps.iso(one.at) if one.at else None)
    return Message(turn, PieceOrigin(file, one.start))
