"""`tonelint guide check` and `tonelint guide schema`: what is wrong with a guide, and what an editor may know of it."""

from __future__ import annotations

from typing import TextIO

from tonelint import consistency
from tonelint.benches import guide_file
from tonelint.commands import CLEAN, FOUND, Streams
from tonelint.commands.mistakes import told
from tonelint.guides import json_schema
from tonelint.guides.rulebook import books, collect
from tonelint.reports.speech import speech
from tonelint.reports.speech.guides import WORDS


def check(guide: str | None, streams: Streams, stdin: TextIO | None = None) -> int:
    """Write every contradiction and dead end of a guide, `-` for one from standard input; 1 where there is one."""
    collection = collect("-", text=stdin.read()) if guide == "-" and stdin else collect(guide_file(guide, ""))
    books(collection)  # what stays uncompiled until a draft needs it shall be compiled once by whoever checks
    found = consistency.problems(collection)
    speak = speech(WORDS, streams.language(collection.guide.messages))
    for problem in found:
        streams.out.write(told(problem, speak.lang))
    streams.out.write(f"{speak.say('to look at', n=len(found)) if found else speak.say('agrees')}\n")
    return FOUND if found else CLEAN


def schema(streams: Streams) -> int:
    """Write the JSON Schema of a guide."""
    streams.out.write(json_schema.as_text())
    return CLEAN
