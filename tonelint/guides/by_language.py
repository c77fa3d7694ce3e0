"""What is made for a language only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class ByLanguage(Mapping[str, T]):
    """One thing for each language, made when it is first looked up and kept from then on."""

    def __init__(self, languages: Iterable[str], make: Callable[[str], T]) -> None:
        """Take the languages, and what makes the thing for one of them."""
        self._languages, self._make = tuple(languages), make
        self._made: dict[str, T] = {}

    def __getitem__(self, lang: str) -> T:
        """What there is for a language; raises KeyError for any other."""
        if lang not in self._made:
            if lang not in self._languages:
                raise KeyError(lang)
            self._made[lang] = self._make(lang)
        return self._made[lang]

    def __contains__(self, lang: object) -> bool:
        """Whether there is something for a language; nothing is made to tell."""
        return lang in self._languages

    def __iter__(self) -> Iterator[str]:
        """The languages."""
        return iter(self._languages)

    def __len__(self) -> int:
        """How many languages there are."""
        return len(self._languages)
