"""`tonelint guide diff` tells what differs between two guides, and what becomes of replies."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tonelint.commands import Streams
from tonelint.commands.guide_diff import diff
from tonelint.errors import TonelintError

OLD = "languages: [en]\nvocabulary: {avoid: {en: {ticket: message, parcel: box, client: {severity: note}}}}\n"
NEW = "languages: [en]\nvocabulary: {avoid: {en: {escalate: pass on, parcel: box, client: {severity: error}}}}\n"
REPLIES = [
    {"id": "freed", "reply": "Your ticket is here."},
    {"id": "flagged", "reply": "We escalate it."},
    {"id": "same", "reply": "Your parcel is here."},
    {"id": "otherwise", "reply": "We escalate the parcel."},
    {"id": "graver", "reply": "Dear client!"},
    {"reply": "The client's parcel is here."},
]


@pytest.fixture(autouse=True)
def _here(little_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two guides and some replies to stand beside, and no rules to compile."""
    assert little_library.is_dir()
    monkeypatch.chdir(tmp_path)
    write("old.yaml", OLD)
    write("new.yaml", NEW)
    write("replies.jsonl", "".join(f"{json.dumps(reply)}\n" for reply in REPLIES))


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def told(*names: str, old: str = "old.yaml", new: str = "new.yaml", **options: Any) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = diff(old, new, names, Streams(out, err), **options)
    return code, out.getvalue(), err.getvalue()


def test_values_and_rules_that_differ_are_told_with_both_places() -> None:
    code, text, err = told()
    assert (code, err) == (1, "")
    assert text == (
        "gone     vocabulary › avoid › en › ticket › say\n"
        "     was message  (old.yaml:2)\n"
        "changed  vocabulary › avoid › en › client › severity\n"
        "     was note  (old.yaml:2)\n"
        "     now error  (new.yaml:2)\n"
        "added    vocabulary › avoid › en › escalate › say\n"
        "     now pass on  (new.yaml:2)\n"
        "new, warning               vocabulary/escalate (en)\n"
        "gone, was warning          vocabulary/ticket (en)\n"
        "note → error               vocabulary/client (en)\n"
        "3 values and 3 rules differ from old.yaml to new.yaml.\n"
    )


def test_one_difference_is_told_as_one() -> None:
    write("new.yaml", f"{OLD}messages: fi\n")
    assert told()[1] == "lisätty    messages\n     nyt fi  (new.yaml:3)\nOppaiden old.yaml ja new.yaml erot: 1 arvo.\n"
    write("new.yaml", OLD.replace("parcel: box", "parcel: bag"))
    assert told()[1].endswith("1 value and 1 rule differ from old.yaml to new.yaml.\n")


def test_many_rules_of_a_family_are_counted_and_json_names_them_all() -> None:
    words = [f"word{sign}" for sign in "abcd"]
    write(
        "many.yaml",
        f"languages: [en]\nvocabulary: {{avoid: {{en: {{{', '.join(f'{word}: it' for word in words)}}}}}}}\n",
    )
    write("none.yaml", "languages: [en]\n")
    assert "\nnew, warning               vocabulary: 4 rules (en 4)\n" in told(old="none.yaml", new="many.yaml")[1]
    rules = json.loads(told(old="none.yaml", new="many.yaml", as_json=True)[1])["rules"]
    assert [rule["rule"] for rule in rules] == [f"vocabulary/{word}" for word in words]


def test_guides_that_say_the_same_differ_in_nothing() -> None:
    write("new.yaml", f"# The same, a line lower.\n{OLD}")
    assert told() == (0, "old.yaml and new.yaml say the same.\n", "")
    assert json.loads(told(as_json=True)[1])["summary"] == {"values": 0, "rules": 0}


def test_json_tells_the_same_differences_with_their_places() -> None:
    code, text, _ = told(as_json=True)
    found = json.loads(text)
    assert (code, found["version"], found["old"], found["new"]) == (1, 1, "old.yaml", "new.yaml")
    assert found["values"][1] == {
        "kind": "changed",
        "at": ["vocabulary", "avoid", "en", "client", "severity"],
        "old": {"value": "note", "path": "old.yaml", "line": 2, "column": 76},
        "new": {"value": "error", "path": "new.yaml", "line": 2, "column": 78},
    }
    assert found["rules"][0] == {
        "kind": "severity", "rule": "vocabulary/client", "family": "vocabulary", "lang": "en", "old": "note", "new": "error",
    }  # fmt: skip


def test_replies_become_flagged_cease_to_be_and_are_flagged_otherwise() -> None:
    code, text, err = told("replies.jsonl")
    assert (code, err) == (1, "")
    assert text == (
        "replies.jsonl:1 [freed]  no longer flagged\n"
        "    - warning  vocabulary/ticket  “ticket”\n"
        "replies.jsonl:2 [flagged]  now flagged\n"
        "    + warning  vocabulary/escalate  “escalate”\n"
        "replies.jsonl:4 [otherwise]  flagged for other reasons\n"
        "    + warning  vocabulary/escalate  “escalate”\n"
        "replies.jsonl:5 [graver]  now flagged\n"
        "    note → error  vocabulary/client  “client”\n"
        "replies.jsonl:6  flagged for other reasons\n"
        "    note → error  vocabulary/client  “client's”\n"
        "6 replies: 2 become flagged, 1 ceases to be flagged, 2 are flagged for other reasons.\n"
    )


def test_replies_are_told_in_json_with_totals() -> None:
    found = json.loads(told("replies.jsonl", as_json=True)[1])
    assert found["summary"] == {"replies": 6, "flagged": 2, "freed": 1, "otherwise": 2}
    assert found["replies"][0] == {
        "kind": "freed",
        "path": "replies.jsonl",
        "record": "freed",
        "line": 1,
        "changes": [
            {"start": 5, "end": 11, "rule": "vocabulary/ticket", "text": "ticket", "old": "warning", "new": None}
        ],
    }


def test_notes_alone_flag_no_reply() -> None:
    write("old.yaml", "languages: [en]\n")
    write("new.yaml", "languages: [en]\nvocabulary: {avoid: {en: {client: {severity: note}}}}\n")
    assert told("replies.jsonl")[:2] == (0, "6 replies: nothing becomes or ceases to be flagged.\n")


def test_a_folder_is_read_as_check_reads_it(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    write("drafts/b.txt", "We escalate\nit.")
    write("drafts/a.md", "Your ticket.")
    assert [line for line in told("drafts")[1].splitlines() if line.startswith("drafts")] == [
        "drafts/a.md:1  no longer flagged",
        "drafts/b.txt:1  now flagged",
    ]


def test_a_draft_that_cannot_be_read_is_told_once_and_the_others_are_still_compared() -> None:
    code, text, err = told("replies.jsonl", "nowhere.txt")
    assert code == 2
    assert err == "nowhere.txt: no such file\n"
    assert "2 become flagged" in text
    assert json.loads(told("nowhere.txt", as_json=True)[1])["errors"][0]["message"] == "no such file"


def test_a_reply_that_one_guide_has_no_rules_for_is_told_and_not_compared() -> None:
    write("new.yaml", NEW.replace("[en]", "[fi, en]"))
    write("replies.jsonl", '{"reply": "Your ticket", "lang": "en"}\n{"reply": "Moi", "lang": "fi"}\n')
    code, text, err = told("replies.jsonl", old="new.yaml", new="old.yaml")
    assert (code, err) == (2, 'replies.jsonl:2:12: the guide "old.yaml" has no rules in fi; it speaks en\n')
    assert text.endswith("\n1 reply: 1 becomes flagged.\n")


def test_a_reply_flagged_in_a_language_that_is_dropped_does_not_count_as_freed() -> None:
    write("old.yaml", "languages: [nb, en]\nvocabulary: {avoid: {nb: {saken: det}}}\n")
    write("replies.jsonl", '{"reply": "Vi ser på saken.", "lang": "nb"}\n')
    code, text, _ = told("replies.jsonl")
    assert (code, text) == (2, "0 replies: nothing becomes or ceases to be flagged.\n")


@pytest.mark.parametrize(
    ("old", "new", "names", "problem"),
    [
        ("old.yaml", "nowhere.yaml", (), 'no guide file "nowhere.yaml"'),
        ("nowhere.yaml", "new.yaml", ("replies.jsonl",), 'no guide file "nowhere.yaml"'),
        ("broken.yaml", "new.yaml", (), 'broken.yaml:1:1: no key "voise" in a guide; did you mean "voice"?'),
    ],
)
def test_a_guide_that_cannot_be_used_is_a_mistake(old: str, new: str, names: tuple[str, ...], problem: str) -> None:
    write("broken.yaml", "voise: {}\n")
    with pytest.raises(TonelintError) as caught:
        told(*names, old=old, new=new)
    assert problem in str(caught.value)


def test_what_is_told_is_safe_to_look_at() -> None:
    write("strange.yaml", 'languages: [en]\nfreedoms: {"a\\e[1m\\nb": "Say \\e[2m"}\n')
    assert 'freedoms › a\\x1b[1m b › may › en\n     now "Say \\u001b[2m"' in told(new="strange.yaml")[1]
    write("replies.jsonl", '{"id": "x\\u001b[1m", "reply": "We escalate it."}\n')
    assert "replies.jsonl:1 [x\\x1b[1m]  now flagged" in told("replies.jsonl")[1]
