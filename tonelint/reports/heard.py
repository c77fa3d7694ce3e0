"""What the signals, the signs of heat and the forms that `tonelint read` shows are called in Finnish and Norwegian.

English shows them by the names that rules use. A reply's signals bear those names in every language, for writers type them.
"""

from __future__ import annotations

from collections.abc import Mapping

_SIGNALS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "acknowledgement": "asiakkaan kuuleminen", "again": "uudelleen", "alternative": "vaihtoehto", "apology": "pahoittelu",
        "asks-anyway": "pahoittelu kysymisestä", "bad-news": "ikävä uutinen", "cleared": "ei asiakkaan vika", "condolence": "osanotto",
        "echo": "asiakkaan sana", "harm": "haitta asiakkaalle", "in-private": "yksityisviesti", "initials": "nimikirjaimet",
        "mission": "oma sanoma", "name": "nimi", "next-step": "seuraava askel", "number": "luku", "open-offer": "kehotus kysyä lisää", "owner": "tekijä", "promise": "lupaus",
        "question": "kysymys", "ready": "valmis", "reason": "syy", "recipient": "vastaanottaja", "refusal": "selvä ei", "repair": "korjaus",
        "responsibility": "oma virhe", "role": "rooli", "role-kept": "rooliin sopiva sana", "salutation": "tervehdys", "sign-off": "lopputervehdys",
        "signed": "allekirjoitus", "spared": "säästetty vaiva", "specifics": "yksityiskohta", "time": "aika",
    },
    "nb": {
        "acknowledgement": "anerkjennelse", "again": "på nytt", "alternative": "annen utvei", "apology": "beklagelse",
        "asks-anyway": "unnskyldning for å spørre", "bad-news": "dårlig nyhet", "cleared": "ikke kundens feil", "condolence": "kondolanse",
        "echo": "kundens ord", "harm": "ulempe for kunden", "in-private": "privat melding", "initials": "initialer",
        "mission": "eget budskap", "name": "navn", "next-step": "neste steg", "number": "tall", "open-offer": "tilbud om mer hjelp", "owner": "hvem som gjør det", "promise": "løfte",
        "question": "spørsmål", "ready": "klart", "reason": "grunn", "recipient": "mottaker", "refusal": "klart nei", "repair": "oppretting",
        "responsibility": "egen feil", "role": "rolle", "role-kept": "ord i rollen", "salutation": "hilsen", "sign-off": "avslutning",
        "signed": "underskrift", "spared": "spart bry", "specifics": "detalj", "time": "tid",
    },
}  # fmt: skip
_HEAT: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "anger": "suuttumus", "threat": "uhkaus", "sarcasm": "iva", "repeated": "toistuminen", "waiting": "odotus", "wronged": "vääryys",
        "loss": "menetys", "shouting": "huuto", "exclaiming": "huudahdus", "tone": "sävy",
    },
    "nb": {
        "anger": "sinne", "threat": "trussel", "sarcasm": "sarkasme", "repeated": "gjentakelse", "waiting": "venting", "wronged": "urett",
        "loss": "tap", "shouting": "roping", "exclaiming": "utrop", "tone": "tonen",
    },
}  # fmt: skip
# The forms by how their names begin; `you` is every word for whom we speak to.
_FORMS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "passive-participle": "passiivin partisiippi", "passive": "passiivi", "s-passive": "passiivi", "bli-passive": "passiivi",
        "necessive": "pakko", "imperative": "käskymuoto", "sina-imperative": "käskymuoto, sinuttelu", "te-imperative": "käskymuoto, teitittely",
        "i": "minämuoto", "we": "me-muoto", "you": "sinä tai te", "te": "teitittely", "sina": "sinuttely", "polite": "kohtelias De",
    },
    "nb": {
        "passive-participle": "partisipp i passiv", "passive": "passiv", "s-passive": "s-passiv", "bli-passive": "bli-passiv",
        "necessive": "finsk måtte-form", "imperative": "imperativ", "sina-imperative": "imperativ, finsk du-form",
        "te-imperative": "imperativ, finsk De-form", "i": "jeg-form", "we": "vi-form", "you": "du eller dere", "te": "finsk De-form", "sina": "finsk du-form",
        "polite": "høflig De",
    },
}  # fmt: skip


def signal(name: str, lang: str) -> str:
    """A reply's signal as people call it, with the name that rules use behind it."""
    told = _SIGNALS.get(lang, {}).get(name)
    return f"{told} ({name})" if told else name


def heat(name: str, lang: str) -> str:
    """What heats a customer's message, as people call it."""
    return _HEAT.get(lang, {}).get(name, name)


def form(name: str, lang: str) -> str:
    """A grammatical form as people call it; those of verbs, pronouns and endings go by their person."""
    told = _FORMS.get(lang, {})
    return told.get(name) or told.get(name.partition("-")[0], name)
