"""What several commands ask for in the same words, and what an option's value becomes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from tonelint.commands import INCLUDES, INPUTS, Streams
from tonelint.names import LANGUAGES

if TYPE_CHECKING:
    from tonelint.benches import Wishes
    from tonelint.drafts.asked import Asked


def _helped(context: click.Context, _: click.Parameter, asked: Any) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


_HELP = click.Option(
    ["-h", "--help"], is_flag=True, expose_value=False, is_eager=True, callback=_helped, help="Show this message and exit."
)  # fmt: skip


class Helped(click.Command):
    """A command with a ready option for help: click's own looks for translations first, a fiftieth of a draft's time."""

    def get_help_option(self, _: click.Context) -> click.Option:
        """The option, the same for every command."""
        return _HELP


LANG = click.Choice(LANGUAGES)
# What of a command line decides how mistakes are told.
ASKED_LANG, ASKED_GUIDE = "tonelint.messages", "tonelint.guide"
_UI_LANG, _GUIDE = ("--ui-lang", "--messages"), "--guide"


def streams() -> Streams:
    """Where the command under way writes, and in which language."""
    return streams_of(click.get_current_context())


def streams_of(context: click.Context) -> Streams:
    """Where a command writes, and what the user named on its line."""
    return Streams(sys.stdout, sys.stderr, context.meta.get(ASKED_LANG), context.meta.get(ASKED_GUIDE))


def asked_on(line: Sequence[str], streams: Streams) -> Streams:
    """The same with what the user named on a line that click gave up before it came there."""
    lang = _value(line, *_UI_LANG)
    messages = streams.messages or (lang if lang in LANGUAGES else None)
    return streams._replace(messages=messages, guide=streams.guide or _value(line, _GUIDE))


def _value(line: Sequence[str], *names: str) -> str | None:
    """The last value that an option has on a line."""
    told, words = None, iter(line)
    for word in words:
        name, given, value = word.partition("=")
        if name in names:
            told = value if given else next(words, told)
    return told


def kept(name: str, *, unless_said: bool = False) -> Callable[..., Any]:
    """Keeps an option in mind for whatever mistake comes to light, be it outside the command that takes the option."""

    def keep(context: click.Context, _: click.Parameter, value: Any) -> Any:
        if value is not None and not (unless_said and name in context.meta):
            context.meta[name] = value
        return value

    return keep


def comma_separated(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one by one or with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def once(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> str | None:
    """The one value of an option of which the last would else go before the others in silence."""
    if len(values) > 1:
        raise click.UsageError(
            f"{option.opts[0]} takes one file, and stands here more than once; leave the others out."
        )
    return values[0] if values else None


def _included(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """What of an export is to be judged as well."""
    names = comma_separated(context, option, values)
    return tuple(click.Choice(INCLUDES).convert(name, option, context) for name in names)


_PROCESSES: Any = click.IntRange(1, 64)


def _processes(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    """How many processes may work: a number, or None for one a processor."""
    return None if value in (None, "auto") else int(_PROCESSES(value, option, context))


def known(kind: str) -> Callable[..., list[str]]:
    """Completes the names of rules and families, or of guides, in the shell."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        from tonelint.guides import library

        names = library.guide_names() if kind == "guide" else library.names()
        return [name for name in names if name.startswith(incomplete)]

    return complete


class _Form(click.Choice[str]):
    """A form of drafts that is known, or a name that the guide may give to one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it stands where a guide could hold it; whether one does is known when a file is read."""
        named = isinstance(value, str) and value.replace("-", "").isalnum() and value == value.lower()
        return value if named else super().convert(value, param, ctx)


GUIDE = click.option(
    _GUIDE,
    metavar="NAME|FILE",
    shell_complete=known("guide"),
    callback=kept(ASKED_GUIDE),
    help="The guide to judge by (else tonelint.yaml, else warm).",
)


UI_LANG = click.option(
    *_UI_LANG,
    type=LANG,
    callback=kept(ASKED_LANG),
    expose_value=False,
    help="The language in which tonelint speaks (else the guide's, else the locale's).",
)


AGENT = click.option("--agent", multiple=True, metavar="NAME", help="Who the agent is in a transcript.")


INPUT_FORMAT = click.option(
    "--input-format",
    metavar="NAME",
    type=_Form(INPUTS),
    help="How the drafts are written (else as their names end).",
)


def _excluded(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Patterns of what is passed over; one that takes something back is refused, for no pattern goes before another."""
    for value in values:
        if value.startswith("!") or not value.strip("./ "):
            raise click.UsageError(f'--exclude takes what to pass over, and "{value}" names nothing of the kind.')
    return values


EXCLUDE = click.option(
    "--exclude",
    multiple=True,
    callback=_excluded,
    metavar="PATTERN",
    help="Pass over this in folders and globs, as .gitignore would (several at will).",
)


_FORCED = click.option(
    "--force-exclude",
    is_flag=True,
    help="Pass over what a folder would, and leave alone what is no export, even where it is named (for hooks).",
)


_DRAFTS = (
    click.argument("names", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|-..."),
    GUIDE,
    click.option("--lang", type=LANG, help="The language of the drafts (else the record's, the guide's, a guess)."),
    click.option("--channel", help="The channel of the drafts, such as chat, email or macro."),
    click.option(
        "--customer",
        multiple=True,
        callback=once,
        metavar="FILE|-",
        help="What the customer wrote, for drafts that come without it.",
    ),
    click.option("--public/--private", default=None, help="Whether anybody may read the drafts (else the record's)."),
    click.option("--draft", metavar="N|ID", help="The message of a conversation to lint (else the last)."),
    click.option("--all-turns", is_flag=True, help="Lint every message of an agent's in a conversation."),
    AGENT,
    INPUT_FORMAT,
    EXCLUDE,
    _FORCED,
    click.option(
        "--include",
        multiple=True,
        callback=_included,
        metavar="inactive,notes",
        help="Judge also macros that are switched off, or internal notes.",
    ),
)


def _rules(name: str, text: str) -> Callable[..., Any]:
    """An option that names rules and families."""
    return click.option(name, multiple=True, callback=comma_separated, shell_complete=known("rule"), help=text)


_CHOICE = (
    _rules("--select", "Only these rules or families."),
    _rules("--ignore", "Not these rules or families."),
    click.option(
        "--allow", metavar="FILE", help="What is allowed where (else tonelint-allow.yaml, upward from each draft)."
    ),
)


_RUN = (
    click.option(
        "--jobs", callback=_processes, metavar="N|auto", help="How many processes may share a long archive (else auto)."
    ),
    click.option("--no-cache", is_flag=True, help="Compile the guide anew and keep nothing."),
)


def _all_of(options: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    """Gives a command several options, in this order."""

    def give(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return give


# Which drafts, and where in a conversation they are; which rules are asked for, and what is allowed; how to go about it.
of_drafts, of_rules, of_runs = _all_of(_DRAFTS), _all_of(_CHOICE), _all_of(_RUN)


def wishes(names: tuple[str, ...], options: dict[str, Any], **more: Any) -> Wishes:
    """What was asked for by the options of drafts, rules and runs; `more` is the command's own."""
    from tonelint.benches import Wishes

    named = {key: options[key] for key in ("guide", "lang", "channel", "select", "ignore", "jobs", "allow")}
    return Wishes(
        **named, messages=streams().messages, cached=not options["no_cache"], asked=asked(names, options), **more
    )


def asked(names: tuple[str, ...], options: dict[str, Any]) -> Asked:
    """How the drafts are to be read, as the options say."""
    from tonelint.drafts.asked import Asked

    if options["draft"] is not None and options["all_turns"]:
        raise click.UsageError("--draft names one message and --all-turns asks for all; leave one of them out.")
    if options["customer"] == "-" and "-" in names:
        raise click.UsageError("Standard input holds the draft or the customer's message; name a file for the other.")
    keys = ("draft", "all_turns", "agent", "input_format", "customer", "public", "include")
    return Asked(*(options[key] for key in keys))._replace(exclude=options["exclude"], forced=options["force_exclude"])


def standard_input(names: tuple[str, ...], options: dict[str, Any]) -> BinaryIO | None:
    """Standard input, where the drafts or what the customer wrote are read from it."""
    return piped((*names, options["customer"]))


def piped(names: tuple[str | None, ...]) -> BinaryIO | None:
    """Standard input, where one of the names stands for it."""
    return sys.stdin.buffer if "-" in names and sys.stdin else None
