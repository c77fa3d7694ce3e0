"""JSON Lines: one record a line, of which only the reply is linted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from tonelint.drafts import json_mistakes, record
from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.origin import JsonOrigin
from tonelint.model import Fault, Reply

_NESTED = 200  # brackets in a line; Python's reader takes about a thousand inside one another


def read(text: str, path: str, asked: Asked = PLAINLY) -> Iterator[Reply | Fault]:
    """Every record's reply in order; a line that cannot be used is a Fault with its place.

    A record with `messages` (or `turns`) is a conversation, whose drafts are those that were asked for.
    """
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        found = True
        try:
            values = _parse(line)
            if slip := record.twice(values, partial(_key, line)):
                raise slip
            if any(isinstance(values.get(key), list) for key in record.TURNS):
                from tonelint.drafts.talks import threaded  # here, because most records hold one reply and no more

                yield from threaded.read(line, number, path, asked)
            elif asked.draft is not None:
                raise record.no_draft(asked.draft)
            else:
                yield _reply(values, line, number, path)
        except SlipError as error:
            yield Fault(error.message, path, number, error.at + 1, error.hint)
        except RecursionError:
            yield Fault("this line is not JSON that can be read", path, number, 1)
    if not found:
        yield Fault("there is no record in this file", path)


def _reply(values: dict[str, Any], line: str, number: int, path: str) -> Reply:
    held = record.Record(values, partial(_key, line), partial(_place, line))
    return record.reply(held, path, lambda key: JsonOrigin(number, line, _finder(line, key)))


def _parse(line: str) -> dict[str, Any]:
    try:
        values = json.loads(line, object_pairs_hook=_once)
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(f"this line is not JSON: {json_mistakes.said(error)}", json_mistakes.place(error)) from None
    except ValueError:
        raise SlipError("this line is not JSON that can be read", 0) from None
    if not isinstance(values, dict):
        raise SlipError('a record is an object, such as {"reply": "…"}', 0)
    return values


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twin = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise SlipError(f'the key "{twin}" stands in this record twice', 0)
    return found


def _key(line: str, key: str) -> int:
    """Where a key of ours, or one like it, stands in the raw line."""
    return max(line.find(f'"{key}"'), 0)


def _place(line: str, key: str) -> int:
    """Where the value of a record's own key starts in the raw line."""
    return next((start for name, start in _values(line) if name == key), 0)


def _finder(line: str, key: str) -> Callable[[str], int]:
    """How the text under a key is found in its line: when asked for, but at once where brackets nest too deep for a later call."""
    if line.count("[") + line.count("{") < _NESTED:
        return partial(_start, key)
    return partial(_known, _start(key, line))


def _known(start: int, _: str) -> int:
    return start


def _start(key: str, line: str) -> int:
    """Where the first character of the text under a key stands in the raw line."""
    return _place(line, key) + 1


def _values(line: str) -> Iterator[tuple[str, int]]:
    """The record's own keys and the code point where each value starts; the line is valid JSON."""
    decoder = json.JSONDecoder()
    at = line.index("{") + 1
    while True:
        at = _skip(line, at, " \t\r\n,")
        if line[at] == "}":
            return
        key, at = decoder.raw_decode(line, at)
        at = _skip(line, at, " \t\r\n:")
        yield key, at
        _, at = decoder.raw_decode(line, at)


def _skip(line: str, at: int, signs: str) -> int:
    while line[at] in signs:
        at += 1
    return at
