"""What stands under a mail and is nobody's sentence: signature, device and disclaimer; told with caution.

A signature is looked for only under a sign-off or the sender's name, and ends before the first line that reads as a
sentence. The name itself stays, so that a signed mail reads as signed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_SIGN_OFF = re.compile(
    r"(?i:(?:ystävälli|parha|kauni|aurinkois|lämpim|iloisi|kiittä)\w*\s+terveisin|terveisin|terkuin|terveisiä|terv\.|yst\.? terv\.|t\.|yt\.|"
    r"(?:med\s+)?(?:vennlig|beste|gode|hjertelig)\w*\s+hils(?:en|ener)|hilsen|mvh\.?|vh\.?|ha en (?:fin|god|flott)\w* \w+|"
    r"(?:(?:best|kind|kindest|warm|warmest|many)\s+)?(?:regards|wishes|thanks)|best|all the best|(?:yours )?sincerely|"
    r"yours(?: truly| faithfully)?|cheers|thank you|kiitos|kiitän|takk)"
    r"[,!.]?(?P<name>(?:\s+[^\W\d_a-zåäöæø][\w.-]+){0,3})\s*$"
)
_NAME = re.compile(r"[^\W\d_][^\d:!?,]{1,40}$")
# What a mail may say it was sent with: no parcel is sent from an iPhone.
_CLIENT = (
    r"(?:outlook|proton|gmail|yahoo|aol|icloud|thunderbird|fastmail|mailbird|superhuman|tutanota|spark|android|ios|iphone|ipad|windows|"
    r"samsung|galaxy|huawei|xiaomi|oneplus|blackberry)"
)
_DEVICE = re.compile(
    r"(?:sent (?:from|via) (?:my |mobile$|mail for|the)|get outlook for|hanki outlook|hent outlook|skaff deg outlook|last ned outlook|"
    r"lähetetty (?:[\w-]+stani|[\w-]+ltani|puhelimesta|iphonesta|ipadista|androidista|[\w-]+-(?:laitteesta|puhelimesta))|"
    r"sendt fra (?:min|mobil(?:en)?$|mail for|e-post)|"
    rf"(?:sent (?:from|via|with|using)|lähetetty|sendt (?:fra|med|via)) \[?{_CLIENT}(?:in|illa)?)"
    r"\b[^.!?<\]]{0,60}(?:\]\([^)\s]{0,200}\)[^.!?<]{0,60})?(?:<[^>\s]{0,200}>)?\.?$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:(?:puh(?:elin)?|gsm|matkapuh\w*|vaihde|tel(?:efon|ephone)?|tlf|telefon|mob(?:il(?:e|nummer)?)?|phone|direct|cell|fax|faksi|"
    r"e-?mail|e-?post|sähköposti|web|www|verkko\w*|nettside|osoite|adresse|address|org\.?\s?(?:nr|no)|y-tunnus|[mtpfew])\.?\s?:?\s*)?"
    r"(?:\+?\(?\d[\d\s()/.-]{5,20}|\S{1,64}@\S{1,100}\.\w{2,}|<?(?:https?://|www\.)\S{1,200}|[\w-]{2,60}\.(?:fi|no|com|eu|net|org|se|co\.uk))\W*$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(r"[\W_]*$")
_COMPANY = re.compile(r"\b(?:oyj?|ky|tmi|ry|asa?|ab|ltd|llc|inc|gmbh|plc|limited)\b\.?(?:\W|$)", re.IGNORECASE)
_TITLE = re.compile(
    r"asiakas(?:palvel\w*|neuvo\w*|vastaava\w*|päällikkö)|\w*(?:asiantuntija|päällikkö|johtaja|neuvoja|vastaava|esihenkilö)\b|"
    r"kunde(?:service|behandler|konsulent|rådgiver|senter|ansvarlig|støtte|veileder)|\w*(?:rådgiver|konsulent|leder|sjef|ansvarlig)\b|"
    r"customer (?:service|care|support|success|experience)|\b(?:agent|specialist|adviser|advisor|manager|representative|team lead|director|support)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[^\d.!?]{3,40}\d{1,4}\s?\w?,?\s*(?:\d{4,5}\s+[^\W\d_]+)?$|\d{4,5}\s+[^\W\d_ ]+(?:,?\s+\w+)?$|(?:PL|Postboks|PO Box)\s\d+"
)
_ENDS = re.compile(r"[.!?…][\"')\]»”]*$")
_MOST_WORDS = 7  # of a line of a signature that is no sentence
_ENOUGH_WORDS = 12  # of a disclaimer; the shortest seen has some twenty
_DISCLAIMER = (
    re.compile(r"\b(?:e-?mail|message|communication|attachment\w*|viesti\w*|sähköposti\w*|e-post\w*|epost\w*|meldingen|melding|vedlegg)\b", re.IGNORECASE),
    re.compile(r"confidential|privileged|intended|luottamuksel|salassa|tarkoitettu|konfidensiel|fortrolig|taushets|beregnet|tiltenkt|ment for", re.IGNORECASE),
    re.compile(r"recipient|addressee|unauthori[sz]ed|delete|vastaanottaj|oikeudet|poista\w*|tuho\w*|mottaker|adressat|uvedkommende|slett\w*", re.IGNORECASE),
)  # fmt: skip
_PRINTING = re.compile(
    r"(?:please )?consider the environment before printing|ajattele ympäristöä ennen|(?:vennligst )?(?:tenk på|ta hensyn til) miljøet før",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"(?:^|(?<=\n))[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LONGEST = 2000  # code points from the end in which a signature may begin


def disclaimers(text: str) -> list[Span]:
    """Legal paragraphs and device lines at the end of a mail, in order; none where something is said after them."""
    found: list[Span] = []
    for paragraph in reversed(list(_PARAGRAPH.finditer(text))):
        if not (_is_disclaimer(paragraph[0]) or _FURNITURE.match(paragraph[0])):
            break
        found.append(paragraph.span())
    return found[::-1]


def _is_disclaimer(paragraph: str) -> bool:
    if _DEVICE.match(paragraph.strip()) or _PRINTING.search(paragraph):
        return True
    return len(paragraph.split()) >= _ENOUGH_WORDS and all(kind.search(paragraph) for kind in _DISCLAIMER)


def signature(text: str, names: Sequence[str], told: Sequence[Span] = ()) -> list[Span]:
    """The lines of a signature in code points, without the name in it.

    `text` is the mail without its disclaimers, `names` is how the sender is called, and `told` are the
    stretches that HTML says are a signature.
    """
    lines = _lines(text)
    spans = [span for span in lines if any(start <= span[0] < end for start, end in told)]
    spans = [span for span in spans if not _stays(text[slice(*span)], names)]
    below = lines[_behind_name(text, lines, names) :]
    for span in below:
        line = text[slice(*span)].strip()
        if _is_furniture(line):
            spans.append(span)
        elif len(line.split()) > _MOST_WORDS or _ENDS.search(line):
            break
    return sorted(set(spans))


def _lines(text: str) -> list[Span]:
    """The lines with something on them, nearest to the end."""
    begin = max(0, text.rfind("\n", 0, max(0, len(text) - _LONGEST)) + 1)
    return [found.span() for found in re.compile(r"[^\n]*\S[^\n]*").finditer(text, begin)]


def _behind_name(text: str, lines: Sequence[Span], names: Sequence[str]) -> int:
    """The line behind the name that the mail is signed with; behind all lines where there is none."""
    for number in range(len(lines) - 1, -1, -1):
        line = text[slice(*lines[number])].strip()
        closes = _SIGN_OFF.match(line)
        if _is_name(line, names) or (closes and closes["name"]):
            return number + 1
        if closes and number + 1 < len(lines) and _NAME.match(text[slice(*lines[number + 1])].strip()):
            return number + 2  # the line below a sign-off is a name, whatever it is
    return len(lines)


def _stays(line: str, names: Sequence[str]) -> bool:
    return _is_name(line, names) or bool(_SIGN_OFF.match(line.strip()))


def names_in(text: str, names: Sequence[str]) -> list[Span]:
    """The lines that are nothing but the sender's name, whole or the first."""
    return [span for span in _lines(text) if _is_name(text[slice(*span)], names)]


def _is_name(line: str, names: Sequence[str]) -> bool:
    """Whether a line is the sender's name, whole or the first, and nothing else."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.lower())
    whole = [re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name.lower()) for name in names]
    return any(words and name and (words == name or words == name[:1] or words == name[:-1]) for name in whole)


def _is_furniture(line: str) -> bool:
    """Whether a line below a name is a way to reach somebody, a title, a company or a place, and no sentence."""
    if _CONTACT.match(line) or _FURNITURE.match(line) or _DEVICE.match(line):
        return True
    short = len(line.split()) <= _MOST_WORDS and (not _ENDS.search(line) or _COMPANY.search(line))
    return bool(short and (_COMPANY.search(line) or _TITLE.search(line) or _PLACE.match(line)))
