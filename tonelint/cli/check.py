"""`tonelint check`: its options."""

from __future__ import annotations

from typing import Any

import click

from tonelint.cli.options import (
    CHANNEL,
    GUIDE,
    LANG,
    UI_LANG,
    asked,
    comma_separated,
    known,
    of_conversations,
    standard_input,
    streams,
)
from tonelint.commands import FAIL_ON, FORMATS, SPOKEN


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@GUIDE
@click.option("--lang", type=LANG, help="The language of the drafts (else the record's, the guide's, a guess).")
@CHANNEL
@of_conversations
@click.option("--stdin-filename", metavar="PATH", help="The name to show, and to find a guide by, for standard input.")
@click.option(
    "--select",
    multiple=True,
    callback=comma_separated,
    shell_complete=known("rule"),
    help="Only these rules or families.",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=comma_separated,
    shell_complete=known("rule"),
    help="Not these rules or families.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="How to report (else text; in a workflow of GitHub's github)."
)
@click.option(
    "--output", "files", multiple=True, metavar="FORMAT:FILE", help="Write a report into a file, too (several at will)."
)
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), default="warning", show_default=True,
    help="Exit 1 from this severity up.",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="Add how often each rule spoke.")
@click.option("--all", "every", is_flag=True, help="All findings of an answer, and not the three that matter most.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="How many processes may share a long archive.")
@click.option("--no-cache", is_flag=True, help="Compile the guide anew and keep nothing.")
@click.option("--history", metavar="STORE", help="Replies that were sent, to tell a paste by (`tonelint history add`).")
@UI_LANG
def check(names: tuple[str, ...], form: str | None, **options: Any) -> int:
    """Lint drafts: files (.txt, .md, .jsonl; conversations in .yaml, .json, .eml, .mbox), folders, globs, or - for standard input."""
    from tonelint.benches import Wishes
    from tonelint.commands import check as command

    form = form or command.usual_format()
    if options["statistics"] and form not in SPOKEN:
        raise click.UsageError(
            "--statistics goes with --format text, concise or github; machines count for themselves."
        )
    wishes = Wishes(
        options["guide"],
        options["lang"],
        options["channel"],
        options["select"],
        options["ignore"],
        streams().messages,
        not options["no_cache"],
        options["jobs"],
        options["history"],
        asked=asked(names, options),
    )
    output = command.Output(
        form, options["fail_on"], options["statistics"], options["quiet"], options["every"], options["files"]
    )
    if options["stdin_filename"] and "-" not in names:
        raise click.UsageError("--stdin-filename is for standard input; name it with -, or leave the option out.")
    stdin = standard_input(names, options)
    return command.check(names, wishes, output, streams(), stdin=stdin, stdin_filename=options["stdin_filename"])
