"""The marks by which code, links, quoted lines, signatures and front matter are told; apart, because few drafts need them."""

from __future__ import annotations

import re

from tonelint.drafts.glances import FRONTS
from tonelint.words import OPAQUE

# The expressions are texts, each compiled when a draft holds one of the signs that it cannot do without.
_FENCE = r"(?m)^ {0,3}(`{3,}|~{3,})"
_INDENTED = r"(?m)(?:\A|(?<=\n\n))(?=[^\n]*\S)(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+"
# What Markdown files hold above their text for programs, such as its title and tags: in YAML between two lines of hyphens,
# in TOML between two of plus signs. In YAML every line has to look so, because a draft may begin with a rule and prose.
_FRONT = (
    r"\A---[ \t]*\r?\n(?=[\w.-]{1,60}:\s)"
    r"(?:(?:[\w.-]{1,60}:(?=\s)[^\r\n]*|[ \t]+[^\r\n]*|-[ \t][^\r\n]*|#[^\r\n]*)?\r?\n){1,200}?"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
    r"|\A\+\+\+[ \t]*\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n){0,50}(?=[ \t]*(?:[\w.\"'-]{1,60}[ \t]*=|\[))"
    r"(?:[^\r\n]*\r?\n){1,200}?\+\+\+[ \t]*(?:\r?\n|\Z)"
)
_COMMENT = r"(?s)<!--(?:(?!-->).)*+-->"
_SEPARATED = r"(?m)^[ \t]*-{2,}[ \t]*[^\W\d_][^\n-]{3,40}-{2,}[ \t]*\r?$"  # "-----Original Message-----"
# Bounded, so that a line of a million brackets takes no longer than any other.
_CODE = r"(?<!`)(`{1,9})(?!`)[^\n]{0,500}?(?<!`)\1(?!`)"
# A slot in an address that somebody, or a helpdesk, was to fill in: whole, or begun with two braces; in one brace a name
# with a dot (`{ticket.id}`). What addresses may hold as they are is none: `{id}` and `{a,b}` of those who explain them, `%7B`, `filter[name]`, `%s`.
_SLOT = (
    r"\{\{\{?(?:[^{}\r\n]{0,200}\}{1,3}|[\w.]*)|\{%-?\s?[^\W\d_][^{}\r\n]{0,200}?%\}|\{![$\w][^{}\r\n]{0,100}\}"
    r"|[$#%]\{[^\W\d][^{}\r\n]{0,120}\}|(?<=[/=-])\{[^\W\d_][\w.\-| ]{0,80}\}\}"
    r"|(?<!\{)\{[^\W\d_][\w-]{1,30}\.[\w.-]{1,60}\}(?!\})"
    r"|\[\[[^\W\d][^\[\]\r\n]{0,80}\]\]|(?<=[(/=#&?+_-])\[[^\W\d_][\w .\-|]{1,50}\]"
    r"|%%\w{2,30}%%|(?<!%[\dA-Fa-f]{2})%[A-ZÅÄÖÆØ][A-ZÅÄÖÆØ_]{2,30}%(?![\dA-Fa-f]{2})"
    r"|\*\|[\w:]{1,30}\|\*|<<[^\W\d_][\w .]{0,40}>>|<[A-ZÅÄÖÆØ]{2,20}[_ ][A-ZÅÄÖÆØ_ ]{2,20}>"
)
_MAY_HOLD_SLOT = ("{", "[", "%", "*|", "<")
_IMAGE = r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,300}\])"
_LINK = r"\[([^\]\n]{0,300})(\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,300}\]))"  # the words, and where they lead
# The second alternative of each is a sign; no slot is read as signs once it is one, or it would be tried in each way.
_ADDRESS = (
    rf"(?i:<(?:https?://|mailto:))(?>{_SLOT}|[^>\s]){{0,500}}>"
    rf"|(?i:https?://|www\.)(?>{_SLOT}|[^\s<>\"”»])*(?>{_SLOT}|[^\s<>\"”».,;:!?)\]])"
)


def blanked(text: str, *, markdown: bool, mails: bool) -> str:
    """The text with everything that is not prose filled in, as `mask` promises; `mails`: one may be quoted without marks."""
    if markdown and text.startswith(FRONTS):
        text = re.sub(_FRONT, _blank, text)
    if markdown and not _has_list(text):
        text = re.sub(_INDENTED, _blank, text)
    text = _without_fences(text)
    if mails or re.search(_SEPARATED, text):
        text = _without_mails(text)
    if "</" in text:
        from tonelint.drafts import coded  # here, because few drafts have tags

        text = coded.blanked(text, coded.written(text))
    low = text.lower()
    for signs, pattern, fill in _MARKS:
        if any(sign in low for sign in signs):
            text = re.sub(pattern, fill, text)
    return text


def front_matter(text: str) -> int:
    """Where the front matter of a text in Markdown ends; 0 where it has none."""
    found = re.match(_FRONT, text)
    return found.end() if found else 0


def says_nothing(text: str) -> bool:
    """Whether a text in Markdown holds front matter and comments alone, none of which a customer would see."""
    return not re.sub(_COMMENT, "", text[front_matter(text) :]).strip()


def without_code(text: str) -> str:
    """The text with code alone blanked, in fences and within lines; as long as it was."""
    return re.sub(_CODE, _blank, _without_fences(text))


def _without_fences(text: str) -> str:
    """Blank fenced code, line by line; a fence that is never closed runs to the end."""
    if "```" not in text and "~~~" not in text:
        return text
    lines, fence = [], ""
    for line in text.splitlines(keepends=True):
        found = re.match(_FENCE, line)
        if not fence and not found:
            lines.append(line)
            continue
        lines.append(re.sub(_NOT_NEWLINE, " ", line))
        if not fence and found:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
    return "".join(lines)


def _without_mails(text: str) -> str:
    """Blank the mails quoted in a draft; where it says nothing besides, it is all that can be judged, and stays."""
    from tonelint.drafts.mails import quoting  # here, because few drafts quote a mail

    parts = quoting.split(text)
    if not parts.quoted or parts.start == parts.end:
        return text
    for start, end in ((0, parts.start), *parts.between, (parts.end, len(text))):
        text = text[:start] + re.sub(_NOT_NEWLINE, " ", text[start:end]) + text[end:]
    return text


_LIST = r"(?m)^ {0,3}(?:[-*+]|\d+[.)]) "
_NOT_NEWLINE = r"[^\r\n]"


def _has_list(text: str) -> bool:
    """Whether indented lines may belong to a list, where they are prose."""
    return bool(re.search(_LIST, text))


def _blank(found: re.Match[str]) -> str:
    return re.sub(_NOT_NEWLINE, " ", found[0])


def _opaque(found: re.Match[str]) -> str:
    return OPAQUE * len(found[0])


def _address(found: re.Match[str]) -> str:
    return _but_slots(found[0])


def _link(found: re.Match[str]) -> str:
    """The words of a link, which are the agent's; where it leads is no word of the sentence that they stand in."""
    words, target = found.groups()
    filled = _but_slots(target)
    return f" {words}{filled if filled.strip(OPAQUE) else re.sub(_NOT_NEWLINE, ' ', target)}"


def _definition(found: re.Match[str]) -> str:
    filled = _but_slots(found[0].rstrip("\r"))
    return filled + found[0][len(filled) :] if filled.strip(OPAQUE) else _blank(found)


def _but_slots(text: str) -> str:
    """An address made opaque, but for the slots in it, which are told where they stand."""
    if not any(sign in text for sign in _MAY_HOLD_SLOT):
        return OPAQUE * len(text)
    filled, last = "", 0
    for slot in re.finditer(_SLOT, text):
        filled += OPAQUE * (slot.start() - last) + slot[0]
        last = slot.end()
    return filled + OPAQUE * (len(text) - last)


# In the order in which they are looked for: the signs of which one stands in all of a kind, the expression, and what is filled in.
_MARKS = (
    (("<!--",), r"(?s)<!--.*?(?:-->|\Z)", _blank),  # a comment
    (("--",), r"(?ms)^--[ \t]*\r?\n.*\Z", _blank),  # the signature
    ((">",), r"(?m)^[ \t]{0,3}>[^\r\n]*", _blank),  # quoted lines
    (("]:",), r"(?m)^ {0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*", _definition),  # what a link in Markdown refers to
    (("`",), _CODE, _opaque),
    (("![",), _IMAGE, _address),
    (("](", "]["), _LINK, _link),
    ((":", "www."), _ADDRESS, _address),
)
