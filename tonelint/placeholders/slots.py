"""Slots: the placeholders that stand in a text, in whatever dialect they are written."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tonelint.values import NamedTuple
from tonelint.words import OPAQUE

_BRACKET = re.compile(r"[{\[]")  # one of them begins every placeholder, but for a sign before it
_SIGNS = "%#$"
_LETTER = r"[^\W\d_]"
_NAME = re.compile(r"[\w.\-\[\]#@$]+")
_BLANK = re.compile(r"\s")
_NEAR = 200  # code points around a slot in which the rest of an address is looked for


class Slot(NamedTuple):
    """A placeholder: its span in code points, a name of DIALECTS, what it asks for, and what stands in where that is empty.

    `fallback` is None where there is none, and "" where an empty one was written; `fallback_at` is where it begins.
    """

    start: int
    end: int
    dialect: str
    name: str
    fallback: str | None = None
    fallback_at: int = 0


class Dialect(NamedTuple):
    """How a kind of placeholder is written: the signs around it, what may stand between, and what a fallback looks like.

    `body` and `fallback` are regular expressions; the first group of `fallback` that took part is its text.
    """

    opens: str
    closes: str
    body: str
    fallback: str = ""
    before: str = ""  # what must not stand before it
    after: str = ""  # nor behind it


_FALLBACK = r"\|\s*(?:fallback|default)\s*[:=(]\s*(?:\"([^\"]*)\"|'([^']*)')|\|\|\s*(?:\"([^\"]*)\"|'([^']*)')"
# In the order in which they are tried where several begin at one place.
DIALECTS = {
    # Help Scout and FreeScout; looks like a Liquid tag, but holds one dotted name.
    "help-scout": Dialect(
        "{%",
        "%}",
        rf"\s?{_LETTER}\w*\.{_LETTER}[\w.]*(?:,\s?fallback=[^%{{}}\r\n]{{0,80}})?\s?",
        r",\s?fallback=([^%]*)$",
    ),
    # Salesforce's Handlebars Merge Language.
    "triple": Dialect("{{{", "}}}", r"\s?[^\W\d][\w.]{0,100}\s?"),
    # Zendesk, Freshdesk, Intercom, Gorgias, HubSpot, Front, Chatwoot, Kustomer, Amazon Connect, Espanso.
    "double": Dialect("{{", "}}", r"(?![{#/^!>&~]|\s?else\b)[^{}\r\n]{1,200}", _FALLBACK, before=r"\{", after=r"\}"),
    # Salesforce merge fields.
    "bang": Dialect("{!", "}", r"\$?[^\W\d][\w.]{0,100}"),
    # osTicket, Discourse, GitLab.
    "percent": Dialect("%{", "}", r"[^\W\d][\w.*]{0,100}(?:,\s?fallback:[^{}\r\n]{0,80})?", r",\s?fallback:(.*)$"),
    # Zammad.
    "hash": Dialect("#{", "}", r"[^\W\d][\w.]{0,100}"),
    # ServiceNow, and what programs fill in themselves.
    "dollar": Dialect("${", "}", r"[^\W\d][\w.]{0,100}"),
    # Zendesk messaging, Kustomer snippets, Drip.
    "double-square": Dialect("[[", "]]", r"[^\W\d][^\[\]\r\n]{0,80}", r"\|(.*)$", after=r"\("),
    # NAV skrivestøtte; anything without a dot may be prose.
    "square": Dialect("[", "]", rf"{_LETTER}+\.{_LETTER}+", before=r"\[\w", after=r"\(\["),
    # What agents, or small programs, fill in.
    "single": Dialect("{", "}", rf"{_LETTER}[\w.\-]{{0,60}}", before=r"{$#%\w", after=r"}"),
}


def may_hold(text: str) -> bool:
    """Whether a text can hold a placeholder at all; all of them begin with one of two signs."""
    return "{" in text or "[" in text


@lru_cache(maxsize=4)  # several rules ask one after the other
def found(text: str) -> tuple[Slot, ...]:
    """Every placeholder of a text in order; none overlaps another."""
    slots: list[Slot] = []
    for bracket in _BRACKET.finditer(text):
        at = bracket.start()
        if slots and at < slots[-1].end:
            continue
        met = (at and text[at - 1] in _SIGNS and _any().match(text, at - 1)) or _any().match(text, at)
        if met:
            slots.append(_slot(met.start(), met[0], met.lastgroup or ""))
    return tuple(slots)


def in_address(text: str, slot: Slot) -> bool:
    """Whether a slot of a masked text stands in an address: what is joined to it there is opaque, or a mailbox."""
    begins = _BLANK.split(text[max(0, slot.start - _NEAR) : slot.start])[-1]
    ends = _BLANK.split(text[slot.end : slot.end + _NEAR], maxsplit=1)[0]
    return OPAQUE in begins + ends or "@" in begins[1:] + ends  # who is greeted as `@{{name}}` has no mailbox there


def write(dialect: str, name: str) -> str:
    """A placeholder as it is written in a dialect."""
    return f"{DIALECTS[dialect].opens}{name}{DIALECTS[dialect].closes}"


@cache
def _any() -> re.Pattern[str]:
    # Groups may not have hyphens in their names; a dialect's own groups would hide its name from `lastgroup`.
    return re.compile("|".join(f"(?P<{name.replace('-', '_')}>{_pattern(one)})" for name, one in DIALECTS.items()))


def _pattern(one: Dialect) -> str:
    before = f"(?<![{one.before}])" if one.before else ""
    after = f"(?![{one.after}])" if one.after else ""
    return f"{before}{re.escape(one.opens)}{one.body}{re.escape(one.closes)}{after}"


def _slot(start: int, written: str, group: str) -> Slot:
    name = group.replace("_", "-")
    one = DIALECTS[name]
    body = written[len(one.opens) : -len(one.closes)].rstrip()
    if name == "double":  # a hyphen at either end takes away the blanks around a Liquid placeholder
        body = body.removesuffix("-").rstrip()
    told = re.search(one.fallback, body) if one.fallback else None
    which = told.lastindex if told else None
    fallback = told[which] if told and which else None
    at = start + len(one.opens) + told.start(which) if told and which else 0
    asked = _NAME.match(body.removeprefix("-").lstrip() if name == "double" else body.lstrip())
    return Slot(start, start + len(written), name, asked[0] if asked else "", fallback, at)
