"""A date as a document gives it: EDTF (ISO 8601-2), the days it spans, its precision, and words for people."""

from dataclasses import dataclass, field
from functools import lru_cache

from communique.model.calendar import civil, day_number, days_in, is_leap, weekday
from communique.model.datewords import short, words
from communique.model.edtf import read, write
from communique.model.points import DateError, Point, Precision

__all__ = [
    "Date", "DateError", "Point", "Precision", "civil", "day_number", "days_in", "is_leap", "parse", "short", "weekday",
    "words",
]  # fmt: skip

_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Date:
    """One point, an interval, or one of several points; ordered by (earliest, latest), open ends outermost.

    `form` is "" for a point, "/" for an interval, ".." for one day out of an interval ("[a..b]"), "," for one out of
    a list, whose middle is in `others`. An open end is None.
    """

    start: Point | None
    end: Point | None
    form: str = ""
    others: tuple[Point, ...] = ()
    earliest: int | None = field(init=False, compare=False, repr=False)
    """Day number of the first day it can mean; None where that is open."""
    latest: int | None = field(init=False, compare=False, repr=False)
    """Day number of the last day it can mean; None where that is open."""

    def __post_init__(self) -> None:
        earliest = None if self.start is None else self.start.earliest
        latest = None if self.end is None else self.end.latest
        if earliest is None and latest is None:
            raise DateError("a date that is open on both sides says nothing")
        if earliest is not None and latest is not None and latest < earliest:
            raise DateError(f"{self.start} to {self.end} ends before it begins")
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    @staticmethod
    def day(number: int) -> "Date":
        """The day with this number."""
        return Date.of(*civil(number))

    @staticmethod
    def of(year: int, month: int | None = None, day: int | None = None) -> "Date":
        """A year, a month or season (21-24) of it, or a day. DateError where there is no such day."""
        point = Point(year, month, day)
        return Date(point, point)

    @staticmethod
    def between(first: "Date | int | None", last: "Date | int | None") -> "Date":
        """The interval from the start of `first` to the end of `last` (dates or day numbers); None leaves a side open.

        DateError where it would end before it begins.
        """
        start = None if first is None else _date(first).start
        end = None if last is None else _date(last).end
        return Date(start, end, "/")

    @staticmethod
    def before(limit: "Date | int") -> "Date":
        """No day but the last one known: "../2019-11-14"."""
        return Date.between(None, limit)

    @staticmethod
    def since(beginning: "Date | int") -> "Date":
        """From a date on: "2018-09/.."."""
        return Date.between(beginning, None)

    def about(self) -> "Date":
        """The same date, marked as approximate."""
        return self._qualified("~")

    def perhaps(self) -> "Date":
        """The same date, marked as uncertain."""
        return self._qualified("?")

    def _qualified(self, mark: str) -> "Date":
        start, end = (point and point.qualified(mark) for point in (self.start, self.end))
        return Date(start, end, self.form, tuple(point.qualified(mark) for point in self.others))

    @property
    def points(self) -> tuple[Point, ...]:
        """The points that it names, in order."""
        ends = (self.start,) if self.form == "" else (self.start, *self.others, self.end)
        return tuple(point for point in ends if point is not None)

    @property
    def precision(self) -> Precision:
        if self.form == "" and self.start is not None:
            return self.start.precision
        if self.earliest is None or self.latest is None:
            return Precision.SPAN
        return Precision.WEEK if self.latest - self.earliest == _DAYS_OF_WEEK - 1 else Precision.SPAN

    @property
    def approximate(self) -> bool:
        return any(mark in ("~", "%") for point in self.points for mark in point.qualifiers)

    @property
    def uncertain(self) -> bool:
        return any(mark in ("?", "%") for point in self.points for mark in point.qualifiers)

    def __str__(self) -> str:
        return write(self.start, self.end, self.form, self.others)

    def _order(self) -> tuple[float, float]:
        earliest = float("-inf") if self.earliest is None else self.earliest
        return earliest, float("inf") if self.latest is None else self.latest

    def __lt__(self, other: "Date") -> bool:
        return self._order() < other._order()

    def __le__(self, other: "Date") -> bool:
        return self._order() <= other._order()

    def __gt__(self, other: "Date") -> bool:
        return self._order() > other._order()

    def __ge__(self, other: "Date") -> bool:
        return self._order() >= other._order()


@lru_cache(maxsize=2_048)
def parse(edtf: str) -> Date:
    """The date that an EDTF string says. DateError names what is wrong with it."""
    return Date(*read(edtf))


def _date(value: Date | int) -> Date:
    return Date.day(value) if isinstance(value, int) else value
