"""Macros written as plain texts, as facts of a library."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tonelint.drafts.origin import PlainOrigin
from tonelint.macros.facts import Facts, facts, noticed
from tonelint.model import Attribute, Macro, Reply
from tonelint.reading import Reading

Made = Callable[..., Facts]


@pytest.fixture
def made() -> Made:
    """The facts of a text: `key` is the macro's id, `file` where it lies, and `locale` names its language."""

    def make(
        text: str,
        key: str = "1",
        *,
        lang: str = "en",
        locale: str | None = None,
        file: str = "a.json",
        usage: int | None = None,
        title: str | None = None,
        attributes: tuple[Attribute, ...] = (),
        place: int | None = None,
    ) -> Facts:
        macro = Macro("macros", key or None, title, locale, "content", usage, place)
        reply = Reply(text, text, file, PlainOrigin(text), lang, "macro", key, macro=macro, attributes=attributes)
        return facts(reply, macro, noticed(Reading(text, lang), macro))

    return make
