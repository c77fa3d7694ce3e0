"""What `tonelint explain` says of how a rule is found and when it speaks, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tonelint.entry import Absent, Bounds, Composite, Condition, Earlier, Hears, Part
from tonelint.guides import measured
from tonelint.guides.measured import Figures, Measured
from tonelint.guides.rules import Rule
from tonelint.matching import ear
from tonelint.model import LANGUAGES, PUBLIC

_SENSES = {
    "other-language": "a longer passage in another language than the rest of the reply",
    "customer-language": "a customer's message that is surely in another language than the reply",
    "repeated-sentence": "a sentence of six words or more that stood in the reply before",
    "personal-data": "an identity number, or the number of a card or account, whose check digits are right",
    "greeting": "the first greeting of the reply",
    "question-left": "a reply that answers one of a customer's questions (when, how much, why) and leaves another",
    "sent-to-others": "a reply of which 70 % of the words or more went to another customer before",
    "sent-in-thread": "a reply of which 70 % of the words or more stood earlier in its conversation",
}
_PLACES = (
    ("near", "the same sentence or the next"),
    ("before", "what stands before the sentence"),
    ("opening", "the opening"),
    ("reply", "the reply"),
)


def told(rule: Rule, messages: str) -> Iterator[str]:
    """Everything that decides whether a rule speaks, in lines; what parts ask to add in the language of messages."""
    yield from _kind(rule, messages)
    context = context_told(rule.when)
    if context:
        yield f"It speaks only {context}."
    if rule.at_least > 1 and rule.within == "sentence":
        yield f"It speaks once in each sentence that has {rule.at_least} or more."
    elif rule.at_least > 1:
        yield f"It speaks once, when there are {rule.at_least} or more."
    if rule.excused_by:
        yield f"It says nothing where the same sentence or the next holds: {', '.join(rule.excused_by)}."
    for severity, raised in rule.raises:
        yield f"It is {'an' if severity == 'error' else 'a'} {severity} {context_told(raised)}."


def _kind(rule: Rule, messages: str) -> Iterator[str]:
    """What a rule looks for that is no phrase and no token."""
    if rule.finds:
        yield f"It finds {_SENSES[rule.finds]}."
    if rule.forms:
        yield f"It finds every word in one of these forms: {', '.join(rule.forms)}."
    if rule.counts:
        yield _counted(rule)
    if rule.absent:
        yield _absent(rule.absent)
    if rule.composite:
        yield from _parts(rule.composite, messages)
    if rule.hears:
        yield from _heard(rule.hears, rule)


def _heard(hears: Hears, rule: Rule) -> Iterator[str]:
    """That a rule is learnt, from what, how often it is right, and how to switch it off."""
    known = ear.measured(rule.lang, rule.family, hears.sure)
    yield "No words stand in this rule: it is learnt, and can be wrong."
    yield "It was learnt from replies in which readers had marked what they objected to (corpus/README.md)."
    yield f"It speaks of a sentence where {hears.sure} of 100 readers or more would object, as far as it can tell."
    yield (
        f"On replies it had not seen, {known.right} of its {known.found} findings fell on words that readers had marked, "
        f"{known.same} on words marked as this family. It found {known.caught} of {known.owed} that they had marked so."
    )
    if hears.doubts:
        yield "Warnings of the families below are notes in a sentence whose words sound like nothing at all to it."
    if hears.confirms:
        yield f"Where a rule of these families stands in its words, the finding is theirs: {', '.join(hears.confirms)}."


def measured_told(family: str, rules: Iterable[Rule]) -> Iterator[str]:
    """How often a family that comes with tonelint is right, by language, in lines."""
    known = measured.shipped()
    if family in known.families:
        yield f"{measured_on(known)}:"
        labels, figures = known.families[family]
        yield from (f"    {lang}  {_figures(one, labels)}" for lang, one in figures.items())
    heard = heard_figures(rules)
    if heard:
        yield f"{HEARD_ON}:"
    for lang, one in heard.items():
        same = f", {one.same} of them on words marked as {family}" if one.found else ""
        caught = f"{one.caught} of {one.owed} sentences marked so were found"
        yield f"    {lang}  {_of_findings(one.right, one.found)}{same}; {caught}"


HEARD_ON = "What its ear finds was measured on replies that it had not seen"


def measured_on(known: Measured) -> str:
    """What the figures of the families were measured on, and what they are worth."""
    return (
        f"Measured by its errors and warnings in the {sum(known.replies.values()):,} replies of corpus/; "
        "the writers of its rules had read them, so expect less of others"
    )


def heard_figures(rules: Iterable[Rule]) -> dict[str, ear.Measured]:
    """How the learned rules among these did on replies that were held out, by language."""
    learnt = {rule.lang: ear.measured(rule.lang, rule.family, rule.hears.sure) for rule in rules if rule.hears}
    return {lang: learnt[lang] for lang in LANGUAGES if lang in learnt}


def _figures(one: Figures, labels: tuple[str, ...]) -> str:
    found = _of_findings(one.right, one.found)
    if not one.found or not labels:
        return found
    return f"{found}; {one.caught} of {one.owed} marks of {' or '.join(labels)} were found"


def _of_findings(right: int, found: int) -> str:
    if not found:
        return "no finding"
    return f"{right} of {found} finding{'s' * (found > 1)} on words that readers had marked"


def _counted(rule: Rule) -> str:
    count = next(iter(rule.counts.values()))
    limits = {lang: one.more_than for lang, one in rule.counts.items()}
    if len({*limits.values()}) == 1:
        limit = str(count.more_than)
    else:
        limit = ", ".join(f"{number} ({lang})" for lang, number in limits.items())
    where = "a sentence" if count.place == "sentence" else "the reply, greeting and sign-off left out,"
    share = f", and {count.share} % of its sentences or more hold one" if count.share else ""
    return f"It counts {count.of} and speaks where {where} holds more than {limit}{share}."


def _absent(absent: Absent) -> str:
    return f"It speaks where the {absent.place} holds no {' and no '.join(absent.of)}."


def _parts(composite: Composite, messages: str) -> Iterator[str]:
    yield f"It speaks where those of its parts that hold weigh {composite.enough} or more together:"
    if composite.shown_at:
        yield f"It is shown where {' or '.join(composite.shown_at)} spoke first, else at the beginning."
    for part in composite.parts:
        yield f"    {part.weight}  {part.name}: {_part(part)} (adds: {part.add[messages]})"


def _part(part: Part) -> str:
    return f"where a rule of {' or '.join(part.families)} spoke" if part.families else context_told(part.when)


def context_told(context: Condition) -> str:
    """A context in words."""
    parts = []
    if context.channel:
        parts.append(f"on the channel {' or '.join(_channels(context.channel))}")
    if context.position:
        parts.append(f"in the {context.position} of a reply")
    if context.template is not None:
        parts.append(
            "in macros that nobody has filled in yet" if context.template else "outside macros still to be filled in"
        )
    if context.sentences != Bounds():
        parts.append(f"in a reply of {_bounds(context.sentences)}")
    for place, where in _PLACES:
        wanted = getattr(context, place)
        if wanted.has:
            parts.append(f"where {where} holds {' and '.join(wanted.has)}")
        if wanted.lacks:
            parts.append(f"where {where} holds no {' and no '.join(wanted.lacks)}")
    if context.earlier:
        parts.append(_earlier(context.earlier))
    if context.customer:
        read = " and ".join(_reads_as(key, value) for key, value in context.customer.items())
        parts.append(f"where the customer's message {read}")
    return " and ".join(parts)


def _earlier(earlier: Earlier) -> str:
    often = f" in {earlier.turns} turns or more" if earlier.turns > 1 else ""
    held = [f"hold {' and '.join(earlier.has)}{often}"] if earlier.has else []
    held += [f"hold no {' and no '.join(earlier.lacks)}"] if earlier.lacks else []
    return f"where the agent's earlier turns {'of the same day ' * earlier.same_day}{' and '.join(held)}"


def _channels(names: Sequence[str]) -> Iterator[str]:
    """The channels of a context, the public ones as the guide has them."""
    told = [name.partition(" ")[::2] for name in names if name.startswith(("public ", "private "))]
    private = {name for said, name in told if said == "private"}
    public = [name for name in (*PUBLIC, *(name for said, name in told if said == "public")) if name not in private]
    for name in names:
        if name == "public":
            yield f"public ({', '.join(dict.fromkeys(public))})"
        elif not name.startswith(("public ", "private ")):
            yield name


def _bounds(bounds: Bounds) -> str:
    least, most = bounds
    if most is None:
        return f"{least} sentence{'s' * (least > 1)} or more"
    if least:
        return f"{least} to {most} sentences" if least < most else f"exactly {least} sentence{'s' * (least > 1)}"
    return f"{most} sentence{'s' * (most > 1)} at most"


def _reads_as(key: str, value: Any) -> str:
    """What a customer's message is to read as, in words."""
    if key in ("playful", "praise"):
        return f"is {'' if value else 'not '}{'playful' if key == 'playful' else 'praise'}"
    if key in ("roleplay", "repeated"):
        said = "offers a role or a game" if key == "roleplay" else "says it is not the first"
        return said if value else f"does not {said.replace('offers', 'offer').replace('says', 'say')}"
    if key == "length":
        return f"is {value}"
    if key == "played":
        return "jokes or plays, there or earlier" if value else "does not joke or play, nor did an earlier one"
    if key in ("asks", "gave", "used", "tried"):
        return f"{key} {value}"
    if key == "address":
        return f"says {value}"
    return f"reads as {value}"
