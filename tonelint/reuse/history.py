"""A store of replies that were sent: an SQLite file that holds figures and counts, and no text (the only door to SQLite)."""

from __future__ import annotations

import os
import sqlite3
from array import array
from pathlib import Path
from types import TracebackType
from typing import Self

from tonelint.errors import TonelintError, fail
from tonelint.reuse.bodies import Body
from tonelint.reuse.sent import CLOSEST, COMMON, SAME, SHORTEST, Known, Likeness, likeness, looked_up, ordered, share_of

_FORMAT = 1
_SALT = 16  # bytes, drawn anew for each store: its figures say nothing to who does not hold it
_TABLES = (
    "create table about (format integer not null, salt blob not null)",
    "create table body (number integer primary key, times integer not null, runs blob not null)",
    "create table run (run integer not null, body integer not null, primary key (run, body)) without rowid",
)
_MISSING = "make one with `tonelint history add FILE REPLIES…`"


class History:
    """The replies of a store, compared without being loaded.

    What is added is kept when the store is closed, or left by `with`; what was interrupted leaves it as it was.
    """

    def __init__(self, path: str, *, new: bool = False) -> None:
        """Open the store at `path` to look things up in it, or where it is `new` to add to it, made where there is none.

        Raises TonelintError when there is none, it is in use, or the file is something else.
        """
        self.path = path
        if new:
            _refuse_no_folder(path)
        elif not os.path.isfile(path):
            raise fail(f"there is no history at {path}", None, _MISSING)
        try:
            self._file = _connected(path, new=new)
            self.salt = self._opened(new=new)
        except sqlite3.Error as error:
            raise _unopened(path, error) from None

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        """Keep what was added, or nothing of it where something went wrong."""
        if kind is not None:
            self._file.rollback()
        self.close()

    def _opened(self, *, new: bool) -> bytes:
        """The salt of the store."""
        if new:
            self._file.execute("begin immediate")  # with the tables, so that nothing is ever half made
        if new and not self._file.execute("select name from sqlite_master").fetchone():
            for table in _TABLES:
                self._file.execute(table)
        about = self._file.execute("select format, salt from about").fetchone()
        if about is None and new:  # left behind by a tonelint that kept the tables of a first run that was interrupted
            about = _FORMAT, os.urandom(_SALT)
            self._file.execute("insert into about values (?, ?)", about)
        if about is None:
            raise fail(f"there is no history at {self.path}", None, _MISSING)
        form, salt = about
        if form != _FORMAT:
            raise fail(
                f"{self.path} was written by a newer tonelint", None, "update tonelint, or start another history"
            )
        return bytes(salt)

    def nearest(self, body: Body) -> Likeness | None:
        """The body that holds most of this one, where it is alike, with how often all those were sent that are."""
        return likeness(self._closest(body), body)

    def add(self, body: Body) -> None:
        """Count a body in: once more where it is a known one with little changed, else as a new one."""
        closest = self._closest(body)
        if closest and closest[0].share >= SAME:
            self._file.execute("update body set times = times + 1 where number = ?", (closest[0].number,))
        elif len(body) >= SHORTEST:
            self._keep(body)

    def counts(self) -> tuple[int, int]:
        """How many replies were counted in, and how many different ones they are."""
        times, bodies = self._file.execute("select coalesce(sum(times), 0), count(*) from body").fetchone()
        return times, bodies

    def close(self) -> None:
        """Keep what was added. Raises TonelintError where it cannot be written."""
        try:
            self._file.commit()
        except sqlite3.Error as error:
            raise fail(f"the history could not be written: {error}") from None
        finally:
            self._file.close()

    def _keep(self, body: Body) -> None:
        kept = self._file.execute("insert into body (times, runs) values (1, ?)", (_packed(body),)).lastrowid
        self._file.executemany(
            "insert into run select ?1, ?2 where (select count(*) from run where run = ?1) < ?3",
            [(run, kept, COMMON) for run in looked_up(body)],
        )

    def _closest(self, body: Body) -> list[Known]:
        """The bodies with most runs in common, the one that holds most of this one first."""
        rows = self._file.execute(
            "select number, times, runs from body join (select body, count(*) as shared from run "
            "where run in (select value from json_each(?)) group by body order by shared desc, body limit ?) "
            "on number = body",
            (str(list(looked_up(body))), CLOSEST),
        )
        found = [(number, times, _unpacked(packed)) for number, times, packed in rows]
        return ordered([Known(number, times, share_of(body, other), other) for number, times, other in found])


def _packed(body: Body) -> bytes:
    return array("Q", sorted(body)).tobytes()


def _unpacked(packed: bytes) -> Body:
    runs = array("Q")
    runs.frombytes(packed)
    return frozenset(runs)


def _refuse_no_folder(path: str) -> None:
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        raise fail(f'there is no folder "{folder}" for this history', None, "make it first, or name another")


def _connected(path: str, *, new: bool) -> sqlite3.Connection:
    """The file, opened to be added to or to be read alone."""
    if new:
        return sqlite3.connect(path, isolation_level=None)
    # Open for writing all the same, so that SQLite can put right what was cut short by a lost connection or a power cut.
    file = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    file.execute("pragma query_only = on")
    return file


def _unopened(path: str, error: sqlite3.Error) -> TonelintError:
    """What is wrong with a file that cannot be opened as a history."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what SQLite adds to tell of its own inside
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return fail(f"{path} is in use", None, "wait until the other run is through, and try again")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return fail(f"{path} cannot be opened", None, "may you read and write there?")
    if os.path.isfile(path) and not os.path.getsize(path):
        return fail(f"there is no history at {path}", None, _MISSING)
    return fail(f"{path} is no history of tonelint's", None, "name another file, or move this one away")
