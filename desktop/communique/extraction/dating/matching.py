"""Goes through a text once, matches the lexicon's rules, and has each match read."""

import re
from collections.abc import Iterator
from functools import cache

from communique.extraction.dating.expression import TimeExpression
from communique.extraction.dating.lexicon import OTHER, Lexicon, load
from communique.extraction.dating.moments import Moment, OutOfRange
from communique.extraction.dating.readers import READERS
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.story import Found, Story
from communique.extraction.dating.tokens import Tokens, tokenise
from communique.model.dates import DateError, parse

_FEW_YEARS, _MANY_YEARS = 4, 20
_LIFETIME = 100
_HEADING = 12
"""The most words of a heading before its date."""
_RECENT_SHARE = 0.7
_LONGEST_WITHOUT_YEAR, _LONGEST_IN_RECENT_HISTORY = 1500, 800
"""Characters for each year told: histories name one every few hundred."""
_TOLD_YEAR = """(in | by | since | until | from | to | of | the | early | late | mid hyphen? | hyphen | open
 | month_name (the? dom)? comma?) year"""
_IN_FULL = "month_name (the? dom)? (comma | dot | of)? year"


def expressions(text: str, published: Moment | None, lexicon: Lexicon) -> list[TimeExpression]:
    """The expressions of time in a text, in order."""
    tokens = tokenise(text, lexicon)
    story = Story(tokens, lexicon, published, is_narrative(tokens, lexicon, published))
    story.written = written_in_full(tokens, lexicon)
    story.day_first = day_comes_first(tokens, lexicon)
    story.before_christ = tokens.kinds.count(lexicon.letter("bc")) >= _FEW_YEARS
    found = []
    for match, reading in _readings(tokens, lexicon, story):
        first = match.first if reading.first is None else reading.first
        last = match.last if reading.last is None else reading.last
        start, end = tokens.starts[first], tokens.end(last - 1)
        edtf, mod = _about(reading, lexicon, tokens, first)
        found.append(TimeExpression(start, end, text[start:end], reading.type, reading.value, mod, edtf, reading.why))
        if reading.moment is None or reading.aside:
            continue
        story.mentioned = (reading.moment, last)
        if reading.in_full and story.scheduled is None and _heads_schedule(tokens, lexicon, first, last):
            story.scheduled = reading.moment
        goes_on = (
            story.moves_to(reading.moment, first) if story.narrative else not _describes(match, tokens, first, last)
        )
        if goes_on:
            story.tell(reading.moment, last, reading.in_full)
    return found


def _about(reading: Reading, lexicon: Lexicon, tokens: Tokens, first: int) -> tuple[str | None, str | None]:
    """EDTF and mod of a date, approximate where "about" or "circa" stands before it."""
    if reading.edtf is None:
        return None, reading.mod
    try:
        date = parse(reading.edtf)
    except DateError:  # an interval whose ends do not fit, as contradictory words can make
        return None, reading.mod
    about = first > 0 and reading.type == "DATE" and tokens.words[first - 1].lower() in lexicon.list("about")
    return (str(date.about()), "APPROX") if about and reading.mod is None else (reading.edtf, reading.mod)


def _heads_schedule(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a date ends a line that heads the text and names a schedule: "Public Schedule – July 15, 2022"."""
    line_end = tokens.kinds.find(lexicon.letter("paragraph"))
    words = (word.lower() for word in tokens.words[:first])
    return first < _HEADING and line_end in (-1, last) and not lexicon.list("schedules").isdisjoint(words)


def _describes(found: Found, tokens: Tokens, first: int, last: int) -> bool:
    """Whether a date only describes a noun ("the November 27 agreement"): what follows does not count from it."""
    following = tokens.words[last] if last < len(tokens.words) else ""
    if not found.is_kind(first - 1, "the") or not following[:1].isalpha():
        return False
    return following not in found.lexicon.list("after_nth_day") and found.kind(last) == OTHER


def is_narrative(tokens: Tokens, lexicon: Lexicon, published: Moment | None) -> bool:
    """Whether a text tells history: it is full of years, and they lie well before its publication.

    A long history may come down to its publication; a short one that names recent years is a report.
    """
    if published is None or tokens.kinds.count(lexicon.letter("bc")) >= _FEW_YEARS:
        return True
    years = _years(tokens, lexicon, published)
    if len(years) < _FEW_YEARS or len(tokens.text) > _LONGEST_WITHOUT_YEAR * len(years):
        return False
    near = sum(number >= published.year - 1 for number in years)
    dense = len(tokens.text) <= _LONGEST_IN_RECENT_HISTORY * len(years)
    return near == 0 or (dense and len(years) >= _MANY_YEARS and near < _RECENT_SHARE * len(years))


def _years(tokens: Tokens, lexicon: Lexicon, published: Moment) -> list[int]:
    """The numbers of a text that tell years: by the word before them, or because they lie near the publication."""
    told = {match.end() - 1 for match in _pattern(lexicon.language, _TOLD_YEAR).finditer(tokens.kinds)}
    letter, labels = lexicon.letter("year"), lexicon.list("not_before_year")
    places = [place for place, kind in enumerate(tokens.kinds) if kind == letter]
    return [
        tokens.values[place]
        for place in places
        if place in told
        or (0 <= published.year - tokens.values[place] <= _LIFETIME and tokens.words[place - 1] not in labels)
    ]


def written_in_full(tokens: Tokens, lexicon: Lexicon) -> list[tuple[int, int, int]]:
    """Token, year and month of every date that is written with its year."""
    found = []
    for match in _pattern(lexicon.language, _IN_FULL).finditer(tokens.kinds):
        found.append((match.start(), tokens.values[match.end() - 1], tokens.values[match.start()]))
    return found


def day_comes_first(tokens: Tokens, lexicon: Lexicon) -> bool | None:
    """Whether the document's figures give the day first, as those show that can be read in one way only."""
    numeric = lexicon.letter("numeric")
    pairs = [tokens.values[place] for place, kind in enumerate(tokens.kinds) if kind == numeric]
    day_first = sum(one > 12 >= two for one, two, _ in pairs)
    month_first = sum(two > 12 >= one for one, two, _ in pairs)
    return None if day_first == month_first else day_first > month_first


def _readings(tokens: Tokens, lexicon: Lexicon, story: Story) -> Iterator[tuple[Found, Reading]]:
    place, kinds = 0, tokens.kinds
    begin, match_at = lexicon.starter.search, lexicon.matcher.match
    while start := begin(kinds, place):
        place = start.start() + 1
        match = match_at(kinds, start.start())
        if match is None:
            continue
        found = Found(tokens, lexicon, match.start(), match.end())
        rule = (match.lastindex or 1) - 1
        reading = _read(found, story, rule) or _others(found, story, rule)
        if reading is not None:
            yield found, reading
            place = found.last


def _read(found: Found, story: Story, rule: int) -> Reading | None:
    try:
        return READERS[found.lexicon.rules[rule][0]](found, story)
    except OutOfRange:
        return None


def _others(found: Found, story: Story, refused: int) -> Reading | None:
    """What a later rule makes of the same place; `found` then ends where that rule ends."""
    for rule in range(refused + 1, len(found.lexicon.rules)):
        match = _single(found.lexicon.language, rule).match(found.tokens.kinds, found.first)
        if match and match.end() > found.first:
            found.last = match.end()
            if reading := _read(found, story, rule):
                return reading
    return None


@cache
def _pattern(language: str, written: str) -> re.Pattern[str]:
    return load(language).pattern(written)


@cache
def _single(language: str, rule: int) -> re.Pattern[str]:
    lexicon = load(language)
    return lexicon.pattern(lexicon.rules[rule][1])
