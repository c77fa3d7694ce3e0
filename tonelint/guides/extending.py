"""A guide's file on top of what it extends: one tree in which every value has its place, and the files behind it."""

from __future__ import annotations

import json
import os

from tonelint.errors import TonelintError, did_you_mean
from tonelint.guides import library, places, shapes
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.names import LANGUAGES
from tonelint.yamlio import Node, parse

_SCHEMA = 1
_PATHS = ("own_rules", "pipeline")  # keys that name files beside the guide


def tree(
    path: str, check: Checker, text: str | None = None, seen: tuple[str, ...] = ()
) -> tuple[Node, tuple[str, ...]]:
    """The guide at a path on top of what it extends, every value with its place, and the files behind it.

    `text` is the guide itself where no file holds it, `seen` are the files that extend it; what is wrong, `check` notes.
    """
    here = os.path.realpath(path)
    node = parse(places.read_text(path) if text is None else text, places.shown(path))
    if shapes.read(node, GUIDE, "a guide", check) is None:
        return Node({}, node.place), (here,)
    _refuse_empty(node, check)
    node = _with_paths(node, path, check)
    base: Node = Node({}, node.place)
    files: tuple[str, ...] = ()
    extends = node.get("extends")
    if extends is not None:
        base, files = _extended(extends, path, (*seen, here), check)
    return shapes.merged(base, node, GUIDE), (*files, here)


def _refuse_empty(node: Node, check: Checker) -> None:
    version, languages = node.get("tonelint"), node.get("languages")
    if version is not None and version.value != _SCHEMA:
        check.problem(f"this tonelint reads guides of version {_SCHEMA}", version.place)
    if languages is not None and (not languages.is_list or not languages.value):
        check.problem("languages has to be a list", languages.place, "such as [fi, nb, en]")


def _extended(node: Node, path: str, seen: tuple[str, ...], check: Checker) -> tuple[Node, tuple[str, ...]]:
    """The guide that this one builds on; it may not lie outside the project, nor lead back here."""
    nothing = Node({}, node.place), ()
    if not isinstance(node.value, str):
        return nothing
    name = node.value
    if name in library.guide_names():
        target = library.guide_file(name)
    else:
        target = os.path.normpath(os.path.join(os.path.dirname(path), name))
        if not os.path.isfile(target):
            check.problem(f'no guide "{name}" to extend', node.place, did_you_mean(name, library.guide_names()))
            return nothing
        if not _inside(target, path):
            hint = "keep the guides of one project in one folder tree"
            check.problem(f'"{name}" lies outside this project', node.place, hint)
            return nothing
    if os.path.realpath(target) in seen:
        check.problem(f'"{name}" leads back to this guide', node.place, "a guide cannot extend itself")
        return nothing
    return tree(target, check, seen=seen)


def _inside(target: str, guide: str) -> bool:
    """Whether a path stays in the tree a guide may not leave: its Git project, else its own folder."""
    folder = top = os.path.dirname(os.path.realpath(guide))
    while not os.path.exists(os.path.join(top, ".git")):
        above = os.path.dirname(top)
        if above == top:
            top = folder
            break
        top = above
    return os.path.join(os.path.realpath(target), "").startswith(os.path.join(top, ""))


def _with_paths(node: Node, path: str, check: Checker) -> Node:
    """The guide with folders told from its own place, so that they still lead there when it is extended."""
    pairs = dict(node.value)
    for name in _PATHS:
        if name in pairs:
            key, value = pairs[name]
            nodes = value.value if value.is_list else [value]
            resolve = _own_rules if name == "own_rules" else _pipeline
            found = [one._replace(value=told) for one in nodes if (told := resolve(one, path, check))]
            pairs[name] = (key, Node(found, value.place))
    return node._replace(value=pairs)


def _own_rules(node: Node, path: str, check: Checker) -> str | None:
    folder = os.path.realpath(os.path.join(os.path.dirname(path), str(node.value)))
    if not os.path.isdir(folder):
        check.problem(f'no folder "{node.value}" beside this guide', node.place)
    elif not _inside(folder, path):
        check.problem(f'"{node.value}" lies outside this project', node.place)
    else:
        return folder
    return None


def _pipeline(node: Node, path: str, check: Checker) -> str | None:
    text = str(node.value)
    folder = os.path.realpath(os.path.join(os.path.dirname(path), text))
    if os.path.isdir(folder) and not _inside(folder, path):
        check.problem(f'"{text}" lies outside this project', node.place)
        return None
    told = folder if os.path.isdir(folder) else text
    if spoken_by(told) in LANGUAGES:
        return told
    hint = "the name of a package, such as fi_core_news_sm, or the folder of a pipeline beside this guide"
    check.problem(f'"{text}" is no pipeline for {", ".join(LANGUAGES)}', node.place, hint)
    return None


def spoken_by(pipeline: str) -> str:
    """The language of a trained pipeline, which the name of a package or the meta.json of a folder tells; "" without one."""
    if not os.path.isdir(pipeline):
        return pipeline.partition("_")[0]
    try:
        meta = json.loads(places.read_text(os.path.join(pipeline, "meta.json")))
    except (TonelintError, ValueError):
        return ""
    return str(meta.get("lang", "")) if isinstance(meta, dict) else ""
