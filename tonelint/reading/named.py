"""What a customer's message names, and what it gives that nobody needs to ask for again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from tonelint.reading import times
from tonelint.reading.cues import Span
from tonelint.reading.passages import Passage
from tonelint.reading.spans import overlaps
from tonelint.values import NamedTuple

Spans = Callable[[str], list[Span]]  # where a signal of the message stands
_MONEY = r"(?:[£$€]|(?:eur|nok|kr)\b\.?)"
_FIGURE = r"\d{1,3}(?:[ \u00a0.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_AMOUNT = (
    rf"(?i:{_MONEY} ?(?:{_FIGURE})(?!\w)|(?<![\w.,])(?:{_FIGURE})(?: ?(?:[£$€]|,-)"
    r"| ?(?:euro\w{0,6}|eur|e|kroner|kronor|krona|kr|nok|pounds?|quid|dollars?|usd|gbp|pence|senttiä|øre)\b))"
)
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_PHONE = {
    "fi": r"(?:\+358 ?|\b0)(?:4\d|50|[1-9])[ -]?\d{3,4}[ -]?\d{2,4}(?:[ -]?\d{2,3})?\b",
    "nb": r"(?:\+47 ?)?\b[2-9]\d{2} \d{2} \d{3}\b|(?:\+47 ?)?\b[2-9]\d(?: \d{2}){3}\b|\+47 ?\d{8}\b",
    "en": r"(?:\+(?:44|353|61|64|27) ?(?:\(0\) ?)?|\(?\b0(?!\d{11}))\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b"
    r"|(?:\+1[ -]?)?\(?\b\d{3}\)?[ -]{1,2}\d{3}-\d{4}\b|\+1[ .-]?\d{3}\.\d{3}\.\d{4}\b|\b[6-9]\d{4} \d{5}\b|\+91[ -]?\d{5}[ -]?\d{5}\b",
}
# Streets by their last part; where that says nothing, a name, a number and a place, or what stands behind "at".
_ADDRESS = {
    "fi": r"\b[A-ZÅÄÖ][\wåäö-]{1,30}(?:tie|katu|kuja|polku|väylä|kaari|ranta|rinne|raitti|aukio|tori|mäki|penger|puisto"
    r"|portti|pelto|piha|tanhua|laita|kulma|silta|taival|kallio|niemi|järvi"
    r"|joki|koski|lampi|nummi|kangas|notko|haka|niitty|linna|kylä|vuori|harju|metsä|lahti|salmi|saari"
    r"|vägen|gatan|gränden|stigen|backen|stranden|svängen) \d{1,4}\b"
    r"|\b(?:osoit|asu[nm]|asumme|koto)[\wåäö]*[^.!?\n]{0,25}? [A-ZÅÄÖ][a-zåäö]{2,30} \d{1,3}\b"
    r"|\b[A-ZÅÄÖ][a-zåäö-]{2,30} \d{1,4}(?: ?[a-zA-Z])?(?: \d{1,3})?, (?:\d{5} )?[A-ZÅÄÖ][a-zåäö]"
    r"|\b\d{5} [A-ZÅÄÖ][a-zåäö]{2,}",
    "nb": r"\b[A-ZÆØÅ][\wæøå.-]{1,30} ?(?:veien|vegen|gata|gaten|gate|vei|veg|allé|alleen|alléen|plass|plassen|stien|sti|faret"
    r"|bakken|bakke|svingen|kroken|tunet|vangen|haugen|moen|ringen|toppen|løkka|jordet|brygga|kaia|torget|terrasse|terrassen"
    r"|grenda|lia|åsen|brekka|stranda|tråkket|kleiva|smuget"
    r"|dalen|vika|viken|neset|bukta|sletta|tangen|holmen|berget|marka|hagen|myra|enga|odden|kollen|gård|vollen|løypa) \d{1,4} ?[a-zA-Z]?\b"
    r"|\b(?:bor|adress|hjemme)[\wæøå]*[^.!?\n]{0,20}? [A-ZÆØÅ][a-zæøå]{2,30}(?: [A-ZÆØÅa-zæøå]{2,20})? \d{1,3} ?[a-zA-Z]?\b"
    r"|(?<=, )\d{4} [A-ZÆØÅ][a-zæøå]{2,}|\b[A-ZÆØÅ][a-zæøå]{2,30} \d{1,4} ?[a-zA-Z]?, \d{4}\b",
    "en": r"\b\d{1,5}[a-z]? (?:[A-Z][a-z'-]{1,20} ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Drive|Close|Way|Court|Terrace"
    r"|Parade|Brae|Hill|Crescent|Gardens|Grove|Place|Square|Mews|Row|View|Green|Rise|Walk|Wharf|Quay|Gate|Croft|Park|Yard"
    r"|Boulevard|Blvd|Parkway|Highway|Circle|Trail|Loop|Mount|Bank|Vale|Meadows?|Wynd|Loan|Esplanade|Heights|Fields?|Villas|Nagar|Marg"
    r"|Colony|Terr|Dr|Ln|Ct)\b"
    r"|\b(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit) \d{1,4}[a-zA-Z]?, (?:\d{1,4}[a-z]? )?[A-Z][a-z'-]{2,20}\b"
    r"|(?:(?<=\bat )|(?<=\bis )|(?<=, )|(?<=: ))\d{1,4}[a-z]? [A-Z][a-z'-]{1,20} [A-Z][a-z'-]{1,20}\b(?! \d)"
    r"|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b|\b(?:VIC|NSW|QLD|TAS|ACT) \d{4}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b",
}
# Figures, or capitals and figures, of four signs or more of which two are figures: what cases are filed under.
_FILED = (
    r"(?<![\w£$€@.+-])#?(?=[\w/-]{0,30}\d[\w/-]{0,30}\d)(?=[\w/-]{4})[A-Z\d][A-Z\d/-]{2,30}[A-Z\d](?![\w@€%]|[.,]\d)"
)
# What is on a plate may be written in groups as well: 914 517 220-04.
_PLATED = rf"{_FILED}|(?<![\w+-])(?:[A-Z]{{1,3}} )?\d{{2,7}}(?: \d{{2,5}}){{0,3}}(?:-\d{{1,4}})?(?![\w@€%])"
# What nobody writes but to be found by: BK-30771, QX-88-1402, 55-20981; not bare figures, which may be a telephone.
_CODE = r"(?<![\w£$€@.,:/+-])(?!\d{4}-\d\d-\d\d\b)(?:[A-Z]{1,4}-(?:\d{1,4}-)?\d{4,8}|[A-Z]{2,5}\d{5,9}|\d{2,6}-\d{4,7})(?![\w@€%-]|[.,:]\d)"
# What devices show when something is wrong: E-09, E04, Err 3; not E18 and F17, which are roads and seats as well.
_FAULT = r"(?<![\w-])(?:E-?0\d{1,2}|(?:ERR|Err|Er)[ -]?\d{1,3})(?![\w%€-]|[.,]\d)"
_YEAR = r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)"
_FELT = ("anger", "glad", "praise")  # whose single words tell how somebody feels, and are no things
# What may stand between a number and the word that says what it numbers.
_BETWEEN = r"(?i:[\s:#,.(–-]{0,3}(?:(?:is|was|number|no|nr|ref|id|code|er|på|med|for|min|mitt|nummer|on|oli|numero|nro|tunnus)\b[\s:#.,]{0,3}){0,2})"


def named(
    text: str, lang: str, sentences: Iterable[tuple[int, Passage]], spans: Spans, facts: list[Span]
) -> dict[str, list[Span]]:
    """What a reply could take up, by kind: losses, amounts, order numbers, dates, and things (the facts that are left)."""
    amounts = _found(_AMOUNT, text)
    numbers = _numbered(text, spans("order-number"))
    found = {
        "loss": joined([*spans("loss"), *spans("grief")]),
        "amount": amounts,
        "order-number": numbers,
        "date": [span for span in dates(sentences, lang, spans) if not overlaps(span, [*amounts, *numbers])],
    }
    felt = [span for name in _FELT for span in spans(name) if " " not in text[slice(*span)]]
    taken = [*(span for kind in found.values() for span in kind), *felt, *_found(_YEAR, text)]
    return {**found, "thing": [span for span in facts if not overlaps(span, taken)]}


class Said(NamedTuple):
    """A message of the customer's as its words and cues tell it: its text, language, sentences, and where signals stand."""

    text: str
    lang: str
    sentences: Sequence[tuple[int, Passage]]
    spans: Spans


def given(kind: str, said: Said) -> list[Span]:
    """Where the customer gives a kind of thing (one of GAVE), from left to right."""
    return _GIVEN[kind](said)


def _orders(said: Said) -> list[Span]:
    serials, numbers = _serials(said), _numbered(said.text, said.spans("order-number"))
    if not numbers and (codes := _found(_CODE, said.text)):
        taken = [*serials, *_phones(said), *said.spans("screen"), *said.spans("serial-number")]
        numbers = [span for span in codes if not overlaps(span, taken)]
    return [span for span in numbers if not overlaps(span, serials)]


def _serials(said: Said) -> list[Span]:
    return _numbered(said.text, said.spans("serial-number"), _PLATED)


def _phones(said: Said) -> list[Span]:
    return _found(_PHONE[said.lang], said.text)


def _own_phones(said: Said) -> list[Span]:
    phones = _phones(said)
    taken = [*_numbered(said.text, said.spans("order-number")), *_serials(said)] if phones else []
    return [span for span in phones if not overlaps(span, taken)]


def _attached(said: Said) -> list[Span]:
    return joined(said.spans("photo"))


def _is_paper(said: Said, attached: Span) -> bool:
    """Whether the sentence in which something is attached speaks of a receipt or a letter, and of no picture."""
    papers = [*said.spans("paper"), *said.spans("receipt")]
    return bool(_beside([attached], papers, said.sentences)) and not _beside(
        [attached], said.spans("picture"), said.sentences
    )


def _bought(said: Said) -> list[Span]:
    verbs = said.spans("bought")
    return _beside(dates(said.sentences, said.lang, said.spans), verbs, said.sentences) if verbs else []


_GIVEN: dict[str, Callable[[Said], list[Span]]] = {
    "order-number": _orders,
    "phone": _own_phones,
    "email": lambda said: _found(_EMAIL, said.text, "@"),
    "address": lambda said: _found(_ADDRESS[said.lang], said.text),
    "purchase-date": _bought,
    "photo": lambda said: [span for span in _attached(said) if not _is_paper(said, span)],
    "receipt": lambda said: [span for span in said.spans("receipt") if overlaps(span, _attached(said))],
    "serial-number": _serials,
    "screen": lambda said: joined([*said.spans("screen"), *_found(_FAULT, said.text)]),
}


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, compiled when a message first needs it; most never do, and each takes a third of a millisecond."""
    return re.compile(source)


def _found(source: str, text: str, signs: str = "0123456789") -> list[Span]:
    """Where an expression matches; it is not tried on a text without one of the signs that each of its matches holds."""
    return [found.span() for found in pattern(source).finditer(text)] if any(sign in text for sign in signs) else []


def _numbered(text: str, leads: list[Span], shape: str = _FILED) -> list[Span]:
    """The numbers that stand close behind (or, failing that, before) words that say what is numbered."""
    if not leads:
        return []
    filed = _found(shape, text)
    near = {
        span
        for begin, end in leads
        for span in filed
        if begin <= span[0] < end or (span[0] >= end and pattern(_BETWEEN).fullmatch(text, end, span[0]))
    }
    return sorted(near)


def dates(sentences: Iterable[tuple[int, Passage]], lang: str, spans: Spans) -> list[Span]:
    """Days, hours and stretches of time, those that touch joined into one."""
    told = [
        (begin + word.start, begin + word.end)
        for begin, passage in sentences
        for place, word in enumerate(passage.words)
        if times.names_time(passage.words, place, lang)
    ]
    return joined([*told, *spans("date")])


def _beside(dates: list[Span], verbs: list[Span], sentences: Iterable[tuple[int, Passage]]) -> list[Span]:
    """The dates that stand in one sentence with a verb."""
    return [
        date
        for begin, passage in (sentences if verbs and dates else ())
        for date in dates
        if begin + passage.start <= date[0] < begin + passage.start + len(passage.text)
        and any(begin + passage.start <= verb[0] < begin + passage.start + len(passage.text) for verb in verbs)
    ]


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap or stand a blank apart made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
