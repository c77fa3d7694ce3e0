"""What the user named → the replies of a library; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tonelint.drafts import read
from tonelint.drafts.decode import decode
from tonelint.drafts.mask import mask
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.learning import records
from tonelint.model import Fault, Found, Reply

_EXPORTS = {".csv": records.from_csv, ".json": records.from_json}


class Library(NamedTuple):
    """The replies behind what was named, and the faults of what could not be read."""

    replies: tuple[Reply, ...]
    faults: tuple[Fault, ...]


def opened(names: Iterable[str], lang: str | None) -> Library:
    """Read files, folders and globs as `tonelint check` does, and exports (.csv, .json); each file once."""
    exports: dict[str, str] = {}
    others: list[str] = []
    for name in names:
        for path in _files(name):
            if _suffix(path) in _EXPORTS and not os.path.isdir(path):
                exports.setdefault(os.path.realpath(path), path)
            else:
                others.append(path)
    found: list[Found] = [*read.replies(others, None, None)]
    for path in exports.values():
        found.extend(_export(path, lang))
    replies = tuple(_tidy(one) for one in found if isinstance(one, Reply) and one.text.strip())
    return Library(replies, tuple(one for one in found if isinstance(one, Fault)))


def _files(name: str) -> list[str]:
    """The files of a glob that name exports; anything else stays what it is."""
    if os.path.lexists(name) or _suffix(name) not in _EXPORTS or not set("*?[").intersection(name):
        return [name]
    return sorted(glob.glob(name, recursive=True)) or [name]


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _export(path: str, lang: str | None) -> Iterator[Reply | Fault]:
    try:
        found = _EXPORTS[_suffix(path)](decode(_content(path), path), path)
        yield from records.replies(found, path, lang)
    except TonelintError as error:
        for message, place, hint in error.problems:
            yield Fault(message, *(place or Place(path)), hint)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        folder, name = os.path.split(path)
        near = did_you_mean(name, os.listdir(folder or ".")) if os.path.isdir(folder or ".") else None
        raise fail("no such file", Place(path), near) from None
    except OSError as error:
        raise fail(f"cannot be read: {(error.strerror or 'unknown reason').lower()}", Place(path)) from None


def _tidy(reply: Reply) -> Reply:
    """The reply as it can stand in a guide and is judged there: one sort of line break, no blanks at the ends of lines."""
    lines = re.split(r"\r\n|\r|\n", reply.text)
    text = "\n".join(line.rstrip() for line in lines).strip()
    return reply._replace(text=text, masked=mask(text))
