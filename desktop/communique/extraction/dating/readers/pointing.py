"""Readers of what points at a unit, month, weekday or part of a day: "last week", "that November", "yesterday"."""

from communique.extraction.dating.moments import Moment, OutOfRange, day, iso_week
from communique.extraction.dating.readers.days import is_short_weekday, position
from communique.extraction.dating.readers.kinds import DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAY_NAMES
from communique.extraction.dating.reading import Reading, date_reading, part_of
from communique.extraction.dating.reasons import counted, quoted, said, unknown
from communique.extraction.dating.story import Found, Story
from communique.model.calendar import weekday as weekday_of
from communique.model.dates import parse, words

_DAYS_BESIDE = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}


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
        return story.beside(found.first)
    if story.published is not None and found.has(*UNITS) and _is_ours(found, story, step):
        return story.published
    article = found.has("the") and not found.has("this") and story.lexicon.article_points_back
    return story.beside(found.first) if article and step >= 0 else story.now


def _is_ours(found: Found, story: Story, step: int) -> bool:
    """Whether even a history means its own day: by "this year", and by "next year" of what will be."""
    if found.has("the"):
        return False
    return (step == 0 and found.has("this")) or (step > 0 and story.tense(found.first, found.last) == "future")


def _pointed(found: Found, story: Story, step: int, anchor: Moment) -> Reading | None:
    if found.has(*MONTHS):
        return _month(found, story, step, anchor)
    if found.has(*WEEKDAY_NAMES):
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
    edtf = rest_of(moment, anchor) if found.has("latter") and step == 0 and later else part_of(moment, mod)
    return Reading("DATE", moment.value, why, edtf, mod, moment, aside=step < 0 and story.narrative)


def with_day(story: Story, anchor: Moment) -> Moment:
    """The anchor, or the last date told of its year that names a day."""
    if anchor.day is not None:
        return anchor
    told = [*story.earlier, *([story.published] if story.published and not story.narrative else [])]
    return next((each for each in reversed(told) if each.day is not None and each.year == anchor.year), anchor)


def rest_of(moment: Moment, anchor: Moment) -> str:
    """ "later this year": from the anchor to the end of the year."""
    if anchor.day is not None and moment.unit == "W":
        return f"{day(anchor.number).edtf}/{moment.edtf.rpartition('/')[2]}"
    if anchor.day is None or moment.unit not in "YM":
        return moment.edtf
    last = Moment(moment.year, moment.month or 12, unit="M")
    end = day(last.shifted(1, "M").number - 1)
    return f"{day(anchor.number).edtf}/{end.edtf}"


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
    name = found.get(*WEEKDAY_NAMES)
    if found.has("short_weekday") and not found.has(*DAY_PARTS) and not is_short_weekday(found):
        return None  # "said that Sun Weidong had come"
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
    which = {-1: "the weekend before that of", 0: "the weekend of", 1: "the weekend after that of"}[step]
    what = counted(found, f"{words(parse(span))}, {which}", story, anchor)
    return Reading("DATE", f"{year:04}-W{week:02}-WE", what, span, moment=day(saturday))


def day_part(found: Found, story: Story, anchor: Moment, step: int) -> Reading | None:
    """ "this morning", "last night", "that afternoon", "the next morning"."""
    anchor = with_day(story, anchor)
    if anchor.day is None:
        return None
    moment = day(anchor.number + step)
    return _part(found, moment, counted(found, f"{said(moment)}, {_DAYS_BESIDE[step]}", story, anchor))


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
    what = _DAYS_BESIDE[step]
    why = counted(found, f"{said(moment)}, {what}", story, story.now)
    return _part(found, moment, why) if found.has(*DAY_PARTS) else date_reading(moment, why)


def tonight(found: Found, story: Story) -> Reading | None:
    if story.now is None or story.now.day is None or story.narrative:
        return Reading("TIME", "XXXX-XX-XXTNI", unknown(found))
    why = counted(found, "the night of", story, story.now)
    return Reading("TIME", f"{story.now.value}TNI", why, story.now.edtf, moment=story.now)
