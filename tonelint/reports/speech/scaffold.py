"""The comments in the scaffold that `tonelint new rule` writes."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "head": "{name}: tonelintin sääntö. Täytä tyhjät kohdat ja aja sitten: tonelint test {path}",
        "title": "Mikä tässä on vialla, muutamalla sanalla.",
        "why": "jätä pois, niin syyksi tulee perheen syy (”tonelint explain {family}”), tai kerro se kielillä fi, nb ja en",
        "severity": "jätä pois, niin vakavuus on sama kuin perheellä ({severity}), tai kirjoita error, warning tai note",
        "endings": "päätteet",
        "one of": "jokin näistä",
        "optional": "saa puuttua",
        "gap": "enintään neljän sanan aukko",
        "edges": "virkkeen alku ja loppu",
        "instead": "Parempi tapa sanoa se, kuvitellulle asiakkaalle.",
        "flag": "Vastauksia, joissa vika on; << ja >> tasan sen ympärillä, mikä pitää löytyä.",
        "pass": "Hyviä vastauksia, jotka muistuttavat niitä.",
    },
    "nb": {
        "head": "{name}: en regel i tonelint. Fyll ut det som står tomt, og kjør så: tonelint test {path}",
        "title": "Hva som er galt, med noen få ord.",
        "why": "sløyf den, så brukes familiens begrunnelse («tonelint explain {family}»), eller skriv den under fi, nb og en",
        "severity": "sløyf den, så brukes familiens ({severity}), eller skriv error, warning eller note",
        "endings": "endelser",
        "one of": "en av disse",
        "optional": "kan sløyfes",
        "gap": "et hull på opptil fire ord",
        "edges": "begynnelsen og slutten av setningen",
        "instead": "En bedre måte å si det på, til en tenkt kunde.",
        "flag": "Svar med feilen i, med << og >> rundt nøyaktig det som skal finnes.",
        "pass": "Gode svar som ligner.",
    },
    "en": {
        "head": "{name}: a rule of tonelint. Fill in every empty place, then run: tonelint test {path}",
        "title": "What is wrong with it, in a few words.",
        "why": "leave it out to give the family's reason (“tonelint explain {family}”), or say it under fi, nb and en",
        "severity": "leave it out to take the family's ({severity}), or write error, warning or note",
        "endings": "endings",
        "one of": "one of these",
        "optional": "optional",
        "gap": "a gap of up to four words",
        "edges": "sentence start and end",
        "instead": "A better way to say it, to an imagined customer.",
        "flag": "Replies with the fault, << and >> around exactly what is found.",
        "pass": "Good replies that come near to it.",
    },
}
