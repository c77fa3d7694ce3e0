"""What the user named → the replies of a library, each in one language; whatever cannot be read is a fault and not silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tonelint.drafts import read
from tonelint.drafts.mask import mask
from tonelint.model import Fault, Reply
from tonelint.names import LANGUAGES
from tonelint.values import NamedTuple


class Library(NamedTuple):
    """The replies behind what was named, and the faults of what could not be read."""

    replies: tuple[Reply, ...]
    faults: tuple[Fault, ...]


def opened(names: Iterable[str], lang: str | None) -> Library:
    """Read files, folders and globs as `tonelint check` does, exports of helpdesks among them; each file once.

    Of a macro that stands in several languages one is kept: `lang`, else the one that most replies are in.
    """
    found = [*read.replies(names, None, None)]
    faults = tuple(one for one in found if isinstance(one, Fault))
    replies = [_tidy(one) for one in found if isinstance(one, Reply) and one.text.strip()]
    return Library(tuple(_in_one_language(replies, lang)), faults)


def _in_one_language(replies: Sequence[Reply], lang: str | None) -> list[Reply]:
    """The replies that are no translation of another one that stands here, and in none but our languages."""
    spoken = Counter(reply.lang for reply in replies)
    wanted = sorted(LANGUAGES, key=lambda one: (one != lang, -spoken[one]))
    versions: dict[tuple[str, str | None], set[str]] = {}
    for reply in replies:
        versions.setdefault(_macro(reply), set()).add(reply.lang or "")
    kept = {key: next((one for one in wanted if one in held), None) for key, held in versions.items()}
    return [reply for reply in replies if reply.lang in (None, kept[_macro(reply)])]


def _macro(reply: Reply) -> tuple[str, str | None]:
    """What the translations of a reply have in common with it."""
    return reply.path, reply.macro.id or reply.macro.title if reply.macro else reply.record


def _tidy(reply: Reply) -> Reply:
    """The reply as it can stand in a guide and is judged there: one sort of line break, no blanks at the ends of lines."""
    lines = re.split(r"\r\n|\r|\n", reply.text)
    text = "\n".join(line.rstrip() for line in lines).strip()
    return reply._replace(text=text, masked=mask(text))
