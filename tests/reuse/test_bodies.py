"""Bodies: what of a reply counts as said, whoever it was said to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint.reuse.bodies import Hasher

MACRO = "Hi Oona, the lamp leaves our warehouse within two days, and you will get a message."


@pytest.mark.parametrize(
    "other",
    [
        "Hi Todd, the lamp leaves our warehouse within two days, and you will get a message.",
        "Hi {{first name}}, the lamp leaves our warehouse within two days, and you will get a message.",
        "Hi [NAME], the lamp leaves our warehouse within two days, and you will get a message!",
        "Hi the lamp leaves our warehouse within two days and you will get a message 4711",
        "Hi Oona, the lamp leaves our warehouse within two days, and you will get a message.\n- open the box\n2. look inside",
    ],
    ids=["name", "slot", "brackets", "number", "steps"],
)
def test_names_numbers_slots_and_steps_do_not_disguise_a_body(other: str) -> None:
    hasher = Hasher()
    assert hasher.body(other) == hasher.body(MACRO)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lamppu tulee teille maanantaina kello kahdeksan ja kuski soittaa ennen.", "Lamppu tulee teille torstaina kello kolme ja kuski soittaa ennen."),
        ("Saat rahat takaisin viidessä päivässä ja viestin siitä.", "Saat rahat takaisin kahdessa päivässä ja viestin siitä."),
        ("Se lähtee meiltä 14. kesäkuuta ja on teillä pian.", "Se lähtee meiltä 2. marraskuuta ja on teillä pian."),
        ("Den kommer til deg mandag klokka åtte og sjåføren ringer først.", "Den kommer til deg torsdag klokka tre og sjåføren ringer først."),
        ("Pengene er på konto innen fem dager og du får melding.", "Pengene er på konto innen tre dager og du får melding."),
        ("You have the money back within five days and a message.", "You have the money back within three days and a message."),
    ],
)  # fmt: skip
def test_days_months_and_numbers_in_words_do_not_disguise_a_body(one: str, other: str) -> None:
    assert Hasher().body(one) == Hasher().body(other)
    assert Hasher(days=True).body(one) != Hasher(days=True).body(other)


def test_other_words_make_another_body() -> None:
    hasher = Hasher()
    assert not hasher.body("Your parcel waits at the counter of the shop around the corner.") & hasher.body(MACRO)


def test_the_order_of_words_counts() -> None:
    hasher = Hasher()
    assert hasher.body("lamp chair table") != hasher.body("table chair lamp")


def test_bodies_of_different_salts_have_nothing_in_common() -> None:
    assert not Hasher(b"a").body(MACRO) & Hasher(b"b").body(MACRO)


def test_the_same_text_has_the_same_body_in_every_process() -> None:
    # Figures that went into a store have to be found again: they hang on no seed of Python's.
    assert sorted(Hasher(b"salt").body("kettle kettle kettle")) == [Hasher(b"salt").runs("kettle kettle kettle")[0]]
    assert Hasher(b"salt").runs("kettle kettle kettle") == [11 * _figure("kettle", b"salt")]


def _figure(word: str, salt: bytes) -> int:
    from hashlib import blake2b

    return int.from_bytes(blake2b(word.encode(), digest_size=7, salt=salt).digest(), "little")


@given(st.text())
def test_any_text_has_a_body_that_a_store_can_hold(text: str) -> None:
    assert all(0 <= run < 2**60 for run in Hasher().body(text))


@pytest.mark.seconds(3)
@pytest.mark.parametrize("sign", ["[", "{", "{{", "{%", "<", "<<", "%", "]("])
def test_brackets_that_never_close_take_no_time(sign: str) -> None:
    assert Hasher().runs(sign * 40_000) == []
