"""Readers of dates by the calendar: days, months, weekdays and ranges of days."""

from dataclasses import replace

from communique.extraction.dating.moments import Moment, OutOfRange, day
from communique.extraction.dating.readers.kinds import DAYS, MONTHS, POSITIONS, WEEKDAY_NAMES
from communique.extraction.dating.readers.numbers import count_of
from communique.extraction.dating.reading import Reading, date_reading
from communique.extraction.dating.reasons import (
    beside_which,
    counted,
    nearest,
    quoted,
    said,
    unknown,
    written,
    year_carried,
)
from communique.extraction.dating.story import Found, Story
from communique.extraction.dating.years import nearest_year, two_digit_year, year_of
from communique.model.calendar import day_number
from communique.model.calendar import weekday as weekday_of
from communique.model.datewords import WEEKDAYS

_FEWEST_DAYS, _MOST_DAYS = 10, 14
"""How far the Julian calendar lies behind the Gregorian, from 1582 to beyond our time."""
_LISTED = 8
"""How many tokens a list of days reaches to its month."""


def calendar(found: Found, story: Story) -> Reading | None:
    """A day or month, with or without its year: "13 May 2022", "Nov. 9", "early October", "August of that year"."""
    month = found.get(*MONTHS)
    day_of_month = found.get(*DAYS) or ordinal(found)
    if found.has("apostrophe"):
        place = found.place("apostrophe") or 0
        day_of_month = found.get(*DAYS) if (found.place("day") or 0) < place or found.has("nth") else None
    year, given = year_of(found, story)
    try:
        return _calendar(found, story, year, given, month, day_of_month)
    except OutOfRange as wrong:
        return Reading("DATE", "", f"{quoted(found)} is not understood: there is no such date ({wrong})")


def _calendar(
    found: Found, story: Story, year: int | None, given: bool, month: int, day_of_month: int | None
) -> Reading:
    if year is None:
        year = nearest_year(found, story, month, day_of_month)
    if year is None:
        value = f"XXXX-{month:02}" + (f"-{day_of_month:02}" if day_of_month else "")
        return Reading("DATE", value, unknown(found), mod=position(found))
    moment = Moment(year, month, day_of_month, "D" if day_of_month else "M")
    in_words = written(found) if found.has("year", "apostrophe", "digits") else year_carried(found)
    why = in_words if given else nearest(found, moment, story, story.anchor(found.first))
    reading = date_reading(moment, why + _wrong_weekday(found, moment), position(found), in_full=given)
    return replace(reading, edtf=f"{reading.edtf}?") if found.has("question") else reading


def _wrong_weekday(found: Found, moment: Moment) -> str:
    """What to say where the weekday beside a date is not that day's."""
    name = found.get(*WEEKDAY_NAMES)
    if name is None or moment.day is None or weekday_of(moment.number) == name:
        return ""
    return f"; but that day is no {WEEKDAYS[name]}, it is a {WEEKDAYS[weekday_of(moment.number)]}"


def ordinal(found: Found) -> int | None:
    """ "nineteenth", "21st", "twenty-first", "twenty-one" as a number."""
    value: int | None = found.get("ordinal", "second", "nth", "roman")
    tens = found.get("number")
    if value is None and tens in (20, 30):
        count, _ = count_of(found)
        return int(count) if count else None
    return value + tens if tens in (20, 30) and value and value < 10 else value


def double_date(found: Found, story: Story) -> Reading | None:
    """ "4/17 April 1912": a day of the Julian calendar with that of the Gregorian, which counts."""
    days, months = _all(found, *DAYS), _all(found, *MONTHS)
    year, given = year_of(found, story)
    if year is None or len(days) < 2:
        return None
    try:
        old, new = (
            Moment(year, month, number, "D") for month, number in zip((months[0], months[-1]), days, strict=False)
        )
    except OutOfRange:
        return None
    if len(months) == 1 and new.number < old.number:
        new = Moment(year, months[0] % 12 + 1, days[1], "D")
    if not _FEWEST_DAYS <= new.number - old.number <= _MOST_DAYS:
        return None
    why = f"{quoted(found)} gives the day by the Julian and by the Gregorian calendar; the latter is {said(new)}"
    return date_reading(new, why, in_full=given)


def buddhist(found: Found, _story: Story) -> Reading | None:
    """ "12 May B.E. 2562": a year of the Buddhist era, 543 before ours."""
    year = found.get("digits", "year") - found.get("be")
    month, day_of_month = found.get(*MONTHS), found.get(*DAYS)
    try:
        moment = Moment(year, month, day_of_month, "D" if day_of_month else "M" if month else "Y")
    except OutOfRange:
        return None
    return date_reading(moment, f"{quoted(found)} counts years of the Buddhist era: {said(moment)}", in_full=True)


def _all(found: Found, *kinds: str) -> list[int]:
    """The values of all words of these kinds, in order."""
    wanted = {found.lexicon.letter(kind) for kind in kinds}
    tokens = found.tokens
    return [tokens.values[place] for place in range(found.first, found.last) if tokens.kinds[place] in wanted]


def position(found: Found) -> str | None:
    """START, MID or END for "early", "the middle of" and "late"."""
    value = found.get(*POSITIONS)
    return value if isinstance(value, str) else None


def month(found: Found, story: Story) -> Reading | None:
    """A month alone, unless it is somebody's name or a verb."""
    if not _is_month(found):
        return None
    return calendar(found, story)


def _is_month(found: Found) -> bool:
    words = found.lexicon.list
    before, after = found.word(found.first - 1), found.word(found.last)
    name = found.word(found.last - 1)
    if found.is_kind(found.first - 1, "the") and found.has("ambiguous_month") and not after[:1].isalpha():
        return False
    if found.last - found.first > 1 or before in words("prepositions"):
        return True
    if found.has("ambiguous_month"):
        return before in ("(", "-", "–") or after in (")", "-", "–")
    if name in words("month_names_of_people"):
        return found.is_kind(found.first - 1, "the") or (not after[:1].isupper() and not before[:1].isupper())
    return True


def day_range(found: Found, story: Story) -> Reading | None:
    """Some days of one month: "3 to 5 May", "June 5 to 14", "15-17 October 2008"."""
    days = _all(found, *DAYS)[:2]
    if days[0] >= days[1]:
        return None
    year, given = year_of(found, story)
    year = year if year is not None else nearest_year(found, story, found.get(*MONTHS), days[0])
    if year is None:
        return None
    try:
        first, last = (Moment(year, found.get(*MONTHS), number, "D") for number in days)
    except OutOfRange:
        return None
    span = f"{first.value}/{last.value}"
    return Reading("DATE", span, f"{quoted(found)} names the first and the last day", span, moment=last, in_full=given)


def listed_day(found: Found, story: Story) -> Reading | None:
    """A day that shares its month with its neighbour: the first of "28 and 29 August", the second of "May 4 and 5"."""
    tokens, months = found.tokens, {found.lexicon.letter(kind) for kind in MONTHS}
    ahead = range(found.last, min(found.last + _LISTED, len(tokens.kinds)))
    behind = range(found.first - 1, max(found.first - _LISTED, -1), -1)
    where = behind if found.is_kind(found.first - 1, "and", "or", "comma") else ahead
    month = next((tokens.values[place] for place in where if tokens.kinds[place] in months), None)
    if month is None:
        return None
    number = found.get(*DAYS)
    year, given = (story.told.year, False) if where is behind and story.told else year_of(found, story)
    return _calendar(found, story, year, given, month, number)


def weekday(found: Found, story: Story) -> Reading | None:
    """A weekday alone: by its verb the last one or the next one."""
    name = found.get(*WEEKDAY_NAMES)
    anchor = story.now
    if found.has("short_weekday") and not is_short_weekday(found):
        return None
    if anchor is None or anchor.day is None:
        return Reading("DATE", f"XXXX-WXX-{name + 1}", unknown(found))
    return weekday_reading(found, story, name, anchor)


def weekday_reading(found: Found, story: Story, name: int, anchor: Moment) -> Reading:
    back = (weekday_of(anchor.number) - name) % 7
    future = story.tense(found.first, found.last) == "future"
    if future:
        moment = day(anchor.number + (7 - back) % 7)
    elif story.narrative and back > 3:
        moment = day(anchor.number + 7 - back)
    else:
        moment = day(anchor.number - back)
    what = beside_which(moment, anchor, WEEKDAYS[name])
    date = said(moment).removeprefix(WEEKDAYS[name]).strip()
    return date_reading(moment, counted(found, f"{date}, {what}", story, anchor), position(found))


def is_short_weekday(found: Found) -> bool:
    """ "Sun" and "Mon" are words and names; only a stop, comma or bracket makes them days."""
    return found.word(found.last - 1) == "." or found.word(found.last) in (",", ")")


def iso(found: Found, _story: Story) -> Reading | None:
    year, month_number, day_of_month = found.get("iso")
    return _numbers(found, year, month_number, day_of_month)


def numeric(found: Found, story: Story) -> Reading | None:
    """ "06.02.2011": day and month in the order that the document's other dates show."""
    one, two, year = found.get("numeric")
    if year < 100:
        year = two_digit_year(year, story)
    day_first = one > 12 if one > 12 or two > 12 else _day_first(found, story, one, two, year)
    return _numbers(found, year, two, one) if day_first else _numbers(found, year, one, two)


def _day_first(found: Found, story: Story, one: int, two: int, year: int) -> bool:
    """The document's own order; else stops mean day first; else the order that comes nearer to the publication."""
    if story.day_first is not None:
        return story.day_first
    if "." in found.text or story.published is None:
        return "." in found.text or story.lexicon.day_first
    published = story.published.number
    return abs(day_number(year, two, one) - published) < abs(day_number(year, one, two) - published)


def _numbers(found: Found, year: int, month_number: int, day_of_month: int) -> Reading | None:
    try:
        moment = Moment(year, month_number, day_of_month, "D")
    except OutOfRange:
        return None
    return date_reading(moment, f"{quoted(found)} is {said(moment)}, in figures", in_full=True)


def nth_day(found: Found, story: Story) -> Reading | None:
    """ "the 12th", of the month told last or of the document."""
    if not found.is_kind(found.last, "instant") and not _is_nth_day(found):
        return None
    anchor = story.before
    if anchor is None or anchor.month is None:
        return Reading("DATE", f"XXXX-XX-{found.get(*DAYS):02}", unknown(found))
    months = found.tokens.values[found.last] if found.is_kind(found.last, "instant") else 0
    if months or found.is_kind(found.last, "instant"):
        anchor = story.published or anchor
    base = anchor.shifted(months, "M") if months else anchor
    try:
        moment = Moment(base.year, base.month, found.get(*DAYS), "D")
    except OutOfRange:
        return None
    which = {-1: "in the month before", 0: "in the month of", 1: "in the month after"}[months]
    return date_reading(moment, counted(found, f"{said(moment)}, {which}", story, anchor))


def _is_nth_day(found: Found) -> bool:
    """Whether "the 12th" is a day, not a regiment or a session: a preposition before it, no noun after it."""
    words, following = found.lexicon.list, found.word(found.last)
    after = not following[:1].isalnum() or following in words("after_nth_day")
    return after and found.word(found.first - 1).lower() in words("nth_day_follows")
