"""What is read of a folder: not what the user excludes, what Git ignores, or what programs put there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from tonelint.drafts import forms
from tonelint.drafts.asked import Asked
from tonelint.model import Fault, LeftOut
from tonelint.names import PASSED, UNREAD

# Names that nobody gives to a folder of replies. What is called build or dist may hold some, and is left to Git to tell.
PROGRAMS = ("node_modules", "bower_components", "site-packages", "venv", "__pycache__", "__pypackages__")
# The papers that lie in a repository, by the names that everybody gives them. What may be a macro's name as well, such
# as security or license, is a paper in capitals alone.
_PAPERS = re.compile(
    r"(?:(?i:readme(?:[._-]\w{2,5})?|changelog|code[_-]of[_-]conduct|pull_request_template|issue_template)"
    r"|LICEN[CS]E|COPYING|CONTRIBUTING|SECURITY|AUTHORS|NOTICE|SUPPORT|MAINTAINERS|CONTRIBUTORS)"
    r"(?i:\.(?:md|markdown|mdx|txt|text))"
)
_LOCK = "~$"  # begins what office programs put beside a file while it is open
# What may hold texts of replies as well, and is not read.
OTHERS = (
    ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".xml", ".pdf", ".pages", ".numbers", ".epub",
    ".rst", ".adoc", ".asciidoc", ".org", ".textile", ".wiki", ".mediawiki", ".mkd", ".mdown", ".tex",
    ".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".doc", ".docm", ".docx", ".dotx", ".odt", ".ott", ".rtf", ".pptx", ".odp",
    ".msg", ".oft", ".emlx", ".gz", ".zip", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".zst",
    ".liquid", ".hbs", ".handlebars", ".mustache", ".j2", ".jinja", ".jinja2", ".njk", ".tmpl", ".tpl", ".erb", ".ejs", ".twig",
    ".mjml", ".pot", ".xlf", ".xliff", ".tmx", ".properties", ".strings", ".stringsdict", ".arb", ".resx", ".ftl",
    ".json5", ".jsonc", ".toml",
)  # fmt: skip
# What stands behind the name of a file that somebody set aside, such as macros.yaml.bak.
_SET_ASIDE = (".bak", ".backup", ".old", ".orig", ".save", ".disabled", "~")
_ENVIRONMENT = "pyvenv.cfg"  # lies in every environment of Python's, whatever that is called
_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"}  # set where a hook runs, whatever folder is asked about
_GLOB = frozenset("*?[")


def walk(folder: str, asked: Asked, unreadable: list[Fault]) -> Iterator[str | LeftOut]:
    """The files to lint in a folder, and what in it is passed over; what cannot be read there goes to the faults."""

    def closed(error: OSError) -> None:
        reason = (error.strerror or "unknown reason").lower()
        unreadable.append(Fault(f"cannot be read: {reason}", str(error.filename)))

    for place, inner, files in os.walk(folder, onerror=closed):
        if place != folder and _ENVIRONMENT in files:
            inner.clear()
            yield LeftOut(place, PASSED)
            continue
        seen = [name for name in inner if not _hidden(name)]
        inner[:] = [name for name in seen if not _is_passed(os.path.join(place, name), asked, folder=True)]
        yield from (LeftOut(os.path.join(place, name), PASSED) for name in seen if name not in inner)
        yield from _elsewhere((os.path.join(place, name) for name in inner), folder)
        yield from _others((os.path.join(place, name) for name in files if not _hidden(name)), asked)
        for path in (os.path.join(place, name) for name in files if _is_looked_for(name)):
            if _is_passed(path, asked):
                yield LeftOut(path, PASSED)
            elif os.path.isfile(path):
                yield path
            else:
                unreadable.append(Fault("this is no file that can be read", path))


def _elsewhere(paths: Iterable[str], folder: str) -> Iterator[LeftOut]:
    """The links among folders that lead out of the one that is read: nobody follows them, for they may lead anywhere."""
    top = os.path.join(os.path.realpath(folder), "")
    links = filter(os.path.islink, paths)
    return (LeftOut(path, UNREAD) for path in links if not os.path.join(os.path.realpath(path), "").startswith(top))


def _others(paths: Iterable[str], asked: Asked) -> Iterator[LeftOut]:
    """The files that may hold replies in a form that is not read."""
    other = (path for path in paths if path.lower().endswith(OTHERS) or _is_set_aside(path.lower()))
    return (LeftOut(path, UNREAD) for path in other if not _is_passed(path, asked))


def _is_set_aside(path: str) -> bool:
    end = next((end for end in _SET_ASIDE if path.endswith(end)), None)
    return end is not None and _is_looked_for(os.path.basename(path.removesuffix(end)))


def matched(pattern: str, asked: Asked) -> Iterator[str | LeftOut]:
    """The files that a glob finds, and what is passed over of them.

    A glob that goes down any number of folders (`**`) is a walk as well; any other is taken at its word, as where the
    shell puts the names in its place, but for what is excluded.
    """
    import glob

    base, deep = fixed(pattern), "**" in pattern
    for path in sorted(one for one in glob.glob(pattern, recursive=True) if not os.path.isdir(one)):
        yield _unless_passed(path, asked, base, deep=deep)


def forced(path: str, asked: Asked) -> str | LeftOut:
    """A file that was named as a walk from here would come by it: itself, or what is passed over on the way to it."""
    return _unless_passed(path, asked, "", deep=True)


def _unless_passed(path: str, asked: Asked, base: str, *, deep: bool) -> str | LeftOut:
    """A file, or of it and the folders between it and a base the first that is passed over."""
    ways = [(folder, True) for folder in _above(path, base)] + [(path, False)]
    passed = (place for place, folder in ways if _is_passed(place, asked, folder=folder, deep=deep))
    place = next(passed, None)
    return path if place is None else LeftOut(place, PASSED)


def fixed(pattern: str) -> str:
    """The folder that a glob names without any sign of a glob."""
    folder = pattern
    while _GLOB.intersection(folder):
        folder = os.path.dirname(folder)
    return folder


def ignored(folders: Iterable[str]) -> frozenset[str]:
    """What Git ignores in some folders, links followed; nothing where there is no Git or it knows nothing of them."""
    return frozenset(path for folder in folders for path in _ignored(folder))


def _ignored(folder: str) -> Iterator[str]:
    program = shutil.which("git")
    if program is None:
        return
    asks = ("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z")
    command = [program, "--no-optional-locks", "-c", "core.fsmonitor=false", "-C", folder or ".", *asks]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603  # no shell, and the folder stands behind -C
    except OSError:
        return
    real = os.path.realpath(folder)
    for name in done.stdout.split(b"\0") if done.returncode == 0 else ():
        if name not in (b"", b"./"):  # of a folder that is ignored itself and was named all the same, all is read
            yield os.path.normpath(os.path.join(real, os.fsdecode(name)))


def _hidden(name: str) -> bool:
    return name.startswith(".")


def _is_looked_for(name: str) -> bool:
    return name.lower().endswith((*forms.IN_FOLDERS, *forms.SOMETIMES)) and not _hidden(name)


def _is_passed(path: str, asked: Asked, *, folder: bool = False, deep: bool = True) -> bool:
    """Whether the user excludes it or, where a walk came by, Git ignores it or its name tells that it holds no replies."""
    name = os.path.basename(path)
    if _excludes(path, asked.exclude, folder=folder) or name.startswith(_LOCK):
        return True
    if not deep:
        return False
    told = name in PROGRAMS if folder else bool(_PAPERS.fullmatch(name))
    return told or _is_ignored(path, asked)


def _is_ignored(path: str, asked: Asked) -> bool:
    if not asked.ignored:
        return False
    folder, name = os.path.split(path)  # a link is ignored, and not what it leads to
    return os.path.join(os.path.realpath(folder), name) in asked.ignored


def _excludes(path: str, patterns: Sequence[str], *, folder: bool) -> bool:
    if not patterns:
        return False
    parts = _from_here(path).replace(os.sep, "/").split("/")
    return any(_matches(parts, _pattern(one)) for one in patterns if folder or not one.endswith("/"))


def _from_here(path: str) -> str:
    try:
        return os.path.relpath(path)
    except ValueError:  # it lies on another drive
        return path


def _pattern(written: str) -> Sequence[str]:
    """The parts of a pattern, as in .gitignore: with a slash it is told from here, else it is a name at any depth."""
    inner = written.rstrip("/")
    return inner.removeprefix("./").lstrip("/").split("/") if "/" in inner else ["**", inner]


def _matches(path: Sequence[str], pattern: Sequence[str]) -> bool:
    if not pattern:
        return not path
    if pattern[0] == "**":
        return any(_matches(path[at:], pattern[1:]) for at in range(len(path) + 1))
    return bool(path) and fnmatchcase(path[0], pattern[0]) and _matches(path[1:], pattern[1:])


def _above(path: str, base: str) -> Iterator[str]:
    """The folders between the fixed part of a glob and a file that it found, the outermost first."""
    found = []
    place = os.path.dirname(path)
    while place not in (base, "", os.path.dirname(place)):
        found.append(place)
        place = os.path.dirname(place)
    yield from reversed(found)
