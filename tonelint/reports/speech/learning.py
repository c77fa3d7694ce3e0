"""The comments of `tonelint guide learn`: what was read, what recurs, and where it is proposed."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "learnt": "Opittu {n} vastauksesta. Pidä se, mikä kuulostaa omalta; kommentit ovat vain tiedoksi.",
        "left aside": "Pois jäi {n} vastaus, jonka kieli on muu kuin pyydetty tai oppaan kieli."
        "|Pois jäi {n} vastausta, joiden kieli on muu kuin pyydetty tai oppaan kieli.",
        "stock": "Toistuvat virkkeet",
        "greetings": "Tervehdykset",
        "first": "Ensimmäiset virkkeet",
        "last": "Viimeiset virkkeet",
        "sign-offs": "Lopputervehdykset",
        "signed": "Allekirjoittajat",
        "undecided": "Sama asia eri sanoin ({lang}), eikä mikään ole vakiintunut: valitse yksi",
        "such as": "{n} vastauksesta {count}, esimerkiksi {sample}",
        "wordings": "{n} sanamuotoa",
        "found by": "siitä huomauttaa {rule}",
        "silent": "kaikki kunnossa",
        "findings": "{n} löydös|{n} löydöstä",
        "example": "opittu-{number}",
    },
    "nb": {
        "learnt": "Lært av {n} svar. Behold det du kjenner deg igjen i; kommentarene er bare for deg som leser.",
        "left aside": "Utelatt: {n} svar på et annet språk enn du ba om, eller enn guiden dekker.",
        "stock": "Setninger som går igjen",
        "greetings": "Hilsener",
        "first": "Første setninger",
        "last": "Siste setninger",
        "sign-offs": "Avslutninger",
        "signed": "Hvem som skriver under",
        "undecided": "Samme sak med ulike ord ({lang}), og ingen av dem har satt seg; velg én",
        "such as": "{count} av {n} svar, for eksempel {sample}",
        "wordings": "{n} formuleringer",
        "found by": "{rule} sier fra",
        "silent": "ingenting å bemerke",
        "findings": "{n} funn",
        "example": "lært-{number}",
    },
    "en": {
        "learnt": "Learnt from {n} reply. Keep what is yours; the comments are for reading only."
        "|Learnt from {n} replies. Keep what is yours; the comments are for reading only.",
        "left aside": "Left aside: {n} in another language than was asked for or the guide speaks.",
        "stock": "Stock sentences",
        "greetings": "Greetings",
        "first": "First sentences",
        "last": "Last sentences",
        "sign-offs": "Sign-offs",
        "signed": "Who signs",
        "undecided": "One term in several ways ({lang}), none of them the rule: choose one",
        "such as": "{count} of {n} reply, such as {sample}|{count} of {n} replies, such as {sample}",
        "wordings": "{n} wordings",
        "found by": "found by {rule}",
        "silent": "nothing found",
        "findings": "{n} found",
        "example": "learnt-{number}",
    },
}
