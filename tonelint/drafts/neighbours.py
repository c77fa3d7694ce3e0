"""A file that is not there → the one in its folder that was meant, most likely."""

from __future__ import annotations

import difflib
import os

from tonelint.errors import did_you_mean


def hint(path: str) -> str | None:
    """A hint naming the nearest file of the same folder, with that folder as it was written; None where none is near.

    An ending alone makes no neighbour: most files of a folder share it.
    """
    folder, name = os.path.split(path)
    try:
        beside = os.listdir(folder or ".")
    except OSError:
        return None
    near = difflib.get_close_matches(name, [one for one in beside if _is_near(name, one)], n=1, cutoff=0)
    return f'did you mean "{os.path.join(folder, near[0])}"?' if near else None


def _is_near(name: str, other: str) -> bool:
    """Whether two names are called the same but for their endings, or nearly the same in both parts."""
    (called, ending), (told, end) = os.path.splitext(name), os.path.splitext(other)
    if called == told:
        return True
    return bool(did_you_mean(called, [told])) and (ending in ("", end) or bool(did_you_mean(ending, [end])))
