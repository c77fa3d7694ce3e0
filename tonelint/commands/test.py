"""`tonelint test`: rules and guides against their own examples, exact to the code point."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tonelint import proving
from tonelint.benches import guide_file
from tonelint.commands import CLEAN, FOUND, Streams
from tonelint.errors import fail, rule_meant
from tonelint.examples import Verdict, verdicts
from tonelint.guides import library, places
from tonelint.guides.guide import Guide, classes
from tonelint.guides.rulebook import Collection, collect, cues
from tonelint.guides.rules import Rule, read_rule
from tonelint.matching import nlp
from tonelint.names import LANGUAGES
from tonelint.proving import ANY, Proof
from tonelint.reports.speech import Speech, speech
from tonelint.reports.speech.examples import WORDS
from tonelint.reports.visible import visible


def test(names: Iterable[str], guide: str | None, streams: Streams, *, coverage: bool) -> int:
    """Run the examples of the rules, families, rule files or guides named; of all rules when none is.

    Of a guide its own sentences are run too, and with `coverage` it is told what they leave untried.
    Returns 1 when an example does not hold.
    """
    chosen, collection, guides = _choose(list(names), guide)
    if coverage and not guides:
        raise fail("coverage is of a guide", None, "name one, such as tonelint.yaml")
    _refuse_bad_tokens(chosen)
    speak = speech(WORDS, streams.language(collection.guide.messages))
    broken = sum([_prove(one, streams, speak, coverage=coverage) for one in guides])
    count = failed = 0
    spoken = collection.guide.languages if guides else LANGUAGES
    for verdict in verdicts(chosen, collection.families, cues(_all(collection.guide)), collection.rules, spoken):
        count += 1
        if not verdict.holds:
            failed += 1
            streams.out.write(_told(verdict, speak))
    counts = f"{speak.say('rules', n=len(chosen))}, {speak.say('examples', n=count)}"
    streams.out.write(f"{counts}: {_outcome(failed, speak)}.\n")
    return FOUND if failed or broken else CLEAN


def _outcome(failed: int, speak: Speech) -> str:
    return speak.say("do not hold", n=failed) if failed else speak.say("all hold")


def _prove(collection: Collection, streams: Streams, speak: Speech, *, coverage: bool) -> int:
    """Try a guide's own sentences; gives how many did not come out as it says."""
    found = list(proving.proofs(proving.judge_of(collection)))
    broken = [proof for proof in found if not proof.holds]
    for proof in broken:
        streams.out.write(_proof_told(proof, speak))
    outcome = f"{speak.say('sentences', n=len(found))}: {_outcome(len(broken), speak)}"
    streams.out.write(f"{visible(collection.guide.name)}: {outcome}.\n")
    if coverage:
        untried = proving.coverage(collection, found)
        told = [speak.say("untried", rule=rule) for rule in untried.rules]
        told += [speak.say("no rule behind", name=f'"{trait}"') for trait in untried.traits]
        streams.out.writelines(f"{visible(line)}\n" for line in told)
    return len(broken)


def _proof_told(proof: Proof, speak: Speech) -> str:
    key = "raises" if not proof.missing else "unraised-but" if proof.heard else "unraised"
    rules = [speak.say(ANY) if rule == ANY else rule for rule in proof.missing or proof.found]
    told = speak.say(
        key,
        kind=proof.kind,
        name=f'"{proof.name}"',
        rules=", ".join(rules),
        heard=", ".join(proof.heard),
        text=proof.text.strip(),
    )
    return visible(f"{proof.place.path}:{proof.place.line}: {told}") + "\n"


def _choose(names: list[str], guide: str | None) -> tuple[list[Rule], Collection, list[Collection]]:
    """The rules to try, the guide that they are read under, and the guides that were named."""
    files = [name for name in names if name.endswith((".yaml", ".yml")) and _is_rule_file(Path(name))]
    guides = [name for name in names if name not in files and _is_guide(name)]
    named = [collect(guide_file(name, "")) for name in guides]
    collection = named[0] if named else collect(guide_file(guide, ""), LANGUAGES)
    chosen: list[Rule] = [_from_file(Path(name), collection) for name in files]
    for one in named or ([] if names else [collection]):
        chosen.extend(one.rules)
    for name in names:
        if name not in files and name not in guides:
            chosen.extend(_named(name, collection))
    return list({rule.address: rule for rule in chosen}.values()), collection, named


def _is_rule_file(path: Path) -> bool:
    return len(path.absolute().parts) > 3 and path.absolute().parts[-3] in (*LANGUAGES, "any")


def _is_guide(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) or name in library.guide_names()


def _from_file(path: Path, collection: Collection) -> Rule:
    # The whole path where the user stands in the rules, because a rule's name is where it lies.
    shown = path.as_posix() if len(path.parts) > 2 else path.absolute().as_posix()
    return read_rule(places.read_text(str(path)), shown, collection.families, classes(collection.guide))


def _named(name: str, collection: Collection) -> list[Rule]:
    found = [rule for rule in collection.rules if name in (rule.name, rule.address, rule.family)]
    if not found:
        known = {*collection.families, *(rule.name for rule in collection.rules), *library.guide_names()}
        raise fail(f'no rule, family or guide "{name}"', None, rule_meant(name, known))
    return found


def _refuse_bad_tokens(rules: Iterable[Rule]) -> None:
    """Let spaCy look at token patterns before they are run."""
    for rule in rules:
        if rule.tokens and nlp.installed():
            for fault in nlp.faults([[dict(token) for token in pattern] for pattern in rule.tokens]):
                raise fail(f"spaCy cannot read this token pattern: {fault}", rule.place)


def _all(guide: Guide) -> Guide:
    """The guide as if it spoke every language, for rules that were named whatever it speaks."""
    return guide._replace(languages=LANGUAGES)


def _told(verdict: Verdict, speak: Speech) -> str:
    where = f"{verdict.place.path}:{verdict.place.line}"
    if verdict.meant != verdict.became:
        became, meant = speak.quoted(verdict.became), speak.quoted(verdict.meant)
        told = speak.say(
            "unfixed", rule=verdict.rule, kind=verdict.kind, number=verdict.number, became=became, meant=meant
        )
        return visible(f"{where}: {told}") + "\n"
    wanted, found = (
        ", ".join(speak.quoted(verdict.text[start:end]) for start, end in spans) or speak.say("nothing")
        for spans in (verdict.wanted, verdict.found)
    )
    if verdict.severity:
        found = speak.say("graver", spans=found, severity=speak.say(verdict.severity))
    told = speak.say(
        "wrong",
        rule=verdict.rule,
        kind=verdict.kind,
        number=verdict.number,
        found=found,
        wanted=wanted,
        text=verdict.text,
    )
    return visible(f"{where}: {told}") + "\n"
