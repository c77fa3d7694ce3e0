"""`tonelint baseline`: its options."""

from __future__ import annotations

from typing import Any

import click

from tonelint.cli.options import (
    CHANNEL,
    GUIDE,
    LANG,
    UI_LANG,
    of_conversations,
    of_rules,
    of_runs,
    standard_input,
    streams,
    wishes,
)


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@GUIDE
@click.option("--lang", type=LANG, help="The language of the drafts (else the record's, the guide's, a guess).")
@CHANNEL
@of_conversations
@of_rules
@click.option("--out", default="tonelint-baseline.json", show_default=True, metavar="FILE", help="The baseline.")
@click.option("--prune", is_flag=True, help="Only take out what no longer occurs.")
@of_runs
@UI_LANG
def baseline(names: tuple[str, ...], out: str, *, prune: bool, **options: Any) -> int:
    """Keep what is found today, as figures without text, so that `check --baseline` tells only what is new."""
    from tonelint.commands import baseline as command

    stdin = standard_input(names, options)
    return command.baseline(names, wishes(names, options), out, streams(), prune=prune, stdin=stdin)
