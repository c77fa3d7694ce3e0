"""Libraries of macros that were judged before and have not changed by a byte: their report, told again at once.

One file a report in the cache folder, sealed: the key that opens it is made of the very files that were judged, so
that whoever has them has read nothing new, and whoever has not reads nothing. Its name tells no more. Anything else
that a report hangs on is in the key as well: what was asked, the guide, what is allowed, the day, and our own files.
What somebody wrote to one customer is not kept, sealed or not.
"""

from __future__ import annotations

import io
import os
import pickle
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b, file_digest, shake_256
from typing import Any

from tonelint import model
from tonelint.benches import Benches
from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.errors import TonelintError
from tonelint.guides import cache
from tonelint.matching import nlp
from tonelint.model import Found, LeftOut, Reply, Report
from tonelint.remembered import engine
from tonelint.shortened import Beginning
from tonelint.values import NamedTuple

_CHECK = 16  # bytes by which damage is seen


class Known(NamedTuple):
    """Where the report of some files is kept, and the key that opens it."""

    path: str
    key: bytes


class Passing:
    """Sees the replies pass that are judged, and whether each of them is a macro."""

    def __init__(self) -> None:
        self.macros_alone = True

    def __call__(self, replies: Iterable[Found]) -> Iterator[Found]:
        """The replies, as they come."""
        for found in replies:
            if isinstance(found, Reply) and found.macro is None:
                self.macros_alone = False
            yield found


def told(names: tuple[str, ...], benches: Benches, judge: Callable[[Passing], Report]) -> Report:
    """The report of these files: the one that was kept, else what `judge` finds, which is kept for the next time."""
    before = known(names, benches)
    report = recall(before) if before else None
    if report is None:
        passing = Passing()
        report = judge(passing)
        # Else somebody wrote to a customer there, or the files changed while they were judged.
        if before and passing.macros_alone and before == known(names, benches):
            keep(before, report, benches)
    return report


def known(names: tuple[str, ...], benches: Benches) -> Known | None:
    """Where the report of these files would be kept; None where more is judged by than can be looked at."""
    wishes = benches.wishes
    if "-" in names or {wishes.history, wishes.changed, wishes.asked.customer} != {None}:
        return None
    try:
        found, passed = _files(names, wishes.asked)
        files = [file for file in found if not wishes.asked.is_report(file)]
        plainly = wishes.asked._replace(outputs=frozenset(), ignored=None)
        asked = wishes._replace(jobs=None, baseline=None, asked=plainly)
        said = [names, asked, passed, time.strftime("%Y-%m-%d"), nlp.installed(), *engine(), *_judges(files, benches)]
        digest = blake2b(repr(said).encode("utf-8", "surrogatepass"))
        for file in files:
            digest.update(f"\n{file}\n".encode("utf-8", "surrogateescape") + _content(file))
    except (OSError, TonelintError, _OtherError):
        return None
    name, key = digest.digest()[:32].hex(), digest.digest()[32:]
    return Known(os.path.join(cache.folder(), f"{name}.report"), key)


class _OtherError(Exception):
    """Something else than a file that lies there is to be read."""


def _files(names: Iterable[str], asked: Asked) -> tuple[list[str], list[tuple[str, str]]]:
    """The files behind some names, and what is left out and why."""
    found: list[str] = []
    passed: list[tuple[str, str]] = []
    for file in read.expanded(names, asked):
        if isinstance(file, LeftOut):
            passed.append((file.path, file.reason))
            continue
        if not isinstance(file, str) or not os.path.isfile(file):  # a pipe can be read but once
            raise _OtherError
        found.append(file)
    return found, passed


def _judges(files: Iterable[str], benches: Benches) -> Iterator[Any]:
    """What the files are judged by: for each folder its guide and what is allowed in it, and which files that names are there."""
    sidecars: set[str] = set()
    for folder in sorted({os.path.dirname(file) for file in files}):
        inside = os.path.join(folder, "any")
        allowed, guide = benches.allowed_in(inside), benches.of(inside).compiled
        yield folder, guide.key, guide.guide, allowed, _content(allowed) if allowed else b""
        sidecars.update([allowed] if allowed else [])
    for path in sorted(sidecars):
        from tonelint.adopting import sidecar  # here, because few drafts lie beside one

        # Files that are gone are told of. Read apart from the benches, which tell of each sidecar that they opened,
        # and behind its content, so that one that changes meanwhile is noticed.
        yield sidecar.read(path).named()


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file_digest(file, "sha256").digest()


def recall(known: Known) -> Report | None:
    """The report that was kept; None where there is none, or it is damaged."""
    try:
        with open(known.path, "rb") as file:
            sealed = file.read()
        content = _sealed(sealed[_CHECK:], known.key)
        if _checked(content, known.key) != sealed[:_CHECK]:
            return None
        report = _Reader(io.BytesIO(zlib.decompress(content))).load()
    except (OSError, ValueError, zlib.error, pickle.UnpicklingError, AttributeError, EOFError, TypeError):
        return None
    return report if isinstance(report, Report) else None


def keep(known: Known, report: Report, benches: Benches) -> None:
    """Keep a report on macros alone, all of which could be read; a cache that cannot be written is no mistake."""
    if (
        report.errors
        or not report.replies
        or any(not isinstance(one.reply.origin, Beginning) for one in report.findings)
    ):
        return
    if any(
        bench.compiled.pipelines for bench in benches.opened.values()
    ):  # one may be trained anew, and nobody would notice
        return
    with suppress(OSError, pickle.PicklingError, TypeError, AttributeError):
        content = zlib.compress(pickle.dumps(report._replace(uses=())), 1)
        os.makedirs(cache.folder(), mode=0o700, exist_ok=True)
        cache.write_bytes(known.path, _checked(content, known.key) + _sealed(content, known.key))
        cache.prune()


def _sealed(content: bytes, key: bytes) -> bytes:
    """The content, made unreadable without the key, or readable again with it."""
    stream = shake_256(key).digest(len(content))
    return (int.from_bytes(content, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(content), "little")


def _checked(content: bytes, key: bytes) -> bytes:
    return blake2b(content, key=key, digest_size=_CHECK).digest()


class _Reader(pickle.Unpickler):
    """Reads a report, and nothing that a stranger may have put in its place."""

    def find_class(self, module: str, name: str) -> Any:
        """A value of the model, or the beginning of a reply."""
        if module == model.__name__:
            found = vars(model).get(name)
            if isinstance(found, type) and issubclass(found, tuple):
                return found
        if (module, name) == (Beginning.__module__, Beginning.__name__):
            return Beginning
        raise pickle.UnpicklingError(name)
