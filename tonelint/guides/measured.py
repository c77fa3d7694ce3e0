"""How often each family of the library is right, as `python benchmarks/accuracy.py --write-measured` found it.

The file lies beside the rules, so that it travels with them; reading a draft never opens it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from tonelint.guides import library
from tonelint.values import NamedTuple


class Figures(NamedTuple):
    """What a family did in the labelled replies of one language, at warning or graver.

    Of `found` findings `right` fell on words that readers had marked; of `owed` marks that say the
    same as the family, it `caught` so many.
    """

    right: int
    found: int
    caught: int
    owed: int


class Family(NamedTuple):
    """The readers' families that say the same as one of ours, and its figures by language."""

    labels: tuple[str, ...]
    figures: Mapping[str, Figures]


class Measured(NamedTuple):
    """By language how many replies were read and how many rules read them, and what each family did."""

    replies: Mapping[str, int]
    rules: Mapping[str, int]
    families: Mapping[str, Family]


NOTHING = Measured({}, {}, {})


def shipped() -> Measured:
    """The figures that come with the library; none where it has no such file."""
    path = library.measured_file()
    if not os.path.isfile(path):
        return NOTHING
    with open(path, encoding="utf-8") as file:
        told = json.load(file)
    families = {
        name: Family(tuple(one["labels"]), {lang: Figures(*row) for lang, row in one["figures"].items()})
        for name, one in told["families"].items()
    }
    return Measured(told["replies"], told["rules"], families)


def as_text(told: Mapping[str, Any]) -> str:
    """The figures as the file holds them: JSON with a family a line."""
    families = ",\n".join(f"  {json.dumps(name)}: {json.dumps(one)}" for name, one in told["families"].items())
    head = "".join(f" {json.dumps(key)}: {json.dumps(told[key])},\n" for key in ("replies", "rules"))
    return f'{{\n{head} "families": {{\n{families}\n }}\n}}\n'
