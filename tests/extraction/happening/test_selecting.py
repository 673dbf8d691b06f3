"""Which happenings of a document are events, and how those without words of their own are dated."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

READOUT = """Meeting with the Foreign Minister of Laos

Office of the Spokesperson

May 16, 2022

Secretary of State Antony J. Blinken met today with Lao Foreign Minister Saleumxay Kommasith. The Secretary thanked Laos
for its help and urged it to release all prisoners. They discussed Myanmar and condemned the war."""

TRAVEL = """Travel to Laos and Vietnam

Office of the Spokesperson

June 3, 2022

Deputy Secretary of State Wendy Sherman will travel to Laos and Vietnam from June 5 to 14. In Hanoi, Deputy Secretary
Sherman will meet with Vietnamese officials to discuss trade."""


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


def dates(text: str) -> list[str]:
    return [str(mention.date) for mention in mentions(text)]


def test_a_readout_is_one_event() -> None:
    assert [(str(m.date), m.plover, m.relationships) for m in mentions(READOUT)] == [
        ("2022-05-16", "CONSULT", ("LAO-USA",))
    ]


def test_what_is_to_be_done_on_a_journey_has_the_journey_s_dates() -> None:
    assert dates(TRAVEL) == ["2022-06-05/2022-06-14", "2022-06-05/2022-06-14"]
    assert "5–14 June 2022" in mentions(TRAVEL)[1].why


def test_the_undated_lead_of_a_report_is_the_news_itself() -> None:
    (mention,) = mentions("date 2019-11-27 Cambodia has offered to renew its friendship with the United States.")
    assert str(mention.date) == "2019-11-27~"
    assert "27 November 2019" in mention.why


def test_an_undated_deed_lies_before_the_report() -> None:
    text = "date 2019-11-27 The weather in Cambodia was fine.\n\nThe Cambodian police arrested three French reporters."
    (mention,) = mentions(text)
    assert str(mention.date) == "../2019-11-27"
    assert mention.date_text is None
    assert "27 November 2019" in mention.why


def test_without_any_date_there_is_none() -> None:
    (mention,) = mentions("The Cambodian police arrested three French reporters in the town, the minister said.")
    assert mention.date is None


def test_an_outcome_has_the_date_of_the_election_before_it() -> None:
    text = (
        "date 2019-11-27 The weather in Cambodia was fine.\n\n"
        "The embassy said that the 2018 election was not free. The ruling party won all 125 seats."
    )
    assert [str(m.date) for m in mentions(text) if "wins" in m.summary] == ["2018"]


def test_quoted_words_and_opinions_tell_no_event() -> None:
    text = (
        "date 2019-11-27 The weather in Cambodia was fine.\n\n“We were attacked and robbed,” the Cambodian driver said."
    )
    assert mentions(text) == ()


def test_banners_and_related_news_tell_no_event() -> None:
    text = (
        "France Attacks Spain on Monday | King Visits Rome on Friday | Cup |\n\nThe weather was fine there.\n\n"
        "Related News\n\nThe French police arrested three men on 3 May 2019."
    )
    assert mentions(text) == ()


def test_the_second_telling_goes_with_the_first() -> None:
    text = (
        "date 2019-11-16 The weather was fine.\n\nThe Cambodian court convicted the lawyer Theary Seng on Tuesday.\n\n"
        "The Cambodian court convicted the lawyer after a short trial."
    )
    (mention,) = mentions(text)
    assert [passage.of(text) for passage in mention.also] == [
        "The Cambodian court convicted the lawyer after a short trial."
    ]


def test_a_text_without_a_date_can_announce_what_is_to_come() -> None:
    text = (
        "The weather was fine.\n\nFrance wants to invite the ASEAN leaders to Paris for a summit in the coming months."
    )
    assert [(mention.date, mention.planned, mention.plover) for mention in mentions(text)] == [(None, True, "AGREE")]


CABLE = """Telegram From the Embassy in Norway to the Department of State

Oslo, May 3, 1969.

164. In a conversation I had on May 1 with Foreign Minister Halvorsen he told me that he will not go there.

Later, when I had an audience with the king, he asked for our opinion.
"""


def test_a_talk_that_the_writer_had_is_a_meeting() -> None:
    assert [(m.plover, m.relationships) for m in mentions(CABLE) if str(m.date) == "1969-05-01"] == [
        ("CONSULT", ("NOR-USA",))
    ]


def test_a_later_meeting_lies_between_the_one_before_and_the_cable() -> None:
    assert "1969-05-01/1969-05-03" in dates(CABLE)


RELEASE = """{title}

Office of the Spokesperson

June 3, 2022

{body}"""


def test_what_a_release_opens_with_without_a_date_is_its_news() -> None:
    text = RELEASE.format(
        title="New Advice", body="The Department of State issued an advisory on Norway and its banks."
    )
    assert dates(text) == ["2022-06-03~"]


def test_a_journey_announced_without_days_is_still_to_come() -> None:
    body = "Deputy Secretary of State Wendy Sherman will travel to Norway and Chad for talks on trade."
    assert dates(RELEASE.format(title="Sherman’s Travel", body=body)) == ["2022-06-03/.."]


def test_what_happened_days_before_something_dated_happened_about_then() -> None:
    body = "On March 3, we expelled two pilots, just days before Russian forces invaded Ukraine."
    assert dates(RELEASE.format(title="Two Pilots", body=body)) == ["2022-03-03", "2022-03-03~"]


def test_a_day_that_comes_and_what_is_only_hoped_for_are_no_events() -> None:
    body = "That day came on June 1. We look forward to deepening our work with Norway in the coming year."
    assert dates(RELEASE.format(title="A Day", body=body)) == []


def test_a_yearly_gathering_is_only_where_the_news_happened() -> None:
    text = "date 2010-06-08 Yesterday, at this year’s summit, the king of Norway thanked the king of Sweden."
    assert dates(text) == ["2010-06-07"]


def test_a_journey_to_a_gathering_has_its_days() -> None:
    text = TRAVEL.replace(
        "In Hanoi, Deputy Secretary\nSherman", "She will then travel to Spain for the June 20-21 NATO Summit. She"
    )
    assert "2022-06-20/2022-06-21" in {str(mention.date) for mention in mentions(text) if "Spain" in mention.summary}


def test_who_travelled_and_met_somebody_met_them_on_the_journey() -> None:
    text = """Partners

Office of the Spokesperson

May 16, 2022

Secretary of State Antony J. Blinken met in March 2022 with Lao Foreign Minister Saleumxay Kommasith. Envoy John Kerry
traveled to India in April of this year and met with Indian Prime Minister Narendra Modi."""
    assert [str(mention.date) for mention in mentions(text) if "Modi" in mention.summary] == ["2022-04"]


def test_the_year_behind_a_gathering_in_a_title_is_its_name() -> None:
    text = """United States to Co-Host the Business Forum 2021

July 29, 2021

The forum will be fine."""
    assert mentions(text) == ()


ARRIVAL = """date 2019-02-17 The president of Argentina arrived in India on Sunday on a three-day visit.

"It follows the visit of the Indian premier to Argentina in November 2018," the ministry said.

During his visit, the president of Argentina will meet the president of India."""


def test_a_visit_of_another_year_gives_no_date_to_what_is_still_to_come() -> None:
    assert [str(m.date) for m in mentions(ARRIVAL) if m.plover == "AGREE"] == ["2019-02-17"]


def test_who_reports_a_dated_deed_adds_no_event() -> None:
    told = mentions(
        "date 2020-03-12 Belarus detained two Lithuanian diplomats on Monday, the Lithuanian ministry said."
    )
    assert [m.plover for m in told] == ["COERCE"]


def test_what_nameless_people_did_in_an_aside_is_no_event() -> None:
    text = "date 2023-03-29 The weather in Togo was fine.\n\nMany people who opposed the rulers stayed at home."
    assert dates(text) == []


def test_who_tells_the_news_does_nothing_by_it() -> None:
    text = "date 2017-08-04 French Minister Jean Roux and Polish Minister Anna Nowak met, the French ministry said."
    assert [mention.plover for mention in mentions(text)] == ["CONSULT"]


def test_what_is_done_during_a_trip_has_the_trip_s_dates() -> None:
    text = TRAVEL.replace(
        "In Hanoi,", "On June 9, Deputy Secretary Sherman will deliver remarks at a school. During her trip,"
    )
    assert dates(text) == ["2022-06-05/2022-06-14", "2022-06-09", "2022-06-05/2022-06-14"]


def test_earlier_talks_that_a_readout_speaks_of_are_another_event() -> None:
    text = READOUT + " Both countries exchanged views on trade in December 2021 during a visit to Washington."
    assert dates(text) == ["2022-05-16", "2021-12"]


def test_the_appointment_for_which_somebody_is_congratulated_is_theirs() -> None:
    text = READOUT + " The Secretary congratulated Foreign Minister Saleumxay on his May 12 appointment."
    assert [(str(m.date), m.codes) for m in mentions(text)][1:] == [("2022-05-12", ("LAO",))]


def test_how_things_are_today_or_went_for_ages_is_no_event() -> None:
    assert dates(
        READOUT + "\n\nHis legacy is the peace that Laos has today. Our ties grew over the last 140 years."
    ) == ["2022-05-16"]


def test_an_accord_named_with_its_year_is_no_event_of_its_own() -> None:
    text = "date 2021-05-03 France was fine.\n\nOfficials of Peru and Chile spoke at length of the 1962 accords."
    found = extract(Document("d", "d.txt", "d", text)).mentions
    assert [mention for mention in found if str(mention.date) == "1962"] == []


def test_to_whom_a_telegram_was_repeated_is_no_event() -> None:
    header = "The Ambassador in Peru (Roe) to the Secretary of State\n\nLima, May 4, 1954—6 p.m."
    text = f"{header}\n\n12. Ref Hague tel 791 Feb 1 rptd info Lima 43. Ships are slow."
    assert extract(Document("d", "d.txt", "d", text)).mentions == ()
