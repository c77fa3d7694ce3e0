"""`tonelint history`: its options."""

from __future__ import annotations

import click

from tonelint.cli.options import UI_LANG, streams


@click.group()
def history() -> None:
    """Remember which replies were sent, as figures and counts, never as texts."""


@history.command("add")
@click.argument("store", metavar="STORE")
@click.argument("names", nargs=-1, required=True, metavar="REPLIES...")
@UI_LANG
def history_add(store: str, names: tuple[str, ...]) -> int:
    """Count the replies of files and folders in to a store, which is made where there is none."""
    from tonelint.commands import history as command

    return command.add(store, names, streams())
