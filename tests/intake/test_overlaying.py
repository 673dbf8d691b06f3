"""A correction finds its event by its id, and when that is gone by the sentence and its place there."""

from communique.intake.overlaying import laid_over
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Correction
from communique.model.events import Event, Mention, Status

TEXT = "He came and left in May. She stayed."
DOCUMENTS = {"d": Document("d", "/d.txt", "Title", TEXT)}


def mention(id: str, start: int, end: int) -> Mention:
    return Mention(id, "d", start, end, None, None, None, "why", "summary")


COMING, LEAVING, STAYING = mention("d:0:0", 0, 24), mention("d:0:1", 0, 24), mention("d:25:0", 25, 36)


def event(*mentions: Mention, id: str = "") -> Event:
    return Event(id or mentions[0].id, tuple(one.id for one in mentions), None, "why", "summary")


def rejected(target: str, quote: str = TEXT[:24]) -> Correction:
    return Correction(target, "status", "rejected", "d", quote)


def statuses(events: list[Event], *corrections: Correction) -> list[Status]:
    return [one.status for one in laid_over(events, [COMING, LEAVING, STAYING], DOCUMENTS, corrections)]


def test_by_the_events_id() -> None:
    events = [event(COMING), event(LEAVING), event(STAYING)]
    assert statuses(events, rejected("d:0:1")) == [Status.FOUND, Status.REJECTED, Status.FOUND]


def test_by_the_sentence_where_the_event_has_another_id_now() -> None:
    events = [event(COMING, id="x:0:0"), event(STAYING)]
    assert statuses(events, rejected("d:0:0")) == [Status.REJECTED, Status.FOUND]


def test_of_two_happenings_in_a_sentence_only_the_one_meant() -> None:
    events = [event(COMING, id="x:0:0"), event(LEAVING, id="x:0:1")]
    assert statuses(events, rejected("gone:0:1")) == [Status.FOUND, Status.REJECTED]


def test_a_sentence_that_is_told_no_more_corrects_nothing() -> None:
    assert statuses([event(COMING)], rejected("gone:0:0", "She came.")) == [Status.FOUND]


def test_an_events_own_correction_wins_over_one_that_came_to_it() -> None:
    events = [event(COMING, STAYING)]
    came = rejected("gone:25:0", TEXT[25:])
    assert statuses(events, Correction("d:0:0", "status", "confirmed", "d", TEXT[:24]), came) == [Status.CONFIRMED]


def test_a_date_and_no_date() -> None:
    given = Correction("d:0:0", "date", "2019-11~", "d", TEXT[:24])
    taken = Correction("d:25:0", "date", "", "d", TEXT[25:])
    first, second = laid_over([event(COMING), event(STAYING)], [COMING, STAYING], DOCUMENTS, [given, taken])
    assert (first.date, first.corrected) == (parse("2019-11~"), ("date",))
    assert (second.date, second.corrected) == (None, ("date",))
