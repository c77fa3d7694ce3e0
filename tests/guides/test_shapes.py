"""Shapes: what a guide says on top of another, and where each value then stands."""

from __future__ import annotations

import pytest

from tonelint.guides import shapes
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.yamlio import Node, parse


def over(base: str, own: str) -> Node:
    return shapes.merged(parse(base, "base.yaml"), parse(own, "own.yaml"), GUIDE)


@pytest.mark.parametrize(
    ("base", "own", "both"),
    [
        ("languages: [fi, nb]", "languages: [en]", {"languages": ["en"]}),
        ("vocabulary: {allow: {en: [a]}}", "vocabulary: {allow: {en: b}}", {"vocabulary": {"allow": {"en": ["a", "b"]}}}),
        ("rules: {bounce: error}", "rules: {dead-end: note}", {"rules": {"bounce": "error", "dead-end": "note"}}),
        (
            "rules: {bounce/call-us: error}",
            "rules: {bounce/call-us: {add: [x]}}",
            {"rules": {"bounce/call-us": {"severity": "error", "add": ["x"]}}},
        ),
        (
            "vocabulary: {avoid: {en: {parcel: {say: box, severity: note}}}}",
            "vocabulary: {avoid: {en: {parcel: package}}}",
            {"vocabulary": {"avoid": {"en": {"parcel": {"say": "package", "severity": "note"}}}}},
        ),
        ("voice: {a: {is: x, is_not: y}}", "voice: {a: {is: z}}", {"voice": {"a": {"is": "z", "is_not": "y"}}}),
    ],
)  # fmt: skip
def test_mappings_grow_lists_that_add_come_after_and_all_else_is_replaced(
    base: str, own: str, both: dict[str, object]
) -> None:
    told = over(base, own)
    assert shapes.read(told, GUIDE, "a guide", Checker()) == shapes.read(
        parse(str(both), "x"), GUIDE, "", Checker()
    ) or (told.plain() == both)


def test_every_value_keeps_the_file_it_came_from() -> None:
    told = over("brand:\n  name: Loop\n  meaning: films", "brand:\n  name: Hoop")
    brand = told.get("brand")
    assert brand
    files = {key.value: value.place.path for key, value in brand.items()}
    assert files == {"name": "own.yaml", "meaning": "base.yaml"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("experiments: {a: {words: {en: [x]}}}", "a has no until"),
        ("experiments: {a: {words: {en: [x]}, until: soon}}", "until has to be a date"),
        ("channels: {chat: {words: many}}", "words has to be a whole number from 1 up"),
        ("channels: {chat: {public: perhaps}}", "public has to be true or false"),
        ("moods: {angry: {words: 3}}", 'no key "angry" in moods'),
        ("moods: {upset: {needs: [owners]}}", 'each entry of needs cannot be "owners"; did you mean "owner"?'),
        ("voice: [straight]", "voice has to be a mapping of keys and values"),
        ("address: {nb: sie}", 'nb cannot be "sie"'),
        ("address: {sv: ni}", 'no key "sv" in address'),
    ],
)
def test_what_has_another_shape_is_named_with_what_it_has_to_be(text: str, expected: str) -> None:
    check = Checker()
    shapes.read(parse(text, "x.yaml"), GUIDE, "a guide", check)
    assert any(expected in str(problem) for problem in check.problems), check.problems
