"""One point of EDTF, as coarse as its text: a day, month, season, year, decade or century, and how sure it is."""

from enum import IntEnum

from communique.model.calendar import day_number, days_in
from communique.model.values import value

UNSPECIFIED = 0
"""A month or day written "XX"."""

FARTHEST_YEAR = 5_000_000
"""Day numbers of years up to here fit into 32 bits."""

# First and last month of the parts of a year that have a number (EDTF level 1: 21-24, level 2: the others);
# where the last comes before the first, the part ends in the next year.
PARTS_OF_YEAR = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2),
    29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


class DateError(ValueError):
    """Text that is not a date, or a date that does not exist; the message says what is wrong."""


class Precision(IntEnum):
    """How coarse a date is."""

    NONE = 0
    DAY = 1
    WEEK = 2
    MONTH = 3
    SEASON = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7
    SPAN = 8
    """An interval."""


@value
class Point:
    """A year, month or part of a year (21-41), and day; `qualifiers` are "", "~", "?" or "%" for each of the three.

    `unspecified` counts the last digits of the year that are "X": 1 for a decade, 2 for a century; the year is then the
    first one. `time` is a time of day as it was written, without "T".
    """

    year: int
    month: int | None = None
    day: int | None = None
    unspecified: int = 0
    qualifiers: tuple[str, str, str] = ("", "", "")
    time: str = ""

    def __post_init__(self) -> None:
        if not -FARTHEST_YEAR <= self.year <= FARTHEST_YEAR:
            raise DateError(f"the year {self.year} is too far away")
        if self.month and not (1 <= self.month <= 12 or self.month in PARTS_OF_YEAR):
            raise DateError(f"there is no month {self.month}")
        if self.day:
            self._check_day(self.day)

    def _check_day(self, day: int) -> None:
        if self.month is None or self.month > 12:
            raise DateError("a day needs a month")
        longest = 31 if self.month == UNSPECIFIED else days_in(self.year, self.month)
        if not 1 <= day <= longest:
            raise DateError(f"there is no day {day} in {self.year}-{self.month:02}")

    @property
    def earliest(self) -> int:
        """Day number of the first day it can mean."""
        month = self.month or 1
        if month > 12:
            month = PARTS_OF_YEAR[month][0]
        return day_number(self.year, month, self.day or 1)

    @property
    def latest(self) -> int:
        """Day number of the last day it can mean."""
        if self.day and self.month:
            return day_number(self.year, self.month, self.day)
        year = self.year + 10**self.unspecified - 1
        month = self.month or 12
        if month > 12:
            first, month = PARTS_OF_YEAR[month]
            year += month < first
        return day_number(year, month, days_in(year, month))

    @property
    def precision(self) -> Precision:
        if self.unspecified:
            return Precision.DECADE if self.unspecified == 1 else Precision.CENTURY
        if not self.month:
            return Precision.YEAR
        if self.month > 12:
            return Precision.SEASON
        return Precision.DAY if self.day else Precision.MONTH

    def qualified(self, mark: str) -> "Point":
        """The same point with every part marked "~" or "?" (both make "%")."""
        marks = tuple(_joined(old, mark) for old in self.qualifiers)
        return Point(self.year, self.month, self.day, self.unspecified, (marks[0], marks[1], marks[2]), self.time)

    def __str__(self) -> str:
        parts = [_year(self.year, self.unspecified)]
        parts += [f"{part:02}" if part else "XX" for part in (self.month, self.day) if part is not None]
        marks = self.qualifiers[: len(parts)]
        if len(set(marks)) == 1:
            written = "-".join(parts) + marks[0]
        else:
            written = "-".join(mark + part for mark, part in zip(marks, parts, strict=True))
        return f"{written}T{self.time}" if self.time else written


def _joined(one: str, other: str) -> str:
    return other if not one or one == other else "%" if other else one


def _year(year: int, unspecified: int) -> str:
    sign = "-" if year < 0 else ""
    digits = f"{abs(year):04}"
    if len(digits) > 4:
        return f"Y{sign}{digits}"
    return sign + digits[: 4 - unspecified] + "X" * unspecified
