"""All actors of the library, read beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.showing import totals
from communique.corrections.roster import roster
from communique.ui.actors.model import Row, rows_of
from communique.ui.beside import read_beside

if TYPE_CHECKING:
    from communique.ui.session import Session


def read_rows(session: Session, done: Callable[[list[Row]], object], failed: Callable[[str], None]) -> None:
    """Read all actors as rows of a table, with the events that the filter pane counts."""
    events = events_by_actor(session)
    read_beside(session, "Reading the actors", lambda library: rows_of(roster(library), events), done, failed)


def events_by_actor(session: Session) -> dict[str, int]:
    """How many events each actor has, as the filter pane counts them with no filter on."""
    facet = FACET_BY_NAME["actors"]
    return dict(zip(facet.of(session.table).keys, totals(session.table, facet)[0].tolist(), strict=True))
