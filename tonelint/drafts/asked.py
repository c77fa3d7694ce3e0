"""What the user said of the drafts on the command line, and a file together with that."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from tonelint.drafts.decode import beginning, decode
from tonelint.model import Mapped
from tonelint.values import NamedTuple


def nobody(_: str) -> Iterable[str]:
    """No names of agents are known, wherever the file lies."""
    return ()


def nothing(_: str) -> Sequence[Mapped]:
    """No exports are described, wherever the file lies."""
    return ()


class Asked(NamedTuple):
    """How to read what is named, where the files do not tell it themselves.

    `draft` is the number (from 1) or the id of the message to lint, `all_turns` asks for every message of an
    agent's; `agents` are names of agents, `form` one of `read.FORMATS`; `customer` is the file of the message that
    the drafts answer, `-` for standard input; `public` is None where nobody said it. `outputs` are the files that
    reports go into, links followed: whatever stands there is no draft. `include` names what of an export is judged
    although it is left out else: "inactive", "notes". `all_forms` asks for a macro's message in each form in which it
    stands in its file, as HTML and as plain text; else the best of them is enough. `exclude` are patterns of what
    folders and globs pass over, and `ignored` what Git ignores in those that are named, None where it was not asked yet.
    Where they are `forced`, a file that is named is read or passed over as one that lies in a folder.
    """

    draft: str | None = None
    all_turns: bool = False
    agents: tuple[str, ...] = ()
    form: str | None = None
    customer: str | None = None
    public: bool | None = None
    include: tuple[str, ...] = ()
    outputs: frozenset[str] = frozenset()
    all_forms: bool = False
    exclude: tuple[str, ...] = ()
    ignored: frozenset[str] | None = None
    forced: bool = False

    def is_report(self, path: str) -> bool:
        """Whether a report goes into a file: one named for it, or the empty one that what is told here goes to."""
        return os.path.realpath(path) in self.outputs or _takes_output(path)


def _takes_output(path: str) -> bool:
    """Whether a file is empty and the one that standard output or the mistakes go to: the shell made it for them."""
    with suppress(OSError):
        met = os.stat(path)
        return met.st_size == 0 and any(_is_open_as(met, output) for output in (1, 2))
    return False


def _is_open_as(met: os.stat_result, output: int) -> bool:
    with suppress(OSError):
        return os.path.samestat(met, os.fstat(output))
    return False


PLAINLY = Asked()


class Source(NamedTuple):
    """A file that was opened: its name, its bytes, and what was asked of it.

    `known` finds the guide's names of agents, `mapped` the exports that it describes; `met` tells that it lay in a
    folder, where files may be anything.
    """

    path: str
    content: bytes
    asked: Asked = PLAINLY
    known: Callable[[str], Iterable[str]] = nobody
    met: bool = False
    mapped: Callable[[str], Sequence[Mapped]] = nothing

    def exports(self) -> Sequence[Mapped]:
        """The exports that the guide describes."""
        return self.mapped(self.path)

    def text(self) -> str:
        """What it says; raises TonelintError where that is no text."""
        return decode(self.content, self.path)

    def begun(self) -> "Source":
        """The same file with no more of its bytes than tell what it is, in UTF-8 whatever they were encoded in."""
        return self._replace(content=beginning(self.content))

    def agents(self) -> tuple[str, ...]:
        """The names of agents that the user or the guide gave."""
        return (*self.asked.agents, *self.known(self.path))
