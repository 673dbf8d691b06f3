"""Sentences that tell the same happening, brought together."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


def test_what_one_verb_tells_of_the_same_persons_and_day_is_one() -> None:
    text = """date 2021-05-03 French minister Jean Roux arrived in Estonia on Monday for a two-day visit.

Roux arrived in Estonia this afternoon, at the invitation of the Estonian government."""
    (mention,) = mentions(text)
    assert len(mention.also) == 1


def test_many_happenings_of_one_kind_stay_apart_by_their_days() -> None:
    days = "\n\n".join(f"On {day} March 2021, French troops attacked rebels in Togo." for day in range(1, 29))
    assert len(mentions(f"date 2021-04-01 The weather in France was fine.\n\n{days}")) == 28


def test_what_follows_in_a_phrase_is_not_told_twice() -> None:
    text = "date 2018-10-24 France cut ties with Togo on Monday following the killing of a priest in Togo in May."
    assert sorted(str(mention.date) for mention in mentions(text)) == ["2018-05", "2018-10-22"]


def test_who_met_and_talked_met_once() -> None:
    text = "date 2021-05-03 The French minister met on Monday with the Polish minister and had discussions with him."
    assert len(mentions(text)) == 1


def test_items_of_a_schedule_are_apart_by_their_hours() -> None:
    text = """date 2021-07-16 Public schedule of the French minister.

9:00 a.m. Minister Jean Roux participates in a session of the NATO ministerial in Riga.

11:30 a.m. Minister Jean Roux participates in a session of the NATO ministerial in Riga."""
    assert [len(mention.also) for mention in mentions(text)] == [0, 0]


def test_meetings_with_different_counterparts_stay_apart() -> None:
    text = """date 2021-07-16 The weather in Paris was fine.

French minister Jean Roux met on Friday at the Foreign Ministry with Polish minister Adam Kowal.

French minister Jean Roux met on Friday at the Foreign Ministry with Polish minister Peter Nowak."""
    assert [len(mention.also) for mention in mentions(text)] == [0, 0]


def test_the_best_sentence_has_the_date_that_another_gives() -> None:
    text = """date 2018-07-26 The weather in Cambodia was fine.

That lasted until the Ruritanian Front of Cambodia was dissolved in November.

A Cambodian court dissolved the Ruritanian Front of Cambodia."""
    assert "2017-11" in [str(mention.date) for mention in mentions(text)]


def test_two_verbs_of_no_kind_tell_two_things() -> None:
    text = """date 2018-07-26 The weather in Cambodia was fine.

The Ruritanian Front of Cambodia became a party in May 2018. The Ruritanian Front of Cambodia won a seat in May 2018."""
    assert len(mentions(text)) == 2


def test_what_is_sent_out_at_another_hour_is_no_part_of_what_it_names() -> None:
    text = """date 2021-06-30 The weather in Paris was fine.

French minister Jean Roux will release the report on Poland on July 1, 2021 at 1:00 p.m.

Copies of the report on Poland will be sent to the press on July 1, 2021 at 9:00 a.m."""
    assert [len(mention.also) for mention in mentions(text)] == [0, 0]


def test_a_planned_meeting_and_what_it_will_be_about_are_one() -> None:
    text = """Travel to Togo

Office of the Spokesperson

June 3, 2022

Deputy Secretary of State Wendy Sherman will travel to Togo from June 5 to 14. In Togo, she will meet with officials.
The Deputy Secretary and her Togolese counterparts will discuss trade."""
    assert len(mentions(text)) == 2


VISIT = """Visit by the Foreign Minister of France

22 March 2019

French Foreign Minister Jean Roux will visit Singapore from 23 to 26 March 2019 at the invitation of Minister for
Foreign Affairs Dr Vivian Balakrishnan. """


def test_who_is_met_on_a_visit_is_an_event_of_its_own() -> None:
    text = VISIT + "Minister Roux will be hosted to a lunch by Minister for Foreign Affairs Dr Vivian Balakrishnan."
    assert [m.summary for m in mentions(text)] == [
        "Jean Roux to visit Singapore at the invitation of Vivian Balakrishnan",
        "Jean Roux to be hosted to a lunch by Vivian Balakrishnan",
    ]


def test_nameless_officials_met_on_a_visit_are_part_of_it() -> None:
    text = """Travel to Togo

22 March 2019

French Foreign Minister Jean Roux will travel to Togo on 24 March, where he will meet with Togolese officials."""
    assert [m.summary for m in mentions(text)] == ["Jean Roux to travel to Togo"]


def test_news_told_again_with_its_day_has_that_day() -> None:
    text = """date 2017-08-04 French Minister Jean Roux and Polish Minister Anna Nowak spoke about trade.

The ministers spoke on Thursday at length."""
    (mention,) = mentions(text)
    assert (str(mention.date), mention.relationships) == ("2017-08-03", ("FRA-POL",))


def test_a_memorandum_named_twice_by_its_day_is_one_letter() -> None:
    text = """The Secretary of State to the Embassy in Peru

Washington, May 4, 1954—6:11 p.m.

See ARA memorandum of April 4 on this. Position set forth in memorandum of April 4 is firm."""
    told = extract(Document("d", "d.txt", "d", text)).mentions
    assert [str(mention.date) for mention in told] == ["1954-04-04"]


def test_a_leg_of_a_journey_with_its_own_days_stands_for_itself() -> None:
    text = """Travel to Togo and Ghana

22 March 2019

French Foreign Minister Jean Roux will travel to Togo and Ghana from 24 to 29 March.

Roux will then travel to Accra, Ghana from 27 to 29 March to meet with the Ghanaian president."""
    told = [(str(m.date), m.relationships) for m in mentions(text)]
    assert told == [("2019-03-24/2019-03-29", ("FRA-GHA", "FRA-TGO")), ("2019-03-27/2019-03-29", ("FRA-GHA",))]
