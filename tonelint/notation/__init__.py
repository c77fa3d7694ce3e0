r"""The phrase notation that rules are written in, compiled to a small network over words.

    {a,b}      one of these endings, glued to the text beside it; empty allowed: palaut{e,teesi}
    [x|y z]    one of these word sequences
    (x)        optional, also (x|y)
    a | b      alternatives at the top
    …          a gap of up to four words inside the sentence
    ^  $       the start, the end of the sentence
    <NUM>      a class of words: NAME NUM TIME BRAND TEAM THING CAPS EMOJI EMAIL
    <PASSIVE>  a class of word forms: PASSIVE PARTICIPLE NECESSIVE IMPERATIVE I WE TE SINA POLITE
    re:…       a regular expression, for signs that are not words; it sees one sentence at a time

A phrase with a capital letter outside a class is compared case by case. The notation is the one
of the field study's phrase files; the network is walked with a memory of where one has been, so
that no phrase can take for ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from tonelint import words
from tonelint.notation.expressions import compile_expression
from tonelint.notation.network import first_forms, network, outlook
from tonelint.notation.signs import Choice, Reader
from tonelint.notation.spelling import Speller, merge
from tonelint.phrase import NotationError, Phrase

EVERYWHERE = 0.3  # per cent of words; a phrase of one such word alone would scold every draft
_CLASS = re.compile("<[A-Z]+>")
_FAR = 99  # words; further back than this an anchor does not count


def compile_phrase(
    source: str,
    lang: str,
    classes: Mapping[str, Sequence[str]] | None = None,
    common: Mapping[str, float] | None = None,
    *,
    anchored: bool = True,
    own: Mapping[str, Choice] | None = None,
) -> Phrase:
    """Compile one phrase of the notation for one language.

    `classes` gives the words of <BRAND> and <TEAM> where a guide names them; `common` tells how
    often a word occurs in the language (per cent of words), so that anchors are rare words. A
    phrase that is not `anchored` may do without a word of its own and be very common. `own` are
    further classes, made by `word_class`.
    Raises NotationError with an offset into `source`.
    """
    if source.startswith("re:"):
        return compile_expression(source)
    reader = Reader(source, own)
    tree = reader.choice(None, 0)
    if reader.at < len(reader.tokens):
        token, offset, _, _ = reader.tokens[reader.at]
        raise NotationError(f'"{token}" closes a bracket that was never opened', offset)
    bare = _CLASS.sub("", source) if "<" in source else source
    exact = bare != bare.lower()
    worder = Speller(lang, classes or {}, exact=exact)
    options = tuple(worder.sequence(option) for option in tree)
    whole = (merge(options),) if len(options) > 1 else options[0]
    ahead = outlook(whole, common or {})
    found = sorted(ahead.anchors, key=attrgetter("cost"))
    if anchored:
        found = [anchor for anchor in found if anchor.given]
        if not found:
            hint = "give it a word that must be there"
            raise NotationError("this phrase can match without any word of its own", 0, hint)
        if ahead.least == 1:
            _refuse_everywhere(found[0].forms, common or {})
        if "…" in (whole[0], whole[-1]):
            raise NotationError("a gap at the edge of a phrase catches nothing", 0, "begin and end with a word")
    forms = _looked_up(found[0].forms, lang, exact=exact) if found else ()
    also = _looked_up(found[1].forms, lang, exact=exact) if len(found) > 1 else ()
    before = (found[0].least, min(found[0].most, _FAR)) if found else (0, 0)
    states = network(whole)
    return Phrase(source, forms, before, tuple(states), exact, first_forms(states), also)


def word_class(sources: Iterable[str], own: Mapping[str, Choice] | None = None) -> Choice:
    """A class of words that phrases can name: any of these, each in the notation itself.

    Raises NotationError with an offset into the one that cannot be read.
    """
    return Choice(tuple(option for source in sources for option in Reader(source, own).choice(None, 0)), False, 0)


def _refuse_everywhere(forms: Iterable[str], common: Mapping[str, float]) -> None:
    """A phrase that one very common word can fill is a slip: brackets that were meant as a choice."""
    everywhere = sorted([form for form in forms if common.get(form, 0) > EVERYWHERE])
    if everywhere:
        message = f'"{everywhere[0]}" alone would be enough for this phrase, and it is everywhere'
        raise NotationError(message, 0, "brackets () make optional, [x|y] is one of them")


def _looked_up(forms: Iterable[str], lang: str, *, exact: bool) -> tuple[str, ...]:
    """The forms as a reply's words are looked up; in a phrase with capitals those of the words as written."""
    if not exact:
        return tuple(sorted(forms))
    found: set[str] = set()
    for form in forms:
        known = (form,) if form[0] == "<" else words.forms(form, lang)
        found.update([words.CAPS] if words.CAPS in known else known[:1])
    return tuple(sorted(found))
