"""Times as chats, mails and people write them → ISO 8601."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time

from tonelint.drafts.months import MONTHS, month

_MONTH = rf"(?i:(?:{'|'.join(start for names in MONTHS for start in names)})[^\W\d_]{{0,9}}\.?)"
_WORDED = rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?[ ]{_MONTH}|{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?)(?:,?[ ]\d{{4}}(?!\d))?"
DATE = rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d{{2}})?(?!\d)|{_WORDED})"
CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}:?\d{2})?"
_AT = r"(?:klo|kl\.?|at)"
STAMP = rf"(?:{DATE}(?:,?[ \u202f\u00a0]+{_AT}|,|T)?[ \u202f\u00a0]*|{_AT}[ \u202f\u00a0]+)?{CLOCK}"
_DAY = rf"[-–—=\s]*(?:[^\W\d_]{{2,12}},?[ ]+)?(?i:{DATE}|today|yesterday|tänään|eilen|i dag|i går)[-–—=.\s]*"
_PARTS = r"(?:(?P<date>DATE)\D*)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\s*(?P<half>[AaPp])?"
_LEAD = rf"{_AT}[ \u202f\u00a0]+"
_WRITTEN = _PARTS.replace("DATE", r"\d+[-./]\d+[-./]\d*")
_CENTURY = 2000


def iso(text: str) -> str | None:
    """A moment, a day or a time of the day as ISO 8601 writes it; None where it cannot be read.

    What is ISO already stays as it was written. With slashes the month stands first where the clock has a.m. and p.m.
    """
    text = text.strip()
    # A week or bare figures are ISO as well, and nobody who writes them in a chat means that.
    for kind in (datetime, date, time) if re.match(r"\d{4}-\d\d-\d\d|\d\d:\d\d", text) else ():
        with suppress(ValueError):
            kind.fromisoformat(text)
            return text.replace(" ", "T", 1)
    return _loose(text) if re.fullmatch(STAMP, text) else None


def is_day(line: str) -> bool:
    """Whether a line is a day and nothing else, as chats write it above its messages: `Sunday, May 3, 2026`, `I dag`."""
    return bool(re.fullmatch(_DAY, line))


def _loose(text: str) -> str | None:
    found = re.match(_WRITTEN, _in_figures(re.sub(_LEAD, "", text, count=1)))
    if not found:
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    try:
        clock = time(hour, int(found["minute"]), int(found["second"] or 0))
        day = _day(found["date"], american=bool(found["half"])) if found["date"] else ""
    except ValueError:
        return None
    told = clock.isoformat("seconds" if found["second"] else "minutes")
    return f"{day}T{told}" if day else told


def _in_figures(text: str) -> str:
    """A time whose month is written out, with the date as figures."""
    worded = re.match(_WORDED, text)
    if not worded:
        return text
    figures, name = re.findall(r"\d+", worded[0]), re.search(_MONTH, worded[0])
    return f"{figures[0]}.{month(name[0]) if name else 0}.{''.join(figures[1:])}{text[worded.end() :]}"


def _day(text: str, *, american: bool) -> str:
    """A date as ISO 8601 writes it, "" where no year is told; raises ValueError for a day that there is not."""
    numbers = [int(part) for part in re.split(r"[-./]", text) if part]
    if len(numbers) < 3:
        return ""
    year, number, day = numbers if "-" in text else reversed(numbers)
    if american and "/" in text:
        number, day = day, number
    return date(year if year > 99 else year + _CENTURY, number, day).isoformat()
