"""Comments and [sic] in the text of a reply."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts import forms
from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.remarks import inside
from tonelint.model import Reply

SAYS = "tonelint: allow bounce because x"
HTML = f"<!-- {SAYS} -->"
HASH = f"# {SAYS}"


def whole(text: str, *, markdown: bool = False) -> Reply:
    return forms.whole(text, "a.md", markdown=markdown)


def stretches(reply: Reply) -> list[str]:
    assert reply.remarks
    return [reply.text[start:end] for _, start, end in reply.remarks.allowed]


def faults(reply: Reply) -> list[tuple[str, int | None, int | None]]:
    return [(fault.message, fault.line, fault.column) for fault in (reply.remarks.faults if reply.remarks else ())]


@pytest.mark.parametrize(
    ("written", "text", "meant"),
    [
        (f"{HTML}\nOne.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree.", "One.\nTwo."),
        (f"{HASH}\nOne.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree.", "One.\nTwo."),
        (f"One.\n\n{HTML}\n\nTwo.", "One.\n\n\nTwo.", "Two."),
        (f"One. Two. {HTML}\nThree.", "One. Two.\nThree.", "One. Two."),
        (f"One. {HTML} Two.\nThree.", "One. Two.\nThree.", "One. Two."),
        (f"{HTML} One.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree.", "One.\nTwo."),
        (f"One.\r\n  {HTML}  \r\nTwo.\r\n\r\nThree.", "One.\r\nTwo.\r\n\r\nThree.", "Two."),
        (f"One.\n{HTML}", "One.\n", ""),
        (f"{HTML} {HTML}\nOne.", "One.", "One."),
    ],
)
def test_what_a_comment_is_for(written: str, text: str, meant: str) -> None:
    reply = whole(written)
    assert reply.text == text
    assert {*stretches(reply)} == {meant}


@pytest.mark.parametrize("name", ["Tonelint", "TONELINT"])
def test_a_comment_may_begin_with_a_capital(name: str) -> None:
    for comment in (HASH, HTML):
        said = comment.replace("tonelint: allow", f"{name}: Allow")
        reply = whole(f"{said}\nOne.\n\nTwo.")
        assert (reply.text, stretches(reply), faults(reply)) == ("One.\n\nTwo.", ["One."], [])


@pytest.mark.parametrize(
    "text",
    [
        "Tonelint: allow it because we like it.",
        "We use Tonelint: it helps.",
        "# Tone lint: x",
        "# Tonelint: how we write",
        "# TONELINT: allowed",
    ],
)
def test_a_sentence_with_our_name_is_no_comment(text: str) -> None:
    assert whole(text).text == text


def test_a_range_reaches_from_its_beginning_to_its_end() -> None:
    reply = whole("One.\n# tonelint: allow-start bounce because x\nTwo.\n\nThree.\n# tonelint: allow-end\nFour.")
    assert reply.text == "One.\nTwo.\n\nThree.\nFour."
    assert stretches(reply) == ["Two.\n\nThree.\n"]


def test_ranges_end_by_name_or_the_latest_first() -> None:
    reply = whole(
        "# tonelint: allow-start a because x\nOne.\n# tonelint: allow-start b because x\nTwo.\n"
        "# tonelint: allow-end a\nThree.\n# tonelint: allow-end\nFour."
    )
    assert stretches(reply) == ["One.\nTwo.\n", "Two.\nThree.\n"]


def test_all_of_a_file_is_allowed_from_anywhere_in_it() -> None:
    reply = whole("One.\n\nTwo.\n# tonelint: allow-file bounce because x\n")
    assert stretches(reply) == [reply.text]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("One.\n<!-- tonelint: alow x because y -->", ('"alow" is nothing that a comment can say to tonelint', 2, 16)),
        ("One.\n<!-- tonelint: allow x because y", ("this comment is never closed", 2, 1)),
        ("One.\n# tonelint: allow-start x because y", ("this range is never ended", 2, 1)),
        ("One.\n# tonelint: allow-end", ("nothing begins that could end here", 2, 12)),
        ("# tonelint: allow-start a because y\n# tonelint: allow-end b", ("nothing begins that could end here", 2, 12)),
    ],
)
def test_what_cannot_be_understood_is_a_fault_with_its_place(written: str, told: tuple[str, int, int]) -> None:
    assert told in faults(whole(written))


def test_a_file_of_many_replies_is_not_allowed_from_one_of_them() -> None:
    reply = inside.with_remarks(_reply("<!-- tonelint: allow-file bounce because x -->\nOne."))
    assert faults(reply) == [("allow-file has no place in one reply of many", 1, 15)]


def test_a_comment_in_code_is_code() -> None:
    text = f"Write `{HTML}` or\n\n```\n{HTML}\n{HASH}\n```\n"
    assert whole(text, markdown=True).text == text


def test_sic_is_taken_out_with_the_blank_before_it() -> None:
    reply = whole("One two [sic]. Three.")
    assert reply.text == "One two. Three."
    assert reply.remarks
    assert reply.remarks.sics == (7,)
    assert whole("One [sic](https://example.com) two.").text == "One [sic](https://example.com) two."


def test_a_place_behind_a_comment_and_one_that_ends_before_it_are_exact() -> None:
    written = f"One. {HTML}\nTwo [sic]. Three."
    reply = whole(written)
    assert reply.origin.position(reply.text.index("Two")) == (2, 1)
    assert reply.origin.position(reply.text.index("Three")) == (2, 12)
    assert reply.remarks
    assert reply.remarks.ends[reply.text.index("\n")] == (1, 5)
    assert reply.remarks.ends[reply.text.index(". Three")] == (2, 4)


def _reply(text: str) -> Reply:
    return Reply(text, text, "a.txt", PlainOrigin(text))


LINES = st.lists(
    st.sampled_from(["One.", "", "Two three.", "  four", "- five", "> six", "-- "]), min_size=1, max_size=8
)


@given(LINES, st.integers(0, 8), st.sampled_from([HTML, HASH, f"  {HTML}  "]), st.sampled_from(["\n", "\r\n"]))
def test_a_comment_on_a_line_of_its_own_leaves_nothing_behind(lines: list[str], at: int, said: str, end: str) -> None:
    written = end.join([*lines[:at], said, *lines[at:], ""])
    without = forms.whole(end.join([*lines, ""]), "a.txt")
    reply = whole(written)
    assert (reply.text, reply.masked) == (without.text, without.masked)
    starts = [place for place, sign in enumerate(reply.text) if sign.strip()]
    for place in starts:
        line, column = reply.origin.position(place)
        assert written.split(end)[line - 1][column - 1] == reply.text[place]


@given(st.text(alphabet="ab.\n `<!->#tonelint:alow[sic] ", max_size=80))
def test_any_text_is_read_and_every_sign_kept_has_its_place(written: str) -> None:
    reply = whole(written)
    plain = PlainOrigin(written)
    places = [reply.origin.position(place) for place in range(len(reply.text))]
    assert places == sorted(places)
    by_place = {plain.position(place): sign for place, sign in enumerate(written)}
    assert [by_place[place] for place in places] == [*reply.text]


@pytest.mark.seconds(5)
def test_a_text_made_of_comments_takes_no_longer() -> None:
    whole("<!-- tonelint:" * 20_000)
    whole(f"{HTML} " * 5_000)
    whole("# tonelint:\n" * 10_000 + "[sic]" * 10_000)
