"""The commands: plain functions that take plain values, write to the streams given and return an exit code."""

import os
from typing import TextIO

from tonelint.names import INPUTS
from tonelint.values import NamedTuple

FORMATS = ("text", "concise", "json", "sarif", "github", "markdown", "gitlab", "junit", "rdjson", "html")
SPOKEN = ("text", "concise", "github")  # what people read as it comes
READ = (*SPOKEN, "html")  # in the language of whoever runs it, where the guide names none
TOLD = ("text", "concise")  # beside which a mistake is told apart
INCLUDES = ("inactive", "notes")  # what of an export is left out unless it is asked for
FAIL_ON = ("error", "warning", "note", "never")
CLEAN, FOUND, MISTAKE, OURS, INTERRUPTED = 0, 1, 2, 3, 130
_LOCALES = {"fi": "fi", "nb": "nb", "no": "nb", "nn": "nb"}


__all__ = (
    "CLEAN", "FAIL_ON", "FORMATS", "FOUND", "INCLUDES", "INPUTS", "INTERRUPTED", "MISTAKE", "OURS", "SPOKEN", "TOLD", "Streams",
)  # fmt: skip


class Streams(NamedTuple):
    """Where a command writes: what was asked for, and what went wrong.

    `messages` is the language and `guide` the guide that the user named, if any.
    """

    out: TextIO
    err: TextIO
    messages: str | None = None
    guide: str | None = None

    def language(self, own: str | None = None) -> str:
        """The language to speak in: the one asked for, else a guide's `own`, else the locale's, else English."""
        return self.messages or own or _of_locale()


def _of_locale() -> str:
    names = (os.environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "")
    for sign in "_.@-":
        name = name.partition(sign)[0]
    return _LOCALES.get(name.lower(), "en")
