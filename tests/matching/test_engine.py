"""The engine: which rules may speak in a reply, and what they may say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint import rulebook
from tonelint.entry import Absent, Condition, Entry
from tonelint.guides.cues import read_cues
from tonelint.matching.conditions import is_template
from tonelint.matching.engine import Selection, judge
from tonelint.notation import compile_phrase
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.rulebook import Book


def rule(name: str = "haste/soon", **changed: Any) -> Entry:
    """A rule of little content; `name` is family/rule."""
    return Entry(name, name.partition("/")[0], "en", 0, "warning", {}, {})._replace(**changed)


def book(*rules: tuple[Entry, str], allowed: tuple[str, ...] = ()) -> Book:
    bound = [(entry, [compile_phrase(phrase, "en")]) for entry, phrase in rules]
    return rulebook.bind("en", bound, [compile_phrase(phrase, "en") for phrase in allowed])


def said(
    text: str, rules: Book, channel: str | None = None, selection: Selection | None = None
) -> list[tuple[str, str]]:
    """Each finding's rule and text."""
    hits = judge(Reading(text, "en"), rules, channel, selection or Selection())
    return [(hit.entry.name, text[hit.match.start : hit.match.end]) for hit in hits]


def test_a_rule_reports_its_longest_phrase_once() -> None:
    entry = rule()
    bound = rulebook.bind(
        "en", [(entry, [compile_phrase(phrase, "en") for phrase in ("soon", "very soon", "soon now")])]
    )
    assert said("It comes very soon now.", bound) == [("haste/soon", "very soon")]


@pytest.mark.parametrize(
    ("text", "count"), [("Soon.", 0), ("Soon, soon.", 0), ("Soon, soon, soon.", 3), ("Soon! " * 5, 5)]
)
def test_a_rule_of_many_speaks_once_at_the_last_and_tells_the_count(text: str, count: int) -> None:
    hits = judge(Reading(text, "en"), book((rule(at_least=3), "soon")))
    assert [one.match.evidence["count"] for one in hits] == [count][: count // 3]
    assert [one.match.start for one in hits] == [text.lower().rindex("soon")][: count // 3]


@pytest.mark.parametrize(
    ("text", "found"),
    [("Soon, soon. Soon. Soon, no, soon!", [6, 28]), ("Soon. Soon.", []), ("Soon, soon, soon.", [12])],
)
def test_a_rule_of_many_may_count_by_sentence(text: str, found: list[int]) -> None:
    hits = judge(Reading(text, "en"), book((rule(at_least=2, within="sentence"), "soon")))
    assert [one.match.start for one in hits] == found


def test_allowed_words_do_not_silence_what_is_said_of_the_whole_reply() -> None:
    absent = rule("lack/time", absent=Absent(("time",), "reply"))
    rules = rulebook.bind("en", [(absent, [])], [compile_phrase("it comes", "en")])
    assert said("It comes", rules) == [("lack/time", "It comes")]


@pytest.mark.parametrize(
    ("position", "found"), [("opening", [0, 1, 2]), ("closing", [4, 5, 6, 7]), (None, [0, 1, 2, 3, 4, 5, 6, 7])]
)
def test_a_rule_may_look_at_the_opening_or_the_closing_only(position: str | None, found: list[int]) -> None:
    text = "Soon it is. " * 8
    hits = judge(Reading(text, "en"), book((rule(when=Condition(position=position)), "soon")))
    assert [one.match.start // 12 for one in hits] == found


@pytest.mark.parametrize(
    ("text", "channel", "template"),
    [
        ("Hi Ann, soon.", None, False),
        ("Hi {{name}}, soon.", None, False),
        ("Hi {{name}}, {{order}} and {{name}} soon.", None, False),
        ("Hi {{name}}, {{order}} and [date] soon.", None, True),
        ("Hi %NAME%, <<order>> and %{day} soon.", None, True),
        ("Hi {{name}}, {{order}} and [date] soon.", "email", False),
        ("Hi {{name}}, {{order}} and [date] soon.", "SMS", False),
        ("Hi {{name}}, {{order}} and [date] soon.", "macro", True),
        ("Hi Ann, soon.", "macro", True),
        ("Hi Ann, soon.", "Email Templates", True),
        ("Hi Ann, soon.", "chat", False),
    ],
)
def test_a_rule_may_look_at_templates_or_at_replies_only(text: str, channel: str | None, *, template: bool) -> None:
    assert is_template(text, channel) is template
    for wanted in (True, False):
        assert bool(said(text, book((rule(when=Condition(template=wanted)), "soon")), channel)) is (wanted is template)


def test_what_answers_a_customer_is_a_reply_however_many_slots_it_has() -> None:
    text = "Hi {{name}}, {{order}} and [date] soon."
    open_slots = book((rule(when=Condition(template=False)), "soon"))
    assert not judge(Reading(text, "en"), open_slots)
    assert judge(Reading(text, "en", message=Message("Where is my order?", "en")), open_slots)
    answered = Reading(text, "en")
    answered.earlier = [Reading("I asked the store.", "en")]
    assert judge(answered, open_slots)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It comes soon.", ["soon"]),
        ("It comes soon, on Friday.", []),
        ("It comes soon. Look for it on Friday.", []),
        ("It comes soon. Good. On Friday then.", ["soon"]),
        ("Friday it is. It comes soon.", ["soon"]),
        ("It comes soon. Or soon. Friday!", ["soon"]),
    ],
)
def test_a_signal_near_a_phrase_excuses_it(text: str, found: list[str]) -> None:
    assert [words for _, words in said(text, book((rule(excused_by=("time", "reason")), "soon")))] == found


def test_what_is_excused_does_not_count_towards_many() -> None:
    rules = book((rule(at_least=2, excused_by=("time",)), "soon"))
    assert said("Soon! Yes! Soon on Friday.", rules) == []
    assert said("Soon! Yes! Soon on a day.", rules) == [("haste/soon", "Soon")]


@pytest.mark.parametrize(
    ("allowed", "found"), [("soon", []), ("Soon Ltd", ["soon"]), ("very soon", ["soon"]), ("so", ["Soon", "soon"])]
)
def test_words_that_the_guide_allows_are_left_alone(allowed: str, found: list[str]) -> None:
    text = "Soon Ltd sends it soon." if "very" not in allowed else "Very soon, or soon."
    assert [words for _, words in said(text, book((rule(), "soon"), allowed=(allowed,)))] == found


def test_a_finding_larger_than_the_allowed_words_stays() -> None:
    assert said("It is sent soon.", book((rule(), "sent soon"), allowed=("soon",))) == [("haste/soon", "sent soon")]


@pytest.mark.seconds(5)
def test_allowed_words_all_over_a_long_reply_cost_little() -> None:
    rules = book((rule(), "soon"), allowed=("soon",))
    assert said("soon, " * 6000, rules) == []


@pytest.mark.parametrize(
    ("select", "ignore", "found"),
    [
        ([], [], ["haste/soon", "vague/some"]),
        (["haste"], [], ["haste/soon"]),
        (["vague/some"], [], ["vague/some"]),
        ([], ["haste/soon"], ["vague/some"]),
        ([], ["vague"], ["haste/soon"]),
        (["haste", "vague"], ["vague/some"], ["haste/soon"]),
        (["haste/soon"], ["haste"], []),
    ],
)
def test_rules_are_selected_and_ignored_by_name_or_family(
    select: list[str], ignore: list[str], found: list[str]
) -> None:
    rules = book((rule("haste/soon"), "soon"), (rule("vague/some"), "some"))
    selection = Selection(frozenset(select), frozenset(ignore))
    assert [name for name, _ in said("Some come soon.", rules, None, selection)] == sorted(found, reverse=True)


@pytest.mark.parametrize(
    "selection", [Selection(), Selection(frozenset(["haste"])), Selection(frozenset(["haste/soon"]))]
)
def test_what_a_guide_allows_no_selection_brings_back(selection: Selection) -> None:
    assert said("Soon.", book((rule(severity="allow"), "soon")), None, selection) == []


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Soon", "very", "I can't", "we'll", "SEND", "it", "!!", ". ", ", ", "\n", "{{x}}"])).map(
        " ".join
    )
)
def test_looking_only_where_anchors_occur_changes_nothing(text: str) -> None:
    phrases = ["(very) soon", "I can't", "[we will|send] it", "re:!!", "re:\\{\\{", "<CAPS> it", "it … very"]
    rules = book(*[(rule(f"f{number}/r"), phrase) for number, phrase in enumerate(phrases)])
    reading = Reading(text, "en")
    assert judge(reading, rules) == judge(reading, rules, gated=False)
    assert judge(reading, rulebook.load(rules.dump())) == judge(reading, rules)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Soon.", "soon", "It's soon", "Send it soon!", "\n\n", "{{x}}", "X: soon", "’s soon"]),
        min_size=1,
    )
)
def test_what_was_judged_before_changes_nothing(texts: list[str]) -> None:
    used = book((rule(), "soon"), (rule("be/is"), "is soon"), (rule("slot/open"), "re:\\{\\{"))
    for text in [" ".join(texts), *texts, " ".join(reversed(texts))]:
        fresh = rulebook.load(used.dump())
        assert judge(Reading(text, "en"), used) == judge(Reading(text, "en"), fresh)


UPSET = read_cues("customer:\n  anger: {phrases: [outrageous]}\n", "signals/en.yaml", "en")["customer"]


@pytest.mark.parametrize(
    ("customer", "severity"), [("Outrageous, OUTRAGEOUS!!", "error"), ("Hello.", "warning"), (None, "warning")]
)
def test_a_context_raises_the_severity(customer: str | None, severity: str) -> None:
    raises = (("error", Condition(customer={"heat": "upset"})), ("note", Condition(position="middle")))
    message = None if customer is None else Message(customer, "en", lambda: UPSET)
    hits = judge(Reading("It comes soon.", "en", message=message), book((rule(raises=raises), "soon")))
    assert [one.severity for one in hits] == [severity]


def test_the_first_context_that_holds_decides() -> None:
    raises = (("note", Condition(position="opening")), ("error", Condition(position="closing")))
    hits = judge(Reading("It comes soon.", "en"), book((rule(raises=raises), "soon")))
    assert [one.severity for one in hits] == ["note"]


def test_a_raised_finding_takes_precedence_over_a_plain_one() -> None:
    raised = rule("b/b", raises=(("error", Condition(position="opening")),), rank=9)
    hits = judge(Reading("It comes very soon.", "en"), book((rule("a/a"), "very soon"), (raised, "soon")))
    assert [(one.entry.name, one.severity) for one in hits] == [("b/b", "error")]


def test_a_rule_that_finds_by_the_reading_needs_no_phrase() -> None:
    text = "Your oven is mended and ready.\n\nUunisi on nyt korjattu, ja voit hakea sen korjaamoltamme maanantaina aamulla."
    rules = rulebook.bind("en", [(rule("slip/language", finds="other-language"), [])])
    hits = judge(Reading(text, "en"), rules)
    assert [(text[one.match.start :].split(maxsplit=1)[0], one.match.evidence["language"]) for one in hits] == [
        ("Uunisi", "fi")
    ]


def test_a_word_in_an_address_or_a_file_name_is_not_found() -> None:
    rules = book((rule(), "soon"))
    assert said("See soon.fi, soon.pdf, @soon and soon.com/soon.", rules) == []
    assert said("See soon.fi soon.Thanks", rules) == [("haste/soon", "soon")]
