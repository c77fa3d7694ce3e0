"""A large run shared among processes: the guides compiled first, the replies judged in batches, their reports put together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import lru_cache, partial
from itertools import chain
from typing import Any

from tonelint import workers
from tonelint.benches import Benches, Wishes
from tonelint.findings import place
from tonelint.judging import Batch, counted, judged, spoken_in
from tonelint.model import Found, Reply, Report


def judged_by(jobs: int, batches: Iterable[list[Found]], benches: Benches) -> list[Batch]:
    """Batches of replies judged in so many processes, in the order in which they came."""
    batches = iter(batches)
    said: dict[Hashable, Any] = {}
    first = next(batches, [])
    if benches.wishes.cached:
        _compile(first, benches)
    work = partial(_work, benches.wishes)
    return [_once(batch, said) for batch in workers.spread(work, chain([first], batches), jobs)]


def _once(batch: Batch, said: dict[Hashable, Any]) -> Batch:
    """The batch with what its rules say kept once for all: each comes from its process with copies of its own."""

    def same(told: Any) -> Any:
        # Of all else True and 1 would be the same.
        return said.setdefault(told, told) if isinstance(told, (str, tuple)) else told

    findings = tuple(
        one._replace(
            rule=same(one.rule),
            family=same(one.family),
            message=same(one.message),
            why=same(one.why),
            suggestions=same(one.suggestions),
            quotes=same(one.quotes),
            evidence={same(name): same(told) for name, told in one.evidence.items()},
        )
        for one in batch.report.findings
    )
    return batch._replace(report=batch.report._replace(findings=findings))


def _compile(replies: Iterable[Found], benches: Benches) -> None:
    """Compile and keep what the guides have for the languages of some replies, or every worker would."""
    for reply in replies:
        if isinstance(reply, Reply):
            bench = benches.of(reply.path)
            spoken = spoken_in(reply, bench, benches.wishes)
            if spoken:
                bench.book(spoken)
                bench.cues(spoken, "reply")


@lru_cache(maxsize=1)
def _own_benches(wishes: Wishes) -> Benches:
    """The guides of a worker, kept from one batch to the next."""
    return Benches(wishes)


def _work(wishes: Wishes, batch: list[Found]) -> Batch:
    return judged(batch, _own_benches(wishes))


def together(all_of_them: list[Report]) -> Report:
    """Many reports as one, the same as if one process had made it."""
    return Report(
        ", ".join(sorted({name for report in all_of_them for name in report.guide.split(", ")})),
        sum(report.replies for report in all_of_them),
        tuple(sorted((finding for report in all_of_them for finding in report.findings), key=place)),
        tuple(sorted({skipped for report in all_of_them for skipped in report.skipped})),
        tuple(fault for report in all_of_them for fault in report.errors),
        all_of_them[0].messages,
        sum(report.unsure for report in all_of_them),
        rules=tuple(sorted({rule for report in all_of_them for rule in report.rules})),
        left_out=counted(left for report in all_of_them for left in report.left_out),
        allowed=sum(report.allowed for report in all_of_them),
        uses=tuple({use for report in all_of_them for use in report.uses}),
        beside=tuple(sorted((finding for report in all_of_them for finding in report.beside), key=place)),
    )
