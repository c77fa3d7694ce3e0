"""The months as dates write them in Finnish, Norwegian and English."""

from __future__ import annotations

# How the names begin, month by month.
MONTHS = (
    ("jan", "tammi"), ("feb", "helmi"), ("mar", "maalis"), ("apr", "huhti"), ("may", "mai", "maj", "touko"), ("jun", "kesä"),
    ("jul", "heinä"), ("aug", "elo"), ("sep", "syys"), ("oct", "okt", "loka"), ("nov", "marras"), ("dec", "des", "joulu"),
)  # fmt: skip


def month(name: str) -> int:
    """The number of the month that bears a name, long or short; 0 where none does."""
    name = name.lower()
    # Finnish November begins as March does, so the longest beginning tells.
    fits = ((len(start), number) for number, names in enumerate(MONTHS, 1) for start in names if name.startswith(start))
    return max(fits, default=(0, 0))[1]
