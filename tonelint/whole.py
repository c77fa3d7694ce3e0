"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress


def write(path: str, text: str | bytes) -> None:
    """Write beside the file and move it into place, so that nobody reads half of it; folders are made on the way.

    A link is followed, a file keeps its rights, and what is no file (a pipe, /dev/stdout) is written to as it stands.
    Raises OSError.
    """
    content = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as file:  # as it was named: the links of a pipe lead to a name that nobody can open
            file.write(content)
        return
    place = os.path.realpath(path)
    with suppress(FileExistsError):  # where that is no folder, opening the file says so
        os.makedirs(os.path.dirname(place))
    beside = f"{place}.{os.getpid()}.part"
    try:
        with open(beside, "xb") as file:
            file.write(content)
        if os.path.exists(place):
            os.chmod(beside, os.stat(place).st_mode & 0o7777)
        os.replace(beside, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def add(path: str, text: str) -> None:
    """Add to the end of a file that others write to as well; raises OSError."""
    with open(path, "ab") as file:
        file.write(text.encode("utf-8", "backslashreplace"))
