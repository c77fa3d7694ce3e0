"""A guide against its own sentences: what it says to do is silent, what it says not to do is heard, each example comes out as it says."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from tonelint.drafts.mask import mask
from tonelint.errors import Place
from tonelint.guides import library, places
from tonelint.guides.guide import Guide
from tonelint.guides.rulebook import Collection, books, cues
from tonelint.guides.shapes import Said
from tonelint.matching import engine
from tonelint.matching.overlap import Hit
from tonelint.reading import Reading
from tonelint.reading.customer import Message
from tonelint.rulebook import Book
from tonelint.shelf import Cues
from tonelint.values import NamedTuple

GRAVE = ("error", "warning")
ANY = "any rule"  # what is missing where a sentence need only be heard


class Judge(NamedTuple):
    """A guide laid out to judge single texts: its books and its cues by language."""

    guide: Guide
    books: Mapping[str, Book]
    cues: Mapping[str, Mapping[str, Cues]]

    def hits(self, text: str, lang: str, channel: str | None = None, customer: str | None = None) -> list[Hit]:
        """Everything found in a text under the whole guide."""
        message = None if customer is None else Message(customer, lang, partial(self._cues, lang, "customer"))
        reading = Reading(mask(text), lang, partial(self._cues, lang, "reply"), message)
        return engine.judge(reading, self.books[lang], channel)

    def _cues(self, lang: str, part: str) -> Cues:
        return self.cues[lang][part]


def judge_of(collection: Collection) -> Judge:
    """The judge of a guide that was read and collected."""
    return Judge(collection.guide, books(collection), cues(collection.guide))


class Proof(NamedTuple):
    """How one sentence of the guide came out: what should have been found and was not, and what was found and should not.

    `kind` is do, dont, bad or good; `name` the trait or the example.
    """

    kind: str
    name: str
    place: Place
    text: str
    missing: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it came out as the guide says."""
        return not self.missing and not self.found


def proofs(judge: Judge) -> Iterator[Proof]:
    """One proof for each sentence to do and not to do, and for each reply of the examples, in the guide's languages.

    What stands in a guide that comes with tonelint is tried with that guide, and not with those that extend it.
    """
    shipped = {places.shown(library.guide_file(name)) for name in library.guide_names()} - {judge.guide.tree.place.path}
    tried = (*_of_voice(judge), *_of_examples(judge))
    return (proof for proof in tried if proof.place.path not in shipped)


def _of_voice(judge: Judge) -> Iterator[Proof]:
    for name, trait in judge.guide.part("voice") or ():
        wanted = frozenset(one.text for one in trait.get("rules", ()))
        for kind, lang in itertools.product(("do", "dont"), judge.guide.languages):
            for line in trait.get(kind, {}).get(lang, ()):
                yield _line(judge, (kind, name.text, lang), line, wanted)


def _of_examples(judge: Judge) -> Iterator[Proof]:
    for name, example in judge.guide.part("examples") or ():
        yield from _example(judge, name, example)


def _line(judge: Judge, of: tuple[str, str, str], line: Said, wanted: frozenset[str]) -> Proof:
    """How a sentence came out that shows a trait; `of` is its kind, the trait and the language."""
    kind, name, lang = of
    hits = judge.hits(line.text, lang)
    proof = Proof(kind, name, line.place, line.text, heard=_names(hits))
    if kind == "do":
        return proof._replace(found=_names(hit for hit in hits if hit.severity in GRAVE))
    held = any(not wanted or not wanted.isdisjoint(_told(hit)) for hit in hits)
    return proof._replace(missing=() if held else tuple(sorted(wanted)) or (ANY,))


def _example(judge: Judge, name: Said, example: Mapping[str, Any]) -> Iterator[Proof]:
    lang = example.get("lang", judge.guide.languages[0])
    channel, customer = (example[key].text if key in example else None for key in ("channel", "customer"))
    channel = channel or (judge.guide.channel if customer is None else None)
    if lang not in judge.guide.languages:
        return
    for kind in ("bad", "good"):
        if kind in example:
            text = example[kind]
            hits = judge.hits(text.text, lang, channel, customer)
            proof = Proof(kind, name.text, text.place, text.text, heard=_names(hits))
            if kind == "good":
                yield proof._replace(found=_names(hit for hit in hits if hit.severity in GRAVE))
            else:
                told = {part for hit in hits for part in _told(hit)}
                yield proof._replace(
                    missing=tuple(one.text for one in example.get("rules", ()) if one.text not in told)
                )


def _told(hit: Hit) -> tuple[str, ...]:
    """The names of a finding: rule and family, and those of the rules that spoke in the same words."""
    names = _names([hit])
    return (*names, *(name.partition("/")[0] for name in names))


def _names(hits: Iterable[Hit]) -> tuple[str, ...]:
    """The rules that spoke, with those that a graver one outspoke."""
    return tuple(dict.fromkeys(name for hit in hits for name in (hit.entry.name, *hit.match.evidence.get("also", ()))))


class Coverage(NamedTuple):
    """The guide's own rules that no sentence of its fires, and the traits that name no rule."""

    rules: tuple[str, ...]
    traits: tuple[str, ...]


def coverage(collection: Collection, found: Iterable[Proof]) -> Coverage:
    """What the guide's sentences leave untried: rules that it makes or states itself, and traits of the voice."""
    fired = {name for proof in found for name in proof.heard}
    families = {name.partition("/")[0] for name in fired}
    guide = collection.guide
    own = [rule.name for rule in collection.rules if rule.own]
    stated = [name.text for name, _ in guide.part("rules") or ()]
    rules = [name for name in dict.fromkeys((*own, *stated)) if name not in fired and name not in families]
    traits = [name.text for name, trait in guide.part("voice") or () if not trait.get("rules")]
    return Coverage(tuple(rules), tuple(traits))
