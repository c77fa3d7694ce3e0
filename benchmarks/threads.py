"""What a conversation costs: a thread of 50 turns beside its draft alone, in processor time of whole runs.

`python benchmarks/threads.py [LANGUAGE …]`: the turns are those of the scenes in examples/scenes, the draft has 300
words. The two are run in turn, and the least of each counts.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path

import run
import texts
import yaml

from tonelint.names import LANGUAGES

TURNS, WORDS, ROUNDS = 50, 300, 14
SPEAKERS = {
    "fi": ("Asiakas", "Asiakaspalvelija"), "nb": ("Kunde", "Kundebehandler"), "en": ("Customer", "Agent"),
}  # fmt: skip
Thread = list[tuple[str, str]]  # from whom, "customer" or "agent", and the text


def said(lang: str, role: str) -> Iterator[str]:
    """What customers, or agents, say in the scenes, over and over."""
    scenes = sorted((texts.ROOT / "examples" / "scenes").glob(f"*/{lang}/*.yaml"))
    turns = [turn for file in scenes for turn in yaml.safe_load(file.read_text(encoding="utf-8"))["messages"]]
    return cycle([" ".join(str(turn["text"]).split()) for turn in turns if turn["from"] == role])


def thread(lang: str) -> Thread:
    """A conversation whose last turn is the draft."""
    both = (said(lang, "customer"), said(lang, "agent"))
    turns = [
        (role, next(told)) for role, told in islice(cycle(zip(("customer", "agent"), both, strict=True)), TURNS - 1)
    ]
    return [*turns, ("agent", texts.reply(lang, WORDS, random.Random(3)))]  # noqa: S311  # the same texts every time is the point


def as_json(turns: Thread, lang: str) -> str:
    """A file with one conversation."""
    messages = [{"from": role, "text": text} for role, text in turns]
    return json.dumps({"lang": lang, "messages": messages}, ensure_ascii=False)


def as_yaml(turns: Thread, lang: str) -> str:
    """The same as people write it."""
    messages = [{"from": role, "text": text} for role, text in turns]
    return yaml.safe_dump({"messages": messages, "meta": {"lang": lang}}, allow_unicode=True, width=110)


def as_record(turns: Thread, lang: str) -> str:
    """A line of JSON."""
    told = [{"from": role, "text": text} for role, text in turns[:-1]]
    return json.dumps({"lang": lang, "turns": told, "reply": turns[-1][1]}, ensure_ascii=False) + "\n"


def as_transcript(turns: Thread, lang: str) -> str:
    """Lines that begin with who speaks."""
    customer, agent = SPEAKERS[lang]
    return "\n".join(f"{customer if role == 'customer' else agent}: {text}" for role, text in turns) + "\n"


FORMS: Mapping[str, Callable[[Thread, str], str]] = {
    "json": as_json,
    "jsonl": as_record,
    "txt": as_transcript,
    "yaml": as_yaml,
}


def processor_seconds(path: Path, lang: str, env: Mapping[str, str]) -> float:
    """What one whole run takes of a processor."""
    command = [str(part) for part in (*run.TONELINT, "--lang", lang, path)]
    process = subprocess.Popen(command, env=dict(env), stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{path} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


def measured(files: Mapping[str, Path], lang: str, env: Mapping[str, str]) -> dict[str, float]:
    """The least that each file took, all run in turn; the first run warms the cache, and is never the least."""
    spent = [{kind: processor_seconds(file, lang, env) for kind, file in files.items()} for _ in range(ROUNDS + 1)]
    return {kind: min(one[kind] for one in spent) for kind in files}


def main(langs: list[str]) -> None:
    """For each language the ratio of a thread in each form to its draft alone, as plain text and in the same form."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cache").mkdir()
        env = run.environment(folder / "cache")
        for lang in langs:
            turns = thread(lang)
            files = {"draft": folder / f"draft-{lang}.txt"}
            files["draft"].write_text(turns[-1][1], encoding="utf-8")
            for kind, write in FORMS.items():
                for part, told in ((kind, turns), (f"one turn, {kind}", turns[-1:])):
                    files[part] = folder / f"{part.replace(', ', '-')}-{lang}.{kind}"
                    files[part].write_text(write(told, lang), encoding="utf-8")
            spent = measured(files, lang, env)
            print(f"{lang}: the draft alone {1000 * spent['draft']:.0f} ms; a thread of {TURNS} turns")
            for kind in FORMS:
                plain, same = spent[kind] / spent["draft"], spent[kind] / spent[f"one turn, {kind}"]
                print(
                    f"  {kind:<6}{plain:6.2f} times the draft as plain text, {same:.2f} times the draft as {kind}   (at most 1.5)"
                )


if __name__ == "__main__":
    main(sys.argv[1:] or list(LANGUAGES))
