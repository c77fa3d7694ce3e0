"""What a library holds to: the address in use, and the replies that come closest to the guide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tonelint.learning.letters import SIGNALS, Letter
from tonelint.learning.variants import Term
from tonelint.values import NamedTuple

_FORMS = {"fi": ("sinä", "te"), "nb": ("du", "De")}
_FEWEST = 3  # replies that address the customer
_CLEAR = 0.8  # of them in one form, before the house is said to use it
_LEAST = 2  # sentences of a reply that others can learn from
_LONGEST = 1_000  # code points of one that people still read in a guide


class Address(NamedTuple):
    """The forms of address in use with counts of replies and a sample each, the most frequent first; the house's own or ""."""

    forms: tuple[tuple[str, int, str], ...]
    own: str


def address(letters: list[Letter], lang: str) -> Address | None:
    """How the replies of one language address the customer; None where the language has one form, or nobody does."""
    counts: Counter[str] = Counter()
    samples: dict[str, str] = {}
    addressing = 0
    for letter in letters:
        used = [form for form in _FORMS.get(lang, ()) if form in letter.address]
        addressing += bool(used)
        counts.update(used)
        for form in used:
            samples.setdefault(form, letter.address[form])
    forms = sorted(((form, count, samples[form]) for form, count in counts.items()), key=lambda one: (-one[1], one[0]))
    if not forms:
        return None
    clear = addressing >= _FEWEST and forms[0][1] - sum(count for _, count, _ in forms[1:]) >= _margin(addressing)
    return Address(tuple(forms), forms[0][0] if clear else "")


def _margin(addressing: int) -> float:
    """By how many replies a form leads that `_CLEAR` of them use and the others do not."""
    return (2 * _CLEAR - 1) * addressing


def models(letters: list[Letter], own: str, terms: Iterable[Term], top: int) -> list[Letter]:
    """The replies that come closest to the guide: fewest findings first, then whole letters, then most signals; each once.

    Left out is what goes against the rest of the proposals: the `own` form of address, and the terms.
    """
    avoided = {form for term in terms if term.clear for way in term.ways[1:] for form in way.forms}
    found: dict[tuple[str, ...], Letter] = {}
    for letter in letters:
        others = {form for form in letter.address if form != own} if own else set()
        if _serves(letter) and not others and not any(form in letter.reply.masked.lower() for form in avoided):
            found.setdefault(tuple(line.pattern for line in letter.body), letter)
    return sorted(found.values(), key=_nearness)[:top]


def _nearness(letter: Letter) -> tuple[int, bool, int, str]:
    whole = letter.greeting and (letter.sign_off or letter.signed)
    return len(letter.findings), not whole, -len(letter.signals), letter.reply.text


def _serves(letter: Letter) -> bool:
    """Whether others can learn from a reply: it is whole and short, and says something of its own, and who or when."""
    text = letter.reply.text.replace("\n", " ").replace("\u00a0", " ")
    fitting = len(letter.body) >= _LEAST and len(text) <= _LONGEST
    plain = text.isprintable() and (letter.reply.channel or "").isprintable()  # it is to stand in YAML as it is
    return fitting and plain and SIGNALS[0] in letter.signals and len(letter.signals) > 1
