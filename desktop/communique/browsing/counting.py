"""The counter: how many events are shown, and where the others are, in one sentence that is always true."""

from __future__ import annotations

import numpy as np

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.inverted import Mask
from communique.browsing.table import EventTable
from communique.model.values import value


@value
class Counter:
    """Figures of events. `shown + hidden == all`; the undated are among the shown; the rejected never among all."""

    all: int
    shown: int
    told: int
    """Passages that tell the shown events."""
    documents: int
    """Documents that hold those passages."""
    undated: int
    """Shown events without a date."""
    rejected: int
    """Events of the library that someone rejected, shown or not."""

    @property
    def hidden(self) -> int:
        return self.all - self.shown

    @property
    def sentence(self) -> str:
        """ "25 of 32 events · told 41 times in 5 documents · 4 undated · 3 rejected · 7 hidden by filters"."""
        return " · ".join(self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """The clauses of the sentence; those that would say "none" are left out."""
        parts = [f"{self.shown:,} of {_of(self.all, 'event')}" if self.all else "No events"]
        if self.shown:
            parts.append(f"told {_of(self.told, 'time')} in {_of(self.documents, 'document')}")
        named = ((self.undated, "undated"), (self.rejected, "rejected"), (self.hidden, "hidden by filters"))
        return (*parts, *(f"{number:,} {name}" for number, name in named if number))


def counter(table: EventTable, mask: Mask) -> Counter:
    """Counts what the mask shows; statements are never counted."""
    return table.once_of(mask, "counter", lambda: _counted(table, mask))


def _counted(table: EventTable, mask: Mask) -> Counter:
    events = mask & table.is_standing
    by_document = FACET_BY_NAME["documents"].of(table).rows.counts(events)
    return Counter(
        all=int(np.count_nonzero(table.is_standing)),
        shown=int(np.count_nonzero(events)),
        told=int(table.tellings.compress(events).sum(dtype=np.int64)),
        documents=int(np.count_nonzero(by_document)),
        undated=int(np.count_nonzero(events & table.is_undated)),
        rejected=int(np.count_nonzero(table.is_event & table.is_rejected)),
    )


def _of(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
