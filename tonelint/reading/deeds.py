"""Deeds that agents promise: who said `I'll ring you` is taken at their word when the customer writes `Nobody rang`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# The stems that a promise of a deed and the word that it stayed undone have in common; what is sent stands for the sending.
_DEEDS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "ring": r"soit[aet]\w*|puhelu\w*|puhelimitse|kuulunut|kuulu",
        "write": r"kirjoit\w*|vastaa\w*|vastas\w*|vastat\w*|vastan\w*|vastaus\w*|viest\w*|palaa\w*|palat\w*|palannu\w*|kuulunut|kuulu",
        "send": r"lähet\w*|lähd\w*|lähte\w*|toimit\w*|postit\w*|tulee|tule|tullut|tulleet|saapu\w*|näy"
        r"|\w*linkk?i\w*|\w*koodi\w*|\w*lomak\w*|\w*laskua?|\w*kuit[it]\w*|\w*paket\w*|\w*tarr[ao]\w*",
        "come": r"tulen|tulee|tulemme|tulla|tullut|tulleet|tuotu|tuo|tuon|tuoda|käy|käyn|näkyny\w*|ilmesty\w*|saapu\w*",
        "pay": r"palaut\w*|hyvit\w*|maks\w*|rahat?|rahoja|rahaa",
    },
    "nb": {
        "ring": r"ring\w*|telefon\w*|hørt|hørte",
        "write": r"skriv\w*|skrev\w*|svar\w*|melding\w*|beskjed|hørt|hørte",
        "send": r"send\w*|sendt|poste\w*|levere\w*|levert|kom|kommer|kommet|dukk\w*"
        r"|\w*lenk[ea]\w*|\w*kode\w*|\w*skjema\w*|\w*faktura\w*|\w*kvittering\w*|\w*pakk[ae]\w*|\w*etikett\w*",
        "come": r"kom|komme|kommer|kommet|dukk\w*|møte\w*|møtt|innom",
        "pay": r"refund\w*|betal\w*|utbetal\w*|krediter\w*|penge\w*",
    },
    "en": {
        "ring": r"ring\w*|rang|rung|call\w*|phon\w*|heard|hear",
        "write": r"writ\w*|wrote|repl\w*|answer\w*|email\w*|e-mail\w*|mail\w*|messag\w*|text\w*|update\w*|heard|hear",
        "send": r"send\w*|sent|post\w*|ship\w*|deliver\w*|arriv\w*|came|come|comes"
        r"|links?|codes?|labels?|forms?|invoices?|receipts?|parcels?",
        "come": r"come|comes|coming|came|visit\w*|be there|be with|show\w*|turn\w* up|arriv\w*",
        "pay": r"refund\w*|pay|pays|paid|credit\w*|money",
    },
}


def deeds(text: str, lang: str) -> frozenset[str]:
    """The kinds of deeds that a text speaks of: ring, write, send, come, pay."""
    return frozenset(name for name, words in _patterns(lang) if words.search(text))


@cache
def _patterns(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"\b(?:{stems})\b", re.IGNORECASE)) for name, stems in _DEEDS[lang].items())
