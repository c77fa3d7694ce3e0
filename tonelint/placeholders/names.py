"""Names of placeholders: which known one was meant, what another helpdesk would call it, and whether it is a person's."""

from __future__ import annotations

import re
from functools import lru_cache

from tonelint.placeholders.desks import Desk
from tonelint.placeholders.known import ALL

_INDEX = re.compile(r"\[[^\]]*\]")  # orders[0].name
_APART = re.compile(r"[\s_\-]+")
# Letters of a part of a name: the shortest are near only behind the right owner and where they begin the same (a company
# may have a `zip` where others have a `vip`), the longest may have two letters wrong.
_LEAST, _SHORT, _LONG = 3, 4, 8
_PERSON = re.compile(r"(?:name|namn|nimi|navn|^name\.(?:first|last|full))$|(?:^|\.)name\.\w+$", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"(?:brand|company|account|organi[sz]ation|yritys|firma|topic|dept|inbox|mailbox|product|tuote|file|domain)_?(?:\.|name|nimi|navn)|user_?name$",
    re.IGNORECASE,
)

_WRITERS = ("agent", "teammate")  # who writes, besides what a desk calls its agents


@lru_cache(maxsize=4096)
def knows(desk: Desk, name: str) -> bool:
    """Whether a desk knows a name, or may: a field that the company made, or a part of what is not known in its parts."""
    plain = _INDEX.sub("", name)
    names = desk.names if desk.exact else desk.lowered
    asked = plain if desk.exact else plain.lower()
    parts = asked.split(".")
    begun = (".".join(parts[:end]) for end in range(1, len(parts)))
    return desk.is_own(plain) or asked in names or any(one in names and one not in desk.known for one in begun)


@lru_cache(maxsize=4096)
def meant(desk: Desk, name: str) -> str | None:
    """The known name that was surely meant by one that the desk does not know, None where none is so near.

    Near is what differs only in capitals, underscores and hyphens, or in one part by one wrong, missing, added or
    swapped letter, in a long part by two.
    """
    if knows(desk, name):
        return None
    plain = _INDEX.sub("", name)
    same = sorted(one for one in desk.names if squashed(one) == squashed(plain))
    if same:
        return same[0]
    near = sorted((apart, one) for one in desk.names if (apart := _apart(plain.lower(), one.lower())))
    return _only([one for apart, one in near if apart == near[0][0]], plain)


def _only(nearest: list[str], name: str) -> str | None:
    """The one of the nearest names that was meant: of several the only one with the same first part, be it nynorsk or bokmål."""
    first = name.partition(".")[0].lower()
    same = [one for one in nearest if one.partition(".")[0].lower() == first]
    told = same if len(nearest) > 1 else nearest
    return told[0] if len(told) == 1 else None


def is_of(desk: Desk, name: str) -> bool:
    """Whether a name begins with something that the desk knows."""
    first = name.partition(".")[0]
    return first in desk.objects or first.lower() in {one.lower() for one in desk.objects}


def elsewhere(desk: Desk, name: str, dialect: str | None = None) -> tuple[str, str | None] | None:
    """Which other desk knows a name, and what this desk calls the same; None where nobody knows it.

    With `dialect` only desks that write so are asked.
    """
    asked = [one for one in ALL if one.label != desk.label and (dialect is None or dialect in one.dialects)]
    for other in asked:
        if name in other.names and ("." in name or dialect):
            return other.label, counterpart(desk, other, name)
    return None


def counterpart(desk: Desk, other: Desk, name: str) -> str | None:
    """What a desk calls what the other one calls by a name, where both have it."""
    roles = [role for role, called in other.roles.items() if called == name]
    return next((desk.roles[role] for role in roles if role in desk.roles), None)


def is_person(name: str) -> bool:
    """Whether a placeholder is filled with the name of a person, as far as its own name tells."""
    return bool(_PERSON.search(name)) and not _NO_PERSON.search(name)


def is_agent(desk: Desk, name: str) -> bool:
    """Whether a placeholder tells of whoever writes, as the desk calls its agents: `{{agent.name}}`."""
    owner = desk.roles.get("agent", "").rpartition(".")[0].lower()
    return name.lower().rpartition(".")[0] in {owner, *_WRITERS} - {""}


def squashed(name: str) -> str:
    """A name without capitals, underscores and hyphens."""
    return _APART.sub("", name).lower()


def _apart(name: str, known: str) -> int:
    """How many slips two names are apart that are the same in all parts but one; 0 where they are more than near."""
    ours, theirs = name.split("."), known.split(".")
    apart = [(one, other) for one, other in zip(ours, theirs, strict=False) if one != other]
    if len(ours) != len(theirs) or len(apart) != 1:
        return 0
    one, other = apart[0]
    short = min(len(one), len(other))
    begins = ours[0] == theirs[0] and one[:1] == other[:1]
    if short < (_LEAST if begins else _SHORT):
        return 0
    far = distance(one, other)
    return far if far <= (2 if short >= _LONG else 1) else 0


def distance(one: str, other: str) -> int:
    """How many letters have to be changed, added, taken away or swapped with the next to make one word of another."""
    rows: list[list[int]] = [list(range(len(other) + 1))]
    for at, letter in enumerate(one, 1):
        row = [at]
        for to, wanted in enumerate(other, 1):
            step = min(rows[-1][to] + 1, row[-1] + 1, rows[-1][to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                step = min(step, rows[-2][to - 2] + 1)
            row.append(step)
        rows.append(row)
    return rows[-1][-1]
