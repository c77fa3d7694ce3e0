"""One error, with its places and a hint; nothing else is ever raised on purpose."""

from collections.abc import Iterable

from tonelint.values import NamedTuple


class Place(NamedTuple):
    """Where a mistake stands: a file, and a line and column counted from 1 where they are known."""

    path: str
    line: int | None = None
    column: int | None = None


class Problem(NamedTuple):
    """One mistake in what a user gave us: what is wrong, where, and what would help."""

    message: str
    place: Place | None = None
    hint: str | None = None

    def __str__(self) -> str:
        """`file:line:column: message; hint`, leaving out what is not known."""
        where = ":".join(str(part) for part in self.place or () if part is not None)
        text = f"{where}: {self.message}" if where else self.message
        return f"{text}; {self.hint}" if self.hint else text


class TonelintError(Exception):
    """Input that tonelint cannot use; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        """Take one problem or many; at least one."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["TonelintError"], tuple[Problem, ...]]:
        """Travel between processes with every problem."""
        return (TonelintError, self.problems)


def fail(message: str, place: Place | None = None, hint: str | None = None) -> TonelintError:
    """An error with a single problem, ready to be raised."""
    return TonelintError(Problem(message, place, hint))


def did_you_mean(name: str, known: Iterable[str], near_by: float = 0.6) -> str | None:
    """A hint naming the known word nearest to `name`, or None when nothing is as near as `near_by` (1 is the same word)."""
    import difflib  # here, because only a mistake needs it

    near = difflib.get_close_matches(name, [one for one in known if one != name], n=1, cutoff=near_by)
    return f'did you mean "{near[0]}"?' if near else None


def rule_meant(name: str, known: Iterable[str]) -> str | None:
    """A hint naming the rule or family that somebody meant; a rule that moved to another family keeps its second name."""
    known = [*known]
    second = name.rpartition("/")[2]
    moved = [one for one in known if one.endswith(f"/{second}")]
    return did_you_mean(name, moved, 0) or did_you_mean(name, known)
