"""Which language a text is in, ours beside plain stop words and py3langid. Run: `python benchmarks/language.py TREEBANKS`."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

sys.path.append(str(Path(__file__).resolve().parent.parent / "training"))
import held_out  # what reads treebanks lives with the scripts that learn from them

from tonelint import words
from tonelint.lexicon import COMMON
from tonelint.reading.language import KNOWN, guess, identify, passages

LENGTHS = {"1-2 words": (1, 2), "3-8 words": (3, 8), "9+ words": (9, 10_000)}
OURS = ("fi", "nb", "en")
REPLY = 300  # words
ROUNDS = 200
LOADS = 15
SURE = 0.9
PARTS = 12  # sentences of a reply made up, and of the passage inside it that is in another language
LETTERS = {"fi": "äö", "nb": "æøå", "en": ""}

Teller = Callable[[str], str]


class Case(NamedTuple):
    """A sentence held out, its language and how many words it has."""

    text: str
    lang: str
    words: int


def plain(text: str) -> str:
    """The alternative without a model: the commonest words and the letters of our three languages."""
    low = [found[0].lower() for found in words.word_in(text).finditer(text)]
    return max(OURS, key=lambda lang: sum((word in COMMON[lang]) + _marked(word, lang) for word in low))


def _marked(word: str, lang: str) -> float:
    return 0.7 if any(letter in LETTERS[lang] for letter in word) else 0.0


def py3langid() -> Teller | None:
    """py3langid among the same six languages, where it is installed."""
    try:
        from py3langid import langid
    except ImportError:
        return None
    langid.set_languages(["fi", "no", "en", "sv", "da", "nn"])
    return lambda text: str(langid.classify(text)[0]).replace("no", "nb")


def cases(sides: dict[str, held_out.Split]) -> list[Case]:
    """Every sentence that nothing was learnt from."""
    found = [(text, lang, len(text.split())) for lang in KNOWN for text in sides[lang].held_out]
    return [Case(*one) for one in found if one[2]]


def _four(lang: str) -> str:
    return lang if lang in OURS else "not ours"


def share(right: Iterable[bool]) -> float:
    """How many of the answers are right, in percent."""
    return 100 * statistics.fmean(right)


def accuracy(name: str, teller: Teller, judged: list[Case]) -> None:
    """Percent right by language and length; `all` and `mean` over the four answers, `six` over every language."""
    for length, (least, most) in LENGTHS.items():
        inside = [(case.lang, teller(case.text)) for case in judged if least <= case.words <= most]
        by_lang = [share(_four(lang) == _four(told) for lang, told in inside if lang == one) for one in KNOWN]
        figures = [
            *by_lang,
            share(_four(lang) == _four(told) for lang, told in inside),
            statistics.fmean(by_lang),
            share(lang == told for lang, told in inside),
        ]
        print(f"  {name:<11} {length:<10}" + "".join(f"{figure:7.1f}" for figure in figures))


def certainty(judged: list[Case]) -> None:
    """How often an answer is given, and how often it is right, by how sure it is."""
    heard = [(case.lang, identify(case.text)) for case in judged]
    unsure = [(lang, guess(text, KNOWN)) for text, lang, _ in judged if not identify(text).lang]
    print(
        f"  unsure: the likeliest language would have been right in {share(lang == told for lang, told in unsure):.1f} %"
    )
    for floor in (0.0, SURE):
        said = [(lang, one.lang) for lang, one in heard if one.lang and one.sure >= floor]
        print(
            f"  sure of {floor or 'enough'}: {100 * len(said) / len(heard):.1f} % answered, "
            f"{share(lang == told for lang, told in said):.1f} % of them right, "
            f"{share(_four(lang) == _four(told) for lang, told in said):.1f} % over the four answers"
        )


def strangers(judged: list[Case]) -> None:
    """Replies put together from sentences held out: passages wrongly found foreign, and foreign ones found."""
    chance = random.Random(1)  # noqa: S311  # the same replies every time is the point
    by_lang = {lang: [case.text for case in judged if case.lang == lang] for lang in KNOWN}
    for lang in OURS:
        alarms = found = count = 0
        for at in range(0, len(by_lang[lang]) - PARTS, PARTS):
            reply = "\n\n".join(" ".join(by_lang[lang][at + part : at + part + 3]) for part in range(0, PARTS, 3))
            other = chance.choice([one for one in KNOWN if one != lang])
            guest = " ".join(chance.sample([text for text in by_lang[other] if len(text.split()) > 5], 3))
            alarms += any(heard.lang not in ("", lang) for _, _, heard in passages(reply))
            mixed = f"{reply}\n\n{guest}"
            found += any(heard.lang == other and start > len(reply) for start, _, heard in passages(mixed))
            count += 1
        print(
            f"  {lang}: {100 * alarms / count:.1f} % of {count} replies with a passage wrongly foreign, "
            f"{100 * found / count:.1f} % of foreign paragraphs found"
        )


def cost(judged: list[Case]) -> None:
    """Milliseconds for replies of 300 words that were not seen before, and for loading the data."""
    for lang in OURS:
        running = (word for case in judged if case.lang == lang for word in case.text.split())
        replies = [" ".join(islice(running, REPLY)) for _ in range(ROUNDS)]
        for name, work in (("identify", identify), ("passages", passages)):
            forget()
            spent = [_seconds(work, reply) for reply in replies if reply]
            print(f"  {name}, {lang}: {1000 * statistics.median(spent):.2f} ms")
    code = (
        "import time; from tonelint.reading import language; start = time.perf_counter(); "
        "language._clues(); print(time.perf_counter() - start)"
    )
    loads = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(LOADS)]
    print(f"  load: {1000 * statistics.median(loads):.2f} ms")


def forget() -> None:
    """Let no word be known from before."""
    from tonelint.reading import language

    language._weights.cache_clear()  # noqa: SLF001  # a benchmark may look behind the door


def _seconds(work: Callable[[str], object], reply: str) -> float:
    began = time.perf_counter()
    work(reply)
    return time.perf_counter() - began


def main() -> None:
    """Print everything."""
    judged = cases(held_out.split(Path(sys.argv[1])))
    print("  percent right" + " " * 9 + "".join(f"{name:>7}" for name in (*KNOWN, "all", "mean", "six")))
    accuracy("tonelint", lambda text: guess(text, KNOWN), judged)
    accuracy("stop words", plain, judged)
    other = py3langid()
    if other:
        accuracy("py3langid", other, judged)
    else:
        print("  py3langid is not installed: pip install py3langid")
    print("Unsure is said, not guessed")
    certainty(judged)
    print("Passages")
    strangers(judged)
    print("Cost")
    cost(judged)


if __name__ == "__main__":
    main()
