"""What is kept of each macro until all of them have passed by: figures, a few flags, and the reply itself, packed away."""

from __future__ import annotations

import pickle
import zlib
from array import array
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from tonelint.macros.clues import Clue, clues, numbers
from tonelint.matching import prose
from tonelint.model import Macro, Reply
from tonelint.reading import Reading, signals
from tonelint.reading.passages import Passage
from tonelint.reuse.bodies import Hasher
from tonelint.words import OPAQUE, SLOT

STOCK = 6  # words of a sentence that is looked for in other macros; what is shorter recurs by chance
_HASHER = Hasher(lists=True)  # of two macros the steps tell most
_MIX, _LOW = 0x9E3779B97F4A7C15, 0xFFFFFFFF  # spreads a figure of many bits evenly over the 32 that are kept
_FORMS = {"fi": {"<TE>": "te", "<SINA>": "sinä"}, "nb": {"<POLITE>": "De"}}
_DU = frozenset("du deg din ditt dine".split())


class Version(NamedTuple):
    """What is compared between the languages of a macro.

    Its figures and addresses, every number in it, its slots, how many letters it has apart from these, and whether it apologises.
    """

    clues: tuple[Clue, ...]
    numbers: frozenset[str]
    slots: tuple[str, ...]
    letters: int
    apologises: bool


class Facts(NamedTuple):
    """One text of a macro.

    `body` are its runs of three words and `sentences` those of STOCK words or more, as figures of 4 bytes and of 8;
    `address` is how it speaks to the reader (sinä, te, du, De; "" where that is mixed or does not show), `version`
    is there of texts whose locale is named.
    """

    path: str
    lang: str
    macro: Macro
    body: bytes
    sentences: bytes
    address: str
    version: Version | None
    packed: bytes

    @property
    def owner(self) -> tuple[str, str, str | None, str | None]:
        """The macro it belongs to; of texts without id and title each its own."""
        named = self.macro.id or self.macro.title
        return self.path, self.macro.tool, self.macro.id, self.macro.title if named else str(hash(self.packed))


def facts(reply: Reply, macro: Macro, lang: str, reading: Reading) -> Facts:
    """The facts of a macro, from its text and from what a reader notices in it."""
    return Facts(
        reply.path,
        lang,
        macro,
        _kept("I", {run * _MIX & _LOW for run in _HASHER.runs(reply.text)}),
        _kept("Q", _sentences(reading)),
        _address(reading),
        _version(reply, reading) if macro.locale else None,
        zlib.compress(pickle.dumps(reply), 1),
    )


def _kept(size: str, figures: set[int]) -> bytes:
    return array(size, sorted(figures)).tobytes()


def figures(size: str, kept: bytes) -> array[int]:
    """The figures that were kept, in order."""
    found: array[int] = array(size)
    found.frombytes(kept)
    return found


@lru_cache(maxsize=256)
def opened(packed: bytes) -> Reply:
    """The reply that was packed away; bytes are only ever those that `facts` made in this run."""
    found: Reply = pickle.loads(zlib.decompress(packed))  # noqa: S301
    return found


def _sentences(reading: Reading) -> set[int]:
    return {sentence_figure(passage) for _, passage in reading.passages if len(passage.words) >= STOCK} - {0}


@lru_cache(maxsize=10_000)
def sentence_figure(passage: Passage) -> int:
    """A sentence as a figure, the same whatever numbers, placeholders and links stand in it; 0 for a short one."""
    if prose.words_in(passage) < STOCK:
        return 0
    words = " ".join("#" if _is_open(word.plain, word.forms) else word.forms[0] for word in passage.words)
    return int.from_bytes(blake2b(words.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


def _is_open(plain: str, forms: tuple[str, ...]) -> bool:
    return plain[0] in OPAQUE or plain[0].isdigit() or SLOT in forms


def _address(reading: Reading) -> str:
    """How it speaks to the reader."""
    asked = _FORMS.get(reading.lang)
    if not asked:
        return ""
    found = {asked[key] for _, passage in reading.passages for key in asked if key in passage.places_by_form}
    if reading.lang == "nb" and any(not _DU.isdisjoint(passage.places) for _, passage in reading.passages):
        found.add("du")
    return found.pop() if len(found) == 1 else ""


def _version(reply: Reply, reading: Reading) -> Version:
    found = tuple(clues(reply.text, reading.lang))
    words = [word for _, passage in reading.passages for word in passage.words]
    slots = tuple(word.plain for word in words if SLOT in word.forms)
    letters = sum(len(word.plain) for word in words if not _is_open(word.plain, word.forms))
    return Version(found, numbers(reply.text, reading.lang), slots, letters, signals.held(reading, "apology"))
