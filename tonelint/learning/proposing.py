"""From files to proposals: every reply read and judged by the guide, then counted."""

from __future__ import annotations

from collections.abc import Iterable

from tonelint import readings
from tonelint.benches import Bench, Benches, Wishes
from tonelint.errors import Place, Problem, TonelintError, fail
from tonelint.guides.lines import DamagedError
from tonelint.learning import library
from tonelint.learning.fragment import Learnt, learnt
from tonelint.learning.letters import Letter, letter
from tonelint.matching import engine
from tonelint.matching.overlap import Hit
from tonelint.model import Fault, Reply
from tonelint.names import LANGUAGES
from tonelint.reading import Reading, language
from tonelint.values import NamedTuple

_CERTAIN = 0.98  # how sure we are before we leave a reply aside as being in a language that the guide does not speak


class Proposed(NamedTuple):
    """What a library proposes, by language of its replies.

    `aside` counts the replies in languages that nobody asked for or the guide does not speak, `faults` tells what
    could not be read, `messages` is the guide's own language.
    """

    found: tuple[Learnt, ...]
    aside: int
    faults: tuple[Fault, ...]
    messages: str | None


def propose(names: Iterable[str], guide: str | None, lang: str | None, top: int) -> Proposed:
    """What a library proposes for a guide, at most `top` of each sort.

    Raises TonelintError when `top` is no count, the guide cannot be used, or there is no reply to learn from.
    """
    if top < 1:
        raise fail(f"--top has to be a whole number from 1 up, not {top}")
    benches = Benches(Wishes(guide, lang))
    replies, faults = library.opened(names, lang)
    if not replies:
        raise (
            TonelintError(*(_problem(fault) for fault in faults)) if faults else fail("there is no reply to learn from")
        )
    letters = [one for reply in replies if (one := _letter(reply, benches, lang))]
    if not letters:
        hint = f"it speaks {', '.join(benches.of(replies[0].path).compiled.languages)}"
        raise fail("no reply is in a language of the guide", Place(replies[0].path), hint)
    letters.sort(
        key=lambda one: (one.reply.text, one.reply.path, one.reply.record or "")
    )  # samples do not hang on order
    spoken = [one for one in LANGUAGES if any(letter.lang == one for letter in letters)]
    found = tuple(learnt([letter for letter in letters if letter.lang == one], one, top) for one in spoken)
    messages = benches.of(replies[0].path).compiled.messages
    return Proposed(found, len(replies) - len(letters), faults, messages)


def _problem(fault: Fault) -> Problem:
    return Problem(fault.message, Place(fault.path or "", fault.line, fault.column), fault.hint)


def _letter(reply: Reply, benches: Benches, wanted: str | None) -> Letter | None:
    """A reply read and judged; None for one in a language that nobody asked for or the guide does not speak."""
    bench = benches.of(reply.path)
    lang = _language(reply, bench, wanted)
    if lang not in bench.compiled.languages or (wanted and lang != wanted):
        return None
    reading = readings.of(bench, reply, lang)
    return letter(reply, reading, _hits(reply, reading, bench))


def _hits(reply: Reply, reading: Reading, bench: Bench) -> list[Hit]:
    try:
        return engine.judge(reading, bench.book(reading.lang), reply.channel, bench.selection)
    except DamagedError:
        bench.renew()
        return engine.judge(reading, bench.book(reading.lang), reply.channel, bench.selection)


def _language(reply: Reply, bench: Bench, wanted: str | None) -> str:
    """The language that the record states, else the one asked for, the guide's only one, or what the reply reads as."""
    spoken = bench.compiled.languages
    if reply.lang or wanted:
        return reply.lang or wanted or ""
    if len(spoken) == 1:
        return spoken[0]
    heard = language.identify(reply.masked)
    foreign = heard.lang and heard.lang not in spoken and heard.sure >= _CERTAIN
    return heard.lang if foreign or heard.lang in spoken else language.guess(reply.masked, spoken)
