"""A store of replies that were sent: an SQLite file that holds figures and counts, and no text (the only door to SQLite)."""

from __future__ import annotations

import os
import sqlite3
from array import array

from tonelint.errors import fail
from tonelint.reuse.bodies import Body
from tonelint.reuse.sent import CLOSEST, COMMON, SAME, SHORTEST, Known, Likeness, likeness, looked_up, ordered, share_of

_FORMAT = 1
_SALT = 16  # bytes, drawn anew for each store: its figures say nothing to who does not hold it
_TABLES = """
create table about (format integer not null, salt blob not null);
create table body (number integer primary key, times integer not null, runs blob not null);
create table run (run integer not null, body integer not null, primary key (run, body)) without rowid;
"""


class History:
    """The replies of a store, compared without being loaded; what is added is kept when the store is closed."""

    def __init__(self, path: str, *, new: bool = False) -> None:
        """Open the store at `path`, or make it where it is `new`.

        Raises TonelintError when there is none, or the file is something else.
        """
        self.path = path
        if not new and not os.path.isfile(path):
            raise fail(f"there is no history at {path}", None, "make one with `tonelint history add FILE REPLIES…`")
        try:
            self._file = sqlite3.connect(path, isolation_level="DEFERRED")
            self.salt = self._opened()
        except sqlite3.Error:
            raise fail(
                f"{path} is no history of tonelint's", None, "name another file, or move this one away"
            ) from None

    def _opened(self) -> bytes:
        if not self._file.execute("select name from sqlite_master").fetchone():
            self._file.executescript(_TABLES)
            self._file.execute("insert into about values (?, ?)", (_FORMAT, os.urandom(_SALT)))
        form, salt = self._file.execute("select format, salt from about").fetchone()
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
