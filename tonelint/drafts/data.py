"""Files of conversations written as data, YAML or JSON → replies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tonelint import yamlio
from tonelint.drafts import conversation, nodes, threads
from tonelint.drafts.asked import Source
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import PieceOrigin, PlainOrigin, WrittenOrigin, json_places
from tonelint.drafts.yaml_origin import places
from tonelint.model import Fault, Origin, Reply


def from_json(source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a JSON file that holds a conversation, or a list of them."""
    text = source.text()
    try:
        roots = [nodes.from_json(text)]
    except SlipError as slip:
        yield _fault(slip, source, PlainOrigin(text))
        return
    yield from _read(roots, source, PlainOrigin(text))


def from_yaml(source: Source) -> Iterator[Reply | Fault]:
    """The drafts of a YAML file that holds a conversation, a list of them, or one in each of its documents."""
    text = source.text()
    roots = [_node(root, text) for root in yamlio.parse_all(text, source.path)]
    yield from _read(roots or [Node([], 0, 0)], source, PlainOrigin(text))


def _read(roots: list[Node], source: Source, file: PlainOrigin) -> Iterator[Reply | Fault]:
    form = threads.Form(source.path, partial(_origin, file))
    for root in roots:
        for talk in threads.conversations(root, form):
            if isinstance(talk, SlipError):
                yield _fault(talk, source, file)
            else:
                yield from conversation.replies(talk, source.asked)


def _origin(file: PlainOrigin, node: Node) -> Origin:
    if not isinstance(node.value, str) and node.written is None:
        return PieceOrigin(file, node.start)
    if node.style == "json":
        return WrittenOrigin(file, partial(json_places, node.start, node.end))
    return WrittenOrigin(file, partial(places, node.start, node.end, node.style, node.written or node.value))


def _fault(slip: SlipError, source: Source, file: PlainOrigin) -> Fault:
    place = file.position(slip.at)
    return Fault(slip.message, source.path, place.line, place.column, slip.hint)


def _node(node: yamlio.Node, text: str) -> Node:
    """A value of YAML with its place in code points."""
    start, end, style = node.raw or (0, 0, "")
    if node.is_map:
        pairs = {key.value: (_node(key, text), _node(value, text)) for key, value in node.items()}
        return Node(pairs, start, end, style)
    if node.is_list:
        return Node([_node(one, text) for one in node.value], start, end, style)
    plain = isinstance(node.value, str) or node.value is None
    return Node(node.value, start, end, style, None if plain else text[start:end])
