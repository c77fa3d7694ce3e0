"""Exports in, replies out, with a count of what was left out; what cannot be used is a fault with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonelint.drafts import sniff
from tonelint.drafts.asked import Source
from tonelint.drafts.exports import broken, locales, mapped, meant, recognise
from tonelint.drafts.exports.helpdesks import BY_NAME
from tonelint.drafts.exports.recognise import Export, Near
from tonelint.drafts.exports.shapes import Shape
from tonelint.drafts.nodes import Node, SlipError
from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Fault, Found, LeftOut
from tonelint.names import INACTIVE, LOCALE, NOTES

_DESCRIBED = 'your guide describes it under "exports"; put right its path there, or take it out'


def may_hold(source: Source) -> bool:
    """Whether a file of a folder is worth a closer look: it looks like ours, or is too broken for anybody to tell.

    Raises TonelintError where a file called .json is no text.
    """
    head, own = source.begun().content, mapped.shapes(source.exports())
    if sniff.is_conversation(head) or recognise.may_be(head, own):
        return True
    return broken.is_broken_json(source) or (is_json(source) and meant.may_be(head, own))


def is_json(source: Source) -> bool:
    """Whether a file is called as JSON is; what looks like a slip in any other may as well be a template of YAML."""
    return source.path.lower().endswith(".json")


def recognised(root: Node, source: Source) -> Export | None:
    """The export that a value is, as the user or its shape says."""
    own = mapped.shapes(source.exports())
    named = shape_named(source)
    if named:
        return recognise.as_told(root, named)
    found = recognise.recognised(root, own)  # what the company describes itself goes before what we know
    if found or sniff.holds_messages(root):
        return found
    found = recognise.recognised(root) or recognise.plainly(root)
    return None if found and source.met and recognise.is_something_else(root, found) else found


def shape_named(source: Source) -> Shape | None:
    """The shape that the user named, be it ours or the guide's."""
    form = source.asked.form or ""
    return BY_NAME.get(form) or next((one for one in mapped.shapes(source.exports()) if one.name == form), None)


def near_miss(root: Node, source: Source, file: PlainOrigin) -> Fault | None:
    """What a file lacks that is nearly an export, or empty; None where it is more likely something else."""
    if recognise.is_empty(root):
        return SlipError("there is no macro in this file", root.start).fault(source.path, file)
    named = shape_named(source)
    if fault := None if named else _own_miss(root, source, file):
        return fault
    if named:
        each = meant.unlisted(root, named)
        hint = _each(each) if each else f"each of them has {' or '.join(', '.join(line) for line in named.lines())}"
        return SlipError(f"there are no {named.tool} in this file", root.start, hint).fault(source.path, file)
    if sniff.holds_messages(root) or sniff.nearly_holds_messages(root):
        return None
    signed = meant.signed(root)
    near = signed or recognise.nearest(root)
    if not signed and recognise.may_be_anything(root, near):
        hint = "if they are macros, say so with --input-format macros"
        return SlipError("these may be macros of several helpdesks, or something else", root.start, hint).fault(
            source.path, file
        )
    if near is None:
        return None
    return _almost(near, root, _way_out(near, root)).fault(source.path, file)


def _almost(near: Near, root: Node, hint: str) -> SlipError:
    return SlipError(f"this is almost an export of {near.shape.tool}, but not quite", root.start, hint)


def _way_out(near: Near, root: Node) -> str:
    """What helps where something is nearly an export: to say that it is one, where texts would then be found in it."""
    lacks = ", ".join(near.lacks)
    if recognise.as_told(root, near.shape):
        return f"it lacks {lacks}; if it is one all the same, say --input-format {near.shape.name}"
    if near.lacks == near.shape.lists:
        return f"it lacks {lacks}"
    return f"it lacks {lacks}; export it once more, with its texts"


def missed(root: Node, source: Source, file: PlainOrigin) -> Iterator[Fault]:
    """What is wrong with a file of a folder that plainly was meant as an export; nothing where it may be anything."""
    is_ours = meant.is_page(root) or (is_json(source) and meant.signed(root))
    fault = near_miss(root, source, file) if is_ours else _own_miss(root, source, file)
    if fault:
        yield fault


def _own_miss(root: Node, source: Source, file: PlainOrigin) -> Fault | None:
    """What a file lacks that is nearly an export as the guide describes it."""
    own = mapped.shapes(source.exports())
    if not own or sniff.holds_messages(root) or sniff.nearly_holds_messages(root):
        return None
    near = meant.nearest(root, own)
    if near is None:
        return None
    each = meant.unlisted(root, near.shape)
    hint = _each(each) if each else f'it lacks {", ".join(near.lacks)}, which your guide describes under "exports"'
    return _almost(near, root, hint).fault(source.path, file)


def _each(path: str) -> str:
    """What to write in the guide, where its path leads to a list and not into it."""
    return f'a list stands there; write each: "{path}" in your guide'


def replies(root: Node, export: Export, source: Source, file: PlainOrigin) -> Iterator[Found]:
    """The replies of an export in order, and how many of its texts were left out for which reason."""
    if export.shape.refused:
        hint = "fetch each reply by its id, one file for each, and check the folder"
        slip = SlipError(f"these are {export.shape.tool}, and not the whole replies", root.start, hint)
        yield slip.fault(source.path, file)
        return
    if source.asked.draft is not None:
        yield Fault(f'this is no conversation, so there is no message "{source.asked.draft}" in it', source.path)
        return
    from tonelint.drafts.exports import bodies, walk  # here, because conversations are asked whether they are exports

    left: Counter[tuple[str, str]] = Counter()
    for text in walk.texts(root, export, locales.of_file(source.path), all_forms=source.asked.all_forms):
        if isinstance(text, SlipError):
            yield text.fault(source.path, file)
        elif text.left_out and text.left_out not in source.asked.include:
            left[text.left_out, text.macro.locale or ""] += 1
        elif reply := bodies.reply(text, file, source.path):
            yield reply
    yield from _left_out(left, source.path)
    if export.shape in mapped.shapes(source.exports()) and (lacks := mapped.unmet(root, export)):
        yield SlipError(f"no macro in this file has {', '.join(lacks)}", root.start, _DESCRIBED).fault(
            source.path, file
        )


def _left_out(left: Counter[tuple[str, str]], path: str) -> Iterator[LeftOut]:
    for reason in (INACTIVE, NOTES, LOCALE):
        counts = {locale: number for (why, locale), number in left.items() if why == reason}
        if counts:
            yield LeftOut(path, reason, sum(counts.values()), tuple(sorted(counts)) if reason == LOCALE else ())
