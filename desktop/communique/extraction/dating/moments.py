"""Points of the calendar while a text is read: shifting them, writing them as TIMEX3 values and as EDTF."""

from dataclasses import dataclass, replace

from communique.model.calendar import civil, day_number, days_in

_FIRST_YEAR, _LAST_YEAR = -9998, 9999
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
UNITS = ("D", "W", "F", "M", "Q", "Y", "E", "C")
_DAYS = {"D": 1, "W": 7, "F": 14}
_YEARS = {"Y": 1, "E": 10, "C": 100}


class OutOfRange(ValueError):
    """A date that does not exist or lies outside the years that TIMEX3 can write, 9999 BC to 9999."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, week, month, season or year; `unit` says which: "D", "W", "M", "S", "Q", "H", "Y", "E" (decade), "C".

    Years before 1 are counted as astronomers do: 0 is 1 BC. A week is held by one of its days, a season, quarter or
    half by its code in `part`, a decade or century by its first year.
    """

    year: int
    month: int | None = None
    day: int | None = None
    unit: str = "Y"
    part: str = ""

    def __post_init__(self) -> None:
        if not _FIRST_YEAR <= self.year <= _LAST_YEAR:
            raise OutOfRange(f"year {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise OutOfRange(f"month {self.month}")
        if self.day is not None and not 1 <= self.day <= days_in(self.year, self.month or 1):
            raise OutOfRange(f"day {self.day}")

    @property
    def number(self) -> int:
        """Day number of its first day (a season's by its middle month)."""
        month = self.month or _SEASON_MONTH.get(self.part) or 1
        return day_number(self.year, month, self.day or 1)

    @property
    def value(self) -> str:
        """The TIMEX3 value; years before 1 as "BC0480"."""
        year = self._year
        if self.unit == "D":
            return f"{year}-{self.month:02}-{self.day:02}"
        if self.unit == "W":
            year_of_week, week = iso_week(self.number)
            return f"{year_of_week:04}-W{week:02}"
        if self.unit == "M":
            return f"{year}-{self.month:02}"
        if self.unit in "SQH":
            return f"{year}-{self.part}"
        if self.unit == "C" and self.year <= 0:
            return f"BC{(-self.year - 99) // 100:02}"
        if self.unit in "EC":
            return year[: {"E": -1, "C": -2}[self.unit]]
        return year

    @property
    def _year(self) -> str:
        return f"{self.year:04}" if self.year > 0 else f"BC{1 - self.year:04}"

    @property
    def edtf(self) -> str:
        """The EDTF date; a week runs from Sunday to Saturday."""
        year = edtf_year(self.year)
        if self.unit == "D":
            return f"{year}-{self.month:02}-{self.day:02}"
        if self.unit == "M":
            return f"{year}-{self.month:02}"
        if self.unit == "W":
            sunday = self.number - self.number % 7
            return f"{day(sunday).edtf}/{day(sunday + 6).edtf}"
        if self.unit == "S":
            return f"{year}-{SEASONS[self.part]}"
        if self.unit in "QH":
            length = 3 if self.unit == "Q" else 6
            first = (int(self.part[1]) - 1) * length + 1
            return f"{year}-{first:02}/{year}-{first + length - 1:02}"
        return self._round_years(year)

    def _round_years(self, year: str) -> str:
        if self.unit == "Y":
            return year
        length = _YEARS[self.unit]
        if self.year > 0:
            return year[: -len(str(length)) + 1] + "X" * (len(str(length)) - 1)
        last = min(self.year + length - 1, 0)
        return f"{edtf_year(self.year)}/{edtf_year(last)}"

    def at(self, unit: str) -> "Moment":
        """The same time as a coarser unit: the month of a day, the year of a month."""
        if unit in ("D", "W", "F"):
            return replace(self, unit="D" if unit == "D" else "W") if self.day else self
        if unit == "M":
            return Moment(self.year, self.month, unit="M") if self.month else self
        if unit == "Q":
            return Moment(self.year, unit="Q", part=f"Q{((self.month or 1) + 2) // 3}")
        step = _YEARS.get(unit, 1)
        return Moment(self.year - self.year % step, unit=unit if unit in _YEARS else "Y")

    def shifted(self, count: int, unit: str) -> "Moment":
        """So many units later (earlier for a negative count), as coarse as the unit. OutOfRange beyond year 9999."""
        if unit in _DAYS:
            if self.day is None:
                return self
            moved = day(self.number + count * _DAYS[unit])
            return moved if unit == "D" else replace(moved, unit="W")
        if unit == "M":
            months = self.year * 12 + (self.month or 1) - 1 + count
            return Moment(months // 12, months % 12 + 1, unit="M") if self.month else self
        if unit == "Q":
            quarters = self.year * 4 + ((self.month or 1) - 1) // 3 + count
            return Moment(quarters // 4, unit="Q", part=f"Q{quarters % 4 + 1}")
        step = _YEARS[unit]
        year = self.year + count * step
        return Moment(year - year % step, unit=unit)


def edtf_year(year: int) -> str:
    """Four digits, with a minus before them for years before 0 (which is 1 BC)."""
    return f"{'-' * (year < 0)}{abs(year):04}"


def day(number: int) -> Moment:
    """The day with this number. OutOfRange outside the years 1 to 9999."""
    year, month, day_of_month = civil(number)
    return Moment(year, month, day_of_month, "D")


def iso_week(number: int) -> tuple[int, int]:
    """Year and number of the week, as ISO 8601 counts them."""
    thursday = number - (number - 1) % 7 + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1
