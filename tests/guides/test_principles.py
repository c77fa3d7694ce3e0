"""What a guide's principles find, and what it changes in rules that others wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tonelint import proving
from tonelint.errors import TonelintError
from tonelint.guides import rulebook
from tonelint.guides.rulebook import Collection

KEPT = ("cannot-help", "stay-tuned", "hope-that-helps", "long-sentence", "personal-data-in-public", "te-sinuttelijalle")
UPSET = "This is outrageous!!! Third time I write, and NOTHING happens. I'm reporting you."
CALM = "When does it come?"


@pytest.fixture(autouse=True)
def few_rules(library_of: Callable[..., None]) -> None:
    library_of(*KEPT)


def collected(folder: Path, text: str) -> Collection:
    (folder / "tonelint.yaml").write_text(text, encoding="utf-8")
    return rulebook.collect(str(folder / "tonelint.yaml"))


def told(folder: Path, text: str, reply: str, lang: str = "en", **around: str) -> list[str]:
    """What a guide finds in a reply: severity and rule of each finding; `around` may hold channel and customer."""
    hits = proving.judge_of(collected(folder, text)).hits(reply, lang, **around)
    return [f"{hit.severity} {hit.entry.name}" for hit in hits]


NEEDS = "moods: {upset: {needs: [time], words: 6, emoji: none}}"


def test_a_mood_asks_only_when_the_customers_message_reads_so(tmp_path: Path) -> None:
    reply = "We look at it right now 🙂 Kim here."
    assert sorted(told(tmp_path, NEEDS, reply, customer=UPSET)) == [
        "warning channel-fit/upset-too-long",
        "warning shouting-emoji/upset-without-emoji",
        "warning vague-timeline/upset-needs-time",
    ]
    assert told(tmp_path, NEEDS, reply, customer=CALM) == []
    assert told(tmp_path, NEEDS, reply) == []


@pytest.mark.parametrize(
    ("mood", "customer"), [("grieving", "My mother passed away."), ("confused", "I don't understand what this means.")]
)
def test_those_who_grieve_or_are_confused_have_a_tone_of_their_own(tmp_path: Path, mood: str, customer: str) -> None:
    text = f"moods: {{{mood}: {{needs: [time]}}}}"
    assert told(tmp_path, text, "Kim here.", customer=customer) == [f"warning vague-timeline/{mood}-needs-time"]
    assert told(tmp_path, text, "Kim here.", customer=CALM) == []


def test_what_a_mood_asks_for_satisfies_it(tmp_path: Path) -> None:
    assert told(tmp_path, NEEDS, "Kim brings it on Friday.", customer=UPSET) == []


def test_a_channel_is_told_by_its_name_however_it_is_spelt(tmp_path: Path) -> None:
    text = "channels: {Chat: {words: 3}}"
    assert told(tmp_path, text, "It comes on Friday.", channel="chat") == ["warning channel-fit/chat-too-long"]
    assert told(tmp_path, text, "It comes on Friday.", channel="email") == []


def test_a_refusal_needs_what_the_guide_asks_for(tmp_path: Path) -> None:
    text = "situations: {refusal: {needs: [reason]}}"
    found = "warning policy-shield/refusal-needs-reason"
    assert told(tmp_path, text, "We can't send another one.") == [found]
    assert told(tmp_path, text, "We can't send another one because the mould broke.") == []
    assert told(tmp_path, text, "It comes on Friday.") == []


def test_a_rule_is_as_grave_as_the_context_says_and_may_be_allowed_there(tmp_path: Path) -> None:
    text = "channels: {chat: {rules: {vague-timeline: error}}, forum: {rules: {vague-timeline/stay-tuned: allow}}}"
    reply = "Stay tuned for updates."
    assert told(tmp_path, text, reply) == ["warning vague-timeline/stay-tuned"]
    assert told(tmp_path, text, reply, channel="chat") == ["error vague-timeline/stay-tuned"]
    assert told(tmp_path, text, reply, channel="forum") == []


def test_what_is_off_speaks_where_a_context_asks_for_it(tmp_path: Path) -> None:
    text = "rules: {vague-timeline: allow}\nchannels: {chat: {rules: {vague-timeline: error}}}"
    assert told(tmp_path, text, "Stay tuned for updates.") == []
    assert told(tmp_path, text, "Stay tuned for updates.", channel="chat") == ["error vague-timeline/stay-tuned"]


@pytest.mark.parametrize(
    ("address", "lang", "wrong", "right"),
    [
        ("fi: sinä", "fi", "Lähetämme teille kaapin, kun haluatte.", "Lähetän sinulle kaapin perjantaina."),
        ("fi: te", "fi", "Saat kaapin, kun haluat sen.", "Saatte kaapin perjantaina."),
        ("nb: du", "nb", "Vi sender skapet til Dem på fredag.", "Vi sender skapet til deg på fredag."),
        ("nb: De", "nb", "Du får skapet på fredag.", "De får skapet på fredag."),
        ("nb: De", "nb", "Kan dere hente skapet?", "Har De fått skapet Deres?"),
        ("en: first-name", "en", "Dear Mr Hale, it comes on Friday.", "Hi Omar, it comes on Friday."),
    ],
)
def test_another_form_of_address_is_found(tmp_path: Path, address: str, lang: str, wrong: str, right: str) -> None:
    text = f"address: {{{address}}}"
    assert "warning address-form/guide" in told(tmp_path, text, wrong, lang)
    assert told(tmp_path, text, right, lang) == []


def test_the_guides_own_form_of_address_stands_in_place_of_the_mirror(tmp_path: Path) -> None:
    customer, reply = "Hei, milloin saan sun vastauksen? Kerro sä.", "Saatte kaapin perjantaina."
    assert told(tmp_path, "address: {fi: te}", reply, "fi", customer=customer) == []


def test_who_promises_is_told(tmp_path: Path) -> None:
    reply = "We'll call you on Friday."
    assert told(tmp_path, "promises: I", reply) == ["note unowned-promise/guide"]
    assert told(tmp_path, "promises: I", "I'll call you on Friday.") == []
    assert told(tmp_path, "promises: either", reply) == []


def test_roles_and_points_are_found_only_in_the_moods_where_they_have_no_place(tmp_path: Path) -> None:
    text = (
        "persona: {words: {en: [captain]}, never: [upset]}\n"
        "mission: {points: {watch: {say: a tip, cues: {en: [if you liked]}, never: [upset]}}}\n"
    )
    reply = "Aye, captain! If you liked this one, try the next."
    assert told(tmp_path, text, reply, customer=UPSET) == [
        "warning persona-consistency/role-when-upset", "warning mission-coverage/watch-when-upset",
    ]  # fmt: skip
    assert told(tmp_path, text, reply, customer=CALM) == ["note persona-consistency/role-unasked"]


def test_a_role_is_unasked_until_the_customer_has_played(tmp_path: Path) -> None:
    text = "persona: {words: {en: [lighthouse]}}"
    reply = "The lighthouse sees your parcel. It arrives on Friday."
    assert told(tmp_path, text, reply, customer=CALM) == ["note persona-consistency/role-unasked"]
    assert told(tmp_path, text, reply, customer="Ahoy, captain! When does it come?") == []
    assert told(tmp_path, text, reply) == []


MISSION = """\
mission: {points: {watch: {say: a tip, cues: {en: [if you liked]}}, map: {say: a place, cues: {en: [on the map]}}}}
situations: {repair: {needs: [mission]}}
"""


def test_a_reply_that_solves_something_needs_a_point_of_the_mission_where_the_guide_asks_for_it(tmp_path: Path) -> None:
    bare = "I've put the missing film back in your list, and you were not charged."
    found = "note mission-coverage/repair-needs-mission"
    assert told(tmp_path, MISSION, bare, customer=CALM) == [found]
    assert told(tmp_path, MISSION, f"{bare} If you liked it, try the next one.", customer=CALM) == []
    assert told(tmp_path, MISSION, bare, customer=UPSET) == []
    titles = [rule.title["en"] for rule in collected(tmp_path, MISSION).rules if "needs-mission" in rule.name]
    assert titles == ["When we put something right: the reply lacks a point of our mission (watch, map)"]


def test_a_mission_that_nothing_can_tell_is_refused(tmp_path: Path) -> None:
    text = "mission: {points: {watch: {say: a tip}}}\nsituations: {repair: {needs: [mission]}}"
    with pytest.raises(TonelintError) as caught:
        collected(tmp_path, text)
    assert "tonelint.yaml:2:23: no point of the mission has cues" in str(caught.value.problems[0])


def test_words_of_a_freedom_and_of_a_trial_that_runs_are_left_alone(tmp_path: Path) -> None:
    reply = "Stay tuned for updates."
    trial = "experiments: {{tuned: {{words: {{en: [stay tuned for updates]}}, until: {}}}}}"
    assert told(tmp_path, "freedoms: {f: {may: Yes., words: {en: [stay tuned for updates]}}}", reply) == []
    assert told(tmp_path, trial.format("2999-12-31"), reply) == []
    assert told(tmp_path, trial.format("2001-12-31"), reply) == ["warning vague-timeline/stay-tuned"]


def test_phrases_are_added_to_a_rule_and_taken_from_it(tmp_path: Path) -> None:
    text = "rules: {vague-timeline/stay-tuned: {add: [any day now], remove: [coming soon]}}"
    assert told(tmp_path, text, "It leaves any day now.") == ["warning vague-timeline/stay-tuned"]
    assert told(tmp_path, text, "Coming soon.") == []
    assert told(tmp_path, "", "Coming soon.") == ["warning vague-timeline/stay-tuned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rules: {vague-timeline/stay-tuned: {remove: [comming soon]}}", 'has no phrase "comming soon"; did you mean "coming soon"?'),
        ("rules: {vague-timeline/stay-tuned: {add: ['[a|b']}}", "(in the phrase [a|b)"),
        ("rules: {readability/long-sentence: {add: [x y]}}", 'phrases cannot be added to or taken from "readability/long-sentence"'),
        ("moods: {upset: {rules: {vague-timelin: error}}}", 'no rule and no family "vague-timelin"; did you mean "vague-timeline"?'),
        ("voice: {a: {is: b, rules: [bonce]}}", 'no rule and no family "bonce"'),
        ("freedoms: {a: {may: b, rules: [bonce]}}", 'no rule and no family "bonce"'),
        ("examples: {a: {bad: b, rules: [bonce]}}", 'no rule and no family "bonce"'),
        ("persona: {words: {en: ['[a|b']}}", "(in the words [a|b)"),
    ],
)  # fmt: skip
def test_a_slip_in_what_is_changed_is_told_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(TonelintError) as caught:
        collected(tmp_path, text)
    assert [expected in str(problem) for problem in caught.value.problems] == [True]
    assert all(problem.place and problem.place.line == 1 for problem in caught.value.problems)


def test_words_of_languages_that_a_guide_does_not_speak_may_be_named(tmp_path: Path) -> None:
    text = "languages: [en]\nvocabulary: {avoid: {fi: {tiketti: viesti}}}\nrules: {vocabulary/tiketti: note}\n"
    assert collected(tmp_path, text).guide.severities == {"vocabulary/tiketti": "note"}


def test_a_sentence_may_be_as_long_as_the_guide_says(tmp_path: Path) -> None:
    reply = "The new wardrobe comes to your own door on Friday before noon."
    assert told(tmp_path, "sentences: {en: 8}", reply) == ["note readability/long-sentence"]
    assert told(tmp_path, "sentences: {en: 20}", reply) == []


def test_a_channel_is_as_public_as_the_guide_says(tmp_path: Path) -> None:
    reply, found = "Your passport number is 4556, as it was.", "channel-fit/personal-data-in-public"
    wall, forum = "channels: {wall: {public: true}}", "channels: {forum: {public: false}}"
    assert any(found in one for one in told(tmp_path, wall, reply, channel="wall"))
    assert not any(found in one for one in told(tmp_path, "", reply, channel="wall"))
    assert any(found in one for one in told(tmp_path, "", reply, channel="forum"))
    assert not any(found in one for one in told(tmp_path, forum, reply, channel="forum"))


VOICE = "voice: {straight: {is: bad news first, is_not: fog, do: {en: [It broke.]}, rules: [dead-end]}}\n"


def test_findings_quote_the_trait_and_the_freedom_that_name_their_rule(tmp_path: Path) -> None:
    text = f"{VOICE}freedoms: {{month: You may give a month., refund: {{may: Refund., rules: [bounce]}}}}"
    hits = proving.judge_of(collected(tmp_path, text)).hits("Unfortunately we cannot help you with this.", "en")
    assert [tuple(quote) for quote in hits[0].entry.quotes] == [
        ("voice", "straight", "bad news first, not fog", "It broke."),
        ("freedom", "month", "You may give a month.", None),
    ]
    hits = proving.judge_of(collected(tmp_path, text)).hits("Stay tuned for updates.", "en")
    assert hits[0].entry.quotes == ()


@pytest.mark.parametrize(
    ("lang", "own", "base", "reply"),
    [
        ("fi", "palvelupyyn{tö,nön}", "palvelupyyn{tö,nön,töä}", "Palvelupyynnön näet täältä."),
        ("nb", "[saken|sakene]", "sak{,en}", "Her ser du saken din."),
        ("en", "query{,s}", "quer{y,ies}", "Your query is with Mina today."),
    ],
)
def test_a_guides_own_word_outranks_the_same_of_the_guide_that_it_extends(
    tmp_path: Path, lang: str, own: str, base: str, reply: str
) -> None:
    severity = {"fi": "note", "nb": "warning", "en": "error"}[lang]
    text = "vocabulary: {avoid: {%s: {'%s': {say: %s, severity: %s}}}}"
    (tmp_path / "base.yaml").write_text(text % (lang, base, "theirs", severity), encoding="utf-8")
    (tmp_path / "between.yaml").write_text("extends: base.yaml", encoding="utf-8")
    guide = "extends: between.yaml\n" + text % (lang, own, "ours", "warning")
    hits = proving.judge_of(collected(tmp_path, guide)).hits(reply, lang)
    assert [(hit.severity, list(hit.entry.instead)) for hit in hits] == [("warning", ["ours"])]
