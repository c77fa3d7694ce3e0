"""Reviews that were copied with our answer below them: `Response from the owner`, `Omistajan vastaus`, `Svar fra Kari, eier`."""

from __future__ import annotations

import re

from tonelint.drafts.glances import OWNERS, may_be_review
from tonelint.drafts.talks import roles, titles
from tonelint.drafts.talks.readings import Transcript
from tonelint.drafts.talks.speakers import GREETS, Said

_AGO = (
    r"(?:for[ \t])?(?:(?:an?|one|en|et|ei|yksi|\d{1,2})[ \t])?"
    r"(?:hour|day|week|month|year|tun|päiv|viik|kuukau|vuo|time|dag|uke|måned|år)\w*[ \t](?:ago|sitten|siden)"
)
_TITLE = (
    r"(?m)^[ \t]*(?:[#]{1,6}[ \t]+)?(?:\*\*|__)?(?P<name>(?i:(?:vastaus|svar|response|reply):[ \t]+)?[^\W\d_][^:\n\r!?;*_]{0,70}?)(?:\*\*|__)?"
    rf"(?:[ \t]*[-–—·(,]?[ \t]*{_AGO}\)?)?"
    r"(?:[ \t]*:(?:\*\*|__)?[ \t]*|[ \t]*\r?$)"
)
_GREETED = rf"(?i)\s*{GREETS}(?:,? [\w.-]+){{0,3}}[,!.]?[ \t]*\r?\n"  # a line that greets, above a reply
# An agent who asked somebody else for the customer, and the name under which they write.
_ASKED = (
    r"(?i)\s*(?:(?:I|we)(?:'ve|’ve| have)? (?:asked|checked|spoke|talked)|(?:jeg|vi)(?: har)? (?:spurte?|sjekket|sjekka|snakket)"
    r"|(?:olen |olemme )?(?:kysyin|kysyimme|kysynyt|kysyneet|selvitin|selvitimme|tarkistin|tarkistimme))\b"
)
_FOR = r"(?i)\b(?:you|your|deg|dere|din|ditt|dine|deres|sinu\w*|teille|teidän|\w{3,}(?:si|nne))\b"
_LINE = 100  # code points of what they say of it
_SIGNED = (
    r"(?:\A|\n|[.!?…][ \t]+)[ \t]*(?:[^\n.!?]{0,30}(?:[Hh]ilsen|[Tt]erveisin|[Rr]egards|[Ww]ishes|[Bb]est),?\s+)?"
    r"[–—-]?[ \t]*(?!(?:Kiitos|Tervetuloa|Takk|Velkommen|Thanks|Thank|Welcome|Best|Hilsen|Terveisin)\b)"
    r"(?P<name>[^\W\d_]\w+)(?P<last>[ \t][^\W\d_]\w+)?\s*\Z"
)
_WRITER = "Customer"  # who wrote what stands above our title


def answered(text: str, *, markdown: bool) -> Transcript | None:
    """The review above the first such title and the answer below it; None where nothing stands above one, or a reply that greets."""
    if not may_be_review(text):
        return None
    for found in re.finditer(_TITLE, text):
        review, answer = text[: found.start()], text[found.end() :]
        if _is_title(found) and review.strip() and not re.match(_GREETED, text):
            if titles.is_by_head(found["name"]) and (_asked(review) or _is_anothers(answer, found["name"])):
                return None
            begin = len(review) - len(review.lstrip())
            below = found.end() + len(answer) - len(answer.lstrip())
            said = (Said(_WRITER, None, review.strip(), begin), Said(found["name"], None, answer.strip(), below))
            return Transcript(text, said, {}, markdown)
    return None


def _is_title(found: re.Match[str]) -> bool:
    """Whether a line stands above an owner's answer; `Owner Anna replied` without a colon may be the end of any line."""
    name = found["name"]
    says_so = ":" in found[0] or not roles.speaks(name)
    return says_so and any(owner in name.casefold() for owner in OWNERS) and roles.titled(name) == "agent"


def _asked(above: str) -> bool:
    """Whether a single short line tells that an agent asked somebody for the customer."""
    line = above.strip()
    short = "\n" not in line and len(line) <= _LINE and bool(re.match(_ASKED, line))
    return short and (bool(re.search(_FOR, line)) or any(owner in line.casefold() for owner in OWNERS))


def _is_anothers(answer: str, title: str) -> bool:
    """Whether somebody signs an answer whom its title does not name: they quote it."""
    signed = re.search(_SIGNED, answer[-_LINE:])
    if not signed:
        return False
    names = [name.strip() for name in signed.group("name", "last") if name]
    return all(name[0].isupper() and name[:3].casefold() not in title.casefold() for name in names)
