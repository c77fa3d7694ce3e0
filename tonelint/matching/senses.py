"""Senses: kinds of match that a rule names under `finds`, told by the reading and not by words."""

from __future__ import annotations

from tonelint.matching import prose
from tonelint.model import LANGUAGES, Match
from tonelint.reading import Reading, passages, strangers

_MESSAGE = 6  # words; a shorter message may be a name, or a title
_SURE = 0.95  # how sure the language of a message has to be
_WRITTEN = (*LANGUAGES, "sv", "da")  # the languages that a customer may be told to have written in
_NEIGHBOURS = {"nb": ("sv", "da")}  # whose speakers read the reply's language, and are answered in it every day
_REPEATED = 6  # words; what is shorter may well be said twice


def find(name: str, reading: Reading) -> list[Match]:
    """Everything in a reply that a sense notices."""
    return SENSES[name](reading)


def _other_language(reading: Reading) -> list[Match]:
    """Longer passages that read as another language than the reply's, as whole sentences."""
    if not strangers.any_in(reading.passages, reading.lang):
        return []
    from tonelint.reading import language  # here, because few replies hold a stranger

    return [
        Match(*_whole(reading, start, end), {"language": heard.lang, "sure": round(heard.sure, 2)})
        for start, end, heard in language.passages(reading.text)
        if heard.lang not in ("", reading.lang)
    ]


def _whole(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The sentences in which a stretch begins and ends, from the first to the last."""
    return reading.span_of(reading.sentence_at(start))[0], reading.span_of(reading.sentence_at(end - 1))[1]


def _customer_language(reading: Reading) -> list[Match]:
    """The first sentence after the greeting, where the customer surely wrote in another language than the reply's."""
    shown = prose.first(reading)
    if reading.message is None or shown is None:
        return []
    written = list(passages.cut(reading.message.text, reading.lang))
    enough = sum(prose.words_in(passage) for _, passage in written) >= _MESSAGE
    if not enough or not strangers.any_in(written, reading.lang):
        return []
    from tonelint.reading import language  # here, because few messages hold a stranger

    heard = language.identify(reading.message.text)
    near = (reading.lang, *_NEIGHBOURS.get(reading.lang, ()))
    if heard.lang not in _WRITTEN or heard.lang in near or heard.sure < _SURE:
        return []
    return [prose.mark(reading, shown, {"language": heard.lang, "sure": round(heard.sure, 2)})]


def _repeated_sentence(reading: Reading) -> list[Match]:
    """Sentences of some length that stood in the reply before, word by word."""
    met: set[tuple[str, ...]] = set()
    found: list[Match] = []
    for number, (_, passage) in enumerate(reading.passages):
        told = tuple(word.forms[0] for word in passage.words)
        if told in met:
            found.append(prose.mark(reading, number, {}))
        elif prose.words_in(passage) >= _REPEATED:
            met.add(told)
    return found


SENSES = {
    "other-language": _other_language,
    "customer-language": _customer_language,
    "repeated-sentence": _repeated_sentence,
}
