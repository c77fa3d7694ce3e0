"""Which language a reply is written in, and each longer passage of it, told by its words and their letters.

Ours are Finnish, Bokmål and English; Swedish, Danish and Nynorsk are known so that they can be told apart from them.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache, lru_cache

from tonelint import words
from tonelint.values import NamedTuple

KNOWN = ("fi", "nb", "en", "sv", "da", "nn")  # in the order of the weights of a clue
UNIT = 20  # a weight of this much is one logit
ZERO = 79  # the code point that stands for a weight of nothing

_SURE = 0.7  # below it, two guesses in five were wrong on sentences held out (benchmarks/language.py)
_READ = 1000  # code points, some hundred and fifty words; more of a longer reply would not change the answer
_SAMPLES = 5  # stretches that a longer reply is read in
_LONGEST = 40  # letters; a longer word is none
_PASSAGE = 8  # words that make a passage: fewer are a title, a name or a greeting
_HOME = 3.0  # logits for the language of the whole reply, which a passage seldom leaves
_ENDS = frozenset(".!?…:\n\r")
_OF_SLOTS = "{[%<|"  # a placeholder has one of these signs, whatever helpdesk it is written for


class Heard(NamedTuple):
    """The language of a text, "" when unsure, and the probability (0 to 1) of the likeliest one."""

    lang: str
    sure: float


_Scores = tuple[float, ...]  # logits, one for each known language


class _Stretch(NamedTuple):
    """Some sentences of one paragraph: a span in code points, how many words count, and what they say."""

    start: int
    end: int
    words: int
    scores: _Scores
    opens: bool  # whether its paragraph begins with it


def identify(text: str) -> Heard:
    """The language of a masked reply; of a long one, some hundred words are read, evenly chosen."""
    return _heard(_scores(_sample(text)))


def guess(text: str, among: Iterable[str]) -> str:
    """The likeliest of the given languages (all of them known); the first of them when nothing speaks for any."""
    languages = list(among)
    if len(languages) == 1:
        return languages[0]
    scores = dict(zip(KNOWN, _scores(_sample(text)), strict=True))
    return max(languages, key=scores.__getitem__)


def passages(text: str) -> list[tuple[int, int, Heard]]:
    """The longer passages of a masked reply in order: where each begins and ends in code points, and its language.

    A passage is a paragraph, or as many sentences of it as share a language, and has eight words or more.
    """
    stretches = list(_sentences(text))
    total = _sum(stretch.scores for stretch in stretches)
    home = tuple(_HOME if one == max(total) > 0 else 0.0 for one in total)

    @cache
    def heard(scores: _Scores) -> Heard:
        return _heard(_sum((scores, home)))

    def goes_on(run: _Stretch, one: _Stretch) -> bool:
        lang = heard(one.scores).lang
        return not lang or heard(run.scores).lang in ("", lang)

    def belongs(run: _Stretch, other: _Stretch) -> bool:
        return min(run.words, other.words) < _PASSAGE or heard(run.scores).lang == heard(other.scores).lang

    runs = _joined(_joined(stretches, goes_on), belongs)
    return [(run.start, run.end, heard(run.scores)) for run in runs if run.words >= _PASSAGE]


def _joined(stretches: Iterable[_Stretch], together: Callable[[_Stretch, _Stretch], bool]) -> list[_Stretch]:
    """Neighbours in a paragraph made one where they go together."""
    runs: list[_Stretch] = []
    for one in stretches:
        if runs and not one.opens and together(runs[-1], one):
            last = runs.pop()
            scores = _sum((last.scores, one.scores))
            runs.append(_Stretch(last.start, one.end, last.words + one.words, scores, last.opens))
        else:
            runs.append(one)
    return runs


def _sentences(text: str) -> Iterator[_Stretch]:
    """Each sentence, or piece of one: too many cuts do no harm, because what sounds alike is joined."""
    text = _without_slots(text)
    inside: list[str] = []
    start = last = 0
    opens = fresh = True
    for place, end, word in telling(text, _clues()[0]):
        gap = text[last:place]
        if len(gap) > 1 and not _ENDS.isdisjoint(gap):
            if inside:
                yield _Stretch(start, last, len(inside), _scores(inside), opens)
                opens, fresh, inside = False, True, []
            opens = opens or gap.count("\n") > 1
        if fresh:
            start, fresh = place, False
        inside.append(word)
        last = end
    if inside:
        yield _Stretch(start, last, len(inside), _scores(inside), opens)


def _sample(text: str) -> list[str]:
    """The words of a text that count, or of a long one those in some stretches of it."""
    text = _without_slots(text)
    if len(text) > _READ:
        step = len(text) // _SAMPLES
        text = "\n".join(text[at : at + _READ // _SAMPLES] for at in range(0, step * _SAMPLES, step))
    return [word for _, _, word in telling(text, _clues()[0])]


def _without_slots(text: str) -> str:
    """The text with its placeholders opaque: `{{ticket.requester.first_name}}` does not make a reply English."""
    if not any(sign in text for sign in _OF_SLOTS):
        return text
    from tonelint.reading.opaque import opaque  # here, because few drafts hold a placeholder

    return opaque(text)


def telling(text: str, known: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end (code points) and folded lower-case form of the words that can tell a language.

    Figures and masked stretches cannot, nor can names: words with a capital inside a sentence that are not known.
    """
    last = 0
    for found in words.word_in(text).finditer(text):
        start, end = found.span()
        word = words.fold(found[0])
        low = word.lower()
        if low[:1].isalpha() and len(low) <= _LONGEST:
            named = low != word and text[last:start] == " " and word[0].isupper() and not word.isupper()
            if not named or f"<{low}>" in known:
                yield start, end, low
        last = end


def clues(word: str) -> list[str]:
    """A word between its borders, and every three and four letters in a row, the borders among them."""
    whole = f"<{word}>"
    size = len(whole)
    return [whole, *[whole[at : at + 3] for at in range(size - 2)], *[whole[at : at + 4] for at in range(size - 3)]]


@lru_cache(maxsize=1)
def _clues() -> tuple[dict[str, int], str]:
    """Each clue with the place of its weights, and the weights, a sign for each known language; see training/learn_languages.py."""
    # All clues stand in one line and all weights in another: cut in one go, because a draft waits for them.
    with open(os.path.join(os.path.dirname(__file__), "data", "languages.txt"), encoding="utf-8") as file:
        _, _, table = file.read().partition("\n\n")
    told, signs = table.split("\n", 1)
    return dict(zip(told.split(" "), range(0, len(signs), len(KNOWN)), strict=False)), signs


@lru_cache(maxsize=10_000)
def _weights(word: str) -> str:
    """The weights of all clues in a word, one after the other; the same words come again and again."""
    known, signs = _clues()
    return "".join([signs[known[clue] : known[clue] + len(KNOWN)] for clue in clues(word) if clue in known])


def _scores(told: Iterable[str]) -> _Scores:
    signs = "".join(map(_weights, told)).encode("ascii")
    nothing = ZERO * (len(signs) // len(KNOWN))
    return tuple((sum(signs[at :: len(KNOWN)]) - nothing) / UNIT for at in range(len(KNOWN)))


def _sum(several: Iterable[_Scores]) -> _Scores:
    return tuple(map(sum, zip((0.0,) * len(KNOWN), *several, strict=True)))


def _heard(scores: _Scores) -> Heard:
    """The likeliest language by its logits, if it is likely enough."""
    best = max(scores)
    sure = 1 / sum(math.exp(score - best) for score in scores)
    return Heard(KNOWN[scores.index(best)] if sure >= _SURE else "", sure)
