"""How single things of a guide are told on its page: a word in its notation, a rule by its title, a mood, a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tonelint.guides.rulebook import Collection
from tonelint.guides.shapes import Said
from tonelint.pages import Bullets, Fact, Line
from tonelint.reading.times import MONTHS
from tonelint.rendering.names import CLASSES, DAYS, MOODS
from tonelint.rendering.words import WORDS
from tonelint.values import NamedTuple

_ENDINGS = re.compile(r"\{([^,{}]*)[^{}]*\}")
_CLASS = re.compile(r"<([A-Z]+)>")
_EDGES = re.compile(r"[\^$\[\]]")
_JOINTS = re.compile(r"(?<=\w)_+(?=\w)|(?<=\w\w)-(?=\w\w)")  # not that of e-mail


class Teller(NamedTuple):
    """What the lines of a page are told from: the guide with its rules, the page's language, and titles by rule and family."""

    held: Collection
    lang: str
    titles: Mapping[str, str]

    def word(self, name: str, **parts: object) -> str:
        """A heading or a label, filled in."""
        text = WORDS[self.lang][name]
        return text.format(**parts) if parts else text

    def said(self, texts: Iterable[Said]) -> tuple[Line, ...]:
        """Texts as the guide has them."""
        return tuple(Line(one.text) for one in texts)

    def bullets(self, label: str, texts: Iterable[Said]) -> Bullets:
        """A list under its label."""
        return Bullets(self.word(label), self.said(texts))

    def languages(self, spoken: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """What is said for each language that the guide answers in."""
        yield from ((lang, spoken[lang]) for lang in self.held.guide.languages if lang in spoken)

    def spoken(self, texts: Mapping[str, Sequence[Said]]) -> tuple[Line, ...]:
        """Sentences to customers, language by language."""
        return tuple(self.foreign(one.text, lang) for lang, given in self.languages(texts) for one in given)

    def phrases(self, texts: Mapping[str, Sequence[Said]]) -> tuple[Line, ...]:
        """Phrases in their notation, language by language, as a reader would say them."""
        return tuple(
            self.foreign(self.read_out(one.text), lang) for lang, given in self.languages(texts) for one in given
        )

    def foreign(self, text: str, lang: str) -> Line:
        """A text in a language, which stands beside it where it is not the page's."""
        return Line(text) if lang == self.lang else Line(text, lang, self.word(lang))

    def read_out(self, phrase: str) -> str:
        """A phrase as a reader would say it: the first of its endings, classes by what they stand for."""
        if phrase.startswith("re:"):
            return phrase
        text = _EDGES.sub("", _CLASS.sub(self._class, _ENDINGS.sub(r"\1", phrase)).replace("|", " / "))
        return " ".join(text.split()) or phrase

    def _class(self, found: re.Match[str]) -> str:
        if found[1] == "BRAND" and self.held.guide.brand:
            return self.held.guide.brand[0]
        return f"({CLASSES[found[1]][self.lang]})" if found[1] in CLASSES else found[0]

    def rules(self, names: Iterable[Said]) -> tuple[Line, ...]:
        """Rules and families by their titles, each leading to its family."""
        return tuple(self.rule(name.text) for name in names)

    def rule(self, name: str, note: str = "") -> Line:
        """A rule or family by its title, or by its name where nobody gave it one in these languages."""
        return Line(self.titles.get(name, name), note=note, to=name.partition("/")[0])

    def severity(self, name: str) -> str:
        """How grave something is, in a word."""
        return self.word("allowed" if name == "allow" else name)

    def never(self, label: str, moods: Sequence[str]) -> Iterator[Fact]:
        """The moods in which something has no place."""
        if moods:
            yield Fact(self.word(label), tuple(Line(MOODS[mood][self.lang]) for mood in moods))

    def fact(self, label: str, *texts: str) -> Fact:
        """A label and texts beside it."""
        return Fact(self.word(label), tuple(map(Line, texts)))

    def day(self, date: dt.date) -> str:
        """A day, written out."""
        return DAYS[self.lang].format(day=date.day, month=MONTHS[self.lang][date.month - 1], year=date.year)


def teller(held: Collection, lang: str) -> Teller:
    """Tells a guide in a language."""
    titles = {rule.name: rule.title[lang] for rule in reversed(held.rules)}
    return Teller(held, lang, titles | {family.name: family.title[lang] for family in held.families.values()})


def heading(name: str) -> str:
    """A name that the company chose for an entry, as a heading: `why-it-broke` is "Why it broke"."""
    text = name if " " in name else _JOINTS.sub(" ", name)
    return text[:1].upper() + text[1:]
