"""Guides that the cache does not have: read whole, compiled a language at a time, and kept as soon as it is.

A mistake in any file is found when the guide is read. What is compiled later can no longer hold one: either everything
was read in this process, or the cache knows the same content as read.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress

from tonelint.errors import Place, fail
from tonelint.guides import cache, library, places, rulebook
from tonelint.guides.cache import Compiled, Stamps
from tonelint.guides.rulebook import Bound, Sources
from tonelint.guides.when_asked import WhenAsked
from tonelint.names import LANGUAGES
from tonelint.rulebook import Book
from tonelint.shelf import Cues


def open_guide(path: str, version: str, *, cached: bool) -> Compiled:
    """The guide at an absolute path: found by its content, else read, and kept where it is `cached`.

    Raises TonelintError with every mistake in the guide and its rules.
    """
    sources, key, stamps = _looked_at(path, version)
    compiled = cache.recall_content(key) if cached else None
    if compiled is not None:
        cache.keep(path, version, stamps, compiled, sources.guide.until)
        return compiled
    compiled = _compiled(path, key, rulebook.compile_guide(sources))
    kept = cached and cache.keep(path, version, stamps, compiled, sources.guide.until)
    return _kept_when_asked_for(compiled, stamps) if kept else compiled


def again(path: str, version: str, known: Compiled) -> Compiled:
    """The guide at an absolute path, of which the cache does not have all; no more of it is read than is asked for.

    Raises TonelintError where it has changed since it was opened: nobody is told what two guides say together.
    """
    sources, key, stamps = _looked_at(path, version)
    if key != known.key:
        raise fail("this guide was changed while it was used", Place(places.display(path)), "run it once more")
    return _kept_when_asked_for(_compiled(path, key, rulebook.compile_again(sources, known.names)), stamps)


def _looked_at(path: str, version: str) -> tuple[Sources, str, Stamps]:
    """The files of a guide, the hash of what is in them, and how they looked before they were read."""
    sources = rulebook.gather(path)
    files = [*sources.files, *_compiler()]
    stamps = [(name, cache.stamp(name)) for name in (*files, *sources.folders)]
    pipelines = sorted(sources.guide.pipelines.values())
    return sources, content_key(files, version, (*pipelines, sources.guide.until)), stamps


def _compiled(path: str, key: str, bound: Bound) -> Compiled:
    return Compiled(
        places.display(path),
        bound.messages,
        bound.languages,
        bound.names,
        bound.books,
        key,
        bound.cues,
        bound.agents,
        bound.exports,
        bound.pipelines,
        bound.channel,
    )


def _kept_when_asked_for(compiled: Compiled, stamps: Stamps) -> Compiled:
    """The guide, each part of which is written to the cache as soon as it is compiled, unless a file has changed."""

    def is_kept(name: str, lines: Iterable[str]) -> bool:
        with suppress(OSError, ValueError):
            if all(cache.stamp(file) == stamp for file, stamp in stamps):
                cache.write(os.path.join(cache.folder(), f"{compiled.key}.{name}"), lines)
                cache.prune()
                return True
        return False

    def book_in(lang: str) -> Book:
        book = compiled.books[lang]
        # As it was kept, a rule is read when it speaks; as it was compiled just now, all of them are held.
        kept = compiled._replace(books={}).book(lang) if is_kept(lang, book.dump()) else None
        return kept or book

    def cues_in(lang: str) -> Mapping[str, Cues]:
        parts = compiled.kept_cues[lang]

        def cues_of(part: str) -> Cues:
            is_kept(f"{lang}-{part}", parts[part].dump())
            return parts[part]

        return WhenAsked(parts, cues_of)

    return compiled._replace(
        books=WhenAsked(compiled.languages, book_in), kept_cues=WhenAsked(compiled.languages, cues_in)
    )


def content_key(files: Iterable[str], version: str, pipelines: Iterable[str] = ()) -> str:
    """The hash of everything a compiled guide is made of: contents, order and names, and places of pipelines only."""
    digest = hashlib.sha256(f"{version} {cache.FORMAT} {sys.version_info[:2]}".encode())
    for pipeline in pipelines:
        digest.update(f"\n{pipeline}".encode("utf-8", "surrogateescape"))
    for file in files:
        content = cache.content_of(file)
        lang, _, rule = library.identity(file)
        name = f"{lang}/{rule}" if lang in (*LANGUAGES, "any") else os.path.basename(file)
        digest.update(f"\n{name} {len(content)}\n".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def _compiler() -> list[str]:
    """Our own files that shape a book: when one of them changes, so does the book."""
    guides = os.path.dirname(os.path.abspath(__file__))
    package = os.path.dirname(guides)
    own = [
        os.path.join(package, f"{name}.py")
        for name in ("phrase", "words", "lexicon", "entry", "rulebook", "shelf", "yamlio")
    ]
    rooms = (guides, os.path.join(package, "notation"))
    inner = [os.path.join(room, name) for room in rooms for name in sorted(os.listdir(room)) if name.endswith(".py")]
    return [*own, *inner]
