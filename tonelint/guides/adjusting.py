"""What a guide changes in rules that others wrote: phrases more or fewer, limits, severities in contexts, its own words beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tonelint import lexicon
from tonelint.entry import Condition
from tonelint.errors import did_you_mean
from tonelint.guides import library, places, principles
from tonelint.guides.compiling import Beside, Stated
from tonelint.guides.guide import Guide, classes
from tonelint.guides.rules import Rule
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import Said, told_in
from tonelint.model import Quote
from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError

_LONG_SENTENCE = "readability/long-sentence"
# The families whose findings tell what an agent may do without asking, where the guide names none.
_WHERE_FREEDOM_HELPS = ("dead-end", "policy-shield")


def names(guide: Guide) -> Iterator[Said]:
    """Every name of a rule or family that a guide writes."""
    yield from (name for name, _ in guide.part("rules") or ())
    for tone in principles.tones(guide):
        yield from (name for name, _ in tone.says.get("rules", ()))
    for part in ("voice", "freedoms", "examples"):
        for _, block in guide.part(part) or ():
            yield from block.get("rules", ())


def adjusted(guide: Guide, rules: Iterable[Rule], check: Checker) -> list[Rule]:
    """The rules with the guide's phrases added and removed, and its own limits."""
    rules = [rule for rule in rules if not _readdressed(guide, rule)]
    for name, told in guide.part("rules") or ():
        if "add" in told or "remove" in told:
            rules = _rephrased(guide, rules, name, told, check)
    limits = guide.part("sentences")
    rules = [_limited(rule, limits) if rule.name == _LONG_SENTENCE and limits else rule for rule in rules]
    public = _public(guide)
    return [_heard_in_public(rule, public) for rule in rules] if public else rules


def _readdressed(guide: Guide, rule: Rule) -> bool:
    """Whether a rule that comes with tonelint gives way, because the guide itself says how people are addressed."""
    wanted = guide.part("address").get(rule.lang, "mirror")
    return rule.family == "address-form" and not rule.own and wanted != "mirror"


def _public(guide: Guide) -> tuple[str, ...]:
    """What the guide says of its channels, as a condition takes it: `public wall`, `private forum`."""
    told = {name.text.lower(): block["public"] for name, block in guide.part("channels") or () if "public" in block}
    return tuple(f"{'public' if public else 'private'} {name}" for name, public in told.items())


def _heard_in_public(rule: Rule, public: Sequence[str]) -> Rule:
    """The rule with what the guide says of its channels wherever it asks for a public one."""
    raises = tuple((severity, _in_public(context, public)) for severity, context in rule.raises)
    return rule._replace(when=_in_public(rule.when, public), raises=raises)


def _in_public(context: Condition, public: Sequence[str]) -> Condition:
    if "public" not in context.channel:
        return context
    return context._replace(channel=tuple(dict.fromkeys((*context.channel, *public))))


def _rephrased(
    guide: Guide, rules: list[Rule], name: Said, told: Mapping[str, Sequence[Said]], check: Checker
) -> list[Rule]:
    chosen = [rule for rule in rules if rule.name == name.text and rule.lang in (*guide.languages, "any")]
    if not chosen:
        return rules
    if len(chosen) > 1 or not chosen[0].phrases.get(chosen[0].lang):
        hint = "give the phrases to a rule of your own under own_rules"
        check.problem(f'phrases cannot be added to or taken from "{name.text}"', name.place, hint)
        return rules
    rule, lang = chosen[0], chosen[0].lang
    known = {phrase.source: phrase for phrase in rule.phrases[lang]}
    for phrase in told.get("remove", ()):
        if known.pop(phrase.text, None) is None:
            check.problem(
                f'"{name.text}" has no phrase "{phrase.text}"', phrase.place, did_you_mean(phrase.text, known)
            )
    for phrase in told.get("add", ()):
        try:
            known[phrase.text] = compile_phrase(phrase.text, lang, classes(guide), lexicon.COMMON.get(lang))
        except NotationError as error:
            check.problem(f"{error.message} (in the phrase {phrase.text})", phrase.place, error.hint)
    changed = rule._replace(phrases={lang: tuple(known.values())})
    return [changed if one is rule else one for one in rules]


def _limited(rule: Rule, limits: dict[str, int]) -> Rule:
    counts = {lang: count._replace(more_than=limits.get(lang, count.more_than)) for lang, count in rule.counts.items()}
    return rule._replace(counts=counts)


def stated(guide: Guide) -> Stated:
    """For a rule in a language: its severities in the contexts of the guide, and what the guide says beside its findings."""
    contexts = principles.tones(guide)
    default = places.shown(library.guide_file(places.DEFAULT))
    # What the traits of the default say, the reasons of the rules say already.
    traits = [(name, trait) for name, trait in guide.part("voice") or () if name.place.path != default]

    def of(rule: Rule, lang: str) -> Beside:
        return principles.severities_in(contexts, rule), tuple(_quotes(guide, traits, rule, lang))

    return of


def _quotes(guide: Guide, traits: Iterable[tuple[Said, Any]], rule: Rule, lang: str) -> Iterator[Quote]:
    """The traits and freedoms that name the rule."""
    own, speak = {rule.name, rule.family}, guide.messages or "en"
    for name, trait in traits:
        if own.intersection(one.text for one in trait.get("rules", ())):
            is_not = f", {_NOT[speak]} {told_in(trait['is_not'], speak)}" if "is_not" in trait else ""
            do = trait.get("do", {}).get(lang, ())
            yield Quote("voice", name.text, f"{told_in(trait['is'], speak)}{is_not}", do[0].text if do else None)
    for name, freedom in guide.part("freedoms") or ():
        if own.intersection([one.text for one in freedom.get("rules", ())] or _WHERE_FREEDOM_HELPS):
            yield Quote("freedom", name.text, told_in(freedom["may"], speak))


_NOT = {"fi": "ei", "nb": "ikke", "en": "not"}
