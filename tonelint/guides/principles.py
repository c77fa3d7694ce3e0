"""A guide's own words and principles as ordinary rules, each standing where the guide says it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tonelint import lexicon
from tonelint.entry import ALWAYS, Absent, Condition, Count, Wanted
from tonelint.guides.guide import Guide, classes
from tonelint.guides.rules import Rule
from tonelint.guides.shapes import Said
from tonelint.guides.spoken import CONTEXTS, NEEDS, TITLES
from tonelint.names import LANGUAGES
from tonelint.notation import compile_phrase
from tonelint.phrase import Phrase
from tonelint.values import NamedTuple

# The family that a missing signal belongs to; the others are of no-next-step.
_FAMILY_OF_NEED = {
    "acknowledgement": "missing-acknowledgement",
    "alternative": "dead-end",
    "apology": "missing-acknowledgement",
    "condolence": "missing-acknowledgement",
    "harm": "missing-acknowledgement",
    "initials": "sign-off-name",
    "mission": "mission-coverage",
    "name": "sign-off-name",
    "number": "answer-the-question",
    "owner": "unowned-promise",
    "promise": "no-next-step",
    "reason": "policy-shield",
    "repair": "no-next-step",
    "responsibility": "missing-acknowledgement",
    "role": "persona-consistency",
    "salutation": "sign-off-name",
    "sign-off": "sign-off-name",
    "signed": "sign-off-name",
    "specifics": "answer-the-question",
    "time": "vague-timeline",
}
_MOODS: Mapping[str, Mapping[str, Any]] = {
    "calm": {"heat": "calm"},
    "annoyed": {"heat": "annoyed"},
    "upset": {"heat": "upset"},
    "grieving": {"mood": "grieving"},
    "confused": {"mood": "confused"},
    "playful": {"playful": True},
    "praising": {"praise": True},
}
# How a form of address sounds that the guide does not want.
_FORMS = {("fi", "sinä"): "<TE>", ("fi", "te"): "<SINA>", ("nb", "du"): "<POLITE>"}
_PHRASES = {
    # As they are written: `Deres` is theirs who are De, and `deres` may be somebody else's.
    ("nb", "De"): ("[du|Du|deg|Deg|din|Din|ditt|Ditt|dine|Dine|dere|Dere]",),
    ("en", "first-name"): ("^ dear [mr|mrs|ms|miss|mx|sir|madam|customer|client|guest]",),
}


class Tone(NamedTuple):
    """How a reply is to sound in a context: the kind of context, its name, the context, and what the guide says of it."""

    kind: str
    name: Said
    context: Condition
    says: Mapping[str, Any]


def tones(guide: Guide) -> list[Tone]:
    """Every context of which the guide says how a reply sounds there: moods, situations, channels."""
    found = [
        Tone("mood", Said(name, guide.place("moods", name)), Condition(customer=_MOODS[name]), says)
        for name, says in guide.part("moods").items()
    ]
    found += [
        Tone("situation", Said(name, guide.place("situations", name)), Condition(reply=Wanted((name,))), says)
        for name, says in guide.part("situations").items()
    ]
    found += [
        Tone("channel", name, Condition(channel=(name.text.lower(),)), says)
        for name, says in guide.part("channels") or ()
    ]
    return found


def severities_in(contexts: Sequence[Tone], rule: Rule) -> tuple[tuple[Any, Condition], ...]:
    """The severities that a guide gives a rule in its contexts; the rule's own name outranks its family's."""
    found = []
    for tone in contexts:
        stated = {name.text: severity for name, severity in tone.says.get("rules", ())}
        severity = stated.get(rule.name) or stated.get(rule.family)
        if severity:
            found.append((severity, tone.context))
    return tuple(found)


def rules(guide: Guide, why: Mapping[str, Mapping[str, str]], severity: str) -> list[Rule]:
    """All rules that a guide's words and principles make; `why` are the reasons by family, `severity` that of a word."""
    makers = (_toned, _addressed, _promised, _pointed, _played)
    made = [rule for make in makers for rule in make(guide)]
    made = [rule._replace(why=why[rule.family]) for rule in made if rule.lang in (*guide.languages, "any")]
    return [*words(guide, why["vocabulary"], severity), *made]


def words(guide: Guide, why: Mapping[str, str], severity: str) -> list[Rule]:
    """The guide's avoided words as rules, named vocabulary/<word>; its own come first, then those that it inherits."""
    found: dict[str, Rule] = {}
    for lang, avoided in guide.part("vocabulary", "avoid").items():
        nearest = sorted(avoided, key=lambda one: guide.inherited(one[0].place))
        for word, told in nearest if lang in guide.languages else ():
            name = f"vocabulary/{slug(word.text)}"
            while f"{lang}:{name}" in found:
                name += "-too"
            say = told["say"].text if "say" in told else None
            titles = {one: texts[0].format(say=say) if say else texts[1] for one, texts in TITLES["word"].items()}
            found[f"{lang}:{name}"] = _rule(name, lang, word, titles)._replace(
                severity=told.get("severity", severity),
                why=why,
                phrases={lang: _phrases(guide, lang, (word.text,))},
                instead={lang: (say,)} if say else {},
                fix="say" if say else "",
                word=word.text,
                inherited=guide.inherited(word.place),
            )
    return list(found.values())


def _rule(name: str, lang: str, at: Said, title: Mapping[str, str], when: Condition = ALWAYS) -> Rule:
    """A rule of the guide's own that matches by nothing yet."""
    family = name.partition("/")[0]
    return Rule(
        name, family, lang, at.place, "warning", dict(title), {}, {}, (), {}, None, 1, when, (), (), {}, (), (), ()
    )._replace(own=True)  # fmt: skip


def _phrases(guide: Guide, lang: str, texts: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(compile_phrase(text, lang, classes(guide), lexicon.COMMON[lang]) for text in texts)


def _titles(kind: str, **parts: Mapping[str, str]) -> dict[str, str]:
    """A title in every language, its parts spoken in that language."""
    return {
        lang: TITLES[kind][lang][0].format(**{name: spoken[lang] for name, spoken in parts.items()})
        for lang in LANGUAGES
    }


def _toned(guide: Guide) -> Iterator[Rule]:
    """What a reply needs, how long it may be and whether emoji may stand in it, in each context."""
    for kind, name, context, says in tones(guide):
        short = slug(name.text)
        place = CONTEXTS[kind].get(name.text) or dict.fromkeys(LANGUAGES, name.text)
        for need in says.get("needs", ()):
            if need == "mission":
                yield from _missed(guide, name, place, context)
                continue
            family = _FAMILY_OF_NEED.get(need, "no-next-step")
            title = _titles("needs", context=place, need=NEEDS[need])
            rule = _rule(f"{family}/{short}-needs-{need}", "any", name, title, context)
            yield rule._replace(absent=Absent((need,), "reply"))
        if "words" in says:
            title = _titles("words", context=place, most=dict.fromkeys(LANGUAGES, str(says["words"])))
            rule = _rule(f"channel-fit/{short}-too-long", "any", name, title, context)
            yield rule._replace(counts=dict.fromkeys(LANGUAGES, Count("words", "reply", says["words"])))
        if says.get("emoji") == "none":
            rule = _rule(f"shouting-emoji/{short}-without-emoji", "any", name, _titles("emoji", context=place), context)
            yield rule._replace(phrases={lang: _phrases(guide, lang, ("<EMOJI>",)) for lang in LANGUAGES})


def _missed(guide: Guide, name: Said, place: Mapping[str, str], context: Condition) -> Iterator[Rule]:
    """No point of the mission in a reply to somebody who has the ear for one; a note, for solving comes first."""
    if not context.customer:
        context = context._replace(customer={"heat": "calm", "mood": "calm"})
    points = guide.part("mission", "points") or ()
    for lang in LANGUAGES:
        told = ", ".join(point.text for point, says in points if says.get("cues", {}).get(lang))
        if told:
            need = {spoken: f"{text} ({told})" for spoken, text in NEEDS["mission"].items()}
            title = _titles("needs", context=place, need=need)
            rule = _rule(f"mission-coverage/{slug(name.text)}-needs-mission", lang, name, title, context)
            yield rule._replace(absent=Absent(("mission",), "reply"), severity="note")


def _addressed(guide: Guide) -> Iterator[Rule]:
    """Forms of address that the guide does not use."""
    for lang, wanted in guide.part("address").items():
        at = Said(wanted, guide.place("address", lang))
        title = _titles("address", wanted=dict.fromkeys(LANGUAGES, wanted))
        rule = _rule("address-form/guide", lang, at, title)
        if (lang, wanted) in _FORMS:
            yield rule._replace(counts={lang: Count(_FORMS[lang, wanted], "reply", 0)})
        elif (lang, wanted) in _PHRASES:
            # Written here and not by a guest: "du" may stand alone, though it is everywhere.
            yield rule._replace(phrases={lang: tuple(compile_phrase(text, lang) for text in _PHRASES[lang, wanted])})


def _promised(guide: Guide) -> Iterator[Rule]:
    """Who does not promise here."""
    who = guide.part("promises")
    if who in ("I", "we"):
        at, context = Said(who, guide.place("promises")), Condition(near=Wanted(("promise",)))
        rule = _rule("unowned-promise/guide", "any", at, _titles(f"promises-{who}"), context)
        counts = dict.fromkeys(LANGUAGES, Count("<WE>" if who == "I" else "<I>", "sentence", 0))
        yield rule._replace(counts=counts, severity="note")


def _pointed(guide: Guide) -> Iterator[Rule]:
    """Points of the mission that have no place in some moods."""
    for name, point in guide.part("mission", "points") or ():
        yield from _unfitting(guide, "mission-coverage", name, point.get("cues", {}), point.get("never", ()))


def _played(guide: Guide) -> Iterator[Rule]:
    """Words of a role, where nobody plays."""
    persona = guide.part("persona")
    at = Said("role", guide.place("persona"))
    spoken = persona.get("words", {})
    yield from _unfitting(guide, "persona-consistency", at, spoken, persona.get("never", ()))
    for lang, given in spoken.items():
        context = Condition(customer={"played": False})
        rule = _rule("persona-consistency/role-unasked", lang, at, _titles("unasked"), context)
        yield rule._replace(phrases={lang: _phrases(guide, lang, [one.text for one in given])}, severity="note")


def _unfitting(
    guide: Guide, family: str, name: Said, spoken: Mapping[str, Any], moods: Sequence[str]
) -> Iterator[Rule]:
    """Words that have no place in some moods."""
    for mood in moods:
        title = _titles("never", context=CONTEXTS["mood"][mood])
        for lang, given in spoken.items():
            rule = _rule(f"{family}/{slug(name.text)}-when-{mood}", lang, name, title, Condition(customer=_MOODS[mood]))
            yield rule._replace(phrases={lang: _phrases(guide, lang, [one.text for one in given])})


def slug(phrase: str) -> str:
    """A rule name for a word: its first spelling in plain letters."""
    bare = re.sub(r"\{([^,}]*)[^}]*\}|\[([^|\]]*)[^\]]*\]", r"\1\2", phrase.removeprefix("re:"))
    ascii_only = (
        unicodedata.normalize("NFKD", bare.replace("ø", "o").replace("æ", "ae")).encode("ascii", "ignore").decode()
    )
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-") or "word"
