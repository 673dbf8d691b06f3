"""The date that a document bears, and no date where it bears none."""

import pytest

from communique.extraction.dating import document_date

STORY = (
    "The two sides met on 3 March 2019 in Geneva and spoke of the treaty of 5 June 1997. They parted as friends.\n" * 3
)


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Washington, September 28, 1953.", "1953-09-28"),
        ("Rangoon, October 22,1952—5 p.m.", "1952-10-22"),
        ("Washington, November 16. 1961.", "1961-11-16"),
        ("New York, November, 10, 1955.", "1955-11-10"),
        ("Washington , 24, May, 1918 .", "1918-05-24"),
        ("[London, July 10(?), 1955.]", "1955-07-10"),
        ("[ New Delhi ,] December 23, 1948.", "1948-12-23"),
        ("Vientiane, June 9, 1967, 0929Z.", "1967-06-09"),
        ("Contadora Island, Panama, October 22–24, 1976.", "1976-10-24"),
        ("Phnom Penh, 27 January 2021", "2021-01-27"),
        ("June 15, 2022", "2022-06-15"),
        ("16/05/2022", "2022-05-16"),
        ("2022-05-16", "2022-05-16"),
        ("Date: 16 May 2022", "2022-05-16"),
        ("Released: May 16, 2022", "2022-05-16"),
        ("Friday, 13 May 2022", "2022-05-13"),
        ("27 OCT 1970", "1970-10-27"),
        ("Geneva, March 2019", "2019-03"),
        ("March 2019\n\n16 May 2019", "2019-05-16"),
        ("16-May-2022", "2022-05-16"),
        ("S/PV.6480\n6480th meeting\nMonday, 14 February 2011, 3 p.m.\nNew York", "2011-02-14"),
        ("Sent: Monday, May 16, 2022 3:15 PM", "2022-05-16"),
        ("Posted on: May 16, 2022", "2022-05-16"),
        ("Last updated: 16 May 2022", "2022-05-16"),
        ("By Jane Doe | May 16, 2022", "2022-05-16"),
        ("R 141732Z JAN 69\nFM AMEMBASSY LAGOS", "1969-01-14"),
        ("Done at Phnom Penh, this 16th day of May 2022", "2022-05-16"),
        ("Press Release No. 12 of 16 May 2022", "2022-05-16"),
        ("The Hague, 1st May 1899", "1899-05-01"),
    ],
)
def test_a_date_line_dates_the_document(head: str, date: str) -> None:
    found = document_date(f"A Title\n\n{head}\n\n{STORY}")
    assert found is not None
    assert found.edtf == date


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Meeting of the Ministers\non 13 May 2022, in Washington D.C.\n\n{STORY}",
        f"194. Telegram From the Department of State\n\n907. Following message of February 20, 1956.\n\n{STORY}",
        f"[Received May 17, 1917.]\n\n{STORY}",
        f"ASEAN Summit, 10-13 November 2022, Phnom Penh\n\n{STORY}",
        f"PHNOM PENH, 16 May (Reuters) - Cambodia said it would.\n\n{STORY[:20]}",
        "",
        "\n\n\n",
    ],
)
def test_a_date_of_the_story_does_not(text: str) -> None:
    assert document_date(text) is None


def test_a_leading_date_is_metadata() -> None:
    text = " date 2019-11-27 Cambodia’s leader has offered to renew friendship on 3 May 2019."
    found = document_date(text)
    assert found is not None
    assert (found.edtf, text[found.start : found.end]) == ("2019-11-27", "2019-11-27")


def test_a_date_line_at_the_end_closes_a_release() -> None:
    found = document_date(f"PRESS RELEASE\n\n{STORY * 20}\nPhnom Penh, 16 May 2022")
    assert found is not None
    assert found.edtf == "2022-05-16"
    assert found.why == "“16 May 2022” is the date line at its end: Monday 16 May 2022"


def test_the_date_line_wins_over_the_meeting_in_the_title() -> None:
    found = document_date(f"Summit Press Conference, Rome, 30 October 2021\n\nNovember 2, 2021\n\n{STORY}")
    assert found is not None
    assert found.edtf == "2021-11-02"


def test_a_heading_dates_a_document_without_a_date_line() -> None:
    head = "24. Telegram 333 From the Embassy in Nigeria to the Department of State, January, 14, 1969, 1530Z"
    found = document_date(f"{head}\n\n{STORY}")
    assert found is not None
    assert found.edtf == "1969-01-14"


def test_a_report_is_dated_by_its_dateline() -> None:
    found = document_date(f"PHNOM PENH, July 21, 2008 (Xinhua) -- Cambodia has asked the council to meet.\n{STORY}")
    assert found is not None
    assert found.edtf == "2008-07-21"


def test_a_date_line_without_a_year_takes_that_of_the_head() -> None:
    found = document_date(f"298. Memorandum\n\nGeneva, May 12, noon.\n\nMEETING OF MINISTERS, GENEVA, 1959\n\n{STORY}")
    assert found is not None
    assert found.edtf == "1959-05-12"


FRENCH = "Le ministre est arrivé dans la ville et il a vu les membres de la conférence."
SPANISH = "El ministro llegó a la ciudad y se fue con los miembros de la conferencia."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Paris, le 12 mai 1919\n\n{FRENCH}", "1919-05-12"),
        (f"Madrid, 12 de mayo de 1931\n\n{SPANISH}", "1931-05-12"),
    ],
)
def test_reads_date_lines_of_other_languages(text: str, date: str) -> None:
    found = document_date(text)
    assert found is not None
    assert found.edtf == date


def test_impossible_dates_date_nothing() -> None:
    assert document_date(f"Washington, February 30, 1953.\n\n{STORY}") is None


def test_a_place_with_a_day_in_figures_opens_a_report() -> None:
    found = document_date(
        "Votes in the assembly\n\nOslo 03.05.2022 Most of the guests have voted for the plan of the king."
    )
    assert found is not None
    assert found.edtf == "2022-05-03"
