"""`tonelint baseline`: what is found today is kept, and pruned when it is mended."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import BinaryIO

from tonelint import linting
from tonelint.adopting import baseline as kept
from tonelint.benches import Benches, Wishes
from tonelint.commands import CLEAN, MISTAKE, Streams, earlier
from tonelint.commands.mistakes import tell_faults
from tonelint.errors import Place, fail
from tonelint.reports.wording import WORDS, number


def baseline(
    names: Iterable[str],
    wishes: Wishes,
    path: str,
    streams: Streams,
    *,
    prune: bool,
    quiet: bool = False,
    stdin: BinaryIO | None = None,
) -> int:
    """Write the baseline of what is named, or take out of one what no longer occurs; returns 0 or 2.

    Where anything could not be read the file stays as it is, and so does one that holds anything but a baseline.
    """
    names = tuple(names)
    earlier.refuse_unless_baseline(path)
    before = kept.read(path) if prune else None
    if before:
        _refuse_others(before, names, wishes, path)
    report = linting.lint_paths(names, wishes._replace(locale=streams.language()), stdin)
    if report.errors:
        tell_faults(report.errors, streams)
        return MISTAKE
    now = (
        before.pruned(report, partial(linting.judged_files, names, wishes.asked))
        if before
        else kept.of(report, wishes.options)
    )
    try:
        kept.write(now, path)
    except OSError as error:
        reason = str(error.strerror or error).lower()
        raise fail(f"the baseline could not be written: {reason}", Place(path)) from None
    if quiet:
        return CLEAN
    lang = report.messages
    told = {"path": path, "findings": number(lang, "findings", now.number)}
    if before:
        told["gone"] = number(lang, "findings", before.number - now.number)
    streams.out.write(f"{WORDS[lang]['pruned' if before else 'kept'].format(**told)}\n")
    return CLEAN


def _refuse_others(before: kept.Baseline, names: tuple[str, ...], wishes: Wishes, path: str) -> None:
    """Raise TonelintError where a baseline was written with other options; a channel of the guide's is as good as one."""
    others = before.others(wishes.options)
    if "channel" in others:
        channel = Benches(wishes).channel(names[0])
        others = before.on_channel(channel).others(kept.on_channel(wishes.options, channel))
    if others:
        named = ", ".join(f"--{name}" for name in others)
        raise fail(
            "this baseline was written with other options",
            Place(path),
            f"give the same as then ({named}), or it would lose what it knows",
        )
