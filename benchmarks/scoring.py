"""How findings are held against what readers marked; used by `benchmarks/accuracy.py`.

A mark is a span that a demanding reader objected to. `low` marks are arguable: not required, and a finding on
one is not false. A finding is one at warning or graver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.names import HEARD

# The families that readers told apart, and which of ours say the same; one of ours may say the same as several.
SAME: Mapping[str, tuple[str, ...]] = {
    "canned": (
        "canned-opener", "canned-closer", "canned-apology", "copy-paste-reuse", "template-residue", "sign-off-name",
    ),
    "clinical": (
        "bureaucratic-lexis", "nominalisation", "impersonal-agent", "policy-shield", "clinical-to-heated",
        "abstract-reference", "dead-end", "address-form", "readability", "demand-tone",
    ),
    "passive-aggressive": (
        "repeat-reminder", "blame-customer", "condescension", "non-apology", "demand-tone", "dead-end", "forced-fun",
        "policy-shield",
    ),
    "deflecting": ("bounce", "private-move", "channel-fit", "dead-end"),
    "empty-promise": ("forwarding-stub", "unowned-promise", "vague-timeline", "no-next-step", "hedge-stack"),
    "empty-empathy": ("empty-empathy", "canned-apology", "non-apology", "forced-fun"),
}  # fmt: skip


class Mark(NamedTuple):
    """A span that a reader marked, in code points of the reply, its family and how grave it is (low, medium or high)."""

    family: str
    start: int
    end: int
    severity: str

    @property
    def required(self) -> bool:
        """Whether it has to be found."""
        return self.severity != "low"


class Found(NamedTuple):
    """A finding at warning or graver: its family and span."""

    family: str
    start: int
    end: int


class Judged(NamedTuple):
    """A reply of so many words with what readers marked in it and what was found."""

    words: int
    marks: tuple[Mark, ...]
    found: tuple[Found, ...]


class Rates(NamedTuple):
    """How many were found and how many of those are right; how many are owed and how many of those were caught."""

    right: int
    found: int
    caught: int
    owed: int

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Of what is owed, how much was caught."""
        return self.caught / max(1, self.owed)

    @property
    def f1(self) -> float:
        """Both in one figure: their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Fits = Callable[[Found, Mark], bool]


def anywhere(_found: Found, _mark: Mark) -> bool:
    """Whatever the family."""
    return True


def same_family(found: Found, mark: Mark) -> bool:
    """Whether a finding says the same as a mark."""
    return mark.family in labels_of(found.family)


def labels_of(family: str) -> tuple[str, ...]:
    """The readers' families that say the same as one of ours; none where readers were not asked for it."""
    return tuple(label for label in HEARD if family == label or family in SAME[label])


def meet(found: Found, mark: Mark) -> bool:
    """Whether a finding and a mark share a code point."""
    return found.start < mark.end and mark.start < found.end


def of_replies(replies: Sequence[Judged]) -> Rates:
    """Whether anything was found where a mark is required; replies with only low marks are left out."""
    asked = [one for one in replies if not one.marks or any(mark.required for mark in one.marks)]
    right = sum(bool(one.found and one.marks) for one in asked)
    return Rates(right, sum(bool(one.found) for one in asked), right, sum(bool(one.marks) for one in asked))


def of_spans(replies: Sequence[Judged], fits: Fits = anywhere) -> Rates:
    """Whether findings and marks that fit each other meet."""
    return Rates(
        sum(_right(found, one, fits) for one in replies for found in one.found),
        sum(len(one.found) for one in replies),
        sum(_caught(mark, one, fits) for one in replies for mark in one.marks if mark.required),
        sum(mark.required for one in replies for mark in one.marks),
    )


def of_label(replies: Sequence[Judged], label: str) -> Rates:
    """The same for one of the readers' families.

    A finding that may say the same as several of them and is right about another one is not counted here.
    """

    def fits(found: Found, mark: Mark) -> bool:
        return mark.family == label and same_family(found, mark)

    told = [
        (found, one)
        for one in replies
        for found in one.found
        if label in labels_of(found.family) and (_right(found, one, fits) or not _right(found, one, same_family))
    ]
    owed = [(mark, one) for one in replies for mark in one.marks if mark.required and mark.family == label]
    return Rates(
        sum(_right(found, one, fits) for found, one in told),
        len(told),
        sum(_caught(mark, one, fits) for mark, one in owed),
        len(owed),
    )


def of_family(replies: Sequence[Judged], family: str) -> Rates:
    """For one of our families: right is a finding on any mark, caught a mark of a family that says the same."""
    own = [one._replace(found=tuple(found for found in one.found if found.family == family)) for one in replies]
    owed = [(mark, one) for one in own for mark in one.marks if mark.required and mark.family in labels_of(family)]
    return Rates(
        sum(_right(found, one, anywhere) for one in own for found in one.found),
        sum(len(one.found) for one in own),
        sum(_caught(mark, one, same_family) for mark, one in owed),
        len(owed),
    )


def _right(found: Found, one: Judged, fits: Fits) -> bool:
    return any(meet(found, mark) and fits(found, mark) for mark in one.marks)


def _caught(mark: Mark, one: Judged, fits: Fits) -> bool:
    return any(meet(found, mark) and fits(found, mark) for found in one.found)


def false_alarms(replies: Sequence[Judged]) -> float | None:
    """Findings per 1,000 words in replies that have no mark at all; None where there is no such reply."""
    clean = list(_unmarked(replies))
    words = sum(one.words for one in clean)
    return 1000 * sum(len(one.found) for one in clean) / words if words else None


def _unmarked(replies: Sequence[Judged]) -> Iterator[Judged]:
    return (one for one in replies if not one.marks)
