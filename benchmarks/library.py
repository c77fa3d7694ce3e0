"""Macro libraries: 5,000 macros as Zendesk exports them, cold and warm, and how much memory the largest process takes.

python benchmarks/library.py [MACROS] [WORDS]
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import run
import texts

from tonelint.names import LANGUAGES

_SLOT = "{{ticket.requester.first_name}}"
_HELLO = {"fi": f"Hei {_SLOT}!", "nb": f"Hei {_SLOT}!", "en": f"Hi {_SLOT},"}


def write(path: Path, count: int, words: int, *, fresh: bool = True) -> Path:
    """An export of so many macros of about so many words, a third in each language.

    Hardly a sentence stands twice when it is `fresh`; else they come again and again, as in most libraries.
    """
    chance = random.Random(7)  # noqa: S311  # the same texts every time is the point
    every = {
        lang: [word for part in texts.sentences(lang) for text in part for word in text.split()] for lang in LANGUAGES
    }
    macros = [
        _macro(number, lang, _text(lang, words, every[lang] if fresh else [], chance), chance)
        for number, lang in ((number, LANGUAGES[number % 3]) for number in range(count))
    ]
    path.write_text(json.dumps({"macros": macros, "count": count}, indent=2), encoding="utf-8")
    return path


def _text(lang: str, words: int, every: list[str], chance: random.Random) -> str:
    """A reply of stock sentences, some of its words exchanged for one of `every` where there are any."""
    text = texts.reply(lang, words, chance)
    return " ".join(texts.exchanged(word, every, chance) for word in text.split(" ")) if every else text


def _macro(number: int, lang: str, text: str, chance: random.Random) -> dict[str, object]:
    paragraphs = (_HELLO[lang], *text.replace(". ", ".\n", 1).split("\n"))
    body = "".join(f"<p>{escape(part)}</p>" for part in paragraphs)
    actions = [{"field": "comment_value_html", "value": body}, {"field": "status", "value": "solved"}]
    return {
        "id": 360000000000 + number, "title": f"{lang.upper()}::{number}", "active": True, "actions": actions,
        "usage_30d": chance.randrange(200),
    }  # fmt: skip


def measured(command: run.Command, env: Mapping[str, str]) -> tuple[float, float, float]:
    """Seconds by the clock and of processors, and the most memory of one process in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], env=dict(env), stdout=subprocess.DEVNULL, cwd=env["TONELINT_CACHE_DIR"]
    )
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def forget(cache: Path, kinds: Sequence[str]) -> None:
    """Take from the cache what is kept of replies and reports, so that only the guide is there."""
    for file in cache.iterdir():
        if file.suffix in kinds:
            file.unlink()


def main(count: int, words: int) -> None:
    """Measure libraries without anything kept, with a compiled guide, and again."""
    for fresh in (True, False):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "cache").mkdir()
            env = run.environment(folder / "cache")
            library = write(folder / "macros.json", count, words, fresh=fresh)
            kind = "hardly a sentence twice" if fresh else "of stock sentences"
            print(f"{count:,} macros {kind}, {library.stat().st_size / 1e6:.1f} MB")
            command = (*run.TONELINT, "--format", "concise", library)
            for round_ in ("nothing kept", "guide compiled", "again", "again"):
                if round_ == "guide compiled":
                    forget(folder / "cache", (".found", ".report"))
                clock, busy, memory = measured(command, env)
                print(f"  {round_:<16}{clock:6.2f} s by the clock {busy:6.2f} s of processors {memory:6.0f} MB at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, int(sys.argv[2]) if len(sys.argv) > 2 else 60)
