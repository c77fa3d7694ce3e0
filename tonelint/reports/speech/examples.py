"""How the examples of rules and the sentences of guides come out, as `tonelint test` tells it."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "wrong": "{rule} {kind} {number}: löytyi {found}, olisi pitänyt löytyä {wanted}, tekstissä: {text}",
        "unfixed": "{rule} {kind} {number}: tulos oli {became}, vaikka piti olla {meant}",
        "nothing": "ei mitään",
        "graver": "{spans} ({severity})",
        "examples": "{n} esimerkki|{n} esimerkkiä",
        "sentences": "{n} oma lause|{n} omaa lausetta",
        "all hold": "kaikki kunnossa",
        "do not hold": "{n} ei pidä paikkaansa",
        "unraised": "{kind} kohdassa {name}: pitäisi rikkoa {rules}: {text}",
        "unraised-but": "{kind} kohdassa {name}: pitäisi rikkoa {rules}, mutta rikkoo {heard}: {text}",
        "raises": "{kind} kohdassa {name}: pitäisi olla kunnossa, mutta rikkoo {rules}: {text}",
        "any rule": "jotain sääntöä",
        "untried": "mikään lause ei riko tätä: {rule}",
        "no rule behind": "piirteen {name} takana ei ole sääntöä",
    },
    "nb": {
        "wrong": "{rule} {kind} {number}: fant {found}, men skulle finne {wanted}, i: {text}",
        "unfixed": "{rule} {kind} {number}: ble til {became}, men skulle bli {meant}",
        "nothing": "ingenting",
        "graver": "{spans} som {severity}",
        "examples": "{n} eksempel|{n} eksempler",
        "sentences": "{n} egen setning|{n} egne setninger",
        "all hold": "alt stemmer",
        "do not hold": "{n} stemmer ikke",
        "unraised": "{kind} under {name} skal bryte {rules}: {text}",
        "unraised-but": "{kind} under {name} skal bryte {rules}, men bryter {heard}: {text}",
        "raises": "{kind} under {name} skal gå fri, men bryter {rules}: {text}",
        "any rule": "minst én regel",
        "untried": "ingen setning bryter {rule}",
        "no rule behind": "det står ingen regel bak {name}",
    },
    "en": {
        "wrong": "{rule} {kind} {number}: marked {found}, where it should mark {wanted}, in: {text}",
        "unfixed": "{rule} {kind} {number}: became {became}, where it should become {meant}",
        "nothing": "nothing",
        "graver": "{spans} as {severity}",
        "examples": "{n} example|{n} examples",
        "sentences": "{n} sentence of its own|{n} sentences of its own",
        "all hold": "all hold",
        "do not hold": "{n} does not hold|{n} do not hold",
        "unraised": "{kind} of {name} should raise {rules}: {text}",
        "unraised-but": "{kind} of {name} should raise {rules} (it raises {heard}): {text}",
        "raises": "{kind} of {name} raises {rules}: {text}",
        "any rule": "any rule",
        "untried": "no sentence fires {rule}",
        "no rule behind": "no rule stands behind {name}",
    },
}
