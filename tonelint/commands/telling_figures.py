"""How often families and learnt rules are right, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonelint.entry import Hears
from tonelint.guides import measured
from tonelint.guides.measured import Figures, Measured
from tonelint.guides.rules import Rule
from tonelint.matching import ear
from tonelint.names import LANGUAGES
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.figures import WORDS


def heard_told(hears: Hears, rule: Rule, lang: str) -> Iterator[str]:
    """That a rule is learnt, from what, how often it is right, and what becomes of other rules beside it."""
    speak = speech(WORDS, lang)
    known = ear.measured(rule.lang, rule.family, hears.sure)
    yield speak.say("learnt")
    yield speak.say("learnt from")
    yield speak.say("sure", sure=hears.sure)
    if hears.warns:
        yield speak.say("warns", sure=hears.warns)
    yield speak.say("right", n=known.found, right=known.right, same=known.same, owed=known.owed, caught=known.caught)
    if hears.doubts:
        yield speak.say("doubts")
    if hears.confirms:
        yield speak.say("confirms", names=", ".join(hears.confirms))


def measured_told(family: str, rules: Iterable[Rule], lang: str) -> Iterator[str]:
    """How often a family that comes with tonelint is right, by language of the replies, in lines."""
    speak = speech(WORDS, lang)
    known = measured.shipped()
    if family in known.families:
        yield f"{measured_on(known, lang)}:"
        labels, figures = known.families[family]
        yield from (f"    {one}  {_figures(found, labels, speak)}" for one, found in figures.items())
    heard = heard_figures(rules)
    if heard:
        yield f"{heard_on(lang)}:"
    yield from (f"    {one}  {_heard(found, family, speak)}" for one, found in heard.items())


def measured_on(known: Measured, lang: str) -> str:
    """What the figures of the families were measured on, and what they are worth."""
    return speech(WORDS, lang).say("measured on", n=sum(known.replies.values()))


def heard_on(lang: str) -> str:
    """What the figures of the learnt rules were measured on."""
    return speech(WORDS, lang).say("heard on")


def heard_figures(rules: Iterable[Rule]) -> dict[str, ear.Measured]:
    """How the learned rules among these did on replies that were held out, by language."""
    learnt = {rule.lang: ear.measured(rule.lang, rule.family, rule.hears.sure) for rule in rules if rule.hears}
    return {lang: learnt[lang] for lang in LANGUAGES if lang in learnt}


def _figures(one: Figures, labels: tuple[str, ...], speak: Speech) -> str:
    found = _found(one.right, one.found, speak)
    if not one.found or not labels:
        return found
    return f"{found}; {speak.say('marks', caught=one.caught, owed=one.owed, labels=speak.any_of(labels))}"


def _heard(one: ear.Measured, family: str, speak: Speech) -> str:
    same = f", {speak.say('same', same=one.same, family=family)}" if one.found else ""
    return f"{_found(one.right, one.found, speak)}{same}; {speak.say('caught', caught=one.caught, owed=one.owed)}"


def _found(right: int, found: int, speak: Speech) -> str:
    return speak.say("found", n=found, right=right) if found else speak.say("nothing")
