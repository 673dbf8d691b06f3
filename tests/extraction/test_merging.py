"""Mentions of one happening in different documents become one event; different happenings never do."""

from dataclasses import replace

import pytest

from communique.extraction import merge
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.events import Event, Mention, Status


def mention(document: str, date: str | None, summary: str, start: int = 0, **fields: object) -> Mention:
    base = Mention(
        id=f"{document}:{start}:0",
        document=document,
        start=start,
        end=start + 40,
        date=parse(date) if date else None,
        date_text=None,
        date_passage=None,
        why=f"why of {document}",
        summary=summary,
        codes=("KHM",),
        participants=("person:kem sokha",),
        plover="RETREAT",
    )
    return replace(base, **fields)  # type: ignore[arg-type]


def together(*mentions: Mention) -> list[set[str]]:
    documents = {m.document: Document(m.document, m.document, m.document, m.summary * 3) for m in mentions}
    return [set(event.mentions) for event in merge(mentions, documents)]


FREED = mention("a", "2019-11-10", "The Cambodian government frees Kem Sokha from house arrest")
RELEASED = mention("b", "2019-11", "Kem Sokha released from house arrest")


def test_a_coarser_date_joins_the_finer_one_that_it_holds() -> None:
    (event,) = merge([RELEASED, FREED], {})
    assert str(event.date) == "2019-11-10"
    assert event.mentions == ("a:0:0", "b:0:0")
    assert event.why == "why of a"


def test_an_open_date_joins_what_it_reaches() -> None:
    told = mention("c", "../2019-11-27", "Kem Sokha released from house arrest in Phnom Penh")
    assert together(FREED, told) == [{"a:0:0", "c:0:0"}]


@pytest.mark.parametrize(
    "other",
    [
        mention("b", "2019-10", "Kem Sokha released from house arrest"),
        mention("b", "2019-11-11", "Kem Sokha released from house arrest"),
        mention("b", "2019-11-10", "Kem Sokha placed under house arrest", plover="COERCE"),
        mention("b", "2019-11-10", "Sam Rainsy freed from house arrest", participants=("person:sam rainsy",)),
        mention("b", "2019-11-10", "Thailand frees Kem Sokha from house arrest", codes=("THA",)),
        mention("b", "2019-11-10", "The Cambodian king opens a bridge", participants=()),
    ],
)
def test_what_differs_in_date_kind_person_party_or_words_stays_apart(other: Mention) -> None:
    assert len(together(FREED, other)) == 2


def test_two_mentions_of_one_document_stay_apart() -> None:
    assert len(together(FREED, replace(RELEASED, id="a:90:0", document="a", start=90))) == 2


def test_a_plan_and_the_meeting_that_came_of_it_are_one() -> None:
    line = "Wendy Sherman to meet Park Jin in Seoul"
    plan = mention("a", "2022-06-07", line, plover="AGREE", planned=True, participants=())
    done = mention("b", "2022-06-07", "Wendy Sherman meets Park Jin in Seoul", plover="CONSULT", participants=())
    (event,) = merge([plan, done], {})
    assert (event.planned, event.plover) == (False, "CONSULT")


def test_a_deed_between_two_states_on_one_day_is_one_however_it_is_worded() -> None:
    fields = {"codes": ("RUS", "UKR"), "plover": "ASSAULT", "participants": ()}
    one = mention("a", "2022-02-24", "Russia invades Ukraine", **fields)
    other = mention("b", "2022-02-24", "Russia’s unprovoked full-scale attack on Ukraine", **fields)
    assert len(together(one, other)) == 1


def test_who_travels_to_a_summit_is_not_the_summit() -> None:
    days = "2022-06-29/2022-06-30"
    summit = mention("a", days, "NATO Summit in Madrid", codes=("NATO",), participants=("bloc:NATO",), plover="AGREE")
    told, going = "Jean Roux to travel to Madrid, Spain, for the NATO Summit", ("person:jean roux",)
    journey = mention("b", days, told, codes=("ESP", "FRA", "NATO"), participants=going, plover="AGREE")
    assert len(together(summit, journey)) == 2


def test_an_event_grows_surer_with_each_document_that_tells_it() -> None:
    (event,) = merge([replace(FREED, confidence=0.8), replace(RELEASED, confidence=0.7)], {})
    assert event.confidence > 0.8


def test_merging_again_changes_nothing() -> None:
    events = merge([FREED, RELEASED], {})
    assert merge([FREED, RELEASED], {}, events) == events


def test_a_new_document_joins_the_event_that_is_there_and_its_id_stays() -> None:
    before = merge([FREED], {})
    (after,) = merge([FREED, RELEASED], {}, before)
    assert after.id == before[0].id
    assert set(after.mentions) == {"a:0:0", "b:0:0"}


def test_an_event_keeps_its_id_when_its_first_document_goes() -> None:
    before = merge([FREED, RELEASED], {})
    (after,) = merge([RELEASED], {}, before)
    assert (after.id, after.mentions) == (before[0].id, ("b:0:0",))


def test_an_event_without_mentions_is_gone() -> None:
    assert merge([], {}, merge([FREED], {})) == ()


def test_what_a_person_set_stays() -> None:
    (event,) = merge([FREED], {})
    corrected = replace(event, date=parse("2019-11-09"), status=Status.CONFIRMED, corrected=("date",))
    (after,) = merge([FREED, RELEASED], {}, [corrected])
    assert (str(after.date), after.status, after.corrected) == ("2019-11-09", Status.CONFIRMED, ("date",))


def test_a_dated_mention_joins_an_event_that_was_there_with_an_open_date() -> None:
    arrested = mention("a", "../2019-11-27", "Kem Sokha arrested on treason charges", plover="COERCE")
    there = merge([arrested], {})
    detained = mention("b", "2017-09", "Kem Sokha detained for treason", plover="COERCE")
    assert [str(event.date) for event in merge([arrested, detained], {}, there)] == ["2017-09"]


def test_what_was_apart_before_stays_apart() -> None:
    apart = [*merge([FREED], {}), *merge([RELEASED], {})]
    assert len(merge([FREED, RELEASED], {}, apart)) == 2


def test_an_event_keeps_its_id_also_where_its_first_mention_tells_another_now() -> None:
    kept = Event(FREED.id, (FREED.id, RELEASED.id), None, "", "")
    elsewhere = replace(FREED, date=parse("2018-03-01"), summary="Thailand opens a railway")
    before, after = merge([elsewhere, RELEASED], {}, [replace(kept, mentions=(RELEASED.id,))])
    assert (before.id, before.mentions) == (FREED.id, (RELEASED.id,))
    assert (after.id, after.mentions) == (f"{FREED.id}:2", (FREED.id,))


def test_thousands_of_mentions_are_merged_in_seconds() -> None:
    words = ("treaty", "embassy", "harbour", "border", "railway", "election", "palace", "museum", "school", "loan")
    letters = "abcdefghijklmnopqrstuvwxyz"
    towns = [f"{one}{two}{three}ton".capitalize() for one in letters for two in letters[:12] for three in letters[:12]]
    many = [
        mention(f"d{n}", f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}", f"{towns[n]} opens the {words[n % 10]}")
        for n in range(3000)
    ]
    events: tuple[Event, ...] = merge(many, {})
    assert len(events) == 3000
