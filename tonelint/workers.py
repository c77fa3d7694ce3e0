"""Work spread over processes, its results in the order of the work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def spread(work: Callable[[T], R], parts: Iterable[T], jobs: int) -> Iterator[R]:
    """Do the work on each part in one of so many processes, or fewer; never more than two parts ahead of each.

    Whatever the work raises is raised here.
    """
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[R]] = deque()
        for part in parts:
            waiting.append(pool.submit(work, part))
            if len(waiting) > 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
