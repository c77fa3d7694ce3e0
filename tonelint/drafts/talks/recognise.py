"""Which texts surely are transcripts: an ordinary draft may hold `Customer: 1234`, a list or a timetable, and stays a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tonelint.drafts.asked import Source
from tonelint.drafts.talks import halves, readings, reviews, roles, speakers, stamps, tickets
from tonelint.drafts.talks.called import KNOWN
from tonelint.drafts.talks.labels import kinds_at, labels
from tonelint.drafts.talks.readings import Transcript
from tonelint.drafts.talks.speakers import ANSWER, ENDS, GREETS, TALK, Said

_PEOPLE, _TURNS = 2, 3  # a name that comes but once may be any line with a colon
_WORDS = 3  # of a message that is no entry of a list
_PROOFS = 2  # that a text is a talk where its labels alone might as well be a list's
_NAMED = 4  # words of a name in a heading
_MARKED = (
    "bracketed",
    "angled",
    "headed",
    "pictured",
    "rowed",
    "tagged",
    "ruled",
)  # labels that hardly stand in a list
_USUAL = ("timed", "after", "bare")
_ABOVE = ("starred", "headed at", "above", "over")  # labels with a time, in lines of their own
_NAMES = ("bare", "dashed")  # labels that names without a role may stand in
_TITLE = f"(?i){TALK}"
_WHENCE = r"(?i)(?:from|fra)\b|(?:asiakkaalta|meiltä)$"  # `From us: …` tells of parcels as well


def recognised(source: Source, text: str, *, markdown: bool) -> Transcript | None:
    """The transcript that a text surely is; None for a draft, and for whatever might be one."""
    agents = source.asked.agents
    others: list[Transcript] = []
    for talk in readings.every(text, agents, markdown=markdown, sure=bool(agents)):
        if _is_by_both(talk, source):
            return talk
        others.append(talk)
    found = halves.one_side(text, agents, markdown=markdown) or next(
        (one for one in others if _is_by_one(one) and (one.kind != "starred" or _customer_speaks(one, source))), None
    )
    found = found or reviews.answered(text, markdown=markdown)
    return (
        found or _by_names(between_two(text, markdown=markdown), source) or _by_guide(source, text, markdown=markdown)
    )


def _by_guide(source: Source, text: str, *, markdown: bool) -> Transcript | None:
    """A talk in which the guide's names tell the agent, or of people of whom nobody can tell it, who are asked for."""
    talk = halves.strangers(text, markdown=markdown)
    names = source.agents() if talk or halves.may_be(text, markdown=markdown) else ()
    return (halves.one_side(text, names, markdown=markdown) if names else None) or talk


def may_be_two(text: str, *, markdown: bool) -> bool:
    """Whether two people seem to talk in what is linted as a draft, so that the user is asked."""
    every = readings.every(text, (), markdown=markdown, sure=False)
    pairs = (_is_pair(talk) or _may_answer(talk) or _may_be_starred(talk) for talk in every)
    found = between_two(text, markdown=markdown) is not None or any(pairs)
    return found or halves.may_say_so(text, markdown=markdown)


def _may_be_starred(talk: Transcript) -> bool:
    """Whether those in bold type with a time each seem to talk: roles say sentences, or somebody asks, says I and speaks again."""
    if talk.kind != "starred" or not _is_by_two(talk, ()):
        return False
    from tonelint.drafts.talks import oneself  # here, because few drafts have such labels

    asks = any("?" in one.text for one in talk.said)
    again = asks and _comes_again(talk.said) and any(oneself.says_i(one.text) for one in talk.said)
    return again or (_is_told(talk) and all(map(_is_sentence, talk.said)))


def between_two(text: str, *, markdown: bool) -> Transcript | None:
    """What seems to be said by two people who bear bare names and take turns three times or more; None for a draft."""
    top = readings.below_front_matter(text) if markdown else 0
    begins = ((begin, kind) for begin in readings.starts(text, top) for kind in kinds_at(text, begin) if kind in _NAMES)
    return next(filter(None, (_two_from(text, *one, markdown=markdown) for one in begins)), None)


def _two_from(text: str, begin: int, kind: str, *, markdown: bool) -> Transcript | None:
    every = [*labels(text, kind, begin)]
    said = readings.said_by(text, speakers.with_names(text, every, []))
    names = {one.key for one in said}
    turns = sum(one.key != other.key for one, other in pairwise(said)) + 1
    talk = len(names) == _PEOPLE and turns >= _TURNS and every[0].name == said[0].name
    return Transcript(text, said, {}, markdown) if talk and _speak(said) else None


def _speak(said: Sequence[Said]) -> bool:
    """Whether most of what stands behind the names is talk: a list of sizes and prices has names before it, too."""
    return 2 * sum(len(one.text.split()) >= _WORDS for one in said) > len(said)


def _by_names(talk: Transcript | None, source: Source) -> Transcript | None:
    """A talk between two names where the guide's names, a greeting by name or a signature tell who the agent is.

    Where the user names an agent and anybody asks or says I, it is one as well: that neither bears the name is told,
    instead of linting both.
    """
    known = speakers.roles_of(talk.said, {}, source.agents) if talk else {}
    named = not source.met and any("@" not in one for one in source.asked.agents)
    if talk and named:
        from tonelint.drafts.talks import oneself  # here, because few users name an agent

        named = any(oneself.says_i(one.text) for one in talk.said)  # a list of prices has names before it, too
    return talk if named or {*known.values()} == {"agent", "customer"} else None


def _is_by_both(talk: Transcript, source: Source) -> bool:
    """Whether what was read as a transcript surely is one of both sides."""
    if not _is_by_two(talk, source.asked.agents) or (_is_pair(talk) and not source.asked.agents):
        return False
    if talk.kind == "ruled" or _is_titled(talk.said):
        return any(map(_says_something, talk.said))
    if talk.kind == "alone":  # roles in lines of their own may head what each of them may do, too
        return (not talk.heading or tickets.heads(talk.heading)) and any(map(halves.asks_or_greets, talk.said))
    if talk.kind in _MARKED or _names_its_agent(talk, source.asked.agents):
        return all(map(_says_something, talk.said))
    if talk.kind in ("numbered", "listed") and not talk.heading and any("?" in one.text for one in talk.said):
        return True
    if talk.kind in ("dashed", "arrowed") and not talk.heading:
        return any("?" in one.text for one in talk.said) or halves.is_dashed_talk(talk, by_agent=False)
    if talk.kind in _ABOVE and _is_told(talk) and _customer_speaks(talk, source):
        return True
    return (talk.kind in _USUAL and not talk.heading) or _is_proved(talk, source)


def _is_told(talk: Transcript) -> bool:
    """Whether roles tell both sides and all of them talk; what a list says that each role does goes on in small letters."""
    told = {speakers.told(one, talk.headers, ()) for one in talk.said}
    talks = 2 * sum(map(_says_something, talk.said)) > len(talk.said)
    return {"customer", "agent"} <= told and talks and not all(one.text[:1].islower() for one in talk.said)


def _is_pair(talk: Transcript) -> bool:
    """Whether no more than two lines stand here that may tell who does what: nobody asks, greets or speaks again."""
    whence = all(re.match(_WHENCE, one.name or "") for one in talk.said)
    if len(talk.said) != _PEOPLE or not (whence or talk.kind in ("pictured", "arrowed")):
        return False
    return _is_by_two(talk, ()) and not any(map(_talks, talk.said)) and all(_is_beside(talk, one) for one in talk.said)


def _may_answer(talk: Transcript) -> bool:
    """Whether a customer and an agent say something below a title, be it anybody's own or a ticket's."""
    if talk.kind != "bare" or not talk.heading or talk.heading.endswith(":") or not _is_by_two(talk, ()):
        return False
    return tickets.heads(talk.heading) or all(map(_is_sentence, talk.said))


def _is_sentence(one: Said) -> bool:
    """Whether a message begins and ends as a sentence does; the entries of a list that tells who does what seldom do."""
    return one.text[:1].isupper() and bool(re.search(ENDS, one.text))


def _talks(one: Said) -> bool:
    return "?" in one.text or "\n" in one.text or bool(re.match(rf"{GREETS}\b", one.text, re.IGNORECASE))


def _is_beside(talk: Transcript, one: Said) -> bool:
    """Whether a message stands in the line of its label."""
    return not talk.text[: one.start].rstrip(" \t\r").endswith("\n")


def _names_its_agent(talk: Transcript, agents: tuple[str, ...]) -> bool:
    """Whether a label is a name that the user gave as the agent's, and another the customer's."""
    told = {speakers.told(one, talk.headers, agents) for one in talk.said}
    return bool({one.name for one in talk.said} & {*agents}) and "customer" in told


def _is_by_two(talk: Transcript, agents: tuple[str, ...]) -> bool:
    """Whether two people seem to speak, and something is said: a list of opening hours is no chat."""
    if len({one.key for one in talk.said if one.key}) < _PEOPLE:
        return False
    if talk.said[0].at is not None:
        return bool(talk.said[0].text)
    told = {speakers.told(one, talk.headers, agents) for one in talk.said}
    both = "agent" in told and bool(agents or "customer" in told)
    return both and (_is_titled(talk.said) or not (_is_signed(talk.said) or _is_case(talk)))


def _is_titled(said: Sequence[Said]) -> bool:
    """Whether a title says that a message stands below it: `Customer message` and `Our answer`, not `Customer`."""
    return any(roles.titled(one.name) for one in said)


def _is_case(talk: Transcript) -> bool:
    """Whether the labels only say whom a draft below them is about: `Customer: Laura Smith`, `Agent: Mika`, and then the draft."""
    # A note below the last of them is one more entry.
    *before, last = [one for one in talk.said if speakers.told(one, {}, ()) != "note"]
    heading, gap, _ = talk.text[last.start :].replace("\r", "").partition("\n\n")
    return bool(gap) and all(map(_is_entry, (*(one.text for one in before), heading)))


def _is_entry(text: str) -> bool:
    """Whether what stands behind a label is a name, perhaps with other entries of a heading below it."""
    name, *lines = text.split("\n")
    is_name = (
        len(name.split()) <= _NAMED and not re.search(ENDS, name) and not re.match(rf"{GREETS}\b", name, re.IGNORECASE)
    )
    return is_name and not name[:1].islower() and all(":" in line or not line.strip() for line in lines)


def _is_signed(said: Sequence[Said]) -> bool:
    """Whether a label at the end, such as `Agent: Mika`, only signs the answer that stands above it."""
    *before, last = said
    return (
        last.text.istitle() and len(last.text.split()) < _WORDS and any(re.search(ANSWER, one.text) for one in before)
    )


def _is_proved(talk: Transcript, source: Source) -> bool:
    """Whether a heading, somebody who speaks again or somebody who asks tells that a list of labels is a talk."""
    proofs = bool(re.search(_TITLE, talk.heading)) + _comes_again(talk.said) + any("?" in one.text for one in talk.said)
    timed = talk.said[0].at is not None
    if talk.kind == "starred":  # as are the entries of a timetable in a draft, so the two have to be told
        named = any(None not in roles.role_and_name(one.name or "") for one in talk.said)  # `Laura (customer)`
        return (bool(proofs) or named) and _are_told(talk, source) and _customer_speaks(talk, source)
    if timed and stamps.is_day(talk.heading) and any("?" in one.text for one in talk.said[:-1]):
        return (
            True  # chats tell the day above their messages; so does a timetable, below which the writer alone may ask
        )
    below = tickets.heads(talk.heading)
    if proofs >= _PROOFS or not timed:
        return proofs >= _PROOFS or (below and _is_exchange(talk))
    if not proofs and not below:
        return False
    return _are_told(talk, source)


def _are_told(talk: Transcript, source: Source) -> bool:
    """Whether roles, names, a greeting or a signature tell a customer and an agent."""
    known = speakers.roles_of(talk.said, talk.headers, source.agents)
    return {"agent", "customer"} <= {*known.values()}


def _customer_speaks(talk: Transcript, source: Source) -> bool:
    """Whether a customer's message is somebody's own words: those of a timetable tell what each of them does when.

    Where both sides speak, the last words of all do not count: a timetable may end with `Questions? Ring us.`
    """
    from tonelint.drafts.talks import oneself  # here, because few drafts have such labels

    known = speakers.roles_of(talk.said, talk.headers, source.agents)
    both = {"customer", "agent"} <= {*known.values()}
    said = talk.said[:-1] if both else talk.said
    return any(oneself.speaks(one.text) for one in said if known.get(one.key) == "customer")


def _is_exchange(talk: Transcript) -> bool:
    """Whether the labels are roles and the messages no list of what each role does, which goes on in small letters."""
    return talk.kind == "bare" and not all(one.text[:1].islower() for one in talk.said)


def _is_by_one(talk: Transcript) -> bool:
    """Whether only customers, perhaps with a bot, or only one agent write, again and again, and say something at the end."""
    told = {speakers.told(one, talk.headers, ()) for one in talk.said if one.key}
    keys = {one.key for one in talk.said if one.key}
    agent = told == {"agent"} and len(keys) == 1 and not any(map(roles.is_draft, keys))
    if not agent and not ("customer" in told and told <= {"customer", "bot", "note"}):
        return False
    own = [one for one in talk.said if speakers.told(one, talk.headers, ()) in ("agent", "customer")]
    proved = not talk.heading or bool(re.search(_TITLE, talk.heading))
    again = _comes_again(own) or (len(own) > 1 and not any(one.key in KNOWN for one in own))
    return proved and again and 2 * sum(map(_says_something, own)) >= len(own) and _says_something(own[-1])


def _comes_again(said: Sequence[Said]) -> bool:
    keys = [one.key for one in said if one.key]
    return len({*keys}) < len(keys)


def _says_something(one: Said) -> bool:
    """Whether a message is more than a name or a number."""
    return len(one.text.split()) >= _WORDS or bool(re.search(ENDS, one.text))
