"""A company's guide: one YAML file, perhaps extending another, read strictly."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

from tonelint import channels, lexicon, words
from tonelint.errors import Place, TonelintError
from tonelint.guides import extending, places, shapes
from tonelint.guides.keys import GUIDE
from tonelint.guides.schema import Checker
from tonelint.guides.shapes import Said
from tonelint.model import Mapped
from tonelint.names import AIMS, INPUTS, LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError, Phrase
from tonelint.values import NamedTuple
from tonelint.yamlio import Node

_EXPORT = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


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

    def inherited(self, place: Place) -> int:
        """How many guides lie between this one and the one in which something stands; 0 for what it says itself."""
        file = os.path.realpath(place.path)
        return len(self.files) - 1 - self.files.index(file) if file in self.files else 0

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
    def channel(self) -> str | None:
        """Where the drafts go that say nothing of it."""
        said = self.part("channel")
        return said.text if said else None

    def describes(self, channel: str) -> bool:
        """Whether the guide says how a reply sounds in a channel."""
        return any(name.text.lower() == channel.lower() for name, _ in self.part("channels") or ())

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
    tree, files = extending.tree(path, check, text)
    said = shapes.read(tree, GUIDE, "a guide", Checker()) or {}
    guide = Guide(places.display(path), said=said, files=files, tree=tree)
    languages = tuple(dict.fromkeys(said.get("languages", ()))) or LANGUAGES
    guide = guide._replace(
        languages=languages,
        messages=said.get("messages") or (languages[0] if len(languages) == 1 else None),
        own_rules=tuple(folder.text for folder in said.get("own_rules", ())),
        pipelines={extending.spoken_by(one.text): one.text for one in said.get("pipeline", ())},
    )
    _look_over(guide, check)
    if check.problems:
        raise TonelintError(*check.problems)
    return guide


def _look_over(guide: Guide, check: Checker) -> None:
    """Note what is wrong with single words of a guide that has the right shape."""
    for name in guide.names:
        if not words.cut(name.text, "fi"):
            check.problem(f'the brand "{name.text}" has no word in it', name.place)
            return
    _look_at_channel(guide, check)
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
                "no point of the mission has cues",
                place,
                'a point is noticed by its cues, under "points" of the mission',
            )


def _look_at_channel(guide: Guide, check: Checker) -> None:
    """Note a slip in the name of a channel that tonelint knows; any other may be the company's own, as one it describes."""
    hint = channels.slip(guide.channel or "")
    if hint and not guide.describes(guide.channel or ""):
        check.problem(f'"{guide.channel}" is no channel that tonelint knows', guide.part("channel").place, hint)


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
