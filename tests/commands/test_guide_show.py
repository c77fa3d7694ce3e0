"""`tonelint guide show` writes what is obeyed, and where each value was written."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tonelint.commands import Streams
from tonelint.commands.guide_show import show
from tonelint.errors import TonelintError
from tonelint.yamlio import parse


@pytest.fixture(autouse=True)
def _here(little_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project to stand in, and no rules to compile."""
    assert little_library.is_dir()
    monkeypatch.chdir(tmp_path)


def shown(guide: str | None = None, *, as_json: bool = False) -> str:
    streams = Streams(io.StringIO(), io.StringIO())
    assert show(guide, streams, as_json=as_json) == 0
    assert isinstance(streams.out, io.StringIO)
    return streams.out.getvalue()


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_the_guide_is_shown_with_places_below_one_another() -> None:
    write("tonelint.yaml", "extends: base.yaml\nbrand: {name: Kauppakulma, aliases: [Kulma]}\n")
    write("base.yaml", "messages: fi\nresponsibilities: |-\n  Päivä\n  ja tunti\n")
    assert shown() == (
        "# Opas tonelint.yaml ja kaikki, mitä se laajentaa, niin kuin tonelint ne lukee.\n\n"
        "messages: fi  # base.yaml:1\n\n"
        "brand:\n"
        "  name: Kauppakulma  # tonelint.yaml:2\n"
        "  aliases:\n"
        "    - Kulma          # tonelint.yaml:2\n\n"
        "responsibilities:\n"
        "  - |-  # base.yaml:2\n"
        "    Päivä\n"
        "    ja tunti\n"
    )


def test_a_guide_that_comes_along_goes_by_its_name_and_its_file_is_told_once(little_library: Path) -> None:
    write("tonelint.yaml", "extends: warm\nmessages: nb\n")
    file = little_library / "styleguides" / "warm.yaml"
    assert "tonelint: 1  # warm:1" in shown()
    assert f"# warm ligger i {file.relative_to(Path.cwd()).as_posix()}\n" in shown()


def test_a_long_line_does_not_push_the_other_places_away() -> None:
    write("tonelint.yaml", f"vocabulary: {{allow: {{en: [short, {'x' * 90}]}}}}\n")
    lines = shown().splitlines()
    assert "      - short  # tonelint.yaml:1" in lines
    assert f"      - {'x' * 90}  # tonelint.yaml:1" in lines


def test_signs_of_two_columns_keep_the_places_below_one_another() -> None:
    write("tonelint.yaml", "vocabulary: {allow: {en: [a😀, abc]}}\n")
    lines = shown().splitlines()
    assert "      - a😀  # tonelint.yaml:1" in lines
    assert "      - abc  # tonelint.yaml:1" in lines


@pytest.mark.parametrize("name", ["a\n- b", "a # b", "a\rb", "a\x1b[1mb"])
def test_no_folder_name_can_slip_a_value_into_the_guide(tmp_path: Path, name: str) -> None:
    write(str(tmp_path / name / "tonelint.yaml"), "messages: fi\n")
    text = shown(f"{name}/tonelint.yaml")
    assert parse(text, "shown.yaml").plain() == {"messages": "fi"}
    assert "\x1b" not in text


def test_json_tells_the_same_values_and_the_place_of_each() -> None:
    write("tonelint.yaml", "rules:\n  bounce: error\n  canned-opener: note\n")
    write("other.yaml", "extends: tonelint.yaml\nfreedoms: {a~/b: Call}\nlanguages: [en]\n")
    told = json.loads(shown("other.yaml", as_json=True))
    assert told["values"] == {
        "languages": ["en"],
        "freedoms": {"a~/b": {"may": {"en": "Call"}}},
        "rules": {"bounce": {"severity": "error"}, "canned-opener": {"severity": "note"}},
    }
    assert told["places"]["/rules/bounce/severity"] == {"path": "tonelint.yaml", "line": 2, "column": 11}
    assert told["places"]["/freedoms/a~0~1b/may/en"]["path"] == "other.yaml"
    assert [Path(file).name for file in told["files"]] == ["tonelint.yaml", "other.yaml"]
    assert all(at(told["values"], pointer) is not None for pointer in told["places"])


def at(values: Any, pointer: str) -> Any:
    for name in pointer.split("/")[1:]:
        key = name.replace("~1", "/").replace("~0", "~")
        values = values[int(key) if isinstance(values, list) else key]
    return values


def test_an_empty_guide_reads_back_as_an_empty_guide() -> None:
    write("tonelint.yaml", "")
    assert parse(shown(), "shown.yaml").plain() == {}
    assert json.loads(shown(as_json=True))["places"] == {}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("langauges: [fi]", 'tonelint.yaml:1:1: no key "langauges" in a guide'),
        ("rules: {bouncy: note}", 'tonelint.yaml:1:9: no rule and no family "bouncy"; did you mean "bounce"?'),
    ],
)
def test_a_guide_with_a_mistake_is_not_shown_but_told_of(text: str, problem: str) -> None:
    write("tonelint.yaml", text)
    with pytest.raises(TonelintError) as caught:
        shown()
    assert problem in str(caught.value)
