"""Compiled guides, kept in the user's cache folder: plain JSON, checked, and safe to delete.

Four kinds of file. `<slot>.stamp` remembers, for one guide at one place, the size and times of
every file it was made of and the key of their content; `<key>.guide` and, for each language,
`<key>.<lang>` (the rules) and `<key>.<lang>-<part>` (what signals are told by) hold the compiled
guide under the hash of that content. While no stamp differs, only
these are read. When one does, the content is hashed, and only new content is read anew, and
a language of it compiled when a draft speaks it. No
word of a draft ever comes near this folder; `<key>.found` holds what `tonelint.remembered` keeps, and `<key>.report`
what `tonelint.unchanged` seals.
"""

import json
import os
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TypeVar

from tonelint import rulebook, shelf
from tonelint.guides import lines
from tonelint.model import Mapped
from tonelint.names import LANGUAGES
from tonelint.rulebook import Book
from tonelint.shelf import Cues
from tonelint.values import NamedTuple

Stamps = list[tuple[str, list[int]]]  # files and folders, each with its size and times

FORMAT = 25  # raise it whenever what is written here changes
_KEPT, _REPORTS = 100, 20  # files, and reports besides; the oldest go when a new one is written


class Compiled(NamedTuple):
    """A guide ready to judge drafts: what the run needs to know of it, its books by language, and its cues.

    `names` are all families and rules that `--select` may name; `agents` are the names under which agents write;
    `exports` are those that the guide describes;
    `key` is the hash of the content; `books` and `kept_cues` (by language and part) are there when the guide was read
    just now, and a language of them is compiled when it is asked for; `pipelines` are the trained ones that it names,
    and `channel` is where drafts go that say nothing of it.
    """

    guide: str
    messages: str | None
    languages: tuple[str, ...]
    names: tuple[str, ...]
    books: Mapping[str, Book]
    key: str
    kept_cues: Mapping[str, Mapping[str, Cues]] = {}
    agents: tuple[str, ...] = ()
    exports: tuple[Mapped, ...] = ()
    pipelines: tuple[str, ...] = ()
    channel: str | None = None

    def book(self, lang: str) -> Book | None:
        """The compiled rules of one of the guide's languages; None when the cache lost them."""
        if lang in self.books:
            return self.books[lang]
        return _attempt(lambda: rulebook.load(lines.read(os.path.join(folder(), f"{self.key}.{lang}"))))

    def cues(self, lang: str, part: str) -> Cues | None:
        """What signals are told by in one language, for the "reply" or the "customer"; None when the cache lost it."""
        if lang in self.kept_cues:
            return self.kept_cues[lang][part]
        return _attempt(lambda: shelf.load_cues(lines.read(os.path.join(folder(), f"{self.key}.{lang}-{part}"))))


def folder() -> str:
    """Where compiled guides are kept: TONELINT_CACHE_DIR, else the system's place for caches."""
    named = os.environ.get("TONELINT_CACHE_DIR")
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(base, "tonelint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "tonelint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "tonelint")


def recall(path: str, version: str) -> Compiled | None:
    """The compiled guide, if it was kept and not one file behind it has changed since."""
    place = folder()

    def compiled() -> Compiled | None:
        owner, until, key, names, known = json.loads(content_of(os.path.join(place, f"{_slot(path, version)}.stamp")))
        fresh = owner == [path, version, FORMAT] and not (until and time.strftime("%Y-%m-%d") > until)
        return _read_guide(key) if fresh and _looks(names.split("\n")) == known else None

    return _attempt(compiled)


def recall_content(key: str) -> Compiled | None:
    """The compiled guide with this content, wherever its files lie now."""
    return _attempt(lambda: _read_guide(key))


T = TypeVar("T")


def _attempt(read: Callable[[], T]) -> T | None:
    """What was read, or None when it is missing or damaged."""
    try:
        return read()
    except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def keep(path: str, version: str, stamps: Stamps, compiled: Compiled, until: str = "") -> bool:
    """Write what is known of the guide and its stamps, and say whether its languages may be kept as well.

    A cache that cannot be written is no mistake. `stamps` were taken before anything was read: what changed meanwhile
    is not kept. `until` is the last day (YYYY-MM-DD) on which it holds, "" where it holds until a file changes.
    """
    place = folder()
    try:
        if any(stamp(name) != known for name, known in stamps):
            return False
        os.makedirs(place, mode=0o700, exist_ok=True)
        head = [
            compiled.guide,
            compiled.messages,
            compiled.languages,
            compiled.names,
            compiled.agents,
            compiled.exports,
            compiled.pipelines,
            compiled.channel,
        ]
        write(os.path.join(place, f"{compiled.key}.guide"), [json.dumps(head, ensure_ascii=False)])
        # The names as one text and the figures as one list: a thousand files are read in a fifth of the time.
        names, known = "\n".join(name for name, _ in stamps), [figure for _, look in stamps for figure in look]
        content = json.dumps([[path, version, FORMAT], until, compiled.key, names, known])
        write_bytes(os.path.join(place, f"{_slot(path, version)}.stamp"), content.encode())
        prune()
    except (OSError, ValueError):
        return False
    return True


def content_of(path: str) -> bytes:
    """The bytes of a file; raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def _slot(path: str, version: str) -> str:
    return f"{zlib.crc32(f'{path} {version}'.encode('utf-8', 'surrogateescape')):08x}"


def stamp(name: str) -> list[int]:
    """How a file or folder looks without being read: its size and times."""
    found = os.stat(name)
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _looks(names: Iterable[str]) -> list[int]:
    """The stamps of files and folders, one behind the other."""
    looks: list[int] = []
    for name in names:
        found = os.stat(name)
        looks += (found.st_size, found.st_mtime_ns, found.st_ctime_ns)  # as `stamp`, without a list for each
    return looks


def _read_guide(key: str) -> Compiled:
    head = json.loads(lines.read(os.path.join(folder(), f"{key}.guide"))[0])
    guide, messages, languages, names, agents, exports, pipelines, channel = head
    mapped = tuple(Mapped(name, tuple(bodies), *rest) for name, bodies, *rest in exports)
    return Compiled(
        guide, messages, tuple(languages), tuple(names), {}, key, {}, tuple(agents), mapped, tuple(pipelines), channel
    )


def write(path: str, content: Iterable[str]) -> None:
    """Write lines that `lines.read` reads; raises OSError."""
    write_bytes(path, lines.written(content))


def write_bytes(path: str, content: bytes) -> None:
    """Write beside the file and move it into place, so that nobody reads half of it."""
    import tempfile  # here, because a warm run does without

    handle, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _is_ours(name: str) -> bool:
    stem, _, kind = name.partition(".")
    length = 8 if kind == "stamp" else 64
    return (
        kind.partition("-")[0] in ("stamp", "guide", "found", "report", *LANGUAGES)
        and len(stem) == length
        and set(stem) <= set("0123456789abcdef")
    )


def prune() -> None:
    """Let go of our files that were written longest ago; whatever else lies in the folder is not ours to touch."""
    ours = [entry for entry in os.scandir(folder()) if _is_ours(entry.name) and entry.is_file()]
    files = [path for _, path in sorted(((entry.stat().st_mtime, entry.path) for entry in ours), reverse=True)]
    reports = [path for path in files if path.endswith(".report")]  # a library that changes every day has one a day
    for path in (*reports[_REPORTS:], *[path for path in files if path not in reports][_KEPT:]):
        with suppress(FileNotFoundError):  # another process may prune as well
            os.unlink(path)
