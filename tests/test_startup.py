"""Law 2: a draft checked against a cached guide wakes nothing that it does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROBE = """
import json, sys
from tonelint import cli
code = cli.run(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""
DRAFTS = {
    "clean": "Moi Laura! Pakettisi lähtee tänään kello 16, ja minä seuraan, että se lähtee. – Mika",
    "faulty": "Kiitos palautteestanne. Välitän viestinne eteenpäin.",
}
SLEEPING = (
    "spacy",
    "yaml",
    "rich",
    "importlib.metadata",
    "numpy",
    "difflib",
    "pathlib",
    "tonelint.notation",
    "tonelint.reports.spoken_mistakes",
    "tonelint.reports.speech",
    "hashlib",
    "tonelint.reuse.bodies",
    "tonelint.drafts.talks.conversation",
    "tonelint.drafts.talks.threads",
    "tonelint.drafts.talks.transcript",
    "tonelint.drafts.talks.recognise",
    "tonelint.drafts.talks.answering",
    "tonelint.drafts.exports",
    "tonelint.drafts.html",
    "tonelint.placeholders",
    "tonelint.matching.placeholders",
    "tonelint.drafts.remarks",
    "tonelint.adopting",
    "subprocess",
    "tonelint.remembered",
    "secrets",
)


def modules_after(draft: str, *options: str) -> tuple[int, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "check", "-", "--lang", "fi", *options],
        input=draft.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    code, names = json.loads(done.stderr.decode().splitlines()[-1])
    return code, set(names)


@pytest.mark.parametrize(("kind", "code"), [("clean", 0), ("faulty", 1)])
@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_draft_with_a_warm_cache_wakes_no_heavy_module(kind: str, code: int, form: str) -> None:
    modules_after(DRAFTS[kind])  # whatever was not cached is now
    exit_code, names = modules_after(DRAFTS[kind], "--format", form)
    assert exit_code == code
    assert names.isdisjoint(SLEEPING), names.intersection(SLEEPING)


# What only reports for builds need.
BUILDS = (
    "tonelint.commands.formats", "tonelint.commands.outputs", "tonelint.whole", "tonelint.fingerprints", "tonelint.reports.sarif",
    "tonelint.reports.annotations", "tonelint.reports.machine", "urllib", "xml",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["clean", "faulty"])
def test_a_draft_told_as_text_wakes_no_other_report(kind: str) -> None:
    modules_after(DRAFTS[kind])
    _, names = modules_after(DRAFTS[kind], "--format", "text")
    assert names.isdisjoint(BUILDS), names.intersection(BUILDS)


def test_a_cold_cache_does_wake_the_parser() -> None:
    _, names = modules_after(DRAFTS["clean"], "--no-cache")
    assert "yaml" in names


def test_importing_tonelint_imports_next_to_nothing() -> None:
    code = "import sys, tonelint; print([name for name in sys.modules if name.startswith('tonelint')])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stdout.strip() == "['tonelint.version', 'tonelint']"


KINDS = """
import json, sys
from tonelint import cli, values
cli.run(sys.argv[1:])
kinds = [kind for name, module in [*sys.modules.items()] if name.startswith("tonelint") for kind in vars(module).values()]
slow = [
    f"{kind.__module__}.{kind.__name__}"
    for kind in kinds
    if isinstance(kind, type) and hasattr(kind, "_fields") and not issubclass(kind, values.NamedTuple)
]
print(json.dumps(slow), file=sys.stderr)
"""


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="all values are made by the standard library there")
def test_no_value_of_a_draft_has_a_constructor_that_is_compiled_at_every_start() -> None:
    done = subprocess.run(
        [sys.executable, "-c", KINDS, "check", "-", "--lang", "fi"],
        input=DRAFTS["faulty"].encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert json.loads(done.stderr.decode().splitlines()[-1]) == []
