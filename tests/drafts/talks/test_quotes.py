"""What a draft quotes from the customer is the customer's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.talks import quotes
from tonelint.drafts.talks.quotes import spans, within
from tonelint.model import Match, Reply, Turn

SAID = 'I am told "As per our policy" again. Your service is a JOKE!'


def quoted(text: str, said: str = SAID, role: str = "customer") -> list[str]:
    reply = Reply(text, text, "x.txt", PlainOrigin(text), turns=(Turn(role, said),))
    return [text[start:end] for start, end in spans(reply)]


@pytest.mark.parametrize(
    "words",
    [
        '"your service is a joke"',
        "“your service is a joke!”",
        "”As per our policy”",
        "«service is a joke»",
        "»a joke.»",
        "'your service'",
    ],
)
def test_words_of_the_customers_between_marks_are_found(words: str) -> None:
    assert quoted(f"You wrote {words}, and you are right.") == [words]


@pytest.mark.parametrize(
    "text",
    ['We wrote "as per our rules".', "Your service is a joke.", '"ours" "servic"', "It's Laura's 'was'", '""', '"  "'],
)
def test_other_words_are_the_agents(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hi! It comes at four.\n\nLaura wrote:\n{}",
        "Hi! It comes at four.\n\nLaura kirjoitti: {}",
        "Hei! Den kommer klokka fire.\n\n{}\n\nMika",
        "{}\r\n\r\nHi! It comes at four.",
    ],
)
def test_lines_of_the_customers_that_are_repeated_word_for_word_are_found(text: str) -> None:
    assert quoted(text.format(SAID)) == ['"As per our policy"', SAID]
    broken = SAID.replace("again. ", "again.\n")
    assert broken in quoted(text.format(broken))


@pytest.mark.parametrize("text", [f"It says: {SAID[5:]}", f"{SAID} And so do I.", "I am told it again."])
def test_a_part_of_a_line_is_found_between_marks_alone(text: str) -> None:
    assert [one for one in quoted(text) if one != '"As per our policy"'] == []


def test_a_line_of_few_words_may_be_anybodys() -> None:
    assert quoted("Thank you, Laura.\n", said="Thank you, Laura.") == []


def test_a_line_of_the_customers_is_found_below_another_of_theirs() -> None:
    said = "You wrote: we are sorry.\n\nWhere is my lamp now?"
    assert quoted("Hi!\n\nWhere is my lamp now?\n", said) == ["Where is my lamp now?"]


def test_what_an_agent_wrote_before_is_no_quotation() -> None:
    assert quoted('I wrote "as per our policy".', role="agent") == []


STOCK = "Thank you for your endless patience."


@pytest.mark.parametrize(
    "turns",
    [
        [("agent", f"Hi!\n{STOCK}"), ("customer", f"{STOCK}\nI have none left.")],
        [("customer", f"On Monday you wrote:\n{STOCK}\nI have none left.")],
        [("customer", f"You sent me this:\n\n{STOCK}\n\nI have none left.")],
    ],
)
def test_a_line_that_the_customer_had_from_us_is_ours_when_we_say_it_again(turns: list[tuple[str, str]]) -> None:
    def found(text: str) -> list[str]:
        before = tuple(Turn(*turn) for turn in turns)
        reply = Reply(text, text, "x.txt", PlainOrigin(text), turns=before)
        return [text[start:end] for start, end in spans(reply)]

    assert found(f"Hi Laura!\n\n{STOCK}\n\nMika") == []
    assert found(f"Hi Laura! You are right, we wrote:\n{STOCK}\nThat was no answer.") == [STOCK]
    assert found(f'We wrote "{STOCK}" and nothing came.') == [f'"{STOCK}"']
    assert STOCK in found(f"It is here.\n\n{STOCK}\nI have none left.")[-1]


def test_a_line_that_an_agent_quoted_before_stays_the_customers() -> None:
    text = "Where is my lamp now?\n\nIn Hull."
    turns = (Turn("customer", "Where is my lamp now?"), Turn("agent", "Where is my lamp now?\nOn its way."))
    again = (*turns, Turn("customer", "Where is my lamp now?"))
    reply = Reply(text, text, "x.txt", PlainOrigin(text), turns=again)
    assert [text[start:end] for start, end in spans(reply)] == ["Where is my lamp now?"]


def test_a_match_is_quoted_when_all_of_it_is() -> None:
    assert within(Match(3, 5, {}), [(0, 2), (2, 6)])
    assert not within(Match(3, 7, {}), [(0, 2), (2, 6)])


@given(st.text(st.sampled_from("ab \"'“”«»\n")), st.text(st.sampled_from("ab \"'\n")))
def test_any_text_can_be_looked_at(text: str, said: str) -> None:
    assert all(one in text for one in quoted(text, said))


def test_what_the_customer_wrote_alone_is_quoted_as_well() -> None:
    text = 'You wrote "a joke".'
    reply = Reply(text, text, "x.txt", PlainOrigin(text), customer=SAID)
    assert [text[start:end] for start, end in spans(reply)] == ['"a joke"']


@pytest.mark.seconds(5)
def test_many_marks_are_looked_at_quickly() -> None:
    assert len(quoted('"a joke" ' * 5_000)) == 5_000
    assert quoted('"' * 50_000) == []
    lines = "".join(f"Number {number} is not here yet.\n" for number in range(5_000))
    assert quoted(f"Hi!\n\n{lines}", lines)[0] == lines.strip()


@given(st.text(st.sampled_from("ab_é \n'’‘\"«»”")))
def test_a_text_in_which_no_quotation_may_begin_holds_none(text: str) -> None:
    assert quotes._may_quote(text) or not re.search(quotes._QUOTED, text)


@pytest.mark.parametrize("text", ["We've found it, and it's yours.", "asiakkaiden’kin"])
def test_apostrophes_within_words_begin_no_quotation(text: str) -> None:
    assert not quotes._may_quote(text)
