"""Heat: what in a customer's message tells that somebody is upset, and what only looks so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonelint.names import ANNOYED
from tonelint.reading import displeasure, mood, shouting
from tonelint.reading.cues import Span
from tonelint.reading.mood import Heat
from tonelint.reading.spans import apart, outside, overlaps
from tonelint.reading.telling import Telling

_A_WORD = 3  # words; in capitals they are more often a stuck key than a shout
_EXCLAIMING = re.compile(r"!{2,}|\?!|!\?|\?{2,}")
_GREETED = 12  # code points at most before the `!!` of a greeting
_BESIDE = ("loss", "shouting", "exclaiming")  # what is no heat where nothing of theirs went wrong
# From how likely anger and annoyance on, and below how likely an annoyance, words are believed rather than cues. Of
# messages in corpus/ that sounded so to models that never saw them, upset or annoyed was fair for nine of ten.
_ANGRY, _DISPLEASED, _CONTENT = 0.7, 0.8, 0.2
_ANGRY_INDEED = 0.85  # where trouble is only told; below it four of ten were no more than annoyed
_WEAK = frozenset(("loss", "waiting", "wronged", "repeated"))  # what stands in many a calm message as well
# How heated somebody is of whom a person said it.
_SAID = {"upset": "upset", "annoyed": "annoyed", **dict.fromkeys(("calm", "playful", "praising", "grieving"), "calm")}


def of(message: Telling, *, stated: str | None = None, before: float = 0.0) -> Heat:
    """How upset a message reads, with its parts; `stated`, a mood that a person told of the customer, counts for more.

    `before` is the score of the customer's message before this one.
    """
    told = parts(message)
    found = mood.heat(told, joking=bool(message.spans("playful")), before=before)
    if stated:
        return found._replace(level=_SAID.get(stated, found.level))
    return _by_ear(message, told, found, before)


def _by_ear(message: Telling, told: Mapping[str, list[Span]], found: Heat, before: float) -> Heat:
    """The heat of a message as its words sound, where these are surer than the cues; who jokes or mourns is left as told.

    Nobody who praises, or of whom no cue tells anything, sounds upset by words alone.
    """
    if found.level == "upset" or message.spans("playful") or message.spans("grief"):
        return found
    sound = displeasure.of(message, told)
    if sound is None:
        return found
    weak = found.parts.keys() <= _WEAK
    if sound.upset >= (_ANGRY_INDEED if weak else _ANGRY) and found.parts and not message.spans("praise"):
        return _sounding(message, found, "upset", mood.ACCUSED)
    if sound.annoyed >= _DISPLEASED and found.level == "calm" and not message.glad:
        return _sounding(message, found, "annoyed", ANNOYED)
    if weak and found.parts and sound.annoyed < _CONTENT and not message.spans("contacted"):
        return mood.heat({name: [] for name in told}, joking=False, before=before)
    return found


def _sounding(message: Telling, found: Heat, level: str, least: float) -> Heat:
    """The heat of a message that sounds so, with the words that say so most."""
    return Heat(level, max(found.score, least), {**found.parts, "tone": displeasure.loudest(message, level)})


def parts(message: Telling) -> dict[str, list[Span]]:
    """Where each part of heat stands in a message, without what is none there."""
    found = _told(message)
    if _only_once(message, found):
        found["exclaiming"] = []
    idle = _idle(message)
    for name in _BESIDE if idle else ():
        found[name] = outside(found[name], idle)
    if not message.glad:
        return found
    found["anger"] = outside(found["anger"], message.spans("cooled"))
    return mood.gladly(found, over=message.solved or _is_praise(message, found), asked=message.asked)


def _is_praise(message: Telling, found: Mapping[str, list[Span]]) -> bool:
    return bool(message.spans("praise")) and not found["sarcasm"]


def _told(message: Telling) -> dict[str, list[Span]]:
    """Where each part of heat is told, by cues and by signs."""
    parts = {name: apart(message.spans(name)) for name in mood.HEATED}
    if not (message.glad or message.spans("playful")):
        parts["anger"] = apart(sorted([*parts["anger"], *message.spans("outcry")]))
    parts["loss"] = outside(parts["loss"], message.spans("grief"))  # who mourns calmly is not heated
    parts["shouting"] += _shouted(message) if _says_something(message) else []
    parts["exclaiming"] += [found.span() for found in _EXCLAIMING.finditer(message.text)]
    if any(parts.values()):
        parts["loss"] = apart(sorted([*parts["loss"], *message.spans("fault")]))
    return parts


def _only_once(message: Telling, parts: dict[str, list[Span]]) -> bool:
    """Whether one doubled sign is all that tells of heat in a one-liner that only asks whether something may be."""
    told = [(name, span) for name, spans in parts.items() for span in spans]
    if len(told) != 1 or told[0][0] != "exclaiming" or message.length != "short" or message.spans("soured"):
        return False
    start, end = told[0][1]
    greets = message.text[start:end] == "!!" and start <= _GREETED
    return bool(message.spans("asks-lightly")) and (greets or message.text[start:end] == "??")


def _idle(message: Telling) -> list[Span]:
    """Where nothing of theirs went wrong with us: harm that nobody here did, and questions about goods as such."""
    begun = message.spans("asks-goods")
    own = message.spans("own-affair") if begun else []
    idle = [one for one in message.asked if overlaps(one, begun) and not overlaps(one, own)]
    # Weight that was lost is good news, but not in a message that tells of harm, in whichever sentence.
    shed = message.spans("shed")
    return idle + message.spans("unrelated") + ([] if shed and message.spans("harmed") and not message.glad else shed)


def _says_something(message: Telling) -> bool:
    """Whether it is more than a word or three, such as `OK THANK YOU` from a stuck key; a shout says what is wrong."""
    return any(sign in message.text for sign in "!?") or sum(1 for _ in message.words()) > _A_WORD


def _shouted(message: Telling) -> list[Span]:
    """Words in capitals."""
    return [
        (begin + passage.words[place].start, begin + passage.words[place].end)
        for begin, passage in message.passages
        for place in shouting.shouted(passage.words, message.lang)
    ]
