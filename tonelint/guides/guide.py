"""A company's guide: one YAML file, perhaps extending another, read strictly."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tonelint import lexicon, words
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.guides import library, places, shapes
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import Said
from tonelint.model import AIMS, INPUTS, LANGUAGES, Mapped
from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError, Phrase
from tonelint.yamlio import Node, parse

_SCHEMA = 1
_EXPORT = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PATHS = ("own_rules", "pipeline")  # keys that name files beside the guide


class Guide(NamedTuple):
    """What a guide file and all it extends say together; later files outrank earlier ones.

    `messages` is the language that it tells people things in, None where it neither says nor has only one.
    `said` holds everything by key, as `shapes.read` gives it, and `tree` the same with the place of every value.
    `files` are all files that were read, `own_rules` the folders of rules beside them; `pipelines` names for a
    language the trained spaCy pipeline whose forms outrank ours, a package or a folder.
    """

    name: str
    languages: tuple[str, ...] = LANGUAGES
    messages: str | None = None
    said: Mapping[str, Any] = {}
    own_rules: tuple[str, ...] = ()
    pipelines: Mapping[str, str] = {}
    files: tuple[str, ...] = ()
    tree: Node = Node({}, Place(""))

    def part(self, *names: str) -> Any:
        """What stands under some keys, one inside the other; an empty mapping where nothing does."""
        found: Any = self.said
        for name in names:
            found = found.get(name, {})
        return found

    def place(self, *names: str) -> Place:
        """Where a key stands, or the nearest one around it that does."""
        node, place = self.tree, self.tree.place
        for name in names:
            if not node.is_map or name not in node.value:
                break
            key, node = node.value[name]
            place = key.place
        return place

    @property
    def names(self) -> tuple[Said, ...]:
        """The name of the brand and its other forms, where they stand."""
        brand = self.part("brand")
        return (*((brand["name"],) if "name" in brand else ()), *brand.get("aliases", ()))

    @property
    def brand(self) -> tuple[str, ...]:
        """The name of the brand and its other forms."""
        return tuple(name.text for name in self.names)

    @property
    def agents(self) -> tuple[str, ...]:
        """The names under which agents write: their own, those of their roles, and the brand's."""
        played = ((role.text, name.text) for role, name in self.part("persona", "names") or ())
        return tuple(dict.fromkeys((*(name for pair in played for name in pair), *self.brand)))

    @property
    def exports(self) -> tuple[Mapped, ...]:
        """The exports that the guide describes."""
        return tuple(_mapped(name.text, said) for name, said in self.part("exports") or ())

    @property
    def severities(self) -> dict[str, str]:
        """The severities stated under `rules`, by family or rule."""
        return {name.text: given["severity"] for name, given in self.part("rules") or () if "severity" in given}

    @property
    def priorities(self) -> tuple[str, ...]:
        """What a reply is to do, in the order in which it matters; what the guide leaves out comes last."""
        return tuple(dict.fromkeys((*(self.said.get("priorities") or ()), *AIMS)))

    def phrases(self) -> Iterator[tuple[str, Said]]:
        """Every phrase that the guide writes in a language, with its language."""
        for what in ("avoid", "allow"):
            for lang, given in self.part("vocabulary", what).items():
                yield from ((lang, one[0] if what == "avoid" else one) for one in given)
        blocks = [block for _, block in (*(self.part("mission", "points") or ()), *self.permits())]
        for spoken in (*(block.get("cues", block.get("words", {})) for block in blocks), self.part("persona", "words")):
            for lang, given in spoken.items():
                yield from ((lang, one) for one in given)

    def permits(self) -> tuple[tuple[Said, Any], ...]:
        """The freedoms and the experiments that are not over, whose words no rule objects to."""
        today = time.strftime("%Y-%m-%d")
        running = [one for one in self.part("experiments") or () if one[1]["until"].isoformat() >= today]
        return (*(self.part("freedoms") or ()), *running)

    @property
    def until(self) -> str:
        """The last day on which this guide reads as it does today, as YYYY-MM-DD; "" where no experiment runs."""
        days = [one["until"] for _, one in self.permits() if "until" in one]
        return min(days).isoformat() if days else ""


def _mapped(name: str, said: Mapping[str, Any]) -> Mapped:
    paths = {key: said[key].text for key in ("each", "id", "title", "lang", "inactive", "usage") if key in said}
    return Mapped(name, tuple(one.text for one in said["body"]), form=said.get("form", "html"), **paths)


def load(path: str, text: str | None = None) -> Guide:
    """Read a guide and everything it extends; raises TonelintError with all mistakes of all files.

    `text` is the guide itself where no file holds it; the path then tells where it would lie.
    """
    check = Checker()
    tree, files = _tree(path, (), check, text)
    said = shapes.read(tree, GUIDE, "a guide", Checker()) or {}
    guide = Guide(places.display(path), said=said, files=files, tree=tree)
    languages = tuple(dict.fromkeys(said.get("languages", ()))) or LANGUAGES
    guide = guide._replace(
        languages=languages,
        messages=said.get("messages") or (languages[0] if len(languages) == 1 else None),
        own_rules=tuple(folder.text for folder in said.get("own_rules", ())),
        pipelines={_spoken_by(one.text): one.text for one in said.get("pipeline", ())},
    )
    _look_over(guide, check)
    if check.problems:
        raise TonelintError(*check.problems)
    return guide


def _tree(path: str, seen: tuple[str, ...], check: Checker, text: str | None = None) -> tuple[Node, tuple[str, ...]]:
    """The guide at a path on top of what it extends, every value with its place, and the files behind it."""
    here = os.path.realpath(path)
    node = parse(read_text(path) if text is None else text, places.shown(path))
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


def read_text(path: str) -> str:
    """The text of a guide or rule file; raises TonelintError when it cannot be read as UTF-8."""
    place = Place(places.shown(path))
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fail(f"byte 0x{error.object[error.start]:02X} is not UTF-8", place._replace(line=line)) from None
    except OSError as error:
        raise fail(f"cannot be read: {(error.strerror or '').lower()}", place) from None


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
    return _tree(target, seen, check)


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
    if _spoken_by(told) in LANGUAGES:
        return told
    hint = "the name of a package, such as fi_core_news_sm, or the folder of a pipeline beside this guide"
    check.problem(f'"{text}" is no pipeline for {", ".join(LANGUAGES)}', node.place, hint)
    return None


def _spoken_by(pipeline: str) -> str:
    """The language of a trained pipeline, which the name of a package or the meta.json of a folder tells; "" without one."""
    if not os.path.isdir(pipeline):
        return pipeline.partition("_")[0]
    try:
        meta = json.loads(read_text(os.path.join(pipeline, "meta.json")))
    except (TonelintError, ValueError):
        return ""
    return str(meta.get("lang", "")) if isinstance(meta, dict) else ""


def _look_over(guide: Guide, check: Checker) -> None:
    """Note what is wrong with single words of a guide that has the right shape."""
    for name in guide.names:
        if not words.cut(name.text, "fi"):
            check.problem(f'the brand "{name.text}" has no word in it', name.place)
            return
    for name, _ in guide.part("exports") or ():
        if name.text in INPUTS:
            check.problem(f'tonelint knows "{name.text}" already', name.place, "give your export a name of its own")
        elif not _EXPORT.fullmatch(name.text):
            hint = "use small letters, figures and hyphens"
            check.problem(f'"{name.text}" is no name for an export', name.place, hint)
    given = classes(guide)
    for lang, phrase in guide.phrases():
        try:
            compile_phrase(phrase.text, lang, given, lexicon.COMMON[lang])
        except NotationError as error:
            check.problem(f"{error.message} (in the words {phrase.text})", phrase.place, error.hint)
    if not check.problems and not any(own_cues(guide, lang).get("mission") for lang in guide.languages):
        for place in _missions_asked_for(guide):
            check.problem(
                "no point of the mission has cues", place, "a point is noticed by its cues, under mission: points:"
            )


def _missions_asked_for(guide: Guide) -> Iterator[Place]:
    """Where a guide says that a reply needs a point of its mission."""
    for part in ("moods", "situations"):
        for name, says in guide.part(part).items():
            if "mission" in says.get("needs", ()):
                yield guide.place(part, name, "needs")
    for name, says in guide.part("channels") or ():
        if "mission" in says.get("needs", ()):
            yield name.place


def allowed_phrases(guide: Guide, lang: str) -> tuple[Phrase, ...]:
    """The words of one language that the guide lets nobody object to: those it allows, on trial, or of a freedom."""
    given = [phrase.text for phrase in guide.part("vocabulary", "allow").get(lang, ())]
    for _, block in guide.permits():
        given += [phrase.text for phrase in block.get("words", {}).get(lang, ())]
    return tuple(compile_phrase(text, lang, classes(guide)) for text in given)


def own_cues(guide: Guide, lang: str) -> dict[str, tuple[Phrase, ...]]:
    """The words by which a language's replies are heard to play the guide's roles and to make points of its mission."""
    points = [point.get("cues", {}).get(lang, ()) for _, point in guide.part("mission", "points") or ()]
    said = {
        "role": guide.part("persona", "words").get(lang, ()),
        "mission": [one for cues in points for one in cues],
    }
    return {
        name: tuple(
            compile_phrase(one.text, lang, classes(guide), lexicon.COMMON[lang], anchored=False) for one in phrases
        )
        for name, phrases in said.items()
        if phrases
    }


def classes(guide: Guide) -> dict[str, tuple[str, ...]]:
    """What the classes of the phrase notation stand for under this guide."""
    return {"BRAND": guide.brand} if guide.brand else {}
