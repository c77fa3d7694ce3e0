"""Dates and times as mailers write them in fi, nb and en → ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from tonelint.drafts.months import month
from tonelint.values import NamedTuple

_DAY = r"(?:[^\W\d_]{2,12}\.?,?\s+)?"  # Mon, | ma | mandag
_DATES = (
    r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})T?",
    r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4}|\d\d)",
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)",
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<month>[^\W\d_]{3,12})\.?,?\s(?P<year>\d{4})",
    r"(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})",
)
# Names of zones are passed over: which offset they mean depends on the land.
_ZONES = "(?:GMT|UTC|EES?T|CES?T|WES?T|BST|MSK|[ECMP][SD]T|AK[SD]T|HST|IST|AE[SD]T|NZ[SD]T)"
_TIME = (
    r"(?:,?\s*(?:at|klo|kello|kl|om|um|à|,)?\.?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:[.:]\d\d)?"
    rf"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?:(?:GMT|UTC)?(?P<zone>[+-]\d\d?(?::?\d\d)?)|{_ZONES})(?![\w:]))?)?"
)
_STAMPS = tuple(re.compile(rf"(?<!\w){_DAY}{date}{_TIME}(?!\d)", re.IGNORECASE) for date in _DATES)


class Stamp(NamedTuple):
    """A date, with its time where it has one: as ISO 8601 writes it, and where in the text it stands."""

    at: str
    start: int
    end: int


def find(text: str) -> Stamp | None:
    """The first date of a line, or None; a date that no calendar has is none."""
    found = sorted((one for stamp in _STAMPS if (one := stamp.search(text))), key=lambda one: one.start())
    for one in found:
        if at := _iso(one.groupdict()):
            return Stamp(at, *one.span())
    return None


def header(text: str) -> str | None:
    """The time that a Date header tells, or None where it tells none."""
    try:
        return parsedate_to_datetime(text[:100]).isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, hour = int(parts["year"] or 0), int(parts["hour"] or 0) if "hour" in parts else 0
    number, day = _month_and_day(parts)
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"] in "pP" else 0)
    try:
        at = datetime(year + (2000 if year < 100 else 0), number, day, hour, int(parts["minute"] or 0))  # noqa: DTZ001  # told below
    except ValueError:
        return None
    if not parts["hour"]:
        return at.date().isoformat()
    return at.isoformat(timespec="minutes") + _offset(parts["zone"] or "")


def _offset(zone: str) -> str:
    """The offset of a zone ("+3", "+0530") as ISO 8601 writes it."""
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return f"{zone[:1]}{hours:0>2}:{minutes}" if digits else ""


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    """With slashes the day comes first, but in America, where the clock has two halves."""
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        american = second > 12 or (parts["half"] is not None and first <= 12)
        return (first, second) if american else (second, first)
    day = int(parts["day"] or 0)
    if parts.get("number"):
        return int(parts["number"] or 0), day
    return month(parts.get("month") or ""), day
