"""How well pasted replies are recognised: macros of our corpus, edited as agents edit them, and replies that are only alike.

    python benchmarks/reuse.py [--seed 1]

A paste is a reply with another name, other numbers and one to three edits: words swapped, a sentence of the
agent's own added, a sentence dropped, sentences in another order. It is found when it is joined to its own
macro; a reply that nobody pasted is wrongly joined when it is joined to any other.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tonelint.__main__ import _CYCLES
from tonelint.reuse.bodies import Hasher
from tonelint.reuse.sent import Memory

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
NAMES = ("Laura", "Espen", "Priya", "Mika", "Ingrid", "Tom", "Sini", "Bjørn", "Ana", "Olli")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_PASTED = 15  # words; what is shorter is a stock sentence and no macro


def replies(lang: str) -> list[str]:
    """The replies of our corpus in one language, in a fixed order."""
    lines = (CORPUS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["reply"] for line in lines]


def pasted(text: str, others: Sequence[str], chance: random.Random) -> str:
    """A reply as somebody pastes it: another name and other numbers, and one to three edits."""
    text = re.sub(r"\d", lambda _: str(chance.randrange(1, 10)), text)
    text = re.sub(r"^(\w+) [A-ZÅÄÖØ]\w+", lambda found: f"{found[1]} {chance.choice(NAMES)}", text)
    for edit in chance.sample(EDITS, chance.choice((1, 1, 2, 3))):
        text = edit(text, others, chance)
    return text


def _swapped(text: str, others: Sequence[str], chance: random.Random) -> str:
    """A word in twelve is another."""
    pool = chance.choice(others).split() or ["nyt"]
    return " ".join(chance.choice(pool) if chance.random() < 1 / 12 else word for word in text.split(" "))


def _added(text: str, others: Sequence[str], chance: random.Random) -> str:
    """A sentence of the agent's own in front or behind."""
    own = chance.choice(_SENTENCE.split(chance.choice(others)))
    return chance.choice((f"{own} {text}", f"{text} {own}"))


def _dropped(text: str, _: Sequence[str], chance: random.Random) -> str:
    """A sentence less, where there are three or more."""
    parts = _SENTENCE.split(text)
    if len(parts) > 2:
        del parts[chance.randrange(len(parts))]
    return " ".join(parts)


def _moved(text: str, _: Sequence[str], chance: random.Random) -> str:
    """Sentences in another order."""
    parts = _SENTENCE.split(text)
    chance.shuffle(parts)
    return " ".join(parts)


def _named(text: str, _: Sequence[str], chance: random.Random) -> str:
    """A name in the middle and a placeholder at the end."""
    parts = _SENTENCE.split(text)
    return " ".join([*parts[:1], f"{chance.choice(NAMES)},", *parts[1:], "{{agent.name}}"])


EDITS: tuple[Callable[[str, Sequence[str], random.Random], str], ...] = (_swapped, _added, _dropped, _moved, _named)


def measure(lang: str, seed: int) -> tuple[int, int, int, int]:
    """Pastes found, pastes made, replies wrongly joined, replies looked at."""
    chance = random.Random(seed)  # noqa: S311  # edits are no secret
    texts = replies(lang)
    hasher = Hasher()
    chance.shuffle(texts)
    half = len(texts) // 2
    library, others = texts[:half], texts[half:]
    memory = Memory()
    for text in library:
        memory.add(hasher.body(text))
    long = [text for text in library if len(text.split()) >= _PASTED]
    found = 0
    for text in long:
        nearest = memory.nearest(hasher.body(pasted(text, others, chance)))
        own = memory.nearest(hasher.body(text))
        found += nearest is not None and own is not None and nearest.body == own.body
    wrong = sum(memory.nearest(hasher.body(text)) is not None for text in others)
    return found, len(long), wrong, len(others)


def speed() -> float:
    """Replies a second on this machine, each compared with all before it."""
    texts = [text for lang in ("fi", "nb", "en") for text in replies(lang)]
    mixed = [" ".join((text, *texts[place * 7 % len(texts) :][:2])) for place, text in enumerate(texts)]
    hasher, memory = Hasher(), Memory()
    gc.set_threshold(_CYCLES)  # as the command does
    began = time.perf_counter()
    for text in mixed:
        memory.met(hasher.body(text))
    return len(mixed) / (time.perf_counter() - began)


def main() -> None:
    """Print a row a language, and the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    seed = parser.parse_args().seed
    for lang in ("fi", "nb", "en"):
        found, made, wrong, looked = measure(lang, seed)
        print(f"{lang}  pastes found {found / made:.3f} of {made}  wrongly joined {wrong / looked:.4f} of {looked}")
    print(f"{speed():,.0f} replies a second, of about 90 words")


if __name__ == "__main__":
    main()
