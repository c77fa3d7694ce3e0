"""`tonelint check --fix` and `--diff`: what is safe to change is changed in the files, or shown."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from tonelint import whole
from tonelint.benches import Benches, Wishes
from tonelint.commands import CLEAN, FOUND, MISTAKE, Streams, diffing
from tonelint.drafts import raw
from tonelint.drafts.read import STDIN
from tonelint.errors import Place, Problem, TonelintError
from tonelint.fixing import files
from tonelint.fixing.files import Fixed
from tonelint.linting import lint_paths
from tonelint.model import Report
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.fixes import WORDS
from tonelint.reports.visible import visible
from tonelint.values import NamedTuple


class Mending(NamedTuple):
    """What is put right: the drafts named and, of standard input, its content and the name it goes by."""

    names: tuple[str, ...]
    streams: Streams
    piped: bytes | None = None
    piped_name: str | None = None
    quiet: bool = False

    def stdin(self) -> BinaryIO | None:
        """Standard input, to be read once more."""
        return None if self.piped is None else io.BytesIO(self.piped)

    def changes(self, report: Report, wishes: Wishes) -> list[Fixed]:
        """The files with something to put right, as they were and as they are to be."""
        benches = Benches(wishes)
        return [
            files.fixed(path, self._content(path), found, benches)
            for path, found in files.fixable(report.findings).items()
        ]

    def mend(self, report: Report, wishes: Wishes) -> Report:
        """Put right what is safe in the files, and tell it; gives the report of what is left.

        Standard input goes to the output, changed or not. Raises TonelintError where a file cannot be written.
        """
        done = self.changes(report, wishes)
        piped = self.piped
        for one in done:
            if self._is_piped(one.path):
                piped = one.after
            elif one.after != one.before:
                _write(one)
        speak = speech(WORDS, self.streams.language(report.messages))
        self.streams.err.writelines(_told(done, speak, "fixed", quiet=self.quiet))
        if piped is not None:
            _pass_on(piped, self.streams)
        if all(one.after == one.before for one in done):
            return report
        stdin = None if piped is None else io.BytesIO(piped)
        return lint_paths(self.names, wishes, stdin, self.piped_name)

    def _is_piped(self, path: str) -> bool:
        return self.piped is not None and path == (self.piped_name or STDIN)

    def _content(self, path: str) -> bytes:
        if self.piped is not None and self._is_piped(path):
            return self.piped
        with open(path, "rb") as file:
            return file.read()


def show(mending: Mending, wishes: Wishes) -> int:
    """Write what would be changed as a unified diff and change nothing; returns 1 where anything would be, 2 for mistakes."""
    from tonelint.commands.mistakes import tell_faults

    streams = mending.streams
    report = lint_paths(mending.names, wishes, mending.stdin(), mending.piped_name)
    done = mending.changes(report, wishes)
    for one in done:
        streams.out.writelines(_diff(one, shown=streams.out.isatty()))
    tell_faults(report.errors, streams)
    speak = speech(WORDS, streams.language(report.messages))
    streams.err.writelines(_told(done, speak, "would", quiet=mending.quiet))
    if report.errors:
        return MISTAKE
    return FOUND if any(one.after != one.before for one in done) else CLEAN


def _told(done: Sequence[Fixed], speak: Speech, key: str, *, quiet: bool) -> Iterator[str]:
    for one in done:
        for finding in one.left:
            place = f"{one.path}:{finding.line}:{finding.column}"
            record = f" ({finding.record})" if finding.record is not None else ""
            yield visible(speak.say("left", place=place, rule=finding.rule) + record) + "\n"
    changed = [one for one in done if one.places]
    if quiet:
        return
    if changed:
        told = speak.say("files", n=len(changed))
        yield speak.say(key, n=sum(one.places for one in changed), files=told) + "\n"
    elif key == "would":
        yield speak.say("nothing") + "\n"


def _write(one: Fixed) -> None:
    """Write a file, unless somebody else did meanwhile; raises TonelintError where that cannot be."""
    try:
        with open(one.path, "rb") as file:
            same = file.read() == one.before
        if same:
            whole.write(one.path, one.after)
    except OSError as error:
        reason = str(error.strerror or error).lower()
        raise TonelintError(Problem(f"the draft could not be written: {reason}", Place(one.path))) from None
    if not same:
        raise TonelintError(Problem("this file was changed while it was read, and is left as it is", Place(one.path)))


def _pass_on(content: bytes, streams: Streams) -> None:
    """Write a piped draft to the output, byte by byte where that takes bytes."""
    streams.out.flush()
    if (buffer := getattr(streams.out, "buffer", None)) is not None:
        buffer.write(content)
        buffer.flush()
    else:
        file = raw.opened(content)
        streams.out.write(file.text if file else "")


def _diff(one: Fixed, *, shown: bool) -> Iterator[str]:
    """The lines that change, with some around them; made visible where a terminal would obey them."""
    before, after = (diffing.lines(file.text) if file else [] for file in map(raw.opened, (one.before, one.after)))
    for told in diffing.unified(before, after, visible(one.path)):
        yield "".join(f"{visible(line)}\n" for line in told.splitlines()) if shown else told


def piped(names: Iterable[str], stdin: BinaryIO | None) -> bytes | None:
    """The content of standard input, where it is named; it is read once and judged more than once."""
    return stdin.read() if "-" in tuple(names) and stdin else None
