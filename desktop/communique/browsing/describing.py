"""One row of the table in plain words, for the list of events, for a card, and for those who hear the timeline."""

from __future__ import annotations

from communique.browsing.facets import QUAD_SYMBOLS
from communique.browsing.relationships import labels_of_row
from communique.browsing.table import EventTable
from communique.model.columns import Flag
from communique.model.dates import parse, short, words
from communique.model.kinds import KINDS, WORDS, Quad
from communique.model.values import value


@value
class Cells:
    """An event as the list shows it."""

    date: str
    """ "≈ Aug 2019", "9 Nov 2019, planned", "undated"."""
    title: str
    relationship: str
    kind: str
    """ "● meets", "–" for none, "statement" for a statement."""
    documents: int


def describe(table: EventTable, row: int) -> Cells:
    return Cells(
        date_cell(table, row),
        table.titles[row],
        ", ".join(labels_of_row(table, row)) or "–",
        kind_cell(table, row),
        len(table.documents.of(row)),
    )


def date_cell(table: EventTable, row: int) -> str:
    if not table.dates[row]:
        return "undated"
    planned = ", planned" if table.flags[row] & Flag.PLANNED else ""
    return short(parse(table.dates[row])) + planned


def kind_cell(table: EventTable, row: int) -> str:
    if table.flags[row] & Flag.STATEMENT:
        return "statement"
    kind = int(table.kinds[row])
    return f"{QUAD_SYMBOLS[Quad(table.quads[row])]} {WORDS[KINDS[kind - 1]]}" if kind else "–"


def spoken(table: EventTable, row: int) -> str:
    """The row for those who hear it: what, when, between whom, and whether someone judged it."""
    flags = Flag(int(table.flags[row]))
    date = words(parse(table.dates[row]), weekday=True) if table.dates[row] else "undated"
    said = [table.titles[row], date, "planned" if flags & Flag.PLANNED else "", ", ".join(labels_of_row(table, row))]
    said += [name for flag, name in _JUDGED.items() if flags & flag]
    return ", ".join(part for part in said if part)


_JUDGED = {Flag.STATEMENT: "statement", Flag.CONFIRMED: "confirmed", Flag.REJECTED: "rejected"}
