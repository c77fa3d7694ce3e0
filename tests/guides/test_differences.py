"""Two guides differ in what they say, not in how or where they say it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tonelint.benches import Benches, Wishes
from tonelint.entry import Entry
from tonelint.guides import differences, guide
from tonelint.guides.differences import Ruled
from tonelint.notation import compile_phrase
from tonelint.rulebook import Book, bind
from tonelint.yamlio import Node

RULE = "title: {{fi: a, nb: b, en: c}}\nphrases: [{}]\ninstead: [Yes.]\nflag: ['<<{}>> a', '<<{}>> b']\npass: [a, b]\n"


def written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def plain(node: Node | None) -> Any:
    return None if node is None else node.plain()


def values(folder: Path, old: str, new: str) -> list[tuple[str, str, Any, Any]]:
    one, other = (guide.load(written(folder, name, text)) for name, text in (("old.yaml", old), ("new.yaml", new)))
    found = differences.values(one, other)
    return [(value.kind, "/".join(value.at), plain(value.old), plain(value.new)) for value in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("rules: {bounce: note}", "rules: {bounce: error}", [("changed", "rules/bounce/severity", "note", "error")]),
        ("", "brand: {name: Kulma}", [("added", "brand/name", None, "Kulma")]),
        ("brand: {name: Kulma}", "", [("gone", "brand/name", "Kulma", None)]),
        ("languages: [fi, en]", "languages: [fi, nb]", [("gone", "languages", "en", None), ("added", "languages", None, "nb")]),
        ("languages: [fi, en]", "languages: [en, fi]", [("changed", "languages", ["fi", "en"], ["en", "fi"])]),
        ("vocabulary: {avoid: {en: {}}}", "vocabulary: {avoid: {en: {box: }}}", [("added", "vocabulary/avoid/en/box", None, {})]),
        ("vocabulary: {avoid: {en: {box: }}}", "vocabulary: {avoid: {en: {box: it}}}", [("added", "vocabulary/avoid/en/box/say", None, "it")]),
        ("responsibilities: [a, a]", "responsibilities: [a]", [("gone", "responsibilities", "a", None)]),
        ("channels: {chat: {public: true}}", "channels: {chat: {public: false}}", [("changed", "channels/chat/public", True, False)]),
    ],
)  # fmt: skip
def test_a_value_is_added_gone_or_changed(tmp_path: Path, old: str, new: str, expected: list[Any]) -> None:
    assert values(tmp_path, old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rules: {bounce: note}", "# moved\nrules:\n  bounce:\n    severity: note\n"),
        ("brand: {aliases: Kulman}", "brand: {aliases: [Kulman]}"),
        ("brand: {name: 7}", "brand: {name: '7'}"),
        ("rules: {bounce: note, canned: error}", "rules: {canned: error, bounce: note}"),
        ("extends: warm", "extends: warm\nlanguages: [fi, nb, en]"),
    ],
)
def test_the_same_said_otherwise_is_no_difference(tmp_path: Path, old: str, new: str) -> None:
    assert values(tmp_path, old, new) == []


def test_a_difference_knows_both_places(tmp_path: Path) -> None:
    old = guide.load(written(tmp_path, "old.yaml", "messages: fi"))
    new = guide.load(written(tmp_path, "new.yaml", "\nmessages: nb"))
    (found,) = differences.values(old, new)
    places = [node.place for node in (found.old, found.new) if node]
    assert [(Path(place.path).name, place.line) for place in places] == [("old.yaml", 1), ("new.yaml", 2)]


def test_values_come_in_the_order_of_the_keys(tmp_path: Path) -> None:
    new = "rules: {bounce: note}\nbrand: {name: Kulma}\nmessages: fi\n"
    assert [at for _, at, _, _ in values(tmp_path, "", new)] == ["messages", "brand/name", "rules/bounce/severity"]


def test_the_same_rules_beside_another_copy_of_the_guide_are_no_difference(tmp_path: Path) -> None:
    for side in ("one", "other"):
        (tmp_path / side / "mine").mkdir(parents=True)
        written(tmp_path, f"{side}/tonelint.yaml", "own_rules: mine\n")
    one, other = (guide.load(str(tmp_path / side / "tonelint.yaml")) for side in ("one", "other"))
    assert differences.values(one, other) == []


def books(folder: Path, name: str, text: str, **own: str) -> dict[str, Book]:
    """The books of a guide with rules of its own: canned-opener/<name> for a phrase."""
    (folder / name / "rules" / "en").mkdir(parents=True)
    for rule, phrase in own.items():
        content = RULE.format(phrase, phrase, phrase)
        written(folder, f"{name}/rules/en/canned-opener/{rule}.yaml", content)
    bench = Benches(Wishes()).open(written(folder, f"{name}/tonelint.yaml", f"own_rules: rules\n{text}"))
    return {lang: bench.book(lang) for lang in bench.compiled.languages}


@pytest.mark.usefixtures("little_library")
@pytest.mark.parametrize(
    ("old", "new", "kind", "expected"),
    [
        (("", {"a": "good day"}), ("rules: {canned-opener: note}", {"a": "good day"}), "severity", ("warning", "note")),
        (("", {"a": "good day"}), ("", {}), "gone", ("warning", None)),
        (("", {}), ("", {"a": "good day"}), "added", (None, "warning")),
        (("", {"a": "good day"}), ("", {"a": "fine day"}), "changed", ("warning", "warning")),
        (("", {"a": "good day"}), ("moods: {upset: {rules: {canned-opener: error}}}", {"a": "good day"}), "changed", ("warning", "warning")),
    ],
)  # fmt: skip
def test_a_rule_appears_goes_or_speaks_otherwise(tmp_path: Path, old: Any, new: Any, kind: str, expected: Any) -> None:
    found = differences.rules(
        books(tmp_path, "old", f"languages: [en]\n{old[0]}\n", **old[1]),
        books(tmp_path, "new", f"languages: [en]\n{new[0]}\n", **new[1]),
    )
    assert [(rule.kind, rule.name, (rule.old, rule.new)) for rule in found] == [(kind, "canned-opener/a", expected)]


@pytest.mark.usefixtures("little_library")
def test_what_a_guide_says_beside_a_rule_does_not_change_the_rule(tmp_path: Path) -> None:
    voice = "voice: {near: {is: near, rules: [canned-opener]}}"
    old = books(tmp_path, "old", "languages: [en]\n", a="good day")
    assert differences.rules(old, books(tmp_path, "new", f"languages: [en]\n{voice}\n", a="good day")) == []


@pytest.mark.usefixtures("little_library")
def test_a_rule_for_any_language_stays_while_one_of_its_languages_does(tmp_path: Path) -> None:
    shouting = "channels: {chat: {emoji: none}}"
    old = books(tmp_path, "old", f"languages: [fi, en]\n{shouting}\n")
    new = books(tmp_path, "new", f"languages: [en]\n{shouting}\n")
    assert differences.rules(old, new) == []
    none = books(tmp_path, "none", "languages: [en]\n")
    assert differences.rules(old, none) == [
        Ruled("any", "shouting-emoji", "shouting-emoji/chat-without-emoji", "warning", None)
    ]


def test_compiled_words_in_another_order_do_not_change_a_rule() -> None:
    entry = Entry("bounce/a", "bounce", "en", 0, "note", {}, {})
    phrase = compile_phrase("[call|phone|ring] us", "en")
    turned = phrase._replace(also=phrase.also[::-1])
    assert turned != phrase
    old, new = ({"en": bind("en", [(entry, (one,))])} for one in (phrase, turned))
    assert differences.rules(old, new) == []
