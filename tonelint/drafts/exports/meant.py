"""Files in a folder that plainly were meant as an export, though nothing in them can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tonelint.drafts.exports import paths, recognise, sentences
from tonelint.drafts.exports.helpdesks import BY_NAME
from tonelint.drafts.exports.recognise import Near
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node
from tonelint.drafts.sniff import LOOKED_AT

# What a page of an API is called by that holds macros and nothing else; shortcuts, templates and snippets are many things.
_NAMES = (
    "macros",
    "canned_responses",
    "saved_replies",
    "savedReplies",
    "saved-replies",
    "text_modules",
    "quickResponses",
    "dynamic_content_items",
)
_NAME = re.compile(rb'"(?:' + "|".join(_NAMES).encode() + rb')"\s*:')
# What else such a page has; whoever has more is a configuration that has macros of its own.
_PAGING = frozenset(
    "count total total_count page pages per_page page_size next_page previous_page next previous prev first last "
    "has_more next_cursor previous_cursor after_cursor before_cursor cursor meta links _links paging pagination "
    "_pagination _page success status".split()
)
_HALF = 0.5
# What no other file has, of helpdesks whose pages are called by names that any API has: each line is enough. `^` means that
# a value begins so.
_SIGNS = {
    "front": ("id^rsp_ name", "id^rsp_ body"),
    "intercom": ("name visible_to available_on",),
    "gorgias": (
        "name actions[name=setResponseText]",
        "name actions[].arguments.body_html",
        "name actions[].arguments.body_text",
    ),
    "chatwoot": (),
    "freshdesk": ("folder_id content_html",),
}
# What Chatwoot gives of each besides `short_code`, where that is written in another way; whoever has more keys is no macro.
_CHATWOOT = ("id", "account_id", "content")
_SHORT_CODES = frozenset({"shortcode", "shortCode", "short-code", "ShortCode"})
_BY_ITSELF = frozenset({"created_at", "updated_at"})
# What stands under these keys in a helpdesk's export; a list or a number there belongs to something else.
_KINDS: dict[str, tuple[type, ...]] = {
    "folder_id": (int, str),
    "account_id": (int, str),
    "content": (str,),
    "content_html": (str, type(None)),
    "visible_to": (str,),
    "available_on": (list,),
}
# What is said under keys that others have as well.
_SAID = {"visible_to": frozenset({"everyone", "specific_teams"}), "available_on": frozenset({"inbox", "messenger"})}
# What Freshdesk gives of a folder of canned responses, where each comes without its text.
_FOLDER = frozenset("id name description personal responses_count canned_responses created_at updated_at".split())
_IN_FOLDER = frozenset("id title folder_id visibility group_ids attachments created_at updated_at".split())
# Where a page says itself what it lists, though that may be nothing.
_ADDRESSES = (("uri", "/api/macros", "data"), ("_links.self", "/message_templates", "_results"))
_GLANCED = re.compile(
    rb'"rsp_|"visible_to"|"setResponseText"|"body_(?:html|text)"|"account_id"|"folder_id"|/api/macros|/message_templates'
)


def may_be(head: bytes, own: Sequence[Shape]) -> bool:
    """Whether the beginning of a file names such a page or a sign, or half of the keys of an export that the guide describes."""
    return bool(_NAME.search(head) or _GLANCED.search(head)) or any(
        _names_half(head, line) for shape in own for line in shape.lines()
    )


def _names_half(head: bytes, line: Sequence[str]) -> bool:
    keys = [word.encode() for need in line for word in re.findall(r"\w+", need)]
    return sum(b'"%b"' % key in head for key in keys) >= _HALF * len(keys)


def is_page(root: Node) -> bool:
    """Whether this is a page of an API that lists macros, and nothing besides, be there any or none."""
    if not isinstance(root.value, dict):
        return False
    if any(_is_at(root, *address) for address in _ADDRESSES) or _is_folder(root):
        return True
    if "_embedded" in root.value:
        inner = root.get("_embedded")
        return inner is not None and bool({*root.value} - {"_embedded"} <= _PAGING) and is_page(inner)
    named = [name for name in root.value if name in _NAMES]
    if len(named) != 1 or not {*root.value} - {*named} <= _PAGING:
        return False
    listed = root.value[named[0]][1].listed
    return listed is not None and all(isinstance(one.value, dict) for one in islice(listed, LOOKED_AT))


def _is_folder(root: Node) -> bool:
    """Whether this is a folder of Freshdesk's that lists canned responses by their titles alone, with a key that is only its."""
    number, listed = root.get("id"), root.get("canned_responses")
    items = [*islice((listed and listed.listed) or (), LOOKED_AT)]
    if not items or number is None or not isinstance(number.value, int) or not _FOLDER.issuperset(root.value):
        return False
    always = {"id", "title"} if "responses_count" in root.value else {"id", "title", "folder_id"}
    return all(isinstance(one.value, dict) and always <= {*one.value} <= _IN_FOLDER for one in items)


def _is_at(root: Node, path: str, address: str, listed: str) -> bool:
    """Whether a page says that it lists what an address gives."""
    told, inside = paths.first(root, path), root.get(listed)
    return told is not None and address in paths.said(told) and inside is not None and inside.listed is not None


def signed(root: Node) -> Near | None:
    """The export that a value was meant as by what no other file has, though it lacks something of its shape."""
    for name, lines in _SIGNS.items():
        shape = BY_NAME[name]
        for items, elsewhere in _items(root, shape):
            told = any(_has_all(one, line) for one in items for line in lines)
            told = told or (name == "chatwoot" and any(map(_is_nearly_chatwoots, items)))
            lacks = min((_lacks(items, line) for line in shape.lines()), key=len)
            if told and (lacks or elsewhere):
                return Near(shape, lacks or shape.lists)
    return None


def _has_all(item: Node, line: str) -> bool:
    return all(_has(item, need) for need in line.split())


def _has(item: Node, need: str) -> bool:
    path, caret, begin = need.partition("^")
    if not caret:
        return paths.holds(item, need) and _is_of_its_kind(need, item.get(need))
    return any(paths.said(met.node).startswith(begin) for met in paths.find(item, path))


def _is_of_its_kind(key: str, found: Node | None) -> bool:
    if found is None or key not in _KINDS:
        return True
    if not isinstance(found.value, _KINDS[key]):
        return False
    said = [one.value for one in ([found] if found.listed is None else found.listed)]
    return key not in _SAID or (bool(said) and all(isinstance(one, str) and one in _SAID[key] for one in said))


def _is_nearly_chatwoots(item: Node) -> bool:
    """Whether a mapping has the keys of Chatwoot's and none besides, only its short code written in another way, and speaks."""
    code = {*item.value}.difference(_CHATWOOT, _BY_ITSELF)
    if len(code) != 1 or not code <= _SHORT_CODES or not all(_has(item, key) for key in _CHATWOOT):
        return False
    called, content = (item.value[key][1].value for key in (*code, "content"))
    return isinstance(called, str) and sentences.mostly((content,))


def _lacks(items: Sequence[Node], line: Sequence[str]) -> tuple[str, ...]:
    return tuple(need for need in line if not any(paths.holds(one, need) for one in items))


def nearest(root: Node, own: Sequence[Shape]) -> Near | None:
    """The export of the guide's that a value nearly is: its items have half of the keys, or all of them and stand elsewhere."""
    for shape in own:
        for items, elsewhere in _items(root, shape):
            for line in shape.lines():
                lacks = _lacks(items, line)
                if elsewhere and not lacks:
                    return Near(shape, shape.lists)
                if not elsewhere and lacks and _is_telling(line, lacks, shape):
                    return Near(shape, lacks)
    return None


def unlisted(root: Node, shape: Shape) -> str | None:
    """The path to each item of a list, where the guide gives the path to the list itself; None where it does not."""
    lists = (path for path in shape.lists for met in paths.find(root, path) if met.node.listed)
    path = next(lists, None)
    return path and f"{path}[]"


def _is_telling(line: Sequence[str], lacks: Sequence[str], shape: Shape) -> bool:
    """Whether enough of the keys are there, and one of them that not everything has where no envelope tells."""
    there = {*line} - {*lacks}
    return len(there) >= _HALF * len(line) and bool(shape.lists or not recognise.ANYWHERE.issuperset(there))


def _items(root: Node, shape: Shape) -> Iterator[tuple[list[Node], bool]]:
    """The mappings where a shape has its items, and, where it has an envelope, those in any other list of the value."""
    for path in shape.envelopes():
        found = [one.node for one in islice(paths.find(root, path), LOOKED_AT) if isinstance(one.node.value, dict)]
        if found:
            yield found, False
    if shape.lists:
        inside = [value for _, value in root.value.values()] if isinstance(root.value, dict) else [root]
        for value in inside:
            found = [one for one in islice(value.listed or (), LOOKED_AT) if isinstance(one.value, dict)]
            if found:
                yield found, True
