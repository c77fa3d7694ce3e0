"""`tonelint history`: its options."""

from __future__ import annotations

import click

from tonelint.cli.options import AGENT, EXCLUDE, INPUT_FORMAT, UI_LANG, piped, streams


@click.group()
def history() -> None:
    """Remember which replies were sent, as figures and counts, never as texts."""


@history.command("add")
@click.argument("store", metavar="STORE")
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@AGENT
@INPUT_FORMAT
@EXCLUDE
@UI_LANG
def history_add(
    store: str, names: tuple[str, ...], agent: tuple[str, ...], input_format: str | None, exclude: tuple[str, ...]
) -> int:
    """Count replies in to a store, which is made where there is none; given twice, they count as sent twice."""
    from tonelint.commands import history as command
    from tonelint.drafts.asked import Asked

    asked = Asked(agents=agent, form=input_format, exclude=exclude)
    return command.add(store, names, streams(), asked=asked, stdin=piped(names))
