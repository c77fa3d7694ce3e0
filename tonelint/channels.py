"""Names of channels that are a slip in one that tonelint knows; any other may be the company's own."""

from __future__ import annotations

from tonelint.errors import did_you_mean

_KNOWN = (
    "macro", "template", "email", "social", "review", "comment", "facebook", "instagram", "twitter", "linkedin",
    "youtube", "trustpilot", "messenger", "mail", "chat", "sms",
)  # fmt: skip
_SHORTEST = 5  # letters of a name in which one may be wrong; a shorter one is a slip where two change places
_WORDS = frozenset(("micro", "sosial"))  # a letter off, and words themselves


def slip(name: str) -> str | None:
    """A hint naming the channel that is meant; None for those that are known, and for a company's own."""
    said = name.lower()
    if said in _WORDS or any(one in said for one in _KNOWN):
        return None
    near = [one for one in _KNOWN if _is_swapped(said, one) or (len(one) >= _SHORTEST and _is_one_off(said, one))]
    return did_you_mean(said, near, 0) if near else None


def _is_swapped(said: str, known: str) -> bool:
    """Whether two letters side by side change places."""
    return any(said == known[:at] + known[at + 1] + known[at] + known[at + 2 :] for at in range(len(known) - 1))


def _is_one_off(said: str, known: str) -> bool:
    """Whether a single letter is another, one too many or missing."""
    short, long = sorted((said, known), key=len)
    if len(short) == len(long):
        return sum(one != other for one, other in zip(short, long, strict=True)) == 1
    return any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
