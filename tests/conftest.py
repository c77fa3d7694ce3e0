"""What tests share: a cache of their own, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from tonelint.guides import library, rulebook
from tonelint.guides.cues import Signals, compiled, read_written
from tonelint.phrase import Phrase
from tonelint.shelf import Cues

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]

# A busy machine is no fault of ours. In CI the same examples are drawn every time, as Hypothesis itself would have it
# there: a change is held to what it changed. By hand they are drawn anew, and `--hypothesis-profile=thorough` draws many.
settings.register_profile("tonelint", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("tonelint")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Holds a test marked `seconds` to that many seconds of work (not of waiting: the machine may be busy).

    The figure is generous: what it guards against, a quadratic or an exponential way, takes minutes.
    """
    began = time.process_time()
    yield
    if (most := item.get_closest_marker("seconds")) is not None:
        assert time.process_time() - began < most.args[0]


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONELINT_CACHE_DIR", str(cache_folder))
    for name in ("NO_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)  # a build of ours is no build of theirs
    # Mistakes are told in the language of the locale where nothing else is known.
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def little_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with the real families and a bare default guide, and no rules."""
    place = tmp_path / "library"
    (place / "rules").mkdir(parents=True)
    (place / "styleguides").mkdir()
    (place / "rules" / "families.yaml").write_bytes((ROOT / "rules" / "families.yaml").read_bytes())
    (place / "styleguides" / "warm.yaml").write_text("tonelint: 1\n", encoding="utf-8")
    monkeypatch.setattr(library, "root", lambda: str(place))
    return place


@pytest.fixture
def tonelint(tmp_path: Path) -> Run:
    """Run `tonelint` in a fresh process, in an empty folder; input and output are text."""

    def run(
        *arguments: str, stdin: str | bytes = "", cwd: Path = tmp_path, **env: str
    ) -> subprocess.CompletedProcess[str]:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "tonelint", *arguments],
            input=content,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Run:
    """Run a line or a script of bash in a folder, with `tonelint` on the path."""
    shim = tmp_path / "bin" / "tonelint"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tonelint "$@"\n', encoding="utf-8")
    shim.chmod(0o755)

    def run(script: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
        path = f"{shim.parent}:{os.environ['PATH']}"
        whole = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **env}
        return subprocess.run(["bash", "-c", script], cwd=cwd, env=whole, capture_output=True, text=True, check=False)

    return run


Given = tuple[tuple[str, tuple[str, ...]], ...]  # classes by name


@cache
def _read(text: str, path: str, lang: str, classes: Given) -> dict[str, Signals]:
    return read_written(text, path, lang, dict(classes))


def _read_once(
    text: str, path: str, lang: str, classes: Mapping[str, tuple[str, ...]], own: Mapping[str, Sequence[Phrase]]
) -> dict[str, Signals]:
    if own:  # few guides have words of their own to hear, and those are read each time
        return read_written(text, path, lang, classes, own)
    return _read(text, path, lang, tuple(classes.items()))


_compiled: dict[int, tuple[Signals, Cues]] = {}  # by the signals, which live on here


def _compiled_once(signals: Signals) -> Cues:
    if id(signals) not in _compiled:
        _compiled[id(signals)] = signals, compiled(signals)
    return _compiled[id(signals)][1]


@pytest.fixture
def library_of(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Leaves only the rules of these names in the library and reads its cues once, so that a guide compiles at once.

    Its guides have a cache of their own: the files are all there still, and by these the whole library would be taken
    for the little one.
    """

    def keep(*stems: str) -> None:
        monkeypatch.setenv("TONELINT_CACHE_DIR", str(cache_folder / "-".join(sorted(stems))))
        every = library.rule_files
        monkeypatch.setattr(
            library, "rule_files", lambda folder: [one for one in every(folder) if Path(one).stem in stems]
        )
        monkeypatch.setattr(rulebook, "read_written", _read_once)
        monkeypatch.setattr(rulebook, "compiled", _compiled_once)

    return keep
