"""Readers of years written as numbers: "2015", "'89", "1915-17", "490 BC"."""

from dataclasses import replace

from communique.extraction.dating.moments import Moment
from communique.extraction.dating.readers.days import position
from communique.extraction.dating.readers.kinds import POSITIONS
from communique.extraction.dating.reading import Reading, date_reading
from communique.extraction.dating.reasons import quoted, written
from communique.extraction.dating.story import Found, Story
from communique.extraction.dating.years import two_digit_year

_FIRST_BARE_YEAR = 1100
_FAR_BACK, _FAR_AHEAD = 120, 15


def year(found: Found, story: Story) -> Reading | None:
    """A bare year, unless the number counts or numbers something."""
    number = found.get("year")
    if found.has("bc"):
        return era_year(found, story)
    if not found.has("ad", "units", "unit") and not _is_year(found, story, number):
        return None
    reading = date_reading(Moment(number), written(found), position(found), in_full=True)
    return replace(reading, aside=not _tells_when(found))


def era_year(found: Found, story: Story) -> Reading | None:
    """ "490 BC", "AD 70", the first of "499–449 BC"; a bare "in 479" where the story is one of years BC."""
    number = found.get("digits", "year", "day")
    before_christ = found.has("bc") or _range_ends_before_christ(found)
    if not before_christ and not found.has("ad"):
        if not story.before_christ or not _goes_on_before_christ(found, number):
            return None
        before_christ = True
    moment = Moment(1 - number if before_christ else number)
    return date_reading(moment, written(found), position(found), in_full=True)


def _range_ends_before_christ(found: Found) -> bool:
    return (
        found.is_kind(found.last, "hyphen", "to", "and", "or", "until", "slash")
        and found.is_kind(found.last + 1, "digits", "year", "day")
        and found.is_kind(found.last + 2, "bc")
    )


def _goes_on_before_christ(found: Found, number: int) -> bool:
    """Whether a number of three digits is a year by the word before it, and counts nothing."""
    before, after = found.word(found.first - 1), found.word(found.last)
    words = found.lexicon.list
    return (
        100 <= number < 1000
        and (before.lower() in words("year_follows") or found.has(*POSITIONS) or before == "(")
        and after not in words("not_after_year")
        and not (after.islower() and after.endswith("s") and len(after) > 3)
    )


def _tells_when(found: Found) -> bool:
    """Whether a year says when something happened; "the 1991 agreement" and "(1953)" only name something."""
    before = found.word(found.first - 1)
    if found.has("units", *POSITIONS):
        return True
    if found.is_kind(found.first - 1, "hyphen", "open", "the", "of", "a"):
        return False
    return before.lower() in found.lexicon.list("tell_when") or not before[:1].isalnum()


def _is_year(found: Found, story: Story, number: int) -> bool:
    words = found.lexicon.list
    before, after = found.word(found.first - 1), found.word(found.last)
    if _label(found) in words("not_before_year"):
        return False
    if number < _FIRST_BARE_YEAR or before in words("not_before_year") or after in words("not_after_year"):
        return False
    if before in ("#", "$", "€", "£", "/", "+", "=", "_") or after in ("%", "/", "$", "€", "°", "_", "="):
        return False
    if before in ("-", "–") and found.is_kind(found.first - 2, "digits", "big", "day"):
        return False
    if not _is_expected(found) and (not _is_near(number, story) or _is_label(found)):
        return False
    counted_thing = after.islower() and after.endswith("s") and len(after) > 4
    return not (counted_thing and found.is_kind(found.first - 1, "approximately", "over"))


def _label(found: Found) -> str:
    """The word before a number, or before those of which it is the last: "pp. 1990-1995", "your 1522 and 1542"."""
    place = found.first - 1
    while found.is_kind(place, "hyphen", "and", "comma") and found.is_kind(place - 1, "year", "digits"):
        place -= 2
    return found.word(place - 1 if found.is_kind(place, "dot") else place)


def _is_expected(found: Found) -> bool:
    """Whether the words beside a number make a year of it: a preposition, an article, a bracket, the other end."""
    before = found.word(found.first - 1).lower()
    in_range = found.is_kind(found.last, "hyphen") and found.is_kind(found.last + 1, "year", "digits", "day")
    beside = found.is_kind(found.first - 1, "the", "of", "month", "ambiguous_month", "short_month", "hyphen", "open")
    heads = "\n" in found.tokens.text[max(0, found.start - 2) : found.start]  # "1863 - The treaty is signed"
    beside = beside or (heads and found.word(found.last) in ("-", "–", "—", ":"))
    beside = beside or (before == "," and found.word(found.last) == ")")  # "(Oslo Univ., 1988)"
    return in_range or beside or found.has(*POSITIONS) or before in found.lexicon.list("tell_when")


def _is_label(found: Found) -> bool:
    """Whether a number opens a paragraph ("1597. Your telegram") or belongs to a name ("Saigon’s 1541")."""
    opens = found.first == 0 or found.is_kind(found.first - 1, "paragraph")
    possessive = found.word(found.first - 1) == "s" and found.is_kind(found.first - 2, "apostrophe")
    return possessive or (opens and found.is_kind(found.last, "dot"))


def _is_near(number: int, story: Story) -> bool:
    """Whether a number without such words may be a year: not far from the story, as that of a telegram is."""
    now = (story.told or story.published) if story.narrative else story.published
    return now is None or now.year - _FAR_BACK <= number <= now.year + _FAR_AHEAD


def short_year(found: Found, story: Story) -> Reading | None:
    """ "'89"."""
    if (
        found.is_kind(found.last, "apostrophe")
        or found.tokens.starts[found.first] + 1 != found.tokens.starts[found.first + 1]
    ):
        return None
    number = found.get("day", "digits")
    if len(found.word(found.last - 1)) != 2 or (found.word(found.first - 1)[-1:].isalnum() and _touches(found)):
        return None
    return date_reading(Moment(two_digit_year(number, story)), written(found), in_full=True)


def _touches(found: Found) -> bool:
    return found.tokens.end(found.first - 1) == found.start


def year_tail(found: Found, _story: Story) -> Reading | None:
    """The second half of "1915-17"."""
    if len(found.text) != 2:
        return None
    first = found.tokens.values[found.first - 2]
    number = first - first % 100 + found.get("day", "digits")
    if number <= first:
        return None
    why = f"{quoted(found)} ends the years from {first}"
    return replace(date_reading(Moment(number), why, in_full=True), aside=True)
