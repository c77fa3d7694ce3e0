"""`tonelint guide check` and `tonelint guide schema`: what is wrong with a guide, and what an editor may know of it."""

from __future__ import annotations

from typing import TextIO

from tonelint import consistency
from tonelint.benches import guide_file
from tonelint.commands import CLEAN, FOUND, Streams
from tonelint.commands.mistakes import language, told
from tonelint.guides import json_schema
from tonelint.guides.rulebook import collect
from tonelint.reports.spoken_mistakes import spoken


def check(guide: str | None, streams: Streams, stdin: TextIO | None = None) -> int:
    """Write every contradiction and dead end of a guide, `-` for one from standard input; 1 where there is one."""
    collection = collect("-", text=stdin.read()) if guide == "-" and stdin else collect(guide_file(guide, ""))
    found = consistency.problems(collection)
    stated = collection.guide.tree.get("messages")
    # A guide from standard input cannot be asked again for its language, and warm's is not one that anybody chose.
    own = stated.value if stated and guide == "-" and stated.place.path == collection.guide.tree.place.path else None
    lang = streams.messages or own or language(streams)
    for problem in found:
        streams.out.write(told(problem, lang))
    count = "1 thing to look at." if len(found) == 1 else f"{len(found)} things to look at."
    streams.out.write(f"{spoken(count if found else 'This guide agrees with itself.', lang)}\n")
    return FOUND if found else CLEAN


def schema(streams: Streams) -> int:
    """Write the JSON Schema of a guide."""
    streams.out.write(json_schema.as_text())
    return CLEAN
