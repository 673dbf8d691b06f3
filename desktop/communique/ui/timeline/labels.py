"""What stands beside a mark: the event's title, and in a quieter tone its date and what else must be said."""

from __future__ import annotations

from functools import lru_cache

from communique.browsing.lanes.grouping import Lane
from communique.browsing.table import EventTable
from communique.model.columns import Flag
from communique.model.dates import DateError, parse, short

_JOINERS = "\u200c\u200d"
_TIMES = {2: "told twice"}
# A flag as a plain number: what is asked of every label must not make an enumeration's member each time.
_STATEMENT, _PLANNED, _REJECTED = int(Flag.STATEMENT), int(Flag.PLANNED), int(Flag.REJECTED)


def label(table: EventTable, row: int, lane: Lane) -> tuple[str, str]:
    """Title and detail of one row: "Kem Sokha freed", "10 Nov 2019 · told twice"."""
    return title(table, row), detail(table, row, lane.note)


def grouped(number: int) -> str:
    """A number with its thousands apart."""
    return f"{number:,}".replace(",", "\u202f")


def title(table: EventTable, row: int) -> str:
    """The row's title on one line, without what cannot be printed: no SVG could hold it."""
    words = " ".join(table.titles[row].split())
    return words if words.isprintable() else "".join(each for each in words if each.isprintable() or each in _JOINERS)


def lane_count(lane: Lane) -> str:
    """How much a lane holds: "12 events", or "1 statement" where it has no events."""
    number, noun = (lane.rows.events, "event") if lane.rows.events else (lane.rows.statements, "statement")
    return f"{grouped(number)} {noun}{'s' if number != 1 else ''}"


def lane_states(lane: Lane) -> tuple[str, ...]:
    """How a person arranged a lane, in words."""
    states = ((lane.is_pinned, "pinned"), (lane.is_collapsed, "collapsed"))
    return tuple(word for is_so, word in states if is_so)


def detail(table: EventTable, row: int, note: str = "") -> str:
    """The row's date in short, with what its flags say."""
    flags = int(table.flags[row])
    if flags & _STATEMENT:
        return f"statement · {note}" if note else "statement"
    date = _short_date(table.dates[row])
    if flags & _PLANNED:
        date += ", planned"
    told = int(table.tellings[row])
    times = _TIMES.get(told, f"told {told} times") if told > 1 else ""
    return " · ".join(filter(None, (date, times, "rejected" if flags & _REJECTED else "")))


def date_in_short(table: EventTable, row: int) -> str:
    """The row's date in short words; "undated" without one."""
    return _short_date(table.dates[row])


@lru_cache(maxsize=2_048)
def _short_date(date: str) -> str:
    """An event's date in short words; "undated" without one."""
    try:
        return short(parse(date)) if date else "undated"
    except DateError:
        return date
