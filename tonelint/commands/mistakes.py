"""How a mistake is told: in whose language, with its place, what would help, and the lines around it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from itertools import islice

from tonelint.commands import Streams
from tonelint.errors import Place, Problem, TonelintError
from tonelint.guides import library, places
from tonelint.model import Fault
from tonelint.names import LANGUAGES
from tonelint.reports.speech import speech
from tonelint.reports.speech.slips import WORDS
from tonelint.reports.spoken_mistakes import spoken
from tonelint.reports.visible import visible

_BEFORE = 2  # lines shown before the one of the mistake
_LONGEST = 160  # code points of a line that are shown
_HOPS = 8  # guides that extend one another before we stop asking for their language
_STATED = re.compile(r"^(messages|languages|extends)[ \t]*:(.*(?:\n[ \t]*(?:-.*)?$)*)", re.MULTILINE)
_REMARK = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)
_WORD = re.compile(r"""[^\s"',\[\]]+(?<!-)""")


def told(problem: Problem, lang: str) -> str:
    """The problem in a line, and below it the lines of its file around it with a caret where it stands."""
    return f"{_line(problem, lang)}{''.join(_around(problem.place))}"


def slip(message: str, usage: str, command: str, lang: str) -> str:
    """A slip on the command line: how the command is used, where to read more of it, and what was wrong."""
    speak = speech(WORDS, lang)
    how = f"{speak.say('usage')}: {usage}\n{speak.say('help', command=f'{command} --help')}\n\n" if usage else ""
    return f"{how}{speak.say('slip')}: {visible(spoken(message, lang))}\n"


def tell_faults(faults: Iterable[Fault], streams: Streams) -> None:
    """Write what could not be read or judged, a line each."""
    for fault in faults:
        place = Place(fault.path, fault.line, fault.column) if fault.path else None
        streams.err.write(_line(Problem(fault.message, place, fault.hint), language(streams, place)))


def in_language(problem: Problem, lang: str) -> Problem:
    """The problem as somebody tells it who speaks this language."""
    hint = spoken(problem.hint, lang) if problem.hint else None
    return Problem(spoken(problem.message, lang), problem.place, hint)


def language(streams: Streams, place: Place | None = None) -> str:
    """The language of mistakes, whatever is wrong with the guide that says it."""
    return streams.language(None if streams.messages else _of_guide(streams.guide, place))


def _line(problem: Problem, lang: str) -> str:
    return f"{visible(str(in_language(problem, lang)))}\n"


def _of_guide(name: str | None, place: Place | None) -> str | None:
    """The language of the guide named, or of the one nearest to a mistake; it may be the very file that is broken."""
    try:
        file = places.named(name) if name else places.nearest(os.path.dirname(place.path) if place else "")
    except (TonelintError, OSError):
        return None
    languages: list[str] = []
    for _ in range(_HOPS):
        stated = _stated(file)
        if stated.get("messages", [""])[0] in LANGUAGES:
            return stated["messages"][0]
        languages = languages or stated.get("languages", [])
        if not stated.get("extends"):
            break
        name = stated["extends"][0]
        beside = os.path.join(os.path.dirname(file), name)
        file = beside if os.path.isfile(beside) else library.guide_file(name)
    return languages[0] if len({*languages}) == 1 and languages[0] in LANGUAGES else None


def _stated(file: str) -> dict[str, list[str]]:
    """The values of the keys that lead to a guide's language, found by their lines because the file may be no YAML at all."""
    try:
        with open(file, encoding="utf-8-sig", errors="replace") as text:
            found = _STATED.findall(_REMARK.sub("", text.read()))
    except (OSError, ValueError):
        return {}
    return {key: _WORD.findall(value) for key, value in found}


def _around(place: Place | None) -> list[str]:
    # Of guides and rules only: a draft's words are shown nowhere but in its findings.
    if place is None or not place.line or not place.path.endswith((".yaml", ".yml")):
        return []
    lines = _lines(place.path, place.line)
    shown = [f"{number:>5} | {visible(line[:_LONGEST])}\n" for number, line in lines]
    if shown and place.column and place.column <= _LONGEST:
        shown.append(f"      | {' ' * (place.column - 1)}^\n")
    return shown


def _lines(path: str, last: int) -> list[tuple[int, str]]:
    """The line of a mistake and the two before it, with their numbers; none where the file cannot be read again."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            first = max(0, last - 1 - _BEFORE)
            return list(enumerate((line.rstrip("\r\n") for line in islice(file, first, last)), first + 1))
    except (OSError, ValueError):
        return []
