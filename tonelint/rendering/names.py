"""What the things that a guide speaks of are called on its page: groups of rules, moods, classes of words, days."""

from __future__ import annotations

from collections.abc import Mapping

# Our own groups of families; a company's own group goes by its name.
GROUPS: Mapping[str, Mapping[str, str]] = {
    "canned": {"fi": "Valmiit fraasit", "nb": "Standardfraser", "en": "Stock phrases"},
    "clinical": {"fi": "Viileä ja etäinen kieli", "nb": "Kjølig og fjernt språk", "en": "Cool and distant language"},
    "passive-aggressive": {"fi": "Syyttely ja piikittely", "nb": "Bebreidelser og stikk", "en": "Blame and barbs"},
    "ownership": {"fi": "Kuka ottaa asian hoitaakseen", "nb": "Hvem som tar saken", "en": "Who takes it on"},
    "listening": {"fi": "Kuunteleminen", "nb": "Å lytte", "en": "Listening"},
    "register": {"fi": "Sävy ja muoto", "nb": "Tone og form", "en": "Tone and form"},
    "whole-reply": {"fi": "Vastaus kokonaisuutena", "nb": "Svaret som helhet", "en": "The reply as a whole"},
    "allowances": {"fi": "Luvat", "nb": "Tillatelser", "en": "Allowances"},
    "library": {"fi": "Makrokirjasto", "nb": "Makrobiblioteket", "en": "The macro library"},
    "guide": {"fi": "Oppaan oma linja", "nb": "Guidens egen linje", "en": "The guide's own line"},
}

# Whom a reply meets, after "not for" and the like.
MOODS: Mapping[str, Mapping[str, str]] = {
    "calm": {"fi": "rauhallinen asiakas", "nb": "en rolig kunde", "en": "a calm customer"},
    "annoyed": {"fi": "harmistunut asiakas", "nb": "en irritert kunde", "en": "an annoyed customer"},
    "upset": {"fi": "tuohtunut asiakas", "nb": "en opprørt kunde", "en": "an upset customer"},
    "grieving": {"fi": "sureva asiakas", "nb": "en kunde i sorg", "en": "a grieving customer"},
    "confused": {"fi": "hämmentynyt asiakas", "nb": "en forvirret kunde", "en": "a confused customer"},
    "playful": {"fi": "leikkisä asiakas", "nb": "en leken kunde", "en": "a playful customer"},
    "praising": {"fi": "kiittävä asiakas", "nb": "en kunde som gir ros", "en": "a customer who praises"},
}

# The classes of the phrase notation, as a reader would say them.
CLASSES: Mapping[str, Mapping[str, str]] = {
    "NAME": {"fi": "nimi", "nb": "navn", "en": "name"},
    "NUM": {"fi": "luku", "nb": "tall", "en": "number"},
    "TIME": {"fi": "aika", "nb": "tid", "en": "time"},
    "TEAM": {"fi": "tiimi", "nb": "team", "en": "team"},
    "EMOJI": {"fi": "emoji", "nb": "emoji", "en": "emoji"},
    "EMAIL": {"fi": "sähköpostiosoite", "nb": "e-postadresse", "en": "email address"},
}

# A day as it is written out.
DAYS: Mapping[str, str] = {
    "fi": "{day}. {month}ta {year}",
    "nb": "{day}. {month} {year}",
    "en": "{day} {month} {year}",
}
