"""`tonelint-allow.yaml`: what is allowed in files that can hold no comments, by file, macro and rule."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cached_property
from itertools import accumulate

from tonelint import yamlio
from tonelint.drafts.decode import decode
from tonelint.drafts.nodes import SlipError
from tonelint.drafts.remarks.saying import day
from tonelint.errors import Place, TonelintError, fail
from tonelint.guides.schema import Checker
from tonelint.model import Allowance, Allowed, Named, Position, Reply, Use
from tonelint.names import IDLE
from tonelint.values import NamedTuple
from tonelint.yamlio import Node

_PATTERN = frozenset("*?[")
_NEEDED, _MORE = ("rule", "because"), ("file", "macro", "until")


class Entry(NamedTuple):
    """What one entry allows: in which files (a name or a pattern, from the sidecar), and for which macros."""

    allowance: Allowance
    file: str | None
    macros: tuple[str, ...]

    def is_for(self, reply: Reply) -> bool:
        """Whether a reply of a file that it is for is one of its macros, told by id or title, or by its record."""
        if not self.macros:
            return True
        macro = reply.macro
        known = (macro.id, macro.title) if macro else (reply.record,)
        return any(name in self.macros for name in known if name is not None)


class Sidecar:
    """The entries of one file."""

    def __init__(self, path: str, entries: Sequence[Entry]) -> None:
        """Take the path of the file, from which names of files in it are told, and its entries."""
        self.folder = os.path.dirname(os.path.realpath(path))
        self.entries = tuple(one._replace(file=self._from_here(one.file)) for one in entries)
        self._told: set[str] = set()
        self._for_file: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def gone(self) -> tuple[Allowance, ...]:
        """What is allowed in one file that is not there: it was renamed, taken away, or is a folder."""
        named = (one for one in self.entries if one.file and _is_one_file(one.file))
        return tuple(one.allowance for one in named if not self._is_there(one.file or ""))

    def named(self) -> tuple[tuple[str, bool], ...]:
        """What the entries call their files, behind links, and whether such a file is there at this moment."""
        return tuple((one.file, self._is_there(one.file)) for one in self.entries if one.file)

    def _is_there(self, name: str) -> bool:
        return os.path.isfile(os.path.join(self.folder, name))

    def _from_here(self, name: str | None) -> str | None:
        """A name or a pattern as drafts are told by it: from the folder of the sidecar, without `./` and links."""
        if name is None:
            return None
        there = os.path.realpath(os.path.join(self.folder, name))
        return os.path.relpath(there, self.folder).replace(os.sep, "/")

    def allowed(self, reply: Reply) -> tuple[Allowed, ...]:
        """What the entries allow in a reply."""
        here = (entry.allowance for entry in self._of(reply.path) if entry.is_for(reply))
        return tuple((allowance, 0, len(reply.text)) for allowance in here)

    def idle(self, path: str) -> Iterator[Use]:
        """The names of all entries for this very file, as long as no reply has needed one; told once.

        Those for many files, or for any, may be needed in one that was not named today.
        """
        for entry in self._of(path) if path not in self._told else ():
            if _is_one_file(entry.file):
                yield from ((entry.allowance, name, IDLE, path) for name, _, _ in entry.allowance.names)
        self._told.add(path)

    def _of(self, path: str) -> tuple[Entry, ...]:
        found = self._for_file.get(path)
        if found is None:
            name = os.path.relpath(os.path.realpath(path), self.folder).replace(os.sep, "/")
            found = tuple(one for one in self.entries if one.file is None or fnmatchcase(name, one.file))
            self._for_file[path] = found
        return found


def _is_one_file(name: str | None) -> bool:
    return name is not None and not _PATTERN.intersection(name)


def read(path: str) -> Sidecar:
    """The sidecar at a path; raises TonelintError with every mistake in it at its line and column."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise fail(f"cannot be read: {(error.strerror or 'unknown reason').lower()}", Place(path)) from None
    return holding(content, path)


def holding(content: bytes, path: str) -> Sidecar:
    """The sidecar at a path that holds, or held, this content; raises TonelintError as `read` does."""
    root = yamlio.parse(decode(content, path), path)
    check = Checker()
    if not root.is_list and root.value != {}:
        hint = "begin each with a dash: - rule: bounce"
        raise fail("what is allowed has to be a list of entries", root.place, hint)
    entries = [one for node in (root.value if root.is_list else ()) if (one := _entry(node, path, check))]
    if check.problems:
        raise TonelintError(*check.problems)
    return Sidecar(path, entries)


def _entry(node: Node, path: str, check: Checker) -> Entry | None:
    values = check.values(node, "an entry of what is allowed", _NEEDED, _MORE)
    if not values:
        return None
    if "file" not in values and "macro" not in values:
        check.problem("this entry names no file and no macro", node.place, "write file: or macro: beside the rule")
    texts = {key: check.text(values[key], key) for key in ("because", "file") if key in values}
    rules, macros = _names(values["rule"], "rule", check), _names(values.get("macro"), "macro", check)
    until = _until(values.get("until"), check)
    text = ", ".join(name for name, _ in rules)  # what is shown of an entry are the rules that it names
    starts = accumulate((len(name) + 2 for name, _ in rules), initial=0)
    named = tuple((name, _position(one), at) for (name, one), at in zip(rules, starts, strict=False))
    start = named[0][1] if named else _position(node)
    one_file = _is_one_file(texts.get("file"))
    allowance = Allowance(
        path, start, _end(named), text, named, texts["because"] or "", until, True, not (macros or one_file)
    )
    return Entry(allowance, texts.get("file"), tuple(name for name, _ in macros))


def _names(node: Node | None, what: str, check: Checker) -> list[tuple[str, Node]]:
    """One name or a list of them."""
    items = (node.value if node.is_list else [node]) if node else ()
    if node and not items:
        check.problem(f"{what} has to be a text", node.place)
    return [(name, one) for one in items if (name := check.text(one, what))]


def _until(node: Node | None, check: Checker) -> str | None:
    if node is None:
        return None
    try:
        return day(check.text(node, "until") or "", 0)
    except SlipError as slip:
        check.problem(slip.message, node.place, slip.hint)
        return None


def _position(node: Node) -> Position:
    """Where a name begins, behind its quotes."""
    place = node.place
    quoted = bool(node.raw and node.raw[2] in ("'", '"'))
    return Position(place.line or 1, (place.column or 1) + quoted)


def _end(named: Sequence[Named]) -> Position:
    name, place, _ = named[-1] if named else ("", Position(1, 1), 0)
    return Position(place.line, place.column + len(name))
