"""What the sentences of a macro say: their words, their noes, and what they commit the house to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tonelint.macros import links
from tonelint.macros.clues import Clue, clues
from tonelint.model import Attribute
from tonelint.reading import passages
from tonelint.reading.passages import Passage
from tonelint.values import NamedTuple
from tonelint.words import SLOT

NO = {
    "fi": frozenset("en et ei emme ette eivät älä älkää eikä enkä etkä emmekä ettekä".split()),
    "nb": frozenset("ikke ikkje ingen aldri".split()),
    "en": frozenset("not no never cannot".split()),
}
# With it somebody speaks of another case: "with a receipt" here and "without a receipt" there.
_WITHOUT = {"fi": "ilman", "nb": "uten", "en": "without"}
# Behind these a no goes on with one that was said: "not today and not tomorrow".
_GOES_ON = frozenset("and or but nor ja tai mutta og eller men".split())
# Before these a no says once more what another one said: "you get no letter, not even by mail".
_EVEN = (["even"], ["edes"], ["engang"], ["en", "gang"])
# In whose clause a figure is a rule of the house; but where they stand, first person or what was done, it is of one customer.
_RULES = {
    "fi": re.compile(
        r"\b(?:maksaa|maksavat|kestää|kestävät|(?:voi|voit|voitte) (?:palauttaa|vaihtaa|perua|peruuttaa))\b",
        re.IGNORECASE,
    ),
    "nb": re.compile(
        r"\b(?:koster|tar|kan (?:du |dere |De )?(?:returneres?|sendes?|byttes?|avbestille|angre))\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:costs?|takes?|(?:can|may|must) (?:you )?(?:be )?(?:return|send|sent|change|exchange|cancel)\w*)\b",
        re.IGNORECASE,
    ),
}
_DONE = {
    "fi": frozenset(
        "minä minulta olen olet olemme olette maksoit maksoitte maksamasi maksamastasi odotit odotitte".split()
    ),
    "nb": frozenset("jeg har hadde betalte ventet fikk".split()),
    "en": frozenset("i i'm i've i'll have has had you've we've paid waited refunded".split()),
}
_CLAUSE = re.compile(r"[,;:](?=\s)|\b(?:and|or|but|ja|tai|mutta|og|eller|men)\b", re.IGNORECASE)
SHORT = 5  # words; a shorter sentence greets, signs off or heads a list, and is compared with its very like alone


class Statement(NamedTuple):
    """A sentence: its words without figures, how many of them are a no, what it commits to, its span, and whether it is short.

    Words are in small letters, but for names. `without` tells whether it speaks of the case that something is lacking,
    and `ruled` where those clues begin that are a rule of the house.
    """

    words: frozenset[str]
    no: int
    clues: tuple[Clue, ...]
    start: int
    end: int
    short: bool = False
    without: bool = False
    ruled: frozenset[int] = frozenset()


@lru_cache(maxsize=256)
def statements(text: str, masked: str, attributes: tuple[Attribute, ...], lang: str) -> tuple[Statement, ...]:
    """The sentences of a macro, greeting and sign-off among them."""
    shown = frozenset(clues(text, lang))
    found = sorted(
        (*shown, *links.leads((*attributes, *links.in_markdown(text)), lang)),
        key=lambda clue: (clue.start, -clue.end, clue.kind, clue.value),
    )
    starts = [clue.start for clue in found]
    said = []
    for begin, passage in passages.cut(masked, lang):
        start = begin + passage.start
        end = start + len(passage.text)
        own = tuple(found[bisect_left(starts, start) : bisect_left(starts, end)])
        seen = [clue for clue in own if clue in shown]  # not where the words of a link lead
        words = [
            word.plain if number and word.plain[0].isupper() else word.forms[0]
            for number, word in enumerate(passage.words)
            if word.plain[0].isalpha() and SLOT not in word.forms and not _inside(begin + word.start, seen)
        ]
        short = len(words) + len(own) < SHORT
        without = _WITHOUT[lang] in words
        ruled = frozenset[int]() if not _DONE[lang].isdisjoint(words) else _ruled(text[start:end], start, own, lang)
        said.append(
            Statement(frozenset(words) - NO[lang], _noes(passage, lang), own, start, end, short, without, ruled)
        )
    return tuple(said)


def _ruled(text: str, begin: int, own: Sequence[Clue], lang: str) -> frozenset[int]:
    """Where those clues of a sentence begin in whose clause it speaks of a rule of the house."""
    bounds = [
        0, *(place for one in _CLAUSE.finditer(text) if not _inside(begin + one.start(), own) for place in one.span()), len(text)
    ]  # fmt: skip
    clauses = [(start, end) for start, end in pairwise(bounds) if _RULES[lang].search(text, start, end)]
    return frozenset(clue.start for clue in own if any(start <= clue.start - begin < end for start, end in clauses))


def _noes(passage: Passage, lang: str) -> int:
    """How many noes a sentence has of its own: not the `No,` that answers, nor one that goes on with another or says it again."""
    said = [word.forms[0] for word in passage.words]
    count = 0
    for number, word in enumerate(said):
        before = said[number - 1] if number else ""
        again = count > 0 and any(said[number + 1 : number + 1 + len(even)] == even for even in _EVEN)
        is_no = word in NO[lang] or word.endswith("n't")
        count += is_no and not (again or _answers(passage, number) or before in _GOES_ON or before in NO[lang])
    return count


def _answers(passage: Passage, number: int) -> bool:
    behind = passage.words[number].end - passage.start
    return number == 0 and passage.text[behind : behind + 1] == ","


def _inside(place: int, own: Sequence[Clue]) -> bool:
    return any(clue.start <= place < clue.end for clue in own)
