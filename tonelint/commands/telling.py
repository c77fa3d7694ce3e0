"""What `tonelint explain` says of how a rule is found and when it speaks, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonelint.commands.telling_contexts import clauses, lacking
from tonelint.commands.telling_figures import heard_told
from tonelint.entry import Absent, Composite, Condition, Part
from tonelint.guides.rules import Rule
from tonelint.guides.spoken import NEEDS
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.rules import FORMS, WORDS


def told(rule: Rule, lang: str) -> Iterator[str]:
    """Everything that decides whether a rule speaks, in lines of a language."""
    speak = speech(WORDS, lang)
    yield from _kind(rule, speak)
    if rule.when != Condition():
        yield speak.say("only", context=clauses(rule.when, lang))
    if rule.at_least > 1:
        yield speak.say("each sentence" if rule.within == "sentence" else "once", n=rule.at_least)
    if rule.excused_by:
        yield speak.say("excused", names=speak.any_of(rule.excused_by))
    for severity, raised in rule.raises:
        yield speak.say(f"to {severity}", context=clauses(raised, lang))


def names_told(rule: Rule, lang: str) -> Iterator[str]:
    """What the signals and form classes mean that a rule names, a line each under a heading."""
    names = dict.fromkeys(_names(rule))
    if names:
        yield speech(WORDS, lang).say("names")
    wide = max(map(len, names), default=0)
    meant = {name: told[lang] for name, told in NEEDS.items()} | dict(FORMS[lang])
    yield from (f"    {name:<{wide}}  {meant[name]}" for name in names)


def _kind(rule: Rule, speak: Speech) -> Iterator[str]:
    """What a rule looks for that is no phrase and no token."""
    if rule.finds:
        yield speak.say(f"finds {rule.finds}")
    if rule.forms:
        yield speak.say("forms", names=", ".join(rule.forms))
    if rule.counts:
        yield _counted(rule, speak)
    if rule.absent:
        yield _absent(rule.absent, speak)
    if rule.composite:
        yield from _parts(rule.composite, speak)
    if rule.hears:
        yield from heard_told(rule.hears, rule, speak.lang)


def _counted(rule: Rule, speak: Speech) -> str:
    count = next(iter(rule.counts.values()))
    limits = {lang: one.more_than for lang, one in rule.counts.items()}
    if len({*limits.values()}) == 1:
        limit = speak.figure(count.more_than)
    else:
        limit = ", ".join(f"{speak.figure(number)} ({lang})" for lang, number in limits.items())
    of = speak.say("words") if count.of == "words" else count.of
    return speak.say(f"counts {'share' if count.share else count.place}", of=of, limit=limit, share=count.share)


def _absent(absent: Absent, speak: Speech) -> str:
    return speak.say("absent", context=lacking(absent.place, absent.of, speak.lang))


def _parts(composite: Composite, speak: Speech) -> Iterator[str]:
    yield speak.say("parts", enough=composite.enough)
    for part in composite.parts:
        yield f"    {part.weight}  {part.name}: {_part(part, speak)}"
    if composite.shown_at:
        yield speak.say("shown", families=speak.any_of(composite.shown_at))
    if composite.elsewhere:
        yield speak.say("elsewhere", severity=speak.words[composite.elsewhere])


def _part(part: Part, speak: Speech) -> str:
    return speak.say("part", context=clauses(part.when, speak.lang, part.families), add=part.add[speak.lang])


def _names(rule: Rule) -> Iterable[str]:
    """The signals and form classes that a rule names, in the order in which it is told."""
    yield from rule.forms
    yield from (count.of for count in rule.counts.values() if count.of != "words")
    yield from rule.absent.of if rule.absent else ()
    for part in rule.composite.parts if rule.composite else ():
        yield from _wanted(part.when)
    yield from _wanted(rule.when)
    yield from rule.excused_by
    for _, raised in rule.raises:
        yield from _wanted(raised)


def _wanted(context: Condition) -> Iterator[str]:
    for place in (context.near, context.before, context.opening, context.reply):
        yield from (*place.has, *place.lacks)
    if context.earlier:
        yield from (*context.earlier.has, *context.earlier.lacks)
