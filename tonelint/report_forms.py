"""How each form of report begins, so that an earlier one is known by its shape, and never by its name."""

from __future__ import annotations

import re

_RULE = r"[\w-]+(?:/[\w-]+)?"
# How each report begins; a build may have laid out JSON anew.
_BEGINS = (
    r'\{\s*"version":\s*\d+,\s*"tonelint":\s*"',  # json
    r'\{\s*"\$schema":[^{}]*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"tonelint"',  # sarif
    r'\{\s*"source":\s*\{\s*"name":\s*"tonelint"',  # rdjson
    r'\[\s*\{\s*"description":\s*"(?:[^"\\]|\\.)*",\s*"check_name":\s*"[^"]+",\s*"fingerprint":\s*"',  # gitlab
    r"\[\s*\]\s*\Z",  # gitlab, where nothing was found
    r'<\?xml[^>]*\?>\s*<testsuites name="tonelint"',  # junit
    r"<!DOCTYPE html>(?s:.{0,1000}?)<title>tonelint: ",  # html
    r"## tonelint(?::|\s*$)",  # markdown
    r"::(?:error|warning|notice) [^\n]*?title=",  # github
    rf"[^\n]+:\d+:\d+: (?:error|warning|note): [^\n]+ \[{_RULE}\](?: \([^\n]*\))?$",  # concise
    rf"[^\n]+:\d+:\d+(?: \[[^\n]*\])?  \w+  {_RULE}$",  # text
)


def is_begun(text: str) -> bool:
    """Whether a text begins as a report does."""
    return any(re.match(begins, text, re.MULTILINE) for begins in _BEGINS)
