"""What a library of macros shows of one of them as a whole: where it is told."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.matching import prose
from tonelint.model import Match
from tonelint.phrase import Phrase
from tonelint.reading import Reading, phrases


def find(sense: str, reading: Reading, exempt: Sequence[Phrase] = ()) -> list[Match]:
    """The matches of a sense; those without length are shown at the first sentence that is no greeting.

    A stock sentence that greets, signs off or has words that the guide allows (`exempt`: a legal line, say) is none.
    """
    found = reading.library.get(sense, [])
    if sense == "stock-sentence":
        return [match for match in found if not _may_recur(match, reading, exempt)]
    first = prose.first(reading)
    shown = prose.mark(reading, first, {}) if first is not None else Match(0, min(1, len(reading.text)), {})
    return [match if match.end else shown._replace(evidence=match.evidence) for match in found]


def _may_recur(match: Match, reading: Reading, exempt: Sequence[Phrase]) -> bool:
    if prose.is_frame(reading, reading.sentence_at(match.start)):
        return True
    free = (span for phrase in exempt for span in phrases.throughout(phrase, reading.passages))
    return any(start < match.end and match.start < end for start, end in free)
