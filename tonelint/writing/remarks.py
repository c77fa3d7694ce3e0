"""What a new guide says about itself: its comments, and how we sound by mood, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

REMARKS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "head": "Näin vastaamme asiakkaille. Lue opas ääneen, ja muuta se, mikä ei kuulosta teiltä.\n"
        "tonelint tarkistaa luonnokset sen mukaan, kun tiedoston nimi on tonelint.yaml.",
        "extends": "Pohjana on tonelintin lämmin perusopas. Tähän kirjoitetaan vain se, mikä on teidän omaanne.",
        "brand": "Keitä olemme. Nimen taivutusmuodot auttavat huomaamaan sen lauseen keskeltä.",
        "mission": "Mitä jokainen vastaus voi antaa sen lisäksi, mitä kysyttiin.",
        "voice": "Millainen äänemme on. Kun jokin säännöistä (rules) huomauttaa, näet piirteen, jota löydös koskee.\n"
        "Nimet read, owned ja plain ovat perusoppaasta: niiden alla teidän tekstinne korvaa sen tekstin.\n"
        "Lauseet ovat vain malleja: kirjoita tilalle omat. dont-lauseesta huomautetaan, do-lauseesta ei.",
        "address": "Puhuttelu: fi sinä, te tai mirror (kuten asiakas), nb du, en first-name (etunimi).",
        "promises": "Kuka lupaa: I (minä), we (me) tai either (kumpi vain).",
        "moods": "Miten sävy elää sen mukaan, miltä asiakkaan viesti kuulostaa.",
        "annoyed": "Rauhallisesti ja lyhyesti, ratkaisu ensin.",
        "upset": "Ensin se, missä asiakas on oikeassa. Sitten se, mitä teemme.",
        "situations": "Kun vastaus on ei, asiakkaalle jää silti jokin keino. needs kertoo, mikä vastauksesta ei saa puuttua.",
        "refusal": "Kieltäydymme suoraan, kerromme syyn ja tarjoamme heti toista vaihtoehtoa.",
        "channels": "Kanavat ja vastauksen enimmäispituus sanoina.",
        "humour": "Huumori, ja se, mistä emme vitsaile.",
        "off_limits": "ulkonäkö\nrahahuolet\nsairaus",
        "freedoms": "Mitä saat tehdä kysymättä. Tämä näkyy, kun luonnoksessa on pelkkä ei.",
        "words": "Sanat, joita emme käytä, ja mitä sanomme niiden sijaan. Aaltosulkeissa ovat päätteet: tili{,n,lle}.",
        "examples": "Esimerkit testaavat oppaan (tonelint test): bad rikkoo rules-kohdan sääntöjä, good on kunnossa.\n"
        "Vaihda ne vähitellen omiin viesteihinne.",
    },
    "nb": {
        "head": "Slik svarer vi kundene. Les guiden høyt, og endre det som ikke høres ut som dere.\n"
        "tonelint sjekker utkastene mot den når filen heter tonelint.yaml.",
        "extends": "I bunnen ligger den varme standardguiden i tonelint. Her står bare det som er deres eget.",
        "brand": "Hvem vi er.",
        "mission": "Hva hver samtale kan gi utover det kunden spurte om.",
        "voice": "Hvordan stemmen vår er. Når en av reglene (rules) slår ut, ser du trekket ved siden av.\n"
        "Navnene read, owned og plain er fra standardguiden: Det dere skriver under dem, går foran.\n"
        "Setningene er bare eksempler: Skriv deres egne. En regel slår ut på hver dont, men ingen på do.",
        "address": "Tiltale: fi sinä, te eller mirror (som kunden), nb du, en first-name (fornavn).",
        "promises": "Hvem som lover: I (jeg), we (vi) eller either (begge deler).",
        "moods": "Hvordan tonen følger humøret i kundens melding.",
        "annoyed": "Rolig og kort, med løsningen først.",
        "upset": "Først det kunden har rett i. Så det vi gjør med det.",
        "situations": "Når svaret er nei, skal kunden likevel ha en utvei. needs sier hva som må være med i svaret.",
        "refusal": "Vi sier nei rett ut, forteller hvorfor og viser en annen utvei.",
        "channels": "Kanalene, og hvor mange ord et svar kan være på der.",
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
