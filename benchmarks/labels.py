"""What benchmarks on texts that were labelled for this project share: how a reading is scored, and what it is told by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tonelint.guides import guide, library, rulebook
from tonelint.names import LANGUAGES
from tonelint.shelf import Cues


class Score(NamedTuple):
    """Right, found and wanted: how often something was told rightly, told at all, and labelled."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Of what was told, how much is right; 1 where nothing was told."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what was labelled, how much was told; 1 where nothing was labelled."""
        return self.right / self.wanted if self.wanted else 1.0


def cues(languages: Iterable[str] = LANGUAGES) -> dict[str, dict[str, Cues]]:
    """What signals are told by in these languages."""
    return rulebook.cues(guide.load(library.guide_file("warm"))._replace(languages=tuple(languages)))
