"""A company's guide: one YAML file, perhaps extending another, read strictly."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from tonelint import lexicon, words
from tonelint.entry import ALWAYS
from tonelint.errors import Place, TonelintError, did_you_mean, fail
from tonelint.guides import library, places
from tonelint.guides.rules import Rule
from tonelint.guides.schema import Checker
from tonelint.model import LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.phrase import NotationError, Phrase
from tonelint.yamlio import Node, parse

KEYS = ("tonelint", "extends", "languages", "messages", "brand", "vocabulary", "rules", "own_rules", "pipeline")
_SCHEMA = 1


class Avoided(NamedTuple):
    """A word the company does not use: the phrase as written, what it says instead, and where that stands."""

    lang: str
    phrase: str
    say: str | None
    severity: str | None
    place: Place


class Guide(NamedTuple):
    """What a guide file and all it extends say together; later files outrank earlier ones.

    `severities` maps families and rules to severities; `named` gives each its place. `allowed`
    holds (language, phrase, place) of words that no rule may object to. `files` are all files
    that were read, `own_rules` the folders of rules beside them; `pipelines` names for a language
    the trained spaCy pipeline whose forms outrank ours, a package or a folder.
    """

    name: str
    languages: tuple[str, ...] = LANGUAGES
    messages: str = "en"
    brand: tuple[str, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    allowed: tuple[tuple[str, str, Place], ...] = ()
    severities: Mapping[str, str] = {}
    named: Mapping[str, Place] = {}
    own_rules: tuple[str, ...] = ()
    pipelines: Mapping[str, str] = {}
    files: tuple[str, ...] = ()


def load(path: str, seen: tuple[str, ...] = ()) -> Guide:
    """Read a guide and everything it extends; raises TonelintError with all mistakes of a file."""
    here = os.path.realpath(path)
    check = Checker()
    pairs = check.mapping(parse(read_text(path), places.shown(path)), "a guide", KEYS)
    values = {key: value for key, (_, value) in pairs.items()}
    base = _extended(values["extends"], path, (*seen, here), check) if "extends" in values else Guide("")
    guide = _Reader(check, path, base).guide(values)
    if check.problems:
        raise TonelintError(*check.problems)
    return guide._replace(name=places.display(path), files=(*base.files, here))


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


def _extended(node: Node, path: str, seen: tuple[str, ...], check: Checker) -> Guide:
    """The guide that this one builds on; it may not lie outside the project, nor lead back here."""
    name = check.text(node, "extends")
    if name is None:
        return Guide("")
    if name in library.guide_names():
        target = library.guide_file(name)
    else:
        target = os.path.join(os.path.dirname(path), name)
        if not os.path.isfile(target):
            check.problem(f'no guide "{name}" to extend', node.place, did_you_mean(name, library.guide_names()))
            return Guide("")
        if not _inside(target, path):
            hint = "keep the guides of one project in one folder tree"
            check.problem(f'"{name}" lies outside this project', node.place, hint)
            return Guide("")
    if os.path.realpath(target) in seen:
        check.problem(f'"{name}" leads back to this guide', node.place, "a guide cannot extend itself")
        return Guide("")
    return load(target, seen)


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


class _Reader:
    """Reads one guide file on top of what it extends."""

    def __init__(self, check: Checker, path: str, base: Guide) -> None:
        self.check, self.path, self.base = check, path, base
        self.classes: Mapping[str, tuple[str, ...]] = {}

    def guide(self, values: Mapping[str, Node]) -> Guide:
        """The guide that the file makes of what it extends."""
        self.schema(values.get("tonelint"))
        brand = self.brand(values.get("brand"))
        self.classes = classes(self.base._replace(brand=brand))
        avoided, allowed = self.vocabulary(values.get("vocabulary"))
        severities, named = self.severities(values.get("rules"))
        messages = self.check.language(values["messages"]) if "messages" in values else None
        return self.base._replace(
            languages=self.languages(values.get("languages")),
            messages=messages or self.base.messages,
            brand=brand,
            avoided=_merged(self.base.avoided, avoided),
            allowed=(*self.base.allowed, *allowed),
            severities={**self.base.severities, **severities},
            named={**self.base.named, **named},
            own_rules=(*self.base.own_rules, *self.own_rules(values.get("own_rules"))),
            pipelines={**self.base.pipelines, **self.pipelines(values.get("pipeline"))},
        )

    def schema(self, node: Node | None) -> None:
        if node is not None and (node.value != _SCHEMA or not isinstance(node.value, int) or node.value is True):
            self.check.problem(f"this tonelint reads guides of version {_SCHEMA}", node.place)

    def languages(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return self.base.languages
        if not node.is_list or not node.value:
            self.check.problem("languages has to be a list", node.place, "such as [fi, nb, en]")
            return self.base.languages
        found = [self.check.language(item) for item in node.value]
        return tuple(dict.fromkeys(lang for lang in found if lang)) or self.base.languages

    def brand(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return self.base.brand
        pairs = self.check.mapping(node, "brand", ("name", "aliases"))
        names = [self.check.text(pairs["name"][1], "the brand's name")] if "name" in pairs else []
        aliases = self.check.texts(pairs["aliases"][1], "aliases") if "aliases" in pairs else []
        found = [name for name in [*names, *(text for text, _ in aliases)] if name]
        for name in found:
            if not words.cut(name, "fi"):
                self.check.problem(f'the brand "{name}" has no word in it', node.place)
        return tuple(name for name in found if words.cut(name, "fi"))

    def vocabulary(self, node: Node | None) -> tuple[list[Avoided], list[tuple[str, str, Place]]]:
        pairs = self.check.mapping(node, "vocabulary", ("avoid", "allow")) if node else {}
        avoided: list[Avoided] = []
        allowed: list[tuple[str, str, Place]] = []
        if "avoid" in pairs:
            for lang, words in self.check.by_language(pairs["avoid"][1], "avoid", self.avoided).items():
                avoided.extend(word._replace(lang=lang) for word in words)
        if "allow" in pairs:
            for lang, texts in self.check.by_language(pairs["allow"][1], "allow", self.check.texts).items():
                allowed.extend((lang, text, place) for text, place in texts)
        self.spell_check([(word.lang, word.phrase, word.place) for word in avoided] + allowed)
        return avoided, allowed

    def avoided(self, node: Node, what: str) -> list[Avoided]:
        found = []
        for key, value in self.check.mapping(node, what).values():
            say, severity = value, None
            if value.is_map:
                pairs = self.check.mapping(value, f"the word {key.value}", ("say", "severity"))
                severity = self.check.severity(pairs["severity"][1]) if "severity" in pairs else None
                say = pairs["say"][1] if "say" in pairs else value._replace(value=None)
            better = None if say.value is None else self.check.text(say, "the better word")
            found.append(Avoided("", key.value, better, severity, key.place))
        return found

    def spell_check(self, entries: list[tuple[str, str, Place]]) -> None:
        for lang, phrase, place in entries:
            try:
                compile_phrase(phrase, lang, self.classes, lexicon.COMMON[lang])
            except NotationError as error:
                self.check.problem(f"{error.message} (in the words {phrase})", place, error.hint)

    def severities(self, node: Node | None) -> tuple[dict[str, str], dict[str, Place]]:
        found, places = {}, {}
        for key, value in (self.check.mapping(node, "rules") if node else {}).values():
            severity = self.check.severity(value)
            if severity:
                found[key.value], places[key.value] = severity, key.place
        return found, places

    def own_rules(self, node: Node | None) -> list[str]:
        found = []
        for text, place in self.check.texts(node, "own_rules") if node else ():
            folder = os.path.realpath(os.path.join(os.path.dirname(self.path), text))
            if not os.path.isdir(folder):
                self.check.problem(f'no folder "{text}" beside this guide', place)
            elif not _inside(folder, self.path):
                self.check.problem(f'"{text}" lies outside this project', place)
            else:
                found.append(folder)
        return found

    def pipelines(self, node: Node | None) -> dict[str, str]:
        """The trained pipelines by language, which the name of a package or the meta.json of a folder tells."""
        found = {}
        for text, place in self.check.texts(node, "pipeline") if node else ():
            folder = os.path.realpath(os.path.join(os.path.dirname(self.path), text))
            if os.path.isdir(folder) and not _inside(folder, self.path):
                self.check.problem(f'"{text}" lies outside this project', place)
                continue
            lang = _trained_in(folder) if os.path.isdir(folder) else text.partition("_")[0]
            if lang in LANGUAGES:
                found[lang] = folder if os.path.isdir(folder) else text
            else:
                hint = "the name of a package, such as fi_core_news_sm, or the folder of a pipeline beside this guide"
                self.check.problem(f'"{text}" is no pipeline for {", ".join(LANGUAGES)}', place, hint)
        return found


def _trained_in(folder: str) -> str | None:
    """The language of the trained pipeline in a folder; None when there is none."""
    try:
        meta = json.loads(read_text(os.path.join(folder, "meta.json")))
    except (TonelintError, ValueError):
        return None
    return meta.get("lang") if isinstance(meta, dict) else None


def _merged(base: tuple[Avoided, ...], own: list[Avoided]) -> tuple[Avoided, ...]:
    """The words of both, a word's own later entry outranking the inherited one."""
    words = {(word.lang, word.phrase): word for word in (*base, *own)}
    return tuple(words.values())


# ── a guide's words as rules ────────────────────────────────────────────────────────────────

_TITLES = {
    "fi": ("Meillä sanotaan ”{say}”", "Tätä sanaa emme käytä"),
    "nb": ("Hos oss sier vi «{say}»", "Dette ordet bruker vi ikke"),
    "en": ("We say “{say}”", "We do not use this word"),
}


def word_rules(guide: Guide, why: Mapping[str, str], severity: str) -> list[Rule]:
    """The guide's avoided words as ordinary rules, named vocabulary/<word>."""
    rules: dict[str, Rule] = {}
    for word in guide.avoided:
        if word.lang not in guide.languages:
            continue
        name = f"vocabulary/{_slug(word.phrase)}"
        while f"{word.lang}:{name}" in rules:
            name += "-too"
        phrase = compile_phrase(word.phrase, word.lang, classes(guide), lexicon.COMMON[word.lang])
        titles = {lang: (given.format(say=word.say) if word.say else bare) for lang, (given, bare) in _TITLES.items()}
        rules[f"{word.lang}:{name}"] = Rule(
            name, "vocabulary", word.lang, word.place, word.severity or severity, titles, why, {word.lang: (phrase,)}, (), {}, None, 1,
            ALWAYS, (), (), {word.lang: (word.say,) if word.say else ()}, (), (),
        )  # fmt: skip
    return list(rules.values())


def allowed_phrases(guide: Guide, lang: str) -> tuple[Phrase, ...]:
    """The words of one language that the guide lets nobody object to."""
    return tuple(compile_phrase(text, lang, classes(guide)) for one, text, _ in guide.allowed if one == lang)


def classes(guide: Guide) -> dict[str, tuple[str, ...]]:
    """What the classes of the phrase notation stand for under this guide."""
    return {"BRAND": guide.brand} if guide.brand else {}


def _slug(phrase: str) -> str:
    """A rule name for a word: its first spelling in plain letters."""
    bare = re.sub(r"\{([^,}]*)[^}]*\}|\[([^|\]]*)[^\]]*\]", r"\1\2", phrase.removeprefix("re:"))
    ascii_only = (
        unicodedata.normalize("NFKD", bare.replace("ø", "o").replace("æ", "ae")).encode("ascii", "ignore").decode()
    )
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-") or "word"
