"""One record, a reply with what is known of it, wherever it is written: in a line of JSON Lines, in JSON or in YAML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.nodes import Node, SlipError
from tonelint.errors import did_you_mean
from tonelint.model import Origin, Reply
from tonelint.names import LANGUAGES
from tonelint.values import NamedTuple

KEYS = ("id", "lang", "channel", "customer", "reply", "public", "mood")
TURNS = ("messages", "turns")
DRAFTS = ("reply", "draft")  # what a record may call the text that is linted; the first goes before the second
_NEAR = 0.8  # a key this like one of ours is a slip of the pen, any other is the record's own business


class Record(NamedTuple):
    """The values of a record, and where its keys and their values stand, in code points of what it was read from."""

    values: Mapping[str, Any]
    key_at: Callable[[str], int]
    value_at: Callable[[str], int]
    start: int = 0


def reply(record: Record, path: str, origin: Callable[[str], Origin]) -> Reply:
    """The reply in a record; `origin` knows where the text under a key stands. Raises SlipError at the first mistake."""
    for key in TURNS:
        _refuse_no_list(key, record)
    key = draft_key(record.values)
    text = record.values.get(key)
    if not isinstance(text, str):
        raise _no_reply(record)
    if not text.strip():
        raise SlipError("the draft is empty", record.value_at(key), "write the answer")
    for other in record.values:
        if other not in KEYS:
            _refuse_near_miss(other, record)
    return Reply(
        text,
        mask(text) if len(text) <= LARGEST else text,
        path,
        origin(key),
        _lang(record),
        _text(record, "channel"),
        _id(record),
        _customer(record),
        public=_public(record),
        mood=_mood(record) if record.values.get("mood") else None,
    )


def draft_key(values: Mapping[str, Any]) -> str:
    """The key of the text that is linted; `draft` where there is no `reply`, because it may say something else beside one."""
    return "draft" if "reply" not in values and isinstance(values.get("draft"), str) else "reply"


def no_draft(name: str, start: int = 0) -> SlipError:
    """What to say to somebody who names a message where there is only one reply."""
    return SlipError(f'this record is no conversation, so there is no message "{name}" in it', start)


def twice(values: Mapping[str, Any], at: Callable[[str], int]) -> SlipError | None:
    """The mistake of a conversation with two lists of messages, one of which would be left out; None where there is one."""
    # A number may be the record's own count of turns.
    if any(values.get(key) is None or isinstance(values[key], (int, float)) for key in TURNS):
        return None
    hint = "put all messages under one of them"
    return SlipError("messages and turns stand here both, and mean the same", at(TURNS[1]), hint)


def is_one(node: Node) -> bool:
    """Whether a value is a record that holds a reply, or lacks it, and no conversation."""
    told = [one.value for key in (*DRAFTS, "customer") if (one := node.get(key))]
    return any(isinstance(one, str) for one in told) and not holds_talk(node)


def holds_talk(node: Node) -> bool:
    """Whether messages stand in a value, or a text or a mapping in their place, which is a slip.

    A number or nothing there is the record's own, and so is an empty list beside a reply.
    """
    held = filter(None, map(node.get, TURNS))
    return any(bool(one.listed) or isinstance(one.value, (str, dict)) for one in held)


def lists_nothing(node: Node) -> bool:
    """Whether an empty list of messages stands in a value."""
    return any(one.listed is not None and not one.listed for one in filter(None, map(node.get, TURNS)))


def of_node(node: Node) -> Record:
    """The record that a mapping is."""
    pairs = node.value
    values = {key: value.value for key, (_, value) in pairs.items()}
    return Record(values, lambda key: pairs[key][0].start, lambda key: pairs[key][1].start, node.start)


def _lang(record: Record) -> str | None:
    lang = _text(record, "lang")
    if lang and lang not in LANGUAGES:
        raise SlipError(f'no language "{lang}" here', record.value_at("lang"), f"one of: {', '.join(LANGUAGES)}")
    return lang or None


def _customer(record: Record) -> str | None:
    """What the customer wrote; an empty field, as exports have it, tells no more than none."""
    told = _text(record, "customer")
    return told if told and told.strip() else None


def _id(record: Record) -> str | None:
    identity = record.values.get("id")
    if identity is not None and (isinstance(identity, bool) or not isinstance(identity, (str, int))):
        raise SlipError("id has to be a text or a whole number", record.value_at("id"))
    return None if identity is None else str(identity)


def _public(record: Record) -> bool | None:
    public = record.values.get("public")
    if public is not None and not isinstance(public, bool):
        raise SlipError("public has to be true or false", record.value_at("public"))
    return public


def _mood(record: Record) -> str | None:
    """How the customer is, where a person says so."""
    from tonelint.drafts.talks.threads import MOODS  # here, because few records say it

    mood = _text(record, "mood")
    if mood not in MOODS:
        raise SlipError(f'no mood "{mood}" here', record.value_at("mood"), f"one of: {', '.join(MOODS)}")
    return mood


def _text(record: Record, key: str) -> str | None:
    value = record.values.get(key)
    if value is not None and not isinstance(value, str):
        raise SlipError(f"{key} has to be a text", record.value_at(key))
    return value


def _no_reply(record: Record) -> SlipError:
    if "reply" in record.values:
        return SlipError("reply has to be a text", record.value_at("reply"))
    message = 'this record has no "reply"'
    for known in ("reply", "messages"):
        if near := next((key for key in record.values if did_you_mean(key, [known])), None):
            return SlipError(message, record.start, f'did you mean "{known}" where it says "{near}"?')
    return SlipError(message, record.start, f"keys read here: {', '.join((*KEYS, 'draft', *TURNS))}")


def _refuse_no_list(key: str, record: Record) -> None:
    """Refuse what was said before where it is no list; a number may be the record's own count of turns."""
    if isinstance(record.values.get(key), (str, dict)):
        hint = 'such as messages: [{from: customer, text: "…"}]'
        raise SlipError(f"{key} has to be a list of messages", record.value_at(key), hint)


def _refuse_near_miss(key: str, record: Record) -> None:
    if len(key) > max(map(len, KEYS)) + 1:
        return
    import difflib

    known = [one for one in KEYS if one not in record.values]
    if near := difflib.get_close_matches(key.lower(), known, 1, _NEAR):
        raise SlipError(f'no key "{key}"', record.key_at(key), f'did you mean "{near[0]}"?')
