"""Where rules/ and styleguides/ lie, and which files they hold; paths are plain texts here."""

from __future__ import annotations

import os
from functools import cache


@cache
def root() -> str:
    """The folder that holds rules/ and styleguides/: inside the installed package, else the checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "_library")
    return inside if os.path.isdir(inside) else os.path.dirname(package)


def rules_folder() -> str:
    """The folder of the rules that come with tonelint."""
    return os.path.join(root(), "rules")


def guide_file(name: str) -> str:
    """Where a guide that comes with tonelint lies, whether it exists or not."""
    return os.path.join(root(), "styleguides", f"{name}.yaml")


def guide_names() -> list[str]:
    """The names of the guides that come with tonelint."""
    files = os.listdir(os.path.join(root(), "styleguides"))
    return sorted(file.removesuffix(".yaml") for file in files if file.endswith(".yaml"))


SIGNALS = "signals"  # the folder of cues beside the languages


def signal_file(folder: str, lang: str) -> str:
    """Where the cues of a language lie in a folder of rules, whether they exist or not."""
    return os.path.join(folder, SIGNALS, f"{lang}.yaml")


def measured_file() -> str:
    """Where it stands how often each family is right, whether the file exists or not."""
    return os.path.join(rules_folder(), "measured.json")


def rule_files(folder: str) -> list[str]:
    """The rule files under a folder, sorted: <lang>/<family>/<name>.yaml."""
    found = [
        os.path.join(family, file)
        for lang in _languages(folder)
        for family in _folders(lang)
        for file in os.listdir(family)
    ]
    return sorted(file for file in found if file.endswith(".yaml") and os.path.isfile(file))


def inner_folders(folder: str) -> list[str]:
    """The folder and every folder under it in which a rule file could appear."""
    langs = _folders(folder)
    return [folder, *langs, *(family for lang in _languages(folder) for family in _folders(lang))]


def _languages(folder: str) -> list[str]:
    return [place for place in _folders(folder) if os.path.basename(place) != SIGNALS]


def _folders(place: str) -> list[str]:
    return sorted(entry.path for entry in os.scandir(place) if entry.is_dir() and not entry.name.startswith("."))


def names() -> list[str]:
    """The names of the families and rules that come with tonelint, read off their folders."""
    return sorted({name for file in rule_files(rules_folder()) for name in identity(file)[1:]})


def identity(file: str) -> tuple[str, str, str]:
    """Language, family and name (family/rule) of a rule file, which are its path."""
    place, base = os.path.split(file)
    place, family = os.path.split(place)
    return os.path.basename(place), family, f"{family}/{os.path.splitext(base)[0]}"


def strays(folder: str) -> list[str]:
    """Files that look like rules but do not lie where rules are looked for."""
    expected = {*rule_files(folder), os.path.join(folder, "families.yaml")}
    found = [os.path.join(place, name) for place, folders, files in os.walk(folder) for name in (*folders, *files)]
    return sorted(path for path in found if path.endswith((".yaml", ".yml")) and path not in expected)
