"""The only door to click: options in, one plain function called, one exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from tonelint.commands import FAIL_ON, FORMATS, INCLUDES, INPUTS, INTERRUPTED, MISTAKE, OURS, SPOKEN, Streams
from tonelint.errors import TonelintError
from tonelint.model import LANGUAGES, SEVERITIES
from tonelint.version import VERSION

if TYPE_CHECKING:
    from tonelint.drafts.asked import Asked

_LANG = click.Choice(LANGUAGES)
# What of a command line decides how mistakes are told.
_ASKED_LANG, _ASKED_GUIDE = "tonelint.messages", "tonelint.guide"
_CYCLES = 500_000  # values made between two looks for cycles
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def _streams() -> Streams:
    return _streams_of(click.get_current_context())


def _streams_of(context: click.Context) -> Streams:
    return Streams(sys.stdout, sys.stderr, context.meta.get(_ASKED_LANG), context.meta.get(_ASKED_GUIDE))


def _kept(name: str, *, unless_said: bool = False) -> Callable[..., Any]:
    """Keeps an option in mind for whatever mistake comes to light, be it outside the command that takes the option."""

    def keep(context: click.Context, _: click.Parameter, value: Any) -> Any:
        if value is not None and not (unless_said and name in context.meta):
            context.meta[name] = value
        return value

    return keep


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one by one or with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _included(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """What of an export is to be judged as well."""
    names = _names(context, option, values)
    return tuple(click.Choice(INCLUDES).convert(name, option, context) for name in names)


def _known(kind: str) -> Callable[..., list[str]]:
    """Completes the names of rules and families, or of guides, in the shell."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        from tonelint.guides import library

        names = library.guide_names() if kind == "guide" else library.names()
        return [name for name in names if name.startswith(incomplete)]

    return complete


_GUIDE = click.option(
    "--guide",
    metavar="NAME|FILE",
    shell_complete=_known("guide"),
    callback=_kept(_ASKED_GUIDE),
    help="The guide to judge by (else tonelint.yaml, else warm).",
)


_UI_LANG = click.option(
    "--ui-lang",
    "--messages",
    type=_LANG,
    callback=_kept(_ASKED_LANG),
    expose_value=False,
    help="The language in which tonelint speaks (else the guide's, else the locale's).",
)


_CHANNEL = click.option("--channel", help="The channel of the drafts, such as chat, email or macro.")
_CONVERSATION = (
    click.option("--customer", metavar="FILE|-", help="What the customer wrote, for drafts that come without it."),
    click.option("--public/--private", default=None, help="Whether anybody may read the drafts (else the record's)."),
    click.option("--draft", metavar="N|ID", help="The message of a conversation to lint (else the last)."),
    click.option("--all-turns", is_flag=True, help="Lint every message of an agent's in a conversation."),
    click.option("--agent", multiple=True, metavar="NAME", help="Who the agent is in a transcript."),
    click.option(
        "--input-format",
        metavar="NAME",
        type=click.Choice(INPUTS),
        help="How the drafts are written (else as their names end).",
    ),
    click.option(
        "--include",
        multiple=True,
        callback=_included,
        metavar="inactive,notes",
        help="Judge also macros that are switched off, or internal notes.",
    ),
)


def _of_conversations(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options that say where in a conversation the draft is."""
    for option in reversed(_CONVERSATION):
        command = option(command)
    return command


def _asked(names: tuple[str, ...], options: dict[str, Any]) -> Asked:
    """How the drafts are to be read, as the options say."""
    from tonelint.drafts.asked import Asked

    if options["draft"] is not None and options["all_turns"]:
        raise click.UsageError("--draft names one message and --all-turns asks for all; leave one of them out.")
    if options["customer"] == "-" and "-" in names:
        raise click.UsageError("Standard input holds the draft or the customer's message; name a file for the other.")
    keys = ("draft", "all_turns", "agent", "input_format", "customer", "public", "include")
    return Asked(*(options[key] for key in keys))


def _stdin(names: tuple[str, ...], options: dict[str, Any]) -> BinaryIO | None:
    """Standard input, where something is read from it."""
    return sys.stdin.buffer if "-" in (*names, options["customer"]) and sys.stdin else None


class _Told(click.Group):
    """A group that tells mistakes while it still knows which language was asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a mistake of the user's is told and not raised."""
        try:
            return super().invoke(ctx)
        except TonelintError as error:
            return _told(error, _streams_of(ctx))
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


@click.group(cls=_Told, context_settings=_SETTINGS)
@click.version_option(VERSION, prog_name="tonelint")
def main() -> None:
    """The linter for the voice of customer service."""


@main.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@_GUIDE
@click.option("--lang", type=_LANG, help="The language of the drafts (else the record's, the guide's, a guess).")
@_CHANNEL
@_of_conversations
@click.option("--stdin-filename", metavar="PATH", help="The name to show, and to find a guide by, for standard input.")
@click.option(
    "--select", multiple=True, callback=_names, shell_complete=_known("rule"), help="Only these rules or families."
)
@click.option(
    "--ignore", multiple=True, callback=_names, shell_complete=_known("rule"), help="Not these rules or families."
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
@_UI_LANG
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
        _streams().messages,
        not options["no_cache"],
        options["jobs"],
        options["history"],
        asked=_asked(names, options),
    )
    output = command.Output(
        form, options["fail_on"], options["statistics"], options["quiet"], options["every"], options["files"]
    )
    if options["stdin_filename"] and "-" not in names:
        raise click.UsageError("--stdin-filename is for standard input; name it with -, or leave the option out.")
    stdin = _stdin(names, options)
    return command.check(names, wishes, output, _streams(), stdin=stdin, stdin_filename=options["stdin_filename"])


@main.command("read")
@click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-...")
@_GUIDE
@click.option("--lang", type=_LANG, help="The language of the drafts (else the record's, the guide's, as it reads).")
@_CHANNEL
@_of_conversations
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to tell it.")
@_UI_LANG
def read_(names: tuple[str, ...], form: str, **options: Any) -> int:
    """Show what was noticed: the conversation before a draft, its language, sentences, signals and word forms."""
    from tonelint.benches import Wishes
    from tonelint.commands import read as command

    guide, lang, channel = (options[key] for key in ("guide", "lang", "channel"))
    wishes = Wishes(guide, lang, channel, messages=_streams().messages, asked=_asked(names, options))
    return command.read(names, wishes, form, _streams(), _stdin(names, options))


@main.command()
@click.argument("name", metavar="RULE|FAMILY", shell_complete=_known("rule"))
@_GUIDE
@_UI_LANG
def explain(name: str, guide: str | None) -> int:
    """Say what a rule objects to, why, what to write instead and how to allow it."""
    from tonelint.commands import rules as command

    return command.explain(name, guide, _streams())


@main.command()
@_GUIDE
@click.option("--lang", type=_LANG, help="Only rules of this language.")
@click.option("--family", help="Only rules of this family.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only rules of this severity.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list.")
@_UI_LANG
def rules(form: str, **options: str | None) -> int:
    """List the rules of a guide, by family."""
    from tonelint.commands import rules as command

    return command.list_rules(_streams(), **options, as_json=form == "json")


@main.command()
@click.argument("names", nargs=-1, metavar="[RULE|FAMILY|FILE|GUIDE]...", shell_complete=_known("rule"))
@_GUIDE
@click.option(
    "--coverage", is_flag=True, help="Tell which rules and traits of a guide its own sentences leave untried."
)
@_UI_LANG
def test(names: tuple[str, ...], guide: str | None, *, coverage: bool) -> int:
    """Run the examples of rules and guides; all rules when none is named."""
    from tonelint.commands import test as command

    return command.test(names, guide, _streams(), coverage=coverage)


@main.group()
def new() -> None:
    """Start a rule of your own."""


@new.command("rule")
@click.argument("name", metavar="FAMILY/RULE")
@click.option("--lang", type=click.Choice([*LANGUAGES, "any"]), required=True, help="The language the rule is for.")
@click.option("--folder", default="rules", show_default=True, help="The folder of rules to write it into.")
@_GUIDE
@_UI_LANG
def new_rule(name: str, lang: str, folder: str, guide: str | None) -> int:
    """Write a scaffold for a rule, ready to be filled in."""
    from tonelint.commands import new as command

    return command.new_rule(name, lang, guide, folder, _streams())


@main.group()
def history() -> None:
    """Remember which replies were sent, as figures and counts, never as texts."""


@history.command("add")
@click.argument("store", metavar="STORE")
@click.argument("names", nargs=-1, required=True, metavar="REPLIES...")
@_UI_LANG
def history_add(store: str, names: tuple[str, ...]) -> int:
    """Count the replies of files and folders in to a store, which is made where there is none."""
    from tonelint.commands import history as command

    return command.add(store, names, _streams())


@main.group()
def guide() -> None:
    """Write, check, show and read a guide."""


_ONE_GUIDE = click.argument(
    "name", metavar="[GUIDE]", required=False, shell_complete=_known("guide"), callback=_kept(_ASKED_GUIDE)
)


@guide.command("check")
@_ONE_GUIDE
@_UI_LANG
def guide_check(name: str | None) -> int:
    """Look for contradictions and dead ends in a guide: a name, a file, or - for standard input."""
    from tonelint.commands import guide_check as command

    return command.check(name, _streams(), sys.stdin)


@guide.command("schema")
@_UI_LANG
def guide_schema() -> int:
    """Print the JSON Schema of guides, for completion and hover in editors."""
    from tonelint.commands import guide_check as command

    return command.schema(_streams())


@guide.command("show")
@_ONE_GUIDE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
@_UI_LANG
def guide_show(name: str | None, form: str) -> int:
    """Print what a guide and all it extends say together, and where each value stands."""
    from tonelint.commands import guide_show as command

    return command.show(name, _streams(), as_json=form == "json")


@guide.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new_", metavar="NEW", callback=_kept(_ASKED_GUIDE))
@click.argument("names", nargs=-1, metavar="[REPLIES]...")
@click.option("--lang", type=_LANG, help="The language of the replies.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to tell it.")
@_UI_LANG
def guide_diff(old: str, new_: str, names: tuple[str, ...], lang: str | None, form: str) -> int:
    """Tell what differs between two guides, and which replies become or cease to be flagged."""
    from tonelint.commands import guide_diff as command

    return command.diff(old, new_, names, _streams(), as_json=form == "json", lang=lang)


@guide.command("new")
@click.option("--answers", metavar="FILE|-", help="Answers in YAML, in place of questions.")
@click.option(
    "--lang", type=_LANG, callback=_kept(_ASKED_LANG, unless_said=True), help="The language of the questions."
)
@click.option("--out", metavar="FILE", help="Where to write the guide (else standard output).")
@_UI_LANG
def guide_new(answers: str | None, lang: str | None, out: str | None) -> int:
    """Ask a dozen questions and draft a guide of your own."""
    from tonelint.commands import guide_new as command

    ask = (
        (lambda question: str(click.prompt(question, default="", show_default=False, prompt_suffix="", err=True)))
        if sys.stdin.isatty()
        else None
    )
    return command.new_guide(_streams(), ask, answers=answers, stdin=sys.stdin, lang=lang, out=out)


@guide.command("learn")
@click.argument("names", nargs=-1, required=True, metavar="REPLIES...")
@_GUIDE
@click.option("--lang", type=_LANG, help="The language of the replies.")
@click.option("--top", type=click.IntRange(1, 500), default=20, show_default=True, help="How many of each kind.")
@_UI_LANG
def guide_learn(names: tuple[str, ...], guide: str | None, lang: str | None, top: int) -> int:
    """Read a library of replies and propose what a guide could say."""
    from tonelint.commands import guide_learn as command

    return command.learn(names, _streams(), guide=guide, lang=lang, top=top)


@guide.command("render")
@_ONE_GUIDE
@click.option("--format", "form", type=click.Choice(["html", "markdown"]), default="html", help="How to write it.")
@_UI_LANG
def guide_render(name: str | None, form: str) -> int:
    """Write a guide as one page that people read."""
    from tonelint.commands import guide_render as command

    return command.render(name, _streams(), form=form)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; every way out is one of the exit codes, none is a traceback."""
    _open_streams()
    try:
        return _run(arguments)
    except (BrokenPipeError, SystemExit):  # click leaves by the latter when a pipe is closed
        # Whoever read us has seen enough; nothing more can be written, not even at exit.
        _silence()
        return INTERRUPTED
    except OSError as error:
        _silence()
        with suppress(OSError):
            _tell_unwritten(error)
        return MISTAKE


def _run(arguments: list[str] | None) -> int:
    try:
        code = main.main(arguments, prog_name="tonelint", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        return _slip(error)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:  # a stream; a file would have a name
            raise
        return _ours(error)  # the last door: a user never sees a traceback
    return code if isinstance(code, int) else 0


def _tell_unwritten(error: OSError) -> None:
    from tonelint.commands.mistakes import language
    from tonelint.reports.spoken_mistakes import spoken

    reason = str(error.strerror or error).lower()
    told = spoken(f"the report could not be written: {reason}", language(Streams(sys.stdout, sys.stderr)))
    click.echo(told, err=True)


def _open_streams() -> None:
    """UTF-8 whatever the place says, and somewhere to write to where there is nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # open until we end
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence() -> None:
    """Let what Python still wants to write at exit go nowhere."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(error: TonelintError, streams: Streams) -> int:
    from tonelint.commands.mistakes import language, told

    lang = language(streams, error.problems[0].place)
    for problem in error.problems:
        click.echo(told(problem, lang), err=True, nl=False)
    return MISTAKE


def _slip(error: click.UsageError) -> int:
    """Tell a slip on the command line in the user's language, with how the command is used."""
    from tonelint.commands.mistakes import language, slip

    if error.ctx and error.message == error.ctx.get_help():  # a group without a command says what there is
        error.show()
        return MISTAKE
    streams = _streams_of(error.ctx) if error.ctx else Streams(sys.stdout, sys.stderr)
    usage = error.ctx.get_usage().partition(": ")[2] if error.ctx else ""
    command = error.ctx.command_path if error.ctx else "tonelint"
    click.echo(slip(error.format_message(), usage, command, language(streams)), err=True, nl=False)
    return MISTAKE


def _ours(error: Exception) -> int:
    """Say where we fell, without a word of the draft; in English, because the line is meant for us."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else "an unknown place"
    python = ".".join(str(part) for part in sys.version_info[:3])
    click.echo(
        f"tonelint itself fell over, and your drafts are as they were: {type(error).__name__} at {where} "
        f"(tonelint {VERSION}, Python {python}). Send us this line and the command, and we will mend it.",
        err=True,
    )
    return OURS


def entry() -> None:
    """The `tonelint` command."""
    # A long archive makes millions of small values and few cycles; looking for those took half of its time.
    gc.set_threshold(_CYCLES)
    code = run()
    # Python would put away every value one by one, a tenth of the time of a draft; nothing of ours waits for that.
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
