"""Talks of which labels tell one side at most: `Customer: …` and `Mika: …`, the brand among bare names, strangers who ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import partial

from tonelint.drafts.talks import notes, readings, roles, speakers
from tonelint.drafts.talks.labels import Label, kinds_at, labels
from tonelint.drafts.talks.readings import Transcript
from tonelint.drafts.talks.speakers import ANSWER, ENDS, GREETS, TALK, Said

_KINDS = ("bare", "angled", "dashed")
_OWN_KINDS = ("headed", "ruled", "bracketed")  # in which a name may be any title, but `Me` is whoever copied the talk
_SIDES = ("customer", "agent")
_WORDS = 3  # of a message that is no entry of a heading or a list
# People who may never come again: two lines with a colon may be anything, two with <…> hardly; and how many may all ask,
# since a draft may begin with a list of questions.
_STRANGERS, _MARKED, _ALL_ASK = 3, 2, 6
# What stands above a talk that was copied: `Samtale 8812`, `Ticket #12`.
_TITLE = rf"(?i)\A[^\n]{{0,60}}\b(?:{TALK}|(?:ticket|case|tiketti|tapaus|sak|henvendelse)\b)[^\n]{{0,30}}\Z"
_PARAGRAPH = re.compile(r"\n[ \t]*\r?\n")
_GREETED = rf"(?i){GREETS}\b"
_SOMEBODY = r"(?i)(?:you|we|i|he|she|they|who|it|sinä|te|minä|me|hän|joku|kuka|du|dere|vi|jeg|han|hun|de|noen|hvem)\b"
_PAIR = 2
_BOTH = 2  # signs of a talk where an agent alone is told before a dash: `Agent - see below` heads a list, too


def one_side(text: str, names: Collection[str], *, markdown: bool) -> Transcript | None:
    """The talk in which a customer, or an agent, is told by role (or an agent by being among `names`), and others by names."""
    for talk in _talks(text, names, markdown=markdown):
        told = {_side(one, names) for one in talk.said}
        if None in told and len(told & {*_SIDES}) == 1 and _is_talk(talk, by_agent="agent" in told):
            return talk
    return None


def strangers(text: str, *, markdown: bool) -> Transcript | None:
    """The talk of three or more of whom labels tell a bot at most and of whom half ask; a list hardly asks that much."""
    return next(filter(_are_strangers, _talks(text, (), markdown=markdown)), None)


def _are_strangers(talk: Transcript) -> bool:
    told = {_side(one, ()) for one in talk.said} - {None, "note"}
    keys = {one.key for one in talk.said}
    if told and (told != {"bot"} or _side(talk.said[0], ()) is None):
        return False
    enough = len(keys) >= (_MARKED if talk.kind == "angled" and not told else _STRANGERS)
    asking = sum(map(_asks, talk.said))
    if told:  # where a bot begins, people talk to it, or to who came after it
        return enough and asking > 0
    if (
        asking == len(talk.said)
        and talk.kind == "bare"
        and len(keys) < _ALL_ASK
        and _PARAGRAPH.search(talk.said[-1].text)
    ):
        return False
    return enough and 2 * asking >= len(talk.said)


def may_be(text: str, *, markdown: bool) -> bool:
    """Whether people may talk here, if only somebody told who they are; only then is the guide asked for names."""
    talks = _talks(text, (), markdown=markdown)
    return any(len({one.key for one in talk.said}) > 1 and any(map(_asks, talk.said)) for talk in talks)


def may_say_so(text: str, *, markdown: bool) -> bool:
    """Whether two people or more write with a verb each, `Laura wrote: …` and `Mika replied: …`, or `Laura: …` and `Me: …`."""
    talks = _talks(text, (), markdown=markdown)
    return any(len({one.key for one in talk.said}) > 1 and (_says_so(talk) or _is_with_oneself(talk)) for talk in talks)


def _says_so(talk: Transcript) -> bool:
    return all(roles.speaks(one.name) for one in talk.said)


def _is_with_oneself(talk: Transcript) -> bool:
    """Whether somebody talks with whoever copied it, and asks."""
    own = {one.key for one in talk.said if speakers.is_oneself(one.name)}
    return len(own) == 1 and len({one.key for one in talk.said}) == _PAIR and any(map(_asks, talk.said))


def _talks(text: str, names: Collection[str], *, markdown: bool) -> Iterator[Transcript]:
    """What those say who are known and those who may be people, from each line where a talk may begin."""
    top = readings.below_front_matter(text) if markdown else 0
    for begin in readings.starts(text, top):
        for kind in kinds_at(text, begin):
            if kind in (*_KINDS, *_OWN_KINDS) and (said := _said(text, begin, kind, names)):
                yield Transcript(text, said, {}, markdown, kind, text[top:begin].strip())


def _said(text: str, begin: int, kind: str, names: Collection[str]) -> tuple[Said, ...]:
    """The messages from a place on, () where nobody speaks there; whose every line is short is an entry in another's."""
    every = [*labels(text, kind, begin)]
    # `You wrote: …` stands within messages; where the first says so with a verb, others may, too.
    says = bool(every) and roles.speaks(every[0].name)
    may_be = partial(_may_be, says=says) if kind in _KINDS else speakers.is_oneself
    known = [one for one in every if readings.is_known(one, names, text) or may_be(one.name)]
    known = _besides(text, notes.among(text, known), names)
    if kind == "dashed":
        known = _people(text, known, names)
    parts = readings.said_by(text, known)
    speak = {one.key for one in parts if _side(one, names) or _speaks(one)}
    kept = [label for label, one in zip(known, parts, strict=True) if one.key in speak]
    begins = bool(kept) and kept[0].start == begin and _speaks(parts[0])
    return readings.said_by(text, kept) if begins else ()


def _besides(text: str, known: list[Label], names: Collection[str]) -> list[Label]:
    """Those who are known, and besides only the writer (`Me`) where it is they who come first, else only names; or these two."""
    others = [one for one in known if not readings.is_known(one, names, text)]
    if not others or (len({one.name for one in others}) == _PAIR and len(others) == len(known)):
        return known
    own = speakers.is_oneself(others[0].name)
    left = [one for one in others if speakers.is_oneself(one.name) != own]
    return [one for one in known if one not in left]


def _people(text: str, known: list[Label], names: Collection[str]) -> list[Label]:
    """Those before a dash who may be people; where some come first, again, greet or sign, `Pakka - den blå - …` is no third."""
    people = [one for one in known if readings.is_known(one, names, text) or _is_capital(one.name or "")]
    told = [one for one in people if readings.is_known(one, names, text)]
    sure = speakers.with_names(text, people, told)
    return sure if len(sure) > len(told) else people


def _is_capital(name: str) -> bool:
    return all(word[0].isupper() for word in name.split())


def _may_be(label: str | None, *, says: bool) -> bool:
    """Whether a label may name somebody, with a verb if the talk `says` so; `Note: …` and `You wrote: …` stand within messages."""
    if speakers.is_oneself(label):
        return True
    named = bool(label) and speakers.is_name(label or "") and roles.speaks(label) <= says
    named = named and not re.match(_GREETED, label or "") and not re.match(_SOMEBODY, label or "")
    return named and roles.role_and_name(label or "")[0] is None


def _side(one: Said, names: Collection[str]) -> str | None:
    return speakers.told(one, {}, names)


def _speaks(one: Said) -> bool:
    """Whether a message begins as talk does, and not as an entry such as `Order: 12345` above a draft."""
    first = _PARAGRAPH.split(one.text, maxsplit=1)[0]
    return len(first.split()) >= _WORDS or bool(re.search(ENDS, first))


def _asks(one: Said) -> bool:
    return "?" in one.text


def _is_talk(talk: Transcript, *, by_agent: bool) -> bool:
    """Whether a side that is told and names besides make a talk: somebody asks or comes again, and no draft stands below."""
    if any(re.search(ANSWER, one.text) for one in talk.said):
        return False
    again = len({one.key for one in talk.said}) < len(talk.said)
    asks = any(map(_asks, talk.said[:-1])) or _says_so(talk)
    if talk.kind == "dashed":
        return is_dashed_talk(talk, by_agent=by_agent)
    if by_agent:
        titled = not talk.heading or bool(re.search(_TITLE, talk.heading))
        return asks and _speaks(talk.said[-1]) and (again or titled)
    if _side(talk.said[0], ()) is None:
        return False  # an entry of a heading, such as `Started: …`
    own = [one for one in talk.said if speakers.is_oneself(one.name)]
    goes_on = any(one.text[:1].islower() for one in own)  # `You: pay the half.`
    ends = (bool(own) or bool(re.search(ENDS, talk.said[0].text))) and not goes_on and talk.kind != "headed"
    return asks or again or (ends and (not talk.heading or bool(re.search(_TITLE, talk.heading))))


def asks_or_greets(one: Said) -> bool:
    """Whether a message asks something, or begins with a greeting."""
    return _asks(one) or bool(re.match(_GREETED, one.text))


def is_dashed_talk(talk: Transcript, *, by_agent: bool) -> bool:
    """Whether those who stand before dashes talk: they ask, greet or speak again, or their sentences are all the file holds.

    `Customer - sends it back to us.` goes on in small letters, and is an entry of a list.
    """
    if talk.heading and not re.search(_TITLE, talk.heading):
        return False
    again = len({one.key for one in talk.said}) < len(talk.said)
    signs = again + any(map(_asks, talk.said[:-1])) + any(re.match(_GREETED, one.text) for one in talk.said)
    below = bool(_PARAGRAPH.search(talk.said[-1].text)) or any(one.text[:1].islower() for one in talk.said)
    say = 2 * sum(map(_speaks, talk.said)) > len(talk.said)
    needed = (_BOTH if below else 1) if by_agent else int(below)
    return say and signs >= needed
