"""A record that holds a conversation → its drafts; keys that are not ours are the record's own business."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tonelint.drafts import nodes
from tonelint.drafts.asked import Asked
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import JsonOrigin
from tonelint.drafts.talks import conversation, threads
from tonelint.drafts.talks.conversation import Conversation, Message
from tonelint.model import Fault, Reply, Turn


def read(line: str, number: int, path: str, asked: Asked) -> Iterator[Reply | Fault]:
    """The drafts of the conversation in this line of JSON Lines; raises SlipError where it cannot be used."""
    yield from drafts(nodes.from_json(line), threads.Form(path, partial(_origin, number, line), strict=False), asked)


def drafts(record: Node, form: threads.Form, asked: Asked) -> Iterator[Reply | Fault]:
    """The drafts of the conversation in this record; raises SlipError where it cannot be used.

    `reply` is the draft as `draft` is, and `customer` the message that it answers, behind the others.
    """
    talk = threads.conversation(record, form)
    customer, reply = record.get("customer"), record.get("reply")
    if customer and customer.value is not None:
        talk = _answering(talk, Message(Turn("customer", _text(customer, "customer")), form.origin(customer)))
    if reply and reply.value is not None and talk.draft is None:
        talk = talk._replace(draft=Message(Turn("agent", _text(reply, "reply")), form.origin(reply)))
    yield from conversation.replies(talk, asked)


def _answering(talk: Conversation, message: Message) -> Conversation:
    """The conversation with the customer's last message at its end, where it does not stand there already."""
    said = {one.turn.text.strip() for one in talk.messages if one.turn.role == "customer"}
    if message.turn.text.strip() in said:
        return talk
    return talk._replace(messages=(*talk.messages, message))


def _text(node: Node, what: str) -> str:
    if not isinstance(node.value, str):
        raise SlipError(f"{what} has to be a text", node.start)
    return node.value


def _origin(number: int, line: str, node: Node) -> JsonOrigin:
    return JsonOrigin(number, line, partial(_known, node.start + isinstance(node.value, str)), node.end)


def _known(start: int, _: str) -> int:
    return start
