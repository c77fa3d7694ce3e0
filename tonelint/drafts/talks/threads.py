"""Conversations written as data: a list of messages with who wrote them, and what is said of them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tonelint.drafts.nodes import Node, OriginOf, SlipError, from_python
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.talks import roles, stamps
from tonelint.drafts.talks.conversation import Conversation, Message
from tonelint.errors import did_you_mean, fail
from tonelint.model import Turn
from tonelint.names import LANGUAGES
from tonelint.values import NamedTuple

MESSAGES = ("messages", "turns")
ROLE, TEXT = ("from", "role"), ("text", "content")
MESSAGE_KEYS = (*ROLE, *TEXT, "name", "at", "channel", "public", "id")
META_KEYS = ("lang", "channel", "public", "mood", "agent", "turn", "case")  # the last three are for people to read
KEYS = (*MESSAGES, "draft", "meta", "id", "lang", "channel", "public", "mood")
MOODS = ("calm", "annoyed", "playful", "praising", "confused", "upset", "grieving")
_FORM = 'such as messages: [{from: customer, text: "…"}]'


class Form(NamedTuple):
    """How a conversation is taken: where its texts stand, and whether keys that are not ours are mistakes."""

    path: str
    origin: OriginOf
    strict: bool = True


def conversations(root: Node, form: Form) -> Iterator[Conversation | SlipError]:
    """The conversations of a file: one, a list of them, or a bare list of messages; what cannot be used is a SlipError."""
    listed = [root] if root.listed is None else root.listed
    if root.listed is not None and any(is_message(one) for one in listed):
        root = Node({"messages": (root, root)}, root.start, root.end)
        listed = [root]
    if not listed:
        yield SlipError("there is no conversation in this file", root.start, _FORM)
    for node in listed:
        try:
            yield conversation(node, form)
        except SlipError as slip:
            yield slip


def is_message(node: Node) -> bool:
    """Whether a value is one message of a bare list of them."""
    return any(node.get(key) for key in ROLE) and not any(node.get(key) for key in MESSAGES)


def conversation(node: Node, form: Form) -> Conversation:
    """The conversation that a mapping holds; raises SlipError at the first mistake."""
    listed = _listed(node)
    _refuse_unknown(node, KEYS, "a conversation", form)
    meta = node.get("meta")
    if meta and meta.value is not None:
        _mapping(meta, "meta")
        _refuse_unknown(meta, META_KEYS, "meta", form)
    said = {key: node.get(key) or (meta.get(key) if meta else None) for key in META_KEYS}
    draft = node.get("draft")
    if draft and draft.value is None:
        draft = None
    turn = Turn("agent", _text(draft, "draft")) if draft else None
    return Conversation(
        form.path,
        form.origin(node),
        tuple(message(one, form) for one in listed),
        Message(turn, form.origin(draft)) if turn and draft else None,
        _id(node),
        _one_of(said["lang"], "lang", LANGUAGES),
        _text(said["channel"], "channel") or None,
        _truth(said["public"], "public"),
        _one_of(said["mood"], "mood", MOODS),
    )


def _listed(node: Node) -> list[Node]:
    """The messages of a conversation."""
    _mapping(node, "a conversation")
    held = [(key, listed) for key in MESSAGES if (listed := node.get(key))]
    for _, listed in held:  # first, because the other key may be a count of turns
        if listed.listed is not None:
            return [*listed.listed]
    for key, listed in held:
        raise SlipError(f"{key} has to be a list of messages", listed.start, _FORM)
    for key, (place, _) in node.value.items():
        hint = did_you_mean(key, MESSAGES)
        if hint:
            raise _no_key(key, "a conversation", place.start, hint)
    raise SlipError("a conversation has to have messages", node.start, _FORM)


def message(node: Node, form: Form) -> Message:
    """One message: who wrote it, and what; raises SlipError at the first mistake."""
    _mapping(node, "a message")
    _refuse_unknown(node, MESSAGE_KEYS, "a message", form)
    role = next(filter(None, map(node.get, ROLE)), None)
    text = next(filter(None, map(node.get, TEXT)), None)
    if role is None:
        raise SlipError("this message does not say who it is from", node.start, "from: customer, agent, bot or note")
    if text is None:
        raise SlipError("this message has no text", node.start)
    turn = Turn(
        _role(role),
        _text(text, "text"),
        _text(node.get("name"), "name") or None,
        _time(node.get("at")),
        _text(node.get("channel"), "channel") or None,
        _truth(node.get("public"), "public"),
    )
    return Message(turn, form.origin(text), _id(node))


def turn_of(value: Mapping[str, Any]) -> Turn:
    """One message that was never in a file; raises TonelintError where it cannot be used."""
    try:
        return message(from_python(value), Form("", lambda _: PlainOrigin(""))).turn
    except SlipError as slip:
        raise fail(slip.message, None, slip.hint) from None


def _role(node: Node) -> str:
    word = _text(node, "from")
    role = roles.role_of(word)
    if role is None:
        raise SlipError(f'no role "{word}" in a conversation', node.start, roles.near(word))
    return role


def _time(node: Node | None) -> str | None:
    text = _text(node, "at")
    if not node or not text:
        return None
    told = stamps.iso(text)
    if told is None:
        raise SlipError(f'"{text}" is no time that can be read', node.start, "such as 2026-05-03T18:02")
    return told


def _text(node: Node | None, what: str) -> str:
    """The text of a value; of one without quotes, what was written."""
    if node is None or node.value is None:
        return ""
    if isinstance(node.value, str):
        return node.value
    if node.written is None:
        raise SlipError(f"{what} has to be a text", node.start)
    return node.written


def _truth(node: Node | None, what: str) -> bool | None:
    if node is None or node.value is None:
        return None
    if not isinstance(node.value, bool):
        raise SlipError(f"{what} has to be true or false", node.start)
    return node.value


def _one_of(node: Node | None, what: str, known: tuple[str, ...]) -> str | None:
    text = _text(node, what)
    if node and text and text not in known:
        message = f'no language "{text}" here' if what == "lang" else f'no mood "{text}" here'
        raise SlipError(message, node.start, f"one of: {', '.join(known)}")
    return text or None


def _id(node: Node) -> str | None:
    found = node.get("id")
    if not found or found.value is None:
        return None
    if isinstance(found.value, bool) or not isinstance(found.value, (str, int)):
        raise SlipError("id has to be a text or a whole number", found.start)
    return found.written or str(found.value)


def _mapping(node: Node, what: str) -> Mapping[str, Any]:
    if not isinstance(node.value, dict):
        raise SlipError(f"{what} has to be a mapping of keys and values", node.start)
    return node.value


def _refuse_unknown(node: Node, known: tuple[str, ...], what: str, form: Form) -> None:
    if not form.strict:
        return
    for key, (place, _) in node.value.items():
        if key not in known:
            hint = did_you_mean(key, known) or f"known here: {', '.join(known)}"
            raise _no_key(key, what, place.start, hint)


def _no_key(key: str, what: str, at: int, hint: str) -> SlipError:
    return SlipError(f'no key "{key}" in {what}', at, hint)
