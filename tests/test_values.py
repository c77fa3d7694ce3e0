"""Values are what the standard library would make of the same fields, and cost less to define."""

from __future__ import annotations

import pickle
import sys
import typing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonelint import values
from tonelint.model import Finding, Match


class Ours(values.NamedTuple):
    """Three fields, of which one has to be given."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = ()

    @property
    def twice(self) -> int:
        """A value may know something of itself."""
        return 2 * self.first


class Theirs(typing.NamedTuple):
    first: int
    second: str = "two"
    third: tuple[int, ...] = ()


NAMES = st.sampled_from(["first", "second", "third", "fourth"])
ANY = st.integers() | st.text(max_size=3)


def made(kind: Any, given: list[Any], named: dict[str, Any]) -> tuple[Any, ...] | None:
    try:
        return tuple(kind(*given, **named))
    except TypeError:
        return None


@given(given=st.lists(ANY, max_size=4), named=st.dictionaries(NAMES, ANY))
def test_they_are_made_and_refused_as_the_standard_library_would(given: list[Any], named: dict[str, Any]) -> None:
    assert made(Ours, given, named) == made(Theirs, given, named)


@given(given=st.lists(ANY, min_size=1, max_size=3), changed=st.dictionaries(NAMES, ANY))
def test_they_are_changed_told_and_listed_as_there(given: list[Any], changed: dict[str, Any]) -> None:
    one: Any = Ours(*given)  # as a tuple, whatever the types say: the other is of another kind
    other: Any = Theirs(*given)
    assert one == tuple(one) == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other).replace("Theirs", "Ours")
    assert one._asdict() == other._asdict()
    if "fourth" in changed:
        with pytest.raises(ValueError, match="fourth"):
            one._replace(**changed)
    else:
        assert one._replace(**changed) == other._replace(**changed)


def test_they_are_frozen_and_hold_nothing_else() -> None:
    value: Any = Ours(1)
    with pytest.raises(AttributeError):
        value.first = 2
    with pytest.raises(AttributeError):
        value.other = 2
    assert sys.getsizeof(value) == sys.getsizeof(Theirs(1))


def test_a_value_knows_its_fields_and_defaults_and_can_be_taken_apart() -> None:
    assert Ours._fields == Theirs._fields
    assert Ours._field_defaults == Theirs._field_defaults
    assert Ours._make([1, "b", ()]) == (1, "b", ())
    assert Ours(4).twice == 8
    match Ours(4, "four"):
        case Ours(number, second="four"):
            assert number == 4
        case _:
            pytest.fail("a value is matched by place and by name")


def test_values_come_back_from_another_process_as_they_were() -> None:
    value = Match(1, 2, {"phrase": "a"})
    handed = pickle.loads(pickle.dumps(value))  # noqa: S301  # our own bytes
    assert handed == value
    assert type(handed) is Match


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="a class body does not hold its annotations there")
def test_no_constructor_is_compiled_for_a_kind_of_values() -> None:
    kinds: list[Any] = [Finding, Match, Ours]
    assert len({kind.__new__ for kind in kinds}) == 1
