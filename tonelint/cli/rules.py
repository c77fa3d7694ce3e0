"""The commands that writers of rules use: their options."""

from __future__ import annotations

import click

from tonelint.cli.options import GUIDE, LANG, UI_LANG, known, streams
from tonelint.names import LANGUAGES, SEVERITIES


@click.command()
@click.argument("name", metavar="RULE|FAMILY", shell_complete=known("rule"))
@GUIDE
@UI_LANG
def explain(name: str, guide: str | None) -> int:
    """Say what a rule objects to, why, what to write instead and how to allow it."""
    from tonelint.commands import rules as command

    return command.explain(name, guide, streams())


@click.command()
@GUIDE
@click.option("--lang", type=LANG, help="Only rules of this language.")
@click.option("--family", help="Only rules of this family.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only rules of this severity.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list.")
@UI_LANG
def rules(form: str, **options: str | None) -> int:
    """List the rules of a guide, by family."""
    from tonelint.commands import rules as command

    return command.list_rules(streams(), **options, as_json=form == "json")


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE|FAMILY|FILE|GUIDE]...", shell_complete=known("rule"))
@GUIDE
@click.option(
    "--coverage", is_flag=True, help="Tell which rules and traits of a guide its own sentences leave untried."
)
@UI_LANG
def test(names: tuple[str, ...], guide: str | None, *, coverage: bool) -> int:
    """Run the examples of rules and guides; all rules when none is named."""
    from tonelint.commands import test as command

    return command.test(names, guide, streams(), coverage=coverage)


@click.group()
def new() -> None:
    """Start a rule of your own."""


@new.command("rule")
@click.argument("name", metavar="FAMILY/RULE")
@click.option("--lang", type=click.Choice([*LANGUAGES, "any"]), required=True, help="The language the rule is for.")
@click.option("--folder", default="rules", show_default=True, help="The folder of rules to write it into.")
@GUIDE
@UI_LANG
def new_rule(name: str, lang: str, folder: str, guide: str | None) -> int:
    """Write a scaffold for a rule, ready to be filled in."""
    from tonelint.commands import new as command

    return command.new_rule(name, lang, guide, folder, streams())
