"""What is said around findings where a build shows them: in annotations and in the summary of a run."""

from __future__ import annotations

from tonelint.reports.speech import Catalogue

WORDS: Catalogue = {
    "fi": {
        "better": "Paremmin",
        "more here": "GitHub näyttää kutakin lajia enintään kymmenen. Loput {n} ovat lokissa.",
        "more there": "Lisäksi {n}, jota ei näytetä tässä.|Lisäksi {n}, joita ei näytetä tässä.",
        "unread": "Näitä ei voitu lukea tai arvioida",
        "where": "Missä",
        "what": "Mitä",
        "rule": "Sääntö",
        "severity": "Vakavuus",
    },
    "nb": {
        "better": "Bedre",
        "more here": "GitHub viser høyst ti av hvert slag. De andre {n} står i loggen.",
        "more there": "{n} til er ikke tatt med her.",
        "unread": "Dette kunne ikke leses eller vurderes",
        "where": "Hvor",
        "what": "Hva",
        "rule": "Regel",
        "severity": "Alvorsgrad",
    },
    "en": {
        "better": "Better",
        "more here": "GitHub shows ten of a kind. The other {n} are in the log.",
        "more there": "{n} more is left out here.|{n} more are left out here.",
        "unread": "These could not be read or judged",
        "where": "Where",
        "what": "What",
        "rule": "Rule",
        "severity": "Severity",
    },
}
