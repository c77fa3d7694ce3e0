"""What a new guide says about itself: its comments, and how we sound by mood, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

REMARKS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "head": "Ohje siitä, miten vastaamme asiakkaille. Lue se ääneen: jos jokin ei kuulosta teiltä, muuta se.\n"
        "tonelint tarkistaa luonnokset tämän mukaan, kun tiedoston nimi on tonelint.yaml.",
        "extends": "Pohjalla on tonelintin lämmin perusohje. Tähän tulee vain se, mikä on teidän omaanne.",
        "brand": "Keitä olemme. Nimen taivutusmuodot auttavat huomaamaan sen lauseen keskeltä.",
        "mission": "Mitä jokainen yhteydenotto voi antaa sen lisäksi, mitä kysyttiin.",
        "voice": "Millainen äänemme on. Kun jokin säännöistä (rules) huomauttaa, näet sen rinnalla piirteen.\n"
        "Nimet read, owned ja plain ovat perusohjeesta: niiden alla teidän sananne syrjäyttävät sen sanat.\n"
        "Esimerkit ovat mallia varten: kirjoita tilalle omat. dont-lauseesta huomautetaan, do-lauseesta ei.",
        "address": "Puhuttelu: fi sinä, te tai mirror (kuten asiakas), nb du, en first-name (etunimi).",
        "promises": "Kuka lupaa: I (minä), we (me) tai either (kumpi vain).",
        "moods": "Miten sävy elää sen mukaan, miltä asiakkaan viesti kuulostaa.",
        "annoyed": "Rauhallisesti ja lyhyesti, ratkaisu ensin.",
        "upset": "Ensin se, missä asiakas on oikeassa. Sitten se, mitä teemme.",
        "situations": "Kun vastaus on ei, asiakkaalle jää silti jokin keino. needs kertoo, mitä vastauksesta ei saa puuttua.",
        "refusal": "Ei sanotaan suoraan ja perustellaan, ja heti perään tulee toinen keino.",
        "channels": "Kanavat ja vastauksen enimmäispituus sanoina.",
        "humour": "Huumori, ja se, mistä emme vitsaile.",
        "off_limits": "ulkonäkö\nrahahuolet\nsairaus",
        "freedoms": "Mitä saat tehdä kysymättä. Tämä näkyy, kun luonnoksessa on pelkkä ei.",
        "words": "Sanat, joita emme käytä, ja mitä sanomme niiden sijaan. Aaltosulkeissa ovat päätteet: tili{,n,lle}.",
        "examples": "Esimerkit testaavat ohjeen (tonelint test): bad rikkoo juuri mainitut säännöt, good on kunnossa.\n"
        "Vaihda ne vähitellen omiin viesteihinne.",
    },
    "nb": {
        "head": "Slik svarer vi kundene. Les guiden høyt, og endre det som ikke høres ut som dere.\n"
        "tonelint leser utkastene etter den når filen heter tonelint.yaml.",
        "extends": "I bunnen ligger den varme standardguiden i tonelint. Her står bare det som er deres eget.",
        "brand": "Hvem vi er.",
        "mission": "Hva hver samtale kan gi ut over det kunden spurte om.",
        "voice": "Hvordan stemmen vår er. Når en av reglene (rules) slår ut, ser du trekket ved siden av.\n"
        "Navnene read, owned og plain er fra standardguiden: Under dem gjelder deres ord i stedet for dens.\n"
        "Setningene er bare eksempler: Skriv deres egne. dont blir funnet av en regel, do går fri.",
        "address": "Tiltale: fi sinä, te eller mirror (som kunden), nb du, en first-name (fornavn).",
        "promises": "Hvem som lover: I (jeg), we (vi) eller either (begge deler).",
        "moods": "Hvordan tonen følger humøret i kundens melding.",
        "annoyed": "Rolig og kort, med løsningen først.",
        "upset": "Først det kunden har rett i. Så det vi gjør med det.",
        "situations": "Når svaret er nei, skal kunden likevel ha en utvei. needs er det svaret ikke kan mangle.",
        "refusal": "Vi sier nei rett ut og forteller hvorfor, og så kommer en annen utvei.",
        "channels": "Kanalene, og hvor mange ord et svar kan ha der.",
        "humour": "Humoren vår, og det vi aldri spøker med.",
        "off_limits": "utseende\npengesorger\nsykdom",
        "freedoms": "Hva du kan gjøre uten å spørre. Det vises når et utkast bare sier nei.",
        "words": "Ord vi ikke bruker, og hva vi sier i stedet. Endelsene står i krøllparentes: avtale{,n,r}.",
        "examples": "Eksemplene tester guiden (tonelint test): bad bryter reglene som er nevnt, good går fri.\n"
        "Bytt dem ut med deres egne etter hvert.",
    },
    "en": {
        "head": "How we answer our customers. Read it aloud, and change what does not sound like you.\n"
        "tonelint reads drafts by it when the file is called tonelint.yaml.",
        "extends": "It builds on tonelint's own warm guide. Only what is yours stands here.",
        "brand": "Who we are.",
        "mission": "What every contact may give, besides what was asked.",
        "voice": "What our voice is like. When one of the rules speaks, you see the trait beside it.\n"
        "The names read, owned and plain come from the warm guide: under them your words replace its own.\n"
        "The sentences are only examples: put your own in. A rule finds each dont, and none finds a do.",
        "address": "Address: fi sinä, te or mirror (as the customer does), nb du, en first-name.",
        "promises": "Who promises: I, we, or either.",
        "moods": "How the tone follows what the customer's message reads as.",
        "annoyed": "Calm and short, with the solution first.",
        "upset": "First where they are right. Then what we are doing about it.",
        "situations": "When the answer is no, the customer is still left with a way. needs is what a reply must not lack.",
        "refusal": "We say no in plain words, with the reason, and then comes another way.",
        "channels": "The channels, and how many words a reply may have there.",
        "humour": "Our humour, and what we never joke about.",
        "off_limits": "looks\nmoney worries\nillness",
        "freedoms": "What you may do without asking. It is shown where a draft only says no.",
        "words": "Words we do not use, and what we say instead. Endings stand in braces: member{,s}.",
        "examples": "The examples test the guide (tonelint test): bad breaks the rules named, good breaks none.\n"
        "Put your own in their place as you go.",
    },
}
