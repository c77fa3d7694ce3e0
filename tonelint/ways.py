"""The ways of a macro that chooses between texts by the customer's language, each in the language that it reads as."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from tonelint.languages import Heard
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import LANGUAGES
from tonelint.placeholders import branches, tags
from tonelint.reading import language
from tonelint.values import NamedTuple

_SURE, _FEWEST = 0.95, 2  # how sure we are, and in how many words, before a text leaves the language of the others
_NO_NAME = 5  # words of a piece, which may be the name of a shop or a street
_CERTAIN, _SEVERAL = 0.98, 8  # the same before it is judged by nothing, because its language is none of ours


class Ways(NamedTuple):
    """The texts of a macro by the language that they are judged in, and the languages for which there are no rules."""

    texts: dict[str, list[str]]
    without: tuple[str, ...]

    @property
    def spoken(self) -> frozenset[str]:
        """All languages among which the macro chooses."""
        return frozenset((*self.texts, *self.without))


def by_language(reply: Reply, told: str | Heard | Fault | LeftOut, ours: Sequence[str]) -> Ways | None:
    """The texts that customers may be sent, by language; None where all that is chosen from reads as one.

    `told` is the language of the whole reply, as far as anybody knows, and `ours` are those that have rules. What is
    too short to tell is in the language of the whole.
    """
    is_foreign = reply.lang is not None and reply.lang not in LANGUAGES  # what it reads as is a guess then
    if (is_foreign and isinstance(told, LeftOut)) or not any(tag.opens for tag in tags.found(reply.masked)):
        return None
    home = told.lang if isinstance(told, Heard) else told if isinstance(told, str) else _of_all(reply)
    ways = branches.ways(reply.masked)
    heard = [_heard(way, ours) for way in ways]
    sure = {lang for lang in heard if lang}
    texts: dict[str, list[str]] = {}
    for way, lang in zip(ways, heard, strict=True):
        own = lang or (home if home and sure <= {home} else language.guess(way, ours))
        for spoken, text in _apart(reply.masked, way, own, ours):
            texts.setdefault(spoken, []).append(text)
    if len(texts) == 1:
        return None
    spoken_first = sorted(texts, key=lambda lang: (lang != home, lang))
    return Ways({lang: texts[lang] for lang in spoken_first if lang in ours}, tuple(sorted({*texts} - {*ours})))


def _of_all(reply: Reply) -> str:
    """What a reply reads as that is in none of our languages."""
    return reply.lang or language.identify(reply.beside or reply.masked).lang


def _heard(text: str, ours: Container[str], fewest: int = _FEWEST) -> str:
    """The language that a text surely reads as, "" where that is not sure, or the text so short that it may be a name."""
    words = len(text.split())
    if words < fewest:
        return ""
    heard = language.identify(text)
    if heard.lang in ours:
        return heard.lang if heard.sure >= _SURE else ""
    return heard.lang if heard.sure >= _CERTAIN and words >= _SEVERAL else ""


def _apart(written: str, way: str, own: str, ours: Container[str]) -> Iterator[tuple[str, str]]:
    """A way with its language; where what is chosen in it by language reads as several, what is written in each of them.

    So it is where every language has an `if` of its own, without an `else`.
    """
    chosen = [(span, _heard(way[slice(*span)], ours, _NO_NAME)) for span in tags.by_language(written)]
    others = {lang for _, lang in chosen if lang not in ("", own)}
    if not others:
        yield own, way
        return
    for lang in (own, *sorted(others)):
        yield lang, branches.blanked(way, [span for span, heard in chosen if heard not in ("", lang)])
