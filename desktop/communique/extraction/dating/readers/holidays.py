"""Readers of days with a name: "Christmas 2007", "Good Friday", "Khmer New Year", "Independence Day"."""

from communique.extraction.dating.moments import Moment, day
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.reasons import counted, quoted, said
from communique.extraction.dating.story import Found, Story
from communique.extraction.dating.years import nearest_year, year_of
from communique.model.calendar import day_number, days_in, weekday

_COUNTRY_REACH = 4
_EASTER = "easter"
_FIRST_EASTER, _LAST_EASTER = 1583, 4099
"""The years for which the Gregorian rule of Easter holds."""


def holiday(found: Found, story: Story) -> Reading | None:
    """A named day or span of days, of its own year or the nearest."""
    rule = found.get("holiday")
    if rule == "country":
        rule = _of_country(found)
        if rule is None:
            return None
    year, given = year_of(found, story)
    if year is None:
        month = 4 if rule.startswith(_EASTER) else int(rule[:2])
        year = nearest_year(found, story, month, None)
    if year is None:
        return Reading("DATE", "XXXX-XX-XX", f"{quoted(found)} is a day of every year, here of no certain one")
    if rule.startswith(_EASTER) and not _FIRST_EASTER <= year <= _LAST_EASTER:
        return None
    first, last = _days(rule, year)
    why = _why(found, story, given, first, last)
    if first != last:
        return Reading(
            "DATE", f"{first.value}/{last.value}", why, f"{first.edtf}/{last.edtf}", moment=first, in_full=given
        )
    part = found.get("morning", "afternoon", "evening", "night")
    value, kind = (f"{first.value}T{part}", "TIME") if part else (first.value, "DATE")
    return Reading(kind, value, why, first.edtf, moment=first, in_full=given)


def _why(found: Found, story: Story, given: bool, first: Moment, last: Moment) -> str:
    what = said(first) if first == last else f"from {said(first)} to {said(last)}"
    return (
        f"{quoted(found)} is {what}"
        if given
        else counted(found, f"{what}, the one nearest to", story, story.anchor(found.first))
    )


def _of_country(found: Found) -> str | None:
    """ "Independence Day" is the day of the country named just before it."""
    days = found.lexicon.independence
    for place in range(found.first - 1, max(found.first - 1 - _COUNTRY_REACH, -1), -1):
        if found.word(place) in days:
            return days[found.word(place)]
    return None


def _days(rule: str, year: int) -> tuple[Moment, Moment]:
    """First and last day of a holiday: "12-25", "04-14/04-16", "easter-2", "11#4#3" (fourth Thursday of November)."""
    if rule.startswith(_EASTER):
        moment = day(_easter(year) + int(rule.removeprefix(_EASTER) or 0))
        return moment, moment
    if "#" in rule:
        moment = day(_nth_weekday(year, *(int(part) for part in rule.split("#"))))
        return moment, moment
    ends = [Moment(year, int(part[:2]), int(part[3:]), "D") for part in rule.split("/")]
    return ends[0], ends[-1]


def _easter(year: int) -> int:
    from dateutil.easter import easter  # only a text with Easter in it needs dateutil

    return easter(year).toordinal()


def _nth_weekday(year: int, month: int, nth: int, name: int) -> int:
    """Day number of the nth weekday (0 for Monday) of a month, the last one for -1."""
    if nth < 0:
        last = day_number(year, month, days_in(year, month))
        return last - (weekday(last) - name) % 7
    first = day_number(year, month, 1)
    return first + (name - weekday(first)) % 7 + 7 * (nth - 1)
