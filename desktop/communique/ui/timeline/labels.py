"""What stands beside a mark: the event's title, and in a quieter tone its date and what else must be said."""

from __future__ import annotations

from communique.browsing.lanes.grouping import Lane
from communique.browsing.table import EventTable
from communique.model.columns import Flag
from communique.model.dates import DateError, parse, short

_JOINERS = "\u200c\u200d"
_TIMES = {2: "told twice"}


def label(table: EventTable, row: int, lane: Lane) -> tuple[str, str]:
    """Title and detail of one row: "Kem Sokha freed", "10 Nov 2019 · told twice"."""
    return title(table, row), detail(table, row, lane.note)


def title(table: EventTable, row: int) -> str:
    """The row's title on one line, without what cannot be printed: no SVG could hold it."""
    return "".join(each for each in " ".join(table.titles[row].split()) if each.isprintable() or each in _JOINERS)


def detail(table: EventTable, row: int, note: str = "") -> str:
    """The row's date in short, with what its flags say."""
    flags = Flag(int(table.flags[row]))
    if flags & Flag.STATEMENT:
        return " · ".join(filter(None, ("statement", note)))
    date = date_words(table, row)
    if flags & Flag.PLANNED:
        date += ", planned"
    told = int(table.tellings[row])
    times = _TIMES.get(told, f"told {told} times") if told > 1 else ""
    return " · ".join(filter(None, (date, times, "rejected" if flags & Flag.REJECTED else "")))


def date_words(table: EventTable, row: int) -> str:
    """The row's date in short words; "undated" without one."""
    try:
        return short(parse(table.dates[row])) if table.dates[row] else "undated"
    except DateError:
        return table.dates[row]
