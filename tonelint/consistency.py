"""What is wrong with a guide though every key of it can be read: contradictions, dead keys, what is over or missing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from tonelint.errors import Problem
from tonelint.guides.guide import Guide
from tonelint.guides.keys import GUIDE
from tonelint.guides.rulebook import Collection
from tonelint.guides.shapes import TEXT, Said, Shape, inner
from tonelint.names import LANGUAGES
from tonelint.proving import GRAVE, Judge, judge_of
from tonelint.yamlio import Node


def problems(collection: Collection) -> list[Problem]:
    """Every contradiction and dead end of a guide, by the place where it stands."""
    judge = judge_of(collection)
    looks: tuple[Callable[[Judge], Iterator[Problem]], ...] = (
        _flagged_lines, _flagged_words, _allowed_and_avoided, _over, _without_lines, _endless_roles, _idle_freedoms,
    )  # fmt: skip
    found = [problem for look in looks for problem in look(judge)]
    found += _dead_languages(judge.guide)
    found += _without_rules(collection)
    return sorted(
        set(found),
        key=lambda one: (one.place.path, one.place.line or 0, one.place.column or 0) if one.place else ("", 0, 0),
    )


def _flagged_lines(judge: Judge) -> Iterator[Problem]:
    """Sentences to follow that a rule objects to."""
    for name, trait in judge.guide.part("voice") or ():
        for lang, lines in trait.get("do", {}).items():
            for line in lines if lang in judge.guide.languages else ():
                yield from _objections(judge, lang, line, f'a sentence to follow under "{name.text}"')


def _flagged_words(judge: Judge) -> Iterator[Problem]:
    """Better words that a rule objects to."""
    for lang, avoided in judge.guide.part("vocabulary", "avoid").items():
        for word, told in avoided if lang in judge.guide.languages else ():
            if "say" in told:
                yield from _objections(judge, lang, told["say"], f'what is said instead of "{word.text}"')


def _objections(judge: Judge, lang: str, line: Said, what: str) -> Iterator[Problem]:
    for hit in judge.hits(line.text, lang):
        if hit.severity in GRAVE and not hit.entry.whole:
            words = line.text[hit.match.start : hit.match.end]
            hint = 'change the sentence, or give the rule another severity under "rules"'
            yield Problem(f"{what} is flagged by {hit.entry.name} (“{words}”)", line.place, hint)


def _allowed_and_avoided(judge: Judge) -> Iterator[Problem]:
    avoided, allowed = judge.guide.part("vocabulary", "avoid"), judge.guide.part("vocabulary", "allow")
    for lang, words in avoided.items():
        free = {one.text.casefold(): one for one in allowed.get(lang, ())}
        for word, _ in words:
            if word.text.casefold() in free:
                other = free[word.text.casefold()].place
                yield Problem(
                    f'"{word.text}" is avoided here and allowed in line {other.line}', word.place, "keep one of them"
                )


def _over(judge: Judge) -> Iterator[Problem]:
    today = time.strftime("%Y-%m-%d")
    for name, trial in judge.guide.part("experiments") or ():
        if trial["until"].isoformat() < today:
            owner = f", ask {trial['owner'].text}" if "owner" in trial else ""
            hint = f"take it out, or give it another day{owner}"
            yield Problem(f'the experiment "{name.text}" ended on {trial["until"].isoformat()}', name.place, hint)


def _without_lines(judge: Judge) -> Iterator[Problem]:
    """Traits that show no sentence to follow, or none to leave, in a language of the guide."""
    for name, trait in judge.guide.part("voice") or ():
        for lang in judge.guide.languages:
            lacking = [kind for kind in ("do", "dont") if not trait.get(kind, {}).get(lang)]
            if lacking:
                hint = "one sentence each is enough to show what is meant"
                yield Problem(f'"{name.text}" has no {" and no ".join(lacking)} in {lang}', name.place, hint)


def _endless_roles(judge: Judge) -> Iterator[Problem]:
    persona = judge.guide.part("persona")
    if persona.get("words") and not {"annoyed", "upset"}.intersection(persona.get("never", ())):
        hint = "write never: [upset], because nobody wants a captain when the ship sinks"
        yield Problem("the roles are played for upset customers too", judge.guide.place("persona"), hint)


def _idle_freedoms(judge: Judge) -> Iterator[Problem]:
    """Freedoms that are told beside findings of rules which are off."""
    off = {name for name, severity in judge.guide.severities.items() if severity == "allow"}
    for name, freedom in judge.guide.part("freedoms") or ():
        asked = [one.text for one in freedom.get("rules", ())]
        if asked and off.issuperset(asked):
            yield Problem(f'the freedom "{name.text}" is never told', name.place, f"{', '.join(asked)} is allowed here")


def _dead_languages(guide: Guide) -> Iterator[Problem]:
    """Texts in languages that the company does not answer in, where the guide itself writes them."""
    own = guide.tree.place.path

    def look(node: Node, shape: Shape) -> Iterator[Problem]:
        for key, value in node.items() if node.is_map else ():
            spoken = shape.kind == "by-language" or set(shape.keys) == set(LANGUAGES)
            if spoken and key.value not in guide.languages and key.place.path == own:
                hint = f"it speaks {', '.join(guide.languages)}"
                yield Problem(f"{key.value} is not one of the guide's languages: nothing reads this", key.place, hint)
            else:
                yield from look(value, inner(shape, key.value))
        for item in node.value if node.is_list else ():
            yield from look(item, shape.of or TEXT)

    return look(guide.tree, GUIDE)


def _without_rules(collection: Collection) -> Iterator[Problem]:
    spoken: set[Any] = {rule.lang for rule in collection.rules}
    for lang in collection.guide.languages:
        if lang not in spoken:
            yield Problem(f"there is no rule in {lang}", collection.guide.place("languages"))
