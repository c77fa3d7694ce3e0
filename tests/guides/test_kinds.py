"""What is counted, absent, or heard by its form is read strictly, and what does not go together is refused."""

from __future__ import annotations

import pytest

from tonelint.entry import Absent, Count, Hears
from tonelint.errors import TonelintError
from tonelint.guides.compiling import compile_book
from tonelint.guides.families import read_families
from tonelint.guides.rules import Rule, read_rule
from tonelint.rulebook import load

SPOKEN = "{fi: a, nb: b, en: c}"
FAMILIES = read_families(
    f"lack:\n  group: x\n  severity: note\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n", "families.yaml"
)


def rule(body: str, lang: str = "en") -> Rule:
    instead = "{en: [On Friday.]}" if lang == "any" else "[On Friday.]"
    rest = f"title: {SPOKEN}\ninstead: {instead}\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    return read_rule(f"{body}\n{rest}", f"rules/{lang}/lack/it.yaml", FAMILIES)


def problems(body: str, lang: str = "en") -> list[str]:
    with pytest.raises(TonelintError) as caught:
        rule(body, lang)
    return [str(problem) for problem in caught.value.problems]


def test_a_count_is_read() -> None:
    assert rule("count: {of: promise, in: reply, more_than: 2, share: 60}").counts == {
        "en": Count("promise", "reply", 2, 60)
    }


def test_the_limit_of_a_count_is_compiled_for_each_language() -> None:
    read = rule("count: {of: words, in: sentence, more_than: {fi: 26, nb: 32, en: 35}}", "any")
    for lang, limit in (("fi", 26), ("nb", 32), ("en", 35)):
        (entry,) = compile_book(lang, [read], FAMILIES, {}).entries()
        assert entry.counts == Count("words", "sentence", limit)


def test_one_limit_holds_for_every_language() -> None:
    read = rule("count: {of: <PASSIVE>, in: sentence, more_than: 0}", "any")
    assert {lang: count.more_than for lang, count in read.counts.items()} == {"fi": 0, "nb": 0, "en": 0}


def test_an_absence_and_forms_are_read() -> None:
    assert rule("absent: {of: [time, <I>], in: opening}").absent == Absent(("time", "<I>"), "opening")
    assert rule("forms: [<TE>, <SINA>]", "fi").forms == ("<TE>", "<SINA>")
    assert rule("forms: <I>\nat_least: 2\nwithin: sentence").within == "sentence"


@pytest.mark.parametrize(
    "body",
    [
        "count: {of: promise, in: reply, more_than: 2, share: 60}",
        "absent: {of: [time, <I>], in: opening}",
        "forms: [<I>]\nat_least: 2\nwithin: sentence",
        "finds: customer-language",
        "finds: repeated-sentence\nwhen: {channel: [chat], sentences: {at_most: 3}, before: {has: [time]}, opening: {lacks: [<I>]}}",
    ],
)
def test_a_rule_is_the_same_after_it_was_kept(body: str) -> None:
    read = rule(body)
    book = compile_book("en", [read], FAMILIES, {})
    again = load(book.dump())
    (entry,) = again.entries()
    assert again.finders == (0,)
    assert (entry.forms or (), entry.counts, entry.absent, entry.when) == (
        list(read.forms) or (),
        read.counts.get("en"),
        read.absent,
        read.when,
    )
    assert again.mute == (frozenset([0]) if "customer-language" in body else frozenset())
    assert again.needs_customer == (("lack/it",) if "customer-language" in body else ())


COUNT = "count: {of: promise, in: reply, more_than: 2}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("severity: note", "it.yaml:1:1: a rule matches by exactly one kind of match; one of: phrases, tokens, finds, forms"),
        ("forms: [<I>]\nfinds: other-language", "exactly one kind of match; this one has finds and forms"),
        ("forms: [<TE>]", "it.yaml:1:9: there is no <TE> in en; the classes in en are <PASSIVE>"),
        ("forms: [PASSIVE]", 'a form class cannot be "PASSIVE"; did you mean "<PASSIVE>"?'),
        ("forms: []", "forms asks for nothing"),
        (COUNT.replace("more_than", "more_then"), 'no key "more_then" in count; did you mean "more_than"?'),
        (COUNT.replace(", more_than: 2", ""), "it.yaml:1:8: count has no more_than"),
        (COUNT.replace("promise", "promis"), 'what is counted cannot be "promis"; did you mean "promise"?'),
        (COUNT.replace("promise", "<TE>"), "there is no <TE> in en"),
        (COUNT.replace("reply", "opening"), 'in cannot be "opening"; one of: sentence, any-sentence, reply'),
        (COUNT.replace("2", "few"), "more_than has to be a whole number from 0 up"),
        (COUNT.replace("2", "{fi: 1, nb: 1, en: 1}"), "more_than by language belongs to a rule for any"),
        (COUNT.replace("2", "2, share: 101"), "share has to be a whole number from 1 to 100"),
        (COUNT.replace("promise", "words").replace("2", "2, share: 50"), "share has no place beside of: words"),
        (COUNT.replace("reply", "sentence").replace("2", "2, share: 50"), "share has no place beside of: words or in: sentence"),
        ("absent: {of: [time]}", "absent has no in"),
        ("absent: {of: [], in: reply}", "absent asks for nothing"),
        ("absent: {of: [tmie], in: reply}", 'a signal cannot be "tmie"; did you mean "time"?'),
        ("absent: {of: [time], in: middle}", 'in cannot be "middle"; one of: reply, opening'),
        ("forms: [<I>]\nwithin: sentence", "it.yaml:2:9: within belongs beside at_least"),
        ("forms: [<I>]\nat_least: 2\nwithin: sentense", 'within cannot be "sentense"; did you mean "sentence"?'),
        ("finds: other-language\nat_least: 2\nwithin: sentence", "within belongs to a rule with phrases or forms"),
        ("absent: {of: [time], in: reply}\nat_least: 2", "it.yaml:2:11: at_least has no place in such a rule"),
        (f"{COUNT}\nat_least: 2", "what is said of the whole reply is said once"),
        ("forms: [<I>]\nexcused_by: [<TE>]", "it.yaml:2:14: there is no <TE> in en"),
        ("finds: customer-langage", 'finds cannot be "customer-langage"; did you mean "customer-language"?'),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_place(body: str, expected: str) -> None:
    found = problems(body)
    assert any(expected in problem for problem in found), found


def test_a_limit_by_language_names_every_language() -> None:
    body = "count: {of: words, in: sentence, more_than: {fi: 26, en: 35}}"
    assert any("more_than is missing in nb" in problem for problem in problems(body, "any"))


def ear_rule(body: str, family: str = "canned", lang: str = "en") -> Rule:
    texts = f"group: x\n  severity: note\n  title: {SPOKEN}\n  why: {SPOKEN}\n  remedy: {SPOKEN}\n"
    families = read_families(f"canned:\n  {texts}lack:\n  {texts}", "families.yaml")
    instead = "{en: [On Friday.]}" if lang == "any" else "[On Friday.]"
    rest = f"title: {SPOKEN}\ninstead: {instead}\nflag: [<<a>>, <<b>>]\npass: [c, d]\n"
    return read_rule(f"{body}\n{rest}", f"rules/{lang}/{family}/it.yaml", families)


def test_what_the_ear_is_to_hear_is_read() -> None:
    assert ear_rule("hears: {sure: 70, confirms: [lack]}").hears == Hears(70, ("lack",))
    assert ear_rule("hears: {sure: 70, warns: 90}").hears == Hears(70, warns=90)


@pytest.mark.parametrize(
    ("body", "family", "lang", "says"),
    [
        ("hears: {sure: 30}", "canned", "en", "sure has to be a whole number from 50 to 99"),
        ("hears: {confirms: [lack]}", "canned", "en", "hears has no sure"),
        ("hears: {sure: 70, warns: 70}", "canned", "en", "warns has to be a whole number from 71 to 99"),
        ("hears: {sure: 70, confirms: [lak]}", "canned", "en", 'a family cannot be "lak"'),
        ("hears: {sure: 70}", "lack", "en", 'the ear does not tell "lack"'),
        ("hears: {sure: 70}", "canned", "any", "an ear hears one language"),
        ("hears: {sure: 70}\nphrases: [a b]", "canned", "en", "exactly one kind of match"),
    ],
)
def test_what_the_ear_cannot_do_is_refused(body: str, family: str, lang: str, says: str) -> None:
    with pytest.raises(TonelintError) as caught:
        ear_rule(body, family, lang)
    assert says in str(caught.value)
