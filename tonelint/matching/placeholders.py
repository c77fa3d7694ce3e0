"""What is wrong with the placeholders of a macro, by the names of PLACEHOLDERS that rules give under `finds`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tonelint.matching import greetings
from tonelint.model import Match
from tonelint.placeholders import names, slots, tags
from tonelint.placeholders.desks import Desk
from tonelint.placeholders.known import DESKS
from tonelint.placeholders.slots import Slot
from tonelint.reading import Reading

_LONGEST = 60  # code points of a placeholder that are told
# Whose dialects say so little that agents may mean anything by them: what they fill in by hand.
_BY_HAND = ("single", "square", "double-square")
# What may also be a sign before a slot that agents fill in: `order #{number}`, `for ${amount}`.
_BY_SIGN = ("hash", "dollar", "percent")
# What Finnish glues to a word: a case, then a possessive, then a clitic; a colon, an apostrophe or a hyphen may stand
# before, and emphasis may end before that. A letter alone behind a hyphen is none: `{{talo}}-a`.
_ENDING = re.compile(
    r"(?:\*{1,3}|__?|~~)?(?P<ending>(?P<sign>:|['’ʼ]|[-‐‑](?=\w\w))?"
    r"(?:i?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|tt[aä]|t[aä])|[aä]|[aeiouyäö]?n|h[ei]n|seen)"
    r"(?:si|ns[aä]|mme|nne)?(?:k[io]n?|kaan|kään|h[aä]n)?)(?!\w)"
)
# What is read as a figure or as signs; a colon and an ending behind it are right as often as wrong.
_FIGURE = re.compile(
    r"(?:^|[._]|\b)(?:id|number|numero|nro|nr|no|date|pvm|p[aä]iv[aä]|dato|amount|summa|bel[oø]p|total|price|hinta|pris|url|link|"
    r"linkki|email|phone|code|koodi|kode|count|time|at)$",
    re.IGNORECASE,
)
_INSIDE = r"\s?[^\W\d_][\w.\-| ]{0,80}"
# A person's name that agents fill in by hand: `[NIMI]`, `[asiakkaan etunimi]`.
_BY_NAME = re.compile(r"(?<!\[)\[(?P<name>[^\W\d_][^\[\]\r\n]{0,40})\](?=[*_~:'’ʼ‐‑-]|\w)")
# One bracket where two belong: `{{name}`, `{name}}`; in a draft as well as in a macro.
_HALF = rf"\{{\{{(?<!\{{\{{\{{)(?P<begun>{_INSIDE})\}}(?!\}})|\{{(?<![{{$#%\w\\}}]\{{)(?P<ended>{_INSIDE})\}}\}}(?!\}})"
# Begun and not ended before the line is: `{{name,`, `%{ticket.name `, `{% if x }`; looked for in macros only. Both
# patterns begin with the bracket, and look back for a sign before it, because so they are found fastest. A tag may hold
# a per cent sign (`date: '%H'`) and go on in the next line: it is whole as long as `%}` comes before another bracket.
_BEGUN = (
    r"\{\{(?<!\{\{\{)\s?(?P<double>[^\W\d][\w.]*)(?![^{}\r\n]*\})"
    r"|\{(?<=(?P<sign>[%#$])\{)(?P<other>[^\W\d][\w.]*)(?![^{}\r\n]*\})"
    r"|\{%-?\s?(?P<tag>[^\W\d](?>'[^'{}\r\n]*'|\"[^\"{}\r\n]*\"|[\w .=<>!'\"|:,-]){0,80})"
    r"(?:\}(?!\})|(?:%|(?=[\r\n]|\Z))(?!\})(?![^{}]{0,400}%\}))"
)
# The same in square brackets: `[bruker.navn}`, `[bruker navn]`.
_SQUARE = r"\[(?P<object>[^\W\d_]+)(?:\.(?P<dotted>[^\W\d_]+)(?:[)}]|(?![\w\].]))|[, ](?P<apart>[^\W\d_]+)\])"


def find(name: str, reading: Reading) -> list[Match]:
    """Every placeholder, or tag, that a sense objects to; what a helpdesk knows is asked only where the macro is one's."""
    if not slots.may_hold(reading.written):
        return []
    return list(_FINDERS[name](reading, DESKS.get(reading.tool or "")))


def _misspelt(reading: Reading, desk: Desk | None) -> Iterator[Match]:
    """Names that a helpdesk does not know and that are one slip away from one that it knows, and what is none of its tags."""
    for slot in (*_asked(reading, desk), *_in_squares(reading, desk)):
        known = names.meant(desk, slot.name) if desk else None
        if known:
            yield _told(slot, known=_as(slot, known))
    for start, end in tags.unlike_liquid(reading.written) if desk and desk.tags else ():
        yield _told(Slot(start, end, "", reading.written[start:end]), known="elsif")


def _unknown(reading: Reading, desk: Desk | None) -> Iterator[Match]:
    """Names that a helpdesk cannot know: nothing of its own begins so, another's do, or nobody can add to its names."""
    for slot in _asked(reading, desk):
        if desk and not names.meant(desk, slot.name) and _is_unknown(desk, slot.name):
            label, ours = names.elsewhere(desk, slot.name) or ("", None)
            yield _told(slot, desk=desk.label, other=label, known=_as(slot, ours) if ours else "")


def _is_unknown(desk: Desk, name: str) -> bool:
    if names.knows(desk, name):
        return False
    strange = "." in name and not names.is_of(desk, name)
    return strange or desk.closed or names.elsewhere(desk, name) is not None


def _foreign(reading: Reading, desk: Desk | None) -> Iterator[Match]:
    """Placeholders in a dialect that a helpdesk does not read; what agents may fill in by hand is left alone."""
    for slot in slots.found(reading.written) if desk else ():
        if desk is None or slot.dialect in desk.dialects:
            continue
        other = names.elsewhere(desk, slot.name, slot.dialect)
        if slot.dialect in _BY_SIGN and "." not in slot.name and other is None:
            continue
        ours = slots.write(desk.dialects[0], slot.name) if names.knows(desk, slot.name) and "." in slot.name else ""
        if slot.dialect not in _BY_HAND or other or ours:
            label, called = other or ("", None)
            known = ours or (slots.write(desk.dialects[0], called) if called else "")
            yield _told(slot, desk=desk.label, other=label, known=known)


def _bare(reading: Reading, desk: Desk | None) -> Iterator[Match]:
    """Names in a greeting that leave a hole where they are empty, although the helpdesk lets something stand in."""
    for slot in slots.found(reading.written) if desk else ():
        if (
            desk is None
            or not desk.fallback
            or slot.dialect not in desk.dialects
            or slot.fallback
            or not names.is_person(slot.name)
            or names.is_agent(desk, slot.name)  # who writes has a name
            or _is_unknown(desk, slot.name)  # another name is needed, and nothing in its stead
            or _is_unseen(reading, slot)
        ):
            continue
        if greetings.greets(reading, slot) and not tags.chosen(reading.written, slot.start):
            word = greetings.stand_in(reading, slot)
            yield _told(slot, known=desk.with_fallback(slot.name, word) if word else "")


def _inflected(reading: Reading, _: Desk | None) -> Iterator[Match]:
    """Placeholders with a Finnish case ending glued on, with the ending."""
    if reading.lang != "fi":
        return
    for slot in (*slots.found(reading.written), *_names_by_hand(reading.text)):
        if _is_unseen(reading, slot):
            continue  # behind a placeholder in an address anything may follow
        found = _ENDING.match(reading.written, slot.end)
        # A colon is right behind figures, and behind signs that are read one by one.
        if found and slot.name and not (found["sign"] == ":" and _FIGURE.search(slot.name)):
            told = {"slot": _as(slot, _shown(slot.name)), "ending": found["ending"]}
            yield Match(slot.start, found.end(), told)


def _is_unseen(reading: Reading, slot: Slot) -> bool:
    """Whether a slot stands in a tag or in an address, where nobody is greeted."""
    return slot.start >= len(reading.text) or slots.in_address(reading.written, slot)


def _names_by_hand(text: str) -> Iterator[Slot]:
    """Names of people in square brackets, which are a slot of no helpdesk's."""
    for one in _BY_NAME.finditer(text) if "[" in text else ():
        if "." not in one["name"] and names.is_person(one["name"]):
            yield Slot(one.start(), one.end(), "square", one["name"])


def _broken(reading: Reading, desk: Desk | None) -> Iterator[Match]:
    """Placeholders and tags that are not closed, or were never opened."""
    text = reading.written
    for one in _halves().finditer(text):
        line = text[max(0, text.rfind("\n", 0, one.start()), one.start() - _LONGEST) : one.start()]
        if line.count("{") > line.count("}"):
            continue  # a bracket of something larger, such as code
        inner = (one["begun"] or one["ended"]).strip()
        yield Match(one.start(), one.end(), {"known": slots.write("double", inner)})
    if reading.tool is None:
        return
    for one in _begun().finditer(text):
        yield Match(one.start() - bool(one["sign"]), one.end(), {"known": _whole(one)})
    if desk and "square" in desk.dialects:
        for one in _squares().finditer(text):
            name = f"{one['object']}.{one['dotted'] or one['apart']}"
            if name in desk.names:
                yield Match(one.start(), one.end(), {"known": slots.write("square", name)})
    for tag, lacks in tags.loose(text[: len(reading.text)]):
        yield Match(tag.start, tag.end, {"lacks": lacks})


def _whole(one: re.Match[str]) -> str:
    """What was begun, ended as it should be."""
    if one["double"]:
        return f"{{{{{one['double']}}}}}"
    return f"{one['sign']}{{{one['other']}}}" if one["other"] else f"{{% {one['tag'].strip()} %}}"


def _asked(reading: Reading, desk: Desk | None) -> Iterator[Slot]:
    """Everything that a macro asks its helpdesk for by name, in the dialects that it reads, and not itself."""
    if desk is None:
        return
    made = tags.made(reading.written)
    for slot in slots.found(reading.written):
        ours = slot.name.partition(".")[0] in made
        if slot.dialect in desk.dialects and slot.name and slot.dialect != "double-square" and not ours:
            yield slot
    for start, name in tags.asked(reading.written) if desk.tags else ():
        if name.partition(".")[0] not in made:
            yield Slot(start, start + len(name), "", name)


def _in_squares(reading: Reading, desk: Desk | None) -> Iterator[Slot]:
    """Names in `[[…]]` of a helpdesk that reads them; what holds no dot may be anything."""
    if desk is None or "double-square" not in desk.dialects:
        return
    yield from (one for one in slots.found(reading.written) if one.dialect == "double-square" and "." in one.name)


def _told(slot: Slot, **more: str) -> Match:
    return Match(slot.start, slot.end, {"slot": _as(slot, _shown(slot.name)), **more})


def _as(slot: Slot, name: str) -> str:
    """A name as the slot is written; inside of a tag it stands alone."""
    return slots.write(slot.dialect, name) if slot.dialect else name


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


@cache
def _halves() -> re.Pattern[str]:
    return re.compile(_HALF)


@cache
def _squares() -> re.Pattern[str]:
    return re.compile(_SQUARE)


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(_BEGUN)


_FINDERS = {
    "misspelt-placeholder": _misspelt,
    "unknown-placeholder": _unknown,
    "foreign-placeholder": _foreign,
    "bare-placeholder": _bare,
    "inflected-placeholder": _inflected,
    "broken-placeholder": _broken,
}
