"""Universal Dependencies treebanks as values: sentences of running text with their tokens in place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Token(NamedTuple):
    """One syntactic word: its span in code points of the sentence, and what the treebank says of it.

    The words of a multiword token (`don't`) that cannot be told apart by their letters share its span.
    `head` is the number of the governing token in the sentence, counted from 0; -1 for the root.
    """

    start: int
    end: int
    form: str
    lemma: str
    pos: str
    feats: dict[str, str]
    head: int
    relation: str


class Sentence(NamedTuple):
    """A sentence as it was written; `opens` tells whether a document or paragraph begins with it."""

    text: str
    tokens: tuple[Token, ...]
    opens: bool


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file in order; raises ValueError where a token is not in its text."""
    text, rows, opens = "", [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")):
            opens = True
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Sentence(text, tuple(_tokens(text, rows)), opens)
            text, rows, opens = "", [], False
    if rows:
        yield Sentence(text, tuple(_tokens(text, rows)), opens)


def _tokens(text: str, rows: list[list[str]]) -> Iterator[Token]:
    """The words of a sentence; the rows of empty nodes are left out."""
    at, joined, span = 0, 0, (0, 0)  # `joined`: the last word of the multiword token that we are in
    inner = 0
    for row in rows:
        number = row[0]
        if "." in number:
            continue
        if "-" in number:
            start = _place(text, row[1], at)
            span, at, inner = (start, start + len(row[1])), start + len(row[1]), start
            joined = int(number.partition("-")[2])
            continue
        if int(number) <= joined:
            here = text.find(row[1], inner, span[1])
            start, end = (here, here + len(row[1])) if here == inner else span
            inner = end if here == inner else inner
        else:
            start = _place(text, row[1], at)
            at = end = start + len(row[1])
        feats = dict(pair.partition("=")[::2] for pair in row[5].split("|")) if row[5] != "_" else {}
        yield Token(start, end, row[1], row[2], row[3], feats, int(row[6]) - 1, row[7])


def _place(text: str, form: str, at: int) -> int:
    found = text.find(form, at)
    if found < 0:
        raise ValueError(f"{form!r} does not stand in {text[at:]!r}")
    return found
