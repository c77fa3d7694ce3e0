"""`tonelint check`: its options."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from tonelint.cli.options import UI_LANG, Helped, of_drafts, of_rules, of_runs, once, standard_input, streams, wishes
from tonelint.commands import FAIL_ON, FORMATS, SPOKEN

if TYPE_CHECKING:
    from tonelint.benches import Wishes
    from tonelint.commands.check import Output


def _commit(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The commit to compare with; a file behind the option was meant as a file."""
    if value is not None and os.path.exists(value) and value != "HEAD":
        raise click.UsageError(f'--changed takes a commit, and "{value}" is a file; write --changed=HEAD before it.')
    return value


@click.command(cls=Helped)
@of_drafts
@click.option(
    "--stdin-filename", metavar="PATH",
    help="The name of what is piped in: to show, to find a guide by, and to read it as its end says (.yaml, .eml).",
)  # fmt: skip
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
@click.option(
    "--max-warnings", type=click.IntRange(0), metavar="N", help="Let so many warnings pass; more of them exit 1."
)
@click.option("--statistics", is_flag=True, help="Add how often each rule spoke.")
@click.option("--all", "every", is_flag=True, help="All findings of an answer, and not the three that matter most.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@of_runs
@click.option("--fix", is_flag=True, help="Put right what is safe in the files; of standard input, write it changed.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; it wins over --fix.")
@click.option(
    "--history", multiple=True, callback=once, metavar="STORE",
    help="Replies that were sent, to tell a paste by (`tonelint history add`).",
)  # fmt: skip
@UI_LANG
def check(names: tuple[str, ...], form: str | None, **options: Any) -> int:
    """Lint drafts: files (.txt, .md, .jsonl; conversations in .yaml, .json, .eml, .mbox), folders, globs, or - for standard input."""
    from tonelint.commands import check as command

    _refuse_unfit(names, form, options)
    form = form or command.usual_format()
    fixes = options["fix"] or options["diff"] or any(one.startswith("json") for one in (form, *options["files"]))
    own = {key: options[key] for key in ("history", "baseline", "changed")}
    asked = wishes(names, options, fixes=fixes, **own)
    output = command.Output(
        form, options["fail_on"], options["statistics"], options["quiet"], options["every"], options["files"],
        options["max_warnings"],
    )  # fmt: skip
    stdin, name = standard_input(names, options), options["stdin_filename"]
    if options["fix"] or options["diff"]:
        return _mended(names, asked, output, options)
    return command.check(names, asked, output, streams(), stdin=stdin, stdin_filename=name)


def _refuse_unfit(names: tuple[str, ...], form: str | None, options: dict[str, Any]) -> None:
    """Refuse options that do not go together."""
    if options["statistics"] and form not in (None, *SPOKEN):
        raise click.UsageError(
            "--statistics goes with --format text, concise or github; machines count for themselves."
        )
    if options["fail_on"] == "never" and options["max_warnings"] is not None:
        raise click.UsageError(
            "--fail-on never lets everything pass and --max-warnings does not; leave one of them out."
        )
    if options["stdin_filename"] and "-" not in names:
        raise click.UsageError("--stdin-filename is for standard input; name it with -, or leave the option out.")
    if options["diff"] and (form or options["files"] or options["statistics"]):
        raise click.UsageError("--diff writes no report; leave out --format, --output and --statistics.")
    if (options["fix"] or options["diff"]) and options["all_turns"]:
        raise click.UsageError("--all-turns takes what was sent, which --fix does not change; leave one of them out.")
    if (options["fix"] or options["diff"]) and options["customer"] == "-":
        raise click.UsageError("--fix reads the customer's message more than once; name a file for it.")


def _mended(names: tuple[str, ...], asked: Wishes, output: Output, options: dict[str, Any]) -> int:
    """Check with what is safe put right, or show what would be."""
    from tonelint.commands import check as command
    from tonelint.commands import fixing

    name = options["stdin_filename"]
    piped = fixing.piped(names, standard_input(names, options))
    mending = fixing.Mending(names, streams(), piped, name, output.quiet)
    if options["diff"]:
        return fixing.show(mending, asked._replace(locale=streams().language()))
    # The draft takes the output, so the report goes where it is in nobody's way.
    told = streams() if piped is None else streams()._replace(out=sys.stderr)
    return command.check(names, asked, output, told, stdin=mending.stdin(), stdin_filename=name, mend=mending.mend)
