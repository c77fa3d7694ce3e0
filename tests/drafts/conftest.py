"""Reading drafts from memory, as a file of any name."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from tonelint.drafts import read
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, Reply

Read = Callable[..., list[Reply | Fault]]


@pytest.fixture(scope="session")
def read_as() -> Read:
    """The replies in a text that lies in a file of this name; options as on the command line, `names` as the guide's."""

    def replies(text: str, name: str = "talk.txt", names: tuple[str, ...] = (), **asked: object) -> list[Reply | Fault]:
        stdin = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        return list(read.replies(["-"], stdin, name, Asked(**asked), lambda _: names))  # type: ignore[arg-type]

    return replies


@pytest.fixture(scope="session")
def one_reply(read_as: Read) -> Callable[..., Reply]:
    """The reply in a text that holds no more than one; options as for `read_as`."""

    def only(*text: Any, **asked: Any) -> Reply:
        (reply,) = read_as(*text, **asked)
        assert isinstance(reply, Reply), reply
        return reply

    return only


@pytest.fixture(scope="session")
def one_fault(read_as: Read) -> Callable[..., Fault]:
    """What is wrong with a text of which nothing can be read; options as for `read_as`."""

    def only(*text: Any, **asked: Any) -> Fault:
        (fault,) = read_as(*text, **asked)
        assert isinstance(fault, Fault), fault
        return fault

    return only
