"""What is kept of each macro until all of them have passed by: figures, a few flags, and the reply itself, packed."""

from __future__ import annotations

import pickle
import re
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from hashlib import blake2b
from typing import Literal

from tonelint.macros import bracketed, links, sorry
from tonelint.macros.clues import Clue, clues, numbers
from tonelint.model import Macro, Position, Reply
from tonelint.placeholders.samples import sampled
from tonelint.placeholders.slots import Slot
from tonelint.reading import Reading
from tonelint.reading.passages import Passage
from tonelint.reuse.bodies import Hasher
from tonelint.values import NamedTuple
from tonelint.words import OPAQUE, SLOT, fold

STOCK = 6  # words of a sentence that is looked for in other macros; what is shorter recurs by chance
_HASHER = Hasher(lists=True, days=True)  # of two macros the steps tell most, and a deadline tells them apart
_MIX, _LOW = 0x9E3779B97F4A7C15, 0xFFFFFFFF  # spreads a figure of many bits evenly over the 32 that are kept
_OPEN = re.compile(
    # No slot is long, and what is bounded takes no time over a thousand brackets that never close.
    rf"\{{{{1,3}}[^{{}}\n]{{0,80}}\}}{{1,3}}|\[[^\]\n]{{0,80}}\]|%\w{{1,40}}%|{OPAQUE}+|\d[\d.,:]*"
)  # what changes from one macro to the next
_FEW = 40  # runs; of more, those that the words of a deadline are in do not make another macro
_ARTICLE = re.compile(r"\b(?:an?|en|ei|ett?) $", re.IGNORECASE)  # of one week, which two weeks have not
_SOME_TIME = "some time"  # stands for a deadline, two words as `working days`, so that no body falls short
_TE_ENDINGS = ("nne", "tte", "kaa", "kää", "te", "teidän", "teitä", "teille", "teillä", "teiltä", "teistä", "teihin")
_SINA_ENDINGS = (
    "t",
    "si",
    "nä",
    "sun",
    "nun",
    "nua",
    "nulle",
    "nulla",
    "nulta",
    "nuun",
    "nusta",
)  # of what is no imperative
_DU, _DE = frozenset("du deg din ditt dine".split()), frozenset("de dem deres".split())
# Where several are spoken to, te is no politeness: `voitte molemmat`, `koko perheenne`.
_SEVERAL = re.compile(
    r"(?:molem(?:ma|mi|pi)\w*|kum(?:pi|man?|maa|mal)\w*kin|kaik(?:ki|ill|ist)\w*|kaksin|keskenänne|toisi\w*nne|hyvät"
    r"|(?:per|ryh|jouk|seuru|tii|poru|luok|pariskun)\w*nne)$"
)


class Version(NamedTuple):
    """What is compared between the languages of a macro.

    Its figures and addresses, every number in it, its slots, how many letters it has apart from these, and how it apologises, as `sorry.said` tells.
    """

    clues: tuple[Clue, ...]
    numbers: frozenset[str]
    slots: tuple[str, ...]
    letters: int
    apologises: int


class Noticed(NamedTuple):
    """What a reader notices in a macro's text, as places in code points and as figures, with no word of it.

    `sentences` are those of STOCK words or more, `address` as in `Facts`; `slots`, `letters` (how many there are apart
    from these) and `apologises` are told of texts whose locale is named.
    """

    lang: str
    sentences: tuple[tuple[int, int], ...]
    address: str
    slots: tuple[tuple[int, int], ...] = ()
    letters: int = 0
    apologises: int = sorry.NONE


class Facts(NamedTuple):
    """One text of a macro.

    `body` are its runs of three words and `sentences` those of STOCK words or more, as figures of 4 bytes and of 8;
    `address` is how it speaks to the reader (sinä, te, du, De; "" where that is mixed or does not show), `version`
    is there of texts whose locale is named, `slots` are the first placeholders of each dialect where no helpdesk is named.
    Of macros that are all `unchanged` nothing is told.
    """

    path: str
    lang: str
    macro: Macro
    body: bytes
    sentences: bytes
    address: str
    version: Version | None
    packed: bytes
    unchanged: bool = False
    slots: tuple[Slot, ...] = ()

    @property
    def reply(self) -> Reply:
        """The reply that the facts are of."""
        return _opened(self.packed)

    @property
    def owner(self) -> tuple[str, str, str | None, str | None, int | None]:
        """The macro it belongs to; one without id and title is known by its place, and without that is each text its own."""
        macro = self.macro
        if macro.id or macro.title:
            return self.path, macro.tool, macro.id, macro.title, None
        return self.path, macro.tool, None, None, hash(self.packed) if macro.place is None else macro.place


def is_news(library: Sequence[Facts], numbers: Iterable[int]) -> bool:
    """Whether any of these macros is to be judged, and not only compared with others."""
    return not all(library[number].unchanged for number in numbers)


def noticed(reading: Reading, macro: Macro) -> Noticed:
    """What of a macro's text has to be read, and not only looked at."""
    sentences = tuple(
        (begin + passage.start, begin + passage.start + len(passage.text))
        for begin, passage in reading.passages
        if len(passage.words) >= STOCK
    )
    return Noticed(
        reading.lang, sentences, _address(reading), *(_compared(reading) if macro.locale else ((), 0, sorry.NONE))
    )


def facts(reply: Reply, macro: Macro, seen: Noticed) -> Facts:
    """The facts of a macro, from its text and from what a reader noticed in it."""
    return Facts(
        reply.path,
        seen.lang,
        macro,
        _kept("I", {run * _MIX & _LOW for run in _runs(reply.text, seen.lang)}),
        _kept("Q", {figure_of(reply.masked[start:end]) for start, end in seen.sentences}),
        seen.address,
        _version(reply, seen) if macro.locale else None,
        _packed(reply),
        reply.unchanged,
        sampled(_with_unseen(reply), macro.tool),
    )


def _runs(text: str, lang: str) -> list[int]:
    """The runs of a text; where they are few, however its deadlines are written: `in five days`, `in a week`."""
    runs = _HASHER.runs(text)
    if len(runs) > _FEW:
        return runs
    pieces, done = [], 0
    for clue in clues(text, lang):
        if clue.kind == "deadline":
            pieces.append(_ARTICLE.sub("", text[done : clue.start]))
            done = clue.end
    return _HASHER.runs(_SOME_TIME.join([*pieces, text[done:]])) if pieces else runs


def _with_unseen(reply: Reply) -> str:
    """The masked text, with what tags say behind it."""
    if not reply.attributes:
        return reply.masked
    from tonelint.drafts import unseen  # here, because few macros have links

    return reply.masked + unseen.behind(reply)


@cache
def _usual() -> bytes:
    """What stands in nearly every packed reply, and so need not be packed each time; another is only longer packed."""
    from tonelint.drafts.offsets import Offsets, Seen
    from tonelint.drafts.origin import Excerpt, WrittenOrigin, json_places

    origin = WrittenOrigin(Excerpt('"<p></p>"', Position(1, 1)), partial(json_places, 0, 500), "json")
    macro = Macro("zendesk", "360000000000", "", None, "comment_value_html", 0)
    return pickle.dumps(
        Reply(
            "",
            "",
            "",
            Seen(Offsets([0, 9], [3, 9]), origin, "<p></p>", lines=False),
            channel="macro",
            record=macro.field,
            macro=macro,
        )
    )


def _packed(reply: Reply) -> bytes:
    """The reply in a third of its room, without which a library of 100 MB would not fit."""
    packing = zlib.compressobj(1, zdict=_usual())
    return packing.compress(pickle.dumps(reply)) + packing.flush()


@lru_cache(maxsize=256)
def _opened(packed: bytes) -> Reply:
    """The reply that was packed; the bytes are only ever those that `facts` made in this run."""
    found: Reply = pickle.loads(zlib.decompressobj(zdict=_usual()).decompress(packed))  # noqa: S301
    return found


def _kept(size: str, figures: set[int]) -> bytes:
    return array(size, sorted(figures)).tobytes()


def figures(size: Literal["I", "Q"], kept: bytes) -> memoryview[int]:
    """The figures that were kept, in order."""
    return memoryview(kept).cast(size)


def figure_of(sentence: str) -> int:
    """A sentence as a figure, the same whatever numbers, placeholders and links stand in it."""
    words = _OPEN.sub("#", sentence.strip()).lower()
    return int.from_bytes(blake2b(words.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


def _address(reading: Reading) -> str:
    """How it speaks to the reader."""
    told = _ADDRESSES.get(reading.lang, {})
    found = {address for address, is_told in told.items() if any(is_told(passage) for _, passage in reading.passages)}
    return found.pop() if len(found) == 1 and not ("te" in found and _is_for_several(reading)) else ""


def _is_for_several(reading: Reading) -> bool:
    """Whether a Finnish text may speak to more than one reader, so that its te is a plural."""
    return any(_SEVERAL.match(word.plain.lower()) for _, passage in reading.passages for word in passage.words)


def _says_te(passage: Passage) -> bool:
    """Whether it says te; forms are heard only where a word could be one."""
    may = any(word.endswith(_TE_ENDINGS) for word in passage.places)
    return may and bool(passage.standing_in("<TE>"))


def _says_sina(passage: Passage) -> bool:
    may = any(word.endswith(_SINA_ENDINGS) for word in passage.places)
    return may and bool(passage.standing_in("<SINA>"))


def _says_du(passage: Passage) -> bool:
    """Whether it says du; *Deres* is also looked up as *din*, and is none."""
    return any(not _DU.isdisjoint(word.forms) and word.forms[0] not in _DE for word in passage.words)


def _says_polite(passage: Passage) -> bool:
    return not _DE.isdisjoint(passage.places) and bool(passage.standing_in("<POLITE>"))


_ADDRESSES: Mapping[str, Mapping[str, Callable[[Passage], bool]]] = {
    "fi": {"te": _says_te, "sinä": _says_sina},
    "nb": {"De": _says_polite, "du": _says_du},
}


def _compared(reading: Reading) -> tuple[tuple[tuple[int, int], ...], int, int]:
    """The slots of a text, how many letters it has apart from these, and how it apologises."""
    several = {*bracketed.spans(reading.text)}
    words = [(begin, word) for begin, passage in reading.passages for word in passage.words]
    slots = several | {(begin + word.start, begin + word.end) for begin, word in words if SLOT in word.forms}
    apart = [
        word
        for begin, word in words
        if SLOT not in word.forms and not any(start < begin + word.start < end for start, end in several)
    ]
    letters = sum(len(word.plain) for word in apart if word.plain[0].isalpha())
    return tuple(sorted(slots)), letters, sorry.said(reading)


def _version(reply: Reply, seen: Noticed) -> Version:
    led = (*reply.attributes, *links.in_markdown(reply.text))
    found = (*clues(reply.text, seen.lang), *links.leads(led, seen.lang))
    compared = {figure for clue in found for figure in clue.figures}
    slots = tuple(fold(reply.masked[start:end]) for start, end in seen.slots)
    slots += links.asked(reply.attributes)
    return Version(found, numbers(reply.text, seen.lang) | compared, slots, seen.letters, seen.apologises)
