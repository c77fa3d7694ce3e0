"""Where sentences end in running text, ours beside spaCy's sentencizer. Run: `python benchmarks/sentences.py TREEBANKS`."""

from __future__ import annotations

import re
import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

sys.path.append(str(Path(__file__).resolve().parent.parent / "training"))
import treebank  # what reads treebanks lives with the scripts that learn from them

from tonelint import words
from tonelint.reading import sentences

FILES = {
    "fi_tdt-ud-test": "fi",
    "fi_pud-ud-test": "fi",
    "fi_ood-ud-test": "fi",
    "no_bokmaal-ud-test": "nb",
    "en_ewt-ud-test": "en",
}
BLOCK = 10  # sentences joined where a treebank does not say where its paragraphs begin
SIGNED = re.compile(r"[.!?…]\W*$|[:;]-?[)(DP]+\s*$")  # an end sign, with whatever closes behind it, or an emoticon

Splitter = Callable[[str], list[int]]  # a text's sentence ends, in code points


class Paragraph(NamedTuple):
    """Sentences joined with one blank; `ends` are those that lie inside it, and `signed` tells which show."""

    text: str
    ends: tuple[int, ...]
    signed: tuple[bool, ...]


class Score(NamedTuple):
    """How many sentence ends were found, how many of those found are true, and how many there are."""

    right: int
    found: int
    gold: int

    def __str__(self) -> str:
        """Precision, recall and F1, each a share of 1."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        return f"{precision:.3f} {recall:.3f} {2 * self.right / max(1, self.found + self.gold):.3f}"


def paragraphs(path: Path) -> Iterator[Paragraph]:
    """The running text of a treebank; raises ValueError where the file is broken."""
    found = list(treebank.read(path))
    marked = sum(one.opens for one in found) > 1
    held: list[str] = []
    for number, one in enumerate(found):
        if held and (one.opens if marked else number % BLOCK == 0):
            yield joined(held)
            held = []
        held.append(one.text)
    yield joined(held)


def joined(texts: list[str]) -> Paragraph:
    """One paragraph of these sentences."""
    ends = accumulate((len(text) + 1 for text in texts[:-1]), initial=-1)
    return Paragraph(" ".join(texts), tuple(ends)[1:], tuple(bool(SIGNED.search(text)) for text in texts[:-1]))


def ours(lang: str) -> Splitter:
    """The ends that tonelint sees."""

    def split(text: str) -> list[int]:
        cut = words.cut(text, lang)
        return [cut[one.last - 1].end for one in sentences.split(text, cut, lang)]

    return split


def sentencizer(lang: str) -> Splitter:
    """The ends that spaCy's sentencizer sees on a blank pipeline."""
    import spacy  # here, because it takes a second

    nlp: Any = spacy.blank(lang)
    nlp.add_pipe("sentencizer")
    return lambda text: [sentence.end_char for sentence in nlp(text).sents]


def score(given: list[Paragraph], lang: str, split: Splitter, *, signed: bool = False) -> Score:
    """Sentence ends compared by the word after which they fall; `signed` leaves out ends that nothing shows."""
    right = found = gold = 0
    for one in given:
        starts = [word.start for word in words.cut(one.text, lang)]
        after = {bisect_left(starts, end) for end in one.ends} - {0, len(starts)}
        hidden = {bisect_left(starts, end) for end, shown in zip(one.ends, one.signed, strict=True) if not shown}
        seen = {bisect_left(starts, end) for end in split(one.text)} - {0, len(starts)}
        if signed:
            after, seen = after - hidden, seen - hidden
        right, found, gold = right + len(after & seen), found + len(seen), gold + len(after)
    return Score(right, found, gold)


def speed(given: list[Paragraph], lang: str, split: Splitter) -> float:
    """Words a second, cutting words and sentences."""
    count = sum(len(words.cut(one.text, lang)) for one in given)
    began = time.perf_counter()
    for one in given:
        split(one.text)
    return count / (time.perf_counter() - began)


def main(folder: Path) -> None:
    """Print the table."""
    print(f"{'precision recall F1':<32}{'all ends':^19}{'ends with a sign':^21}{'words/s':>9}")
    for name, lang in FILES.items():
        given = list(paragraphs(folder / f"{name}.conllu"))
        shown = [one for paragraph in given for one in paragraph.signed]
        for who, split in (("tonelint", ours(lang)), ("sentencizer", sentencizer(lang))):
            every, signed = score(given, lang, split), score(given, lang, split, signed=True)
            print(f"{name:<19} {who:<12}{every!s:^19}{signed!s:^21}{speed(given, lang, split):9,.0f}")
        ceiling = Score(sum(shown), sum(shown), len(shown))
        print(
            f"{'':<19} {'every sign':<12}{ceiling!s:^19}  {len(shown)} ends, {len(shown) - sum(shown)} without a sign"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
