"""What the user named → replies, in order; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from tonelint.drafts import jsonl
from tonelint.drafts.decode import decode
from tonelint.drafts.mask import LARGEST, mask
from tonelint.drafts.origin import PlainOrigin
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.model import Fault, Reply

STDIN = "<stdin>"
_RECORDS = (".jsonl", ".ndjson")
_MARKDOWN = (".md", ".markdown")
_TEXT = (".txt", ".text", "")
_MAILS = (".eml", ".mbox")
_IN_FOLDERS = (".txt", ".text", *_MARKDOWN, *_RECORDS, *_MAILS)
_GLOB = frozenset("*?[")


def replies(names: Iterable[str], stdin: BinaryIO | None, stdin_filename: str | None) -> Iterator[Reply | Fault]:
    """Every reply behind files, folders, globs and `-`, each file once, in the order named."""
    seen: set[str] = set()
    for name in names:
        for path in [name] if name == "-" else _expand(name):
            if isinstance(path, Fault):
                yield path
                continue
            real = path if path == "-" else os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield from _read(path, stdin, stdin_filename)


def _expand(name: str) -> Iterator[str | Fault]:
    """The files a name stands for."""
    if os.path.isdir(name):
        faults: list[Fault] = []
        found = sorted(_walk(name, faults))
        yield from faults
        if not found and not faults:
            kinds = ", ".join(f"*{suffix}" for suffix in _IN_FOLDERS)
            yield Fault("there is nothing to lint in this folder", name, hint=f"tonelint looks for {kinds}")
        yield from found
    elif os.path.lexists(name) or not _GLOB.intersection(name):
        yield name
    else:
        files = sorted(path for path in glob.glob(name, recursive=True) if not os.path.isdir(path))
        if not files:
            yield Fault("no file matches", name)
        yield from files


def _walk(folder: str, faults: list[Fault]) -> Iterator[str]:
    """The files to lint in a folder; a folder inside that cannot be opened becomes a fault."""

    def closed(error: OSError) -> None:
        faults.append(_unreadable(str(error.filename), error))

    for place, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        for name in files:
            path = os.path.join(place, name)
            if not name.lower().endswith(_IN_FOLDERS) or name.startswith("."):
                continue
            if os.path.isfile(path):
                yield path
            else:
                faults.append(Fault("this is no file that can be read", path))


def _read(path: str, stdin: BinaryIO | None, stdin_filename: str | None) -> Iterator[Reply | Fault]:
    named = (stdin_filename or STDIN) if path == "-" else path
    try:
        content = _content(path, stdin)
        found = _mails(content, named) if named.lower().endswith(_MAILS) else _split(decode(content, named), named)
    except TonelintError as error:
        yield from (_fault(problem.message, problem.place, problem.hint) for problem in error.problems)
        return
    except OSError as error:
        yield _unreadable(path, error)
        return
    for reply in found:
        too_long = isinstance(reply, Reply) and len(reply.text) > LARGEST
        yield _too_long(reply) if isinstance(reply, Reply) and too_long else reply


def _content(path: str, stdin: BinaryIO | None) -> bytes:
    if path == "-":
        if stdin is None:
            raise fail("there is no standard input to read")
        return stdin.read()
    with open(path, "rb") as file:
        return file.read()


def _split(text: str, path: str) -> Iterator[Reply | Fault]:
    """The replies in a file, as its name says it is written."""
    suffix = os.path.splitext(path)[1].lower() if path != STDIN else ""
    if suffix in _RECORDS:
        yield from jsonl.read(text, path)
    elif suffix in _MARKDOWN or suffix in _TEXT:
        masked = mask(text, markdown=suffix in _MARKDOWN) if len(text) <= LARGEST else text
        yield Reply(text, masked, path, PlainOrigin(text))
    else:
        hint = "tonelint reads .txt, .md and .jsonl; pipe any other text into `tonelint check -`"
        yield Fault(f"{suffix} files are not read", path, hint=hint)


def _mails(content: bytes, path: str) -> Iterator[Reply | Fault]:
    from tonelint.drafts import mail  # here, because no other draft needs a reader of mails

    return mail.read(content, path)


def _too_long(reply: Reply) -> Fault:
    place = reply.origin.position(0)
    message = f"a reply of {len(reply.text):,} characters is none; up to {LARGEST:,} are read"
    return Fault(message, reply.path, place.line, place.column, "is this a whole export in one text?")


def _fault(message: str, place: Place | None, hint: str | None) -> Fault:
    path, line, column = place or (None, None, None)
    return Fault(message, path, line, column, hint)


def _unreadable(path: str, error: OSError) -> Fault:
    """A missing file with its nearest neighbour, or what the system says."""
    if not isinstance(error, FileNotFoundError):
        return Fault(f"cannot be read: {(error.strerror or 'unknown reason').lower()}", path)
    folder, name = os.path.split(path)
    try:
        hint = did_you_mean(name, os.listdir(folder or "."))
    except OSError:
        hint = None
    return Fault("no such file", path, hint=hint)
