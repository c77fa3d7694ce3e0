"""Reading drafts from memory, as a file of any name."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Reply

Read = Callable[..., list[Reply | Fault]]
One = TypeVar("One", Reply, Fault)


@pytest.fixture(scope="session")
def read_as() -> Read:
    """The replies in a text that lies in a file of this name; options as on the command line, `names` as the guide's."""

    def replies(text: str, name: str = "talk.txt", names: tuple[str, ...] = (), **asked: object) -> list[Reply | Fault]:
        stdin = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        return list(read.replies(["-"], stdin, name, Asked(**asked), lambda _: names))  # type: ignore[arg-type]

    return replies


def only(kind: type[One], read_as: Read) -> Callable[..., One]:
    """Reads a text in which one thing is found, of this kind."""

    def one(*text: Any, **asked: Any) -> One:
        (found,) = read_as(*text, **asked)
        assert isinstance(found, kind), found
        return found

    return one


@pytest.fixture(scope="session")
def one_reply(read_as: Read) -> Callable[..., Reply]:
    """The reply in a text that holds no more than one; options as for `read_as`."""
    return only(Reply, read_as)


@pytest.fixture(scope="session")
def one_fault(read_as: Read) -> Callable[..., Fault]:
    """What is wrong with a text of which nothing can be read; options as for `read_as`."""
    return only(Fault, read_as)
