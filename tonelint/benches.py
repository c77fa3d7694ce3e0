"""Benches: a guide laid out for use, with the rules asked for and what of it was opened so far."""

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tonelint.drafts import read
from tonelint.drafts.asked import PLAINLY, Asked
from tonelint.errors import fail, rule_meant
from tonelint.guides import opening, places
from tonelint.guides.cache import Compiled
from tonelint.matching import conditions, nlp
from tonelint.matching.engine import Selection
from tonelint.model import Mapped, Reply, Skipped, Use
from tonelint.rulebook import Book
from tonelint.shelf import Cues
from tonelint.values import NamedTuple
from tonelint.version import VERSION

if TYPE_CHECKING:
    from tonelint.adopting.allowing import Hush
    from tonelint.adopting.sidecar import Sidecar
    from tonelint.remembered import Memory


class Wishes(NamedTuple):
    """What the user asked for besides the drafts: guide, languages, rules.

    `guide` is a name or file, None to look upward from each draft; `messages` is the language in
    which findings are explained, None for the guide's, which is `locale` where the guide names none;
    `cached` allows the compiled guide to be kept between runs; `jobs` is how many processes may share
    the work, None for one a processor; `history` is the file of a store of replies that were sent,
    `asked` is how to read the drafts; `fixes` wants it told what can be put right without a reader. `allow` is the file
    of what is allowed, None to look upward from each draft; `baseline` is the file of what was found before, `changed`
    a commit of Git's: what stands there as it is now is not judged. `today` is YYYY-MM-DD, None for what the clock says.
    """

    guide: str | None = None
    lang: str | None = None
    channel: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    messages: str | None = None
    cached: bool = True
    jobs: int | None = None
    history: str | None = None
    asked: Asked = PLAINLY
    locale: str = "en"
    fixes: bool = False
    allow: str | None = None
    baseline: str | None = None
    changed: str | None = None
    today: str | None = None

    @property
    def options(self) -> dict[str, tuple[str, ...]]:
        """What was asked for that makes a difference to what is found, by the names of the options."""
        given = {
            "channel": (self.channel,) if self.channel else (),
            "lang": (self.lang,) if self.lang else (),
            "include": tuple(sorted(self.asked.include)),
            "select": tuple(sorted(self.select)),
            "ignore": tuple(sorted(self.ignore)),
        }
        return {name: values for name, values in given.items() if values}


class Bench(NamedTuple):
    """A guide laid out for use: its compiled form, the rules asked for, and what of it was opened so far."""

    file: str
    compiled: Compiled
    selection: Selection
    books: dict[str, Book]
    opened_cues: dict[tuple[str, str], Cues]
    # What some reply lacked, by language, and the rules that could not judge it for that.
    without: dict[tuple[str, str], tuple[str, ...]]
    minded: dict[str, bool]  # by language: whether a rule is to be run that speaks of a library of macros
    read_again: list[Compiled]  # the guide as read in this run, once the cache did not have all of it

    def book(self, lang: str) -> Book:
        """The rules of one language; compiled when the cache does not have them."""
        if lang not in self.books:
            book = self.compiled.book(lang)
            if book is None:
                book = self.again().books[lang]
            self.books[lang] = book
        return self.books[lang]

    def cues(self, lang: str, part: str) -> Cues:
        """What signals are told by, in the "reply" or in the "customer"'s message."""
        if (lang, part) not in self.opened_cues:
            cues = self.compiled.cues(lang, part)
            if cues is None:
                cues = self.again().kept_cues[lang][part]
            self.opened_cues[lang, part] = cues
        return self.opened_cues[lang, part]

    def again(self) -> Compiled:
        """The guide with what the cache has lost, or never had; read once a run."""
        if not self.read_again:
            self.read_again.append(opening.again(self.file, VERSION, self.compiled))
        return self.read_again[0]

    def messages(self, wishes: Wishes) -> str:
        """The language in which findings are explained: the one asked for, else the guide's, else the locale's."""
        return wishes.messages or self.compiled.messages or wishes.locale

    def channel(self, reply: Reply, wishes: Wishes) -> str | None:
        """Where a reply goes: as asked for, as it says itself, else as the guide says; what answers somebody is no macro."""
        given = wishes.channel or reply.channel
        answers = reply.customer is not None or bool(reply.turns)
        return given or (None if answers and conditions.is_library(self.compiled.channel) else self.compiled.channel)

    def lacked(self, reason: str, lang: str, rules: Iterable[str]) -> None:
        """Note once for which of the rules asked for a reply lacked what they need."""
        if (reason, lang) not in self.without:
            self.without[reason, lang] = tuple(filter(self.selection.names, rules))

    def minds_library(self, lang: str) -> bool:
        """Whether a rule of a language is to be run that speaks of a library of macros as a whole."""
        if lang not in self.minded:
            book = self.book(lang)
            self.minded[lang] = any(self.selection.takes(book.entry(number)) for number in book.library)
        return self.minded[lang]

    def renew(self) -> None:
        """Compile everything anew, because what the cache held is damaged."""
        compiled = self.again()
        self.books.update({lang: compiled.books[lang] for lang in self.books})
        self.opened_cues.update({(lang, part): compiled.kept_cues[lang][part] for lang, part in self.opened_cues})


class Benches:
    """The guides of one run, each opened once."""

    def __init__(self, wishes: Wishes) -> None:
        self.wishes = wishes
        self.opened: dict[str, Bench] = {}
        self.by_folder: dict[str, Bench] = {}
        self.sidecars: dict[str, Sidecar | None] = {}
        self.memories: dict[str, Memory] = {}

    def of(self, path: str) -> Bench:
        """The guide that a draft at this path is judged by."""
        folder = "" if path == read.STDIN else os.path.dirname(path)
        if folder not in self.by_folder:
            self.by_folder[folder] = self.open(guide_file(self.wishes.guide, folder))
        return self.by_folder[folder]

    def channel(self, name: str) -> str | None:
        """The channel that the guide names for a file or folder; raises TonelintError when the guide cannot be used."""
        path = read.STDIN if name == "-" else os.path.join(name, "any") if os.path.isdir(name) else name
        return self.of(path).compiled.channel

    def sidecar(self, path: str) -> "Sidecar | None":
        """What is allowed beside a draft at this path; raises TonelintError when that cannot be used."""
        folder = self.wishes.allow or os.path.dirname(path)
        if folder not in self.sidecars:
            file = self.allowed_in(path)
            self.sidecars[folder] = _sidecar(file) if file else None
        return self.sidecars[folder]

    def allowed_in(self, path: str) -> str | None:
        """The file of what is allowed beside a draft at this path: the one asked for, else the nearest upward."""
        if self.wishes.allow or path == read.STDIN:
            return self.wishes.allow
        return places.upward(os.path.dirname(path), places.ALLOW_NAME)

    def hush(self, reply: Reply) -> "Hush | None":
        """What keeps silent about what is allowed in a reply, by comments in it or beside it; None for most of them."""
        sidecar = self.sidecar(reply.path)
        if not reply.remarks and not sidecar:
            return None
        from tonelint.adopting.allowing import Hush  # here, because few drafts allow anything

        return Hush(reply, sidecar, self.wishes.today)

    def without_file(self) -> Iterator[Use]:
        """What comes of all that is allowed beside the drafts of this run in files that are not there, or is over."""
        for beside in filter(None, self.sidecars.values()):
            from tonelint.adopting import allowing  # here, because few drafts lie beside one

            selection = Selection(frozenset(self.wishes.select), frozenset(self.wishes.ignore))
            yield from allowing.without_file(beside, selection, self.wishes.today)

    def agents(self, path: str) -> tuple[str, ...]:
        """The names of agents in the guide for a draft at this path; raises TonelintError when it cannot be used."""
        return self.of(path).compiled.agents

    def exports(self, path: str) -> tuple[Mapped, ...]:
        """The exports that the guide for a draft at this path describes; raises TonelintError when it cannot be used."""
        return self.of(path).compiled.exports

    def open(self, file: str) -> Bench:
        """The bench of a guide's file; raises TonelintError when the guide or what was asked of it cannot be used."""
        if file not in self.opened:
            compiled = opening.open_guide(file, VERSION, cached=self.wishes.cached)
            selection = Selection(frozenset(self.wishes.select), frozenset(self.wishes.ignore))
            _refuse_unknown(selection.select | selection.ignore, compiled)
            _refuse_language(self.wishes.lang, compiled)
            _refuse_channel(self.wishes.channel, file)
            self.opened[file] = Bench(file, compiled, selection, {}, {}, {}, {}, [])
        return self.opened[file]

    def memory(self, bench: Bench) -> "Memory":
        """What is remembered of replies that this guide judged."""
        if bench.file not in self.memories:
            from tonelint.remembered import Memory  # here, because only libraries are remembered

            asked = (self.wishes.lang, self.wishes.channel, self.wishes.select, self.wishes.ignore)
            self.memories[bench.file] = Memory(bench.compiled.key, bench.book, asked)
        return self.memories[bench.file]

    def keep(self) -> None:
        """Write down what is to be remembered."""
        for memory in self.memories.values():
            memory.write()

    def names(self) -> str:
        """The guides of this run, by name."""
        return ", ".join(sorted(bench.compiled.guide for bench in self.opened.values()))

    def messages(self) -> str:
        """The language of explanations, by the first guide."""
        return next(iter(self.opened.values())).messages(self.wishes)

    def skipped(self) -> tuple[Skipped, ...]:
        """The rules asked for that could not run, and why."""
        books = [(bench, book) for bench in self.opened.values() for book in bench.books.values()]
        found = {
            Skipped(entry.name, reason)
            for bench, book in books
            for entry in map(book.entry, book.tokened)
            if bench.selection.takes(entry) and (reason := nlp.missing(entry, book.pipeline))
        }
        found |= {
            Skipped(name, reason)
            for bench in self.opened.values()
            for (reason, _), names in bench.without.items()
            for name in names
        }
        return tuple(sorted(found))


def _sidecar(file: str) -> "Sidecar":
    from tonelint.adopting import sidecar  # here, because few drafts lie beside one

    return sidecar.read(file)


def guide_file(name: str | None, folder: str) -> str:
    """The guide's file: the one named, else the nearest upward from a folder, else the default."""
    return places.named(name) if name else places.nearest(folder)


def _refuse_unknown(names: frozenset[str], compiled: Compiled) -> None:
    for name in sorted(names):
        if name not in compiled.names:
            raise fail(f'no rule and no family "{name}"', None, rule_meant(name, compiled.names))


def _refuse_language(lang: str | None, compiled: Compiled) -> None:
    if lang and lang not in compiled.languages:
        spoken = ", ".join(compiled.languages)
        raise fail(f'the guide "{compiled.guide}" has no rules in {lang}', None, f"it speaks {spoken}")


def _refuse_channel(name: str | None, file: str) -> None:
    """Refuse a slip in a channel that tonelint knows, unless the guide describes one of this very name."""
    if not name:
        return
    from tonelint import channels  # here, because most runs name none

    hint = channels.slip(name)
    if hint:
        from tonelint.guides import guide  # here, because only a slip needs the guide itself

        if not guide.load(os.path.abspath(file)).describes(name):
            raise fail(f'"{name}" is no channel that tonelint knows', hint=hint)
