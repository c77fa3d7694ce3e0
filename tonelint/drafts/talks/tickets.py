"""What a helpdesk writes above a talk that was copied: `Ticket 8812`, `Subject: Broken lamp`, `Keskustelu 10.11.2026`, a day.

Such lines are no part of what is said. A title of anybody's own (`Who pays what`) may as well begin a draft, and is none.
"""

from __future__ import annotations

import re

from tonelint.drafts.talks import stamps
from tonelint.drafts.talks.speakers import TALK

# The words for a ticket or a talk, perhaps within a compound: `Saksnummer 8812`, `Keskusteluloki`.
_TICKET = rf"(?:{TALK}|ticket|case|tiketti|tiketin|tapaus|sak|saksnummer|saksnr\.?|henvendelse|yhteydenotto|palvelupyyntö|tukipyyntö)"
_NUMBERED = rf"(?i)\W*(?:(?!in )[\w-]+ )?(?:\w+-)?{_TICKET}(?:n|en|et)?\b[^\n\d]{{0,20}}\d.{{0,40}}|\W*#\d{{2,12}}\W*"
_WRITTEN = rf"(?i)\W*(?:[\w-]+ )?{TALK}[ -]?(?:transcript|log|history|loki|historia|logg|historikk)?\W*"
# What a heading tells by the line; `Price: …` or `Deposit: …` may stand in anybody's list.
_ENTRIES = (
    "subject|re|date|time|sent|channel|status|ticket|ticket id|ticket number|case|case number|case id|conversation|conversation id|started|created|opened|priority"
    "|aihe|otsikko|vs|pvm|päivä|päiväys|päivämäärä|aika|kanava|tila|tiketti|tiketin numero|tapaus|tapausnumero|keskustelu|aloitettu|luotu|avattu|prioriteetti|kiireellisyys"
    "|emne|sv|dato|tid|tidspunkt|kanal|sak|saksnummer|saksnr|henvendelse|samtale|startet|opprettet|åpnet|prioritet"
)
_ENTRY = rf"(?i)\W*(?:{_ENTRIES})\.?[*_]*:[*_]* \S.*"
_RULE = r"[-–—=_*~]{2,}"


def heads(heading: str) -> bool:
    """Whether every line of what stands above a talk belongs to its ticket; False where nothing stands there."""
    lines = [line.strip() for line in heading.splitlines() if line.strip()]
    return bool(lines) and all(map(_is_tickets, lines))


def _is_tickets(line: str) -> bool:
    kinds = (_NUMBERED, _WRITTEN, _ENTRY, _RULE)
    return stamps.is_day(line) or stamps.iso(line) is not None or any(re.fullmatch(kind, line) for kind in kinds)
