"""Readers of what is longer than a year or a part of one: decades, centuries, seasons, quarters, fiscal years."""

from dataclasses import replace

from communique.extraction.dating.moments import Moment, day, edtf_year
from communique.extraction.dating.readers.days import ordinal, position
from communique.extraction.dating.readers.kinds import MONTHS, SEASONS
from communique.extraction.dating.readers.lengths import length
from communique.extraction.dating.readers.numbers import count_of
from communique.extraction.dating.reading import Reading, date_reading
from communique.extraction.dating.reasons import beside_which, counted, nearest, quoted, said, unknown, written
from communique.extraction.dating.story import Found, Story
from communique.extraction.dating.years import nearest_year, year_of
from communique.model.dates import parse, words


def decade(found: Found, _story: Story) -> Reading | None:
    """ "the 1990s", "the '60s", "the early nineties"."""
    number = found.get("decade_digits", "decade_word") or found.get("year")
    if number is None or (number > 99 and not 1000 <= number <= 2190 and not found.has("bc")):
        return None
    if number <= 99:
        if number % 10 or (not found.has("apostrophe") and found.word(found.first).lower() != "the"):
            return None
        number += 1900
    if found.has("decade_word") and not found.has("the"):
        return None
    if number % 100 == 0:
        return _century_of_hundreds(found, number)
    if found.has("bc"):
        return date_reading(Moment(-8 - number, unit="E"), written(found), position(found))
    moment = Moment(number - number % 10, unit="E")
    return date_reading(moment, written(found), position(found))


def _century_of_hundreds(found: Found, number: int) -> Reading:
    """ "the 1800s" is a century, "the 2000s" a decade."""
    moment = Moment(number, unit="E" if number >= 2000 else "C")
    return date_reading(moment, written(found), position(found))


def century(found: Found, _story: Story) -> Reading | None:
    """ "the nineteenth century", "the 20th century", "the 4th century BC"."""
    number = ordinal(found)
    if number is None or not 1 <= number <= 30:
        return None
    if found.has("bc"):
        return date_reading(Moment(-100 * number + 1, unit="C"), written(found), position(found))
    return date_reading(Moment((number - 1) * 100, unit="C"), written(found), position(found))


def season(found: Found, story: Story) -> Reading | None:
    """ "the spring of 1789", "winter 2021/2022", "the summer"."""
    part = found.get(*SEASONS)
    number, given = year_of(found, story)
    if number is None:
        told = _is_season(found) and not _is_sort(found)
        return _as_attribute(found, _season_nearby(found, story, part)) if told else None
    moment = Moment(number, unit="S", part=part)
    why = written(found) if given else counted(found, f"{said(moment)}, by", story, story.before)
    return _as_attribute(found, date_reading(moment, why, position(found), in_full=given))


def _is_season(found: Found) -> bool:
    """Whether "spring" and "fall", which mean other things too, are seasons by the words beside them."""
    if found.has("season"):
        return True
    before, after, words = found.word(found.first - 1).lower(), found.word(found.last).lower(), found.lexicon.list
    if after in words("season_nouns"):
        return True
    if after in words("not_after_season"):
        return False
    return before in words("season_follows")


def _is_sort(found: Found) -> bool:
    """Whether a season only tells the sort of things ("summer meals", "winter coats"), and no time."""
    before, after, words = found.word(found.first - 1).lower(), found.word(found.last), found.lexicon.list
    things = after.isalpha() and after.islower() and after.endswith("s") and after not in words("past")
    return things and after not in words("season_nouns") and before not in words("season_follows")


def _as_attribute(found: Found, reading: Reading) -> Reading:
    """Where a season only describes a noun ("the summer offensive"): without article, and telling no time."""
    after = found.word(found.last)
    if not after[:1].isupper() and after not in found.lexicon.list("season_nouns"):
        return reading
    return replace(reading, first=found.first + found.is_kind(found.first, "the"), aside=not reading.in_full)


def _season_nearby(found: Found, story: Story, part: str) -> Reading:
    anchor = story.anchor(found.first)
    if anchor is None:
        return Reading("DATE", f"XXXX-{part}", unknown(found), mod=position(found))
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[part]
    here = anchor.month or 6
    future = not story.narrative and story.tense(found.first, found.last) == "future"
    told = story.narrative or anchor is not story.published
    back_cost, ahead_cost = (1.5, 1.0) if told else (3.0, 0.5) if future else (1.0, 2.0)

    following = story.next_written(found.last) if story.narrative else None

    def cost(step: int) -> float:
        distance = step * 12 + middle - here
        if following is not None:
            ahead = abs((following[0] - anchor.year - step) * 12 + following[1] - middle)
            return ahead * following[2] + (distance * ahead_cost if distance >= 0 else -distance * back_cost)
        return distance * ahead_cost if distance >= 0 else -distance * back_cost

    moment = Moment(anchor.year + min((-1, 0, 1), key=cost), unit="S", part=part)
    reading = date_reading(moment, nearest(found, moment, story, anchor), position(found))
    return _winter(found, reading, moment, story, anchor) if part == "WI" else reading


def _winter(found: Found, reading: Reading, moment: Moment, story: Story, anchor: Moment) -> Reading:
    """TIMEX3 names a winter by the year of its January, EDTF by that of its December."""
    edtf = f"{edtf_year(moment.year - 1)}-24"
    why = counted(found, f"{words(parse(edtf))}, {beside_which(moment, anchor)}", story, anchor)
    return replace(reading, edtf=edtf, why=why)


def part_of_year(found: Found, story: Story) -> Reading | None:
    """ "the first quarter of 2022", "the second half of 2008", "the third quarter"."""
    number = ordinal(found)
    parts = 4 if found.has("quarter") else 2
    if found.has("last", "latter") and number is None:
        number = parts
    if number is None or number > parts:
        return None
    year_number, given = year_of(found, story)
    if parts == 2 and year_number is None:
        return None
    code = f"{'Q' if parts == 4 else 'H'}{number}"
    if year_number is None:
        return _last_quarter(found, story, number, code)
    moment = Moment(year_number, unit=code[0], part=code)
    why = written(found) if given else counted(found, f"{code} of", story, story.before)
    return date_reading(moment, why, in_full=given)


def quarter_code(found: Found, _story: Story) -> Reading | None:
    """ "Q3 2021"."""
    code = found.word(found.place("quarter_code") or found.first)
    moment = Moment(found.get("year"), unit=code[0], part=code)
    return date_reading(moment, written(found), in_full=True)


def _last_quarter(found: Found, story: Story, number: int, code: str) -> Reading:
    """A quarter without its year is the last one that has begun, or the coming one of a future verb."""
    anchor = story.now
    if anchor is None or anchor.month is None:
        return Reading("DATE", f"XXXX-{code}", unknown(found))
    here = (anchor.month + 2) // 3
    past = number > here and story.tense(found.first, found.last) != "future"
    moment = Moment(anchor.year - past, unit="Q", part=code)
    return date_reading(moment, counted(found, f"{moment.value}, the last one begun by", story, anchor))


def fiscal(found: Found, story: Story) -> Reading | None:
    """ "fiscal year 2012", "FY 2012-13"."""
    number = found.get("year")
    if number is None:
        anchor = story.now
        if anchor is None:
            return None
        number = anchor.year + (found.get("last", "previous", "next", "coming", "following") or 0)
    quarter = ordinal(found) if found.has("quarter") else None
    value = f"FY{number}" + (f"-Q{quarter}" if quarter else "")
    why = f"{quoted(found)} is a budget year, which need not begin in January"
    return Reading("DATE", value, why, f"{number:04}", moment=Moment(number), in_full=True)


def nth_unit(found: Found, story: Story) -> Reading | None:
    """ "the last week of August", "the first three months of 1941": a length within a date."""
    unit = found.get("unit", "day_unit", "units")
    month = found.get(*MONTHS)
    number, given = year_of(found, story)
    number = number or (nearest_year(found, story, month, None) if month else None)
    value = length(_count(found), unit)
    if number is None:
        return Reading("DURATION", value, unknown(found))
    moment = Moment(number, month, unit="M" if month else "Y")
    if unit == "D" and month and ordinal(found) and not found.has("units"):
        return date_reading(Moment(number, month, ordinal(found), "D"), written(found))
    why = f"{quoted(found)} is a part of {said(moment)}"
    return Reading("DURATION", value, why, _nth_span(found, moment, unit), in_full=given)


def _nth_span(found: Found, moment: Moment, unit: str) -> str:
    """The days of the first or last weeks of a month; else the whole of it."""
    count = _count(found)
    nth = ordinal(found)
    if moment.unit != "M" or unit not in "DW" or count is None or (nth != 1 and not found.has("last", "final")):
        return moment.edtf
    days = int(count) * (7 if unit == "W" else 1)
    end = moment.shifted(1, "M").number
    first = moment.number if nth == 1 else end - days
    return f"{day(first).edtf}/{day(first + days - 1).edtf}" if 0 < days <= end - moment.number else moment.edtf


def _count(found: Found) -> float | None:
    """ "the last two weeks" are two, "the last week" one, "the last days" an unknown number."""
    if not found.has("units"):
        return 1
    return count_of(found, found.place("units"))[0]


def nth_part(found: Found, _story: Story) -> Reading | None:
    """ "the first year of the war", "the last days of the battle": a length within something without a date."""
    value = length(_count(found), found.get("unit", "day_unit", "short_unit", "units"))
    return Reading("DURATION", value, f"{quoted(found)} is a part of something that has no date here")
