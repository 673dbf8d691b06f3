"""Readers of expressions that point from another date: "last week", "that November", "two days later", "yesterday"."""

from communique.extraction.dating.moments import Moment, OutOfRange, day, iso_week
from communique.extraction.dating.readers.days import DAYS, MONTHS, calendar, position
from communique.extraction.dating.readers.numbers import count_of
from communique.extraction.dating.reading import Reading, date_reading, part_of
from communique.extraction.dating.reasons import beside, counted, quoted, said, unknown
from communique.extraction.dating.story import Found, Story
from communique.model.calendar import weekday as weekday_of

DAY_PARTS = ("morning", "afternoon", "evening", "night", "noon", "daytime")
UNITS = ("unit", "day_unit", "century", "units", "short_unit", "quarter", "weekend")
_SOME = 3
"""How many are taken for "some", "several" and "the coming" months."""
SEASONS = ("season", "ambiguous_season")


def pointed(found: Found, story: Story) -> Reading | None:
    """last, next, this, that … and a unit, month, weekday, season, weekend or part of the day."""
    step = found.get("last", "past", "previous", "next", "coming", "following", "before", "after") or 0
    if found.has("weekend") and found.has("the") and not step and story.tense(found.first, found.last) != "future":
        step = -1
    if found.has("the") and found.has("latter") and not step and found.place("latter") == found.last - 1:
        step = 1
    anchor = _anchor(found, story, step)
    if anchor is None:
        return Reading("DATE", "", unknown(found)) if not found.has(*DAY_PARTS) else None
    try:
        reading = _pointed(found, story, step, anchor)
    except OutOfRange:
        return None
    return reading


def _anchor(found: Found, story: Story, step: int) -> Moment | None:
    """What the words count from: "that day", "the next day" from the date told, "next week" from the publication."""
    if found.has("previous", "following", "that", "same", "before", "after"):
        return story.before
    article = found.has("the") and not found.has("this") and story.lexicon.article_points_back
    return story.before if article and step >= 0 else story.now


def _pointed(found: Found, story: Story, step: int, anchor: Moment) -> Reading | None:
    if found.has(*MONTHS):
        return _month(found, story, step, anchor)
    if found.has("weekday", "short_weekday"):
        return _weekday(found, story, step, anchor)
    if found.has(*SEASONS):
        return _season(found, story, step, anchor)
    if found.has("weekend"):
        return _weekend(found, story, step, anchor)
    if found.has(*UNITS):
        return _unit(found, story, step, anchor)
    return day_part(found, story, anchor, step)


def _unit(found: Found, story: Story, step: int, anchor: Moment) -> Reading | None:
    unit = found.get("day_unit", "unit", "century") or ("Q" if found.has("quarter") else "")
    if not unit:
        return None
    if found.has(*DAY_PARTS):
        return day_part(found, story, anchor, step)
    if unit in ("D", "W", "F"):
        anchor = with_day(story, anchor)
        if anchor.day is None:
            return Reading("DATE", "", unknown(found))
    moment = anchor.shifted(step, unit)
    if unit == "M" and anchor.month is None:
        return Reading("DATE", "", unknown(found))
    mod = position(found)
    what = {-1: "the one before", 0: "the one of", 1: "the one after"}[step]
    why = counted(found, f"{said(moment)}, {what}", story, anchor)
    later = (found.get("latter", "earlier") is not None and mod is None) or found.has("latter")
    edtf = _rest_of(moment, anchor) if found.has("latter") and step == 0 and later else part_of(moment, mod)
    return Reading("DATE", moment.value, why, edtf, mod, moment, aside=step < 0 and story.narrative)


def with_day(story: Story, anchor: Moment) -> Moment:
    """The anchor, or the last date told of its year that names a day."""
    if anchor.day is not None:
        return anchor
    told = [*story.earlier, *([story.published] if story.published and not story.narrative else [])]
    return next((each for each in reversed(told) if each.day is not None and each.year == anchor.year), anchor)


def _rest_of(moment: Moment, anchor: Moment) -> str:
    """ "later this year": from the anchor to the end of the year."""
    if anchor.day is None or moment.unit not in "YM":
        return moment.edtf
    last = Moment(moment.year, moment.month or 12, unit="M")
    end = day(last.shifted(1, "M").number - 1)
    return f"{anchor.value}/{end.value}"


def _month(found: Found, story: Story, step: int, anchor: Moment) -> Reading:
    number = found.get(*MONTHS)
    here = anchor.month or (13 if step > 0 else 0)
    year = anchor.year
    if step < 0 and anchor.month and number >= here:
        year -= 1
    if step > 0 and anchor.month and number <= here:
        year += 1
    moment = Moment(year, number, unit="M")
    what = {-1: "the last one before", 0: "of the same year as", 1: "the next one after"}[step]
    return date_reading(moment, counted(found, f"{said(moment)}, {what}", story, anchor), position(found))


def _weekday(found: Found, story: Story, step: int, anchor: Moment) -> Reading | None:
    name = found.get("weekday", "short_weekday")
    if anchor.day is None:
        return Reading("DATE", f"XXXX-WXX-{name + 1}", unknown(found))
    back = (weekday_of(anchor.number) - name) % 7
    if step < 0:
        number = anchor.number - (back or 7)
    elif step > 0:
        number = anchor.number + (7 - back)
    else:
        number = (
            anchor.number - back if story.tense(found.first, found.last) == "past" else anchor.number + (7 - back) % 7
        )
    moment = day(number)
    what = "the last one before" if number < anchor.number else "the next one after"
    if found.has(*DAY_PARTS):
        return _part(found, moment, counted(found, f"{said(moment)}, {what}", story, anchor))
    return date_reading(moment, counted(found, f"{said(moment)}, {what}", story, anchor))


_SEASON_ORDER = {"WI": 0, "SP": 1, "SU": 2, "FA": 3}


def _season(found: Found, story: Story, step: int, anchor: Moment) -> Reading:
    part = found.get(*SEASONS)
    here = ((anchor.month or 6) % 12) // 3
    there, year = _SEASON_ORDER[part], anchor.year
    if step < 0 and there >= here:
        year -= 1
    if step > 0 and there <= here:
        year += 1
    moment = Moment(year, unit="S", part=part)
    what = {-1: "the last one before", 0: "the one of", 1: "the next one after"}[step]
    return date_reading(moment, counted(found, f"{said(moment)}, {what}", story, anchor), position(found))


def _weekend(found: Found, story: Story, step: int, anchor: Moment) -> Reading | None:
    if anchor.day is None:
        return Reading("DATE", "", unknown(found))
    saturday = anchor.number + 5 - weekday_of(anchor.number) + 7 * step
    year, week = iso_week(saturday)
    span = f"{day(saturday).value}/{day(saturday + 1).value}"
    what = counted(found, f"{said(day(saturday))} and the day after, by", story, anchor)
    return Reading("DATE", f"{year:04}-W{week:02}-WE", what, span, moment=day(saturday))


def day_part(found: Found, story: Story, anchor: Moment, step: int) -> Reading | None:
    """ "this morning", "last night", "that afternoon", "the next morning"."""
    anchor = with_day(story, anchor)
    if anchor.day is None:
        return None
    moment = day(anchor.number + step)
    return _part(found, moment, counted(found, f"{said(moment)}, by", story, anchor))


def _part(found: Found, moment: Moment, why: str) -> Reading:
    part = found.get(*DAY_PARTS)
    joined = part if part.startswith("T") else f"T{part}"
    return Reading("TIME", moment.value + joined, why, moment.edtf, position(found), moment)


def day_word(found: Found, story: Story) -> Reading | None:
    """today, yesterday, tomorrow; in a history "today" is the present."""
    step = found.get("today") + (found.get("before", "after") or 0)
    if story.narrative and step == 0:
        return Reading("DATE", "PRESENT_REF", f"{quoted(found)} is the time of writing")
    if story.now is None or story.now.day is None:
        return Reading("DATE", "XXXX-XX-XX" if step else "PRESENT_REF", unknown(found))
    moment = day(story.now.number + step)
    what = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}[step]
    why = counted(found, f"{said(moment)}, {what}", story, story.now)
    return _part(found, moment, why) if found.has(*DAY_PARTS) else date_reading(moment, why)


def tonight(found: Found, story: Story) -> Reading | None:
    if story.now is None or story.now.day is None or story.narrative:
        return Reading("TIME", "XXXX-XX-XXTNI", unknown(found))
    why = counted(found, "the night of", story, story.now)
    return Reading("TIME", f"{story.now.value}TNI", why, story.now.edtf, moment=story.now)


def shifted(found: Found, story: Story) -> Reading | None:
    """ "three days ago", "two years later", "weeks earlier", "less than four months ago"."""
    to_now = found.has("ago", "now")
    if found.word(found.last) == "than":
        return None
    if found.has("before", "after") and not _ends_clause(found):
        return None
    direction = 1 if found.has("now") else found.get("ago", "earlier", "before", "after") or 1
    unit = found.get(*UNITS)
    count, exact = count_of(found)
    anchor = story.now if to_now else story.before
    if isinstance(unit, str) and unit.startswith("T"):
        return _hours(found, story, anchor)
    if count is None or anchor is None or not isinstance(unit, str) or unit not in "DWFMYEC":
        return Reading("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF", f"{quoted(found)} says no number")
    if count != int(count) and unit in "YEC":
        count, unit = count * {"Y": 12, "E": 120, "C": 1200}[unit], "M"
    try:
        moment = anchor.shifted(direction * int(count), unit)
        if not to_now:
            moment = _already(found, story, moment, direction * int(count), unit)
    except OutOfRange:
        return None
    about = unit != "D" or not exact
    if found.has("less") and count > 1:
        edtf = anchor.shifted(direction * (int(count) - 1), unit).edtf
        edtf = edtf if unit in "WF" else f"{edtf}~"
    else:
        edtf = moment.edtf if moment.unit in "WEC" else moment.edtf + "~" * about
    way = "before" if direction < 0 else "after"
    why = counted(found, f"{said(moment)}, counted {way}", story, anchor)
    mod = found.get("more", "less", "over", "approximately") or None
    return Reading("DATE", moment.value, why, edtf, mod, moment, aside=direction < 0)


def _already(found: Found, story: Story, moment: Moment, count: int, unit: str) -> Moment:
    """ "Ten years later" in a report has come to pass: so it counts from an earlier date where else it would not."""
    published = story.published
    if story.narrative or published is None or moment.number <= published.number:
        return moment
    if story.tense(found.first, found.last) == "future":
        return moment
    shifted_dates = (told.shifted(count, unit) for told in (*reversed(story.earlier), published))
    return next((other for other in shifted_dates if other.number <= published.number), moment)


def _ends_clause(found: Found) -> bool:
    return not found.word(found.last)[:1].isalnum()


def _hours(found: Found, story: Story, anchor: Moment | None) -> Reading:
    if anchor is None or anchor.day is None:
        return Reading("TIME", "XXXX-XX-XXTXX", unknown(found))
    why = f"{quoted(found)} lies on the day of {beside(story, anchor)}, or beside it"
    return Reading("TIME", f"{anchor.value}TXX", why, f"{anchor.edtf}~", moment=anchor)


def stretch(found: Found, story: Story) -> Reading | None:
    """ "the past several months", "the next two years": a length with an end at the anchor."""
    step = found.get("last", "past", "previous", "next", "coming", "following", "ahead")
    unit = found.get(*UNITS)
    if not isinstance(unit, str):
        return None
    count, _ = count_of(found)
    if count is None and found.has("units") and not found.has("few"):
        value = f"P{'T' * unit.startswith('T')}X{_iso(unit)}"
    else:
        value = _length(count if count is not None or found.has("few") else 1, unit)
    anchor = story.before if found.has("previous", "following") or story.narrative else story.now
    return Reading("DURATION", value, *_stretch_dates(found, story, step, unit, anchor))


def _stretch_dates(found: Found, story: Story, step: int, unit: str, anchor: Moment | None) -> tuple[str, str | None]:
    if anchor is None or anchor.day is None or unit not in "DWMYEC":
        return f"{quoted(found)} is a length of time", None
    count, _ = count_of(found)
    vague = count is None
    number = count if count is not None else found.get("few") or (_SOME if found.has("units") else 1)
    if unit in "EC":
        number, unit = number * {"E": 10, "C": 100}[unit], "Y"
    try:
        other = anchor.shifted(step * int(number), unit)
    except OutOfRange:
        return f"{quoted(found)} is a length of time", None
    why = f"{quoted(found)} is a length of time {'before' if step < 0 else 'after'} {beside(story, anchor)}"
    mark = "~" if vague or unit not in "D" else ""
    if unit == "W":
        other = day(anchor.number + step * 7 * int(number))
    there = other.edtf + mark
    return why, f"{there}/{anchor.edtf}" if step < 0 else f"{anchor.edtf}/{there}"


def _iso(unit: str) -> str:
    return {"E": "DE", "C": "CE", "TH": "H", "TM": "M", "TS": "S", "F": "W", "N": "D", "WE": "W"}.get(unit, unit)


def _length(count: float | None, unit: str) -> str:
    number = "X" if count is None else f"{count:g}"
    return f"P{'T' * unit.startswith('T')}{number}{_iso(unit)}"


def neighbour(found: Found, story: Story) -> Reading | None:
    """A day said by one word beside the one told: "la veille", "le lendemain"."""
    step, anchor = found.get("neighbour"), story.before
    if anchor is None or anchor.day is None:
        return Reading("DATE", "", unknown(found))
    moment = day(anchor.number + step)
    return date_reading(
        moment, counted(found, f"{said(moment)}, {abs(step)} day{'s' * (abs(step) > 1)} beside", story, anchor)
    )


def week_of(found: Found, story: Story) -> Reading | None:
    """ "the week of 3 May": the week that holds a day."""
    date = calendar(found, story)
    if found.get("unit") != "W" or date is None or date.moment is None or date.moment.day is None:
        return None
    week = date.moment.at("W")
    return Reading("DATE", week.value, f"{quoted(found)} is the week of {said(date.moment)}", week.edtf, moment=week)


def unit_end(found: Found, story: Story) -> Reading | None:
    """ "month's end", "year-end"."""
    anchor = story.before
    if anchor is None or (found.get("unit") == "M" and anchor.month is None):
        return Reading("DATE", "", unknown(found))
    moment = anchor.at(found.get("unit"))
    why = counted(found, f"the end of {said(moment)}, by", story, anchor)
    return Reading("DATE", moment.value, why, part_of(moment, "END"), "END", moment)


def later_in(found: Found, story: Story) -> Reading | None:
    """ "later in 2022": the rest of that year; "earlier in 2022": its first part."""
    moment = Moment(found.get("year"))
    anchor = story.before
    edtf = moment.edtf
    if found.has("latter") and anchor is not None and anchor.year == moment.year:
        edtf = _rest_of(moment, anchor)
    why = counted(found, f"in {moment.year}, seen from", story, anchor)
    return Reading("DATE", moment.value, why, edtf, moment=moment, in_full=True)


__all__ = ["DAYS"]
