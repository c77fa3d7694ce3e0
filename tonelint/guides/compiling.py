"""Rules and a guide's overrides → the books that matchers read, one for each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from tonelint.entry import Condition, Entry
from tonelint.guides import token_patterns
from tonelint.guides.families import Family
from tonelint.guides.rules import Rule
from tonelint.model import Quote
from tonelint.names import AIMS, Severity
from tonelint.notation import compile_phrase
from tonelint.phrase import Phrase
from tonelint.rulebook import Book, bind

Beside = tuple[tuple[tuple[Severity, Condition], ...], tuple[Quote, ...]]
Stated = Callable[[Rule, str], Beside]


def compile_book(
    lang: str,
    rules: Iterable[Rule],
    families: Mapping[str, Family],
    severities: Mapping[str, str],
    allowed: tuple[Phrase, ...] = (),
    *,
    pipeline: str | None = None,
    stated: Stated | None = None,
    priorities: Sequence[str] = AIMS,
) -> Book:
    """The book of one language: its own rules and those of `any`, by precedence and name.

    `severities` are the guide's: a rule's own name outranks its family's. `stated` tells for a rule the severities
    that the guide gives it in contexts, and what the guide says beside its findings; `priorities` are its AIMS in order.
    """
    chosen = [rule for rule in rules if rule.lang in (lang, "any")]
    chosen.sort(key=lambda rule: (families[rule.family].rank, rule.name))
    return bind(
        lang,
        (
            (
                _entry(
                    rule, lang, families[rule.family], severities, stated(rule, lang) if stated else ((), ())
                )._replace(priority=priorities.index(families[rule.family].serves)),
                phrases_of(rule, lang),
            )
            for rule in chosen
        ),
        allowed,
        pipeline,
    )


def phrases_of(rule: Rule, lang: str) -> tuple[Phrase, ...]:
    """The phrases by which a rule is found, or woken when it has token patterns."""
    return (rule.anchors.get(lang) or derived_anchors(rule, lang)) if rule.tokens else rule.phrases.get(lang, ())


def stated_severity(rule: Rule, severities: Mapping[str, str]) -> str | None:
    """The severity that a guide states for a rule, by its own name or by its family's; it outranks every context."""
    return severities.get(rule.name) or severities.get(rule.family)


def severity_under(rule: Rule, severities: Mapping[str, str]) -> str:
    """The severity a rule has under a guide's own; its name outranks its family."""
    return stated_severity(rule, severities) or rule.severity


def _entry(rule: Rule, lang: str, family: Family, severities: Mapping[str, str], beside: Beside) -> Entry:
    stated = stated_severity(rule, severities)
    in_contexts, quotes = beside
    return Entry(
        name=rule.name,
        family=rule.family,
        lang=rule.lang,
        rank=family.rank,
        severity=cast("Severity", severity_under(rule, severities)),
        title=rule.title,
        why=rule.why,
        tokens=rule.tokens,
        at_least=rule.at_least,
        when=rule.when,
        excused_by=rule.excused_by,
        raises=in_contexts if stated else (*in_contexts, *rule.raises),
        instead=rule.instead.get(lang, ()),
        finds=rule.finds,
        trained=token_patterns.needs_training(rule.tokens),
        within=rule.within,
        forms=rule.forms,
        counts=rule.counts.get(lang),
        absent=rule.absent,
        composite=rule.composite._replace(elsewhere=None) if rule.composite and stated else rule.composite,
        hears=rule.hears._replace(warns=None) if rule.hears and stated else rule.hears,
        stated=rule.own or stated is not None or bool(in_contexts),
        quotes=quotes,
        fix=rule.fix,
        word=rule.word,
        inherited=rule.inherited,
    )


def derived_anchors(rule: Rule, lang: str) -> tuple[Phrase, ...]:
    """For each token pattern, a run of words without which it cannot match; () when one has none."""
    runs = [token_patterns.given_words(pattern) for pattern in rule.tokens]
    if not all(runs):
        return ()
    return tuple(compile_phrase(" ".join(f"[{'|'.join(words)}]" for words in run), lang) for run in runs)
