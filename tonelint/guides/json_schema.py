"""The JSON Schema of a guide, for completion and hover in editors; made from the same shapes as the validation."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tonelint.guides.keys import GUIDE
from tonelint.guides.shapes import TEXT, Key, Shape
from tonelint.names import LANGUAGES

_TEXT: dict[str, Any] = {"type": ["string", "number"], "minLength": 1}


def as_text() -> str:
    """The schema as it is kept beside the guides."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "A tonelint guide"}
    return json.dumps({**head, **_schema(GUIDE)}, ensure_ascii=False, indent=1) + "\n"


def _schema(shape: Shape) -> dict[str, Any]:
    return _MAKERS[shape.kind](shape)


def _key(key: Key) -> dict[str, Any]:
    return {"description": key.tells, **_schema(key.shape)}


def _listed(shape: Shape) -> dict[str, Any]:
    one = _schema(shape.of or TEXT)
    return {"anyOf": [{"type": "array", "items": one}, one]}


def _block(shape: Shape) -> dict[str, Any]:
    needed = [name for name, key in shape.keys.items() if key.needed]
    made: dict[str, Any] = {
        "type": "object",
        "properties": {name: _key(key) for name, key in shape.keys.items()},
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
    }
    if not shape.short:
        return made
    bare = [{"type": "null"}] if shape.bare else []
    return {"anyOf": [_key(shape.keys[shape.short]), made, *bare]}


def _by_language(shape: Shape) -> dict[str, Any]:
    one = _schema(shape.of or TEXT)
    return {"type": "object", "properties": dict.fromkeys(LANGUAGES, one), "additionalProperties": False}


def _whole(shape: Shape) -> dict[str, Any]:
    return {"type": "integer", "minimum": shape.least, **({"maximum": shape.most} if shape.most else {})}


_MAKERS: dict[str, Callable[[Shape], dict[str, Any]]] = {
    "text": lambda _: dict(_TEXT),
    "path": lambda _: {"type": "string", "minLength": 1},
    "choice": lambda shape: {"enum": list(shape.options)},
    "yes-no": lambda _: {"type": "boolean"},
    "whole": _whole,
    "date": lambda _: {"type": "string", "format": "date"},
    "listed": _listed,
    "block": _block,
    "named": lambda shape: {"type": "object", "additionalProperties": _schema(shape.of or TEXT)},
    "by-language": _by_language,
}
