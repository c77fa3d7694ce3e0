"""The marks by which code, links, quoted lines, signatures and front matter are told; apart, because few drafts need them."""

from __future__ import annotations

import re

from tonelint.words import OPAQUE

# The expressions are texts, each compiled when a draft holds one of the signs that it cannot do without.
_FENCE = r"(?m)^ {0,3}(`{3,}|~{3,})"
_INDENTED = r"(?m)(?:\A|(?<=\n\n))(?=[^\n]*\S)(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+"
# What Markdown files hold above their text for programs, such as its title and tags, in YAML between two lines of hyphens.
# Every line has to look so, because a draft may begin with a rule and prose.
_FRONT = (
    r"\A---[ \t]*\r?\n(?=[\w.-]{1,60}:\s)"
    r"(?:(?:[\w.-]{1,60}:(?=\s)[^\r\n]*|[ \t]+[^\r\n]*|-[ \t][^\r\n]*|#[^\r\n]*)?\r?\n){1,200}?"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_SEPARATED = r"(?m)^[ \t]*-{2,}[ \t]*[^\W\d_][^\n-]{3,40}-{2,}[ \t]*\r?$"  # "-----Original Message-----"
_BLANKED = (
    (("<!--",), r"(?s)<!--.*?(?:-->|\Z)"),  # a comment
    (("--",), r"(?ms)^--[ \t]*\r?\n.*\Z"),  # the signature
    ((">",), r"(?m)^[ \t]{0,3}>[^\r\n]*"),  # quoted lines
    (("]:",), r"(?m)^ {0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*"),  # what a link in Markdown refers to
)
# Bounded, so that a line of a million brackets takes no longer than any other.
_CODE = r"(?<!`)(`{1,9})(?!`)[^\n]{0,500}?(?<!`)\1(?!`)"
_FILLED = (
    (("`",), _CODE),
    (("](", "]["), r"!?\[[^\]\n]{0,300}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,300}\])"),  # a link in Markdown
    (
        (":", "www."),
        r"(?i)<(?:https?://|mailto:)[^>\s]{0,500}>|(?:https?://|www\.)[^\s<>\"”»]*[^\s<>\"”».,;:!?)\]]",
    ),
)


def blanked(text: str, *, markdown: bool, mails: bool) -> str:
    """The text with everything that is not prose filled in, as `mask` promises; `mails`: one may be quoted without marks."""
    if markdown and text.startswith("---"):
        text = re.sub(_FRONT, _blank, text)
    if markdown and not _has_list(text):
        text = re.sub(_INDENTED, _blank, text)
    text = _without_fences(text)
    if mails or re.search(_SEPARATED, text):
        text = _without_mails(text)
    low = text.lower()
    for patterns, fill in ((_BLANKED, _blank), (_FILLED, _opaque)):
        for signs, pattern in patterns:
            if any(sign in low for sign in signs):
                text = re.sub(pattern, fill, text)
    return text


def front_matter(text: str) -> int:
    """Where the front matter of a text in Markdown ends; 0 where it has none."""
    found = re.match(_FRONT, text)
    return found.end() if found else 0


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
