"""Readers of what counts units from a date: "three days ago", "two years later", "the past several months"."""

from communique.extraction.dating.moments import Moment, OutOfRange, day
from communique.extraction.dating.readers.days import calendar
from communique.extraction.dating.readers.kinds import UNITS
from communique.extraction.dating.readers.lengths import length
from communique.extraction.dating.readers.numbers import count_of
from communique.extraction.dating.readers.pointing import rest_of
from communique.extraction.dating.reading import Reading, date_reading, part_of
from communique.extraction.dating.reasons import beside, counted, quoted, said, unknown
from communique.extraction.dating.story import Found, Story

_SOME = 3
"""How many are taken for "some", "several" and "the coming" months."""


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
    shown = moment
    if found.has("less") and found.has("than") and count > 1:
        shown = anchor.shifted(direction * (int(count) - 1), unit)
    about = (unit != "D" or not exact) and shown.unit not in "WEC"
    way = "back" if direction < 0 else "on"
    why = counted(found, f"{'about ' * about}{said(shown)}, counted {way} from", story, anchor)
    mod = None if found.is_kind(found.last - 2, "more") else found.get("more", "less", "over", "approximately")
    return Reading("DATE", moment.value, why, shown.edtf + "~" * about, mod, moment, aside=direction < 0)


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
    some = found.has("few", "units")
    value = length(1 if count is None and not some else count, unit)
    anchor = story.before if found.has("previous", "following") or story.narrative else story.now
    return Reading("DURATION", value, *stretch_dates(found, story, step, unit, anchor))


def stretch_dates(found: Found, story: Story, step: int, unit: str, anchor: Moment | None) -> tuple[str, str | None]:
    """Why and from when to when (EDTF, None where nobody can say) some units before or after an anchor last."""
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
    here, there = day(anchor.number).edtf, other.edtf + mark
    return why, f"{there}/{here}" if step < 0 else f"{here}/{there}"


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
        edtf = rest_of(moment, anchor)
    side = "after" if found.has("latter") else "before"
    why = counted(found, f"the part of {moment.year} {side}", story, anchor)
    return Reading("DATE", moment.value, why, edtf, moment=moment, in_full=True)
