"""E-mails → replies: the mail is the draft, and what it quotes or follows is the conversation before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from tonelint.drafts.mails import company, mbox, quoting, signature, threading
from tonelint.drafts.mails.attribution import Author
from tonelint.drafts.mails.letter import Letter, Raw, letters
from tonelint.drafts.mails.sides import Sides, is_addressed, sides
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.offsets import Through, line_starts, shifted
from tonelint.drafts.talks.conversation import KEPT, answered
from tonelint.errors import Problem, TonelintError, fail
from tonelint.model import Fault, Origin, Reply, Turn
from tonelint.values import NamedTuple

LARGEST_FILE = 100_000_000  # bytes
SUFFIXES = (".eml", ".mbox")
CHANNEL = "email"
_SHINGLE = 4  # words in a row by which a quoted mail is known again, wherever its lines were broken

Span = tuple[int, int]


class _Said(NamedTuple):
    """One mail of the conversation: whose, its own words, where they came from, and what in them is not prose."""

    author: Author
    role: str
    text: str
    origin: Origin
    aside: tuple[Span, ...] = ()
    signed: tuple[Span, ...] = ()


def read(
    content: bytes, path: str, *, agents: Collection[str] = (), draft: str | None = None, all_turns: bool = False
) -> Iterator[Reply | Fault]:
    """The reply in a mail or a mailbox, with the turns before it; what cannot be read is a Fault.

    `agents` are addresses of agents, domains (`@company.fi`) or names; without them the mails tell who is one, as far as
    they do, and so is whoever has an address in the same house. A mailbox may hold several threads, each with a reply
    of its own. `draft` is the number of the turn to be judged, counted from 1, the oldest of its thread; without it the
    last. With `all_turns` every turn of an agent is a reply.
    """
    try:
        found, faults = _letters(content, path)
    except TonelintError as error:
        yield from (_fault(problem, path, None) for problem in error.problems)
        return
    yield from faults
    talks = threading.threads(found)
    several = len(talks) > 1
    home = company.at_home(talks) if several and not is_addressed(agents) else None
    for number, talk in enumerate(talks, 1):
        told = (*agents, home) if home and company.takes_part(home, talk) else agents
        try:
            said = _conversation(talk, told, alone=not several)
            yield from _replies(said, path, draft, str(number) if several else None, all_turns=all_turns)
        except TonelintError as error:
            line = talk[-1].line if several else None
            yield from (_fault(problem, path, line) for problem in error.problems)


def _letters(content: bytes, path: str) -> tuple[list[list[Letter]], list[Fault]]:
    """Every mail of a file in order, each behind those attached to it, and what cannot be read."""
    if len(content) > LARGEST_FILE:
        raise fail(f"a file of mails with {len(content):,} bytes is not read; up to {LARGEST_FILE:,} are")
    if not content.strip():
        raise fail("there is no mail in this file")
    start = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    content = content[start:]
    mailbox = path.lower().endswith(".mbox") or content.startswith(b"From ")
    raw = Raw(content, line_starts(content), mailbox)
    found: list[list[Letter]] = []
    faults: list[Fault] = []
    for begin, end in mbox.mails(content) if mailbox else [(0, len(content))]:
        line = bisect_right(raw.lines, begin)
        try:
            new = list(letters(raw, begin, end))
        except TonelintError as error:
            faults += [_fault(problem, path, line) for problem in error.problems]
            continue
        faults += [_fault(said, path, one.origin.position(0).line) for one in new for said in one.said]
        found.append(new)
    return found, faults


def _conversation(found: Sequence[Letter], agents: Collection[str], *, alone: bool) -> list[_Said]:
    """All that was said, oldest first: what a mail quotes stands before it, unless it is there already."""
    last, writer = found[-1].author, company.writer(found, agents, alone=alone)
    both = sides(writer, found[-1].recipients, agents)
    said: list[_Said] = []
    known: set[tuple[str, ...]] = set()
    for number, letter in enumerate(found):
        # Where it is not told by whom the draft is, it is by an agent.
        agent = both.is_agent(letter.author) or (number == len(found) - 1 and not last.address)
        for one in _unfolded(letter, "agent" if agent else "customer", both):
            shingles = _shingles(one.text) if len(found) > 1 else set()
            quoted = one.author is not letter.author
            if not (quoted and shingles and len(shingles & known) * 2 >= len(shingles)):
                said.append(one)
            known |= shingles
    return said


def _unfolded(letter: Letter, role: str, both: Sides) -> list[_Said]:
    """What one mail holds, oldest first: the mails that it quotes, and its own words last."""
    parts = quoting.split(letter.text, letter.quotations(), letter.heads())
    text = letter.text[parts.start : parts.end]
    origin = Through(shifted(parts.start), letter.origin)
    between = tuple((start - parts.start, end - parts.start) for start, end in parts.between)
    told = tuple((start - parts.start, end - parts.start) for start, end in letter.signatures())
    said = [_Said(letter.author, role, text, origin, between, told)]
    for quoted in parts.quoted:
        role = both.role(quoted.author, said[-1].author, said[-1].role)
        said.append(_Said(quoted.author, role, quoted.text, Through(quoted.offsets, letter.origin)))
    return said[::-1]


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))} if words else set()


def _replies(
    said: Sequence[_Said], path: str, draft: str | None, thread: str | None, *, all_turns: bool
) -> Iterator[Reply]:
    said = [one for one in said[:-1] if one.text.strip()] + [said[-1]]
    chosen = _every(said) if all_turns else [_chosen(said, draft)]
    turns = [_turn(one) for one in said]
    for number in chosen:
        kept = turns[max(0, number - KEPT) if all_turns else 0 : number]
        record = [thread, str(number + 1) if all_turns else None]
        yield _reply(said[number], kept, path, "/".join(filter(None, record)) or None)


def _every(said: Sequence[_Said]) -> list[int]:
    chosen = [number for number, one in enumerate(said) if one.role == "agent" and one.text.strip()]
    if not chosen:
        raise fail("no agent has written anything here")
    return chosen


def _chosen(said: Sequence[_Said], draft: str | None) -> int:
    """The place of the turn to be judged."""
    number = len(said) if draft is None else int(draft) if draft.isdecimal() and len(draft) < 10 else 0
    if not 1 <= number <= len(said):
        hint = f"they are numbered from 1 to {len(said)}"
        raise fail(f'there is no message "{draft}" in this conversation', hint=hint)
    one = said[number - 1]
    if not one.text.strip():
        raise _wordless(said)
    if one.role != "agent" and draft is not None:
        raise fail(f'message "{draft}" is by a {one.role}, and only an agent\'s is linted')
    if one.role != "agent":
        who = one.author.address or one.author.name or "?"
        hint = "name the addresses of all agents with --agent, or an agent's message with --draft"
        raise fail(f"the last mail is from {who}, who is no agent here", hint=hint)
    return number - 1


def _wordless(said: Sequence[_Said]) -> TonelintError:
    if len(said) > 1:
        return fail(
            "this mail has no words of its own, only what it quotes", hint="write the answer above the quoted mail"
        )
    return fail("there is no text in this mail", hint="pictures and attachments are not read")


def _reply(one: _Said, before: Sequence[Turn], path: str, record: str | None) -> Reply:
    return Reply(
        one.text,
        _masked(one),
        path,
        one.origin,
        None,
        CHANNEL,
        record,
        answered(before),
        tuple(before),
        public=False,
    )


def _turn(one: _Said) -> Turn:
    """What was said without quotations and legal lines; a signature stays, because it may tell what is asked later."""
    text = _without(one.text, one.aside)
    text = _without(text, signature.disclaimers(text))
    author = one.author
    return Turn(one.role, text.strip(), author.name, author.at, CHANNEL, public=False, address=author.address)


def _masked(one: _Said) -> str:
    """The text with everything that is not the agent's own prose blanked, as `mask` does, but for their name."""
    if len(one.text) > LARGEST:
        return one.text
    names = [one.author.name] if one.author.name else []
    legal = signature.disclaimers(one.text)
    end = min((start for start, _ in legal), default=len(one.text))
    signed = signature.signature(one.text[:end], names, one.signed)
    masked = mask(one.text)
    masked = _put(masked, signature.names_in(one.text[:end], names), one.text)
    return _put(masked, [*one.aside, *legal, *signed], _blank(one.text))


def _blank(text: str) -> str:
    return "".join("\n" if sign == "\n" else " " for sign in text)


def _put(text: str, spans: Sequence[Span], other: str) -> str:
    """The text with these spans as they are in another of the same length."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = other[start:end]
    return "".join(signs)


def _without(text: str, spans: Sequence[Span]) -> str:
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces.append(text[at:start])
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _fault(problem: Problem, path: str, line: int | None) -> Fault:
    return Fault(problem.message, path, line, None, problem.hint)
