"""Known stems: who has been seen in one form of a word is known in its others.

`soitan` and `soitatte` make `soita` a stem of a verb, and so lend weight to `soitat` and `soita!`;
`utvide` tells the participle `utvidet` from the noun `resultatet`.
"""

from __future__ import annotations

from collections.abc import Iterator

# What may follow each sort of stem.
_ENDINGS = {
    "fi": {
        "passive": ("tiin", "tu", "ty", "tava", "tävä", "taisiin", "täisiin", "aan", "ään"),
        "verb": ("n", "t", "mme", "tte", ""),
    },
    "nb": {
        "noun": ("et", "ets", "es", ""),
        "verb": ("es", "et", "t", "te", "er", "s", ""),
    },
    "en": {},
}
_BARE = {lang: [(sort, "") for sort, endings in sorts.items() if "" in endings] for lang, sorts in _ENDINGS.items()}
# The same by their last letter, so that few are tried on a word.
_BY_LETTER: dict[str, dict[str, list[tuple[str, str]]]] = {
    lang: {
        letter: [(sort, ending) for sort, endings in sorts.items() for ending in endings if ending.endswith(letter)]
        for letter in {ending[-1] for endings in sorts.values() for ending in endings if ending}
    }
    for lang, sorts in _ENDINGS.items()
}
SORTS = {"fi": ("noun", "passive", "verb"), "nb": ("noun", "verb"), "en": ()}
# Cases stand between a Finnish noun and its owner: tilaukse-sta-si.
_OWNERS = ("si", "nne", "mme", "ni")
_CASES = "ssa ssä sta stä lla llä lta ltä lle na nä kse a ä e i o u y ö ta tä hi".split()
_SHORTEST = 2  # letters of a stem
_SHORTEST_TAIL = 4  # letters of the last part of a compound


def readings(low: str, lang: str) -> Iterator[tuple[str, str, str]]:
    """Each way to read a word, in lower case and without clitics: its sort, its ending and the stem that would be left."""
    for sort, ending in (*_BARE[lang], *_BY_LETTER[lang].get(low[-1:], ())):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            yield sort, ending, low[: len(low) - len(ending)]
    if lang == "fi" and low.endswith(_OWNERS):
        owner = next(owner for owner in _OWNERS if low.endswith(owner))
        yield from (("noun", owner, stem) for stem in _owned(low.removesuffix(owner)))


def _owned(low: str) -> Iterator[str]:
    """The stems that may be in a Finnish noun without its owner, those of compounds included."""
    for case in ("", *_CASES):
        if low.endswith(case) and len(low) - len(case) > _SHORTEST:
            stem = low.removesuffix(case)
            yield stem
            yield from (stem[start:] for start in range(1, len(stem) - _SHORTEST_TAIL + 1))
