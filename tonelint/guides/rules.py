"""One rule file → one Rule: strict about keys, places, examples and the phrase notation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from tonelint import lexicon
from tonelint.entry import Absent, Composite, Condition, Count, Hears
from tonelint.errors import Place, TonelintError, did_you_mean
from tonelint.guides import kinds, token_patterns
from tonelint.guides.composites import read_composite
from tonelint.guides.conditions import read_condition, read_names, read_raises
from tonelint.guides.families import Family
from tonelint.guides.marked import Example, Fixed, read_examples, read_fixed
from tonelint.guides.schema import Checker
from tonelint.guides.when_asked import WhenAsked
from tonelint.names import AFTERWARDS, FIXES, LANGUAGES, SENSES, Severity
from tonelint.notation.later import Later, compile_later
from tonelint.phrase import NotationError, Phrase
from tonelint.values import NamedTuple
from tonelint.yamlio import Node, parse

KEYS = (
    "title",
    "why",
    "severity",
    "phrases",
    "tokens",
    "anchors",
    "finds",
    "forms",
    "count",
    "absent",
    "parts",
    "shown_at",
    "elsewhere",
    "hears",
    "at_least",
    "within",
    "when",
    "excused_by",
    "raise",
    "instead",
    "flag",
    "pass",
    "fix",
    "fixed",
    "sources",
)
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")


class Rule(NamedTuple):
    """A rule as its file states it; `name` is family/rule, `lang` is fi, nb, en or any.

    Phrases stand by language, and so does what is counted.
    """

    name: str
    family: str
    lang: str
    place: Place
    severity: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    phrases: Mapping[str, tuple[Phrase, ...]]
    tokens: tuple[token_patterns.Pattern, ...]
    anchors: Mapping[str, tuple[Phrase, ...]]
    finds: str | None
    at_least: int
    when: Condition
    excused_by: tuple[str, ...]
    raises: tuple[tuple[Severity, Condition], ...]
    instead: Mapping[str, tuple[str, ...]]
    flag: tuple[Example, ...]
    silent: tuple[Example, ...]
    sources: tuple[str, ...] = ()
    within: str = "reply"
    forms: tuple[str, ...] = ()
    counts: Mapping[str, Count] = {}
    absent: Absent | None = None
    composite: Composite | None = None
    hears: Hears | None = None
    fix: str = ""
    fixed: tuple[Fixed, ...] = ()
    word: str = ""  # of the guide's vocabulary, as it is written there
    own: bool = False  # the guide's, and not one that comes with tonelint
    inherited: int = 0  # of a word, how many guides lie between the one that says it and the one in use

    @property
    def address(self) -> str:
        """Language and name, which no other rule shares: `fi:canned-opener/kiitos-viestista`."""
        return f"{self.lang}:{self.name}"


def read_rule(
    text: str, path: str, families: Mapping[str, Family], classes: Mapping[str, Sequence[str]] | None = None
) -> Rule:
    """Read the rule file at `path`, which ends in `<lang>/<family>/<name>.yaml`.

    Raises TonelintError with every mistake of the file at its line and column.
    """
    check = Checker()
    rule = _Reader(check, families, classes or {}).rule(parse(text, path), path)
    if check.problems or rule is None:
        raise TonelintError(*check.problems)
    return rule


class _Reader:
    def __init__(self, check: Checker, families: Mapping[str, Family], classes: Mapping[str, Sequence[str]]) -> None:
        self.check, self.families, self.classes = check, families, classes

    def rule(self, node: Node, path: str) -> Rule | None:
        lang, family, name = self.identity(path)
        pairs = self.check.mapping(node, "a rule", KEYS)
        values = {key: value for key, (_, value) in pairs.items()}
        self.required(values, node.place)
        if lang not in (*LANGUAGES, "any") or family not in self.families:
            return None
        title = self.spoken(values, "title", required=True)
        return Rule(
            name=f"{family}/{name}",
            family=family,
            lang=lang,
            place=Place(path, 1, 1),
            severity=self.severity(values, family),
            title=title,
            why=self.spoken(values, "why") or self.families[family].why,
            phrases=self.phrases(values.get("phrases"), lang),
            tokens=self.tokens(values.get("tokens"), anchored="anchors" in values),
            anchors=self.phrases(values.get("anchors"), lang),
            finds=self.check.choice(values["finds"], "finds", (*SENSES, *AFTERWARDS)) if "finds" in values else None,
            at_least=1 if "parts" in values else self.at_least(values.get("at_least")),
            when=read_condition(values.get("when"), "when", lang, self.check),
            excused_by=read_names(values.get("excused_by"), lang, self.check),
            raises=read_raises(values.get("raise"), lang, self.check),
            instead=self.rewrites(values.get("instead"), lang),
            flag=read_examples(values.get("flag"), "flag", self.check),
            silent=read_examples(values.get("pass"), "pass", self.check),
            sources=tuple(t for t, _ in self.check.texts(values["sources"], "sources")) if "sources" in values else (),
            within=kinds.read_within(values.get("within"), self.check),
            forms=kinds.read_forms(values.get("forms"), lang, self.check),
            counts=kinds.read_count(values.get("count"), lang, self.check),
            absent=kinds.read_absent(values.get("absent"), lang, self.check),
            composite=read_composite(values, self.families, lang, self.check),
            hears=kinds.read_hears(values.get("hears"), lang, family, self.families, self.check),
            fix=self.fix(values),
            fixed=read_fixed(values.get("fixed"), self.check),
        )

    def identity(self, path: str) -> tuple[str, str, str]:
        """Language, family and name, which are the path."""
        parts = PurePath(path).parts
        place = Place(path)
        if len(parts) < 3:
            self.check.problem("a rule lies in <lang>/<family>/<name>.yaml", place)
            return "", "", ""
        lang, family, name = parts[-3], parts[-2], PurePath(path).stem
        if lang not in (*LANGUAGES, "any"):
            self.check.problem(f'no language "{lang}"', place, f"one of: {', '.join(LANGUAGES)}, any")
        if family not in self.families:
            hint = did_you_mean(family, self.families) or "give it a family in families.yaml"
            self.check.problem(f'no family "{family}"', place, hint)
        if not NAME.match(name):
            self.check.problem(f'"{name}" is no name for a rule', place, "use small letters, figures and hyphens")
        return lang, family, name

    def required(self, values: Mapping[str, Node], place: Place) -> None:
        told_after = (
            "finds" in values and values["finds"].value in AFTERWARDS
        )  # of a comment: there is nothing to rewrite
        for key in ("title", "instead", "flag", "pass"):
            if key not in values and not (key == "instead" and told_after):
                self.check.problem(f"this rule has no {key}", place)
        kinds.refuse_together(values, place, self.check)

    def fix(self, values: Mapping[str, Node]) -> str:
        """What may be done without reading the reply again; its examples prove that it is done, and where it is not."""
        if "fix" in values and "fixed" not in values:
            self.check.problem(
                "a rule with a fix has examples of it",
                values["fix"].place,
                "give it fixed: with was and becomes, and with left",
            )
        if "fixed" in values and "fix" not in values:
            self.check.problem("this rule has no fix", values["fixed"].place, "say fix: remove or fix: single")
        return (self.check.choice(values["fix"], "fix", FIXES) if "fix" in values else None) or ""

    def severity(self, values: Mapping[str, Node], family: str) -> str:
        stated = self.check.severity(values["severity"]) if "severity" in values else None
        return stated or self.families[family].severity

    def spoken(self, values: Mapping[str, Node], key: str, *, required: bool = False) -> dict[str, str]:
        if key not in values:
            return {}
        texts = self.check.by_language(values[key], key, self.check.text)
        for lang in LANGUAGES if required or texts else ():
            if lang not in texts:
                self.check.problem(f"{key} is missing in {lang}", values[key].place)
        return texts

    def phrases(self, node: Node | None, lang: str) -> Mapping[str, tuple[Phrase, ...]]:
        """The phrases for the rule's language, for each of them when it is for any: read now, compiled when asked for."""
        found: dict[str, list[Later]] = {one: [] for one in (LANGUAGES if lang == "any" else (lang,))}
        for text, place in self.check.texts(node, "phrases") if node else ():
            try:
                for one, phrases in found.items():
                    phrases.append(compile_later(text, one, self.classes, lexicon.COMMON.get(one)))
            except NotationError as error:
                at = place._replace(column=(place.column or 1) + error.offset)
                self.check.problem(f"{error.message} (in the phrase {text})", at, error.hint)
        return WhenAsked(found, lambda one: tuple([compiled() for compiled in found[one]]))

    def tokens(self, node: Node | None, *, anchored: bool) -> tuple[token_patterns.Pattern, ...]:
        """The token patterns, each of which needs words that wake it."""
        patterns = token_patterns.read(node, self.check) if node else ()
        if node and not anchored and not all(token_patterns.given_words(pattern) for pattern in patterns):
            self.check.problem(
                "this pattern has no given word that must occur, and would be run on every draft",
                node.place,
                "give the rule anchors: the phrases that wake it",
            )
        return patterns

    def at_least(self, node: Node | None) -> int:
        return (self.check.whole(node, "at_least", 2) if node else None) or 1

    def rewrites(self, node: Node | None, lang: str) -> dict[str, tuple[str, ...]]:
        if node is None:
            return {}
        if lang == "any":
            read = self.check.by_language(node, "instead", self.check.texts)
            return {key: tuple(text for text, _ in texts) for key, texts in read.items()}
        return {lang: tuple(text for text, _ in self.check.texts(node, "instead"))}
