"""What was found in the replies of a library before, so that only what changed is judged anew.

One file a guide in the cache folder, a line a reply: a checksum, a keyed hash of the reply and of all that it was
judged by, its language, its findings as numbers of rules, places and figures, and likewise what the library as a whole
is judged by. No word of a reply goes in there;
evidence that quotes some is kept as the places where they stand, and a reply whose evidence is not understood is not
kept. A line that is damaged is as good as none.
"""

import json
import os
import re
import secrets
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import blake2b
from typing import Any

from tonelint.guides import cache
from tonelint.guides.lines import DamagedError
from tonelint.macros.facts import Noticed
from tonelint.matching import nlp
from tonelint.matching.overlap import Hit, Told
from tonelint.model import Match, Reply
from tonelint.rulebook import Book

_LARGEST = 8_000_000  # bytes, some eighty thousand replies; beyond them the older half is let go
_KEY = 16  # bytes of a hash
_YEAR = re.compile(r"\d{4}")
# Evidence whose words are those of the guide or ours; `words` are the reply's own.
_OURS = frozenset(("phrase", "form", "language", "kind", "also", "parts", "left", "things"))


class Memory:
    """The replies of one guide that were judged before, and those that are being judged now."""

    def __init__(self, key: str, book: Callable[[str], Book], asked: tuple[Any, ...]) -> None:
        """Open what is kept of the guide with this key; `asked` is what the user said of all replies."""
        self._book = book
        self._path = os.path.join(cache.folder(), f"{key}.found")
        self._salt, self._known = _read(self._path)
        if not self._salt:
            _begin(self._path)
            self._salt, self._known = _read(self._path)
        self._new: dict[bytes, list[Any]] = {}
        self._keyed: tuple[Reply, bytes | None] | None = None  # the reply asked for last
        by = (asked, nlp.installed(), *engine())
        self._by = repr(by).encode("utf-8", "surrogatepass")

    def key(self, reply: Reply) -> bytes | None:
        """The hash that a reply is kept under; None for one that is judged by more than its own text."""
        if self._keyed is None or self._keyed[0] is not reply:
            self._keyed = reply, self._key(reply)
        return self._keyed[1]

    def _key(self, reply: Reply) -> bytes | None:
        alone = reply.macro is not None and reply.customer is None and not reply.turns and not reply.sent
        if not alone or not self._salt:
            return None
        macro = (reply.macro.tool, bool(reply.macro.locale)) if reply.macro else None
        day = time.strftime("%Y-%m-%d") if _YEAR.search(reply.text) else ""  # what is past tomorrow is not past today
        asked = reply.lang, reply.channel, reply.public, reply.mood, reply.beside, macro, day
        links = [(one.name, one.written, one.start, one.end) for one in reply.attributes]
        said = (reply.text, reply.masked, *asked, links)
        hashed = blake2b(self._by, key=self._salt, digest_size=_KEY)
        hashed.update(repr(said).encode())
        return hashed.hexdigest().encode()

    def recall(self, key: bytes, reply: Reply) -> Told | None:
        """What was found in a reply before; None where nobody knows, or what is kept is damaged."""
        try:
            told = self._fields(key)[0]
            return self._told(told, reply) if told else None
        except (DamagedError, ValueError, TypeError, KeyError, IndexError):
            return None

    def _told(self, kept: list[Any], reply: Reply) -> Told:
        """What is kept of a reply, or of its texts in one language, in the words of the reply."""
        lang, guessed, hits, others, without = kept
        book = self._book(lang)
        found = [
            Hit(book.entry(number), Match(start, end, _evidence(evidence, reply.text)), severity)
            for number, start, end, severity, evidence in hits
        ]
        return Told(lang, guessed, found, tuple(self._told(one, reply) for one in others), tuple(without))

    def recall_noticed(self, key: bytes) -> Noticed | None:
        """What was noticed in a macro before; None where nobody knows, or what is kept is damaged."""
        try:
            seen = self._fields(key)[1]
            if not seen:
                return None
            lang, sentences, address, slots, letters, apologises = seen
            spans = (tuple((start, end) for start, end in one) for one in (sentences, slots))
            return Noticed(lang, next(spans), address, next(spans), letters, apologises)
        except (ValueError, TypeError, KeyError, IndexError):
            return None

    def _fields(self, key: bytes) -> list[Any]:
        """What is kept of a reply: what was found, and what was noticed; nothing where the line is damaged."""
        line = self._known.get(key, b"")
        if not line or _sum(key + line[8:]) != line[:8]:
            return [None, None]
        found: list[Any] = json.loads(line[8:])
        return found

    def note(self, key: bytes, reply: Reply, told: Told) -> None:
        """Keep what was found in a reply, as soon as `write` is called."""
        kept = self._kept(reply, told)
        if kept:
            self._new.setdefault(key, [None, None])[0] = kept

    def _kept(self, reply: Reply, told: Told) -> list[Any] | None:
        """What is kept of what was found; None where not all of it can be."""
        book = self._book(told.lang)
        if book.pipeline:  # it may be trained anew, and nobody would notice
            return None
        hits: list[list[Any]] = []
        for entry, match, severity in told.hits:
            evidence = _placed(match.evidence, reply.text)
            if evidence is None:
                return None
            hits.append([book.number(entry), match.start, match.end, severity, evidence])
        others = [self._kept(reply, one) for one in told.others]
        return None if None in others else [told.lang, told.guessed, hits, others, told.without]

    def note_noticed(self, key: bytes, seen: Noticed) -> None:
        """Keep what was noticed in a macro, as soon as `write` is called."""
        self._new.setdefault(key, [None, None])[1] = seen

    def _contents(self) -> Iterator[tuple[bytes, bytes]]:
        for key, fields in self._new.items():
            known = self._fields(key) if None in fields else fields
            both = [new or old for new, old in zip(fields, known, strict=True)]
            yield key, json.dumps(both, separators=(",", ":")).encode()

    def write(self) -> None:
        """Add what is new; a cache that cannot be written is no mistake."""
        lines = [key + _sum(key + content) + content for key, content in self._contents()]
        self._new = {}
        if not lines:
            return
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "ab", buffering=0) as file:
                file.write(b"".join(line + b"\n" for line in lines))  # at once, because others may write as well
        except OSError:
            return


def _read(path: str) -> tuple[bytes, dict[bytes, bytes]]:
    """The salt of a file and its lines by their keys; nothing where there is none."""
    try:
        if os.path.getsize(path) > _LARGEST:
            _halve(path)
        with open(path, "rb") as file:
            salt, *lines = file.read().split(b"\n")
        if len(salt) != 2 * _KEY:  # damaged; what is added behind it would never be found
            os.unlink(path)
            return b"", {}
    except OSError:
        return b"", {}
    return salt, {line[: 2 * _KEY]: line[2 * _KEY :] for line in lines}


def _begin(path: str) -> None:
    """Write the salt of a new file; of several processes at once only one does, or none would find what others keep."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(secrets.token_hex(_KEY).encode() + b"\n")
            os.link(name, path)
        finally:
            os.unlink(name)


def _halve(path: str) -> None:
    with open(path, "rb") as file:
        salt, *lines = file.read().split(b"\n")
    cache.write_bytes(path, b"\n".join([salt, *lines[len(lines) // 2 :]]))


def _sum(content: bytes) -> bytes:
    return f"{zlib.crc32(content):08x}".encode()


def engine() -> Iterator[tuple[str, int, int]]:
    """Our own files, with their sizes and times: what judges is as much behind a finding as the guide is."""
    home = os.path.dirname(os.path.abspath(__file__))
    for place, _, names in sorted(os.walk(home)):
        for name in sorted(names):
            if not name.endswith(".pyc"):
                found = os.stat(os.path.join(place, name))
                yield os.path.relpath(os.path.join(place, name), home), found.st_size, found.st_mtime_ns


def _placed(evidence: Any, text: str) -> list[list[Any]] | None:
    """Evidence with the reply's own words as places in its text; None where it cannot be told whose words they are."""
    kept: list[list[Any]] = []
    for name, value in evidence.items():
        if name == "words":
            places = [text.find(word) for word in value]
            if -1 in places:  # a word with something invisible in it
                return None
            kept.append([name, [[place, place + len(word)] for place, word in zip(places, value, strict=True)]])
        elif name in _OURS or isinstance(value, (int, float)):
            kept.append([name, value])
        else:
            return None
    return kept


def _evidence(kept: list[list[Any]], text: str) -> dict[str, Any]:
    return {name: [text[start:end] for start, end in value] if name == "words" else value for name, value in kept}
