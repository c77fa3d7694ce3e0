"""Who writes: the role and the name that a label tells."""

from __future__ import annotations

import re
from functools import lru_cache

from tonelint.drafts.glances import OWNERS
from tonelint.drafts.talks.called import KNOWN
from tonelint.names import ROLES

DRAFTS = frozenset(("draft", "reply", "luonnos", "vastaus", "utkast", "svar"))  # an agent's words, but nobody's name
# Patterns are compiled where they are met, for most labels are a plain role.
_NUMBERED = r"(.+?) #?(\d{1,8})"
_NEAR = 0.75  # of a word, at the least: *manager* is no *passenger*
_SHORT = 3  # figures that tell agents apart; a longer number is one to ring
_SPEAKS = (
    r"(?i) (?:says|said|writes|wrote|asks|asked|replies|replied|answers|answered|responds|responded|comments|commented"
    r"|sanoo|sanoi|kirjoittaa|kirjoitti|kysyy|kysyi|vastaa|vastasi|kommentoi"
    r"|sier|sa|skriver|skrev|spør|spurte|svarer|svarte|kommenterer|kommenterte)$"
)
_APART = r"\s*[(),/|–—]\s*|\s+-\s+"


def role_of(word: str) -> str | None:
    """The role that a word stands for, None where it stands for none."""
    low = " ".join(word.casefold().replace("_", " ").split())
    return KNOWN.get(low) or KNOWN.get(low.replace(" ", "-"))


@lru_cache(maxsize=10_000)  # asked of every line with a colon
def titled(label: str | None) -> str | None:
    """The role whose message a title stands above: `Customer's message`, `Vårt svar`; None of a word for somebody."""
    from tonelint.drafts.talks import titles  # here, because few labels are one

    return titles.role_of(label) if label else None


def is_draft(label: str | None) -> bool:
    """Whether a label stands above an answer, whoever wrote it: `Reply`, `Our answer`."""
    return (label or "").casefold() in DRAFTS or titled(label) == "agent"


def near(word: str) -> str:
    """What would help somebody who wrote a role that does not exist; a slip of the pen keeps most of a word."""
    import difflib  # here, because only a mistake needs it

    low = word.casefold()
    leads = any(owner in low for owner in OWNERS)  # who leads a place answers for it, and *omistaja* is no *ostaja*
    found = ["agent"] if leads else difflib.get_close_matches(low, KNOWN, n=1, cutoff=_NEAR)
    return f'did you mean "{found[0]}"?' if found else f"one of: {', '.join(ROLES)}"


@lru_cache(maxsize=10_000)  # asked of every line, and more than once
def role_and_name(label: str) -> tuple[str | None, str | None]:
    """The role and the name in what stands before a message: `Laura (customer)`, `Agent Mika`, `Asiakas`, `Laura`."""
    if role := titled(label):
        return role, None
    if role := role_of(label):
        return role, None
    label = re.sub(_SPEAKS, "", " ".join(label.split()))
    if role := role_of(label):
        return role, None
    if role := _numbered(label):
        return role, None
    parts = [part for part in re.split(_APART, label) if part]
    if len(parts) == 1 and len(words := label.split()) > 1 and words[-1][0].isupper():
        parts = [words[0], " ".join(words[1:])]
    roles = [role_of(part) for part in parts]
    known = next(filter(None, roles), None) if len(parts) > 1 else None
    names = [part for part, role in zip(parts, roles, strict=True) if not role]
    return known, (names[0] if known else label) if names else None


def speaks(label: str | None) -> bool:
    """Whether a label goes on with a verb: `Customer says`, `Asiakas kirjoittaa`."""
    return label is not None and " " in label and bool(re.search(_SPEAKS, label))


def _numbered(label: str) -> str | None:
    """The role of somebody who goes by a number: `Customer 1`, `Visitor 88123456`, `Agent #2`."""
    found = re.fullmatch(_NUMBERED, label)
    role = role_of(found[1]) if found else None
    return role if found and (role == "customer" or (role in ("agent", "bot") and len(found[2]) <= _SHORT)) else None
