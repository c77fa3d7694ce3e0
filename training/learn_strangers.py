"""Finds the words that are at home in another language: `python training/learn_strangers.py TREEBANKS [REPLIES]`.

For each of our languages the commonest words of the others that hardly occur in it. Where a reply
holds none of them, no passage of it is in another language, and nobody has to look closer.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from learn_languages import texts

from tonelint import words
from tonelint.names import LANGUAGES
from tonelint.reading.language import KNOWN

OUT = Path(__file__).resolve().parent.parent / "tonelint" / "reading" / "data" / "strangers.txt"
COMMONEST = 60  # words of each other language; twice as many found a few Danish sentences more, and woke twice as often
RARE = 3e-5  # of all words: what is rarer does not belong to a language
SHORTEST = 2  # letters
NOTICE = """\
# For each of our languages, words that are common in fi nb en sv da nn and hardly occur in it.
# Counted by training/learn_strangers.py in Universal Dependencies treebanks, Finnish TDT and FTB, Norwegian Bokmaal
# and Nynorsk, English EWT, Swedish Talbanken and Danish DDT, and in replies. Licence of this file: CC BY-SA 4.0.

"""


def shares(treebanks: Path, replies: Path | None) -> dict[str, dict[str, float]]:
    """For each language and lower-case word, what share of all words it is."""
    counted: dict[str, Counter[str]] = {lang: Counter() for lang in KNOWN}
    for lang, text, weight in texts(treebanks, replies):
        for found in words.word_in(text).finditer(text):
            if found[0].isalpha():
                counted[lang][words.fold(found[0]).lower()] += weight  # type: ignore[assignment]  # weighted counts
    return {lang: {word: count / many.total() for word, count in many.items()} for lang, many in counted.items()}


def strangers(lang: str, known: dict[str, dict[str, float]]) -> set[str]:
    """The words that are at home in some other language and not in this one."""
    found: set[str] = set()
    for other in KNOWN:
        foreign = (word for word in known[other] if len(word) >= SHORTEST and known[lang].get(word, 0) <= RARE)
        if other != lang:
            found.update(sorted(foreign, key=lambda word: (-known[other][word], word))[:COMMONEST])
    return found


def main() -> None:
    """Count and write the data file."""
    replies = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    known = shares(Path(sys.argv[1]), replies)
    lines = [f"{lang} {' '.join(sorted(strangers(lang, known)))}\n" for lang in LANGUAGES]
    OUT.write_text(NOTICE + "".join(lines), encoding="utf-8")
    print(f"{OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
