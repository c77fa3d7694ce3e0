"""Desks: what a helpdesk knows of placeholders; `tonelint.placeholders.known` lists those that are known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tonelint.values import NamedTuple


class Desk(NamedTuple):
    """What a helpdesk knows: its label, the dialects it reads (its own first), and names by what stands before them.

    `shapes` are the names of the shapes in which its exports come; `own` are beginnings of a part of a name behind
    which companies put fields of their own; `fallback` is a placeholder with one as the desk writes it, `{}` for its
    name and `<>` for what stands in; `roles` are the names by which it calls what every desk has; `tags` tells that it reads Liquid's, `exact` that capital letters matter, and `closed` that companies
    cannot add to the names in `known`.
    """

    label: str
    dialects: tuple[str, ...]
    known: Mapping[str, tuple[str, ...]]
    shapes: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    fallback: str = ""
    roles: Mapping[str, str] = {}
    tags: bool = False
    exact: bool = False
    closed: bool = False

    def __hash__(self) -> int:
        """Desks are told apart by their labels."""
        return hash(self.label)

    @property
    def names(self) -> frozenset[str]:
        """Every name that comes with the desk."""
        return _names(self)

    @property
    def lowered(self) -> frozenset[str]:
        """The same without capitals."""
        return _lowered(self)

    @property
    def objects(self) -> frozenset[str]:
        """The first parts of its names."""
        return frozenset(name.partition(".")[0] for name in (*self.names, *self.known) if name)

    def with_fallback(self, name: str, word: str) -> str:
        """A placeholder with a word that stands in where its name is missing."""
        return self.fallback.replace("{}", name).replace("<>", word)

    def is_own(self, name: str) -> bool:
        """Whether a name is that of a field which a company made for itself."""
        return any(f".{one}" in f".{name}" for one in self.own)


@cache
def _names(desk: Desk) -> frozenset[str]:
    known = desk.known.items()
    return frozenset(f"{before}.{name}" if before else name for before, names in known for name in names)


@cache
def _lowered(desk: Desk) -> frozenset[str]:
    return frozenset(map(str.lower, desk.names))
