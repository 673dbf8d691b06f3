"""Dates in words for people: "about August 2019", "5–6 April 2022", and shorter for labels."""

from typing import TYPE_CHECKING

from communique.model.calendar import weekday as weekday_of
from communique.model.points import UNSPECIFIED, Point

if TYPE_CHECKING:
    from communique.model.dates import Date

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn", 28: "winter",
    29: "spring", 30: "summer", 31: "autumn", 32: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first third of", 38: "second third of", 39: "last third of", 40: "first half of", 41: "second half of",
}  # fmt: skip
_SHORT_PARTS = {33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}
_WINTERS = (24, 28, 30)


def words(date: "Date", weekday: bool = False) -> str:
    """The date as a person writes it; `weekday` puts the day of the week before a full date."""
    if date.form == "" and weekday and date.start is not None and date.start.day:
        said = f"{WEEKDAYS[weekday_of(date.start.earliest)]}, {_point(date.start)}"
    else:
        said = _said(date, MONTHS)
    return _doubt(date) + said


def short(date: "Date") -> str:
    """The date for a label: "≈ Aug 2019", "10 Nov 2019", "before 27 Nov 2019"."""
    mark = "≈ " if date.approximate else ""
    return mark + _said(date, _SHORT_MONTHS) + ("?" if date.uncertain else "")


def _doubt(date: "Date") -> str:
    return ("perhaps " if date.uncertain else "") + ("about " if date.approximate else "")


def _said(date: "Date", months: tuple[str, ...]) -> str:
    if date.form == ",":
        return " or ".join(_point(point, months) for point in date.points)
    if date.start is None and date.end is not None:
        return ("before " if date.form == "/" else "on or before ") + _point(date.end, months)
    if date.end is None and date.start is not None:
        return ("since " if date.form == "/" else "on or after ") + _point(date.start, months)
    assert date.start is not None
    assert date.end is not None
    if date.form == "..":
        return f"between {_point(date.start, months)} and {_point(date.end, months)}"
    return _point(date.start, months) if date.form == "" else _interval(date.start, date.end, months)


def _interval(start: Point, end: Point, months: tuple[str, ...]) -> str:
    """Both ends, with what they share said once: "5–6 April 2022", "October–December 2017"."""
    if start == end:
        return _point(start, months)
    plain = start.year > 0 and not start.unspecified and not end.unspecified
    if not plain or not _alike(start, end) or (start.year != end.year and start.month):
        return f"{_point(start, months)} – {_point(end, months)}"
    if start.day and end.day and start.month == end.month:
        return f"{start.day}–{_point(end, months)}"
    if start.day:
        return f"{start.day} {months[start.month or 1]} – {_point(end, months)}"
    if start.month:
        return f"{months[start.month]}–{_point(end, months)}"
    return f"{_year(start.year)}–{_year(end.year)}"


def _alike(start: Point, end: Point) -> bool:
    """Whether both are as fine, down to days, months of the calendar, or years."""
    return (
        bool(start.day) == bool(end.day)
        and (start.month is None) == (end.month is None)
        and (start.month or 1) <= 12
        and (end.month or 1) <= 12
        and UNSPECIFIED not in (start.month, end.month, start.day, end.day)
    )


def _point(point: Point, months: tuple[str, ...] = MONTHS) -> str:
    if point.unspecified:
        return _round_year(point)
    if point.month is None:
        return _year(point.year)
    if point.month > 12:
        return _part_of_year(point, months)
    if point.month == UNSPECIFIED:
        return ("a month in " if point.day is None else "a day in ") + _year(point.year)
    month = f"{months[point.month]} {_year(point.year)}"
    if point.day == UNSPECIFIED:
        return f"a day in {month}"
    return f"{point.day} {month}" if point.day else month


def _part_of_year(point: Point, months: tuple[str, ...]) -> str:
    part, labels = point.month or 0, months is not MONTHS
    if part in _WINTERS:
        next_year = _year(point.year + 1)
        return f"{_PARTS[part]} {_year(point.year)}/{next_year[-2:] if labels else next_year}"
    if labels and part in _SHORT_PARTS:
        return f"{_SHORT_PARTS[part]} {_year(point.year)}"
    return f"{_PARTS[part]} {_year(point.year)}"


def _round_year(point: Point) -> str:
    if point.unspecified == 1:
        return f"{point.year}s" if point.year > 0 else f"{_year(point.year)} – {_year(point.year + 9)}"
    if point.year < 0:
        return _ordinal((-point.year) // 100 + 1) + " century BC"
    return _ordinal(point.year // 100 + 1) + " century"


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= 1000 else f"AD {year}"


def _ordinal(number: int) -> str:
    if 10 < number % 100 < 14:
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
