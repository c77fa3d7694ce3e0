"""What is alike, in memory and in a store, which have to agree."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonelint.errors import TonelintError
from tonelint.reuse.bodies import Hasher
from tonelint.reuse.history import History
from tonelint.reuse.sent import COMMON, Memory

LAMP = "the lamp leaves our warehouse within two days and you will get a message on your phone that morning"
BIKE = "please wipe the brake discs with a soft cloth first and then try again on a gentle hill near you"
HASHER = Hasher()


def memory(*texts: str) -> Memory:
    found = Memory()
    for text in texts:
        found.add(HASHER.body(text))
    return found


def test_what_was_never_sent_is_alike_to_nothing() -> None:
    assert memory(LAMP).nearest(HASHER.body(BIKE)) is None
    assert memory().nearest(HASHER.body("")) is None


def test_a_paste_with_a_word_changed_is_counted_with_its_macro() -> None:
    found = memory(LAMP, LAMP.replace("two", "three"), BIKE)
    nearest = found.nearest(HASHER.body(LAMP.replace("phone", "telephone")))
    assert nearest is not None
    assert nearest.times == 2
    assert 0.5 < nearest.share < 1


def test_of_two_that_are_alike_the_more_alike_one_is_told() -> None:
    longer = f"{LAMP} {BIKE}"
    nearest = memory(LAMP, longer).nearest(HASHER.body(BIKE))
    assert nearest is not None
    assert nearest.body == HASHER.body(longer)


def test_a_few_words_may_go_to_everybody() -> None:
    assert memory("thanks and bye").nearest(HASHER.body("thanks and bye")) is None


def test_of_a_short_reply_every_word_has_to_be_the_same() -> None:
    short = "we pass your message on to somebody else"
    assert memory(short).nearest(HASHER.body(short)) is not None
    assert memory(short).nearest(HASHER.body(short.replace("message", "wish"))) is None


def test_what_is_met_is_told_before_it_is_counted() -> None:
    found = Memory()
    assert [one and one.times for one in (found.met(HASHER.body(LAMP)) for _ in range(3))] == [None, 1, 2]


@pytest.mark.seconds(5)
def test_a_run_that_everybody_uses_does_not_slow_the_search() -> None:
    found = Memory()
    for number in range(3000):
        found.met(HASHER.body(f"{'a' * (number % 97 + 1)} b {'c' * (number % 89 + 1)} thank you for your message dear"))


TEXTS = st.lists(st.sampled_from((LAMP + " " + BIKE).split()), min_size=0, max_size=70).map(" ".join)


@settings(max_examples=40)
@given(st.lists(TEXTS, max_size=12), TEXTS)
def test_a_store_says_what_memory_says(sent: list[str], text: str) -> None:
    store = History(":memory:", new=True)
    hasher, known = Hasher(store.salt), Memory()
    for one in sent:
        store.add(hasher.body(one))
        known.add(hasher.body(one))
    body = hasher.body(text)
    there, here = store.nearest(body), known.nearest(Hasher(store.salt).body(text))
    assert there == here
    store.close()


def test_a_store_keeps_what_was_added_and_no_word_of_it(tmp_path: Path) -> None:
    path = tmp_path / "store"
    for _ in range(2):
        store = History(str(path), new=True)
        store.add(Hasher(store.salt).body(LAMP))
        store.close()
    again = History(str(path))
    assert again.counts() == (2, 1)
    assert not any(word.encode() in path.read_bytes() for word in ("lamp", "warehouse", "phone"))


def test_two_stores_share_no_figure(tmp_path: Path) -> None:
    salts = {History(str(tmp_path / name), new=True).salt for name in ("a", "b")}
    assert len(salts) == 2


def test_a_store_that_is_not_there_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(TonelintError, match="no history at"):
        History(str(tmp_path / "store"))
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("content", [b"a text", b"SQLite format 3\0 and then nothing"])
def test_another_file_is_told_from_a_store(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "store").write_bytes(content)
    with pytest.raises(TonelintError, match="is no history of tonelint's"):
        History(str(tmp_path / "store"), new=True)
    assert (tmp_path / "store").read_bytes() == content


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "store") as other:
        other.execute("create table money (much integer)")
    other.close()
    with pytest.raises(TonelintError, match="is no history of tonelint's"):
        History(str(tmp_path / "store"), new=True)


def test_a_store_of_a_newer_tonelint_is_not_read(tmp_path: Path) -> None:
    History(str(tmp_path / "store"), new=True).close()
    with sqlite3.connect(tmp_path / "store") as other:
        other.execute("update about set format = 99")
    other.close()
    with pytest.raises(TonelintError, match="written by a newer tonelint"):
        History(str(tmp_path / "store"))


def test_a_run_is_looked_up_in_so_many_replies_and_no_more() -> None:
    found = memory(
        *(f"{LAMP} {' '.join(chr(97 + (n * k) % 26) * (k + 1) for k in range(1, 40))}" for n in range(COMMON + 9))
    )
    assert found.nearest(HASHER.body(LAMP)) is not None


def interrupted(path: str) -> None:
    with History(path, new=True) as store:
        store.add(Hasher(store.salt).body(BIKE))
        raise KeyboardInterrupt


def test_what_was_interrupted_leaves_a_store_that_can_be_used(tmp_path: Path) -> None:
    path = str(tmp_path / "store")
    for kept in (0, 1):
        with pytest.raises(KeyboardInterrupt):
            interrupted(path)
        with History(path, new=True) as store:
            assert store.counts() == (kept, kept)
            store.add(Hasher(store.salt).body(LAMP))
    assert History(path).counts() == (2, 1)


def test_tables_without_a_salt_are_taken_for_a_new_store_and_never_read(tmp_path: Path) -> None:
    with History(str(tmp_path / "store"), new=True):
        pass
    with sqlite3.connect(tmp_path / "store") as other:
        other.execute("delete from about")
    other.close()
    with pytest.raises(TonelintError, match="there is no history at"):
        History(str(tmp_path / "store"))
    with History(str(tmp_path / "store"), new=True) as store:
        store.add(Hasher(store.salt).body(LAMP))
    assert History(str(tmp_path / "store")).counts() == (1, 1)


def test_an_empty_file_is_no_history_and_stays_empty(tmp_path: Path) -> None:
    (tmp_path / "store").touch()
    with pytest.raises(TonelintError, match="there is no history at"):
        History(str(tmp_path / "store"))
    assert (tmp_path / "store").read_bytes() == b""


def test_somebody_elses_database_is_no_history_to_look_things_up_in(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "store") as other:
        other.execute("create table money (much integer)")
    other.close()
    with pytest.raises(TonelintError, match="is no history of tonelint's"):
        History(str(tmp_path / "store"))


def test_a_store_that_is_read_cannot_be_added_to(tmp_path: Path) -> None:
    History(str(tmp_path / "store"), new=True).close()
    store = History(str(tmp_path / "store"))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.add(Hasher(store.salt).body(LAMP))


def test_a_store_in_a_folder_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(TonelintError, match="there is no folder"):
        History(str(tmp_path / "none" / "store"), new=True)


def test_a_folder_cannot_be_opened_as_a_store(tmp_path: Path) -> None:
    with pytest.raises(TonelintError, match="cannot be opened"):
        History(str(tmp_path), new=True)


def test_of_two_who_add_at_once_the_second_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
    with History(str(tmp_path / "store"), new=True), pytest.raises(TonelintError, match="is in use"):
        History(str(tmp_path / "store"), new=True)


def test_a_store_may_have_any_name(tmp_path: Path) -> None:
    path = str(tmp_path / "what? 50 % #ä.db")
    with History(path, new=True) as store:
        store.add(Hasher(store.salt).body(LAMP))
    assert History(path).counts() == (1, 1)
