"""The layout for people: the line with its span, whatever its length and its signs, and the words around it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.model import Finding, LeftOut, Reply, Report, Skipped, Suggestion
from tonelint.names import COLUMNS, LANGUAGES, PASSED
from tonelint.reports.layout import excerpt, finding_pieces, statistics, summary_pieces, unread_pieces, width
from tonelint.reports.visible import visible


def finding(text: str = "Ovi korjataan pian.", start: int = 4, end: int = 18, **changed: Any) -> Finding:
    reply = Reply(text, text, "ovi.txt", PlainOrigin(text))
    return Finding(
        "ovi.txt", None, "haste/soon", "haste", "warning", "fi", "Ei kerro milloin", "Lukija odottaa turhaan",
        start, end, text[start:end], 1, start + 1, 1, end + 1, (Suggestion("Ovi korjataan tiistaina."),), {}, reply,
    )._replace(**changed)  # fmt: skip


def shown(found: Finding, lang: str = "en") -> list[str]:
    return "".join(piece.text for piece in finding_pieces(found, lang)).splitlines()


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text and a span of it that is not empty and does not begin with a line break."""
    text = draw(st.text(st.characters(codec="utf-8") | st.sampled_from("ab \n\r\t\x1b"), min_size=1, max_size=300))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@settings(deadline=None)
@given(spans())
def test_an_excerpt_marks_the_span_as_far_as_its_first_line_goes(case: tuple[str, int, int]) -> None:
    text, start, end = case
    line, first, last = excerpt(text, start, end)
    wanted = text[start:end].replace("\r", "\n").split("\n")[0]
    assert line[first:last] == visible(wanted)


@settings(deadline=None)
@given(spans())
def test_an_excerpt_is_one_visible_line(case: tuple[str, int, int]) -> None:
    line, _, _ = excerpt(*case)
    assert visible(line) == line


def test_a_short_line_is_shown_whole() -> None:
    assert excerpt("Hei!\nOvi korjataan pian.\r\nKiitos", 9, 23) == ("Ovi korjataan pian.", 4, 18)


def test_a_long_line_is_shown_around_the_span() -> None:
    text = "alku " * 100 + "pian" + " loppu" * 100
    line, start, end = excerpt(text, 500, 504)
    assert line[start:end] == "pian"
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) <= 100


def test_a_span_over_two_lines_is_shown_to_the_end_of_the_first() -> None:
    assert excerpt("Ovi korjataan\npian.", 4, 18) == ("Ovi korjataan", 4, 13)


def test_a_finding_is_place_rule_title_line_reason_and_better_way() -> None:
    assert shown(finding()) == [
        "ovi.txt:1:5  warning  haste/soon",
        "  Ei kerro milloin",
        "    1 | Ovi korjataan pian.",
        "      |     ^^^^^^^^^^^^^^",
        "  why: Lukija odottaa turhaan",
        "  better: Ovi korjataan tiistaina.",
        "",
    ]


@pytest.mark.parametrize(
    ("lang", "words"), [("fi", ["varoitus", "miksi", "paremmin"]), ("nb", ["advarsel", "hvorfor", "bedre"])]
)
def test_the_words_around_a_finding_are_in_the_language_asked_for(lang: str, words: list[str]) -> None:
    lines = shown(finding(), lang)
    assert [words[0] in lines[0], words[1] in lines[4], words[2] in lines[5]] == [True, True, True]


def test_a_record_stands_behind_its_place() -> None:
    assert shown(finding(record="r-1\x1b"))[0] == "ovi.txt:1:5 [r-1\\x1b]  warning  haste/soon"


def test_what_a_rule_does_not_say_leaves_no_empty_line() -> None:
    assert len(shown(finding(why="", suggestions=()))) == 5


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("😀😀 pian", "pian"),
        ("a\u0308a\u0308 pian", "pian"),
        ("漢字 pian", "pian"),
        ("Ää 😀😀", "😀😀"),
        ("\x1b pian", "pian"),
    ],
)
def test_the_mark_stands_under_the_span(text: str, span: str) -> None:
    start = text.index(span)
    lines = shown(finding(text, start, start + len(span)))
    gutter, before = "    1 | ", visible(text[:start])
    assert lines[2] == gutter + visible(text)
    assert lines[3] == "      | " + " " * width(before) + "^" * width(span)


@pytest.mark.parametrize(("text", "columns"), [("ovi", 3), ("päivä", 5), ("a\u0308", 1), ("😀", 2), ("漢", 2), ("", 0)])
def test_width_counts_the_columns_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("lang", "replies", "found", "line"),
    [
        ("en", 1, 0, "Nothing to change in 1 reply."),
        ("en", 2, 0, "Nothing to change in 2 replies."),
        ("en", 3, 1, "1 warning in 3 replies."),
        ("fi", 1, 2, "2 varoitusta, tarkistettu 1 vastaus."),
        ("fi", 2, 0, "Ei korjattavaa, tarkistettu 2 vastausta."),
        ("nb", 2, 2, "2 advarsler i 2 svar."),
        ("nb", 1, 0, "Ingenting å bemerke i 1 svar."),
    ],
)
def test_the_summary_counts_in_the_right_number(lang: str, replies: int, found: int, line: str) -> None:
    report = Report("warm", replies, (finding(),) * found)
    assert "".join(piece.text for piece in summary_pieces(report._replace(messages=lang))) == line + "\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_summary_names_the_rules_that_could_not_run(lang: str) -> None:
    report = Report("warm", 1, (), (Skipped("a/b", "no spaCy"), Skipped("c/d", "no spaCy")))
    text = "".join(piece.text for piece in summary_pieces(report._replace(messages=lang)))
    assert text.splitlines()[0].endswith(": a/b, c/d (no spaCy)")


def test_many_rules_that_could_not_run_are_counted_by_what_they_lacked() -> None:
    skipped = [Skipped(f"a/{name}", "no message") for name in "bcdefg"] + [Skipped("h/i", "no spaCy")]
    text = "".join(piece.text for piece in summary_pieces(Report("warm", 1, (), tuple(skipped))))
    assert text.splitlines()[:2] == ["skipped: 6 rules (no message)", "skipped: h/i (no spaCy)"]


def test_the_summary_counts_errors_first() -> None:
    report = Report("warm", 1, (finding(severity="note"), finding(severity="error"), finding(severity="note")))
    assert "".join(piece.text for piece in summary_pieces(report)) == "1 error, 2 notes in 1 reply.\n"


def test_statistics_tell_the_most_frequent_rule_first() -> None:
    found = (
        finding(rule="b/b"),
        finding(rule="a/a"),
        finding(rule="c/c", severity="error"),
        finding(rule="c/c", severity="error"),
    )
    assert statistics(Report("warm", 1, found)).splitlines() == [
        "     2  error    c/c",
        "     1  warning  a/a",
        "     1  warning  b/b",
    ]


@pytest.mark.parametrize(
    ("lang", "few", "many"),
    [
        ("fi", "Ohitettiin a.md, b.md: ", "Ohitettiin 4 kansiota tai tiedostoa, esimerkiksi a.md, b.md, c.md: "),
        ("nb", "Hoppet over: a.md, b.md (", "Hoppet over: 4 mapper og filer, for eksempel a.md, b.md, c.md ("),
        ("en", "Passed over: a.md, b.md (", "Passed over: 4 folders and files, such as a.md, b.md, c.md ("),
    ],
)
def test_what_was_passed_over_is_told_by_name_however_much_it_is(lang: str, few: str, many: str) -> None:
    for names, told in (("ab", few), ("abcd", many)):
        left = tuple(LeftOut(f"{name}.md", PASSED) for name in names)
        report = Report("warm", 1, (), messages=lang, left_out=left)
        assert any(piece.text.startswith(told) for piece in summary_pieces(report))


@pytest.mark.parametrize(
    ("lang", "reason", "one", "many"),
    [
        ("fi", "locale", "1 teksti, jonka kielelle", "2 tekstiä, joiden kielelle"),
        ("fi", "notes", "sisäisestä muistiinpanosta", "sisäisistä muistiinpanoista"),
        ("fi", "talk", "Onko tämä keskustelu?", "Ovatko nämä keskusteluja?"),
        ("nb", "locale", "1 tekst på et språk", "2 tekster på språk"),
        ("nb", "notes", "et internt notat. Vil du ha det", "interne notater. Vil du ha dem"),
        ("nb", "talk", "Er dette en samtale?", "Er dette samtaler?"),
        ("en", "locale", "1 text in a language", "2 texts in languages"),
        ("en", "inactive", "takes it in", "takes them in"),
        ("en", "unchanged", "Git knows it as it is", "Git knows them as they are"),
    ],
)
def test_one_text_that_was_left_out_is_told_in_the_singular(lang: str, reason: str, one: str, many: str) -> None:
    for number, words in ((1, one), (2, many)):
        left = (LeftOut("ovi.csv", reason, number, ("sv",)),)
        told = "".join(piece.text for piece in summary_pieces(Report("warm", 3, (), messages=lang, left_out=left)))
        assert words in told
        assert "|" not in told


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [
        ("fi", "Saraketta ei luettu", "Sarakkeita ei luettu"),
        ("nb", "Kolonnen ble ikke lest", "Kolonnene ble ikke lest"),
        ("en", "A column of sentences was not read", "Columns of sentences were not read"),
    ],
)
def test_columns_that_were_not_read_are_told_by_name(lang: str, one: str, many: str) -> None:
    for columns, words in ((("Alku",), one), (("Alku", "Loppu"), many)):
        left = (LeftOut("ovi.csv", COLUMNS, len(columns), columns=columns),)
        report = Report("warm", 3, (), messages=lang, left_out=left)
        for pieces in (summary_pieces(report), unread_pieces(report)):
            told = "".join(piece.text for piece in pieces)
            assert words in told
            assert f"(ovi.csv: {', '.join(columns)})" in told


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [
        ("fi", "Onko tämä makro? 1 teksti", "Ovatko nämä makroja? 2 tekstiä"),
        ("nb", "Er dette en makro?", "Er dette makroer?"),
        ("en", "Is this a macro?", "Are these macros?"),
    ],
)
def test_one_text_that_may_be_a_macro_is_asked_after_in_the_singular(lang: str, one: str, many: str) -> None:
    for number, words in ((1, one), (2, many)):
        report = Report("warm", 3, (), messages=lang, like_macros=("Zendesk", number))
        assert words in "".join(piece.text for piece in summary_pieces(report))
