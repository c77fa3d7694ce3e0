"""What the user named → replies, in order; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import BinaryIO

from tonelint.drafts import forms
from tonelint.drafts.asked import PLAINLY, Asked, Source, nobody, nothing
from tonelint.drafts.mask import LARGEST, has_remarks
from tonelint.errors import Place, TonelintError, fail
from tonelint.model import Fault, Found, LeftOut, Mapped, Reply
from tonelint.names import OWN, PASSED, UNREAD
from tonelint.values import NamedTuple

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
    names = [*names]
    asked = settled(names, asked)
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


def settled(names: Iterable[str], asked: Asked) -> Asked:
    """What was asked, with what Git ignores in the folders that are named; so it is asked of each once a run."""
    walked = [name for name in names if _is_walked(name)]
    if asked.ignored is not None or not walked:
        return asked
    from tonelint.drafts import folders  # here, because most names are those of files

    return asked._replace(
        ignored=folders.ignored(name if os.path.isdir(name) else folders.fixed(name) for name in walked)
    )


def _is_walked(name: str) -> bool:
    """Whether a name stands for all that lies below a folder."""
    return name != "-" and (os.path.isdir(name) or ("**" in name and not os.path.lexists(name)))


class _Met(NamedTuple):
    """What came of a name: whether anything was read, whether it is a file of our own, what was passed over and what not read."""

    anything: bool = False
    own: bool = False
    passed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def without(self, left: LeftOut) -> _Met:
        """The same, with a file or a folder besides that was left out."""
        if left.reason == UNREAD:
            return self._replace(unread=(*self.unread, left.path))
        return self._replace(passed=(*self.passed, left.path))


def _found(names: Iterable[str], handed: _Handed) -> Iterator[Found]:
    seen: set[str] = set()
    names = [*names]
    every: list[_Met] = []
    for name in names:
        folder = name != "-" and (os.path.isdir(name) or handed.asked.forced)
        met = yield from _behind(name, handed._replace(folder=folder), seen, alone=len(names) == 1)
        every.append(met)
        if not met.anything and handed.asked.forced and name != "-" and os.path.isfile(name):  # as in a folder
            if not met.own and not met.passed and not met.unread:
                yield LeftOut(name, PASSED)
        elif not met.anything and not (
            met.own and os.path.lexists(name)
        ):  # the shell names our own files beside drafts
            yield _empty(name, met, handed)
    if (
        not handed.asked.forced
        and any(met.own for met in every)
        and not any(met.anything for met in every)
        and os.path.lexists(names[0])
    ):
        from tonelint.drafts import missed  # here, because next to every name stands for something

        yield missed.only_own(names[0])


def _empty(name: str, met: _Met, handed: _Handed) -> Fault:
    """What to say of a name behind which there was nothing to read."""
    from tonelint.drafts import missed  # here, because next to every name stands for something

    if name == "-":
        return missed.in_file(handed.stdin_filename or STDIN)
    if os.path.lexists(name):
        return missed.there(name, met.passed, met.unread)
    return missed.nowhere(name, met.passed, own=met.own, is_message=bool(handed.message))


def _behind(name: str, handed: _Handed, seen: set[str], *, alone: bool) -> Generator[Found, None, _Met]:
    """What the files say that a name stands for, but those seen before; returns what came of the name.

    Files of tonelint's own hold no replies and are passed over, unless one is `alone` what the user named.
    """
    met = _Met()
    message = handed.message
    for path in [name] if name == "-" else _expand(name, handed.asked):
        if isinstance(path, LeftOut):
            if path.path not in (*met.passed, *met.unread):
                met = met.without(path)
                yield path
            continue
        if isinstance(path, Fault):
            met = met._replace(anything=True)
            yield path
            continue
        real = path if path == "-" else os.path.realpath(path)
        if real == message:
            if path == name:
                met = met._replace(anything=True)
                hint = "name the draft, and leave this file to --customer"
                yield Fault("this is the customer's message, and that is not linted", name, hint=hint)
            continue
        if handed.asked.is_report(path):
            met = met._replace(own=True)
            continue
        if real in seen:
            met = met._replace(anything=True)
            continue
        seen.add(real)
        read = not handed.asked.forced and (handed.folder or (alone and path == name))
        if os.path.basename(path) in _OWN and not read:
            met = met._replace(own=True)
            yield LeftOut(path, OWN)
            continue
        is_read = False
        for found in _read(path, handed):
            is_read = True
            yield found
        met = met._replace(anything=met.anything or is_read)
        if handed.folder and not is_read and os.path.basename(path) not in _OWN:
            left = LeftOut(path, UNREAD)
            met = met.without(left)
            yield left
    return met


def _expand(name: str, asked: Asked) -> Iterator[str | Fault | LeftOut]:
    """The files a name stands for, and what of a folder or a glob is passed over."""
    if os.path.isdir(name):
        from tonelint.drafts import folders  # here, because most names are those of files

        faults: list[Fault] = []
        found = sorted(folders.walk(name, asked, faults), key=_path)
        yield from faults
        yield from found
    elif asked.forced and os.path.isfile(name):
        from tonelint.drafts import folders  # here, because a hook alone asks for it

        yield folders.forced(name, asked)
    elif os.path.lexists(name) or not _GLOB.intersection(name):
        yield name
    else:
        from tonelint.drafts import folders

        files = [*folders.matched(name, asked)]
        if not files:
            yield Fault("no file matches", name)
        yield from files


def _path(found: str | LeftOut) -> str:
    return found if isinstance(found, str) else found.path


def files(names: Iterable[str], asked: Asked = PLAINLY) -> Iterator[str]:
    """The files that names stand for, in the order in which they are read, without standard input."""
    return (path for path in expanded((name for name in names if name != "-"), asked) if isinstance(path, str))


def expanded(names: Iterable[str], asked: Asked) -> Iterator[str | Fault | LeftOut]:
    """The files that names stand for, in the order in which they are read, what is passed over, and what is wrong with a name."""
    names = [*names]
    asked = settled(names, asked)
    return (path for name in names for path in _expand(name, asked))


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
    from tonelint.drafts import neighbours  # here, because only a mistake needs it

    return Fault("no such file", path, hint=neighbours.hint(path))
