"""Which year a date means: written beside it, carried by its range, or the nearest to what it counts from."""

import re
from functools import cache

from communique.extraction.dating.lexicon import load
from communique.extraction.dating.moments import Moment
from communique.extraction.dating.story import Found, Story
from communique.model.calendar import is_leap

_TAIL = """(hyphen | to | and | or | until) the? early?
 (dom of? month_name | month_name the? dom | month_name | dom | season_name) (comma? of? | comma? in) year
 | word{1,3} of year"""
_MIDDLE_DAY = 15
_YEAR = 372
"""Days of a year of twelve months of 31 days: near enough to weigh distances."""
_BACKWARD = 1.5
"""How much less likely a story goes back than on."""
_RARELY_BACK = 3.0
"""The same in a report that tells what came before its news."""


def year_of(found: Found, story: Story) -> tuple[int | None, bool]:
    """The year that the words themselves give, and whether they do; None where it must be found."""
    if found.has("bc"):
        before_christ = _before_christ(found)
        if before_christ is not None:
            return before_christ, True
    year = found.get("year")
    if year is not None:
        return year, True
    if found.has("apostrophe"):
        place = (found.place("apostrophe") or 0) + 1
        return two_digit_year(found.tokens.values[place], story), True
    if found.has("unit") and found.get("unit") == "Y":
        return pointed_year(found, story), False
    tail = _tail(found.lexicon.language).match(found.tokens.kinds, found.last)
    if tail:
        return found.tokens.values[tail.end() - 1] - _crosses_new_year(found, tail.end()), True
    return None, False


def _crosses_new_year(found: Found, end: int) -> bool:
    """Whether a range goes from a later month to an earlier one: "14 August to 3 May 2019" begins in 2018."""
    months = {found.lexicon.letter(kind) for kind in ("month", "ambiguous_month", "short_month")}
    tokens = found.tokens
    first, *others = [tokens.values[place] for place in range(found.first, end) if tokens.kinds[place] in months] or [0]
    return bool(others) and first > others[-1]


def _before_christ(found: Found) -> int | None:
    """The year BC of the number before the era, or of a number that a range ends in one; astronomers' count."""
    place = found.place("bc")
    if place is None:
        return None
    place -= 1
    if not found.is_kind(place, "year", "digits", "day"):
        return None
    return 1 - int(found.tokens.values[place])


def two_digit_year(year: int, story: Story) -> int:
    """The year meant by two digits: the nearest to the story's, never more than twenty years ahead."""
    now = story.now.year if story.now else 2000
    full = now - now % 100 + year
    return full - 100 if full > now + 20 else full


def pointed_year(found: Found, story: Story) -> int | None:
    """The year of "that year", "last year", "next year"."""
    step = found.get("last", "past", "previous", "next", "coming", "following") or 0
    anchor = story.now if (step or found.has("this")) and not found.has("previous", "following") else story.before
    return None if anchor is None else anchor.year + step


def nearest_year(found: Found, story: Story, month: int, day: int | None) -> int | None:
    """The year of a date told without one: nearest to what it counts from, before it or after it as the verb says."""
    anchor = story.anchor(found.first)
    if anchor is None:
        return None
    if story.narrative:
        return _told_year(found, story, anchor, month, day)
    if anchor.month is None:
        return anchor.year
    back, on = _costs(story, anchor, story.tense(found.first, found.last))
    here, there = _place_in_year(anchor.month, anchor.day), _place_in_year(month, day)

    def cost(year: int) -> float:
        distance = (year - anchor.year) * _YEAR + there - here
        return distance * on if distance >= 0 else -distance * back

    return min(_candidates(anchor.year, month, day), key=cost)


def _told_year(found: Found, story: Story, anchor: Moment, month: int, day: int | None) -> int:
    """The year that fits best between the date told before and the next one written in full."""
    here = _place_in_year(anchor.month, anchor.day) if anchor.month else None
    following = story.next_written(found.last)
    there = _place_in_year(month, day)

    def cost(year: int) -> float:
        distance = (year - anchor.year) * _YEAR + (there - here if here is not None else 0)
        total = distance if distance >= 0 else -distance * _BACKWARD
        if following is not None:
            ahead = (following[0] - year) * _YEAR + _place_in_year(following[1], None) - there
            total += following[2] * (ahead if ahead >= 0 else -ahead * _BACKWARD)
        return total

    return min(_candidates(anchor.year, month, day), key=cost)


def _candidates(year: int, month: int, day: int | None) -> list[int]:
    """The year and its neighbours, for the 29th of February the leap years among four."""
    if month == 2 and day == 29:
        return [near for near in range(year - 4, year + 5) if is_leap(near)]
    return [year - 1, year, year + 1]


def _costs(story: Story, anchor: Moment, tense: str | None) -> tuple[float, float]:
    """What a day back and a day ahead cost."""
    if anchor is not story.published:
        return _RARELY_BACK, 1.0
    return {"past": (1.0, 6.0), "future": (6.0, 1.0)}.get(tense or "", (1.0, 1.8))


def _place_in_year(month: int, day: int | None) -> int:
    return month * 31 + (day or _MIDDLE_DAY)


@cache
def _tail(language: str) -> re.Pattern[str]:
    return load(language).pattern(_TAIL)
