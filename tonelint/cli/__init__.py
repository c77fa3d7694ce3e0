"""The only door to click: options in, one plain function called, one exit code out.

Each command's options stand in a module of their own, opened when the command is called.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from tonelint.cli.options import Helped, asked_on, streams_of
from tonelint.commands import INTERRUPTED, MISTAKE, OURS, Streams
from tonelint.errors import TonelintError
from tonelint.version import VERSION

# The module in which each command's options stand.
_MODULES = {
    "baseline": "baseline", "check": "check", "explain": "rules", "guide": "guides", "history": "history",
    "new": "rules", "read": "read", "rules": "rules", "test": "rules",
}  # fmt: skip
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Doors(Helped, click.Group):
    """The commands, each opened when it is called; mistakes are told while it is known which language was asked for."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names of the commands, as `--help` and completion show them."""
        return sorted(_MODULES)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; where there is none, all are opened, because click looks among them for a near one."""
        for name in [cmd_name] if cmd_name in _MODULES else _MODULES:
            if name not in self.commands:
                self.add_command(getattr(import_module(f"tonelint.cli.{_MODULES[name]}"), name))
        return self.commands.get(cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a mistake of the user's is told and not raised."""
        try:
            return super().invoke(ctx)
        except TonelintError as error:
            return _told(error, streams_of(ctx))
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


def _versioned(context: click.Context, _: click.Parameter, asked: Any) -> None:
    if asked and not context.resilient_parsing:
        click.echo(f"tonelint, version {VERSION}", color=context.color)
        context.exit()


@click.group(cls=_Doors, context_settings=_SETTINGS)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_versioned,
    help="Show the version and exit.",
)  # fmt: skip
def main() -> None:
    """The linter for the voice of customer service."""


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
        return _slip(error, sys.argv[1:] if arguments is None else arguments)
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


def _slip(error: click.UsageError, line: list[str]) -> int:
    """Tell a slip on the command line in the user's language, with how the command is used."""
    from tonelint.commands.mistakes import language, slip

    if error.ctx and error.message == error.ctx.get_help():  # a group without a command says what there is
        error.show()
        return MISTAKE
    streams = asked_on(line, streams_of(error.ctx) if error.ctx else Streams(sys.stdout, sys.stderr))
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
