"""Readers of words for the present, the past and the future without a date."""

from communique.extraction.dating.reading import Reading
from communique.extraction.dating.reasons import quoted
from communique.extraction.dating.story import Found, Story

_MEANINGS = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}


def now(found: Found, story: Story) -> Reading | None:
    """ "now", "recently", "the future", "at present"."""
    if found.has("former") and not story.narrative:
        return None
    value = found.get("recent", "recently", "former", "future", "past") or "PRESENT_REF"
    value = value if isinstance(value, str) else "PAST_REF"
    return Reading("DATE", value, f"{quoted(found)} is {_MEANINGS[value]}, without a date")
