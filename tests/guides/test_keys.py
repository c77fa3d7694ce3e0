"""Every key of a guide does something: with and without it, something else is judged, tried or told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tonelint import proving
from tonelint.errors import Place, TonelintError
from tonelint.guides import guide, rulebook
from tonelint.guides.keys import GUIDE
from tonelint.guides.shapes import Shape

TRAIT = "voice:\n  straight:\n    is: bad news first\n    rules: [dead-end]\n"
POINT = "mission: {points: {why: {say: the reason, cues: {en: [the reason is]}, never: [upset]}}}\n"
ROLE = "persona: {words: {en: [captain]}, never: [upset]}\n"
AVOID = "vocabulary: {avoid: {en: {parcel: {say: package, severity: note}}}}\n"
FREE = "freedoms: {month: {may: Give a month., rules: [bounce], words: {en: [a free month]}}}\n"
TRIAL = "experiments: {yo: {words: {en: [yo there]}, until: 2999-01-01, owner: Kim}}\n"
EXPORT = (
    'exports: {ours: {each: "items[]", id: key, title: name, body: text.html, form: html, lang: locale, '
    "inactive: active=false, usage: sent}}\n"
)
CASE = "examples:\n  one:\n    lang: en\n    bad: Thank you for contacting us.\n    rules: [canned-opener]\n"
CHATTY = "channels: {chat: {words: 2}}\n" + CASE.replace("canned-opener", "channel-fit")
STERN = "moods: {annoyed: {words: 2}}\n" + CASE.replace("canned-opener", "channel-fit")

# For each key that judging goes by: a guide, and the same one with another value there (or without it).
JUDGED = {
    "languages": ("languages: [en]", "languages: [en, fi]"),
    "messages": ("messages: en", "messages: fi"),
    "channel": ("channel: macro", "channel: chat"),
    "extends": ("extends: warm", "languages: [fi, nb, en]"),
    "brand.name": ("brand: {name: Loop}\nrules: {canned-closer/hope-that-helps: {add: [hail <BRAND>]}}", "brand: {name: Hoop}\nrules: {canned-closer/hope-that-helps: {add: [hail <BRAND>]}}"),
    "brand.aliases": ("brand: {name: Loop, aliases: [L]}\nvocabulary: {allow: {en: [hail <BRAND>]}}", "brand: {name: Loop}\nvocabulary: {allow: {en: [hail <BRAND>]}}"),
    "mission.points.cues": (POINT, POINT.replace("the reason is", "because of")),
    "mission.points.never": (POINT, POINT.replace("upset", "playful")),
    "priorities": ("priorities: [voice]", "priorities: [mission, solve]"),
    "voice.is": (TRAIT, TRAIT.replace("bad news", "all news")),
    "voice.is_not": (TRAIT, TRAIT + "    is_not: fog\n"),
    "voice.do": (TRAIT, TRAIT + "    do: {en: [Your film is gone. I'll send another on Friday.]}\n"),
    "voice.dont": (TRAIT, TRAIT + "    dont: {en: [We cannot help you with this.]}\n"),
    "voice.rules": (TRAIT, TRAIT.replace("dead-end", "bounce")),
    "address.fi": ("address: {fi: te}", "address: {fi: sinä}"),
    "address.nb": ("address: {nb: De}", "address: {nb: du}"),
    "address.en": ("address: {en: first-name}", "address: {en: mirror}"),
    "promises": ("promises: I", "promises: we"),
    **{
        f"{block}.{key}": (f"{start}{{{key}: {one}}}{end}", f"{start}{{{key}: {other}}}{end}")
        for block, start, end in (
            ("moods.upset", "moods: {upset: ", "}"),
            ("situations.refusal", "situations: {refusal: ", "}"),
            ("channels", "channels: {chat: ", "}"),
        )
        for key, one, other in (
            ("needs", "[time]", "[reason]"),
            ("words", "60", "70"),
            ("emoji", "none", "free"),
            ("rules", "{bounce: error}", "{bounce: note}"),
        )
    },
    "channels.public": ("channels: {wall: {public: true}}", "channels: {wall: {public: false}}"),
    "sentences": ("sentences: {en: 20}", "sentences: {en: 30}"),
    "persona.words": (ROLE, ROLE.replace("captain", "pirate")),
    "persona.never": (ROLE, ROLE.replace("upset", "annoyed")),
    "vocabulary.avoid.say": (AVOID, AVOID.replace("package", "box")),
    "vocabulary.avoid.severity": (AVOID, AVOID.replace("note", "error")),
    "vocabulary.allow": ("vocabulary: {allow: {en: [kind regards]}}", "vocabulary: {allow: {en: [best wishes]}}"),
    "freedoms.may": (FREE, FREE.replace("Give a month", "Give two months")),
    "freedoms.rules": (FREE, FREE.replace("bounce", "dead-end")),
    "freedoms.words": (FREE, FREE.replace("a free month", "two free months")),
    "experiments.words": (TRIAL, TRIAL.replace("yo there", "hey there")),
    "experiments.until": (TRIAL, TRIAL.replace("2999", "1999")),
    "rules.severity": ("rules: {bounce: error}", "rules: {bounce: note}"),
    "rules.add": ("rules: {canned-closer/hope-that-helps: {add: [hail to you]}}", "rules: {canned-closer/hope-that-helps: note}"),
    "rules.remove": ("rules: {vague-timeline/stay-tuned: {remove: [coming soon]}}", "rules: {vague-timeline/stay-tuned: {severity: warning}}"),
    "exports.each": (EXPORT, EXPORT.replace("items[]", "all[]")),
    "exports.id": (EXPORT, EXPORT.replace("key", "number")),
    "exports.title": (EXPORT, EXPORT.replace("name", "label")),
    "exports.body": (EXPORT, EXPORT.replace("text.html", "text.plain")),
    "exports.form": (EXPORT, EXPORT.replace("form: html", "form: plain")),
    "exports.lang": (EXPORT, EXPORT.replace("locale", "language")),
    "exports.inactive": (EXPORT, EXPORT.replace("=false", "=0")),
    "exports.usage": (EXPORT, EXPORT.replace("sent", "used")),
    "own_rules": ("own_rules: rules", "extends: warm"),
    "pipeline": ("pipeline: fi_core_news_sm", "pipeline: fi_core_news_md"),
    "examples.lang": (CASE, CASE.replace("lang: en", "lang: nb")),
    "examples.channel": (CHATTY, CHATTY + "    channel: chat\n"),
    "examples.customer": (STERN, STERN + "    customer: 'Third time!!! This is outrageous.'\n"),
    "examples.bad": (CASE, CASE.replace("contacting us", "your patience")),
    "examples.good": (CASE, CASE + "    good: It leaves on Friday. Kim\n"),
    "examples.rules": (CASE, CASE.replace("canned-opener", "bounce")),
}  # fmt: skip

# Keys that people read: `guide render` shows them, and tests/guides/test_page.py proves it for each.
READ = {
    "brand.meaning", "brand.story", "brand.expected", "brand.not_us", "mission.statement", "mission.points.say",
    "moods.upset.like", "situations.refusal.like", "channels.like", "persona.names", "humour.is_for",
    "humour.off_limits", "responsibilities", "experiments.owner",
}  # fmt: skip
FIXED = {"tonelint"}  # the version of the format, of which there is one


def paths(shape: Shape = GUIDE, before: str = "") -> Iterator[str]:
    """Every key that holds a value, names and languages left out; one mood and one situation stand for all."""
    for name, key in shape.keys.items():
        path = f"{before}{name}"
        inner = key.shape
        while inner.of is not None and not inner.keys:
            inner = inner.of
        if name in ("moods", "situations"):
            one = "upset" if name == "moods" else "refusal"
            yield from paths(inner.keys[one].shape, f"{path}.{one}.")
        elif inner.keys and not inner.alone:
            yield from paths(inner, f"{path}.")
        else:
            yield path


def test_every_key_is_judged_by_or_read_by_people() -> None:
    assert sorted(paths()) == sorted({*JUDGED, *READ, *FIXED})


@pytest.fixture(autouse=True)
def few_rules(library_of: Callable[..., None]) -> None:
    """A library of five rules, so that fifty guides are compiled in seconds."""
    library_of(
        "hope-that-helps",
        "stay-tuned",
        "cannot-help",
        "thanks-for-contacting",
        "long-sentence",
        "another-team",
        "personal-data-in-public",
    )


def effects(folder: Path, text: str) -> tuple[Any, ...]:
    """What judging, testing and telling go by under a guide."""
    (folder / "rules" / "en" / "bounce").mkdir(parents=True, exist_ok=True)
    path = folder / "tonelint.yaml"
    extends = "" if "extends" in text or "languages" in text else "extends: warm\n"
    path.write_text(f"{extends}{text}\n", encoding="utf-8")
    collection = rulebook.collect(str(path))
    books = {lang: book.dump() for lang, book in rulebook.books(collection).items()}
    own = collection.guide
    proofs = [proof._replace(place=own.tree.place) for proof in proving.proofs(proving.judge_of(collection))]
    return books, own.exports, own.channel, own.messages, own.own_rules, own.pipelines, proofs


@pytest.mark.parametrize(("one", "other"), JUDGED.values(), ids=JUDGED)
def test_a_key_changes_what_is_judged_or_tried(tmp_path: Path, one: str, other: str) -> None:
    alone = not any(name in f"{one}{other}" for name in ("fi", "nb", "extends", "languages"))
    head = "languages: [en]\n" if alone else ""  # one language is compiled three times as fast
    assert effects(tmp_path, head + one) != effects(tmp_path, head + other)


WRONG = ("[[x]]", "{x: {y: z}}", "true", "3.5", "''", "~", "'\\0'", "[{a: [b]}]", "12:30", "no", "🎉", "-1")


@pytest.mark.parametrize("path", sorted(paths()))
@pytest.mark.parametrize("value", WRONG)
def test_a_wrong_value_at_any_key_is_read_or_refused_with_its_place(tmp_path: Path, path: str, value: str) -> None:
    names = {"points": "points: {why", "channels": "channels: {chat", "freedoms": "freedoms: {month"}
    names |= {
        "voice": "voice: {straight",
        "experiments": "experiments: {yo",
        "examples": "examples: {one",
        "exports": "exports: {ours",
    }
    parts = [names.get(part, part) for part in path.split(".")]
    text = ": {".join(parts) + f": {value}"
    (tmp_path / "tonelint.yaml").write_text(text + "}" * text.count(": {"), encoding="utf-8")
    assert all(place and place.line == 1 for place in refused(tmp_path / "tonelint.yaml"))


def refused(path: Path) -> list[Place | None]:
    """Where the mistakes of a guide stand; none where it can be read."""
    try:
        guide.load(str(path))
    except TonelintError as error:
        return [problem.place for problem in error.problems]
    return []
