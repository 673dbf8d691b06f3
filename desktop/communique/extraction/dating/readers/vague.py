"""Readers of words for the present, the past and the future without a date."""

from communique.extraction.dating.readers.shifting import stretch_dates
from communique.extraction.dating.reading import Reading
from communique.extraction.dating.reasons import beside, quoted
from communique.extraction.dating.story import Found, Story

_MEANINGS = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}


def now(found: Found, story: Story) -> Reading | None:
    """ "now", "recently", "the future", "at present"."""
    if found.has("former", "current") and not story.narrative:
        return None
    if found.has("recent") and found.is_kind(found.first - 1, "most"):
        return None
    if found.has("present") and found.is_kind(found.first, "the") and found.word(found.last)[:1].isalnum():
        return None
    if found.has("now") and found.word(found.first)[0].isupper() and found.is_kind(found.last, "comma"):
        return None
    if found.has("ago", "other"):
        return Reading("DATE", "PAST_REF", f"{quoted(found)} is {_MEANINGS['PAST_REF']}, without a date")
    unit = found.get("units")
    if found.has("recent") and unit in ("D", "W", "M"):
        why, edtf = stretch_dates(found, story, -1, unit, story.now)
        return Reading("DATE", "PAST_REF", why, edtf)
    value = found.get("recent", "recently", "former", "future", "past") or "PRESENT_REF"
    value = value if isinstance(value, str) else "PAST_REF"
    return Reading("DATE", value, f"{quoted(found)} is {_MEANINGS[value]}, without a date")


def time_word(found: Found, story: Story) -> Reading | None:
    """ "at that time", "this period", "the dry season": a time that only its context names."""
    before = found.word(found.first - 1).lower()
    told = story.before
    if found.has("climate"):
        return Reading("DATE", "", f"{quoted(found)} comes every year, at no certain date")
    if before not in found.lexicon.list("time_follows") and not found.has("nowish"):
        return None
    if not story.narrative and not found.has("that", "nowish"):
        return None
    if found.has("nowish") and told is not None and told.day is not None:
        return Reading("DATE", told.value, f"{quoted(found)} is {beside(story, told)}", told.edtf)
    if found.has("this") and found.is_kind(found.first - 1, "at"):
        return Reading("DATE", "PRESENT_REF", f"{quoted(found)} is the present of the story")
    about = None if told is None else told.edtf + "~" * (told.unit in "DMSY")
    return Reading("DATE", "", f"{quoted(found)} is about {beside(story, told)}", about)
