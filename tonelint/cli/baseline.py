"""`tonelint baseline`: its options."""

from __future__ import annotations

from typing import Any

import click

from tonelint.cli.options import UI_LANG, of_drafts, of_rules, of_runs, standard_input, streams, wishes


@click.command()
@of_drafts
@of_rules
@click.option("--out", default="tonelint-baseline.json", show_default=True, metavar="FILE", help="The baseline.")
@click.option("--prune", is_flag=True, help="Only take out what no longer occurs.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was kept; only mistakes are told.")
@of_runs
@UI_LANG
def baseline(names: tuple[str, ...], out: str, *, prune: bool, quiet: bool, **options: Any) -> int:
    """Keep what is found today, as figures without text, so that `check --baseline` tells only what is new."""
    from tonelint.commands import baseline as command

    stdin = standard_input(names, options)
    asked = wishes(names, options)
    return command.baseline(names, asked, out, streams(), prune=prune, quiet=quiet, stdin=stdin)
