"""Links in Markdown from the command line: their words are the agent's, in drafts and in macros, and where they lead is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tonelint import cli


def findings(capsys: pytest.CaptureFixture[str], path: Path, lang: str, *arguments: str) -> list[dict[str, Any]]:
    cli.run(["check", "--lang", lang, "--format", "json", str(path), *arguments])
    return list(json.loads(capsys.readouterr().out)["findings"])


def words_at(path: Path, finding: dict[str, Any]) -> str:
    line = path.read_text(encoding="utf-8").split("\n")[finding["line"] - 1]
    return str(line[finding["column"] - 1 : finding["end_column"] - 1])


PHRASES = [
    ("fi", "kiitos palautteestasi", "kiitos-viestista"),
    ("nb", "takk for tilbakemeldingen", "takk-for-tilbakemeldingen"),
    ("en", "thank you for your feedback", "thanks-for-feedback"),
]
LINKS = ["[{}](https://x.example/a)", "{} [{}][1] {}", "[{}](/a) {} {}", '**[{}](<a>)** {} [{}](b "c")']


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("spoken", PHRASES)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "c.json"])
def test_a_stock_phrase_is_heard_in_a_link_and_across_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, spoken: tuple[str, str, str], link: str
) -> None:
    lang, phrase, rule = spoken
    first, _, rest = phrase.partition(" ")
    middle, _, last = rest.rpartition(" ")
    parts = {1: [phrase], 2: [first, rest], 3: [first, middle, last]}[link.count("{}")]
    text = f"Ann Lund 4411: {link.format(*parts)}!"
    path = tmp_path / name
    path.write_text(json.dumps([{"short_code": "a", "content": text}]) if name == "c.json" else text)
    (found,) = findings(capsys, path, lang, "--select", "canned-opener")
    assert found["rule"] == f"canned-opener/{rule}"
    told = words_at(path, found)
    assert told.startswith(parts[0])
    assert told.endswith(parts[-1].rpartition(" ")[2])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fi", "Moi [Aino](https://x.example/a), lamppusi lähti tänään. Lue [ripustusohje](https://x.example/b). [Minna](https://x.example/c):lle voit soittaa, ja [johdo](/d)t ovat laatikossa.\n\nTerveisin [Ilari](/e)"),
        ("nb", "Hei [Anne](https://x.example/a), lampa gikk fra Hamar i dag. Les [hvordan du henger den opp](https://x.example/b). [Ledning](/c)en ligger i esken!\n\nHilsen [Ingvild](/e)"),
        ("en", "Hi [Ann](https://x.example/a), your lamp left Leeds today at nine. Read [how to hang it](https://x.example/b). The [cable](/d)s are in the box, and [Ruth][1]: she rings on Friday.\n\nBest, [Rosalind](/e)\n\n[1]: https://x.example/f"),
    ],
)  # fmt: skip
def test_a_good_reply_with_links_is_left_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, text: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    assert findings(capsys, path, lang) == []


@pytest.mark.parametrize("link", ["[Thank you for your feedback](/a).", "Thank you [for your](/a) feedback.", "[Thank you for your feedback.](/a)"])  # fmt: skip
def test_a_stock_sentence_with_a_link_is_told_and_never_taken_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, link: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{link} The kiln is free on Friday at nine, says Ann.", encoding="utf-8")
    (found,) = findings(capsys, path, "en", "--select", "canned-opener", "--fix")
    assert not any(one["safe"] for one in found["suggestions"])
    assert link in path.read_text(encoding="utf-8")
