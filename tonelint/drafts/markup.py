"""The marks by which code, links, quoted lines and signatures are told; apart, because few drafts need them."""

from __future__ import annotations

import re

from tonelint.words import OPAQUE

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_QUOTED = re.compile(r"^[ \t]{0,3}>[^\r\n]*", re.MULTILINE)
_SIGNATURE = re.compile(r"^--[ \t]*\r?\n.*\Z", re.DOTALL | re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*", re.MULTILINE)
_INDENTED = re.compile(r"(?:\A|(?<=\n\n))(?=[^\n]*\S)(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+", re.MULTILINE)
# Bounded, so that a line of a million brackets takes no longer than any other.
_CODE = re.compile(r"(?<!`)(`{1,9})(?!`)[^\n]{0,500}?(?<!`)\1(?!`)")
_LINK = re.compile(r"!?\[[^\]\n]{0,300}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,300}\])")
_ADDRESS = re.compile(
    r"<(?:https?://|mailto:)[^>\s]{0,500}>|(?:https?://|www\.)[^\s<>\"”»]*[^\s<>\"”».,;:!?)\]]", re.IGNORECASE
)


def blanked(text: str, *, markdown: bool) -> str:
    """The text with everything that is not prose filled in, as `mask` promises."""
    if markdown and not _has_list(text):
        text = _INDENTED.sub(_blank, text)
    text = _without_fences(text)
    for pattern in (_COMMENT, _SIGNATURE, _QUOTED, _REFERENCE):
        text = pattern.sub(_blank, text)
    for pattern in (_CODE, _LINK, _ADDRESS):
        text = pattern.sub(_opaque, text)
    return text


def without_code(text: str) -> str:
    """The text with code alone blanked, in fences and within lines; as long as it was."""
    return _CODE.sub(_blank, _without_fences(text))


def _without_fences(text: str) -> str:
    """Blank fenced code, line by line; a fence that is never closed runs to the end."""
    if not _FENCE.search(text):
        return text
    lines, fence = [], ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if not fence and not found:
            lines.append(line)
            continue
        lines.append(_NOT_NEWLINE.sub(" ", line))
        if not fence and found:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
    return "".join(lines)


_LIST = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)]) ", re.MULTILINE)
_NOT_NEWLINE = re.compile(r"[^\r\n]")


def _has_list(text: str) -> bool:
    """Whether indented lines may belong to a list, where they are prose."""
    return bool(_LIST.search(text))


def _blank(found: re.Match[str]) -> str:
    return _NOT_NEWLINE.sub(" ", found[0])


def _opaque(found: re.Match[str]) -> str:
    return OPAQUE * len(found[0])
