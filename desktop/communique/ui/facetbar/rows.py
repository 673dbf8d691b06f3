"""The rows that the filter pane shows of a facet: what browsing offers, those under a value in rows of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from communique.browsing.facets import Facet
from communique.browsing.offering import FULLEST, Offer, offers

if TYPE_CHECKING:
    from communique.ui.session import Session

MOST = 300
"""Values shown of a facet that is opened; the find box reaches the others."""


class Row(NamedTuple):
    """One value; `inner` if it stands under the one above."""

    offer: Offer
    inner: bool = False


class Rows(NamedTuple):
    """What is shown of a facet, and how many values it has in all."""

    rows: tuple[Row, ...]
    all: int
    more: int
    """Values that are not shown."""


def rows_of(facet: Facet, session: "Session", opened: bool = False, typed: str = "") -> Rows:
    """The rows to show: those found if something is typed, all if opened, else the fullest, the pinned and those on."""
    limit = MOST if opened or typed.strip() else FULLEST
    found = offers(session.table, session.filter, facet, session.counts[facet.name], typed, limit)
    rows = tuple(row for offer in found.values for row in _with_those_under(offer, opened))
    groups = sum(1 for offer in found.values if offer.under)
    return Rows(rows, found.all, max(0, found.all - len(rows) + groups))


def _with_those_under(offer: Offer, opened: bool) -> Iterator[Row]:
    yield Row(offer)
    for under in offer.under:
        if opened or under.chosen or under.left_out:
            yield Row(under, inner=True)
