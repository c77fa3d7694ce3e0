"""Which language a reply is judged in, where it says so and where it does not."""

from __future__ import annotations

from tonelint.benches import Wishes
from tonelint.guides.cache import Compiled
from tonelint.model import Fault, LeftOut, Reply
from tonelint.names import LANGUAGES, LOCALE
from tonelint.values import NamedTuple


class Heard(NamedTuple):
    """A language that nobody named: what a reply reads as, how sure that is (0 to 1), and whether it is certain."""

    lang: str
    sure: float
    certain: bool


def of(reply: Reply, compiled: Compiled, wishes: Wishes) -> str | Heard | Fault | LeftOut:
    """The language asked for, else the record's, else the guide's only one, else what the reply reads as."""
    if reply.macro is not None and reply.lang is not None and reply.lang not in LANGUAGES:
        return _against_its_file(reply, compiled, wishes)
    lang = wishes.lang or reply.lang
    if lang is None:
        return compiled.languages[0] if len(compiled.languages) == 1 else _heard(reply, compiled)
    if lang in compiled.languages:
        return lang
    return _no_rules(reply, compiled, lang, f"it speaks {', '.join(compiled.languages)}")


def _against_its_file(reply: Reply, compiled: Compiled, wishes: Wishes) -> str | Heard | LeftOut:
    """The language of a macro whose file is called like a language that has no rules: only a text that surely has some is judged.

    `cs.json` is as often the file of customer service as that of the Czechs.
    """
    from tonelint.reading import language  # here, because most drafts come with their language

    heard = language.identify(reply.beside or reply.masked)
    if heard.lang not in compiled.languages or heard.sure < _CERTAIN:
        return LeftOut(reply.path, LOCALE, 1, (reply.lang or "",))
    return wishes.lang or Heard(heard.lang, heard.sure, certain=True)


def _heard(reply: Reply, compiled: Compiled) -> Heard | Fault | LeftOut:
    from tonelint.reading import language  # here, because most drafts come with their language

    heard = language.identify(reply.masked)
    if reply.beside and heard.lang not in compiled.languages:
        heard = language.identify(reply.beside)
    if heard.lang in compiled.languages:
        return Heard(heard.lang, heard.sure, certain=True)
    if heard.lang and heard.sure >= _CERTAIN:
        return _no_rules(reply, compiled, heard.lang, "this reply reads so; if it is something else, say --lang")
    return Heard(language.guess(reply.masked, compiled.languages), 0.0, certain=False)


_CERTAIN = 0.98  # how sure we are before we refuse to judge a reply in a language that is not ours


def _no_rules(reply: Reply, compiled: Compiled, lang: str, hint: str) -> Fault | LeftOut:
    """A mistake in a draft; in a library, which holds what the company speaks, something to be counted."""
    if reply.macro is not None:
        return LeftOut(reply.path, LOCALE, 1, (reply.macro.locale or lang,))
    place = reply.origin.position(0)
    return Fault(f'the guide "{compiled.guide}" has no rules in {lang}', reply.path, place.line, place.column, hint)
