"""What is said of drafts that were put right, or would be."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "files": "{n} tiedostossa",
        "fixed": "Korjattu {n} kohta {files}.|Korjattu {n} kohtaa {files}.",
        "would": "Korjattavissa {n} kohta {files}. Valitsin --fix korjaa sen.|Korjattavissa {n} kohtaa {files}. Valitsin --fix korjaa ne.",
        "nothing": "Korjattavaa ei ole.",
        "left": "{place}: jätettiin ennalleen, koska kohtaa ei voi muuttaa tiedostossa turvallisesti [{rule}]",
    },
    "nb": {
        "files": "{n} fil|{n} filer",
        "fixed": "Rettet {n} sted i {files}.|Rettet {n} steder i {files}.",
        "would": "Med --fix blir {n} sted i {files} rettet.|Med --fix blir {n} steder i {files} rettet.",
        "nothing": "Det er ingenting å rette.",
        "left": "{place}: står urørt, for her er det ikke trygt å endre filen [{rule}]",
    },
    "en": {
        "files": "{n} file|{n} files",
        "fixed": "Put right {n} place in {files}.|Put right {n} places in {files}.",
        "would": "{n} place in {files} would be put right; --fix does it.|{n} places in {files} would be put right; --fix does it.",
        "nothing": "There is nothing to put right.",
        "left": "{place}: left as it was, because changing it in its file is not safe [{rule}]",
    },
}
