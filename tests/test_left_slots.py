"""A slot that nobody filled is told in a draft, whatever signs stand around it; tags, keys and addresses are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import cli


def told(capsys: pytest.CaptureFixture[str], folder: Path, text: str, lang: str, suffix: str) -> list[str]:
    """What is found in a draft that somebody signed."""
    draft = folder / f"draft.{suffix}"
    draft.write_text(f"{text}\n\nMika\n", encoding="utf-8")
    cli.run(["check", str(draft), "--lang", lang, "--format", "json", "--select", "template-residue"])
    return [found["text"] for found in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    ("lang", "text", "slots"),
    [
        ("en", "Hi <NAME>, your kettle <ORDER NUMBER> leaves at six.", ["<NAME>", "<ORDER NUMBER>"]),
        ("en", "Hi <name>, your kettle leaves on <DATE> at six.", ["<name>", "<DATE>"]),
        ("en", "Hi <first name>, your order <order-number> leaves at six.", ["<first name>", "<order-number>"]),
        ("en", "Hi <PLACEHOLDER>, your kettle leaves at six.", ["<PLACEHOLDER>"]),
        ("en", 'Hi <attribute key="user.name" default="you"/>, it leaves at six.', ['<attribute key="user.name" default="you"/>']),
        ("en", "Hi $first_name, your kettle leaves at six.", ["$first_name"]),
        ("fi", "Hei <nimi>! Keittimesi <tilausnumero> lähtee kuudelta.", ["<nimi>", "<tilausnumero>"]),
        ("fi", "Hei <asiakkaan nimi>, keitin lähtee <PVM> kuudelta.", ["<asiakkaan nimi>", "<PVM>"]),
        ("fi", "Hei #etunimi#, keitin lähtee kuudelta.", ["#etunimi#"]),
        ("nb", "Hei #navn#, kjelen går klokka seks.", ["#navn#"]),
        ("nb", "Hei <kundens navn>, kjelen <ordrenummer> går klokka seks.", ["<kundens navn>", "<ordrenummer>"]),
        ("nb", "Hei $navn, kjelen går <DATO> klokka seks.", ["$navn", "<DATO>"]),
    ],
)  # fmt: skip
def test_a_slot_left_open_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, text: str, slots: list[str]
) -> None:
    for suffix in ("txt", "md"):
        assert told(capsys, tmp_path, text, lang, suffix) == slots


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hi <b>Ann</b>, your <NAME>kettle</NAME> leaves at six.<BR>"),
        ("en", "Hi Ann, write to <kari@example.com> or see <https://example.com/name>."),
        ("en", "Hi Ann, press <ENTER> and then <TAB> to leave it."),
        ("en", "Hi Ann, it costs $40, the #name tag is on the lid and #14# beside it."),
        ("fi", "Hei Anna, hinta <strong>nousee</strong> jos paino < 4 kg tai > 9 kg."),
        ("fi", "Hei Anna, paina <ENTER>, niin #keitin sammuu."),
        ("nb", "Hei Anna, skriv til <kari@example.com> om #navn på lokket."),
        ("nb", "Hei Anna, trykk <MENY> og les <span>navn</span> der."),
        ("en", "Hi Ann, hold <RESET> for six seconds, then press <FN>+<PRTSC>, <NUMLOCK> or <CAPSLOCK>."),
        ("en", "Hi Ann, choose <Settings> and then <Name>, or press <Order> on the page."),
        ("en", "Hi Ann, its page begins with <TABLE><COLGROUP><COL><THEAD> and ends there."),
        (
            "en",
            "Hi Ann, the file says <name>the long name of the kettle that you chose for your kitchen\nlast May</name> there.",
        ),
        ("en", "Hi Ann, write $name in the template and it fills in the name; our page echoes $name twice."),
        ("fi", "Hei Anna, paina <HYVÄKSY> ja sitten <POISTU>, tai valitse <nimi>."),
        ("nb", "Hei Anna, trykk <AVSLUTT> og så <SLETT>, eller velg <navn>."),
    ],
)
def test_tags_keys_and_addresses_are_no_slots(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, text: str, suffix: str
) -> None:
    assert told(capsys, tmp_path, text, lang, suffix) == []
