"""What to say where the user named something and there was nothing to lint: what was passed over, and what would be read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tonelint.drafts import forms
from tonelint.model import Fault

_NOTHING_IN_THESE = "there is nothing to lint in these files"
_OWN = "tonelint's own files (guide, baseline, what is allowed, reports) hold no replies"
_TOLD = 3  # files that are told by name


def only_own(name: str) -> Fault:
    """All that was named are files of tonelint's own; the first of them is told."""
    return Fault(_NOTHING_IN_THESE, name, hint=_OWN)


def in_file(name: str) -> Fault:
    """A file, or standard input, holds nothing."""
    return Fault("there is nothing to lint in this file", name)


def there(name: str, passed: Sequence[str], unread: Sequence[str]) -> Fault:
    """A file or a folder that is there holds nothing to lint; what of a folder was passed over or not read is told."""
    if not os.path.isdir(name):
        return in_file(name)
    hint = _passed(passed) or _unread(unread) or _looked_for()
    return Fault("there is nothing to lint in this folder", name, hint=hint)


def nowhere(name: str, passed: Sequence[str], *, own: bool, is_message: bool) -> Fault:
    """No file behind a glob is left to lint: they are our `own`, were passed over, or the one is the customer's message."""
    if is_message and not own and not passed:
        return Fault("no file matches", name, hint="the file that --customer names is left out")
    return Fault(_NOTHING_IN_THESE, name, hint=_OWN if own else _passed(passed))


def _passed(passed: Sequence[str]) -> str | None:
    """What was passed over where nothing else was found."""
    if not passed:
        return None
    few = ", ".join(passed[:_TOLD])
    return f"passed over: {few} (--exclude, or Git ignores it, or its name tells that it holds no replies); what is named itself is read"


def _unread(unread: Sequence[str]) -> str | None:
    """In what nobody knew a reply, where nothing else was found."""
    few = ", ".join(unread[:_TOLD])
    return f"no reply is known in {few}; name a file to hear what it lacks" if few else None


def _looked_for() -> str:
    always, sometimes = (", ".join(f"*{one}" for one in kind) for kind in (forms.IN_FOLDERS, forms.SOMETIMES))
    return f"tonelint looks for {always}, and for conversations and macros in {sometimes}"
