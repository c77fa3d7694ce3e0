"""A word in a few that are set off may be what a button is called, and stays; in a sentence that is set off it is a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.drafts import read
from tonelint.drafts.offsets import Offsets, Seen
from tonelint.drafts.origin import PlainOrigin
from tonelint.fixing import labels
from tonelint.model import Origin, Reply

WORDS = ("voucher", "kuponki", "kupong")
GUIDE = "extends: warm\nvocabulary: {avoid: {en: {voucher: coupon}}}\n"
SET_OFF = [
    "Then press **open voucher now** and wait.",
    "Then press *your voucher* and wait.",
    "Then press __new voucher__ and wait.",
    'Then press "new voucher here" and wait.',
    "Then press \u201cuse a voucher\u201d and wait.",
    "Then press \u2018use a voucher\u2019 and wait.",
    "Then press 'use a voucher' and wait.",
    "Then press [your voucher](https://x.example/v) and wait.",
    "Paina sitten \u201dlisää kuponki\u201d ja odota.",
    "Paina sitten **lisää kuponki tästä** ja odota.",
    "Trykk så på «bruk kupong her» og vent.",
    "Trykk så på **klikk kupong nå** og vent.",
    "Then press &quot;new voucher&quot; and wait.",
    "Then press (&#8220;new voucher&#8221;) and wait.",
    "Paina sitten &rdquo;lisää kuponki&rdquo; ja odota.",
    "Trykk så på &laquo;bruk kupong her&raquo; og vent.",
    "Trykk så på &amp;quot;bruk kupong&amp;quot; og vent.",
]
SAID = [
    "It is your voucher that **really counts** here.",
    "**Please send us your voucher by Friday** and wait.",
    'She said "please send us your voucher by Friday" and left.',
    'The "old" voucher and the "new" one are here.',
    "It's your voucher, and it's Kim's.",
    "Se on \u201dvanha\u201d kuponki ja \u201duusi\u201d kortti.",
    "Det er «gammel» kupong og «ny» kode.",
    "The &quot;old&quot; voucher and the &quot;new&quot; one are here.",
    "It&#39;s your voucher, and it&#39;s Kim&#39;s.",
    "She said &quot;please send us your voucher by Friday&quot; and left.",
    "Tea &amp; a voucher &amp; a cup.",
]


def is_label(text: str, origin: Origin | None = None) -> bool:
    """Whether the word that a guide might avoid is one."""
    word = next(one for one in WORDS if one in text)
    return labels.is_label(text, origin, text.index(word), text.index(word) + len(word))


@pytest.mark.parametrize("text", SET_OFF)
def test_what_may_be_a_label_is_left_to_a_person(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", SAID)
def test_a_word_of_a_sentence_is_none(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("body", "is_set_off"),
    [
        ("<p>Press <b>voucher</b> below.</p>", True),
        ("<p>Press <strong class='x'>open voucher now</strong> below.</p>", True),
        ('<p>Press <a href="https://x.example"><b>your</b> voucher</a> below.</p>', True),
        ("<p>Press &quot;new voucher&quot; below.</p>", True),
        ('<p>Press <span style="font-weight:bold">new voucher</span> below.</p>', True),
        ('<p>Press <SPAN class="x" STYLE="color: red; font-weight: 700;">new voucher</SPAN> below.</p>', True),
        ("<p>Press <font style='font-style:italic'>new voucher</font> below.</p>", True),
        ('<p>Press <span style="font-weight:normal">new voucher</span> below.</p>', False),
        ('<p><span style="font-weight:bold">Please send us your voucher by Friday</span>, Kim.</p>', False),
        ("<p><b>Please</b> send your voucher, <b>Kim</b>.</p>", False),
        ("<p><b>Please send us your voucher by Friday</b>, Kim.</p>", False),
        ("<p><blockquote>Send your voucher</blockquote></p>", False),
    ],
)
@pytest.mark.parametrize("form", ["json", "md"])
def test_tags_set_words_off_as_signs_do(tmp_path: Path, body: str, form: str, *, is_set_off: bool) -> None:
    macro = {"id": 1, "title": "A", "actions": [{"field": "comment_value_html", "value": body}]}
    library = f"# A\n\n> {body}\n\n# B\n\n> The lamp is here.\n"
    content = json.dumps({"macros": [macro]}) if form == "json" else library
    (tmp_path / f"m.{form}").write_text(content, encoding="utf-8")
    reply = next(read.replies([str(tmp_path / f"m.{form}")], None, None))
    assert isinstance(reply, Reply)
    assert is_label(reply.text, reply.origin) == is_set_off


def test_a_label_comes_without_a_safe_suggestion(tmp_path: Path) -> None:
    (tmp_path / "tonelint.yaml").write_text(GUIDE, encoding="utf-8")
    body = "<p>Press <b>open voucher now</b>. Your voucher is here.</p>"
    macro = {"id": 1, "title": "A", "actions": [{"field": "comment_value_html", "value": body}]}
    (tmp_path / "m.json").write_text(json.dumps({"macros": [macro]}), encoding="utf-8")
    wishes = Wishes(lang="en", select=("vocabulary",), fixes=True)
    findings = linting.lint_paths([str(tmp_path / "m.json")], wishes).findings
    assert [any(told.safe for told in one.suggestions) for one in findings] == [False, True]


def test_a_page_without_an_end_to_its_tags_takes_no_time() -> None:
    text = '<b>**"“«[' * 20_000 + "voucher"
    assert not labels.is_label(text, None, len(text) - 7, len(text))
    for many in ("&quot;", "&#39; ", '<span style="font-weight:'):
        text = many * 20_000 + "voucher"
        origin = Seen(Offsets([0, len(text)], [0, len(text)]), PlainOrigin(text), text, lines=False)
        assert not labels.is_label(text, origin, len(text) - 7, len(text))
