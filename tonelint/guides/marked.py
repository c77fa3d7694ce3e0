"""The examples that a rule carries: replies in which <<…>> marks what the rule must find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tonelint.errors import Place
from tonelint.guides.schema import Checker
from tonelint.model import Turn
from tonelint.names import ROLES
from tonelint.placeholders.known import DESKS
from tonelint.values import NamedTuple
from tonelint.yamlio import Node

KEYS = (
    "customer", "reply", "lang", "severity", "channel", "public", "turns", "sent", "tool", "macros", "versions",
)  # fmt: skip
_NAME = "name"
_MARK = re.compile(r"<<(.*?)>>", re.DOTALL)


class Example(NamedTuple):
    """A text of a rule's own, the spans it must mark (code points; none for `pass`), and its place.

    `customer` is the message it answers, `channel` the one it is sent on, `lang` its language in a
    rule for any, `severity` what the rule must say there; None where the example leaves it open.
    `turns` is the conversation before it, `public` whether anybody may read it, `sent` are replies that
    others were sent before it, and `tool` is the shape of the export that it comes from as a macro.
    `macros` are the others of a library of which it is one, each by its language ("" for that of the example), and
    `versions` the same macro in other languages.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    place: Place
    customer: str | None = None
    lang: str | None = None
    severity: str | None = None
    channel: str | None = None
    public: bool | None = None
    turns: tuple[Turn, ...] = ()
    sent: tuple[str, ...] = ()
    tool: str | None = None
    macros: tuple[Mapping[str, str], ...] = ()
    versions: Mapping[str, str] = {}


class Fixed(NamedTuple):
    """A reply before and after what a rule fixes in it; the same where the rule has to leave it alone."""

    was: str
    becomes: str
    place: Place
    lang: str | None = None


def read_fixed(node: Node | None, check: Checker) -> tuple[Fixed, ...]:
    """Replies with what becomes of them (`was`, `becomes`) and replies that are `left`; one of each or more."""
    items = (node.value if node.is_list else [node]) if node else ()
    found = [one for item in items if (one := _fixed(item, "fixed", check))]
    if node and len({one.was == one.becomes for one in found}) < 2:
        check.problem("fixed needs a reply that is changed and one that is left", node.place)
    return tuple(found)


def _fixed(node: Node, kind: str, check: Checker) -> Fixed | None:
    pairs = check.mapping(node, f"each entry of {kind}", ("was", "becomes", "left", "lang"))
    said = {key: check.text(value, key) for key, (_, value) in pairs.items()}
    was, becomes = (said.get(key) or said.get("left") for key in ("was", "becomes"))
    if was is None or becomes is None:
        check.problem("an entry of fixed has was and becomes, or left", node.place)
        return None
    return Fixed(was, becomes, node.place, check.language(pairs["lang"][1]) if "lang" in pairs else None)


def read_examples(node: Node | None, kind: str, check: Checker) -> tuple[Example, ...]:
    """The examples of one kind, `flag` or `pass`, two or more."""
    items = (node.value if node.is_list else [node]) if node else ()
    found = [example for item in items if (example := _example(item, kind, check))]
    if node and len(items) < 2:
        check.problem(f"{kind} needs two examples or more", node.place)
    return tuple(found)


def _example(node: Node, kind: str, check: Checker) -> Example | None:
    """An example: a reply alone, or a mapping that says what it answers."""
    parts, what = {"reply": node}, f"each entry of {kind}"
    if node.is_map and any(key.value == "reply" for key, _ in node.items()):
        parts = {key: value for key, (_, value) in check.mapping(node, what, KEYS).items()}
    text = check.text(parts["reply"], what)
    if text is None:
        return None
    plain, spans = unmark(text)
    if kind == "flag" and not spans:
        check.problem("a flag example marks what is found", node.place, "put <<…>> around the span")
    if kind == "pass" and spans:
        check.problem("a pass example marks nothing", node.place, "take <<…>> away")
    return Example(
        plain,
        spans,
        node.place,
        check.text(parts["customer"], "customer") if "customer" in parts else None,
        check.language(parts["lang"]) if "lang" in parts else None,
        check.severity(parts["severity"]) if "severity" in parts else None,
        check.text(parts["channel"], "channel") if "channel" in parts else None,
        check.yes_or_no(parts["public"], "public") if "public" in parts else None,
        _turns(parts.get("turns"), check),
        tuple(one for one, _ in check.texts(parts["sent"], "sent")) if "sent" in parts else (),
        check.choice(parts["tool"], "tool", DESKS) if "tool" in parts else None,
        _macros(parts.get("macros"), check),
        check.by_language(parts["versions"], "versions", check.text) if "versions" in parts else {},
    )


def _macros(node: Node | None, check: Checker) -> tuple[Mapping[str, str], ...]:
    """The other macros of a library, each a text, or a mapping of its texts by language."""
    if node is None:
        return ()
    if not node.is_list:
        check.problem("macros is a list", node.place, "write each macro as a text, or as its texts by language")
        return ()
    return tuple(
        check.by_language(one, "each macro", check.text) if one.is_map else {"": check.text(one, "each macro") or ""}
        for one in node.value
    )


def _turns(node: Node | None, check: Checker) -> tuple[Turn, ...]:
    """The turns of a conversation, each written as `- agent: I'll call you today`."""
    if node is None:
        return ()
    if not node.is_list:
        check.problem("turns is a list", node.place, "write each turn as - customer: … or - agent: …")
        return ()
    return tuple(turn for item in node.value for turn in _turn(item, check))


def _turn(node: Node, check: Checker) -> Iterator[Turn]:
    """What an entry of the turns holds; `name` says who wrote, where several customers do."""
    parts = check.mapping(node, "each turn", (*ROLES, _NAME))
    name = check.text(parts[_NAME][1], _NAME) if _NAME in parts else None
    for key, value in parts.values():
        if key.value != _NAME:
            yield Turn(str(key.value), check.text(value, str(key.value)) or "", name)


def unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its <<…>> marks, and the spans they stood around, in code points."""
    plain, spans, last = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[last : found.start()]
        spans.append((len(plain), len(plain) + len(found[1])))
        plain += found[1]
        last = found.end()
    return plain + text[last:], tuple(spans)
