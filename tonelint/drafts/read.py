"""What the user named → replies, in order; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from tonelint.drafts import forms
from tonelint.drafts.asked import PLAINLY, Asked, Source, nobody, nothing
from tonelint.drafts.mask import LARGEST, has_remarks
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.model import OWN, Fault, Found, LeftOut, Mapped, Reply

STDIN = "<stdin>"
_GLOB = frozenset("*?[")
_OWN = ("tonelint.yaml", "tonelint-allow.yaml", "tonelint-baseline.json")  # what the shell names with the drafts beside


def replies(
    names: Iterable[str],
    stdin: BinaryIO | None,
    stdin_filename: str | None,
    asked: Asked = PLAINLY,
    known: Callable[[str], Iterable[str]] = nobody,
    *,
    mapped: Callable[[str], Sequence[Mapped]] = nothing,
) -> Iterator[Found]:
    """Every reply behind files, folders, globs and `-`, each file once, in the order named.

    `known` finds the names of agents that the guide for a file tells, `mapped` the exports that it describes; each is
    called only where they are needed.
    """
    found = _found(names, _Handed(stdin, stdin_filename, asked, known, mapped))
    if asked.customer is None and asked.public is None:
        yield from found
        return
    from tonelint.drafts.talks import answering  # here, because most drafts come alone

    message = (
        ()
        if asked.customer is None
        else _found([asked.customer], _Handed(stdin, None, Asked(form="text"), nobody, nothing))
    )
    yield from answering.as_asked(found, asked, message)


class _Handed(NamedTuple):
    """What every file is read with; `folder` tells that it lay in one that was named."""

    stdin: BinaryIO | None
    stdin_filename: str | None
    asked: Asked
    known: Callable[[str], Iterable[str]]
    mapped: Callable[[str], Sequence[Mapped]]
    folder: bool = False

    @property
    def message(self) -> str | None:
        """The file of the customer's message, links followed; None where there is none."""
        named = self.asked.customer
        return None if named in (None, "-") else os.path.realpath(named or "")


def _found(names: Iterable[str], handed: _Handed) -> Iterator[Found]:
    seen = set(handed.asked.outputs)
    names = [*names]
    for name in names:
        folder = name != "-" and os.path.isdir(name)
        anything = yield from _behind(name, handed._replace(folder=folder), seen, alone=len(names) == 1)
        if folder and not anything:
            yield Fault("there is nothing to lint in this folder", name, hint=_looked_for())
        elif not anything and handed.message and not os.path.lexists(name):
            hint = "the file that --customer names is left out"
            yield Fault("no file matches", name, hint=hint)


def _looked_for() -> str:
    always, sometimes = (", ".join(f"*{one}" for one in kind) for kind in (forms.IN_FOLDERS, forms.SOMETIMES))
    return f"tonelint looks for {always}, and for conversations and macros in {sometimes}"


def _behind(name: str, handed: _Handed, seen: set[str], *, alone: bool) -> Generator[Found, None, bool]:
    """What the files say that a name stands for, but those seen before; returns whether there was anything to read.

    Files of tonelint's own hold no replies and are passed over, unless one is `alone` what the user named.
    """
    anything = False
    message = handed.message
    for path in [name] if name == "-" else _expand(name):
        if isinstance(path, Fault):
            anything = True
            yield path
            continue
        real = path if path == "-" else os.path.realpath(path)
        if real == message:
            if path == name:
                anything = True
                hint = "name the draft, and leave this file to --customer"
                yield Fault("this is the customer's message, and that is not linted", name, hint=hint)
            continue
        if real in seen:
            anything = True
            continue
        seen.add(real)
        if os.path.basename(path) in _OWN and not handed.folder and not (alone and path == name):
            anything = True
            yield LeftOut(path, OWN)
            continue
        for found in _read(path, handed):
            anything = True
            yield found
    return anything


def _expand(name: str) -> Iterator[str | Fault]:
    """The files a name stands for."""
    if os.path.isdir(name):
        faults: list[Fault] = []
        found = sorted(_walk(name, faults))
        yield from faults
        yield from found
    elif os.path.lexists(name) or not _GLOB.intersection(name):
        yield name
    else:
        import glob  # here, because most names are those of files

        files = sorted(path for path in glob.glob(name, recursive=True) if not os.path.isdir(path))
        if not files:
            yield Fault("no file matches", name)
        yield from files


def files(names: Iterable[str]) -> Iterator[str]:
    """The files that names stand for, in the order in which they are read, without standard input."""
    return (path for path in expanded(name for name in names if name != "-") if isinstance(path, str))


def expanded(names: Iterable[str]) -> Iterator[str | Fault]:
    """The files that names stand for, in the order in which they are read, and what is wrong with a name."""
    return (path for name in names for path in _expand(name))


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
                yield path
            else:
                faults.append(Fault("this is no file that can be read", path))


def _read(path: str, handed: _Handed) -> Iterator[Found]:
    named = (handed.stdin_filename or STDIN) if path == "-" else path
    try:
        suffix = "" if named == STDIN else os.path.splitext(named)[1].lower()
        content = _content(path, handed.stdin)
        found = within(Source(named, content, handed.asked, handed.known, handed.folder, handed.mapped), suffix)
        del content  # a long export lets go of its bytes once they are text
        yield from found
    except TonelintError as error:
        yield from (_fault(problem.message, problem.place, problem.hint) for problem in error.problems)
    except OSError as error:
        yield _unreadable(path, error)


def within(source: Source, suffix: str) -> Iterator[Found]:
    """The replies in a file that was opened; raises TonelintError where it is no text."""
    found = forms.split(source, suffix)
    del source
    for reply in found:
        if isinstance(reply, Reply):
            yield _too_long(reply) if len(reply.text) > LARGEST else _without_remarks(reply)
        else:
            yield reply


def _without_remarks(reply: Reply) -> Reply:
    """The reply without what is said in it to tonelint, where its reader left that in."""
    if not has_remarks(reply.text):
        return reply
    from tonelint.drafts.remarks import inside  # here, because few drafts have comments

    return inside.with_remarks(reply)


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
