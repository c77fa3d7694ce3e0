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
    return next((number for number, names in enumerate(MONTHS, 1) if name.startswith(names)), 0)
