"""`tonelint check`: its options."""

from __future__ import annotations

import os
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
from tonelint.commands import FAIL_ON, FORMATS, SPOKEN


def _commit(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The commit to compare with; a file behind the option was meant as a file."""
    if value is not None and os.path.exists(value) and value != "HEAD":
        raise click.UsageError(f'--changed takes a commit, and "{value}" is a file; write --changed=HEAD before it.')
    return value


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@GUIDE
@click.option("--lang", type=LANG, help="The language of the drafts (else the record's, the guide's, a guess).")
@CHANNEL
@of_conversations
@click.option("--stdin-filename", metavar="PATH", help="The name to show, and to find a guide by, for standard input.")
@of_rules
@click.option("--baseline", metavar="FILE", help="Tell only what is not in this baseline (`tonelint baseline`).")
@click.option(
    "--changed", is_flag=False, flag_value="HEAD", metavar="[REF]", callback=_commit,
    help="Only replies that Git says changed since a commit, or since where the branch left it (else HEAD).",
)  # fmt: skip
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
        allow=options["allow"],
        baseline=options["baseline"],
        changed=options["changed"],
    )
    output = command.Output(
        form, options["fail_on"], options["statistics"], options["quiet"], options["every"], options["files"]
    )
    if options["stdin_filename"] and "-" not in names:
        raise click.UsageError("--stdin-filename is for standard input; name it with -, or leave the option out.")
    stdin = standard_input(names, options)
    return command.check(names, wishes, output, streams(), stdin=stdin, stdin_filename=options["stdin_filename"])
