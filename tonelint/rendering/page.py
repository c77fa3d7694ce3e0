"""A guide as a page that a new agent would read, from why the company exists to the rules behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tonelint.guides.rulebook import Collection
from tonelint.guides.shapes import Said, told_in
from tonelint.pages import Block, Bullets, Card, Cards, Fact, Facts, Line, Page, Pair, Prose, Row, Section, Table
from tonelint.rendering import rules, tone
from tonelint.rendering.lines import Teller, heading, teller

Blocks = Iterator[Block | Cards]
Entry = tuple[Said, Mapping[str, Any]]


def page(held: Collection, lang: str) -> Page:
    """The page of a guide with its headings in a language; parts of which the guide says nothing are left out."""
    tell = teller(held, lang)
    name = held.guide.brand[0] if "name" in held.guide.part("brand") else ""
    title = tell.word("page")
    sections = (Section(part, tell.word(part), tuple(make(tell))) for part, make in _SECTIONS.items())
    return Page(
        tell.lang,
        name or title,
        title if name else "",
        tell.word("contents"),
        tuple(section for section in sections if section.blocks),
        tell.word("colophon"),
    )


def _who(tell: Teller) -> Blocks:
    brand = tell.held.guide.part("brand")
    for key, lead in (("meaning", True), ("story", False)):
        if key in brand:
            yield Prose(brand[key].text, lead)
    if brand.get("aliases"):
        yield Facts((tell.fact("aliases", *(name.text for name in brand["aliases"])),))
    for key in ("expected", "not_us"):
        if brand.get(key):
            yield tell.bullets(key, brand[key])


def _mission(tell: Teller) -> Blocks:
    mission = tell.held.guide.part("mission")
    if "statement" in mission:
        yield Prose(mission["statement"].text, lead=True)
    yield from _cards(tell, mission.get("points", ()), _point)


def _point(tell: Teller, point: Mapping[str, Any]) -> Iterator[Block]:
    yield Prose(point["say"].text)
    yield from _facts(*_samples(tell, "cues", point), *tell.never("never", point.get("never", ())))


def _voice(tell: Teller) -> Blocks:
    yield from _cards(tell, tell.held.guide.part("voice") or (), _trait)


def _trait(tell: Teller, trait: Mapping[str, Any]) -> Iterator[Block]:
    yield from _facts(*(tell.fact(key, told_in(trait[key], tell.lang)) for key in ("is", "is_not") if key in trait))
    do, dont = (tell.spoken(trait.get(key, {})) for key in ("do", "dont"))
    if do or dont:
        yield Pair(Bullets(tell.word("do"), do), Bullets(tell.word("dont"), dont))
    yield from _facts(*_behind(tell, trait, "behind"))


def _freedoms(tell: Teller) -> Blocks:
    yield from _cards(tell, tell.held.guide.part("freedoms") or (), _freedom)


def _freedom(tell: Teller, freedom: Mapping[str, Any]) -> Iterator[Block]:
    yield Prose(told_in(freedom["may"], tell.lang))
    yield from _facts(*_samples(tell, "use", freedom, "words"), *_behind(tell, freedom, "remember"))


def _responsibilities(tell: Teller) -> Blocks:
    given = tell.held.guide.part("responsibilities")
    if given:
        yield Bullets("", tell.said(given))


def _play(tell: Teller) -> Blocks:
    humour, persona = tell.held.guide.part("humour"), tell.held.guide.part("persona")
    if "is_for" in humour:
        yield Prose(humour["is_for"].text, lead=True)
    if humour.get("off_limits"):
        yield tell.bullets("off_limits", humour["off_limits"])
    roles = tuple(Line(f"{role.text}: {name.text}") for role, name in persona.get("names", ()))
    if roles:
        yield Bullets(tell.word("roles"), roles)
    never = tell.never("no role", persona.get("never", ()))
    yield from _facts(*_samples(tell, "role words", persona, "words"), *never)


def _vocabulary(tell: Teller) -> Blocks:
    vocabulary = tell.held.guide.part("vocabulary")
    allowed = tell.phrases(vocabulary.get("allow", {}))
    if allowed:
        yield Facts((Fact(tell.word("allow"), allowed, samples=True),))
    for lang, avoided in tell.languages(vocabulary.get("avoid", {})):
        several = len(tell.held.guide.languages) > 1
        rows = tuple(_avoided(tell, "" if lang == tell.lang else lang, word.text, told) for word, told in avoided)
        heads = tuple(tell.word(head) for head in ("avoid", "say", "how grave"))
        yield Table(heading(tell.word(lang)) if several else "", heads, rows)


def _avoided(tell: Teller, lang: str, word: str, told: Mapping[str, Any]) -> Row:
    severity = told.get("severity") or rules.severity_of(tell.held, "vocabulary")
    say = told["say"].text if "say" in told else "–"
    return Row((Line(tell.read_out(word), lang), Line(say, lang), Line(tell.severity(severity))), kind=severity)


def _trials(tell: Teller) -> Blocks:
    yield from _cards(tell, tell.held.guide.part("experiments") or (), _trial)


def _trial(tell: Teller, trial: Mapping[str, Any]) -> Iterator[Block]:
    until = tell.fact("until", tell.day(trial["until"]))
    owner = [tell.fact("owner", trial["owner"].text)] if "owner" in trial else []
    yield from _facts(*_samples(tell, "line", trial, "words"), until, *owner)


def _samples(tell: Teller, label: str, block: Mapping[str, Any], key: str = "cues") -> Iterator[Fact]:
    """Phrases that an agent may write."""
    phrases = tell.phrases(block.get(key, {}))
    if phrases:
        yield Fact(tell.word(label), phrases, samples=True)


def _behind(tell: Teller, block: Mapping[str, Any], label: str) -> Iterator[Fact]:
    """The rules that an entry of the guide names."""
    if block.get("rules"):
        yield Fact(tell.word(label), tell.rules(block["rules"]))


def _facts(*rows: Fact) -> Iterator[Block]:
    if rows:
        yield Facts(rows)


def _cards(tell: Teller, entries: Any, blocks: Any) -> Blocks:
    """A card for each entry that stands under a name."""
    cards = tuple(Card(heading(name.text), tuple(blocks(tell, block))) for name, block in entries)
    if cards:
        yield Cards("", cards)


_SECTIONS = {
    "who": _who,
    "mission": _mission,
    "voice": _voice,
    "tone": tone.tone,
    "address": tone.address,
    "freedoms": _freedoms,
    "responsibilities": _responsibilities,
    "play": _play,
    "vocabulary": _vocabulary,
    "trials": _trials,
    "examples": tone.examples,
    "rules": rules.rules,
}
