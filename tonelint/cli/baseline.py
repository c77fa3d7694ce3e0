"""`tonelint baseline`: its options."""

from __future__ import annotations

from typing import Any

import click

from tonelint.cli.options import (
    CHANNEL,
    GUIDE,
    LANG,
    UI_LANG,
    asked,
    of_conversations,
    of_rules,
    standard_input,
    streams,
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
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="How many processes may share a long archive.")
@click.option("--no-cache", is_flag=True, help="Compile the guide anew and keep nothing.")
@UI_LANG
def baseline(names: tuple[str, ...], out: str, *, prune: bool, **options: Any) -> int:
    """Keep what is found today, as figures without text, so that `check --baseline` tells only what is new."""
    from tonelint.benches import Wishes
    from tonelint.commands import baseline as command

    wishes = Wishes(
        options["guide"],
        options["lang"],
        options["channel"],
        options["select"],
        options["ignore"],
        streams().messages,
        not options["no_cache"],
        options["jobs"],
        asked=asked(names, options),
        allow=options["allow"],
    )
    return command.baseline(names, wishes, out, streams(), prune=prune, stdin=standard_input(names, options))
