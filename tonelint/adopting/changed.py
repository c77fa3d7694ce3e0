"""`--changed`: only the replies that are new, or are read or allowed otherwise than at a commit of Git's."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tonelint.adopting import sidecar
from tonelint.adopting.git import Repository
from tonelint.adopting.sidecar import Sidecar
from tonelint.drafts import read
from tonelint.drafts.asked import Asked, Source
from tonelint.errors import TonelintError
from tonelint.model import Found, LeftOut, Mapped, Remarks, Reply
from tonelint.names import UNCHANGED
from tonelint.values import NamedTuple

_DATA = (".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".csv", ".tsv", ".xlsx")

Content = tuple[object, ...]  # what a reply goes by in its file, and all that it is judged by


class Means(NamedTuple):
    """How files are read, now as at the commit, and what is allowed beside each today.

    `known` and `mapped` are as in `drafts.read`; `allow` is the file of what is allowed where the user named one, and
    `name` what such a file is called elsewhere.
    """

    asked: Asked
    known: Callable[[str], Iterable[str]]
    mapped: Callable[[str], Sequence[Mapped]]
    sidecar: Callable[[str], Sidecar | None]
    allow: str | None
    name: str


def only(found: Iterable[Found], ref: str, means: Means, *, every: bool = False) -> Iterator[Found]:
    """What was read, without the replies that stood there at the commit as they do now, which are counted file by file.

    Macros among these are handed on as unchanged, because what changed is to be compared with the whole library, and
    with `every` so are all others: what a baseline knows of them is not to be spent on what changed.
    Raises TonelintError where Git cannot tell.
    """
    commit = _Commit(ref, means)
    left: Counter[str] = Counter()
    for one in found:
        if not isinstance(one, Reply) or not commit.holds(one):
            yield one
            continue
        left[one.path] += 1
        yield from one.remarks.faults if one.remarks else ()
        if one.macro or every:
            yield one._replace(unchanged=True)
    yield from (LeftOut(path, UNCHANGED, number) for path, number in left.items())


class _Commit:
    """What stood in each file at the commit; a file is read there when its first reply is met."""

    def __init__(self, ref: str, means: Means) -> None:
        self.ref, self.means = ref, means
        self._by_folder: dict[str, Repository] = {}
        self._by_top: dict[str, Repository] = {}
        self._files: dict[str, Counter[Content] | None] = {}
        self._sidecars: dict[tuple[str, str], Sidecar | None] = {}

    def holds(self, reply: Reply) -> bool:
        """Whether a reply stood there as it is now, and was allowed the same; of twins as many as stood there."""
        if reply.path not in self._files:
            self._files[reply.path] = self._read(reply.path)
        before = self._files[reply.path]
        allowed = _allowed(reply, self.means.sidecar(reply.path))
        if before is None:
            return allowed == self._allowed(self._repository(os.path.dirname(reply.path)), reply)
        content = self._content(reply, allowed)
        before[content] -= 1
        return before[content] >= 0

    def _read(self, path: str) -> Counter[Content] | None:
        """The replies that a file held; None where it is as it was."""
        repository = self._repository(os.path.dirname(path))
        name = repository.name(path)
        if name in repository.known and name not in repository.before:
            return None
        old = repository.before.get(name)
        names = [old] if old else [one for one in repository.gone if _sort(one) == _sort(name)]
        replies = (reply for one in names for reply in self._replies(repository, one))
        return Counter(self._content(reply, self._allowed(repository, reply)) for reply in replies)

    def _content(self, reply: Reply, allowed: Content) -> Content:
        remarks = reply.remarks or Remarks()
        said = tuple((start, end, allowance.text) for allowance, start, end in remarks.allowed)
        text = reply.text.replace("\r\n", "\n")  # as Git keeps it, where it turns line ends
        customer = None if self.means.asked.customer else reply.customer  # a message named on the line is for both
        led = tuple((one.name, one.written.replace("\r\n", "\n")) for one in reply.attributes)
        return (_name(reply), text, led, reply.lang, reply.channel, customer, reply.turns, said, remarks.sics, allowed)

    def _allowed(self, repository: Repository, reply: Reply) -> Content:
        """What was allowed beside a reply at the commit."""
        place = (repository.top, os.path.dirname(repository.name(reply.path)))
        if place not in self._sidecars:
            self._sidecars[place] = self._sidecar(repository, place[1])
        return _allowed(reply, self._sidecars[place])

    def _sidecar(self, repository: Repository, folder: str) -> Sidecar | None:
        """What was allowed in a folder; nothing where that could not be read."""
        allow = self.means.allow
        if allow and repository.name(allow).startswith("../"):
            return self.means.sidecar(allow)  # Git does not know what it said before
        names = [repository.name(allow)] if allow else list(_upward(folder, self.means.name))
        name = next((one for one in names if one in repository.known), None)
        try:
            return sidecar.holding(repository.content(name), repository.path(name)) if name else None
        except TonelintError:
            return None

    def _repository(self, folder: str) -> Repository:
        if folder not in self._by_folder:
            opened = Repository(folder, self.ref)
            self._by_folder[folder] = self._by_top.setdefault(opened.top, opened)
        return self._by_folder[folder]

    def _replies(self, repository: Repository, name: str) -> list[Reply]:
        """The replies of a file at the commit, as far as it could be read there."""
        asked, known, mapped = self.means[:3]
        source = Source(repository.path(name), repository.content(name), asked, known, mapped=mapped)
        try:
            return [one for one in read.within(source, _suffix(name)) if isinstance(one, Reply)]
        except TonelintError:
            return []


def _allowed(reply: Reply, beside: Sidecar | None) -> Content:
    """What a sidecar allows in a reply, whatever the order of its entries and the reasons given."""
    found = beside.allowed(reply) if beside else ()
    return tuple(sorted((allowance.text, allowance.until or "") for allowance, _, _ in found))


def _upward(folder: str, name: str) -> Iterator[str]:
    """The names that a file could have in a folder of the tree or above it, the nearest first."""
    while folder:
        yield f"{folder}/{name}"
        folder = os.path.dirname(folder)
    yield name


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _sort(name: str) -> str:
    """What sort of file a name tells: a library is the same macros in each form of data."""
    suffix = _suffix(name)
    return "data" if suffix in _DATA else suffix


def _name(reply: Reply) -> tuple[str | None, ...] | None:
    """What a reply goes by in its file, whatever else is said of it; None where it has no name."""
    macro = reply.macro
    if macro and (macro.id or macro.title):
        return (macro.id or macro.title, macro.locale)
    return None if reply.record is None else (reply.record,)
