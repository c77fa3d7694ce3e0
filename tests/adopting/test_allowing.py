"""What is allowed where it stands is not told; what is allowed in vain, or for a time that is over, is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint import linting
from tonelint.benches import Wishes
from tonelint.drafts import forms, html
from tonelint.drafts.offsets import Seen
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import inside
from tonelint.model import Reply, Report

Lint = Callable[..., Report]
THANKS = "Thank you for your feedback."
SORRY = "We apologise for any inconvenience."
GOOD = "Your parcel leaves at four. Mika"
GRAVE = ("error", "warning")


def told(report: Report) -> list[tuple[str, int, int]]:
    """What is found that fails a run: the family and the place."""
    return [(one.family, one.line, one.column) for one in report.findings if one.severity in GRAVE]


def families(report: Report) -> list[str]:
    return [family for family, _, _ in told(report)]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- tonelint: allow canned-apology because legal wants it -->",
        "# tonelint: allow canned-apology/any-inconvenience because legal wants it",
        "# tonelint: allow bounce, canned-apology until 2027-01-31 because legal wants it",
        "# tonelint: allow-file canned-apology because legal wants it",
    ],
)
def test_what_is_allowed_is_not_told_but_counted(lint: Lint, comment: str) -> None:
    assert families(lint({"a.txt": f"{SORRY}\n"})) == ["canned-apology"]
    report = lint({"a.txt": f"{comment}\n{SORRY}\n"}, ignore=("allowance",))
    assert (families(report), report.allowed) == ([], 1)


def test_only_what_a_comment_is_for_is_allowed(lint: Lint) -> None:
    text = f"# tonelint: allow canned-apology because legal wants it\n{SORRY}\n\n{SORRY}\n"
    assert told(lint({"a.txt": text})) == [("canned-apology", 4, 4)]


COVERED = {
    "fi": ("bounce", "Asiaasi koskevat tiedustelut pyydämme osoittamaan myymälään."),
    "nb": ("canned-apology", "Vi beklager eventuelle ulemper dette måtte medføre."),
    "en": ("blame-customer", "The lamp went back because the customer was not available."),
}


@pytest.mark.parametrize("how", ["# tonelint: allow {} because legal wants it\n", "sic"])
@pytest.mark.parametrize("lang", COVERED)
def test_whoever_allows_words_is_not_asked_again_for_the_same_words(lint: Lint, lang: str, how: str) -> None:
    family, text = COVERED[lang]
    (first,) = [one for one in lint({"a.txt": f"{text}\n"}, lang=lang).findings if one.family == family]
    also = first.evidence["also"]
    end = first.end
    allowed = f"{text[:end]} [sic]{text[end:]}\n" if how == "sic" else f"{how.format(family)}{text}\n"
    report = lint({"a.txt": allowed}, lang=lang)
    assert also
    assert not {*also, first.rule} & {one.rule for one in report.findings}


def test_what_stands_elsewhere_in_the_sentence_is_still_told(lint: Lint) -> None:
    text = "# tonelint: allow canned-apology because legal wants it\n"
    text += "We apologise for any inconvenience, and someone will be in touch.\n"
    assert families(lint({"a.txt": text})) == ["unowned-promise"]


def test_what_is_allowed_leaves_its_place_to_what_it_hid(lint: Lint) -> None:
    text = "We'll get back to you as soon as possible.\n"
    (first,) = [one for one in lint({"a.txt": text}).findings if one.severity in GRAVE and one.evidence.get("also")]
    report = lint({"a.txt": f"# tonelint: allow {first.rule} because legal wants it\n{text}"})
    assert set(first.evidence["also"]) & {one.rule for one in report.findings}
    assert first.rule not in {one.rule for one in report.findings}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("We apologise for any inconvenience [sic].", []),
        ("We apologise for any inconvenience. [sic]", []),
        ("We apologise for any [sic] inconvenience.", ["canned-apology"]),
        ("We apologise for any inconvenience, Laura [sic].", ["canned-apology"]),
    ],
)
def test_sic_lets_what_ends_there_be(lint: Lint, text: str, left: list[str]) -> None:
    report = lint({"a.txt": text}, ignore=("allowance",))
    assert (families(report), report.allowed) == (left, 1 - len(left))


def talk(text: str, ask: str = "When does it leave?", head: str = "channel: email\n") -> dict[str, str]:
    """A conversation in which this is written last: no rule is skipped there."""
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    return {"t.yaml": f"{head}messages:\n  - from: customer\n    text: {ask}\n  - from: agent\n    text: |\n{lines}"}


@pytest.mark.parametrize(
    ("lang", "ask", "text", "used"),
    [
        ("en", "When does it leave?", "Your parcel leaves at four [sic]. Mika", "We apologise for any inconvenience [sic]."),
        ("nb", "Når går den?", "Pakken din går klokka fire [sic]. Mika", "Vi beklager ulempene dette måtte medføre [sic]."),
        ("fi", "Milloin se lähtee?", "Pakettisi lähtee kello neljä [sic]. Mika", "Pahoittelemme aiheutunutta haittaa [sic]."),
    ],
)  # fmt: skip
def test_a_sic_that_nothing_needs_is_told_at_its_place(lint: Lint, lang: str, ask: str, text: str, used: str) -> None:
    report = lint(talk(f"{used}\n\n{text}", ask), lang=lang)
    (finding,) = [one for one in report.findings if one.family == "allowance"]
    assert (finding.rule, finding.text, finding.line) == ("allowance/unused", "[sic]", 9)
    assert (finding.column, finding.end_column) == (text.index("[") + 7, text.index("]") + 8)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Your parcel leaves at four [sic]. Mika"),
        ("nb", "Pakken din går klokka fire [sic]. Mika"),
        ("fi", "Pakettisi lähtee kello neljä [sic]. Mika"),
    ],
)
def test_a_sic_that_a_rule_which_was_skipped_may_need_is_not_told(lint: Lint, lang: str, text: str) -> None:
    assert "allowance" not in families(lint({"a.txt": f"{text}\n"}, lang=lang))
    assert "allowance" in families(lint(talk(text), lang=lang))
    assert "allowance" not in families(lint(talk(text, head=""), lang=lang))  # nobody says whether all may read it


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "> My parsel [sic] is late.\n\nIt leaves at four. Mika"),
        ("en", 'You write "my parsel [sic] is late", and it leaves at four. Mika'),
        ("en", "You write 'my parsel [sic] is late' to us. It leaves at four. Mika"),
        ("en", 'The box says "Hande with care" [sic]. It leaves at four. Mika'),
        ("en", "The box says *hande [sic] with care*. It leaves at four. Mika"),
        ("en", "The box says “hande\nwith [sic] care”. It leaves at four. Mika"),
        ("en", "The box says <em>hande [sic]</em> to us. It leaves at four. Mika"),
        ("en", "<blockquote>\n\nHande with care [sic]\n\n</blockquote>\n\nIt leaves at four. Mika"),
        ("en", "The box says &ldquo;hande [sic]&rdquo; to us. It leaves at four. Mika"),
        ("nb", "Du skriver «pakka mi [sic]», og den går klokka fire. Mika"),
        ("fi", "Kirjoitat ”pakettini viipy [sic]”, ja se lähtee kello neljä. Mika"),
        ("fi", "Kirjoitat ’pakettini viipy’ [sic], ja se lähtee kello neljä. Mika"),
    ],
)
def test_a_sic_in_the_words_of_a_customer_is_what_it_always_was(lint: Lint, lang: str, text: str) -> None:
    assert "allowance" not in families(lint(talk(text), lang=lang))


def test_an_apostrophe_within_a_word_quotes_nobody(lint: Lint) -> None:
    assert "allowance" in families(lint(talk("It doesn't leave before four [sic]. Mika")))


@pytest.mark.seconds(3)
def test_thousands_of_sics_in_one_line_take_no_longer_than_so_many_words() -> None:
    reply = forms.whole("The lamp [sic] " * 8000, "a.txt")
    assert reply.remarks
    assert reply.remarks.quoting == (False,) * 8000
    reply = forms.whole('"The lamp [sic]" ' * 8000, "a.txt")
    assert reply.remarks
    assert reply.remarks.quoting == (True,) * 8000


def test_a_sic_on_a_page_may_stand_in_a_quotation_whose_marks_are_gone() -> None:
    page = "<p>The lamp <q>fel [sic] down</q></p>"
    seen = html.read(page)
    origin = Seen(seen.offsets, PlainOrigin(page), page, lines=False)
    remarks = inside.with_remarks(Reply(seen.text, seen.text, "a.eml", origin)).remarks
    assert remarks
    assert remarks.quoting == (True,)


def test_a_sic_that_only_the_library_needs_is_not_called_unused(lint: Lint) -> None:
    rows = [
        f"{number},M{number},Your clock ticks again at our shop and waits there for you in {days} days{sic}."
        for number, days, sic in ((1, 2, " [sic]"), (2, 9, ""))
    ]
    without = lint({"a.csv": "\n".join(["id,title,text", *rows]).replace(" [sic]", "")}, channel="macro")
    assert "macro-twins" in families(without)
    assert "allowance" not in families(lint({"a.csv": "\n".join(["id,title,text", *rows])}, channel="macro"))


def test_a_sic_is_not_called_unused_where_not_all_rules_were_run(lint: Lint) -> None:
    text = talk("Your parcel leaves at four [sic]. Mika")
    assert told(lint(text)) == [("allowance", 7, 34)]
    assert "allowance" not in families(lint(text, select=("bounce", "allowance")))
    assert "allowance" not in families(lint(text, ignore=("canned-apology",)))


def test_what_is_allowed_in_vain_is_told_at_its_name(lint: Lint) -> None:
    text = f"# tonelint: allow canned-apology, bounce because legal wants it\n{SORRY}\n"
    report = lint({"a.txt": text})
    (finding,) = (
        report.findings if len(report.findings) == 1 else [one for one in report.findings if "bounce" in one.text]
    )
    assert (finding.rule, finding.text, finding.line, finding.column) == ("allowance/unused", "bounce", 1, 35)
    assert (finding.end_line, finding.end_column) == (1, 41)
    assert finding.reply.text[finding.start : finding.end] == "bounce"
    assert [one.rule for one in report.rules if one.family == "allowance"] == ["allowance/unused"]


def test_what_was_not_run_is_not_called_unused(lint: Lint) -> None:
    text = f"# tonelint: allow bounce because the shop moved\n{GOOD}\n"
    assert families(lint({"a.txt": text})) == ["allowance"]
    assert families(lint({"a.txt": text}, ignore=("bounce",))) == []
    assert families(lint({"a.txt": text}, select=("canned-apology", "allowance"))) == []
    alone = text.replace("bounce", "copy-paste-reuse/sent-in-thread")
    assert families(lint({"a.txt": alone})) == []


def test_the_family_can_be_left_out_like_any_other(lint: Lint) -> None:
    text = f"# tonelint: allow bounce because the shop moved\n{GOOD}\n"
    assert families(lint({"a.txt": text}, ignore=("allowance",))) == []
    assert families(lint({"a.txt": text}, select=("bounce",))) == []


@pytest.mark.parametrize(
    ("today", "found"),
    [("2027-01-30", []), ("2027-01-31", []), ("2027-02-01", [("allowance", 1, 1), ("canned-apology", 2, 4)])],
)
def test_an_allowance_holds_up_to_its_last_day(lint: Lint, today: str, found: list[object]) -> None:
    text = f"# tonelint: allow canned-apology until 2027-01-31 because legal wants it\n{SORRY}\n"
    assert told(lint({"a.txt": text}, today=today)) == found


def test_unknown_names_are_mistakes_with_their_places(lint: Lint) -> None:
    report = lint({"a.txt": f"Hi.\n# tonelint: allow bounce, canned-apolgy because x\n{SORRY}\n"})
    faults = [(one.message, one.line, one.column, one.hint) for one in report.errors]
    assert faults == [('no rule and no family "canned-apolgy"', 2, 27, 'did you mean "canned-apology"?')]


def test_a_comment_in_an_export_has_its_place_there(lint: Lint, zendesk: Callable[..., str]) -> None:
    html = f"<p>Hi Laura, ä!</p><!-- tonelint: allow canned-apology, bounce because ä --><p>{SORRY}</p><p>{SORRY}</p>"
    content = zendesk(html)
    found = told(lint({"a.json": content}))
    assert found == [
        ("allowance", 1, content.index("bounce") + 1),
        ("canned-apology", 1, content.rindex("apologise") + 1),
    ]


def test_in_a_file_of_which_something_was_left_out_nothing_beside_is_called_unused(lint: Lint) -> None:
    yaml = "macros:\n  # tonelint: allow bounce because x\n  - {title: One, body: It leaves at four., active: ACTIVE}\n"
    yaml += "  - {title: Two, body: It leaves at five., active: true}\n"
    left_out = lint({"a.yaml": yaml.replace("ACTIVE", "false")})
    if left_out.left_out:  # as this shape tells what is switched off
        assert families(left_out) == []
    assert families(lint({"a.yaml": yaml.replace("ACTIVE", "true")})) == ["allowance"]


def test_many_workers_tell_what_one_does(lint: Lint, zendesk: Callable[..., str]) -> None:
    texts = [
        f"{SORRY} Order {number}. <!-- tonelint: allow {'bounce' if number % 2 else 'canned-apology'} because x -->"
        for number in range(1200)
    ]
    allow = "- {file: a.json, macro: 1, rule: canned-apology, because: x}\n- {file: a.json, macro: none, rule: bounce, because: x}\n"
    files = {"tonelint-allow.yaml": allow, "a.json": zendesk(*texts)}
    one, two = lint(files, jobs=1), lint(files, jobs=2)
    bare = [[finding[:17] for finding in report.findings] for report in (one, two)]
    assert bare[0] == bare[1]
    assert (one.allowed, one.errors) == (two.allowed, two.errors) == (600, ())
    assert sum(finding[2] == "allowance/unused" for finding in bare[0]) == 601


PARTS = st.sampled_from([THANKS, SORRY, GOOD, "I will pass this on to the relevant team.", "", "- A list"])
COMMENT = "<!-- tonelint: allow hedge-stack, bounce because nobody wrote any -->"


@settings(max_examples=40)
@given(st.lists(PARTS, min_size=1, max_size=6), st.integers(0, 6))
def test_a_comment_changes_nothing_elsewhere(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], at: int
) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    wishes = Wishes("warm", lang="en", ignore=("allowance",))
    (folder / "a.md").write_text("\n".join(parts), encoding="utf-8")
    without = linting.lint_paths([str(folder / "a.md")], wishes)
    (folder / "a.md").write_text("\n".join([*parts[:at], COMMENT, *parts[at:]]), encoding="utf-8")
    beside = linting.lint_paths([str(folder / "a.md")], wishes)
    moved = min(at, len(parts)) + 1

    def shape(report: Report, by: int) -> list[object]:
        lines = [
            (one.line + (by if one.line >= moved else 0), one.end_line + (by if one.end_line >= moved else 0))
            for one in report.findings
        ]
        return [
            (one.rule, one.start, one.end, one.text, *line) for one, line in zip(report.findings, lines, strict=True)
        ]

    assert shape(beside, 0) == shape(without, 1)
