"""The one walker: an export of any shape → its texts, each with what is said of the macro it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tonelint.drafts.exports import failed, figures, locales, paths
from tonelint.drafts.exports.recognise import Export
from tonelint.drafts.exports.shapes import FILE, KEY, Body, Shape
from tonelint.drafts.nodes import Node, SlipError
from tonelint.model import Macro
from tonelint.names import INACTIVE, LOCALE, NOTES
from tonelint.values import NamedTuple

# What the forms of one message write differently: addresses of links, placeholders, marks.
_ASIDE = re.compile(r"\]\([^)\s]{0,400}\)|https?://\S+|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}")
_SHORT = 100  # code points in which a language may not show
_TAG = re.compile(r"<[a-z/!][^>]*>", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?m)^[ \t]{0,8}\d{1,2}[.)][ \t]")  # of an item in a list


class Text(NamedTuple):
    """A text of a macro: its value, what it is, the language it is in, and why it is not to be judged, if it is not.

    `beside` is the longest text of the same macro, where this one is short.
    """

    node: Node
    body: Body
    macro: Macro
    lang: str | None = None
    left_out: str | None = None
    beside: str | None = None

    @property
    def written(self) -> str:
        """The text as it stands in the field."""
        return self.node.value if isinstance(self.node.value, str) else self.node.written or ""


class _Item(NamedTuple):
    """A macro, or one of its versions: where its bodies stand, and the macro around it."""

    part: Node
    whole: Node
    key: str | None


def texts(root: Node, export: Export, spoken: str, *, all_forms: bool = False) -> Iterator[Text | SlipError]:
    """Every text of an export in order; `spoken` is the language in the name of its file.

    With `all_forms` a message comes in each form in which it stands there, the best first.
    """
    shape = export.shape
    known = _locales(root)
    for met in export.items(root):
        if met.node.value is None:
            continue
        if not isinstance(met.node.value, dict):
            yield SlipError("a macro has to be a mapping of keys and values", met.node.start)
            continue
        yield from _unclear(met.node, shape)
        for part in paths.find(met.node, shape.parts):
            item = _Item(part.node, met.node, part.key)
            locale = spoken if shape.locale == FILE else _locale(item, shape)
            found = [*_bodies(item, shape, all_forms=all_forms)]
            longest = _longest(found)
            for text in found:
                if isinstance(text, SlipError):
                    yield text
                else:
                    told = _told(text, item, shape, known.get(locale, locale), met.key)
                    yield told._replace(beside=longest) if len(told.written) < _SHORT else told


def _longest(found: list[tuple[Node, Body] | SlipError]) -> str | None:
    """The longest of several texts of a macro, without its tags."""
    texts = [str(one[0].value) for one in found if not isinstance(one, SlipError)]
    return unescape(_TAG.sub(" ", max(texts, key=len))) if len(texts) > 1 else None


def _bodies(item: _Item, shape: Shape, *, all_forms: bool) -> Iterator[tuple[Node, Body] | SlipError]:
    """The messages of a macro; of several forms of one the best or all, and those that say something else."""
    for twins in shape.bodies:
        met = [(one.node, body) for body in twins for one in paths.find(item.part, body.path)]
        yield from (_failed(node) for node, _ in met if failed.is_error(node.value))
        found = [(node, body) for node, body in met if _is_text(node) and not failed.is_error(node.value)]
        wrong = next(((node, body) for node, body in met if _is_no_text(node)), None)
        if wrong and not found:
            yield SlipError(f"{wrong[1].field or wrong[1].path} has to be a text", wrong[0].start)
        seen: set[str] = set()
        for node, body in found:
            words = _words(node, body) if len(found) > 1 else {""}
            if all_forms or seen.isdisjoint(words):
                yield node, body
            seen |= words


def _failed(node: Node) -> SlipError:
    """What to say of a text in whose place a spreadsheet wrote that a formula fails."""
    hint = "mend the formula; before a text that begins with = or - write an apostrophe, and save it once more"
    return SlipError(f'"{node.value.strip()}" is an error of the spreadsheet, and no text', node.start, hint)


def _is_text(node: Node) -> bool:
    return (isinstance(node.value, str) and bool(node.value.strip())) or (
        node.written is not None and not isinstance(node.value, str)
    )


def _is_no_text(node: Node) -> bool:
    return node.value is not None and not isinstance(node.value, str) and node.written is None


def _words(node: Node, body: Body) -> set[str]:
    """What two forms of a message are compared by: their letters and figures, with and without the numbers of a list.

    HTML numbers a list without a figure.
    """
    text = str(node.value)
    if body.form == "html":
        return {_letters(unescape(_TAG.sub("", text)))}
    bare = unescape(_TAG.sub("", text)) if body.form == "markdown" else text
    return {_letters(text), _letters(_NUMBER.sub("", text)), _letters(_NUMBER.sub("", bare))}


def _letters(text: str) -> str:
    return "".join(_WORDS.findall(_ASIDE.sub("", text).lower()))


def _told(found: tuple[Node, Body], item: _Item, shape: Shape, locale: str, key: str | None) -> Text:
    """A text together with all that its macro says."""
    node, body = found
    locale = body.locale or locale
    lang = locales.language(locale) if locale else None
    macro = Macro(
        shape.name,
        _said(item.whole, shape.id) or key,
        _said(item.whole, shape.title),
        locale or None,
        body.field or body.path,
        _usage(item.whole, shape),
        item.whole.start,
    )
    if lang == "" and shape.locale == FILE:  # a name may only look like a code, so the text has a say
        return Text(node, body, macro, locale, _reason(item, shape, locale))
    return Text(node, body, macro, lang or None, _reason(item, shape, lang))


def _reason(item: _Item, shape: Shape, lang: str | None) -> str | None:
    """Why a text is not to be judged."""
    both = (item.whole,) if item.part is item.whole else (item.part, item.whole)
    if any(paths.holds_true(node, condition) for condition in shape.inactive for node in both):
        return INACTIVE
    if any(paths.holds_true(item.whole, condition) for condition in shape.notes):
        return NOTES
    return LOCALE if lang == "" else None


def _locale(item: _Item, shape: Shape) -> str:
    if shape.locale == KEY:
        return item.key or ""
    return _said(item.part, shape.locale) or _said(item.whole, shape.locale) or ""


def _locales(root: Node) -> dict[str, str]:
    """What numbers stand for as languages, where the export holds Zendesk's list of them."""
    listed = ((_said(met.node, "id"), _said(met.node, "locale")) for met in paths.find(root, "locales[]"))
    return {number: locale for number, locale in listed if number and locale}


def _said(node: Node, names: str) -> str | None:
    found = paths.first(node, names)
    return " ".join(paths.said(found).split()) or None if found else None


def _usage(node: Node, shape: Shape) -> int | None:
    found = paths.first(node, shape.usage)
    return None if found is None or isinstance(found.value, bool) else figures.whole(found.value, paths.said(found))


def _unclear(item: Node, shape: Shape) -> Iterator[SlipError]:
    """How often a macro was used, where it was meant as a number and cannot be read as one."""
    found = paths.first(item, shape.usage)
    said = paths.said(found) if found else ""
    if found and figures.is_unclear(said) and _usage(item, shape) is None:
        hint = "write it in figures, such as 1200"
        yield SlipError(f'"{said}" does not tell how often this macro was used', found.start, hint)
