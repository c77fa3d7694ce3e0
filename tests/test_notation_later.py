"""Phrases that are compiled later: what a look at them calls plain compiles, and every mistake is told at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tonelint import lexicon
from tonelint.names import LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.notation.later import compile_later, is_plain
from tonelint.phrase import NotationError

T = TypeVar("T")
WORDS = st.sampled_from(["the", "you", "u", "cannot", "can't", "e-mail", "Hi", "f.eks.", "12:30", "å", "ʼ", "'s", "ole", "IKKE", "a_b"])  # fmt: skip
SIGNS = st.sampled_from(["…", "^", "$", "<THING>", "<NUM>", "<CAPS>", "<BRAND>", "<X>", "<THING>{n,t}", "<THING>s", "<CAPS>s", "...", "|"])  # fmt: skip
GLUE = st.sampled_from([" ", " ", " ", "", "  ", "|", " | ", "-"])


def rows(item: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Items one after another, mostly with blanks between them."""
    return st.lists(st.tuples(item, GLUE), min_size=1, max_size=6).map(
        lambda pairs: "".join(text + glue for text, glue in pairs).removesuffix(" ")
    )


def bracketed(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Choices, optional words and endings."""
    return (
        rows(inside).map(lambda text: f"[{text}]")
        | rows(inside).map(lambda text: f"({text})")
        | st.tuples(WORDS, st.lists(WORDS | st.just(""), max_size=3)).map(lambda two: f"{two[0]}{{{','.join(two[1])}}}")
    )


PHRASES = rows(st.recursive(WORDS | SIGNS, bracketed, max_leaves=8))


@settings(deadline=None, max_examples=400)
@given(PHRASES, st.sampled_from(LANGUAGES), st.booleans())
@example("… of course", "en", True)
@example("of course … ", "en", True)
@example("the […]", "fi", True)
@example("[of|off]", "en", True)
@example("u", "en", True)
@example("re:foo [z-a]", "fi", True)
@example("re:foo a{3,1} bar", "nb", True)
@example("please|cannot", "en", True)
@example("a|", "en", True)
@example("[" + "|".join(f"one{n} two" for n in range(190)) + "] more words", "en", True)
def test_a_phrase_that_looks_plain_compiles(source: str, lang: str, anchored: bool) -> None:
    if is_plain(source, lang, lexicon.COMMON[lang], anchored=anchored):
        assert compile_phrase(source, lang, None, lexicon.COMMON[lang], anchored=anchored).states


@pytest.mark.parametrize(
    "source",
    ["thank you (so much) for [your|the] <THING>", "välit{än,ämme} (kaikki) … eteenpäin", "^ dear [sir|madam]", "[kind|best] regards $"],
)  # fmt: skip
def test_phrases_as_writers_write_them_look_plain(source: str) -> None:
    assert is_plain(source, "fi", {})


@settings(deadline=None, max_examples=200)
@given(PHRASES, st.sampled_from(LANGUAGES), st.booleans())
def test_later_is_the_same_phrase_or_the_same_mistake_now(source: str, lang: str, anchored: bool) -> None:
    now = outcome(lambda: compile_phrase(source, lang, None, lexicon.COMMON[lang], anchored=anchored))
    later = outcome(lambda: compile_later(source, lang, None, lexicon.COMMON[lang], anchored=anchored))
    assert (later() if callable(later) else later) == now


def outcome(compiled: Callable[[], T]) -> T | tuple[str, int]:
    """What was compiled, or the mistake and its offset."""
    try:
        return compiled()
    except NotationError as error:
        return error.message, error.offset


ANCHORS = """
from tonelint import lexicon
from tonelint.notation import compile_phrase
phrase = compile_phrase("[aamu|ilta|yö] [koira|kissa|hiiri|lintu] [tammi|koivu|mänty]", "fi", None, lexicon.COMMON["fi"])
print(phrase.anchors, phrase.also)
"""


def test_the_words_by_which_a_phrase_is_found_do_not_hang_on_the_order_of_sets() -> None:
    root = str(Path(__file__).resolve().parent.parent)
    told = {
        subprocess.run(
            [sys.executable, "-c", ANCHORS],
            env={"PYTHONPATH": root, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(told) == 1


def test_a_long_phrase_is_no_matter_of_depth() -> None:
    assert len(compile_phrase(" ".join(f"word{n}" for n in range(600)), "en").states) == 601
    with pytest.raises(NotationError, match="too long"):
        compile_phrase(" ".join(f"word{n}" for n in range(601)), "en")
