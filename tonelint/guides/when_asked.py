"""What is made only when somebody asks for it, and kept from then on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class WhenAsked(Mapping[str, T]):
    """A mapping whose values are made when they are first looked up."""

    def __init__(self, keys: Iterable[str], make: Callable[[str], T]) -> None:
        """Take the keys, and what makes the value of one of them."""
        self._keys, self._make = tuple(keys), make
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        """The value of a key; raises KeyError for any other, and what making it raises."""
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is such a key; nothing is made to tell."""
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        """The keys in their order."""
        return iter(self._keys)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._keys)
