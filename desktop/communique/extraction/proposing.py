"""What a passage tells that a person points at: the event that could be made of it, whatever the program thought."""

from collections.abc import Iterable

from communique.extraction.dating import TimeExpression
from communique.extraction.extracting import Opened, opened
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.tellings import tellings
from communique.model.dates import Date, DateError
from communique.model.documents import Document, Passage
from communique.model.events import Mention
from communique.model.relationships import pairs

LONGEST = 160
"""Code points of a summary that is made of the passage's own words."""


def proposed(document: Document, passage: Passage) -> Mention:
    """What the passage tells most likely; without an id. What nothing says stays empty."""
    found = opened(document, document.published)
    telling = _best(_candidates(found, passage), passage)
    time = telling.time if telling and telling.time else _time(found.times, passage)
    date, why = _dated(telling, time)
    codes, participants = _parties(found, telling, passage)
    own = telling and telling.parties.codes
    return Mention(
        id="",
        document=document.id,
        start=passage.start,
        end=passage.end,
        date=date,
        date_text=time.text if time and date else None,
        date_passage=_inside(time, passage) if date else None,
        why=why,
        summary=telling.summary if telling and telling.summary else _words(passage.of(document.text)),
        codes=codes,
        participants=participants,
        relationships=telling.parties.pairs if telling and own else pairs(codes),
        plover=telling.kind if telling else None,
        planned=bool(telling and telling.planned),
    )


def _candidates(found: Opened, passage: Passage) -> Iterable[Telling]:
    """All that the sentences of the passage could tell; those before them are read as well, for “he” and “they”."""
    for sentence in found.sentences:
        if sentence.start >= passage.end:
            return
        told = tellings(sentence, found.context)
        if sentence.end > passage.start:
            yield from told


def _best(candidates: Iterable[Telling], passage: Passage) -> Telling | None:
    """The telling whose word lies in the passage, rather dated, rather of a known kind."""
    inside = [one for one in candidates if passage.start <= one.words.starts[one.place] < passage.end]
    return max(inside, key=lambda one: (one.date is not None, one.kind is not None, one.main), default=None)


def _time(times: Iterable[TimeExpression], passage: Passage) -> TimeExpression | None:
    """The first expression of the passage that gives a date."""
    inside = (time for time in times if passage.start <= time.start and time.end <= passage.end)
    return next((time for time in inside if _date(time)), None)


def _date(time: TimeExpression) -> Date | None:
    try:
        return time.date
    except DateError:
        return None


def _dated(telling: Telling | None, time: TimeExpression | None) -> tuple[Date | None, str]:
    """The date and the reason for it."""
    if telling and telling.date:
        return telling.date, telling.why
    if time:
        return _date(time), time.why
    return None, ""


def _inside(time: TimeExpression | None, passage: Passage) -> Passage | None:
    """The words that give the date, where they are among the passage's."""
    held = time is not None and passage.start <= time.start and time.end <= passage.end
    return Passage(time.start, time.end) if held and time is not None else None


def _parties(found: Opened, telling: Telling | None, passage: Passage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes and actors that take part; else those whom the passage names."""
    if telling and telling.parties.codes:
        return tuple(sorted(telling.parties.codes)), telling.parties.participants
    named = [place for place in found.naming.places if passage.start <= place.start and place.end <= passage.end]
    acting = [place for place in named if not place.is_place_only]
    codes = {place.code for place in acting if place.code}
    return tuple(sorted(codes)), tuple(dict.fromkeys(place.actor for place in acting))


def _words(text: str) -> str:
    """The passage's own words on one line."""
    folded = " ".join(text.split())
    return folded if len(folded) <= LONGEST else folded[:LONGEST].rpartition(" ")[0] + " …"
