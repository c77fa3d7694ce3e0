"""A rule file is read strictly, and every mistake in it is told with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tonelint.errors import TonelintError
from tonelint.guides.families import read_families
from tonelint.guides.marked import unmark
from tonelint.guides.rules import KEYS, Rule, read_rule

ROOT = Path(__file__).resolve().parents[2]
SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    "".join(
        f"{name}:\n  group: canned\n  severity: warning\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
        for name in ("canned-opener", "canned")
    ),
    "families.yaml",
)
WHOLE = """\
title: {fi: a, nb: b, en: c}
phrases:
  - thank you for [writing|your note]
instead:
  - The key is under the mat.
flag:
  - <<Thank you for writing>>.
  - Hi! <<Thank you for your note>>.
pass:
  - Thank you for the photo.
  - Thanks!
"""


def rule(text: str, path: str = "rules/en/canned-opener/thanks.yaml") -> Rule:
    return read_rule(text, path, FAMILIES)


def problems(text: str, path: str = "rules/en/canned-opener/thanks.yaml") -> list[str]:
    with pytest.raises(TonelintError) as caught:
        rule(text, path)
    return [str(problem) for problem in caught.value.problems]


def test_a_rule_is_named_by_its_path_and_inherits_from_its_family() -> None:
    read = rule(WHOLE)
    assert (read.address, read.family, read.severity) == ("en:canned-opener/thanks", "canned-opener", "warning")
    assert read.why == {"fi": "a", "nb": "b", "en": "c"}
    assert read.flag[0].text == "Thank you for writing."
    assert read.flag[0].spans == ((0, 21),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("phrases:", "phrase:", 'thanks.yaml:2:1: no key "phrase" in a rule; did you mean "phrases"?'),
        ("[writing|your note]", "[writing|your note", "thanks.yaml:3:19: this bracket is never closed"),
        ("thank you for [writing|your note]", "(thanks)", "this phrase can match without any word of its own"),
        ("thank you for [writing|your note]", "(thank) you", '"you" alone would be enough for this phrase'),
        ("thank you for [writing|your note]", "'re:(a+)+!'", "can take for ever"),
        ("thank you for [writing|your note]", "'re:[a-z]+'", "has no sign that must occur"),
        ("fi: a, ", "", "thanks.yaml:1:8: title is missing in fi"),
        ("instead:\n  - The key is under the mat.\n", "", "thanks.yaml:1:1: this rule has no instead"),
        ("  - Hi! <<Thank you for your note>>.\n", "", "thanks.yaml:7:3: flag needs two examples or more"),
        ("  - <<Thank you for writing>>.", "  - Thank you for writing.", "a flag example marks what is found"),
        ("  - Thanks!", "  - <<Thanks>>!", "a pass example marks nothing"),
        ("  - Thanks!", "  - Fine: thanks!", "each entry of pass has to be a text; put quotes around the whole line"),
        ("title:", "severity: loud\ntitle:", 'a severity cannot be "loud"'),
        ("title:", "excused_by: [tmie]\ntitle:", 'a signal cannot be "tmie"; did you mean "time"?'),
        ("title:", "when: {postion: opening}\ntitle:", 'no key "postion" in when; did you mean "position"?'),
        ("title:", "when: {position: top}\ntitle:", 'position cannot be "top"'),
        ("title:", "when: {template: maybe}\ntitle:", "template has to be true or false"),
        ("title:", "at_least: 1\ntitle:", "at_least has to be a whole number from 2 up"),
        ("title:", "anchors: [x]\ntitle:", "anchors belong to a rule with tokens"),
        (
            "title:",
            "tokens: [[{LOWER: x}]]\ntitle:",
            "a rule matches by exactly one kind of match; this one has phrases and tokens",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, expected: str) -> None:
    assert old in WHOLE
    found = problems(WHOLE.replace(old, new, 1))
    assert any(expected in line for line in found), found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("rules/sv/canned-opener/thanks.yaml", 'no language "sv"'),
        ("rules/en/cannd-opener/thanks.yaml", 'no family "cannd-opener"; did you mean "canned-opener"?'),
        ("rules/en/canned-opener/Thank_You.yaml", '"Thank_You" is no name for a rule'),
        ("thanks.yaml", "a rule lies in <lang>/<family>/<name>.yaml"),
    ],
)
def test_a_rule_in_the_wrong_place_is_refused(path: str, expected: str) -> None:
    assert any(expected in line for line in problems(WHOLE, path))


def test_all_mistakes_of_a_rule_are_told_at_once() -> None:
    broken = WHOLE.replace("fi: a, ", "").replace("[writing|your note]", "[writing").replace("  - Thanks!\n", "")
    assert len(problems(broken)) == 3


def test_token_patterns_must_be_lists_of_mappings() -> None:
    text = WHOLE.replace("phrases:\n  - thank you for [writing|your note]", "tokens:\n  - {LOWER: thanks}")
    assert any("a token pattern is a list of mappings" in line for line in problems(text))


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("{LOWER: thanks, LEMA: thank}", 'no key "LEMA" in a token'),
        ("{LOWER: thanks, OP: many}", "OP is one of 1, ?, *, + and !"),
        ("{LOWER: thanks, IS_PUNCT: 1}", "IS_PUNCT has to be true or false"),
        ("{LOWER: thanks, LENGTH: long}", "LENGTH has to be a whole number"),
        ("{LOWER: 3}", "LOWER has to be a word, or a mapping"),
        ("{LOWER: {IN: [thanks, 3]}}", "IN has to be a list of words"),
        ("{LOWER: {ONEOF: [thanks]}}", 'no key "ONEOF" in a test of a word'),
        ("{LOWER: {REGEX: '(a+)+b'}}", "inside a repeated group can take for ever"),
        ("{LOWER: {REGEX: '(a'}}", "does not parse"),
        ("{IS_PUNCT: true}", "would be run on every draft"),
        ('{LOWER: thanks, OP: "?"}', "would be run on every draft"),
    ],
)
def test_a_token_pattern_that_could_never_match_or_never_end_is_refused(token: str, expected: str) -> None:
    text = WHOLE.replace("phrases:\n  - thank you for [writing|your note]", f"tokens:\n  - - {token}")
    assert any(expected in line for line in problems(text)), problems(text)


ROWS = re.findall(
    r"^\| `(\w+)` \| [^|]+ \| `([^|]+)` \|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
)


def test_every_key_of_a_rule_stands_in_the_table_for_contributors() -> None:
    assert sorted(key for key, _ in ROWS) == sorted(KEYS)


@pytest.mark.parametrize(("key", "example"), ROWS, ids=[key for key, _ in ROWS])
def test_the_example_of_a_key_in_the_table_is_a_rule(key: str, example: str) -> None:
    given = yaml.safe_load(example)
    assert key in given
    rest = {name: value for name, value in yaml.safe_load(WHOLE).items() if name != "phrases"}
    family = "canned" if key == "hears" else "canned-opener"
    rule(yaml.safe_dump({**rest, **given}, allow_unicode=True), f"rules/en/{family}/thanks.yaml")


def test_marks_are_taken_out_and_told_as_spans() -> None:
    assert unmark("a <<b>> c <<d>>") == ("a b c d", ((2, 3), (6, 7)))
    assert unmark("nothing") == ("nothing", ())


def test_a_family_must_speak_all_three_languages() -> None:
    with pytest.raises(TonelintError, match='why of "x" is missing in nb'):
        read_families(
            f"x: {{group: g, severity: note, title: {SPOKEN}, why: {{fi: a, en: c}}, remedy: {SPOKEN}}}",
            "families.yaml",
        )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("fix: remove", "a rule with a fix has examples of it"),
        ("fixed: [{was: a, becomes: b}, {left: c}]", "this rule has no fix"),
        ("fix: delete\nfixed: [{was: a, becomes: b}, {left: c}]", 'fix cannot be "delete"'),
        ("fix: remove\nfixed: [{was: a, becomes: b}]", "a reply that is changed and one that is left"),
        ("fix: remove\nfixed: [{was: a}, {left: c}]", "has was and becomes, or left"),
        ("fix: remove\nfixed: [{was: a, become: b}, {left: c}]", 'did you mean "becomes"?'),
    ],
)
def test_a_fix_that_is_not_proved_is_refused(more: str, expected: str) -> None:
    assert any(expected in line for line in problems(f"{WHOLE}{more}\n")), problems(f"{WHOLE}{more}\n")
