"""The card says of the selected event when, why then, between whom and where else, and corrects it."""

import pytest

from communique.corrections import change_date, change_kind, change_summary, make_event
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Edit
from communique.model.events import Event, Mention, Status
from communique.ui.cardtellings import NOT_THIS, TAKE_DATE
from communique.ui.eventcard import EventCard
from communique.ui.session import Session

OTHER = "Elsewhere it was told.\nThe opposition leader was released earlier this month, though charges remain.\n"


@pytest.fixture
def card(session, qtbot):
    card = EventCard(session)
    qtbot.addWidget(card)
    card.resize(430, 200)
    card.show()
    return card


def event_id(session, title: str) -> str:
    return session.table.ids[session.table.titles.index(title)]


def said(card) -> list[str]:
    return [line.text for line in card.lines if not line.isHidden()]


def tell_twice(session, date: str) -> str:
    """Let a second document tell of the leader's release, at this date."""
    start = OTHER.index("The opposition")
    words = Passage(OTHER.index("earlier"), OTHER.index("earlier") + len("earlier this month"))
    document = Document("d" * 8, "/secret/d.txt", "Elsewhere", OTHER, kind="news", published=parse("2019-11-27"))
    mention = Mention(
        f"{'d' * 8}:{start}:0", "d" * 8, start, len(OTHER) - 1, parse(date), "earlier this month", words, "It says so.",
        "Leader released", ("KHM",), plover="RETREAT",
    )  # fmt: skip
    before = session.event(event_id(session, "Opposition leader freed"))
    fields = {name: getattr(before, name) for name in Event.__dataclass_fields__}
    after = Event(**{**fields, "mentions": (*before.mentions, mention.id)})
    session.perform(Edit("Tell twice", (before,), (document, mention, after)))
    return before.id


def link(card, words: str, number: int = 0):
    """One of the links with these words, by their order."""
    return [link for line in card.lines if not line.isHidden() for link in line.links if link.text == words][number]


def test_nothing_selected_says_what_to_do(card):
    assert said(card) == [
        "Select an event on the timeline, in the list or in the document: its date, and why, stand here.",
        "Or review them, the least certain first.",
    ]
    assert card.buttons.isHidden()


def test_nothing_selected_leads_to_the_review(card, qtbot):
    with qtbot.waitSignal(card.asked) as asked:
        link(card, "review them, the least certain first").action()
    assert asked.args == ["edit.review"]


def test_no_review_is_offered_where_nothing_can_be_said(card, session, monkeypatch):
    monkeypatch.setattr(type(session.library), "read_only", True)
    card.refresh()
    assert len(said(card)) == 1


def test_where_the_filters_hide_everything_the_card_asks_for_nothing(card, session):
    session.set_filter(session.filter.only("documents", "nowhere"))
    assert said(card) == ["The filters hide every event."]


def test_several_selected_can_be_merged_from_the_card(card, session, qtbot):
    session.select(event_id(session, "Opposition leader freed"), event_id(session, "EU demands a plan"))
    assert said(card)[0] == "2 events are selected; the last stands below. Merge them into one"
    assert said(card)[1].startswith("Tuesday, 12 November 2019")
    with qtbot.waitSignal(card.asked) as asked:
        link(card, "Merge them into one").action()
    assert asked.args == ["edit.merge"]


def test_a_library_without_events_says_so(qtbot):
    card = EventCard(Session())
    qtbot.addWidget(card)
    assert said(card) == ["No events yet."]


def test_date_kind_relationship_and_people_stand_first(card, session):
    session.select(event_id(session, "Prak Sokhonn meets Blinken"))
    assert said(card)[0].replace("\u00a0", " ") == "Friday, 13 May 2022  ● meets · United States · Prak Sokhonn"


def test_the_code_of_the_kind_is_in_the_tooltip(card, session):
    session.select(event_id(session, "Prak Sokhonn meets Blinken"))
    assert "PLOVER: CONSULT" in [run.hint for run in card.lines[0]._runs]


def test_why_and_how_sure(card, session):
    session.select(event_id(session, "EU demands a plan"))
    assert said(card)[1] == "Why this date: It says so. Certain."


def test_a_planned_event_is_called_so(card, session):
    session.select(event_id(session, "They plan to meet again"))
    assert said(card)[0].startswith("2023, planned")


def test_an_undated_event_says_why_it_has_no_date(card, session):
    session.select(event_id(session, "Treaty signed"))
    assert said(card)[0].startswith("Undated")
    assert said(card)[1].startswith("Why no date: ")


def test_another_telling_is_quoted_and_linked(card, session):
    session.select(tell_twice(session, "2019-11"))
    agreement, first, other = said(card)[2:5]
    assert agreement == (
        "Told in 2 documents: one says 10 November 2019; "
        "the news report of 27 November 2019 says November 2019, which agrees."
    )
    assert first.startswith("News report, 16 Nov 2019: “Hun Sen freed the opposition leader on Sunday.”")
    assert other.startswith(
        "News report, 27 Nov 2019: “The opposition leader was released earlier this month, though charges remain.” "
        "It says November 2019."
    )
    card.lines[4].links[0].action()
    assert session.document_id == "d" * 8
    assert session.passage.of(OTHER).startswith("The opposition leader")


def test_dates_that_differ_are_told(card, session):
    session.select(tell_twice(session, "2018-03"))
    assert said(card)[2].endswith("the news report of 27 November 2019 says March 2018, which differs.")


def test_documents_that_agree_are_counted(card, session):
    session.select(tell_twice(session, "2019-11-10"))
    assert said(card)[2] == "Told in 2 documents, and both say 10 November 2019."


def test_a_telling_gives_the_event_its_date(card, session):
    id = tell_twice(session, "2018-03")
    session.select(id)
    link(card, TAKE_DATE).action()
    assert session.event(id).date == parse("2018-03")
    assert said(card)[1] == "Why this date: you set it."
    assert said(card)[2] == "✎ You set the date. Take back the date"


def test_a_telling_of_another_event_is_split_off(card, session):
    id = tell_twice(session, "2018-03")
    session.select(id)
    link(card, NOT_THIS, 1).action()
    assert len(session.mentions_of(id)) == 1
    assert session.library.event_of(f"{'d' * 8}:{OTHER.index('The opposition')}:0") != id
    session.undo()
    assert len(session.mentions_of(id)) == 2


def test_a_passage_that_tells_it_again_is_quoted_and_split_off(card, session, qtbot):
    id = event_id(session, "Prak Sokhonn meets Blinken")
    mention = session.library.mention(id)
    text = session.document(mention.document).text
    again = Passage(text.index("They agreed"), text.index("They agreed") + 26)
    fields = {name: getattr(mention, name) for name in Mention.__dataclass_fields__}
    session.perform(Edit("Tell again", (mention,), (Mention(**{**fields, "also": (again,)}),)))
    session.select(id)
    assert said(card)[2] == "Told 2 times in this document."
    assert said(card)[4].startswith("Again in the same document: “They agreed to meet again.”")
    link(card, NOT_THIS).action()
    qtbot.waitUntil(lambda: not session.busy)
    assert session.library.mention(id).also == ()
    assert len(session.library.mentions_in(mention.document)) == 3


def test_a_library_that_cannot_be_changed_offers_no_corrections(card, session, monkeypatch):
    monkeypatch.setattr(type(session.library), "read_only", True)
    session.select(event_id(session, "EU demands a plan"))
    assert card.buttons.isHidden()


def test_no_path_is_shown(card, session):
    session.select(tell_twice(session, "2019-11"))
    assert "secret" not in "".join(said(card))


def test_a_statement_has_a_card_that_says_whom_no_event_names(card, session):
    session.select(next(id for id in session.table.ids if ":s:" in id))
    first, quote, what = said(card)
    assert first.replace("\u00a0", " ").startswith("Statement · ○ · China")
    assert quote == "“Cambodia is one of China's closest allies.”"
    assert what == "It says how things stand and tells no dated event; no dated event names China here."
    assert card.buttons.isHidden()


def test_where_filters_leave_statements_alone_the_card_names_them(card, session):
    session.set_filter(session.filter.only("relationships", "CHN-KHM"))
    assert said(card) == ["No dated event names China here; 1 statement does:", "○ one of China's closest allies"]
    card.lines[1].links[0].action()
    assert session.current.startswith("a" * 8 + ":s:")


def test_an_event_that_filters_hide_is_called_hidden(card, session):
    session.select(event_id(session, "EU demands a plan"))
    session.set_filter(session.filter.only("documents", "b" * 8))
    assert said(card)[1] == "The filters hide it."


def test_confirming_can_be_undone(card, session):
    id = event_id(session, "EU demands a plan")
    session.select(id)
    card.confirm.click()
    assert session.event(id).status is Status.CONFIRMED
    assert "✓ You confirmed it. " in said(card)
    session.undo()
    assert session.event(id).status is Status.FOUND


def test_rejecting_offers_to_restore(card, session):
    id = event_id(session, "EU demands a plan")
    session.select(id)
    card.reject.click()
    assert session.event(id).status is Status.REJECTED
    assert [button.isVisible() for button in (card.confirm, card.change_date, card.reject, card.restore)] == [
        False, False, False, True,
    ]  # fmt: skip
    card.restore.click()
    assert session.event(id).status is Status.FOUND


def test_a_confirmation_can_be_taken_back(card, session):
    id = event_id(session, "EU demands a plan")
    session.select(id)
    card.confirm.click()
    assert card.restore.text() == "Unconfirm"
    card.restore.click()
    assert session.event(id).status is Status.FOUND


def test_a_date_set_by_hand_can_be_taken_back(card, session):
    id = event_id(session, "EU demands a plan")
    session.select(id)
    session.perform(change_date(session.library, id, parse("2020-01-01")))
    assert said(card)[1].startswith("Why this date: you set it.")
    link(card, "the date").action()
    assert session.event(id).date == parse("2019-11-12")


def test_what_was_corrected_can_be_taken_back_one_by_one_or_all(card, session):
    id = event_id(session, "EU demands a plan")
    before = session.event(id)
    session.select(id)
    session.perform(change_summary(session.library, id, "EU asks"))
    session.perform(change_kind(session.library, id, None))
    assert said(card)[2].replace("\u00a0", " ") == (
        "✎ You set the title and the kind. Take back the title · the kind · all"
    )
    link(card, "the kind").action()
    assert (session.event(id).plover, session.event(id).summary) == ("REQUEST", "EU asks")
    session.perform(change_kind(session.library, id, "AID"))
    link(card, "all").action()
    assert session.event(id) == before


def test_what_a_person_made_is_called_so_and_can_be_taken_out(card, session):
    told = Mention("", "b" * 8, 0, 12, None, None, None, "", "They greet", ("KHM",), ("person:prak sokhonn",))
    session.perform(make_event(session.library, told))
    session.select(event_id(session, "They greet"))
    assert said(card)[1] == "✎ You made this event. Take it out"
    link(card, "Take it out").action()
    assert "They greet" not in session.table.titles


def test_changing_the_date_is_asked_of_the_window(card, session, qtbot):
    session.select(event_id(session, "EU demands a plan"))
    with qtbot.waitSignal(card.asked) as asked:
        card.change_date.click()
    assert asked.args == ["edit.date"]


def test_a_card_too_long_for_its_room_scrolls(card, session, qtbot):
    session.select(tell_twice(session, "2019-11"))
    card.resize(300, 90)
    qtbot.waitUntil(lambda: card.verticalScrollBar().maximum() > 0)


def test_the_buttons_stay_at_hand_in_little_room(card, session):
    session.select(tell_twice(session, "2019-11"))
    card.resize(300, 110)
    assert card.buttons.isVisible()
    assert card.buttons.geometry().bottom() == card.height() - 1
    assert not card.buttons.geometry().intersects(card.viewport().geometry())
