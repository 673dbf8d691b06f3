"""The table of events, packed: `chunk` holds `entry` again in stretches of some thousand rows, ready to be shown.

A chunk begins at its own place in the order of `entry` and ends where the next begins. An edit empties the chunks whose
rows it touches; what is empty is read from `entry`, until somebody packs it again. So an edit costs nothing here, and
whenever the program is killed, nothing is wrong.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from communique.library.packing import Row, is_whole, packed

_FEW, _MANY = 1024, 2048
"""Rows of a chunk that was split, and of one that will be."""

Place = tuple[int, int, int, str]
"""Undated, earliest, latest, id: a row's in the order of `entry`."""
_END: Place = (2, 0, 0, "")

_PLACE = "undated, earliest, latest, id"
_BACKWARDS = "undated DESC, earliest DESC, latest DESC, id DESC"
CELLS = "id, title, date, figures, codes, participants, relationships, documents"


class Chunks:
    """The packed table of one connection. What writes runs inside a transaction of its caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def blobs(self) -> Iterator[bytes]:
        """The whole table, packed, in its order."""
        number_of: Callable[[str], int | None] | None = None
        for number, begin, end in self._bounds():
            (blob,) = self._connection.execute("SELECT data FROM chunk WHERE number = ?", (number,)).fetchone()
            if blob is not None and is_whole(blob):
                yield blob
                continue
            number_of = number_of or self._numbers().get
            for rows in self._stretches(begin, end):
                yield packed(rows, number_of)

    def empty(self, places: Iterable[Place]) -> None:
        """Rows at these places came, went or changed: what is packed there holds no more."""
        within = f"SELECT number FROM chunk WHERE ({_PLACE}) <= (?, ?, ?, ?) ORDER BY {_BACKWARDS} LIMIT 1"
        touched = {self._connection.execute(within, place).fetchone()[0] for place in places}
        query = "UPDATE chunk SET data = NULL WHERE number = ? AND data IS NOT NULL"
        self._connection.executemany(query, [(number,) for number in sorted(touched)])

    def unpacked(self) -> int:
        """How many chunks are empty."""
        return int(self._connection.execute("SELECT count(*) FROM chunk WHERE data IS NULL").fetchone()[0])

    def pack(self, most: int) -> int:
        """Fill the first `most` empty chunks, splitting those that have grown; how many are still empty."""
        empty = {number for (number,) in self._connection.execute("SELECT number FROM chunk WHERE data IS NULL")}
        chosen = [bounds for bounds in self._bounds() if bounds[0] in empty][:most]
        numbers = self._numbers() if chosen else {}
        for number, begin, end in chosen:
            self._fill(number, begin, end, numbers.get)
        return len(empty) - len(chosen)

    def wrong(self) -> Iterator[Place]:
        """Where what is packed is not what `entry` says: the beginnings of such chunks."""
        number_of = self._numbers().get
        for number, begin, end in self._bounds():
            (blob,) = self._connection.execute("SELECT data FROM chunk WHERE number = ?", (number,)).fetchone()
            if blob is not None and blob != packed(self._rows(begin, end).fetchall(), number_of):
                yield begin

    def _fill(self, number: int, begin: Place, end: Place, number_of: Callable[[str], int | None]) -> None:
        fill = "UPDATE chunk SET data = ? WHERE number = ?"
        add = f"INSERT INTO chunk ({_PLACE}, data) VALUES (?, ?, ?, ?, ?)"
        stretches = self._stretches(begin, end)
        self._connection.execute(fill, (packed(next(stretches, []), number_of), number))
        for rows in stretches:
            query = f"SELECT {_PLACE} FROM entry WHERE id = ?"
            place = self._connection.execute(query, (rows[0][0],)).fetchone()
            self._connection.execute(add, (*place, packed(rows, number_of)))

    def _bounds(self) -> list[tuple[int, Place, Place]]:
        """Every chunk with its beginning, and the beginning of the next."""
        query = f"SELECT number, {_PLACE} FROM chunk ORDER BY {_PLACE}"
        found = [(number, (*place,)) for number, *place in self._connection.execute(query)]
        ends = [place for _, place in found[1:]] + [_END]
        return [(number, place, end) for (number, place), end in zip(found, ends, strict=True)]

    def _stretches(self, begin: Place, end: Place) -> Iterator[list[Row]]:
        """The rows of `entry` between two places, in stretches that make a chunk each."""
        cursor = self._rows(begin, end)
        held = cursor.fetchmany(_MANY)
        while len(held) >= _MANY:
            yield held[:_FEW]
            held = held[_FEW:] + cursor.fetchmany(_MANY - _FEW)
        if held:
            yield held

    def _rows(self, begin: Place, end: Place) -> sqlite3.Cursor:
        query = f"""
            SELECT {CELLS} FROM entry
            WHERE ({_PLACE}) >= (?, ?, ?, ?) AND ({_PLACE}) < (?, ?, ?, ?) ORDER BY {_PLACE}"""
        return self._connection.execute(query, (*begin, *end))

    def _numbers(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT name, number FROM name"))
