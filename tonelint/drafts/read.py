"""What the user named → replies, in order; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from tonelint.drafts import forms
from tonelint.drafts.asked import PLAINLY, Asked, Source, nobody
from tonelint.drafts.mask import LARGEST
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.model import Fault, Reply

STDIN = "<stdin>"
_GLOB = frozenset("*?[")


def replies(
    names: Iterable[str],
    stdin: BinaryIO | None,
    stdin_filename: str | None,
    asked: Asked = PLAINLY,
    known: Callable[[str], Iterable[str]] = nobody,
) -> Iterator[Reply | Fault]:
    """Every reply behind files, folders, globs and `-`, each file once, in the order named.

    `known` finds the names of agents that the guide for a file tells; it is called only where they are needed.
    """
    found = _found(names, stdin, stdin_filename, asked, known)
    if asked.customer is None and asked.public is None:
        yield from found
        return
    from tonelint.drafts import answering  # here, because most drafts come alone

    message = () if asked.customer is None else _found([asked.customer], stdin, None, Asked(form="text"), nobody)
    yield from answering.as_asked(found, asked, message)


def _found(
    names: Iterable[str],
    stdin: BinaryIO | None,
    stdin_filename: str | None,
    asked: Asked,
    known: Callable[[str], Iterable[str]],
) -> Iterator[Reply | Fault]:
    seen = set(asked.outputs)
    for name in names:
        for path in [name] if name == "-" else _expand(name):
            if isinstance(path, Fault):
                yield path
                continue
            real = path if path == "-" else os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield from _read(path, stdin, (stdin_filename or STDIN) if path == "-" else path, asked, known)


def _expand(name: str) -> Iterator[str | Fault]:
    """The files a name stands for."""
    if os.path.isdir(name):
        faults: list[Fault] = []
        found = sorted(_walk(name, faults))
        yield from faults
        if not found and not faults:
            kinds = ", ".join(f"*{suffix}" for suffix in forms.IN_FOLDERS)
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
            if not name.lower().endswith((*forms.IN_FOLDERS, *forms.SOMETIMES)) or name.startswith("."):
                continue
            if os.path.isfile(path):
                if name.lower().endswith(forms.IN_FOLDERS) or forms.is_conversation(path):
                    yield path
            else:
                faults.append(Fault("this is no file that can be read", path))


def _read(
    path: str, stdin: BinaryIO | None, named: str, asked: Asked, known: Callable[[str], Iterable[str]]
) -> Iterator[Reply | Fault]:
    try:
        source = Source(named, _content(path, stdin), asked, known)
        for reply in forms.split(source, "" if named == STDIN else os.path.splitext(named)[1].lower()):
            too_long = isinstance(reply, Reply) and len(reply.text) > LARGEST
            yield _too_long(reply) if isinstance(reply, Reply) and too_long else reply
    except TonelintError as error:
        yield from (_fault(problem.message, problem.place, problem.hint) for problem in error.problems)
    except OSError as error:
        yield _unreadable(path, error)


def _content(path: str, stdin: BinaryIO | None) -> bytes:
    if path == "-":
        if stdin is None:
            raise fail("there is no standard input to read")
        return stdin.read()
    with open(path, "rb") as file:
        return file.read()


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
