"""JSON Lines: one record a line, of which only the reply is linted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from tonelint.drafts import json_mistakes
from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.origin import JsonOrigin
from tonelint.errors import did_you_mean
from tonelint.model import LANGUAGES, Fault, Reply

KEYS = ("id", "lang", "channel", "customer", "reply", "public", "mood")
_TURNS = ("messages", "turns")
_NESTED = 200  # brackets in a line; Python's reader takes about a thousand inside one another
_NEAR = 0.8  # a key this like one of ours is a slip of the pen, any other is the record's own business


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
            record = _parse(line)
            if any(isinstance(record.get(key), list) for key in _TURNS):
                from tonelint.drafts.talks import threaded  # here, because most records hold one reply and no more

                yield from threaded.read(line, number, path, asked)
            elif asked.draft is not None:
                raise SlipError(f'this record is no conversation, so there is no message "{asked.draft}" in it', 0)
            else:
                yield _reply(record, line, number, path)
        except SlipError as error:
            yield Fault(error.message, path, number, error.at + 1, error.hint)
        except RecursionError:
            yield Fault("this line is not JSON that can be read", path, number, 1)
    if not found:
        yield Fault("there is no record in this file", path)


def _reply(record: dict[str, Any], line: str, number: int, path: str) -> Reply:
    for key in _TURNS:
        _refuse_no_list(key, record, line)
    text = record.get("reply")
    if not isinstance(text, str):
        raise _no_reply(record, line)
    for key in record:
        if key not in KEYS:
            _refuse_near_miss(key, record, line)
    lang = _text(record, "lang", line)
    if lang and lang not in LANGUAGES:
        raise SlipError(f'no language "{lang}" here', _place(line, "lang"), f"one of: {', '.join(LANGUAGES)}")
    identity = record.get("id")
    if identity is not None and (isinstance(identity, bool) or not isinstance(identity, (str, int))):
        raise SlipError("id has to be a text or a whole number", _place(line, "id"))
    public = record.get("public")
    if public is not None and not isinstance(public, bool):
        raise SlipError("public has to be true or false", _place(line, "public"))
    return Reply(
        text,
        mask(text) if len(text) <= LARGEST else text,
        path,
        JsonOrigin(number, line, _finder(line)),
        lang or None,
        _text(record, "channel", line),
        None if identity is None else str(identity),
        _text(record, "customer", line),
        public=public,
        mood=_mood(record, line) if record.get("mood") else None,
    )


def _mood(record: dict[str, Any], line: str) -> str | None:
    """How the customer is, where a person says so."""
    from tonelint.drafts.talks.threads import MOODS  # here, because few records say it

    mood = _text(record, "mood", line)
    if mood not in MOODS:
        raise SlipError(f'no mood "{mood}" here', _place(line, "mood"), f"one of: {', '.join(MOODS)}")
    return mood


def _parse(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line, object_pairs_hook=_once)
    except SlipError:
        raise
    except json.JSONDecodeError as error:
        raise SlipError(f"this line is not JSON: {json_mistakes.said(error)}", json_mistakes.place(error)) from None
    except ValueError:
        raise SlipError("this line is not JSON that can be read", 0) from None
    if not isinstance(record, dict):
        raise SlipError('a record is an object, such as {"reply": "…"}', 0)
    return record


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twin = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise SlipError(f'the key "{twin}" stands in this record twice', 0)
    return found


def _text(record: dict[str, Any], key: str, line: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise SlipError(f"{key} has to be a text", _place(line, key))
    return value


def _no_reply(record: dict[str, Any], line: str) -> SlipError:
    if "reply" in record:
        return SlipError("reply has to be a text", _place(line, "reply"))
    for known in ("reply", "messages"):
        if near := next((key for key in record if did_you_mean(key, [known])), None):
            return SlipError('this record has no "reply"', 0, f'did you mean "{known}" where it says "{near}"?')
    return SlipError('this record has no "reply"', 0, f"keys read here: {', '.join(KEYS)}, messages")


def _refuse_no_list(key: str, record: dict[str, Any], line: str) -> None:
    """Refuse what was said before where it is no list; a number may be the record's own count of turns."""
    if isinstance(record.get(key), (str, dict)):
        hint = 'such as messages: [{from: customer, text: "…"}]'
        raise SlipError(f"{key} has to be a list of messages", _place(line, key), hint)


def _refuse_near_miss(key: str, record: dict[str, Any], line: str) -> None:
    if len(key) > max(map(len, KEYS)) + 1:
        return
    import difflib

    near = difflib.get_close_matches(key.lower(), [known for known in KEYS if known not in record], 1, _NEAR)
    if near:
        raise SlipError(f'no key "{key}"', max(line.find(f'"{key}"'), 0), f'did you mean "{near[0]}"?')


def _place(line: str, key: str) -> int:
    """Where the value of a record's own key starts in the raw line."""
    return next((start for name, start in _values(line) if name == key), 0)


def _finder(line: str) -> Callable[[str], int]:
    """How the reply is found in its line: when asked for, but at once where brackets nest too deep for a later call."""
    if line.count("[") + line.count("{") < _NESTED:
        return _start
    return partial(_known, _start(line))


def _known(start: int, _: str) -> int:
    return start


def _start(line: str) -> int:
    """Where the first character of the reply stands in the raw line."""
    return _place(line, "reply") + 1


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
