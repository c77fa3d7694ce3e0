"""How often families and learnt rules are right, as `tonelint explain` tells it."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "learnt": "Säännössä ei ole sanoja: se on oppinut esimerkeistä, ja se voi erehtyä.",
        "learnt from": "Se on oppinut vastauksista, joihin lukijat olivat merkinneet, mikä heitä häiritsi (corpus/README.md).",
        "sure": "Se huomauttaa virkkeestä, jos se arvioi, että vähintään {sure} lukijaa sadasta tekisi samoin.",
        "warns": "Silloin tulos on huomio. Varoitus siitä tulee vasta, kun heitä olisi vähintään {sure}.",
        "right": "Vastauksissa, joita se ei ollut nähnyt, sen {n} löydöksestä {right} osui lukijoiden merkitsemiin "
        "sanoihin, {same} juuri tämän perheen merkintöihin. Perheen {owed} merkinnästä se löysi {caught}.",
        "doubts": "Jos se ei kuule virkkeessä mitään vikaa, alla lueteltujen perheiden varoitukset ovat siinä pelkkiä huomioita.",
        "confirms": "Jos jokin näiden perheiden sääntö osuu samaan kohtaan, löydös on sen nimissä: {names}.",
        "measured on": "Laskettu virheistä ja varoituksista kansion corpus/ {n} vastauksessa; sääntöjen tekijät olivat "
        "lukeneet ne, joten muissa vastauksissa osuvuus on heikompi",
        "heard on": "Näin opitut säännöt osuivat vastauksissa, joita ne eivät olleet nähneet",
        "nothing": "ei yhtään löydöstä",
        "found": "{n} löydöksestä {right} osui lukijoiden merkitsemiin sanoihin",
        "marks": "{owed} merkinnästä ({labels}) löytyi {caught}",
        "same": "{same} juuri {family}-merkintöihin",
        "caught": "{owed} näin merkitystä virkkeestä löytyi {caught}",
    },
    "nb": {
        "learnt": "Denne regelen har ingen ordliste. Den har lært av eksempler og kan ta feil.",
        "learnt from": "Den har lært av svar der leserne hadde merket det de reagerte på (corpus/README.md).",
        "sure": "Den sier fra om en setning når den regner med at minst {sure} av 100 lesere ville ha reagert.",
        "warns": "Da gir den en merknad, og en advarsel først når den regner med minst {sure} av 100.",
        "right": "I svar den ikke hadde sett, gjaldt {right} av {n} treff ord som lesere hadde merket, "
        "og {same} av dem ord merket med denne familien. Den fant {caught} av de {owed} stedene som var merket slik.",
        "doubts": "I setninger der den ikke hører noe galt i det hele tatt, blir advarsler fra familiene nedenfor bare merknader.",
        "confirms": "Slår en regel i en av disse familiene til på de samme ordene, er det den som sier fra: {names}.",
        "measured on": "Målt på feil og advarsler i de {n} svarene i corpus/; de som skrev reglene, hadde lest dem, "
        "så regn med noe mindre på andre svar",
        "heard on": "Slik traff de lærte reglene i svar de ikke hadde sett",
        "nothing": "ingen treff",
        "found": "{right} av {n} treff gjaldt ord som lesere hadde merket",
        "marks": "{caught} av {owed} steder merket {labels} ble funnet",
        "same": "{same} av dem ord merket {family}",
        "caught": "{caught} av {owed} setninger merket slik ble funnet",
    },
    "en": {
        "learnt": "No words stand in this rule: it is learnt, and can be wrong.",
        "learnt from": "It was learnt from replies in which readers had marked what they objected to (corpus/README.md).",
        "sure": "It speaks of a sentence where {sure} of 100 readers or more would object, as far as it can tell.",
        "warns": "Then it is a note, and a warning only where {sure} or more would.",
        "right": "On replies it had not seen, {right} of its {n} findings fell on words that readers had marked, "
        "{same} on words marked as this family. It found {caught} of {owed} that they had marked so.",
        "doubts": "Warnings of the families below are only notes in a sentence in which it hears nothing wrong at all.",
        "confirms": "Where a rule of these families finds the same words, the finding is that rule's: {names}.",
        "measured on": "Measured by its errors and warnings in the {n} replies of corpus/; "
        "the writers of its rules had read them, so expect less of others",
        "heard on": "What its ear finds was measured on replies that it had not seen",
        "nothing": "no finding",
        "found": "{right} of {n} finding on words that readers had marked|{right} of {n} findings on words that readers had marked",
        "marks": "{caught} of {owed} marks of {labels} were found",
        "same": "{same} of them on words marked as {family}",
        "caught": "{caught} of {owed} sentences marked so were found",
    },
}
