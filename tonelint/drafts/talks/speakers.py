"""Who in a transcript is the agent: told by a role, a header, the user or the guide, else by what only an agent does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from tonelint.drafts.talks import roles
from tonelint.drafts.talks.labels import Label
from tonelint.values import NamedTuple

# The cues of `salutation` in rules/signals know these too; here they are needed before a language is known.
GREETS = (
    r"(?:hei|hei taas|heippa|heissan|moro|morjens|morjesta|hyvä|moi|moikka|terve|huomenta|iltaa|hyvää \w+"
    r"|hi|hiya|hello|hullo|hey|heya|howdy|dear|good \w+|god \w+|heisann|hallo|hallais|heia|morn|goddag|godmorgen|kjære)"
)
# Before a name these greet as well, but alone they may begin anything else (`Morning shift`, `Halla vei sadon`).
_BEFORE_NAME = r"(?:morning|afternoon|evening|g['’]day|greetings|alright|halla|go['’]?morgen|tervehdys|tere|terppa|päivää|iltapäivää|moikkamoi|moikkelis)"
_BEGUN, _GONE_ON = (
    r"(?:(?:no|oh|ah|well|nei men|neimen),?[ \t]+)?",
    r"(?:taas|jälleen|there|again|igjen|på deg|du|og hå)",
)
ANSWER = rf"(?i)\n\s*\n{GREETS}\b"  # the draft itself, below what it answers or what was noted above
ENDS = r"[.?!…](?:\s|\Z)"  # of a sentence
TALK = r"(?:chat|transcript|conversation|dialogu?e?\b|keskustelu|chätti|dialogi|samtale)"  # what a heading calls a talk
# How those who copied a chat are called in it, where it gives them no name.
_ONESELF = frozenset("me i you us we minä mä sinä sä jeg meg eg du deg vi oss".split())
_WORDS = 3  # in a name that is not told to be one
_SIGNED, _GREETED = 40, 80  # code points of blanks behind a signature, and of a greeting before the name


class Said(NamedTuple):
    """A message of a transcript: who and when as written, what, and where it begins."""

    name: str | None
    at: str | None
    text: str
    start: int

    @property
    def key(self) -> str:
        """The speaker, told apart from others; "" for the chat itself."""
        return " ".join((self.name or "").casefold().split())


def told(one: Said, headers: Mapping[str, str], agents: Iterable[str]) -> str | None:
    """The role that a list of agents, a speaker's label or a header gives."""
    if _is_among(one, agents):
        return "agent"
    by_header = {header.casefold(): role for header, role in headers.items()}
    given = (by_header[name] for name in _names(one) if name in by_header)
    return roles.role_and_name(one.name or "")[0] or next(given, None)


def _names(one: Said) -> list[str]:
    """What a speaker may be called: the label, the name in it, and the first name."""
    name = (roles.role_and_name(one.name or "")[1] or "").casefold()
    return [known for known in (one.key, name, name.partition(" ")[0]) if known]


def _is_among(one: Said, agents: Iterable[str]) -> bool:
    return not {agent.casefold() for agent in agents}.isdisjoint(_names(one))


def may_be(one: Said, headers: Mapping[str, str], agents: Iterable[str]) -> bool:
    """Whether a speaker is one of these agents, or an agent whose label tells no name."""
    nameless = one.key and roles.role_and_name(one.name or "")[1] is None
    return _is_among(one, agents) or bool(nameless and told(one, headers, ()) == "agent")


def roles_of(said: Sequence[Said], headers: Mapping[str, str], agents: Callable[[], Iterable[str]]) -> dict[str, str]:
    """The role of each speaker, by key; those are left out of whom it cannot be said for sure.

    `agents` is asked for names only where the labels leave somebody open.
    """
    people = {one.key for one in said if one.key}
    known = _with_names(said, headers, ())
    listed = [*agents()] if people - {*known} else []
    known |= _with_names(said, headers, listed) if listed else {}
    if "agent" not in known.values() and "customer" in known.values():
        known |= {one.key: "agent" for one in said if one.key not in known and is_oneself(one.name)}
    if "agent" not in known.values():
        known |= _by_manner(said, people - {*known}, known)
    # Those besides the agents are customers where the user names the agents, or where no label calls anybody a customer.
    all_told = any(_is_among(one, listed) for one in said) or "customer" not in known.values()
    if all_told and "agent" in known.values():
        known |= dict.fromkeys(people - {*known}, "customer")
    return known


def is_oneself(label: str | None) -> bool:
    """Whether a label says no more than that its writer copied the talk: `Me`, `You`, `Minä`, `Jeg`."""
    return (label or "").casefold() in _ONESELF


def _with_names(said: Sequence[Said], headers: Mapping[str, str], agents: Iterable[str]) -> dict[str, str]:
    listed = [*agents]
    first = {one.key: one for one in reversed(said) if one.key}
    roles_by_key = {key: told(one, headers, listed) for key, one in first.items()}
    # "Laura (customer)" tells of "Laura" as well.
    by_name = {roles.role_and_name(one.name or "")[1]: roles_by_key[key] for key, one in first.items()}
    named = {name.casefold(): role for name, role in by_name.items() if name and role}
    return {key: role for key in first if (role := roles_by_key[key] or named.get(key))}


def _by_manner(said: Sequence[Said], unknown: set[str], known: Mapping[str, str]) -> dict[str, str]:
    """The one agent among people without a role: the only one beside a customer, or who greets by name or signs."""
    if len(unknown) == 1 and [*known.values()].count("customer") == 1:
        return dict.fromkeys(unknown, "agent")
    first = next((one for one in said if one.key), None)
    if first is None:
        return {}
    others = unknown - {first.key}
    found = {one.key for one in said if one.key in others and (_signs(one) or _greets(one, first))}
    return dict.fromkeys(found, "agent") if len(found) == 1 else {}


def _signs(one: Said) -> bool:
    """Whether a message ends with its writer's own name."""
    first = (one.name or "").split()[0]
    if first.casefold() not in one.text[-_SIGNED - len(first) :].casefold():
        return False  # an expression for each of a thousand names takes seconds
    name = re.escape(first)
    return bool(re.search(rf"(?:[–—/-][ \t]*|\n[ \t]*){name}[ \t.]*\Z", one.text, re.IGNORECASE))


def _greets(one: Said, other: Said) -> bool:
    """Whether a message greets another writer by name, whom nobody had named before."""
    first = (other.name or "").split()[0]
    if first.casefold() not in one.text[: _GREETED + len(first)].casefold():
        return False
    name = re.escape(first)
    hello = f"(?:{GREETS}|{_BEFORE_NAME})"
    again = rf"(?:,?[ \t]+(?:{GREETS}|{_GONE_ON})){{0,2}}"  # `Moikka moi`, `Hello there`
    return bool(re.match(rf"{_BEGUN}{hello}{again},?[ \t]+{name}\b", one.text, re.IGNORECASE))


def with_names(text: str, every: Sequence[Label], sure: Sequence[Label]) -> list[Label]:
    """The labels that are sure, and those that look like people's names: they come first, come again, or sign."""
    count: dict[str, int] = {}
    for label in every:
        if label.name and is_name(label.name):
            count[label.name] = count.get(label.name, 0) + 1
    kept = {*sure}
    for number, label in enumerate(every):
        end = every[number + 1].start if number + 1 < len(every) else len(text)
        said = Said(label.name, None, text[label.end : end].strip(), label.end)
        if label.name in count and (number == 0 or count[label.name] > 1 or _greets_anybody(said) or _signs(said)):
            kept.add(label)
    return sorted(kept, key=lambda label: label.start)


def is_name(label: str) -> bool:
    """Whether a label may be somebody's name: `Laura`, `Kari88`; `Size 5` and `in Hull` are none."""
    words = label.split()
    return len(words) <= _WORDS and words[0][0].isupper() and not any(word[0].isdigit() for word in words)


def _greets_anybody(one: Said) -> bool:
    return bool(re.match(rf"{GREETS}\b", one.text, re.IGNORECASE))
