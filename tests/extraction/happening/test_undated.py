"""The dates of happenings whose own words give none."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


def dates(text: str) -> list[str]:
    return [str(mention.date) for mention in mentions(text)]


def test_what_came_two_weeks_before_counts_from_the_date_told_last() -> None:
    text = """date 2023-06-30 France expelled the Togolese ambassador on Friday.

The move came two weeks after Togo arrested three French sailors."""
    assert dates(text) == ["2023-06-30", "2023-06-16"]


def test_what_is_counted_from_the_news_counts_from_the_day_in_the_title_where_the_text_bears_none() -> None:
    text = """Results of the meeting of the French cabinet on 22 March 2021

Two weeks after Togo arrested three French sailors, the French government expelled the Togolese ambassador."""
    assert dates(text)[-2:] == ["2021-03-08", "2021-03-22"]


def test_what_a_noun_before_it_begets_is_not_told_as_earlier() -> None:
    text = """date 2023-06-30 The weather in Togo was fine.

Ties have been poor since a 2020 coup in Togo brought to power a junta which also severed ties with France."""
    assert dates(text) == ["2020", "../2023-06-30"]


def test_a_caption_tells_its_happening_with_its_day() -> None:
    text = """Visit of the envoy

France’s Foreign Minister Jean Roux arrives in Estonia on a two-day trip on May 3, 2021. (Photo/Roe)

The visit will serve trade and peace, officials say, and the two sides hope for many more such visits."""
    assert dates(text) == ["2021-05-03"]


def test_what_somebody_says_today_leads_the_news() -> None:
    (mention,) = mentions("date 2018-10-24 The French foreign minister says France will re-weigh its ties with Togo.")
    assert str(mention.date) == "2018-10-24~"


def test_an_agreement_that_follows_an_older_one_tells_both_dates() -> None:
    text = """date 2015-12-03 France and Togo signed a trade agreement on Wednesday.

The agreement, which follows a similar one of France with Benin last year, was hailed by all."""
    assert dates(text) == ["2015-12-02", "2014"]


def test_a_cable_s_instruction_is_told_once() -> None:
    text = """Telegram From the Department of State to the Embassy in France

Washington, October 23, 1962.

12. You should deliver following letter addressed by the President to the French Foreign Minister at once."""
    assert [mention.plover for mention in mentions(text)] == ["REQUEST"]


def test_what_came_after_a_dated_election_lies_between_it_and_the_report() -> None:
    text = """date 2019-01-14 France criticised Togo, officials said on Monday.

France suspended aid to Togo after last July’s general election, in which the ruling party won all 125 seats."""
    assert dates(text)[1:] == ["2018-07/2019-01-14", "2018-07"]


def test_a_further_meeting_told_beside_one_has_its_day() -> None:
    text = """date 2025-07-10 The French foreign minister met with the German foreign minister on Thursday in Oslo.

In parallel sessions, French officials met with Polish officials. They will write to each other."""
    assert dates(text) == ["2025-07-10", "2025-07-10"]


def test_a_person_s_words_lead_a_report() -> None:
    text = "date 2019-01-14 French President Jean Roux says he would fear for his country."
    assert dates(text) == ["2019-01-14~"]


def test_a_ministry_that_signs_below_releases_what_stands_above() -> None:
    text = """The French foreign minister is on a working visit to Estonia from 22 to 23 November 2019.

In Tallinn, the French foreign minister met the Estonian Minister of Defense.

MINISTRY OF FOREIGN AFFAIRS

PARIS

22 November 2019"""
    assert [(str(m.date), m.relationships) for m in mentions(text)] == [
        ("2019-11-22/2019-11-23", ("EST-FRA",)),
        ("2019-11-22/2019-11-23", ("EST-FRA",)),
    ]


def test_what_is_to_be_done_on_a_visit_that_a_report_announces_has_its_days() -> None:
    text = """date 2016-06-13 French minister Jean Roux will pay an official visit to Togo 14-15 June, officials said.

He will also meet with the Togolese minister of trade. On this occasion, France will sign an accord with Togo."""
    assert dates(text) == ["2016-06-14/2016-06-15"] * 3


def test_a_line_of_place_and_agency_is_not_the_lead() -> None:
    text = """date 2022-09-23 Meeting held

Oslo/AGENCY. The minister of trade of France met her Polish counterpart, and they talked of fish for two hours."""
    assert dates(text)[0] == "2022-09-23~"


def test_what_came_on_the_heels_of_a_meeting_tells_that_too() -> None:
    text = """date 2016-12-06 The French and Polish ministers met on Monday.

The talks came at the heels of the meeting between French and Polish envoys in Oslo."""
    assert dates(text) == ["2016-12-05", "../2016-12-05"] or dates(text) == ["2016-12-05", "../2016-12-06"]


def test_a_title_and_its_text_tell_one_visit() -> None:
    text = """date 2016-12-06 Talks on visit of French minister to Poland next year

French and Polish officials met to speak of the care for the visit of the French minister to Poland next year."""
    assert dates(text).count("2017") == 1


def test_what_came_later_follows_what_its_sentence_dates() -> None:
    told = "A minister was arrested in 2014, and Togo then expelled the French envoy."
    text = f"date 2019-11-16 The weather in France was fine.\n\n{told}"
    found = [m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "SANCTION"]
    assert [str(m.date) for m in found] == ["2014/2019-11-16"]


def test_what_came_days_before_something_dated_counts_from_it() -> None:
    text = """date 2018-11-02 The weather in France was fine.

The French envoy returned to Togo on Thursday, two days after Togo dropped a warrant for his arrest."""
    assert "2018-10-30" in dates(text)


def test_those_who_agreed_on_a_day_met_that_day() -> None:
    text = """date 2016-12-07 France and Poland agreed on Monday to train their soldiers together.

French Minister Jean Roux met for a regular summit with his Polish counterpart, Minister Anna Nowak, in Oslo."""
    assert dates(text) == ["2016-12-05", "2016-12-05"]


def test_what_is_told_as_coming_is_dated_ahead() -> None:
    text = """date 2021-11-15 The weather in France was fine.

French Minister Jean Roux meets Polish Minister Anna Nowak in Warsaw on Wednesday to discuss the harvest."""
    assert "2021-11-17" in dates(text)


def test_what_is_handed_over_in_a_talk_is_part_of_it() -> None:
    text = """The Ambassador in Peru (Harlow) to the Secretary of State

Lima, May 4, 1954—6 p.m.

Yesterday I had a talk with the Foreign Minister. I handed to him a note on the ship, and he promised to read it."""
    assert dates(text) == ["1954-05-03"]


def test_for_whom_a_cable_is_tells_nothing_yet() -> None:
    text = """The Ambassador in Peru (Harlow) to the Secretary of State

Lima, May 4, 1954—6 p.m.

For the President and for the Secretary of State alone. Roux of France has handed me the text of a telegram to Peru."""
    assert dates(text) == ["1954-05-04~"]


def test_what_comes_the_day_after_it_was_announced_is_told_with_its_announcement() -> None:
    told = "French Minister Jean Roux visits Poland Wednesday to discuss the harvest, the ministry said Tuesday."
    text = f"date 2021-11-17 The weather in France was fine.\n\n{told}"
    assert sorted(dates(text))[-2:] == ["2021-11-16", "2021-11-17"]
