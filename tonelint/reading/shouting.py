"""Shouting: words in capitals that are words, and no acronyms, brands or ports (`DSL, not LAN`)."""

from __future__ import annotations

from collections.abc import Sequence

from tonelint.lexicon import COMMON
from tonelint.words import CAPS, Word

_VOWELS = frozenset("aeiouyäöåæø")
_LONG = 5  # letters, from which on capitals with two vowels are a word more often than an acronym
_LONGER = 6  # letters, from which on one vowel will do
_BESIDE = 4  # letters of a word that is shouted along with its neighbour (`MY BOAT SANK`)
# Words that only set one acronym against another (`SMS, NOT MMS`).
_SET_AGAINST = frozenset(
    "not no and or but for is ikke ei og eller men på er eivät eikä ja tai vai vaan mutta on".split()
)
_NEAR = 3  # words between the two
_ACRONYMS = frozenset("nav afp www kr kl klo pvm id dm am pm us it app fi nok eur".split())  # common as they are
_NO_ACRONYM = frozenset(["ok"])
# What stands behind OK on labels and in lists (`OK TO USE`, `OK Å BRUKE`, `OK KÄYTTÄÄ`), and is said by nobody.
_BEHIND_OK = frozenset(("to", "for", "til", "å"))
_STAMPED = frozenset(
    "use ship send open wash eat drink print recycle dispatch bruke bruk sende åpne vaske spise drikke käyttää käyttöön lähettää pestä".split()
)


def shouted(words: Sequence[Word], lang: str) -> list[int]:
    """The numbers of the words of one sentence that are shouted."""
    capital = [place for place, word in enumerate(words) if CAPS in word.forms]
    stamped = {place for begin in capital for place in _stamped(words, begin)}
    capital = [place for place in capital if place not in stamped]
    known = {place for place in capital if _is_word(words[place].forms[0], lang)}
    telling = {place for place in known if words[place].forms[0] not in _SET_AGAINST}
    if telling:
        return sorted(known | {place for place in capital if _goes_along(words[place].forms[0], place, telling)})
    acronyms = [place for place in capital if place not in known and words[place].forms[0] not in _NO_ACRONYM]
    return [place for place in sorted(known) if all(abs(place - other) > _NEAR for other in acronyms)]


def _stamped(words: Sequence[Word], begin: int) -> range:
    """The numbers of the words that a label sets in capitals from an OK on; none where no OK stands there."""
    low = [word.plain.lower() if word.plain.isupper() else "" for word in words[begin : begin + 4]]
    if low[0] != "ok":
        return range(0)
    verb = 2 if low[1:2] and low[1] in _BEHIND_OK else 1
    ends = verb < len(low) and low[verb] in _STAMPED and not any(low[verb + 1 : verb + 2])
    return range(begin, begin + verb + 1) if ends else range(0)


def _is_word(low: str, lang: str) -> bool:
    vowels = sum(letter in _VOWELS for letter in low)
    return (
        (low in COMMON[lang] and low not in _ACRONYMS)
        or (len(low) >= _LONG and vowels > 1)
        or (len(low) >= _LONGER and vowels == 1)
    )


def _goes_along(low: str, place: int, telling: set[int]) -> bool:
    """Whether a word that could be an acronym stands right beside one that is shouted."""
    beside = not telling.isdisjoint((place - 1, place + 1))
    return beside and len(low) >= _BESIDE and not _VOWELS.isdisjoint(low)
