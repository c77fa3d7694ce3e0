"""`--changed`: only the replies that are new or read otherwise than at a commit of Git's."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tonelint.adopting.git import Repository
from tonelint.drafts import read
from tonelint.drafts.asked import Asked, Source, nothing
from tonelint.errors import TonelintError
from tonelint.model import UNCHANGED, Found, LeftOut, Mapped, Remarks, Reply

Known = Callable[[str], Iterable[str]]
Exports = Callable[[str], Sequence[Mapped]]
Content = tuple[object, ...]  # what a reply goes by in its file, and all that it is judged by


def only(found: Iterable[Found], ref: str, asked: Asked, known: Known, mapped: Exports = nothing) -> Iterator[Found]:
    """What was read, without the replies that stood there at the commit as they do now, which are counted file by file.

    Macros among these are handed on as unchanged, because what changed is to be compared with the whole library. Raises TonelintError where Git cannot tell.
    """
    commit = _Commit(ref, asked, known, mapped)
    left: Counter[str] = Counter()
    for one in found:
        if not isinstance(one, Reply) or not commit.holds(one):
            yield one
            continue
        left[one.path] += 1
        yield from one.remarks.faults if one.remarks else ()
        if one.macro:
            yield one._replace(unchanged=True)
    yield from (LeftOut(path, UNCHANGED, number) for path, number in left.items())


class _Commit:
    """What stood in each file at the commit; a file is read there when its first reply is met."""

    def __init__(self, ref: str, asked: Asked, known: Known, mapped: Exports) -> None:
        self.ref, self.asked, self.known, self.mapped = ref, asked, known, mapped
        self._by_folder: dict[str, Repository] = {}
        self._by_top: dict[str, Repository] = {}
        self._files: dict[str, frozenset[Content] | None] = {}

    def holds(self, reply: Reply) -> bool:
        """Whether a reply stood there as it is now."""
        if reply.path not in self._files:
            self._files[reply.path] = self._read(reply.path)
        before = self._files[reply.path]
        if before is None:
            return True
        return self._content(reply) in before

    def _read(self, path: str) -> frozenset[Content] | None:
        """The replies that a file held; None where it is as it was."""
        repository = self._repository(os.path.dirname(path))
        name = repository.name(path)
        if name in repository.known and name not in repository.before:
            return None
        old = repository.before.get(name)
        names = [old] if old else [one for one in repository.gone if _suffix(one) == _suffix(name)]
        return frozenset(self._content(reply) for one in names for reply in self._replies(repository, one))

    def _content(self, reply: Reply) -> Content:
        remarks = reply.remarks or Remarks()
        said = tuple((start, end, allowance.text) for allowance, start, end in remarks.allowed)
        text = reply.text.replace("\r\n", "\n")  # as Git keeps it, where it turns line ends
        customer = None if self.asked.customer else reply.customer  # a message named on the line is for both
        return (_name(reply), text, reply.lang, reply.channel, customer, reply.turns, said, remarks.sics)

    def _repository(self, folder: str) -> Repository:
        if folder not in self._by_folder:
            opened = Repository(folder, self.ref)
            self._by_folder[folder] = self._by_top.setdefault(opened.top, opened)
        return self._by_folder[folder]

    def _replies(self, repository: Repository, name: str) -> list[Reply]:
        """The replies of a file at the commit, as far as it could be read there."""
        source = Source(repository.path(name), repository.content(name), self.asked, self.known, mapped=self.mapped)
        try:
            return [one for one in read.within(source, _suffix(name)) if isinstance(one, Reply)]
        except TonelintError:
            return []


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _name(reply: Reply) -> tuple[str | None, ...] | None:
    """What a reply goes by in its file, whatever else is said of it; None where it has no name."""
    macro = reply.macro
    if macro and (macro.id or macro.title):
        return (macro.id or macro.title, macro.locale)
    return None if reply.record is None else (reply.record,)
