"""A place behind the text is told of the attribute that it stands in."""

from __future__ import annotations

import pytest

from tonelint.drafts.origin import PlainOrigin
from tonelint.drafts.unseen import attribute, behind
from tonelint.model import Attribute, Reply


def reply_of(*written: str) -> Reply:
    attributes = tuple(Attribute("href", one, 0, 2, at) for at, one in enumerate(written))
    return Reply("Hi", "Hi", "", PlainOrigin("Hi"), attributes=attributes)


def test_every_place_is_one_of_an_attribute_and_its_end() -> None:
    reply = reply_of("ab", "", "c")
    assert behind(reply) == "\nab\n\nc"
    found = [attribute(reply, place) for place in range(3, 3 + len(behind(reply)))]
    assert [(one.at, into) for one, into in found] == [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (2, 1)]


def test_two_replies_are_told_apart() -> None:
    one, other = reply_of("ab", "cd"), reply_of("a", "bcd")
    assert [attribute(reply, 5)[0].at for reply in (one, other, one)] == [0, 1, 0]


@pytest.mark.seconds(3)
def test_thousands_of_places_take_no_walk_through_all_attributes_each() -> None:
    reply = reply_of(*["{{a.b}}"] * 20_000)
    assert all(attribute(reply, 3 + 8 * number) == (reply.attributes[number], 0) for number in range(20_000))
