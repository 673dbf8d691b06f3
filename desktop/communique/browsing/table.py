"""EventTable: the columns of all events as numpy views, with what is worked out of them only when it is asked for."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Mask, Rows
from communique.browsing.kept import Kept
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Flag, Groups
from communique.model.kinds import KINDS, QUAD

if TYPE_CHECKING:
    from communique.browsing.rowsbyid import RowsById

Numbers = NDArray[np.uint32]
T = TypeVar("T")

_MANY = 8
_MASKS = 2
"""Masks of which is kept what was made of them."""
_MOST_KNOWN = 10_000
"""Rows of ids that are kept once they were looked up."""
_QUADS = np.array([0, *(QUAD[kind] for kind in KINDS)], np.uint8)


class Lists:
    """One list of small numbers a row, as views: row i holds values[offsets[i]:offsets[i + 1]], each number once."""

    def __init__(self, groups: Groups) -> None:
        self.offsets: Numbers = np.asarray(groups.offsets)
        self.values: Numbers = np.asarray(groups.values)

    def of(self, row: int) -> list[int]:
        return self.values[self.offsets[row] : self.offsets[row + 1]].tolist()  # type: ignore[no-any-return]

    @property
    def lengths(self) -> Numbers:
        """How long each row's list is."""
        return np.diff(self.offsets)

    @property
    def rows(self) -> Rows:
        """The row of each entry of `values`."""
        return np.repeat(np.arange(len(self.offsets) - 1, dtype=np.int32), self.lengths)


class EventTable:
    """All events and statements, n rows in the order of the columns: by (earliest, latest, id), the undated last.

    Arrays are views of the columns and must not be written. `document_labels` gives the names of documents by id,
    asked for once when first needed. `focal` is the code of the actor from whom relationships are read: None lets the
    table choose, "" reads them as pairs.
    """

    def __init__(
        self,
        columns: EventColumns,
        focal: str | None = None,
        document_labels: Callable[[], Mapping[str, str]] | None = None,
    ) -> None:
        self.columns = columns
        self.n = len(columns.ids)
        self.ids, self.titles, self.dates = columns.ids, columns.titles, columns.dates
        self.earliest: NDArray[np.int32] = np.asarray(columns.earliest)
        self.latest: NDArray[np.int32] = np.asarray(columns.latest)
        self.precision: NDArray[np.uint8] = np.asarray(columns.precision)
        self.flags: NDArray[np.uint16] = np.asarray(columns.flags)
        self.kinds: NDArray[np.uint8] = np.asarray(columns.kinds)
        self.confidence: NDArray[np.uint8] = np.asarray(columns.confidence)
        self.tellings: NDArray[np.uint16] = np.asarray(columns.tellings)
        self.codes, self.participants = Lists(columns.codes), Lists(columns.participants)
        self.relationships, self.documents = Lists(columns.relationships), Lists(columns.documents)
        self.wanted_focal = focal
        self._document_labels = document_labels
        self._made: dict[Any, Any] = {}

    def seen_from(self, focal: str | None) -> EventTable:
        """The same table with relationships read from another actor; all that does not depend on it is shared."""
        other = copy.copy(self)
        other.wanted_focal = focal
        return other

    def once(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` returns, made at the first call with this key. A key must name the focal actor if it matters."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]  # type: ignore[no-any-return]

    def once_of(self, mask: Mask, key: Any, make: Callable[[], T]) -> T:
        """What `make` returns of a mask that nobody changes any more, kept with the last masks that were asked of."""
        by_mask: Kept[tuple[Mask, dict[Any, Any]]] = self.once("of masks", lambda: Kept(_MASKS))
        _, made = by_mask.get(id(mask), lambda: (mask, {}))
        if key not in made:
            made[key] = make()
        return made[key]  # type: ignore[no-any-return]

    def forget(self) -> None:
        """Let go of all that was worked out; the table is not used any more."""
        while self._made:
            # One by one: between two of them another thread may have its turn.
            self._made.popitem()

    # Masks over the rows

    def has(self, flag: Flag) -> Mask:
        mask: Mask = (self.flags & flag) != 0
        return mask

    @cached_property
    def is_event(self) -> Mask:
        """Rows that are counted as events: not statements. Rejected ones are among them."""
        return ~self.has(Flag.STATEMENT)

    @cached_property
    def is_statement(self) -> Mask:
        return self.has(Flag.STATEMENT)

    @cached_property
    def is_undated(self) -> Mask:
        return self.has(Flag.UNDATED)

    @cached_property
    def is_rejected(self) -> Mask:
        return self.has(Flag.REJECTED)

    @cached_property
    def is_standing(self) -> Mask:
        """Events that nobody rejected: what "all events" means."""
        return self.is_event & ~self.is_rejected

    @cached_property
    def quads(self) -> NDArray[np.uint8]:
        """Each row's quad of PLOVER, 0 where it has no kind."""
        return _QUADS[self.kinds]

    # From ids to rows

    @cached_property
    def _rows_by_id(self) -> RowsById:
        # No first frame looks for an id.
        from communique.browsing.rowsbyid import RowsById

        return RowsById(self.ids)

    def row_of(self, event_id: str) -> int | None:
        """The row of an event or statement; None for an id that the table does not hold."""
        known = self._known_rows
        if event_id in known:
            return known[event_id]
        if len(known) > _MOST_KNOWN:
            known.clear()
        row = known[event_id] = self._rows_by_id.row(event_id)
        return row

    @property
    def _known_rows(self) -> dict[str, int | None]:
        """The rows of ids asked for before: what is selected is asked for by every pane."""
        return self.once("known rows", dict)

    def know(self, ids: Iterable[str]) -> None:
        """Look many ids up at once, before they are asked for one by one."""
        wanted = [id for id in ids if id not in self._known_rows]
        if _MANY <= len(wanted) <= _MOST_KNOWN:
            self.ids_of(self.rows_of(wanted).tolist())

    def ids_of(self, rows: Iterable[int]) -> tuple[str, ...]:
        """The ids of rows, which need not be looked up when they are asked for soon."""
        ids = {self.ids[row]: row for row in rows}
        self._known_rows.update(ids)
        return tuple(ids)

    def rows_of(self, ids: Iterable[str]) -> Rows:
        """The rows of those ids that the table holds, ascending."""
        # A million ids are not hashed once more where they are a set already.
        return self._rows_by_id.rows(ids if isinstance(ids, Set) else set(ids))

    # One row's names

    def codes_of(self, row: int) -> list[str]:
        """The countries and blocs that take part."""
        return [self.columns.code_names[code] for code in self.codes.of(row)]

    def participants_of(self, row: int) -> list[Actor]:
        return [self.columns.actors[actor] for actor in self.participants.of(row)]

    def relationships_of(self, row: int) -> list[str]:
        return [self.columns.relationship_names[pair] for pair in self.relationships.of(row)]

    def documents_of(self, row: int) -> list[str]:
        """The ids of the documents that tell it."""
        return [self.columns.document_ids[document] for document in self.documents.of(row)]

    # Names of codes and documents

    @cached_property
    def code_labels(self) -> dict[str, str]:
        """Names by code: "KHM" -> "Cambodia"."""
        return dict(zip(self.columns.code_names, self.columns.code_labels, strict=True))

    @cached_property
    def document_labels(self) -> Mapping[str, str]:
        """Names by document id; empty if the table was made without."""
        return self._document_labels() if self._document_labels else {}
