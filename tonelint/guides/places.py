"""Where guides are found: by name, by path, or upward from a draft, and the text of their files; opens no YAML."""

from __future__ import annotations

import os

from tonelint.errors import Place, did_you_mean, fail
from tonelint.guides import library

FILE_NAME = "tonelint.yaml"
ALLOW_NAME = "tonelint-allow.yaml"
MISNAMED = "tonelint-allow.yml"
DEFAULT = "warm"


def named(name: str) -> str:
    """The file behind a guide's name or path; raises TonelintError when there is none."""
    if name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name:
        if os.path.isfile(name):
            return name
        raise fail(f'no guide file "{name}"', None, "write the name of a guide that comes along, or a path")
    if os.path.isfile(library.guide_file(name)):
        return library.guide_file(name)
    known = library.guide_names()
    raise fail(f'no guide "{name}"', None, did_you_mean(name, known) or f"there are {', '.join(known)}, or give a file")


def nearest(folder: str) -> str:
    """The nearest tonelint.yaml in a folder or above it, up to the top of its Git project; else the default.

    Raises TonelintError as `upward` does. A tonelint.yml is passed over: it may be somebody's job in CI.
    """
    return upward(folder, FILE_NAME) or library.guide_file(DEFAULT)


def upward(folder: str, name: str) -> str | None:
    """The nearest file of a name in a folder or above it, up to the top of its Git project.

    Raises TonelintError where it cannot be read, or where tonelint-allow.yml stands there: who wrote that thinks it holds.
    """
    here = os.path.abspath(folder)
    while True:
        file = os.path.join(here, name)
        other = os.path.join(here, MISNAMED)
        if name == ALLOW_NAME and os.path.isfile(other) and (_allows(other) or not os.path.isfile(file)):
            raise fail("a file of this name is not read", Place(shown(other)), f"name it {name}, or take it away")
        if os.path.isfile(file):
            return shown(file)
        if os.path.lexists(file):
            raise fail("this cannot be read, it is no file", Place(shown(file)))
        above = os.path.dirname(here)
        if above == here or os.path.exists(os.path.join(here, ".git")):
            return None
        here = above


def _allows(path: str) -> bool:
    """Whether a file begins as the entries of a sidecar do."""
    return read_text(path).partition("- ")[2].startswith(("rule:", "because:", "file:", "macro:", "until:"))


def shown(path: str) -> str:
    """A path as messages show it: from where the user stands if it lies below, with forward slashes."""
    try:
        here = os.getcwd()
    except OSError:  # the folder is gone from under us
        return path.replace(os.sep, "/")
    return (path[len(here) + 1 :] if path.startswith(here + os.sep) else path).replace(os.sep, "/")


def display(path: str) -> str:
    """A guide's name in reports: its own for those that come along, its path for a file."""
    name = os.path.splitext(os.path.basename(path))[0]
    return name if os.path.abspath(path) == library.guide_file(name) else shown(path)


def read_text(path: str) -> str:
    """The text of a guide or rule file; raises TonelintError when it cannot be read as UTF-8."""
    place = Place(shown(path))
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fail(f"byte 0x{error.object[error.start]:02X} is not UTF-8", place._replace(line=line)) from None
    except OSError as error:
        raise fail(f"cannot be read: {(error.strerror or '').lower()}", place) from None
