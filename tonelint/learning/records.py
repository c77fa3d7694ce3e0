"""Exports in, Replies out: a table with a header (.csv), or a list of records (.json).

Of every record the reply is the field that holds most text in the whole export, or the one called `reply`.
A field may hold one text in several languages (`{"nb_NO": …, "en_US": …}`); one language of them is read.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tonelint import words
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import Place, fail
from tonelint.model import LANGUAGES, Fault, Reply
from tonelint.words import SLOT

_LOCALE = re.compile(r"[a-z]{2}(?:[_-][A-Za-z]{2,4})?")
_LANGUAGE_OF = {"no": "nb", **{lang: lang for lang in LANGUAGES}}
_DELIMITERS = ",;\t"
_SPEAKS = ("lang", "language", "locale")
_NAMES = ("id", "channel", *_SPEAKS)  # fields that mean what they mean in JSON Lines
_HINT = 'such as [{"reply": "…"}, {"reply": "…"}]'


class _Record(NamedTuple):
    """The texts of one record by field, those in several languages by field and language; its line where it is known."""

    texts: Mapping[str, str]
    versions: Mapping[tuple[str, str], str] = {}
    line: int | None = None


def from_csv(text: str, path: str) -> list[_Record]:
    """The rows of a table under their header; raises TonelintError with the line that cannot be read."""
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] | None = None
    found: list[_Record] = []
    try:
        for row in rows:
            if names is None:
                names = [name.strip() for name in row]
            elif len(row) > len(names):
                hint = f'put quotes around a text that holds "{delimiter}"'
                raise fail(f"{len(row)} cells under a header of {len(names)}", Place(path, rows.line_num), hint)
            elif any(cell.strip() for cell in row):
                found.append(_Record(dict(zip(names, row, strict=False)), line=rows.line_num))
    except csv.Error as error:
        raise fail(f"this is not CSV: {error}", Place(path, max(rows.line_num, 1))) from None
    if not found:
        raise fail("there is no record in this file", Place(path), "a header and a row for each reply")
    return found


def from_json(text: str, path: str) -> list[_Record]:
    """The records of a JSON file that is a list of them, or holds one; raises TonelintError with the place."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise fail(f"this is not JSON: {error.msg}", Place(path, error.lineno, error.colno)) from None
    except (RecursionError, ValueError):
        raise fail("this is not JSON that can be read", Place(path)) from None
    try:
        found = [_record(one) for one in _records(value)]
    except RecursionError:
        raise fail("too many brackets inside one another", Place(path)) from None
    if not found:
        raise fail("there is no list of records in this file", Place(path, 1), _HINT)
    return found


def replies(records: Sequence[_Record], path: str, lang: str | None) -> Iterator[Reply | Fault]:
    """The reply of every record that has one, in the language asked for or the one that most records have."""
    field = _field(records)
    spoken = Counter(version for record in records for (name, version) in record.versions if name == field)
    chosen = lang or max(LANGUAGES, key=lambda one: spoken[one])  # of equals the first
    for number, record in enumerate(records, 1):
        version = next((one for one in (chosen, *LANGUAGES) if (field, one) in record.versions), None)
        text = record.versions[field, version] if version else record.texts.get(field)
        text = _innermost(text or "").strip()
        if not text:
            continue
        name = record.texts.get("id") or str(number)
        if len(text) > LARGEST:
            message = f"the reply of record {name} has {len(text):,} characters; up to {LARGEST:,} are read"
            yield Fault(message, path, record.line, hint="is this a whole export in one text?")
            continue
        said = version or _stated(record)
        # A library holds macros that nobody has filled in yet; in them placeholders are no fault.
        channel = record.texts.get("channel") or ("macro" if _has_slot(text) else None)
        yield Reply(text, mask(text), path, PlainOrigin(text), said, channel, name)


def _innermost(text: str) -> str:
    """The text itself; of a cell that holds JSON, as exports of help desks do, the longest text in it."""
    if not text.lstrip().startswith(("[{", "{")):
        return text
    try:
        return max(_strings(json.loads(text)), key=len, default="")
    except (ValueError, RecursionError):
        return text  # a placeholder at its beginning, such as {name}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _has_slot(text: str) -> bool:
    return any(SLOT in word.forms for word in words.cut(text, "nb"))


def _stated(record: _Record) -> str | None:
    """The language that a record states: one of ours, else its first letters."""
    told = next((record.texts[name] for name in _SPEAKS if record.texts.get(name)), "")[:2].lower()
    return _LANGUAGE_OF.get(told, told) or None


def _field(records: Sequence[_Record]) -> str:
    """The field called reply, else the one with most text in it; of equals the first."""
    sizes: Counter[str] = Counter()
    for record in records:
        for name, text in record.texts.items():
            sizes[name] += len(text) if name not in _NAMES else 0
        for (name, _), text in record.versions.items():
            sizes[name] += len(text)
    return "reply" if sizes["reply"] else max(sizes, key=lambda name: sizes[name], default="")


def _records(value: Any) -> list[dict[str, Any]]:
    """The longest list of records at or inside a value; a mapping from ids to records is one, too."""
    if isinstance(value, list):
        return [one for one in value if _is_record(one)]
    if not isinstance(value, dict):
        return []
    inside = [one for one in value.values() if _is_record(one)]
    if inside and len(inside) == len(value) and not _is_record(value):
        return inside
    return max((_records(one) for one in value.values() if isinstance(one, (dict, list))), key=len, default=[])


def _is_record(value: Any) -> bool:
    """Whether a value has a text among its own fields; texts by language are one field's, not a record's."""
    if not isinstance(value, dict) or _is_versions(value):
        return False
    return any(isinstance(one, str) or _is_versions(one) for one in value.values())


def _is_versions(value: Any) -> bool:
    texts = isinstance(value, dict) and value and all(isinstance(text, str) for text in value.values())
    return bool(texts) and all(_LOCALE.fullmatch(name) and name != "id" for name in value)


def _record(value: Mapping[str, Any]) -> _Record:
    texts = {name: one for name, one in value.items() if isinstance(one, str)}
    if isinstance(value.get("id"), int):
        texts["id"] = str(value["id"])
    versions = {
        (name, _LANGUAGE_OF[locale[:2]]): text
        for name, one in value.items()
        if _is_versions(one)
        for locale, text in one.items()
        if locale[:2] in _LANGUAGE_OF
    }
    return _Record(texts, versions)
