"""What a guide's principles are called in findings, in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

Spoken = Mapping[str, str]


def _spoken(fi: str, nb: str, en: str) -> Spoken:
    return {"fi": fi, "nb": nb, "en": en}


# For each kind of rule its title; of a word, the second one is for a word without a better one.
TITLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "word": {
        "fi": ("Meillä sanotaan ”{say}”", "Tätä sanaa emme käytä"),
        "nb": ("Hos oss sier vi «{say}»", "Dette ordet bruker vi ikke"),
        "en": ("We say “{say}”", "We do not use this word"),
    },
    "needs": {
        "fi": ("{context}: vastauksesta puuttuu {need}",),
        "nb": ("{context}: svaret mangler {need}",),
        "en": ("{context}: the reply lacks {need}",),
    },
    "words": {
        "fi": ("{context}: vastauksessa on yli {most} sanaa",),
        "nb": ("{context}: svaret er på mer enn {most} ord",),
        "en": ("{context}: the reply has more than {most} words",),
    },
    "emoji": {
        "fi": ("{context}: emojit eivät kuulu tähän",),
        "nb": ("{context}: emojier hører ikke hjemme her",),
        "en": ("{context}: no emoji here",),
    },
    "never": {
        "fi": ("{context}: tämä ei sovi nyt",),
        "nb": ("{context}: dette passer ikke nå",),
        "en": ("{context}: this does not fit now",),
    },
    "unasked": {
        "fi": ("Asiakas ei leiki, mutta vastaus leikkii",),
        "nb": ("Kunden leker ikke, men svaret gjør det",),
        "en": ("The reply plays, and the customer does not",),
    },
    "address": {
        "fi": ("Me puhuttelemme asiakasta toisin ({wanted})",),
        "nb": ("Vi bruker en annen tiltaleform ({wanted})",),
        "en": ("We address people differently ({wanted})",),
    },
    "promises-I": {
        "fi": ("Lupaa itse: minä, ei me",),
        "nb": ("Lov det selv: jeg, ikke vi",),
        "en": ("Promise it yourself: I, not we",),
    },
    "promises-we": {
        "fi": ("Me lupaamme yhdessä: me, ei minä",),
        "nb": ("Vi lover det sammen: vi, ikke jeg",),
        "en": ("We promise together: we, not I",),
    },
}

CONTEXTS: Mapping[str, Mapping[str, Spoken]] = {
    "mood": {
        "calm": _spoken("Viesti kuulostaa rauhalliselta", "Meldingen høres rolig ut", "The message sounds calm"),
        "annoyed": _spoken(
            "Viesti kuulostaa harmistuneelta", "Meldingen høres irritert ut", "The message sounds annoyed"
        ),
        "upset": _spoken("Viesti kuulostaa tuohtuneelta", "Meldingen høres opprørt ut", "The message sounds upset"),
        "grieving": _spoken("Viesti kertoo surusta", "Meldingen forteller om sorg", "The message tells of grief"),
        "confused": _spoken(
            "Viesti kuulostaa hämmentyneeltä", "Meldingen høres forvirret ut", "The message sounds confused"
        ),
        "playful": _spoken("Viesti kuulostaa leikkisältä", "Meldingen høres leken ut", "The message sounds playful"),
        "praising": _spoken("Viestissä kehutaan", "Meldingen gir ros", "The message praises"),
    },
    "situation": {
        "apology": _spoken("Kun pahoitellaan", "Når vi beklager", "When we apologise"),
        "promise": _spoken("Kun luvataan", "Når vi lover noe", "When we promise"),
        "question": _spoken("Kun kysytään", "Når vi spør", "When we ask"),
        "refusal": _spoken("Kun vastaus on ei", "Når svaret er nei", "When the answer is no"),
        "repair": _spoken("Kun jotain korjataan", "Når vi retter opp noe", "When we put something right"),
        "responsibility": _spoken("Kun virhe on meidän", "Når feilen er vår", "When the fault is ours"),
        "harm": _spoken(
            "Kun asiakkaalle koitui harmia", "Når det har gått ut over kunden", "When it cost them something"
        ),
    },
    "channel": {},
}

# What a reply may lack, by the name of the signal.
NEEDS: Mapping[str, Spoken] = {
    "acknowledgement": _spoken(
        "merkki siitä, että asiakasta kuultiin", "det kunden har rett i", "what they are right about"
    ),
    "again": _spoken(
        "maininta siitä, että samaa pyydetään uudelleen", "et ord om at vi spør på nytt", "that it is once more"
    ),
    "alternative": _spoken("toinen vaihtoehto", "en annen utvei", "another way"),
    "apology": _spoken("pahoittelu", "en beklagelse", "an apology"),
    "asks-anyway": _spoken(
        "pahoittelu siitä, että samaa kysytään uudelleen",
        "en unnskyldning for at vi spør igjen",
        "an apology for asking again",
    ),
    "bad-news": _spoken("ikävä uutinen", "en dårlig nyhet", "bad news"),
    "cleared": _spoken(
        "sana siitä, ettei vika ole asiakkaassa",
        "et ord om at det ikke er kundens feil",
        "a word that it was not the customer's fault",
    ),
    "condolence": _spoken("osanotto", "en kondolanse", "condolences"),
    "echo": _spoken("viittaus asiakkaan omiin sanoihin", "noen av kundens egne ord", "some of their own words"),
    "harm": _spoken(
        "maininta asiakkaalle koituneesta harmista", "et ord om hva det kostet kunden", "what it cost them"
    ),
    "in-private": _spoken("kutsu yksityisviesteihin", "en invitasjon til innboksen", "a move into private messages"),
    "mission": _spoken(
        "maininta asiasta, josta haluamme kertoa", "noe av det vi vil fortelle", "a point of our mission"
    ),
    "initials": _spoken("kirjoittajan nimikirjaimet", "initialene til den som skriver", "the writer's initials"),
    "name": _spoken("nimi", "et navn", "a name"),
    "next-step": _spoken("seuraava askel", "neste steg", "the next step"),
    "number": _spoken("luku", "et tall", "a figure"),
    "open-offer": _spoken("kehotus kysyä lisää", "et tilbud om mer hjelp", "an offer to answer more questions"),
    "owner": _spoken("tieto siitä, kuka hoitaa asian", "en som tar saken", "somebody who takes it on"),
    "promise": _spoken("lupaus", "et løfte", "a promise"),
    "question": _spoken("kysymys", "et spørsmål", "a question"),
    "reason": _spoken("syy", "en grunn", "a reason"),
    "ready": _spoken(
        "tieto siitä, että odotettu on noudettavissa",
        "et ord om at det kunden venter på, kan hentes",
        "that what they wait for is there for them",
    ),
    "recipient": _spoken("tieto siitä, kenelle asia menee", "et ord om hvem saken går til", "who it goes to"),
    "refusal": _spoken("selvä ei", "et klart nei", "a clear no"),
    "repair": _spoken("korjaus tai hyvitys", "noe som gjør det godt igjen", "what puts it right"),
    "responsibility": _spoken("oman virheen myöntäminen", "et ord om at feilen er vår", "our own part in it"),
    "role-kept": _spoken("rooliin kuuluva sana", "ord som hører til rollen", "words of the role"),
    "role": _spoken("rooli", "rollen", "the role"),
    "salutation": _spoken("tervehdys", "en hilsen først", "a greeting"),
    "sign-off": _spoken("lopputervehdys", "en hilsen til slutt", "a sign-off"),
    "signed": _spoken("kirjoittajan nimi", "navnet på den som skriver", "the writer's name"),
    "spared": _spoken(
        "maininta siitä, ettei asiakkaan tarvitse tehdä mitään",
        "et ord om at kunden slipper å gjøre noe",
        "that nothing is asked of them",
    ),
    "specifics": _spoken(
        "yksityiskohta juuri tästä tapauksesta", "noe konkret fra akkurat denne saken", "one fact from this very case"
    ),
    "time": _spoken("päivä tai kellonaika", "en dag eller et klokkeslett", "a day or a time"),
}
