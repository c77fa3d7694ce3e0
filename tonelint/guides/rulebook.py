"""From a guide's file to its compiled books: everything that has to be read when nothing is cached."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from tonelint.errors import Place, Problem, TonelintError, rule_meant
from tonelint.guides import adjusting, library, places, principles
from tonelint.guides import guide as guides
from tonelint.guides.compiling import compile_book
from tonelint.guides.cues import PARTS, Signals, compiled, read_written
from tonelint.guides.families import Family, read_families
from tonelint.guides.guide import Guide
from tonelint.guides.rules import Rule, read_rule
from tonelint.guides.schema import Checker
from tonelint.guides.when_asked import WhenAsked
from tonelint.model import Mapped
from tonelint.names import LANGUAGES
from tonelint.rulebook import Book
from tonelint.shelf import Cues
from tonelint.values import NamedTuple


class Sources(NamedTuple):
    """A guide and the files behind it: families and rules still unread, folders in which more could appear."""

    guide: Guide
    family_files: tuple[str, ...]
    rule_files: tuple[str, ...]
    signal_files: tuple[str, ...]
    folders: tuple[str, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that shapes the compiled guide."""
        return (*self.guide.files, *self.family_files, *self.rule_files, *self.signal_files)


class Collection(NamedTuple):
    """A guide with its families and all rules of its languages, as their files state them."""

    guide: Guide
    families: dict[str, Family]
    rules: tuple[Rule, ...]


def gather(path: str, languages: Iterable[str] | None = None, text: str | None = None) -> Sources:
    """Read a guide and find the files of its families and rules; raises TonelintError.

    `languages` stands in for the guide's own, for commands that list all rules; `text` is the guide where no file holds it.
    """
    guide = guides.load(path, text)
    if languages:
        guide = guide._replace(languages=tuple(languages))
    folders = _folders(guide)
    families = [os.path.join(folder, "families.yaml") for folder in folders]
    rules = [file for folder in folders for file in library.rule_files(folder) if _is_spoken(file, guide)]
    inner = [place for folder in folders for place in library.inner_folders(folder)]
    signals = [library.signal_file(library.rules_folder(), lang) for lang in guide.languages]
    return Sources(guide, _existing(families), tuple(rules), _existing(signals), tuple(inner))


def _existing(files: Iterable[str]) -> tuple[str, ...]:
    return tuple(file for file in files if os.path.isfile(file))


def _folders(guide: Guide) -> tuple[str, ...]:
    """The folders of rules under a guide, ours first."""
    return tuple(dict.fromkeys((library.rules_folder(), *guide.own_rules)))


def _is_spoken(file: str, guide: Guide) -> bool:
    """Whether a rule's language is one of the guide's; a folder that is no language is read, and refused."""
    lang = library.identity(file)[0]
    return lang not in LANGUAGES or lang in guide.languages


def collect(path: str, languages: Iterable[str] | None = None, text: str | None = None) -> Collection:
    """Read a guide, its families and its rules; raises TonelintError with every mistake found."""
    return _collect(gather(path, languages, text))


def known_families(path: str) -> dict[str, Family]:
    """The families under a guide, without reading any rule."""
    return _families(gather(path))


def _families(sources: Sources) -> dict[str, Family]:
    families: dict[str, Family] = {}
    for file in sources.family_files:
        own = read_families(places.read_text(file), places.shown(file), len(families))
        twins = [_twin_family(family) for family in own.values() if family.name in families]
        if twins:
            raise TonelintError(*twins)
        families.update(own)
    return families


def _twin_family(family: Family) -> Problem:
    hint = "give it a name of its own, or set its severity under rules: in the guide"
    return Problem(f'there is a family "{family.name}" already', family.place, hint)


def _collect(sources: Sources) -> Collection:
    families = _families(sources)
    rules: dict[str, Rule] = {}
    problems = _misplaced(sources.guide)
    for file in sources.rule_files:
        try:
            rule = read_rule(places.read_text(file), places.shown(file), families, guides.classes(sources.guide))
            if rule.address in rules:
                problems.append(_twin(rule, rules[rule.address]))
            rules[rule.address] = rule._replace(own=not file.startswith(library.rules_folder()))
        except TonelintError as error:
            problems.extend(error.problems)
    whys = {name: family.why for name, family in families.items()}
    own = principles.rules(sources.guide, whys, families["vocabulary"].severity)
    check = Checker()
    everything = (*adjusting.adjusted(sources.guide, rules.values(), check), *own)
    problems += check.problems + _unknown_names(sources.guide, families, everything)
    if problems:
        raise TonelintError(*problems)
    return Collection(sources.guide, families, everything)


def _twin(rule: Rule, other: Rule) -> Problem:
    hint = "give it a name of its own; the guide's rules can set the other to allow"
    return Problem(f'there is a rule "{rule.address}" already, in {other.place.path}', rule.place, hint)


def _misplaced(guide: Guide) -> list[Problem]:
    """YAML files among a guide's own rules that do not lie where rules are looked for."""
    hint = "a rule lies in <lang>/<family>/<name>.yaml"
    return [
        Problem("this file is not read", Place(places.shown(file)), hint)
        for folder in guide.own_rules
        for file in library.strays(folder)
    ]


class Bound(NamedTuple):
    """A guide's language of messages, its languages, all names that exist, its books and its cues by language and part.

    `agents` are the names under which its agents write, `exports` those that it describes, `pipelines` the trained
    ones that it names; `channel` is where drafts go that say nothing of it.
    """

    messages: str | None
    languages: tuple[str, ...]
    names: tuple[str, ...]
    books: Mapping[str, Book]
    cues: Mapping[str, Mapping[str, Cues]]
    agents: tuple[str, ...] = ()
    exports: tuple[Mapped, ...] = ()
    pipelines: tuple[str, ...] = ()
    channel: str | None = None


def compile_guide(sources: Sources) -> Bound:
    """Everything that judging by a guide needs, read now; raises TonelintError with every mistake found.

    The book of a language and its cues are compiled when they are asked for.
    """
    collection = _collect(sources)
    guide = collection.guide
    signals = {lang: _signals(guide, lang) for lang in guide.languages}
    names = {*collection.families, *(rule.name for rule in collection.rules), *all_names(guide)}
    return _bound(guide, names, partial(book, collection), lambda lang: signals[lang])


def compile_again(sources: Sources, names: Iterable[str]) -> Bound:
    """The same of files that were read before without a mistake: of a language no more is read than it needs.

    `names` are all that exist under the guide. Raises TonelintError where a file is not what it was.
    """

    def made(lang: str) -> Book:
        files = tuple(file for file in sources.rule_files if library.identity(file)[0] in (lang, "any"))
        return book(_collect(sources._replace(rule_files=files)), lang)

    return _bound(sources.guide, names, made, partial(_signals, sources.guide))


def _bound(
    guide: Guide, names: Iterable[str], made: Callable[[str], Book], signals: Callable[[str], Mapping[str, Signals]]
) -> Bound:
    def cues_of(lang: str) -> Mapping[str, Cues]:
        written = signals(lang)
        return WhenAsked(PARTS, lambda part: compiled(written[part]))

    return Bound(
        guide.messages,
        guide.languages,
        tuple(sorted(names)),
        WhenAsked(guide.languages, made),
        WhenAsked(guide.languages, cues_of),
        guide.agents,
        guide.exports,
        tuple(sorted(guide.pipelines.values())),
        guide.channel,
    )


def cues(guide: Guide) -> dict[str, dict[str, Cues]]:
    """The cues of each of the guide's languages, for the reply and for the customer's message."""
    return {
        lang: {part: compiled(signals) for part, signals in _signals(guide, lang).items()} for lang in guide.languages
    }


def _signals(guide: Guide, lang: str) -> dict[str, Signals]:
    file = library.signal_file(library.rules_folder(), lang)
    text = places.read_text(file) if os.path.isfile(file) else "{}"
    return read_written(text, places.shown(file), lang, guides.classes(guide), guides.own_cues(guide, lang))


def _unknown_names(guide: Guide, families: dict[str, Family], rules: Iterable[Rule]) -> list[Problem]:
    """Names of rules in a guide that no family and no rule bears; rules of other languages count as known."""
    known = {*families, *(rule.name for rule in rules), *all_names(guide)}
    return [
        Problem(f'no rule and no family "{name.text}"', name.place, rule_meant(name.text, known))
        for name in adjusting.names(guide)
        if name.text not in known
    ]


def all_names(guide: Guide) -> set[str]:
    """The names of all rules in every language, whether the guide speaks it or not."""
    words = principles.words(guide._replace(languages=LANGUAGES), {}, "note")
    filed = {library.identity(file)[2] for folder in _folders(guide) for file in library.rule_files(folder)}
    return filed.union(word.name for word in words)


def books(collection: Collection) -> dict[str, Book]:
    """The compiled book of each of the guide's languages."""
    return {lang: book(collection, lang) for lang in collection.guide.languages}


def book(collection: Collection, lang: str) -> Book:
    """The compiled book of one language."""
    guide = collection.guide
    return compile_book(
        lang,
        collection.rules,
        collection.families,
        guide.severities,
        guides.allowed_phrases(guide, lang),
        pipeline=guide.pipelines.get(lang),
        stated=adjusting.stated(guide),
        priorities=guide.priorities,
    )
