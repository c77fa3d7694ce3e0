"""The words of a comment: `allow RULE|FAMILY[, …] [until YYYY-MM-DD] because REASON`, and how a range begins and ends."""

from __future__ import annotations

import re
from datetime import date

from tonelint.drafts.nodes import SlipError
from tonelint.errors import did_you_mean
from tonelint.values import NamedTuple

ALLOW, START, END, FILE = "allow", "allow-start", "allow-end", "allow-file"
VERBS = (ALLOW, START, END, FILE)
# How a comment begins; with a capital only where a verb of ours follows, for our name may begin a sentence.
CALL = r"(?:tonelint:|(?i:tonelint:(?=\s*allow(?:-start|-end|-file)?(?![\w-]))))"
_VERB = re.compile(r"\s*([^\s,]+)")
_BECAUSE = re.compile(r"(?:^|(?<=\s))because(?=\s|$)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:^|(?<=\s))until\s+(\S+)\s*$", re.IGNORECASE)
_NAME = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Said(NamedTuple):
    """What a comment says: its verb, the names with their places in it, the last day, and the reason."""

    verb: str
    names: tuple[tuple[str, int], ...]
    because: str = ""
    until: str | None = None


def read(text: str) -> Said:
    """What stands behind `tonelint:`; raises SlipError with the place of the mistake in the text."""
    verb = _VERB.match(text)
    told = verb[1].lower() if verb else ""
    if verb is None or told not in VERBS:
        said = verb[1] if verb else ""
        hint = did_you_mean(told, VERBS) or f"one of: {', '.join(VERBS)}"
        raise SlipError(f'"{said}" is nothing that a comment can say to tonelint', verb.start(1) if verb else 0, hint)
    if told == END:
        return Said(END, _names(text, verb.end(), len(text)))
    because = _BECAUSE.search(text, verb.end())
    begins, reasons = because.span() if because else (len(text), len(text))
    # A day that stands behind the reason is meant as one, too.
    until = _UNTIL.search(text, verb.end(), begins) or _UNTIL.search(text, reasons)
    late = until is not None and until.start() >= reasons
    reason = " ".join(text[reasons : until.start() if until and late else len(text)].split())
    if not reason:
        hint = f"such as: {told} bounce because the shop has moved"
        raise SlipError("this comment gives no reason", verb.start(1), hint)
    names = _names(text, verb.end(), until.start() if until and not late else begins)
    if not names:
        raise SlipError(
            "this comment names no rule and no family", verb.start(1), "write rules and families with commas"
        )
    return Said(told, names, reason, day(until[1], until.start(1)) if until else None)


def day(written: str, at: int) -> str:
    """A day as YYYY-MM-DD; raises SlipError where it is none."""
    if _DAY.fullmatch(written):
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError:
            pass
    raise SlipError(f'"{written}" is no day', at, "write it as 2027-01-31")


def _names(text: str, start: int, end: int) -> tuple[tuple[str, int], ...]:
    found = (one for one in _NAME.finditer(text, start, end))
    return tuple((one[0], one.start()) for one in found if one[0].strip())
