"""A text says sorry, or finds it a pity, or does neither; each language has its own words for a pity."""

from __future__ import annotations

from functools import cache

import pytest

from tonelint.guides import guide, library, rulebook
from tonelint.macros.sorry import FELT, NONE, SAID, said
from tonelint.reading import Reading
from tonelint.shelf import Cues


@cache
def cues(lang: str) -> Cues:
    """The shipped cues of a reply."""
    return rulebook.cues(guide.load(library.guide_file("warm"))._replace(languages=(lang,)))[lang]["reply"]


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("fi", "Anteeksi, että kannu vuotaa.", SAID),
        ("fi", "Olen todella pahoillani vuotavasta kannusta.", SAID),
        ("fi", "Pahoittelen, että kannu vuotaa.", SAID),
        ("fi", "Kannu vuotaa, ja se harmittaa minuakin.", FELT),
        ("fi", "Voi harmi, että kannu vuotaa!", FELT),
        ("fi", "Kurja kuulla, että kannu vuotaa.", FELT),
        ("fi", "Uusi kannu lähtee tänään.", NONE),
        ("nb", "Beklager at kanna lekker.", SAID),
        ("nb", "Jeg er så lei for at kanna lekker.", SAID),
        ("nb", "Unnskyld at kanna lekker.", SAID),
        ("nb", "Så kjedelig at kanna lekker.", FELT),
        ("nb", "Uff, kanna lekker.", FELT),
        ("nb", "Kanna lekker, og det ergrer meg.", NONE),
        ("en", "I'm sorry the jug leaks.", SAID),
        ("en", "My apologies for the leaking jug.", SAID),
        ("en", "Oops, the jug leaks.", FELT),
        ("en", "Regrettably the jug is sold out.", FELT),
        ("en", "The jug leaks, and I'm annoyed about that too.", NONE),
    ],
)
def test_only_what_asks_pardon_says_sorry(lang: str, text: str, how: int) -> None:
    assert said(Reading(text, lang, lambda: cues(lang))) == how
