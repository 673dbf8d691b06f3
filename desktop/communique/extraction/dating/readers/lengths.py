"""Readers of lengths of time, ages, and times that come again."""

from communique.extraction.dating.readers.kinds import UNITS
from communique.extraction.dating.readers.numbers import count_of
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.reasons import quoted
from communique.extraction.dating.story import Found, Story

_CODES = {"E": "DE", "C": "CE", "TH": "H", "TM": "M", "TS": "S", "F": "W", "N": "D", "WE": "D", "Q": "Q"}
_LARGEST_COUNT = 1500
_MODS = ("more", "less", "least", "most", "over", "approximately", "up")


def length(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: P2W, PT3H, PXY for an unknown number."""
    if unit == "F" and count is not None:
        count *= 2
    if count == 0.5 and unit in ("Y", "TH"):
        return {"Y": "P6M", "TH": "PT30M"}[unit]
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{int(count)}"
    return f"P{'T' * unit.startswith('T')}{number}{_CODES.get(unit, unit[-1])}"


def duration(found: Found, _story: Story) -> Reading | None:
    """ "34 years", "five-day", "more than three decades", "a few days"; "weeks" after a preposition."""
    unit = _unit(found)
    count, _ = count_of(found)
    bare = found.last - found.first == 1
    if unit is None or (bare and not _stands_alone(found)):
        return None
    if not bare and not _counts(found):
        return None
    if unit == "TM" and found.is_kind(found.first, "a") and not _stands_alone(found):
        return None
    found.first += _leading_article(found)
    why = f"{quoted(found)} is a length of time, not a date"
    one = count is None and found.has("long") and not found.has("units")
    return Reading("DURATION", length(1 if one else count, unit), why, mod=_mod(found))


def _leading_article(found: Found) -> int:
    """1 where the article belongs to the noun that the length describes ("the five-day summit"), 0 elsewhere."""
    describes = found.is_kind(found.last - 2, "hyphen") or found.is_kind(found.last, "apostrophe")
    if found.is_kind(found.first, "a"):
        return int(describes)
    return int(found.is_kind(found.first, "the") and not found.is_kind(found.first + 1, "few", "last"))


def _unit(found: Found) -> str | None:
    unit = found.get(*UNITS)
    return unit if isinstance(unit, str) else "Q" if found.has("quarter") else None


def _counts(found: Found) -> bool:
    """Whether a number counts units: "1914 days" does, but "in 1914 days of glory" does not."""
    return not found.is_kind(found.first, "year") or found.get("year") <= _LARGEST_COUNT


def _stands_alone(found: Found) -> bool:
    """Whether "weeks" alone is a length of time: "for weeks"."""
    return found.word(found.first - 1).lower() in found.lexicon.list("length_follows")


def _mod(found: Found) -> str | None:
    value = found.get(*_MODS)
    return value if isinstance(value, str) else None


def age(found: Found, story: Story) -> Reading | None:
    """ "26 years of age", "month-long", "nineteen years old"."""
    return duration(found, story)


def repeated(found: Found, _story: Story) -> Reading | None:
    """ "every year", "twice a month", "per day", "daily"."""
    if found.has("periodic", "annual"):
        value = found.get("periodic", "annual")
        return Reading("SET", value, f"{quoted(found)} comes again and again")
    if found.has("weekdays"):
        return Reading("SET", f"XXXX-WXX-{found.get('weekdays') + 1}", f"{quoted(found)} comes every week")
    if found.has("weekday", "short_weekday"):
        return Reading(
            "SET", f"XXXX-WXX-{found.get('weekday', 'short_weekday') + 1}", f"{quoted(found)} comes every week"
        )
    unit = _unit(found)
    if unit is None and found.has("morning", "afternoon", "evening", "night"):
        part = found.get("morning", "afternoon", "evening", "night")
        return Reading("SET", f"XXXX-XX-XXT{part}", f"{quoted(found)} comes again and again")
    if unit is None or (found.is_kind(found.first, "a") and not _is_rate(found)):
        return None
    slash = found.word(found.first) == "/"
    count = found.get("other", "second", "ordinal", "number", "day") if found.has("every") else 1
    return Reading("SET", length(count or 1, unit), f"{quoted(found)} comes again and again", first=found.first + slash)


def _is_rate(found: Found) -> bool:
    """ "15 a year", "$1 billion a year", "10 meetings a month"; not "for a year"."""
    if found.word(found.first)[0].isupper():
        return False
    for place in (found.first - 1, found.first - 2):
        if found.is_kind(place, "day", "digits", "big", "number", "decimal", "year"):
            return True
        if found.word(place).lower() in found.lexicon.list("rates"):
            return True
    return False
