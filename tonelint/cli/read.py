"""`tonelint read`: its options."""

from __future__ import annotations

from typing import Any

import click

from tonelint.cli.options import UI_LANG, asked, of_drafts, standard_input, streams


@click.command("read")
@of_drafts
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to tell it.")
@UI_LANG
def read(names: tuple[str, ...], form: str, **options: Any) -> int:
    """Show what was noticed: the conversation before a draft, its language, sentences, signals and word forms."""
    from tonelint.benches import Wishes
    from tonelint.commands import read as command

    guide, lang, channel = (options[key] for key in ("guide", "lang", "channel"))
    wishes = Wishes(guide, lang, channel, messages=streams().messages, asked=asked(names, options))
    return command.read(names, wishes, form, streams(), standard_input(names, options))
