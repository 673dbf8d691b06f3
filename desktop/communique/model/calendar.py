"""Day numbers of the proleptic Gregorian calendar, for any year; `datetime.date` stops at year 1."""

DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Days in a month, 28 to 31."""
    return 29 if month == 2 and is_leap(year) else DAYS_IN[month]


def day_number(year: int, month: int, day: int) -> int:
    """Days counted from 1 for 0001-01-01 (year 0 is 1 BC): `datetime.date.toordinal`, for every year.

    Counts in years that begin in March (Howard Hinnant, "chrono-compatible low-level date algorithms").
    """
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 306


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`."""
    era, day_of_era = divmod(number + 305, _DAYS_IN_400_YEARS)
    year = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return era * 400 + year + (month <= 2), month, day


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (number - 1) % 7
