"""`tonelint read`: what was noticed in a draft, for writers who wonder why a rule spoke or did not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from tonelint.benches import Benches, Wishes
from tonelint.commands import CLEAN, MISTAKE, Streams
from tonelint.commands.check import write_pieces
from tonelint.commands.mistakes import tell_faults
from tonelint.model import Fault
from tonelint.noticed import Noticed
from tonelint.noticing import notice
from tonelint.reports import noticed


def read(names: Iterable[str], wishes: Wishes, form: str, streams: Streams, stdin: BinaryIO | None = None) -> int:
    """Write what was noticed in every reply named; returns 2 when something could not be read."""
    faults: list[Fault] = []
    found: list[Noticed] = []
    benches = Benches(wishes._replace(locale=streams.language()))
    for one in notice(names, benches, stdin):
        if isinstance(one, Fault):
            faults.append(one)
        else:
            found.append(one)
    if form == "json":
        streams.out.write(noticed.as_json(found, faults))
    else:
        tell_faults(faults, streams)  # in JSON they stay English, because machines read them
        for one in found:
            write_pieces(noticed.pieces(one, benches.messages()), streams)
    return MISTAKE if faults else CLEAN
