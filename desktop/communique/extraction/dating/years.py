"""Which year a date means: written beside it, carried by its range, or the nearest to what it counts from."""

from functools import cache

from communique.extraction.dating.lexicon import Lexicon, load
from communique.extraction.dating.moments import Moment
from communique.extraction.dating.story import Found, Story

_TAIL = "(hyphen | to | and | or | until | on) the? (dom of? month_name | month_name the? dom | month_name | dom | season_name) comma? of? year"
_WITHOUT_DAY = 15


def year_of(found: Found, story: Story) -> tuple[int | None, bool]:
    """The year that the words themselves give, and whether they do; None where it must be found."""
    year = found.get("year")
    if year is not None:
        return year, True
    if found.has("apostrophe"):
        place = (found.place("apostrophe") or 0) + 1
        return two_digit_year(found.tokens.values[place], story), True
    if found.has("unit"):
        return (story.before.year if story.before else None), False
    tail = _tail(found.lexicon.language).match(found.tokens.kinds, found.last)
    if tail:
        return found.tokens.values[tail.end() - 1], True
    return None, False


def two_digit_year(year: int, story: Story) -> int:
    """The year meant by two digits: the nearest to the story's, never more than twenty years ahead."""
    now = story.now.year if story.now else 2000
    full = now - now % 100 + year
    return full - 100 if full > now + 20 else full


def nearest_year(found: Found, story: Story, month: int, day: int | None) -> int | None:
    """The year of a date told without one: nearest to what it counts from, before it or after it as the verb says."""
    anchor = story.anchor(found.first)
    if anchor is None:
        return None
    if anchor.month is None:
        return anchor.year
    tense = None if story.narrative else story.tense(found.first, found.last)
    back, on = _costs(story, anchor, tense)
    target = _place_in_year(month, day)
    here = _place_in_year(anchor.month, anchor.day)

    def cost(year: int) -> float:
        distance = (year - anchor.year) * 372 + target - here
        return distance * on if distance >= 0 else -distance * back

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=cost)


def _costs(story: Story, anchor: Moment, tense: str | None) -> tuple[float, float]:
    """What a day back and a day ahead cost."""
    if story.narrative or anchor is not story.published:
        return 1.5, 1.0
    return {"past": (1.0, 6.0), "future": (6.0, 1.0)}.get(tense or "", (1.0, 1.8))


def _place_in_year(month: int, day: int | None) -> int:
    return month * 31 + (day or _WITHOUT_DAY)


@cache
def _tail(language: str) -> "object":
    return load(language).pattern(_TAIL)
