"""The parts of a guide's page that tell how a reply sounds where, and show some: tone, address, examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tonelint.guides.spoken import CONTEXTS, NEEDS
from tonelint.pages import Block, Bullets, Card, Cards, Fact, Facts, Line, Prose, Talk, Turn
from tonelint.rendering.lines import Teller, heading

Blocks = Iterator[Block | Cards]


def tone(tell: Teller) -> Blocks:
    """What matters most, how a reply sounds by mood, situation and channel, and how long its sentences are."""
    guide = tell.held.guide
    if guide.part("priorities"):
        yield Bullets(tell.word("priorities"), tuple(Line(tell.word(f"aim {aim}")) for aim in guide.priorities))
    limits = tuple(
        Line(tell.word("words", n=limit), note=tell.word(lang))
        for lang, limit in tell.languages(guide.part("sentences"))
    )
    if limits:
        yield Facts((Fact(tell.word("sentences"), limits),))
    named = {
        "moods": [(CONTEXTS["mood"][name][tell.lang], says) for name, says in guide.part("moods").items()],
        "situations": [(_situation(tell, name), says) for name, says in guide.part("situations").items()],
        "channels": [(heading(name.text), says) for name, says in guide.part("channels") or ()],
    }
    for part, entries in named.items():
        cards = tuple(Card(title, tuple(_toned(tell, says))) for title, says in entries)
        if cards:
            yield Cards(tell.word(part), cards)


def _situation(tell: Teller, name: str) -> str:
    known = CONTEXTS["situation"].get(name)
    return known[tell.lang] if known else tell.word("situation", need=NEEDS[name][tell.lang])


def _toned(tell: Teller, says: Mapping[str, Any]) -> Iterator[Block]:
    if "like" in says:
        yield Prose(says["like"].text)
    rows = tuple(_tone_facts(tell, says))
    if rows:
        yield Facts(rows)


def _tone_facts(tell: Teller, says: Mapping[str, Any]) -> Iterator[Fact]:
    if "public" in says:
        yield tell.fact("public", tell.word("anybody" if says["public"] else "private"))
    if says.get("needs"):
        yield tell.fact("needs", *(NEEDS[need][tell.lang] for need in says["needs"]))
    if "words" in says:
        yield tell.fact("length", tell.word("words", n=says["words"]))
    if "emoji" in says:
        yield tell.fact("emoji", tell.word(says["emoji"]))
    if says.get("rules"):
        lines = (tell.rule(name.text, tell.severity(severity)) for name, severity in says["rules"])
        yield Fact(tell.word("graver"), tuple(lines))


def address(tell: Teller) -> Blocks:
    """In which languages and in which form the customer is spoken to, and who promises."""
    guide = tell.held.guide
    rows = [
        Fact(tell.word("addressed", lang=tell.word(lang)), (Line(_form(tell, lang, form)),))
        for lang, form in tell.languages(guide.part("address"))
    ]
    if "languages" in guide.said:
        rows.insert(0, tell.fact("languages", *(tell.word(lang) for lang in guide.languages)))
    if "promises" in guide.said:
        rows.append(tell.fact("promises", tell.word(guide.said["promises"])))
    if guide.channel:
        rows.append(tell.fact("channel", guide.channel))
    if rows:
        yield Facts(tuple(rows))


def _form(tell: Teller, lang: str, form: str) -> str:
    return tell.word("mirror" if form == "mirror" else f"{lang} {form}")


def examples(tell: Teller) -> Blocks:
    """What customers wrote, what not to answer, and what to answer."""
    cards = tuple(
        Card(heading(name.text), tuple(_example(tell, example)))
        for name, example in tell.held.guide.part("examples") or ()
    )
    if cards:
        yield Cards("", cards)


def _example(tell: Teller, example: Mapping[str, Any]) -> Iterator[Block]:
    lang = example.get("lang", tell.held.guide.languages[0])
    where = [tell.fact("channel", heading(example["channel"].text))] if "channel" in example else []
    if "lang" in example and lang != tell.lang:
        where.append(tell.fact("language", tell.word(lang)))
    if where:
        yield Facts(tuple(where))
    shown = "" if lang == tell.lang else lang
    turns = tuple(
        Turn(kind, tell.word(kind), Line(example[kind].text.rstrip(), shown))
        for kind in ("customer", "bad", "good")
        if kind in example
    )
    if turns:
        yield Talk(turns)
    if example.get("rules"):
        yield Facts((Fact(tell.word("raises"), tell.rules(example["rules"])),))
