"""What of a draft counts as pasted, and what is told of it."""

from __future__ import annotations

import pytest

from tonelint.drafts.origin import PlainOrigin
from tonelint.matching import reuse
from tonelint.model import Match, Reply, Turn
from tonelint.notation import compile_phrase
from tonelint.reading import Reading
from tonelint.reuse.marking import Marker

LAMP = "The lamp leaves our warehouse within two days, and you will get a message on your phone."
OWN = "I packed yours myself, because the first one broke on the way to the island."


def marked(draft: str, *sent: str, turns: tuple[Turn, ...] = ()) -> Reply:
    marker = Marker()
    for text in sent:
        marker.marked(Reply(text, text, "", PlainOrigin(text), customer="?"))
    return marker.marked(Reply(draft, draft, "", PlainOrigin(draft), customer="?", turns=turns))


def found(reply: Reply, where: str = "others", *allowed: str) -> list[Match]:
    reading = Reading(reply.masked, "en")
    reading.sent = reply.sent
    return reuse.find(where, reading, [compile_phrase(text, "en") for text in allowed])


def test_the_first_copied_sentence_is_marked_and_the_figures_told() -> None:
    reply = marked(f"Thanks for the photo. {LAMP} It comes with a bulb.", f"{LAMP} It comes with a bulb.", LAMP)
    (match,) = found(reply)
    assert reply.text[match.start : match.end] == LAMP
    assert match.evidence == {"times": 2, "alike": 85, "fresh": ["Thanks for the photo."]}


def test_a_reply_with_a_third_of_its_own_is_left_alone() -> None:
    assert not found(marked(f"{OWN} {LAMP}", LAMP))


def test_a_reply_that_nobody_was_sent_is_left_alone() -> None:
    assert not found(marked(LAMP))


def test_words_that_the_guide_allows_are_neither_copied_nor_fresh() -> None:
    legal = "The law gives you fourteen days to change your mind about anything that you buy from us."
    reply = marked(f"{legal} {OWN}", f"{legal} {LAMP}")
    assert not found(reply, "others", "fourteen days")
    assert found(marked(f"{legal} {LAMP}", f"{legal} {LAMP}"), "others", "fourteen days")


def test_in_its_thread_only_what_agents_wrote_counts() -> None:
    told = Turn("agent", LAMP)
    assert found(marked(LAMP, turns=(told,)), "thread")
    assert not found(marked(LAMP, turns=(Turn("customer", LAMP),)), "thread")
    assert not found(marked(LAMP, turns=(told,)))


DAYS = [
    ("Asentaja tulee teille maanantaina. Hän soittaa puoli tuntia ennen.", "Asentaja tulee teille torstaina. Hän soittaa puoli tuntia ennen."),
    ("Montøren kommer til dere mandag. Han ringer en halvtime før.", "Montøren kommer til dere torsdag. Han ringer en halvtime før."),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "draft"), DAYS)
def test_another_day_disguises_no_paste_but_is_news_to_the_same_customer(sent: str, draft: str) -> None:
    (match,) = found(marked(draft, sent))
    assert match.evidence == {"times": 1, "alike": 100, "fresh": []}
    assert not found(marked(draft, turns=(Turn("agent", sent), Turn("customer", "?"))), "thread")


def test_a_number_in_words_makes_no_sentence_fresh() -> None:
    sent = "Avasin pakettisi varastolla tänä aamuna ja kirjasin palautuksen itse. Rahat näkyvät tililläsi {} päivässä."
    (match,) = found(marked(sent.format("viidessä"), sent.format("kolmessa")))
    assert match.evidence["fresh"] == []


def thread(*written: tuple[str, str | None], channel: str | None = None) -> tuple[Turn, ...]:
    """Messages of a thread: who wrote each, by name, `agent` for us."""
    return tuple(
        Turn("agent", text, "Mika", channel=channel)
        if name == "agent"
        else Turn("customer", text, name, channel=channel)
        for text, name in written
    )


def test_what_another_customer_of_the_thread_had_was_sent_to_others() -> None:
    turns = thread(("Where is it?", "Laura"), (LAMP, "agent"), ("And mine?", "Per"))
    reply = marked(LAMP, turns=turns)
    assert not found(reply, "thread")
    (match,) = found(reply)
    assert match.evidence["times"] == 1


def test_what_the_same_customer_had_is_told_so_whoever_wrote_in_between() -> None:
    turns = thread(("Where is it?", "Laura"), (LAMP, "agent"), ("Mine too!", "Per"), ("And now?", "Laura Smith"))
    reply = marked(LAMP, turns=turns)
    assert found(reply, "thread")
    assert not found(reply)


def test_where_a_name_is_missing_it_is_one_customer() -> None:
    for names in ((None, "Per"), ("Laura", None), (None, None)):
        reply = marked(LAMP, turns=thread(("Where?", names[0]), (LAMP, "agent"), ("And now?", names[1])))
        assert found(reply, "thread"), names
        assert not found(reply), names


def test_of_two_who_share_a_private_thread_both_had_it() -> None:
    turns = thread(("Where is it?", "Laura"), (LAMP, "agent"), ("And now?", "Per"))
    reply = Marker().marked(Reply(LAMP, LAMP, "", PlainOrigin(LAMP), customer="?", turns=turns, public=False))
    assert found(reply, "thread")


def test_two_threads_of_one_address_are_one_customers() -> None:
    def told(*addresses: str | None) -> list[list[Match]]:
        marker = Marker()
        turns = [(Turn("customer", "Where?", "Laura", public=False, address=one),) for one in addresses]
        return [
            found(marker.marked(Reply(LAMP, LAMP, "a.mbox", PlainOrigin(LAMP), customer="?", turns=before)))
            for before in turns
        ]

    assert told("laura@x.fi", "Laura@x.fi") == [[], []]
    assert all(told("laura@x.fi", other)[1] for other in ("per@x.fi", None))


def test_no_text_stays_with_who_looks_back() -> None:
    assert "warehouse" not in repr(marked(LAMP, LAMP).sent)


def again(reply: str, *before: str) -> list[str]:
    reading = Reading(reply, "en")
    reading.earlier = [Reading(text, "en") for text in before]
    return [reply[match.start : match.end] for match in reuse.again(reading)]


def test_a_sentence_of_an_earlier_turn_is_known_again_with_a_word_changed() -> None:
    assert again(f"{OWN} {LAMP}", f"Hello. {LAMP}") == [LAMP]
    changed = LAMP.replace("two days", "three days")
    assert again(f"{OWN} {changed}", LAMP) == [changed]


def test_another_sentence_a_short_one_and_a_thread_without_agents_are_left_alone() -> None:
    assert not again(OWN, LAMP)
    assert not again("Thank you for this.", "Thank you for this.")
    assert not again(LAMP)


def told_to_others(*replies: tuple[str, tuple[Turn, ...]]) -> list[int]:
    """How often each of these replies went to others before."""
    marker = Marker()
    seen = [
        marker.marked(Reply(text, text, "", PlainOrigin(text), customer="?", turns=turns)) for text, turns in replies
    ]
    return [sum(one.times for one in reply.sent if one.where == "others") for reply in seen]


def asked_again(who: str, times: int, reply: str = LAMP) -> list[tuple[str, tuple[Turn, ...]]]:
    """The replies of a conversation in which a customer gets the same one time and again."""
    turns = tuple(
        turn for _ in range(times) for turn in (Turn("customer", f"Where is it? {who}"), Turn("agent", reply))
    )
    return [(reply, turns[: 2 * at + 1]) for at in range(times)]


def test_the_same_customer_is_no_other() -> None:
    assert told_to_others(*asked_again("Laura", 4)) == [0, 0, 0, 0]
    long = [(text, turns[-5:]) for text, turns in asked_again("Laura", 9)]
    assert told_to_others(*long) == [0] * 9


def test_another_customer_is_told_how_many_had_it_before() -> None:
    assert told_to_others(*asked_again("Laura", 2), *asked_again("Pekka", 2), *asked_again("Anu", 1)) == [0, 0, 1, 1, 2]
    alone = [(LAMP, (Turn("customer", "Where is it?"),)) for _ in range(3)]
    assert told_to_others(*alone) == [0, 1, 2]
