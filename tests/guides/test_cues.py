"""The cues that signals are told by are read strictly, and every shipped file of them is whole."""

from __future__ import annotations

import re

import pytest

from tonelint.errors import TonelintError
from tonelint.guides import guide, library, places
from tonelint.guides.cues import PARTS, read_cues
from tonelint.names import LANGUAGES, SIGNALS
from tonelint.reading import Reading, signals
from tonelint.shelf import load_cues

TEXT = """\
reply:
  refusal:
    phrases: ["we cannot", "<I> cannot"]
    not: ["we cannot thank you enough"]
customer:
  anger:
    phrases: ["outrageous"]
"""


def problems(text: str) -> list[str]:
    with pytest.raises(TonelintError) as caught:
        read_cues(text, "signals/en.yaml", "en")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("refusal", "refusall", 'en.yaml:2:3: no signal "refusall" in reply; did you mean "refusal"?'),
        ("anger", "refusal", 'no signal "refusal" in customer'),
        ('phrases: ["outrageous"]', "phrase: [outrageous]", 'no key "phrase" in anger'),
        ("reply:", "replies:", 'no key "replies" in a file of signals'),
        ('we cannot"', '[we cannot"', "this bracket is never closed"),
        ("<I>", "<ME>", "no class <ME>"),
        ("reply:", "words: {cable: [lead]}\nreply:", 'a class of words cannot be called "cable"; write it in capitals'),
        ("reply:", "words: {NUM: [lead]}\nreply:", 'a class of words cannot be called "NUM"'),
        ("reply:", "words: {CABLE: ['[lead']}\nreply:", "this bracket is never closed"),
    ],
)
def test_a_slip_is_told_with_its_place(old: str, new: str, expected: str) -> None:
    assert TEXT.count(old)
    found = problems(TEXT.replace(old, new))
    assert any(expected in problem for problem in found), found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We cannot send it.", True),
        ("I cannot send it.", True),
        ("We cannot thank you enough.", False),
        ("We can.", False),
    ],
)
def test_a_cue_speaks_unless_another_takes_it_back(text: str, told: bool) -> None:
    cues = read_cues(TEXT, "signals/en.yaml", "en")["reply"]
    assert bool(signals.spans(Reading(text, "en", lambda: cues), "refusal", 0)) is told


def test_cues_are_the_same_after_they_were_kept() -> None:
    cues = read_cues(TEXT, "signals/en.yaml", "en")["reply"]
    again = load_cues(cues.dump())
    assert again.names == cues.names
    assert again.dump()[0] == cues.dump()[0]
    assert signals.spans(Reading("We cannot send it.", "en", lambda: again), "refusal", 0) == [(0, 9)]


def test_an_empty_file_tells_nothing() -> None:
    assert all(not read_cues("{}", "signals/en.yaml", "en")[part].names for part in PARTS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_cues_tell_every_signal_that_needs_them(lang: str) -> None:
    file = library.signal_file(library.rules_folder(), lang)
    cues = read_cues(places.read_text(file), file, lang, guide.classes(guide.load(library.guide_file("warm"))))
    told = {name for name, speaks in cues["reply"].names if speaks}
    assert set(SIGNALS) - told <= {"echo", "mission", "specifics", "name", "number", "time"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_shipped_class_of_words_is_there_for_nothing(lang: str) -> None:
    text = places.read_text(library.signal_file(library.rules_folder(), lang))
    classes = re.findall(r"^  ([A-Z]+):$", text, re.MULTILINE)
    assert classes
    assert [name for name in classes if f"<{name}>" not in text] == []
