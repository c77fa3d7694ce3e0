"""How fast tonelint is, as ratios, all in one run. See benchmarks/README.md."""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import texts

ROUNDS = 15
Command = Sequence[str | Path]
PYTHON = sys.executable
TONELINT: Command = (PYTHON, "-m", "tonelint", "check")


def environment(cache: Path) -> dict[str, str]:
    """Ours, but with bytecode written as on any user's machine, and a cache of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TONELINT_CACHE_DIR": str(cache), "PYTHONPATH": str(texts.ROOT)}


def seconds(command: Command, env: Mapping[str, str]) -> float:
    """One run of a command; anything but a report is a mistake of the benchmark."""
    start = time.perf_counter()
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, env=env, check=False, cwd=env["TONELINT_CACHE_DIR"]
    )
    spent = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return spent


def in_turn(commands: Mapping[str, Command], env: Mapping[str, str], rounds: int = ROUNDS) -> dict[str, float]:
    """The median seconds of each command, all run in turn so that a busy machine is busy for each."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        seconds(command, env)  # warm
    for _ in range(rounds):
        for name, command in commands.items():
            spent[name].append(seconds(command, env))
    for name, values in spent.items():
        print(f"  {name:<34} {1000 * statistics.median(values):8.1f} ms   least {1000 * min(values):8.1f}")
    return {name: statistics.median(values) for name, values in spent.items()}


def ratio(name: str, value: float, goal: str) -> None:
    """One line of the result."""
    print(f"  → {name}: {value:.2f}   ({goal})")


def proselint() -> str | None:
    """The proselint beside this Python, else on the path."""
    beside = Path(PYTHON).parent / "proselint"
    return str(beside) if beside.exists() else shutil.which("proselint")


def write_good() -> Command | None:
    """write-good, where node and the package are there."""
    script = texts.ROOT / "benchmarks" / "node_modules" / "write-good" / "bin" / "write-good.js"
    return (shutil.which("node") or "node", script) if shutil.which("node") and script.exists() else None


def drafts(folder: Path, env: Mapping[str, str]) -> None:
    """A draft of 300 words in each language."""
    print("\nA draft of 300 words, warm cache")
    chance = random.Random(3)  # noqa: S311  # the same texts every time is the point
    commands: dict[str, Command] = {
        "python -c pass": (PYTHON, "-c", "pass"),
        "python -c 'import click'": (PYTHON, "-c", "import click"),
    }
    for lang in ("fi", "nb", "en"):
        path = folder / f"draft-{lang}.txt"
        path.write_text(texts.reply(lang, 300, chance), encoding="utf-8")
        commands[f"tonelint check, {lang}"] = (*TONELINT, "--lang", lang, path)
    english = folder / "draft-en.txt"
    if proselint():
        commands["proselint check, en"] = (proselint() or "", "check", english)
    else:
        print("  proselint is not installed: pip install '.[bench]'")
    awake = folder / "draft-awake.txt"
    awake.write_text(f"{english.read_text(encoding='utf-8')} {texts.waking('en')}", encoding="utf-8")
    commands["tonelint check, en, spaCy awake"] = (*TONELINT, "--lang", "en", awake)
    good = write_good()
    if good:
        commands["write-good, en"] = (*good, english)
    else:
        print("  write-good is not installed, or there is no node")
    spent = in_turn(commands, env)
    for lang in ("fi", "nb", "en"):
        ratio(
            f"{lang} / import click", spent[f"tonelint check, {lang}"] / spent["python -c 'import click'"], "at most 2"
        )
    for other in ("proselint check, en", "write-good, en"):
        if other in spent:
            ratio(f"en / {other}", spent["tonelint check, en"] / spent[other], "proselint: at most 0.8")


def archive(folder: Path, env: Mapping[str, str], *, fresh: bool) -> None:
    """Five thousand replies of about a hundred words, on one processor."""
    print(f"\n5,000 replies of about 100 words, {'no sentence twice' if fresh else 'of stock sentences'}")
    replies = texts.write_archive(folder, 5000, 100, fresh=fresh)
    alone = (*TONELINT, "--jobs", "1", "--format", "concise", replies)
    commands: dict[str, Command] = {"tonelint check, one JSONL": alone}
    if proselint():
        commands["proselint check, one folder"] = (proselint() or "", "check", folder / "files")
    spent = in_turn(commands, env, rounds=3)
    if proselint():
        ratio(
            "tonelint / proselint",
            spent["tonelint check, one JSONL"] / spent["proselint check, one folder"],
            "at most 0.3",
        )


def many_rules(folder: Path, env: Mapping[str, str]) -> None:
    """The same draft under a hundred rules of a guide's own, and under a thousand."""
    print("\nA draft under many rules")
    draft = folder / "draft-en.txt"
    commands: dict[str, Command] = {}
    for count in (100, 1000):
        home = folder / f"rules-{count}"
        write_rules(home / "rules" / "en" / "canned-opener", count)
        (home / "tonelint.yaml").write_text("extends: warm\nlanguages: [en]\nown_rules: rules\n", encoding="utf-8")
        commands[f"{count} own rules"] = (*TONELINT, "--lang", "en", "--guide", home / "tonelint.yaml", draft)
    spent = in_turn(commands, env)
    ratio("1,000 rules / 100 rules", spent["1000 own rules"] / spent["100 own rules"], "at most 1.3")


def write_rules(folder: Path, count: int) -> None:
    """Rules of three phrases each over everyday words, so that anchors do occur."""
    folder.mkdir(parents=True)
    chance = random.Random(count)  # noqa: S311  # the same rules every time is the point
    words = sorted({word.lower() for text in texts.sentences("en")[0] for word in text.split() if word.isalpha()})
    for number in range(count):
        phrases = "".join(f'  - "{" ".join(chance.sample(words, 3))} (now) {chance.choice(words)}"\n' for _ in range(3))
        examples = "  - <<one>> two\n  - <<one>> three\n"
        text = (
            f"title: {{fi: a, nb: b, en: c}}\nphrases:\n{phrases}instead: [Better.]\n"
            f"flag:\n{examples}pass:\n  - one\n  - two\n"
        )
        (folder / f"rule-{number}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    """Run them all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cache").mkdir()
        env = environment(folder / "cache")
        drafts(folder, env)
        many_rules(folder, env)
        for fresh in (False, True):
            archive(folder / f"archive-{fresh}", env, fresh=fresh)


if __name__ == "__main__":
    main()
