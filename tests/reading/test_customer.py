"""What a customer's message reads like, with the parts that tell it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.guides.cues import read_cues
from tonelint.model import Turn
from tonelint.names import LANGUAGES, QUESTIONS
from tonelint.reading.customer import Message
from tonelint.words import cut

CUES = {
    lang: read_cues(text, f"signals/{lang}.yaml", lang)["customer"]
    for lang, text in {
        "en": """\
customer:
  anger: {phrases: ["outrageous", "a disgrace"]}
  threat: {phrases: ["I'll [leave|cancel]"]}
  repeated: {phrases: ["[third|second] time"]}
  contacted: {phrases: ["time I write"]}
  praise: {phrases: ["lovely", "well done"]}
  sarcasm: {phrases: ["slow clap"]}
  playful: {phrases: ["haha", "re:😂"]}
  formal: {phrases: ["I would be obliged", "dear sir"]}
  informal: {phrases: ["lol", "ur", "gonna"]}
  rhetorical: {phrases: ["are you kidding"]}
  everyday: {phrases: ["message", "order"]}
  asks: {phrases: ["I would like to know"]}
  asks-when: {phrases: ["when"]}
  asks-why: {phrases: ["why"]}
  asks-how-much: {phrases: ["how much"]}
""",
        "fi": "customer:\n  asks-when: {phrases: [milloin, koska]}\n",
        "nb": "customer:\n  asks-when: {phrases: [når]}\n",
    }.items()
}


def message(text: str, lang: str = "en") -> Message:
    return Message(text, lang, lambda: CUES[lang])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Where is my oven?", "calm"),
        ("This is the second time I write about my oven.", "annoyed"),
        ("Where is MY OVEN?? NOBODY answers!!", "upset"),
        ("Third time now. It is outrageous and I'll cancel.", "upset"),
    ],
)
def test_heat_rises_with_its_parts(text: str, level: str) -> None:
    assert message(text).heat.level == level


def test_heat_names_its_parts_by_their_places() -> None:
    text = "Outrageous! NOBODY called, third time!!"
    parts = message(text).heat.parts
    told = {name: [text[start:end] for start, end in spans] for name, spans in parts.items()}
    assert told == {"anger": ["Outrageous"], "shouting": ["NOBODY"], "repeated": ["third time"], "exclaiming": ["!!"]}


def test_an_acronym_is_no_shout() -> None:
    assert "shouting" not in message("My PC and my TV are broken, says the FAQ").heat.parts
    assert message("My PC and my TV are broken.").heat.level == "calm"


def test_praise_with_a_slow_clap_is_none() -> None:
    assert not message("Well done. Slow clap.").praise


def test_praise_and_play_are_not_heard_in_anger() -> None:
    assert message("Haha, well done, lovely oven.").playful
    assert message("Haha, well done, lovely oven.").praise
    angry = message("HAHA well done!! Outrageous, I'll cancel!!")
    assert not angry.playful
    assert not angry.praise


@pytest.mark.parametrize(
    ("text", "register"),
    [("Dear Sir, I would be obliged for an answer.", "formal"), ("lol ur oven is gonna die", "informal"), ("The oven is cold.", "neutral")],
)  # fmt: skip
def test_the_register_is_told(text: str, register: str) -> None:
    assert message(text).register == register


@pytest.mark.parametrize(
    ("text", "lang", "address"),
    [
        ("Voisitteko kertoa, missä tilaukseni on? Olette hitaita.", "fi", "te"),
        ("Voitko kertoa, missä uuni on? Lupasit soittaa.", "fi", "sina"),
        ("Kan du si når ovnen kommer?", "nb", "du"),
        ("Når leverer dere?", "nb", "dere"),
        ("Jeg ber om at De svarer snart.", "nb", "De"),
        ("Uuni on kylmä.", "fi", "none"),
        ("Can you call me?", "en", "none"),
    ],
)
def test_the_address_form_is_told(text: str, lang: str, address: str) -> None:
    assert message(text, lang).address == address


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("When does it come?", ["when"]),
        ("Is it on its way? And why so late?", ["yes-no", "why"]),
        ("I would like to know how much it is.", ["how-much"]),
        ("Are you kidding me?", []),
        ("It is cold. When it comes I will be out.", []),
    ],
)
def test_questions_are_told_by_kind_in_order(text: str, kinds: list[str]) -> None:
    assert [question.kind for question in message(text).questions] == kinds
    assert set(kinds) <= set(QUESTIONS)


def test_facts_are_what_is_the_customers_own() -> None:
    text = "My order 7781 with the pizza stone came broken on Friday, thanks for the message."
    told = {text[start:end] for start, end in message(text).facts}
    assert {"7781", "pizza", "stone", "Friday"} <= told
    assert not told & {"order", "message", "the", "with"}


@pytest.mark.parametrize(
    ("customer", "reply", "lang", "echoed"),
    [
        ("My kettle leaks.", "kettles", "en", True),
        ("My kettle leaks.", "bottle", "en", False),
        ("Lamppu särkyi.", "lampun", "fi", True),
        ("Lamppu särkyi.", "yölamppuunne", "fi", True),
        ("Lamppu särkyi.", "pöydän", "fi", False),
        ("Ovnen er kald.", "ovn", "nb", False),
        ("Kortet mitt er sperret.", "sperringen", "nb", True),
        ("Order 7781", "7781", "en", True),
        ("The event was ruined.", "eventually", "en", False),
        ("The event was ruined.", "events", "en", True),
        ("Jeg har ventet i to uker.", "eventuelle", "nb", False),
        ("Fakturaen er feil.", "strømfaktura", "nb", True),
    ],
)
def test_a_reply_echoes_words_in_any_form(customer: str, reply: str, lang: str, echoed: bool) -> None:
    (word,) = cut(reply, lang)
    assert message(customer, lang).echoes(word) is echoed


@settings(deadline=None, max_examples=100)
@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_can_be_read_and_every_span_lies_in_it(text: str, lang: str) -> None:
    read = message(text, lang)
    spans = [*read.facts, *((one.start, one.end) for one in read.questions)]
    spans += [span for found in read.heat.parts.values() for span in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert read.heat.score >= 0
    assert isinstance(read.register + read.address, str)


@pytest.mark.seconds(5)
@pytest.mark.parametrize("text", ["", " ", "😀", "a", "A" * 100_000, "\ud800", "ä" * 3, "שלום, איפה התנור שלי?"])
def test_odd_messages_are_read_quickly(text: str) -> None:
    read = message(text, "fi")
    assert read.heat.level in ("calm", "annoyed", "upset")
    assert read.questions is not None
    assert read.facts is not None


@pytest.mark.seconds(5)
def test_a_message_of_many_words_is_echoed_quickly() -> None:
    read = message(" ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} message order" for n in range(20_000)))
    assert sum(read.echoes(word) for word in cut("kettle " * 20_000, "en")) == 0


@pytest.mark.parametrize(("said", "level"), [("upset", "upset"), ("calm", "calm"), ("grieving", "calm")])
def test_what_a_person_says_of_the_mood_counts_more_than_the_words(said: str, level: str) -> None:
    read = message("This is a scandal.")
    read.stated = said
    assert (read.mood.name, read.mood.sure, read.heat.level) == (said, 1.0, level)


ANGRY = Turn("customer", "It is outrageous!!")


@pytest.mark.parametrize(
    ("turns", "level"),
    [
        ((), "calm"),
        ((ANGRY,), "calm"),  # the message itself
        ((ANGRY, Turn("agent", "Sorry.")), "annoyed"),
        ((ANGRY, Turn("agent", "Sorry."), Turn("customer", "Hello.")), "annoyed"),
        ((ANGRY, Turn("agent", "Sorry."), Turn("customer", "Hello."), Turn("agent", "Hi.")), "calm"),
    ],
)
def test_half_of_the_heat_of_the_message_before_is_still_there(turns: tuple[Turn, ...], level: str) -> None:
    read = Message("Hello.", "en", lambda: CUES["en"], turns)
    assert read.heat.level == level
