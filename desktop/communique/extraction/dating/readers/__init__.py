"""READERS: what a lexicon's rules call by name; each reads matched words, or says None where they are no date."""

from collections.abc import Callable

from communique.extraction.dating.readers import (
    clocks,
    days,
    holidays,
    lengths,
    pointing,
    shifting,
    spans,
    vague,
    year_numbers,
)
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.story import Found, Story

Reader = Callable[[Found, Story], Reading | None]

READERS: dict[str, Reader] = {
    "calendar": days.calendar,
    "day_range": days.day_range,
    "month": days.month,
    "weekday": days.weekday,
    "nth_day": days.nth_day,
    "iso": days.iso,
    "numeric": days.numeric,
    "clock": clocks.clock,
    "clock_date": clocks.clock_date,
    "clock_weekday": clocks.clock_weekday,
    "part_of_day": clocks.part_of_day,
    "day_time": clocks.day_time,
    "year": year_numbers.year,
    "era_year": year_numbers.era_year,
    "short_year": year_numbers.short_year,
    "year_tail": year_numbers.year_tail,
    "decade": spans.decade,
    "century": spans.century,
    "season": spans.season,
    "part_of_year": spans.part_of_year,
    "fiscal": spans.fiscal,
    "nth_unit": spans.nth_unit,
    "nth_part": spans.nth_part,
    "pointed": pointing.pointed,
    "shifted": shifting.shifted,
    "stretch": shifting.stretch,
    "later_in": shifting.later_in,
    "holiday": holidays.holiday,
    "anaphora": shifting.neighbour,
    "month_end": shifting.unit_end,
    "double_date": days.double_date,
    "buddhist": days.buddhist,
    "quarter_code": spans.quarter_code,
    "listed_day": days.listed_day,
    "week_of": shifting.week_of,
    "day_word": pointing.day_word,
    "tonight": pointing.tonight,
    "duration": lengths.duration,
    "age": lengths.age,
    "set": lengths.repeated,
    "now": vague.now,
    "time_word": vague.time_word,
}
