"""The reasons of dates, in words for people."""

from communique.extraction.dating.moments import Moment
from communique.extraction.dating.story import Found, Story
from communique.model.dates import parse, words


def said(moment: Moment) -> str:
    """A moment in words, a day with its weekday: "Saturday 16 November 2019"."""
    return words(parse(moment.edtf), weekday=True).replace(",", "")


def quoted(found: Found) -> str:
    """The matched words in quotation marks, on one line."""
    return f"“{' '.join(found.text.split())}”"


def written(found: Found) -> str:
    return f"{quoted(found)} is written out in full"


def year_carried(found: Found) -> str:
    return f"{quoted(found)} takes its year from the date that follows it"


def beside(story: Story, moment: Moment | None) -> str:
    """What a date was counted from: the document's own date, or the one told before."""
    if moment is None:
        return "no date is known to count from"
    if moment == story.scheduled:
        return f"the schedule, {said(moment)}"
    if story.published is not None and moment == story.published:
        return f"the document, dated {said(moment)}"
    return f"the date told before, {said(moment)}"


def counted(found: Found, what: str, story: Story, anchor: Moment | None) -> str:
    """ "“on Sunday” is the last Sunday before the document, dated Saturday 16 November 2019"."""
    return f"{quoted(found)} is {what} {beside(story, anchor)}"


def unknown(found: Found) -> str:
    return f"{quoted(found)} names a time, but not which: nothing is known to count from"


def nearest(found: Found, moment: Moment, story: Story, anchor: Moment | None) -> str:
    """Why a date without its year is this one: "the last one before the document"."""
    if anchor is None:
        return f"{quoted(found)} is {said(moment)}"
    return counted(found, f"{said(moment)}, {beside_which(moment, anchor)}", story, anchor)


def beside_which(moment: Moment, anchor: Moment, name: str = "one") -> str:
    """ "the last one before", "the next one after" or "the one of"."""
    if (moment.unit == anchor.unit and moment == anchor) or (
        moment.year == anchor.year and moment.month == anchor.month and not moment.day
    ):
        return f"the {name} of"
    return f"the last {name} before" if moment.number < anchor.number else f"the next {name} after"
