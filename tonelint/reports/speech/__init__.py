"""What the commands say of their own, in the three languages: a catalogue for each subject, and how it is spoken.

A catalogue maps a language to its texts by key; `{n}` and the like are slots, and `one|many` are two forms of a
text, of which `{n}` chooses. Titles and reasons of rules stand with the rules, mistakes in `spoken_mistakes`.
Only commands that people talk with open this; a check says its few words from `wording`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tonelint.values import NamedTuple

Catalogue = Mapping[str, Mapping[str, str]]

# What every command may need: severities, languages, and how a language joins, quotes and writes figures.
COMMON: Catalogue = {
    "fi": {
        "error": "virhe",
        "warning": "varoitus",
        "note": "huomio",
        "allow": "sallittu",
        "fi": "suomi",
        "nb": "norja",
        "en": "englanti",
        "replies": "{n} vastaus|{n} vastausta",
        "rules": "{n} sääntö|{n} sääntöä",
        "and": "ja",
        "or": "tai",
        "quoted": "”{text}”",
        "thousands": "\u00a0",
        "decimal": ",",
    },
    "nb": {
        "error": "feil",
        "warning": "advarsel",
        "note": "merknad",
        "allow": "tillatt",
        "fi": "finsk",
        "nb": "norsk",
        "en": "engelsk",
        "replies": "{n} svar",
        "rules": "{n} regel|{n} regler",
        "and": "og",
        "or": "eller",
        "quoted": "«{text}»",
        "thousands": "\u00a0",
        "decimal": ",",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "note": "note",
        "allow": "allowed",
        "fi": "Finnish",
        "nb": "Norwegian",
        "en": "English",
        "replies": "{n} reply|{n} replies",
        "rules": "{n} rule|{n} rules",
        "and": "and",
        "or": "or",
        "quoted": "“{text}”",
        "thousands": ",",
        "decimal": ".",
    },
}


class Speech(NamedTuple):
    """The texts of one language."""

    lang: str
    words: Mapping[str, str]

    def say(self, key: str, **parts: object) -> str:
        """A text with its slots filled: of two forms the first where `n` is 1, whole numbers as the language writes them."""
        one, _, many = self.words[key].partition("|")
        told = {name: self.figure(part) if isinstance(part, int) else part for name, part in parts.items()}
        return (many if many and parts["n"] != 1 else one).format(**told)

    def figure(self, value: float, places: int = 0) -> str:
        """A number with so many decimals."""
        whole, _, rest = f"{value:,.{places}f}".partition(".")
        whole = whole.replace(",", self.words["thousands"])
        return f"{whole}{self.words['decimal']}{rest}" if rest else whole

    def all_of(self, names: Iterable[str]) -> str:
        """Names with "and" before the last."""
        return self._joined(names, "and")

    def any_of(self, names: Iterable[str]) -> str:
        """Names with "or" before the last."""
        return self._joined(names, "or")

    def quoted(self, text: str) -> str:
        """A text in quotation marks."""
        return self.say("quoted", text=text)

    def _joined(self, names: Iterable[str], word: str) -> str:
        *first, last = names
        return f"{', '.join(first)} {self.words[word]} {last}" if first else last


def speech(catalogue: Catalogue, lang: str) -> Speech:
    """A catalogue and the common words, in one language."""
    return Speech(lang, {**COMMON[lang], **catalogue[lang]})
