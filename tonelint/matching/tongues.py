"""Languages: a passage in another one than the rest, and a reply in another one than the customer wrote in."""

from __future__ import annotations

import re

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.names import LANGUAGES
from tonelint.reading import Reading, passages, strangers

_MESSAGE = 6  # words; a shorter message may be a name, or a title
_SURE = 0.95  # how sure the language of a message has to be
_WRITTEN = (*LANGUAGES, "sv", "da")  # the languages that a customer may be told to have written in
_NEIGHBOURS = {"nb": ("sv", "da")}  # whose speakers read the reply's language, and are answered in it every day
# How a customer asks to be answered in the language of the reply.
_IN = {
    "fi": r"\b(?:suomeksi|suomen kielellä|in finnish|på finska?|på suomi)\b",
    "nb": r"\b(?:norjaksi|in norwegian|på norsk|på norska|på bokmål)\b",
    "en": r"\b(?:englanniksi|in english|på engelska?)\b",
}
_SAYS = 3  # words of a sentence that is no mere greeting, be it in a language that the reply is not read in


def other(reading: Reading) -> list[Match]:
    """Longer passages that read as another language than the reply's and the customer's, as whole sentences.

    None is another one in a macro that chooses its language by the customer's.
    """
    from tonelint.reading import language  # here, because its table takes time to open

    at_home = ("", reading.lang, *reading.spoken)
    found = [told for told in language.passages(reading.text) if told[2].lang not in at_home]
    theirs = language.identify(_asked(reading)).lang if found else ""
    return [
        Match(*_whole(reading, start, end), {"language": heard.lang, "sure": round(heard.sure, 2)})
        for start, end, heard in found
        if heard.lang != theirs
    ]


def _whole(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The sentences in which a stretch begins and ends, from the first to the last."""
    return reading.span_of(reading.sentence_at(start))[0], reading.span_of(reading.sentence_at(end - 1))[1]


def customers(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer surely wrote in another language than the reply's.

    The reply's is the one that it was said or found to be in, or what all of it surely reads as.
    """
    shown, message = prose.first(reading), _asked(reading)
    written = list(passages.cut(message, reading.lang))
    if shown is None or sum(passage.length for _, passage in written) < _MESSAGE:
        return []
    if not strangers.any_in(written, reading.lang):
        return _answered_otherwise(reading)
    from tonelint.reading import language  # here, because few messages hold a stranger

    heard = language.identify(message)
    near = (reading.lang, *_NEIGHBOURS.get(reading.lang, ()))
    if heard.lang not in _WRITTEN or heard.lang in near or heard.sure < _SURE:
        return []
    if re.search(_IN[reading.lang], message.lower()) or language.identify(reading.text).lang == heard.lang:
        return []  # they asked for it, or the reply is in their language, whatever was said of it
    return [prose.mark(reading, shown, {"language": heard.lang, "sure": round(heard.sure, 2)})]


def _answered_otherwise(reading: Reading) -> list[Match]:
    """The first sentence that says something, where the whole reply is in another language than it was said to be in.

    That has to be sure, and the customer has to have written in the one that it was said to be in.
    """
    if not strangers.any_in(reading.passages, reading.lang):
        return []
    from tonelint.reading import language

    ours, theirs = language.identify(reading.text), language.identify(_asked(reading))
    if ours.lang not in LANGUAGES or ours.lang == reading.lang or theirs.lang != reading.lang:
        return []
    if min(ours.sure, theirs.sure) < _SURE or re.search(_IN[ours.lang], _asked(reading).lower()):
        return []
    said = (number for number in prose.with_words(reading) if len(reading.passages[number][1].words) > _SAYS)
    return [
        prose.mark(reading, number, {"language": theirs.lang, "sure": round(theirs.sure, 2)}) for number in [*said][:1]
    ]


def _asked(reading: Reading) -> str:
    return reading.message.text if reading.message else ""
