"""Names of channels that are a slip in one that tonelint knows; any other may be the company's own."""

from __future__ import annotations

from tonelint.errors import did_you_mean

_LIBRARIES = ("macro", "template")  # channels in which a placeholder is in its place
# Those that rules ask for and no other channel is nearly called as: "form" and "credit" are no forum and no Reddit.
_OTHERS = (
    "email", "social", "review", "comment", "facebook", "instagram", "twitter", "linkedin", "youtube", "trustpilot",
    "messenger",
)  # fmt: skip
_KNOWN = (*_LIBRARIES, *_OTHERS, "mail", "chat", "sms")
_SHORTEST = 5  # letters of a name that is compared with the others
_NEAR = 0.8


def slip(name: str) -> str | None:
    """A hint naming the channel that is meant; None for those that are known, and for a company's own."""
    said = name.lower()
    if any(one in said for one in _KNOWN):
        return None
    hint = did_you_mean(said, _LIBRARIES)
    return hint or (did_you_mean(said, _OTHERS, _NEAR) if len(said) >= _SHORTEST else None)
