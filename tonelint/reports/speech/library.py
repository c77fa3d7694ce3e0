"""What is told of a macro that only its library as a whole shows, behind the rule's title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tonelint.reports.speech import Catalogue, Speech, speech

WORDS: Catalogue = {
    "fi": {
        "more": "{others} ja {n} muu|{others} ja {n} muuta",
        "contradicting-macro": "tässä {here}, toisessa {there}: {others}",
        "negation": "toisessa on kielto, toisessa ei: {others}",
        "in another": "{told}, joka on versiossa {others}",
        "fewer slots": "niitä on vähemmän kuin versiossa {others}",
        "one figure": "tässä {here}, mutta ei versiossa {others}",
        "two figures": "tässä {here}, mutta {there} versiossa {others}",
        "no figure": "tästä puuttuu {there}, joka on versiossa {others}",
        "apology-in-one-language": "anteeksipyyntö on versiossa {others}",
        "length-by-language": "tässä {here} kirjainta, mutta {there} versiossa {others}",
        "address-by-macro": "{few} {macros} makrossa, {most} {count} makrossa",
        "address others": "{told}. Muut: {others}",
        "dialect-by-macro": "tässä {few}, toisessa {most}, eikä mikään järjestelmä täytä molempia",
        "dialect others": "{told}. Toinen on {others}",
        "stock-sentence": "{macros} makrossa, kaikkiaan makroja on {of}",
        "amount": "{figure}\u00a0{sign}", "kr": "{figure}\u00a0kr",
        "used": "{told}; käytetty {n} kerran|{told}; käytetty {n} kertaa",
        "min": "{figure} minuutti|{figure} minuuttia", "h": "{figure} tunti|{figure} tuntia",
        "d": "{figure} päivä|{figure} päivää", "wd": "{figure} arkipäivä|{figure} arkipäivää",
        "mo": "{figure} kuukausi|{figure} kuukautta", "w": "{figure} viikko|{figure} viikkoa",
        "y": "{figure} vuosi|{figure} vuotta",
    },
    "nb": {
        "more": "{others} og {n} til|{others} og {n} til",
        "contradicting-macro": "her {here}, der {there}: {others}",
        "negation": "den ene sier nei der den andre sier ja: {others}",
        "in another": "{told}, som står i {others}",
        "fewer slots": "det er færre enn i {others}",
        "one figure": "her står det {here}, men ikke i {others}",
        "two figures": "her står det {here}, men {there} i {others}",
        "no figure": "her mangler {there}, som står i {others}",
        "apology-in-one-language": "den står i {others}",
        "length-by-language": "{here} bokstaver her, {there} i {others}",
        "address-by-macro": "{few} i {macros}, {most} i {count} makroer",
        "address others": "{told}. De andre: {others}",
        "dialect-by-macro": "her {few}, der {most}, og ingen systemer fyller ut begge",
        "dialect others": "{told}: {others}",
        "stock-sentence": "i {macros} av {of} makroer",
        "amount": "{figure}\u00a0{sign}", "kr": "{figure}\u00a0kr",
        "used": "{told}; brukt {n} gang|{told}; brukt {n} ganger",
        "min": "{figure} minutt|{figure} minutter", "h": "{figure} time|{figure} timer",
        "d": "{figure} dag|{figure} dager", "wd": "{figure} virkedag|{figure} virkedager",
        "mo": "{figure} måned|{figure} måneder", "w": "{figure} uke|{figure} uker", "y": "{figure} år|{figure} år",
    },
    "en": {
        "more": "{others} and {n} more|{others} and {n} more",
        "contradicting-macro": "{here} here, {there} there: {others}",
        "negation": "one of them says no where the other says yes: {others}",
        "in another": "{told}, which stands in {others}",
        "fewer slots": "there are fewer than in {others}",
        "one figure": "{here} here, and not in {others}",
        "two figures": "{here} here, {there} in {others}",
        "no figure": "{there} is missing here and stands in {others}",
        "apology-in-one-language": "it stands in {others}",
        "length-by-language": "{here} letters here, {there} in {others}",
        "address-by-macro": "{few} in {macros}, {most} in {count} macros",
        "address others": "{told}. The others: {others}",
        "dialect-by-macro": "{few} here, {most} there, and no helpdesk fills in both",
        "dialect others": "{told}: {others}",
        "stock-sentence": "{macros} of {of} macros",
        "amount": "{sign}{figure}", "kr": "{figure}\u00a0kr",
        "used": "{told}; used {n} time|{told}; used {n} times",
        "min": "{figure} minute|{figure} minutes", "h": "{figure} hour|{figure} hours",
        "d": "{figure} day|{figure} days", "wd": "{figure} working day|{figure} working days",
        "mo": "{figure} month|{figure} months", "w": "{figure} week|{figure} weeks",
        "y": "{figure} year|{figure} years",
    },
}  # fmt: skip


def detail(sense: str, evidence: Mapping[str, Any], lang: str) -> str:
    """Which macro it is about, what differs, and how often the macros were used where that is known."""
    speak = speech(WORDS, lang)
    told = _told(sense, evidence, speak)
    return speak.say("used", told=told, n=evidence["usage"]) if "usage" in evidence else told


def _told(sense: str, evidence: Mapping[str, Any], speak: Speech) -> str:
    others = _others(evidence, speak)
    values: Sequence[str] = evidence.get("told", ())
    if sense == "contradicting-macro":
        if evidence["kind"] == "negation":
            return speak.say("negation", others=others)
        here, there = _value(evidence["here"], speak), _value(evidence["there"], speak)
        return speak.say(sense, here=here, there=there, others=others)
    if sense == "near-duplicate-macro":
        return others
    if sense == "missing-language":
        return speak.all_of(speak.say(one) for one in values)
    if sense == "figure-in-one-language":
        here, there = [_value(value, speak) for value in (*values, "")[:2]]
        key = "two figures" if here and there else "one figure" if here else "no figure"
        return speak.say(key, here=here, there=there, others=others)
    if sense == "length-by-language":
        return speak.say(sense, here=int(values[0]), there=int(values[1]), others=others)
    if sense == "slot-in-one-language" and not values:
        return speak.say("fewer slots", others=others)
    if sense in ("slot-in-one-language", "link-in-one-language"):
        return speak.say("in another", told=", ".join(values), others=others)
    if sense == "address-by-macro":
        told = speak.say(sense, **{key: evidence[key] for key in ("few", "macros", "most", "count")})
        return speak.say("address others", told=told, others=others) if others else told
    if sense == "dialect-by-macro":
        told = speak.say(sense, few=evidence["few"], most=evidence["most"])
        return speak.say("dialect others", told=told, others=others) if others else told
    if sense == "stock-sentence":
        return speak.say(sense, macros=evidence["macros"], of=evidence["of"])
    return speak.say(sense, others=others)


def _others(evidence: Mapping[str, Any], speak: Speech) -> str:
    """The other macros, those that are named and how many more there are."""
    named = ", ".join(evidence.get("other", ()))
    left = evidence.get("macros", 0) - len(evidence.get("other", ())) if "few" not in evidence else 0
    return speak.say("more", others=named, n=left) if named and left > 0 else named


def _value(value: str, speak: Speech) -> str:
    """A figure as the language writes it: `14 d` as 14 days, `€ 49.9` as €49.9."""
    figure, _, unit = value.partition(" ")
    if figure in ("€", "£", "$", "kr"):
        return speak.say(
            "kr" if figure == "kr" else "amount", sign=figure, figure=unit.replace(".", speak.words["decimal"])
        )
    if unit not in ("min", "h", "d", "wd", "w", "mo", "y"):
        return value
    one, _, many = speak.words[unit].partition("|")
    return (one if figure == "1" else many).format(figure=figure.replace(".", speak.words["decimal"]))
