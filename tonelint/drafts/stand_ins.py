"""What was saved in place of an export or a draft: a pointer of Git LFS, a web page, an error of a helpdesk's API."""

from __future__ import annotations

import json
import re
from typing import Any

from tonelint.drafts.asked import Source
from tonelint.model import Fault

DATA = (".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".csv", ".tsv", ".xlsx", ".po", ".ahk")
_POINTER = re.compile(rb"version https://git-lfs\.github\.com/spec/\S+\s+(?:(?!oid )\S+ [^\n]*\n)*+oid sha256:")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html)\b",
    re.DOTALL | re.IGNORECASE,
)
_LONGEST = 10_000  # bytes; an error has few words
_TOLD = ("error", "_error", "errors", "message")
_OF_ERRORS = frozenset(
    "error _error errors message messages description error_description details detail code error_code errorcode status "
    "statuscode status_code success ok type reason path timestamp documentation_url request_id requestid trace_id".split()
)
_OF_WORDPRESS = frozenset(("code", "message", "data"))
_OF_SALESFORCE = frozenset(("message", "errorCode", "fields"))
# What Salesforce calls its errors; other programs have some of a name such as NOT_FOUND, and list them.
_ERRORS = frozenset(
    "INVALID_SESSION_ID API_DISABLED_FOR_ORG REQUEST_LIMIT_EXCEEDED MALFORMED_QUERY INVALID_TYPE INVALID_FIELD "
    "INSUFFICIENT_ACCESS INSUFFICIENT_ACCESS_OR_READONLY".split()
)
_REFUSED = 400  # the status from which on an answer is none
# Nobody writes so to a customer, and a catalogue of an interface has more than one key.
_SAYS_NO = re.compile(
    r"auth(?!or\b|ors\b)|forbidden|denied|not\s?found|limit|exceeded|invalid|expired|credential|permission|"
    r"too many|bad request|server error|unavailable|timed? ?out|(?:need|have|must) (?:to )?(?:be logged|sign|log) ?in",
    re.IGNORECASE,
)


def fault(source: Source, suffix: str) -> Fault | None:
    """What to say of a file that is not what it is called; None where it is none of these."""
    if _POINTER.match(source.content):
        hint = "`git lfs pull` fetches the file; in CI ask for LFS at checkout"
        return Fault("this is a pointer of Git LFS, and not the file itself", source.path, 1, 1, hint)
    if suffix not in DATA:
        return None
    if _PAGE.match(source.content[:_LONGEST]):
        hint = "a login page looks like this; sign in, and export once more"
        return Fault("this is a web page, and no export", source.path, 1, 1, hint)
    said = _error(source.content) if len(source.content) <= _LONGEST else None
    if said is None:
        return None
    hint = "fetch the export once more, with a token that is allowed to read macros"
    return Fault(f'this is an error of a helpdesk, and no export: "{said}"', source.path, 1, 1, hint)


def _error(content: bytes) -> str | None:
    """What an API says in place of what was asked; None where this is no such answer."""
    try:
        root = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if _is_of_wordpress(root):
        return _text(root["message"]) or None
    if _is_of_salesforce(root):
        return _text(root[0]["message"]) or None
    if not isinstance(root, dict) or not all(key.lower() in _OF_ERRORS for key in root):
        return None
    said = next((text for key in _TOLD if (text := _text(root.get(key)))), None)
    return said if said and _SAYS_NO.search(" ".join(map(_text, root.values()))) else None


def _is_of_wordpress(root: Any) -> bool:
    """Whether this is WordPress' answer to who may not read, with the status beside."""
    if not isinstance(root, dict) or {*root} != _OF_WORDPRESS or not isinstance(root["data"], dict):
        return False
    status = root["data"].get("status")
    return _text(root["code"]).startswith("rest_") and isinstance(status, int) and status >= _REFUSED


def _is_of_salesforce(root: Any) -> bool:
    """Whether this is Salesforce's answer, which comes in a list; a catalogue of errors has several."""
    if not isinstance(root, list) or len(root) != 1 or not isinstance(root[0], dict):
        return False
    return {"message", "errorCode"} <= {*root[0]} <= _OF_SALESFORCE and _text(root[0]["errorCode"]) in _ERRORS


def _text(value: Any) -> str:
    """The words of a value, be it a text, or texts in a mapping or a list."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), "")
    return " ".join(value.split()) if isinstance(value, str) else ""
