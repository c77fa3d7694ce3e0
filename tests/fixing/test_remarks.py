"""What is said to tonelint in a draft: it keeps its place, its words stay, and all the others are put right."""

from __future__ import annotations

import json

import pytest

from tests.fixing.conftest import Mend

NO = "<!-- tonelint: allow canned-opener because the form asks for it -->"
BACK = "Thank you for your feedback."


@pytest.mark.parametrize(
    ("name", "lang", "before", "after"),
    [
        ("a.txt", "en", f"{BACK} The chair [sic] is here!!\n", "The chair [sic] is here!\n"),
        ("a.txt", "en", f"# tonelint: allow-file bounce because x\n{BACK} The chair is here!!\n", "# tonelint: allow-file bounce because x\nThe chair is here!\n"),
        ("a.md", "nb", f"{NO}\nStolen er her!!\n", f"{NO}\nStolen er her!\n"),
        ("a.txt", "fi", "Tuoli [sic] on täällä!! Se on sinun.\n", "Tuoli [sic] on täällä! Se on sinun.\n"),
        ("a.txt", "fi", "Tuoli on täällä!! [sic] Se on sinun!!\n", "Tuoli on täällä!! [sic] Se on sinun!\n"),
        ("a.md", "en", f"> no\n\n{BACK} {NO}\n\nThe chair is here!!\n", f"> no\n\n{BACK} {NO}\n\nThe chair is here!\n"),
    ],
)  # fmt: skip
def test_what_stands_outside_is_put_right(mend: Mend, name: str, lang: str, before: str, after: str) -> None:
    done = mend(name, before, lang)
    assert done.after.decode() == after
    assert mend(name, done.after, lang).after == done.after


@pytest.mark.parametrize(
    "text",
    [
        f"It came. {BACK} <!-- tonelint: allow bounce because x -->\nThe chair is here.\n",
        f"The chair is here.\n\n<!-- tonelint: allow bounce because x -->\n{BACK}\n\nYour lamp leaves tonight.\n",
        "The chair is here. Thank you [sic] for your feedback.\n",
        "The chair is here. Thank you for your feedback so very much. [sic] Your lamp leaves tonight.\n",
    ],
)
def test_a_sentence_that_a_remark_hangs_on_stays(mend: Mend, text: str) -> None:
    assert mend("a.md", text).after.decode() == text
    assert mend("a.md", text + "It left!!\n").after.decode() == text + "It left!\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("m.yaml", "- title: a\n  isenabled: 1\n  # tonelint: allow bounce because x\n  response: It left!!\n", "It left!\n"),
        ("m.md", "# T\n\n<!-- tonelint: allow bounce because x -->\n\n> It left!!\n> Today.\n\n# U\n\n> Yes.\n", "> It left!\n"),
        ("m.po", 'msgid ""\nmsgstr "Language: en\\n"\n\n# tonelint: allow bounce because x\nmsgid "a"\nmsgstr "It left!!"\n', '"It left!"\n'),
    ],
)  # fmt: skip
def test_a_remark_beside_a_reply_keeps_nothing_from_being_put_right(
    mend: Mend, name: str, before: str, after: str
) -> None:
    done = mend(name, before).after.decode()
    assert done == before.replace("!!", "!")
    assert after in done


def test_in_html_no_remark_goes_with_its_element(mend: Mend) -> None:
    page = (
        f"<p>Hi Ann.</p><p>{BACK}<!-- tonelint: allow bounce because x --></p><p>The chair is here, in the hall!!</p>"
    )
    macro = {"id": 1, "title": "T", "actions": [{"field": "comment_value_html", "value": page}]}
    after = json.loads(mend("m.json", json.dumps(macro)).after)["actions"][0]["value"]
    assert after == page.replace("!!", "!")
