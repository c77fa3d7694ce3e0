"""What counts as a word, and which words count as the same.

Both sides of a match are cut and folded here, the phrase in a rule and the reply under it, so
that they cannot disagree.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from tonelint.values import NamedTuple

# Soft hyphens, zero-width signs and combining marks are part of the word they stand in.
_INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]"
_UNSEEN = frozenset(map(chr, (0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x300, 0x370))))  # the same signs
_JOINER = "\u200d"
_PICTURE = "[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]"
_EMOJI = rf"{_PICTURE}(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d{_PICTURE})*"
CAPS, EMOJI, EMAIL = "<CAPS>", "<EMOJI>", "<EMAIL>"  # what a class of words is looked up by
SLOT = "<SLOT>"  # the class of placeholders that somebody, or a system, is to fill
OPAQUE = "\ufffc"  # what a masked stretch inside a line is filled with: one word that nothing matches
# An address that is told without www: the names that end addresses, what stands before, and what may follow. Texts, each
# compiled by whoever needs it.
TOPS = "fi|no|com|net|org|info|biz|eu|ax|se|dk|ee|uk|ie|de|nl|fr|es|pl|ca|au|nz|io|ai|app|dev|shop|store|online|site|web|cloud|blog|tech|gov|edu|example"
DOMAIN = (
    rf"(?<![\w@./:-])(?:[^\W_][\w-]{{0,62}}\.){{1,4}}(?:{TOPS})(?![\w-]|\.\w)"
    r"(?:/[^\s<>\"'”»{}]*[^\s<>\"'”»{}.,;:!?)\]])?"
)

# Letters and figures in one go, because nearly every word is no more than that; the second where something is invisible.
_RUN, _RUN_UNSEEN = r"[^\W_]+", rf"(?:{_INVISIBLE}*[^\W_]+(?:{_INVISIBLE}+[^\W_]*)*)"
# A typed face such as :) or ;-D is a word too, or its D would be taken for one.
_FACE, _FACE_UNSEEN = r"[:;=](?<!\w.)-?[)(DP](?!\w)", rf"[:;=](?<![\w{_INVISIBLE[1:]}.)-?[)(DP](?!\w|{_INVISIBLE})"


def _word(run: str, face: str) -> re.Pattern[str]:
    return re.compile(
        rf"\d+(?:[.,:/]\d+)+(?:{run})?|{run}(?:(?:['’ʼ‘`´_\-\u2010\u2011]|:(?=[^\W\d_])|/(?<=\d.)(?=\d)){run})*"
        rf"|['’](?:[rv]e|ll|[mds]|[RV]E|LL|[MDS])\b|{_EMOJI}|{OPAQUE}+|{face}"
    )


_WORD = _word(_RUN, _FACE)


@cache
def _word_unseen() -> re.Pattern[str]:
    return _word(_RUN_UNSEEN, _FACE_UNSEEN)


def word_in(text: str) -> re.Pattern[str]:
    """The expression that finds the words of a text; few hold anything invisible, and with that it takes 2 ms to compile."""
    seen = text.isascii() or _UNSEEN.isdisjoint(text) or _only_joins_pictures(text)
    return _WORD if seen else _word_unseen()


def _only_joins_pictures(text: str) -> bool:
    """Whether all that is invisible in a text stands inside pictures made of several, which are one word either way."""
    parts = text.split(_JOINER)
    return all(map(_UNSEEN.isdisjoint, parts)) and all(
        _is_picture(before[-1:]) and _is_picture(after[:1]) for before, after in pairwise(parts)
    )


def _is_picture(sign: str) -> bool:
    return "\u2600" <= sign <= "\u27bf" or "\U0001f300" <= sign <= "\U0001faff" or sign == "\ufe0f"


_ADDRESS = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_SIGN = rf"[\w\-{_INVISIBLE[1:]}"
_FIELD = rf"!?\w{_SIGN}*(?:[. ]{_SIGN}+){{0,4}}"  # etunimi, ticket.requester.name, first name
_CODE = r"(?:[^{}%\r\n.!?]|[.!?](?!\s)){1,80}"  # what stands in {%…%}; no sentence ends in it
_ASKED = r"(?:[^{}\r\n.!?]|[.!?](?!\s)){1,80}"  # what stands in {{…}}, be it a date written %d.%m.
# Addresses and the placeholders of the common systems, each with a sign that stands in all of its kind.
# In single brackets prose is no placeholder, nor an acronym, nor a link.
_RARE = {
    "@": _ADDRESS,
    "{": rf"\{{\{{{_ASKED}\}}\}}|\{{%{_CODE}%\}}|[$#%]?\{{{_FIELD}(?:,fallback:[^{{}}\r\n]{{0,40}})?\}}",
    "%": r"%%\w+%%|%[^\W\d_][^\W\d]{2,30}%",
    "<": rf"<<{_FIELD}>>",
    "|": r"\*\|[\w:]+\|\*",
    "[": rf"\[\[{_FIELD}\]\](?!\()"
    rf"|\[(?=\w[^\WA-ZÅÄÖÆØ]){_SIGN}+(?:(?:\.| (?=[A-ZÅÄÖÆØ])){_SIGN}+){{0,4}}\](?![(\[])",
}
# Nothing, for what is invisible; plain signs for typographic ones.
_PLAIN: dict[int, str | None] = {
    **dict.fromkeys((0xAD, 0x34F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFE0F)),
    **dict.fromkeys(map(ord, "’ʼ‘`´"), "'"),
    **dict.fromkeys((0x2010, 0x2011), "-"),
}
_TAILS = ("n't", "'re", "'ll", "'ve", "'m", "'d", "'s")

_CONTRACTED = {
    "'re": ("are", "'re"),
    "'ll": ("will", "'ll"),
    "'ve": ("have", "'ve"),
    "'m": ("am", "'m"),
    "'d": ("would", "had", "'d"),
    "'s": ("is", "'s"),
    "n't": ("not", "n't"),
}
TWO_IN_ONE = frozenset(["cannot"])  # English words without an apostrophe that are two
_ENGLISH = {
    "ca": ("can",),
    "wo": ("will",),
    "sha": ("shall",),
    "y'all": ("you", "y'all"),
    "u": ("you", "u"),
    "ur": ("your", "ur"),
    "pls": ("please", "pls"),
    "plz": ("please", "plz"),
    "thx": ("thanks", "thx"),
}
# Spoken Finnish folds to the standard forms that phrases are written in.
_FINNISH = {
    "mä": ("minä",),
    "sä": ("sinä",),
    "mun": ("minun",),
    "sun": ("sinun",),
    "mulla": ("minulla",),
    "sulla": ("sinulla",),
    "mulle": ("minulle",),
    "sulle": ("sinulle",),
    "sulta": ("sinulta",),
    "oon": ("olen",),
    "oot": ("olet",),
    "ootte": ("olette",),
}
# A phrase written for one reader also hears the plural.
_NORWEGIAN = {"dere": ("du", "deg"), "deres": ("din", "ditt", "dine")}
_CLITICS = ("kaan", "kään", "han", "hän", "kin", "pa", "pä", "ko", "kö")
_STEM = 3  # a clitic leaves at least this many letters, so that "hän" and "mikin" stay whole


class Word(NamedTuple):
    """One word of a text: its span in code points and the forms it may match under.

    `plain` is the word as written, without invisible signs; `forms` are lower case, the first
    one the word itself; `stop` holds the signs before it that a phrase does not step over (`.`,
    `:`, `/` …); `tail` marks the second half of a contraction (the `'ll` of `we'll`).
    """

    start: int
    end: int
    plain: str
    forms: tuple[str, ...]
    stop: str
    tail: bool = False


def fold(raw: str) -> str:
    """The word as it is compared, but for its case: composed, straight quotes, nothing invisible."""
    if raw.isascii():
        return raw.replace("`", "'")
    plain = raw.translate(_PLAIN)
    return plain if unicodedata.is_normalized("NFC", plain) else unicodedata.normalize("NFC", plain)


def forms(word: str, lang: str) -> tuple[str, ...]:
    """All forms, lower case, under which a folded word may match in this language.

    A shouted word, an emoji, an e-mail address and a placeholder also have the form of their class, such as `<CAPS>`.
    """
    low = word.lower()
    if lang == "en":
        found = _CONTRACTED.get(low) or _ENGLISH.get(low) or (low,)
    elif lang == "fi":
        found = (low, *_FINNISH.get(low, ()), *_without_clitics(low))
    elif lang == "nb":
        found = (low, *_NORWEGIAN.get(low, ()))
    else:
        found = (low,)
    if "@" in word:
        return (*found, EMAIL)
    if word.startswith(("{", "[", "%", "<", "*", "$", "#")):
        return (*found, SLOT)
    if len(word) > 1 and word.isupper() and word.isalpha():
        return (*found, CAPS)
    return (*found, EMOJI) if word[:1] >= "\u2600" and not word[0].isalnum() and word[0] != OPAQUE else found


def _without_clitics(word: str) -> Iterator[str]:
    """The word with one and with two clitics taken off (`viestinnekin`, `voisittekohan`)."""
    for _ in range(2):
        clitic = next((ending for ending in _CLITICS if word.endswith(ending)), "")
        word = word.removesuffix(clitic)
        if not clitic or len(word) < _STEM:
            return
        yield word


def split(raw: str, lang: str) -> tuple[str, ...]:
    """The parts a word is compared in: `we'll` is two words in English, everything else is one."""
    if lang != "en":
        return (raw,)
    low = fold(raw).lower()
    tail = (
        "not"
        if low in TWO_IN_ONE
        else next((ending for ending in _TAILS if low.endswith(ending) and low != ending), "")
    )
    if not tail:
        return (raw,)
    # Something invisible may stand in the tail, or what it folds to together with the word before it.
    # Only where its first sign stands is the rest folded, or a word with many invisible signs would take its square.
    places = (at for at in range(len(raw) - len(tail), 0, -1) if fold(raw[at]).lower() == tail[0])
    cut = next((at for at in places if fold(raw[at:]).lower() == tail), 0)
    return (raw[:cut], raw[cut:]) if cut else (raw,)


def cut(text: str, lang: str) -> list[Word]:
    """Every word of the text in order, with exact offsets."""
    cut: list[Word] = []
    last = 0
    signs = "".join([sign for sign in _RARE if sign in text])
    for found in _with_rare(text, signs) if signs else word_in(text).finditer(text):
        start = found.start()
        stop = "" if start - last == 1 and text[last] == " " else _PASSABLE.sub("", text[last:start])
        tail = False
        for length, plain, known in _parts(found[0], lang):
            last = start + length
            # As Word(…), but three times as fast; half of the time of a long archive is spent here.
            cut.append(tuple.__new__(Word, (start, last, plain, known, stop, tail)))
            start, stop, tail = last, "", True
    return cut


def _with_rare(text: str, signs: str) -> Iterator[re.Match[str]]:
    """Words, addresses and placeholders in order; `signs` are those of _RARE that stand in the text."""
    word, last = word_in(text), 0
    for found in _rare(signs).finditer(text):
        yield from word.finditer(text, last, found.start())
        yield found
        last = found.end()
    yield from word.finditer(text, last)


@cache
def _rare(signs: str) -> re.Pattern[str]:
    """Addresses and placeholders that have these signs; compiled when first needed, because all take a millisecond."""
    return re.compile("|".join([_RARE[sign] for sign in signs]))


@lru_cache(maxsize=20_000)
def _parts(raw: str, lang: str) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    """Length, folded text and forms of each part of a word; none for what is wholly invisible."""
    return tuple((len(part), fold(part), forms(fold(part), lang)) for part in split(raw, lang) if fold(part))


# What a phrase steps over between two words: white space, commas, quotes, dashes and emphasis.
_PASSABLE = re.compile(r"[\s,\"'’‘“”„«»‹›*_~`´\u00ad\u200b-\u200f\u2060\ufeff–—\-]+")
