"""Reading drafts from memory, as a file of any name."""

from __future__ import annotations

import io
from collections.abc import Callable

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
