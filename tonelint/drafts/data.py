"""Files written as data, YAML or JSON → the replies of the conversations or of the export that they hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from tonelint.drafts import json_items, record, sniff
from tonelint.drafts.asked import Source
from tonelint.drafts.mask import names_us
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import PieceOrigin, PlainOrigin, WrittenOrigin, json_places
from tonelint.drafts.talks import conversation, threads
from tonelint.errors import did_you_mean
from tonelint.model import Found, Origin

if TYPE_CHECKING:
    from tonelint import yamlio

# Keys of conversations that other data seldom has; everything has an id and a name.
_OF_TALKS = (*threads.MESSAGES, *threads.ROLE, *threads.TEXT, "lang", "channel", "mood")
_PLAIN = (None, "json", "yaml")  # what a user says of a file that is no export
_TALK = 'such as messages: [{from: customer, text: "…"}]'
_KINDS = 'it may hold macros, conversations, such as messages: [{from: customer, text: "…"}], or records, such as {"reply": "…"}'


def from_json(source: Source) -> Iterator[Found]:
    """The replies of a JSON file that holds an export, a conversation, or a list of them."""
    if not _may_hold(source):
        return
    text = source.text()
    source = source.begun()
    twins: list[SlipError] = []
    try:
        root = json_items.from_json(text, twins)
    except SlipError as slip:
        yield from _lines(text, source) or (slip.fault(source.path, PlainOrigin(text)),)
        return
    try:
        if not twins or _is_export(root, source):
            yield from _read([root], source, PlainOrigin(text))
    except SlipError as slip:
        yield slip.fault(source.path, PlainOrigin(text))
    file = PlainOrigin(text)
    told = {twin.at: twin for twin in twins}  # an item that was read twice told it twice
    yield from (twin.fault(source.path, file) for twin in told.values())


def _lines(text: str, source: Source) -> Iterator[Found] | None:
    """The replies of JSON Lines in a file that is called .json; None where the text is none."""
    first = [*islice(filter(str.strip, text.split("\n")), 2)]
    if source.asked.form == "json" or len(first) < 2 or not all(map(_is_object, first)):
        return None
    from tonelint.drafts import jsonl  # here, because such lines are seldom called so
    from tonelint.drafts.exports import lines

    if found := lines.records(source._replace(content=text.encode("utf-8", "surrogatepass"))):
        return found
    is_left = source.met and not sniff.is_conversation(source.content)  # as a list of records in a folder is
    if is_left or not any(f'"{key}"' in first[0] for key in ("reply", "draft", *record.TURNS)):
        return None
    return jsonl.read(text, source.path, source.asked)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def from_yaml(source: Source) -> Iterator[Found]:
    """The replies of a YAML file that holds an export, a conversation, a list of them, or one in each of its documents."""
    if not _may_hold(source):
        return
    from tonelint import yamlio  # here, because JSON is read without it
    from tonelint.drafts.remarks import beside

    text = source.text()
    source = source.begun()
    roots = [node_of(root, text) for root in yamlio.parse_all(text, source.path)]
    file = PlainOrigin(text)
    found = _read(roots or [Node([], 0, 0)], source, file)
    spans = (span for root in roots for span in beside.scalars(root, text))
    yield from beside.attached(found, file, source.path, beside.YAML, spans) if names_us(text) else found


def _may_hold(source: Source) -> bool:
    """Whether a file is worth a closer look: each that was named is."""
    if not source.met or source.asked.form:
        return True
    from tonelint.drafts.exports import read as exports

    return exports.may_hold(source)


def _is_export(root: Node, source: Source) -> bool:
    from tonelint.drafts.exports import read as exports

    return exports.recognised(root, source) is not None


def _read(roots: list[Node], source: Source, file: PlainOrigin) -> Iterator[Found]:
    root = roots[0] if len(roots) == 1 else Node(roots, 0, 0)
    is_doubtful = source.met or source.asked.form or source.exports() or not sniff.holds_messages(root)
    if is_doubtful:
        from tonelint.drafts.exports import read as exports  # here, because a thread is soon told from an export

        if export := exports.recognised(root, source):
            yield from exports.replies(root, export, source, file)
            return
        if source.met and not sniff.is_conversation(source.content):
            yield from exports.missed(root, source, file)
            return
    if source.asked.form in _PLAIN and any(map(_holds_records, roots)):
        yield from _records(roots, source, file)
        return
    if is_doubtful:
        if fault := exports.near_miss(root, source, file):
            yield fault
            return
        if not any(map(_may_be_talk, roots)):
            near = any(map(sniff.nearly_holds_messages, roots))
            hint = _TALK if near else 'your guide can describe an export that tonelint does not know, under "exports"'
            yield SlipError("this holds neither macros nor a conversation", root.start, hint).fault(source.path, file)
            return
    if root.listed is not None and not root.listed:
        yield SlipError("there is nothing in this file to lint", root.start, _KINDS).fault(source.path, file)
        return
    form = threads.Form(source.path, partial(_origin, file))
    for one in _once(roots, file):
        for talk in (one,) if isinstance(one, SlipError) else threads.conversations(one, form):
            if isinstance(talk, SlipError):
                yield talk.fault(source.path, file)
            else:
                yield from conversation.replies(talk, source.asked)


def _once(roots: Sequence[Node], file: PlainOrigin) -> Iterator[Node | SlipError]:
    """The values without conversations that list their messages twice; each of those is a SlipError."""
    for root in roots:
        listed = [root] if root.listed is None else root.listed
        slips = {at: slip for at, one in enumerate(listed) if (slip := _twice(one))} if _names_both(file.text) else {}
        yield from slips.values()
        kept = [one for at, one in enumerate(listed) if at not in slips] if slips else []
        if kept or not slips:
            yield root._replace(value=kept) if slips else root


def _names_both(text: str) -> bool:
    """Whether both keys stand in a text at all; else nobody has to look at its values one more time."""
    return all(key in text for key in record.TURNS)


def _twice(node: Node) -> SlipError | None:
    if not isinstance(node.value, dict):
        return None
    held = record.of_node(node)
    return record.twice(held.values, held.key_at)


def _holds_records(root: Node) -> bool:
    """Whether a value is, or lists, records, perhaps among conversations; in a bare list of messages nothing is one."""
    if root.listed is None:
        return _is_record(root)
    return not any(map(_is_message, islice(root.listed, sniff.LOOKED_AT))) and any(map(_is_record, root.listed))


def _is_record(node: Node) -> bool:
    """Whether a value is a record; messages under a name that is nearly ours make it a conversation with a slip."""
    return record.is_one(node) and not sniff.nearly_holds_messages(node)


def _is_message(node: Node) -> bool:
    return threads.is_message(node) and not record.is_one(node)


def _records(roots: Sequence[Node], source: Source, file: PlainOrigin) -> Iterator[Found]:
    """The replies of records, one in the file or a list of them, and of the conversations among them."""
    form = threads.Form(source.path, partial(_origin, file))
    for node in chain.from_iterable([root] if root.listed is None else root.listed for root in roots):
        try:
            if not isinstance(node.value, dict):
                raise SlipError('a record is an object, such as {"reply": "…"}', node.start)
            if slip := _twice(node):
                raise slip
            if record.holds_talk(node) or sniff.nearly_holds_messages(node):
                yield from conversation.replies(threads.conversation(node, form), source.asked)
            elif record.lists_nothing(node):
                from tonelint.drafts.talks import threaded  # here, because few records have such a list

                yield from threaded.drafts(node, form._replace(strict=False), source.asked)
            elif source.asked.draft is not None:
                raise record.no_draft(source.asked.draft, node.start)
            else:
                yield record.reply(record.of_node(node), source.path, partial(_origin_under, file, node))
        except SlipError as slip:
            yield slip.fault(source.path, file)


def _origin_under(file: PlainOrigin, node: Node, key: str) -> Origin:
    """Where the text under a key of a mapping stands."""
    found = node.get(key)
    return _origin(file, found or node)


def _may_be_talk(root: Node) -> bool:
    """Whether a value is more likely a conversation with a mistake than something else: some key is nearly one of its."""
    first = root if root.listed is None else next(iter(root.listed), root)
    keys = first.value if isinstance(first.value, dict) else ()
    return not keys or any(key in _OF_TALKS or did_you_mean(key, _OF_TALKS) for key in keys)


def _origin(file: PlainOrigin, node: Node) -> Origin:
    if not isinstance(node.value, str) and node.written is None:
        return PieceOrigin(file, node.start)
    if node.style == "json":
        return WrittenOrigin(file, partial(json_places, node.start, node.end), "json")
    from tonelint.drafts.yaml_origin import places  # here, because JSON is read without it

    find = partial(places, node.start, node.end, node.style, node.written or node.value)
    return WrittenOrigin(file, find, node.style or "plain")


def node_of(node: yamlio.Node, text: str) -> Node:
    """A value of YAML with its place in code points."""
    start, end, style = node.raw or (0, 0, "")
    if node.is_map:
        pairs = {key.value: (node_of(key, text), node_of(value, text)) for key, value in node.items()}
        return Node(pairs, start, end, style)
    if node.is_list:
        return Node([node_of(one, text) for one in node.value], start, end, style)
    plain = isinstance(node.value, str) or node.value is None
    return Node(node.value, start, end, style, None if plain else text[start:end])
