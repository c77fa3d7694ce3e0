"""The JSON Schema says what the validation does: it is current, and both refuse the same guides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tonelint.guides import json_schema, library
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import Shape, read
from tonelint.yamlio import parse

FILE = Path(library.root()) / "styleguides" / "guide.schema.json"


def test_the_schema_beside_the_guides_is_current() -> None:
    told = FILE.read_text(encoding="utf-8")
    assert told == json_schema.as_text(), "tonelint guide schema > styleguides/guide.schema.json"


def validator() -> Any:
    schema = json.loads(json_schema.as_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


@pytest.mark.parametrize("name", library.guide_names())
def test_the_guides_that_come_along_fit_the_schema(name: str) -> None:
    text = Path(library.guide_file(name)).read_text(encoding="utf-8")
    assert [error.message for error in validator().iter_errors(parse(text, name).plain())] == []


@pytest.mark.parametrize(
    "text",
    [
        "langauges: [fi]", "languages: [no]", "messages: sv", "brand: Loop", "rules: {bounce: loud}",
        "channels: {chat: {words: many}}", "moods: {angry: {words: 3}}", "voice: {a: {is_not: b}}",
        "experiments: {a: {words: {en: [b]}}}", "vocabulary: {avoid: [a]}", "address: {en: sir}", "sentences: {en: 2}",
        "freedoms: {a: {words: {en: [b]}}}", "situations: {refusal: {needs: [reasons]}}",
    ],
)  # fmt: skip
def test_what_the_validation_refuses_the_schema_refuses_too(text: str) -> None:
    check = Checker()
    read(parse(text, "x.yaml"), GUIDE, "a guide", check)
    assert check.problems
    assert list(validator().iter_errors(yaml.safe_load(text))) != []


def keys(shape: Shape) -> int:
    """How many keys have a sentence for editors."""
    inner = [one.shape for one in shape.keys.values()] + ([shape.of] if shape.of else [])
    return len(shape.keys) + sum(map(keys, inner))


def test_every_key_is_described_for_editors() -> None:
    text = json_schema.as_text()
    assert text.count('"description"') >= keys(GUIDE)
    assert '"description": ""' not in text
