"""Readers of clock times and parts of a day."""

from communique.extraction.dating.readers.days import calendar, weekday
from communique.extraction.dating.readers.kinds import DAY_PARTS, MONTHS
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.reasons import beside, quoted
from communique.extraction.dating.story import Found, Story


def clock(found: Found, story: Story) -> Reading | None:
    """ "18:00 UTC", "11:30 a.m.", on the day told last."""
    time = _time(found)
    if time is None:
        return None
    told = story.published is None or _follows_its_day(found, story)
    anchor = story.before if told else story.scheduled or story.published
    if anchor is not None and anchor.day is None and not story.narrative:
        anchor = story.published
    if anchor is None or anchor.day is None:
        return Reading("TIME", f"XXXX-XX-XX{time}", f"{quoted(found)} is a time of an unknown day")
    return Reading(
        "TIME",
        anchor.value + time,
        f"{quoted(found)} is a time on the day of {beside(story, anchor)}",
        anchor.edtf,
        moment=anchor,
    )


def _follows_its_day(found: Found, story: Story) -> bool:
    """Whether the day told last is that of a time: told in its paragraph, or the heading of those items."""
    headed = story.is_headed() and story.scheduled is None
    return story.narrative or headed or story.same_paragraph(story.told_place, found.first)


def clock_date(found: Found, story: Story) -> Reading | None:
    """ "2:30 p.m. on 4 February 2011"."""
    time, date = _time(found), calendar(found, story)
    if time is None or date is None or date.moment is None or date.moment.day is None:
        return None
    return Reading("TIME", date.value + time, date.why, date.edtf, moment=date.moment, in_full=date.in_full)


def clock_weekday(found: Found, story: Story) -> Reading | None:
    """ "10:30 p.m. on Tuesday"."""
    time, date = _time(found), weekday(found, story)
    if time is None or date is None or date.moment is None:
        return None
    return Reading("TIME", date.value + time, date.why, date.edtf, moment=date.moment)


def _time(found: Found) -> str | None:
    """ "T14:30Z", None where there is no such time or the figures are a score."""
    zone = found.get("zone") or ""
    if found.has("noon") and not found.has("clock"):
        return str(found.get("noon")) + zone
    hour, minute, second = found.get("clock")
    if hour > 24:
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if second else "") + zone


def part_of_day(found: Found, story: Story) -> Reading | None:
    """ "the night of 20 June 1791", "Tuesday morning"."""
    date = calendar(found, story) if found.has(*MONTHS) else weekday(found, story)
    if date is None or date.moment is None:
        return date
    part = found.get(*DAY_PARTS)
    value = date.value + (part if part.startswith("T") else f"T{part}")
    return Reading("TIME", value, date.why, date.edtf, date.mod, date.moment, in_full=date.in_full)


def day_time(found: Found, story: Story) -> Reading | None:
    """A part of some day: "at noon", "at night"."""
    if found.has("noon"):
        return clock(found, story)
    if found.has("daytime") or found.is_kind(found.first - 1, "at", "by"):
        part = found.get(*DAY_PARTS)
        return Reading("TIME", f"XXXX-XX-XXT{part}", f"{quoted(found)} is a part of no certain day")
    return None
