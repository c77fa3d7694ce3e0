"""Comments around replies: which of them they are for."""

from __future__ import annotations

import io

import pytest

from tonelint.drafts import read
from tonelint.model import Allowance, Fault, Reply

SAYS = "tonelint: allow bounce because x"
YAML = """\
macros:
  # {says}
  - title: One
    body: First.
    other: x
  - title: Two
    body: Second.
  - title: Three
    # {says}
    body: |
      Third.

      # {says}
  - title: Four
    body: Fourth.  # {says}
  - title: Five
    body: >-  # {says}
      Fifth.
  - title: Six
    body: "# {says}"
"""
SAME_INDENT = """\
# {says}
macros:
- title: One
  body: First.
- title: Two
  body: Second.
"""
MARKDOWN = """\
# Library

<!-- {says} -->
## One
> First.

## Two
> Second.

<!-- tonelint: allow-start bounce because x -->
## Three

> Third.

## Four
> Fourth.
> <!-- {says} -->
<!-- tonelint: allow-end -->

## Five
> Fifth.
"""
PO = 'msgid ""\nmsgstr "Language: en\\n"\n\n# {says}\nmsgid "one"\nmsgstr "First."\n\nmsgid "two"\nmsgstr "Second."\n'
AHK = "; {says}\n::one::First.\n::two::\n(\nSecond.\n; {says}\n)\n"
TALK = """\
# {says}
messages:
  - {from: customer, text: Where is it?}
  - {from: agent, text: First.}
"""


def found(text: str, name: str) -> list[object]:
    content = text.replace("{says}", SAYS).encode()
    return list(read.replies(["-"], io.BytesIO(content), name))


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        (YAML, "a.yaml", ["First.", "Third.", "Fourth.", "Fifth."]),
        (SAME_INDENT, "a.yaml", ["First.", "Second."]),
        (YAML.replace("\n", "\r\n"), "a.yaml", ["First.", "Third.", "Fourth.", "Fifth."]),
        (MARKDOWN, "a.md", ["First.", "Third.", "Fourth."]),
        (PO, "a.po", ["First."]),
        (AHK, "a.ahk", ["First."]),
        (TALK, "a.yaml", ["First."]),
        (f"# tonelint: allow-file bounce because x\n{SAME_INDENT}", "a.yaml", ["First.", "Second."]),
    ],
    ids=["yaml", "same indent", "windows", "markdown", "gettext", "autohotkey", "conversation", "file"],
)
def test_which_replies_a_comment_is_for(text: str, name: str, meant: list[str]) -> None:
    replies = [one for one in found(text, name) if isinstance(one, Reply)]
    carried = [
        one for one in replies if one.remarks and any(allowance.beside for allowance, _, _ in one.remarks.allowed)
    ]
    assert [one.text.split()[0] for one in carried] == meant


@pytest.mark.parametrize(("text", "name"), [(SAME_INDENT, "a.yaml"), (MARKDOWN, "a.md"), (PO, "a.po"), (AHK, "a.ahk")])
def test_a_comment_beside_replies_may_begin_with_a_capital(text: str, name: str) -> None:
    def carried(written: str) -> list[bool]:
        return [bool(one.remarks and one.remarks.allowed) for one in found(written, name) if isinstance(one, Reply)]

    told = text.replace("{says}", SAYS)
    assert any(carried(told))
    assert carried(told.replace("tonelint: allow", "Tonelint: Allow")) == carried(told)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"# Tonelint: our macros, checked on every push\n{SAME_INDENT}", "a.yaml"),
        (f"; Tonelint: checked daily\n{AHK}", "a.ahk"),
        (f"# Tonelint: checked daily\n{PO}", "a.po"),
        (f"<!-- Tonelint: checked daily -->\n\n{MARKDOWN}", "a.md"),
    ],
)
def test_a_sentence_beside_replies_with_our_name_is_no_comment(text: str, name: str) -> None:
    assert not [one for one in found(text.replace("{says}", SAYS), name) if isinstance(one, Fault)]


def test_a_comment_in_a_body_of_yaml_is_text() -> None:
    texts = [one.text for one in found(YAML, "a.yaml") if isinstance(one, Reply)]
    assert texts[2] == f"Third.\n\n# {SAYS}\n"
    assert texts[-1] == f"# {SAYS}"


def test_a_comment_for_no_reply_is_told_of() -> None:
    (left,) = [
        one for one in found(f"{SAME_INDENT}# {SAYS}\n".replace("{says}", "no"), "a.yaml") if isinstance(one, Allowance)
    ]
    assert (left.start, left.end, left.text) == ((7, 1), (7, 1 + len(f"# {SAYS}")), f"# {SAYS}")
    ((name, place, at),) = left.names
    assert (name, place, left.text[at : at + len(name)]) == ("bounce", (7, 19), "bounce")


def test_mistakes_have_their_places() -> None:
    text = SAME_INDENT.replace("# {says}", "# tonelint: allow bounce") + "# tonelint: allow-start a because b\n"
    faults = [(one.message, one.line, one.column) for one in found(text, "a.yaml") if isinstance(one, Fault)]
    assert faults == [("this comment gives no reason", 1, 13), ("this range is never ended", 7, 1)]
