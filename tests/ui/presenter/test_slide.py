"""The words of a slide: date, title, sentence and source; never a path."""

from communique.ui.presenter.slide import slide_of


def slide(session, title: str):
    return slide_of(session, session.table.ids[session.table.titles.index(title)])


def test_a_slide_says_date_title_sentence_and_source(session):
    shown = slide(session, "Prak Sokhonn meets Blinken")
    assert shown.date == "Friday, 13 May 2022"
    assert shown.title == "Prak Sokhonn meets Blinken"
    assert shown.quote == "“Prak Sokhonn met Antony Blinken in Washington on 13 May 2022.”"
    assert shown.source == "Press release, 16 May 2022  ·  United States"


def test_an_approximate_date_begins_with_a_capital(session):
    assert slide(session, "Washington praises Phnom Penh").date == "About August 2019"


def test_an_undated_event_says_so(session):
    assert slide(session, "Treaty signed").date == "Undated"


def test_a_plan_is_called_planned(session):
    assert slide(session, "They plan to meet again").date == "2023, planned"


def test_nothing_private_is_on_a_slide(session):
    for title in session.table.titles:
        if "closest" not in title:
            assert "somewhere" not in slide(session, title).spoken
