"""Whether a message is somebody's own words, and no entry of a timetable: it asks, greets, complains or says I."""

from __future__ import annotations

import re

from tonelint.drafts.talks.speakers import GREETS

_GREETED = re.compile(rf"{GREETS}\b", re.IGNORECASE)
# A Norwegian `I dag` and `10 min` are no I and no mine: English needs a verb behind it, and no figure stands before.
_VERB = (
    r"(?:am|was|have|had|has|do|did|don|can|cannot|could|would|will|should|may|might|must|want|need|got|get|bought|paid|sent|"
    r"still|never|just|also|only|already|really|think|thought|know|see|hope|tried|saw|found|lost|left|made|took|\w+ed)"
)
_ENGLISH = rf"\bI(?:['’]\w|\s+{_VERB}\b)|\b(?i:my|mine|myself)\b"
_NORWEGIAN = r"(?<!\d[\s-])(?<!\d)\b(?i:jeg|eg|meg|min|mitt|mine)\b(?!\.\s?\d)"
_FINNISH = (
    r"\b(?i:minä|mä|minun|mun|minut|mut|minua|minulle|mulle|minulla|mulla|minulta|multa|minusta|olen|olin|sain|tilasin|"
    r"ostin|maksoin|haluan|haluaisin|halusin|voinko|saanko|odotan|odotin|tarvitsen|lähetin|peruin|yritin|luulin|laitoin|"
    r"soitin|kysyin|palautin|unohdin|en\s+(?:ole|saa|tiedä|pääse|löydä|voi|halua|ymmärrä)|"
    r"(?!pepperoni|ma[ck]aroni|martini|bikini|juhani)\w{2,}(?:[aeouyäö]|[tlks]i)ni)\b"
)
# What is wrong, as who complains says it.
_WRONG = (
    r"\b(?i:is|are|was|were|came|arrived|on|oli|ovat|saapui|er|var|ble|kom)\s+(?:\w+\s+)?"
    r"(?i:broken|damaged|missing|lost|wrong|late|rikki|hukassa|kadoksissa|myöhässä|väärä|viallinen|ødelagt|borte|skadet|forsinket|feil|defekt)\b"
)
_MISSING = (
    r"\b(?i:(?:has|have|had)(?:n['’]t| not| never)|never (?:came|arrived)|er (?:\w+ )?ikke kommet|har (?:\w+ )?ikke (?:kommet|fått)|"
    r"ei(?:vät)? ole (?:\w+ )?(?:tullut|saapunut|tulleet|saapuneet))\b"
)
_SAYING = re.compile(f"{_ENGLISH}|{_NORWEGIAN}|{_FINNISH}")
_WRONG_OR_ASKED = re.compile(rf"\?|{_WRONG}|{_MISSING}")


def speaks(text: str) -> bool:
    """Whether a message asks, greets, complains or says I."""
    return says_i(text) or bool(_WRONG_OR_ASKED.search(text))


def says_i(text: str) -> bool:
    """Whether a message says I, or greets."""
    return bool(_SAYING.search(text) or _GREETED.match(text))
