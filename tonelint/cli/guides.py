"""`tonelint guide`: its options."""

from __future__ import annotations

import sys

import click

from tonelint.cli.options import ASKED_GUIDE, ASKED_LANG, GUIDE, LANG, UI_LANG, kept, known, streams


@click.group()
def guide() -> None:
    """Write, check, show and read a guide."""


_ONE_GUIDE = click.argument(
    "name", metavar="[GUIDE]", required=False, shell_complete=known("guide"), callback=kept(ASKED_GUIDE)
)


@guide.command("check")
@_ONE_GUIDE
@UI_LANG
def guide_check(name: str | None) -> int:
    """Look for contradictions and dead ends in a guide: a name, a file, or - for standard input."""
    from tonelint.commands import guide_check as command

    return command.check(name, streams(), sys.stdin)


@guide.command("schema")
@UI_LANG
def guide_schema() -> int:
    """Print the JSON Schema of guides, for completion and hover in editors."""
    from tonelint.commands import guide_check as command

    return command.schema(streams())


@guide.command("show")
@_ONE_GUIDE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
@UI_LANG
def guide_show(name: str | None, form: str) -> int:
    """Print what a guide and all it extends say together, and where each value stands."""
    from tonelint.commands import guide_show as command

    return command.show(name, streams(), as_json=form == "json")


@guide.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new_", metavar="NEW", callback=kept(ASKED_GUIDE))
@click.argument("names", nargs=-1, metavar="[REPLIES]...")
@click.option("--lang", type=LANG, help="The language of the replies.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to tell it.")
@UI_LANG
def guide_diff(old: str, new_: str, names: tuple[str, ...], lang: str | None, form: str) -> int:
    """Tell what differs between two guides, and which replies become or cease to be flagged."""
    from tonelint.commands import guide_diff as command

    return command.diff(old, new_, names, streams(), as_json=form == "json", lang=lang)


@guide.command("new")
@click.option("--answers", metavar="FILE|-", help="Answers in YAML, in place of questions.")
@click.option("--lang", type=LANG, callback=kept(ASKED_LANG, unless_said=True), help="The language of the questions.")
@click.option("--out", metavar="FILE", help="Where to write the guide (else standard output).")
@UI_LANG
def guide_new(answers: str | None, lang: str | None, out: str | None) -> int:
    """Ask a dozen questions and draft a guide of your own."""
    from tonelint.commands import guide_new as command

    ask = (
        (lambda question: str(click.prompt(question, default="", show_default=False, prompt_suffix="", err=True)))
        if sys.stdin.isatty()
        else None
    )
    return command.new_guide(streams(), ask, answers=answers, stdin=sys.stdin, lang=lang, out=out)


@guide.command("learn")
@click.argument("names", nargs=-1, required=True, metavar="REPLIES...")
@GUIDE
@click.option("--lang", type=LANG, help="The language of the replies.")
@click.option("--top", type=click.IntRange(1, 500), default=20, show_default=True, help="How many of each kind.")
@UI_LANG
def guide_learn(names: tuple[str, ...], guide: str | None, lang: str | None, top: int) -> int:
    """Read a library of replies and propose what a guide could say."""
    from tonelint.commands import guide_learn as command

    return command.learn(names, streams(), guide=guide, lang=lang, top=top)


@guide.command("render")
@_ONE_GUIDE
@click.option("--format", "form", type=click.Choice(["html", "markdown"]), default="html", help="How to write it.")
@UI_LANG
def guide_render(name: str | None, form: str) -> int:
    """Write a guide as one page that people read."""
    from tonelint.commands import guide_render as command

    return command.render(name, streams(), form=form)
