"""The form says what a person says of an event, and nothing that nobody touched."""

from dataclasses import replace

import pytest

from communique.model.actors import Actor
from communique.model.dates import parse
from communique.ui.eventform import EventForm


@pytest.fixture
def given(session):
    return session.event(session.table.ids[session.table.titles.index("Prak Sokhonn meets Blinken")])


@pytest.fixture
def form(session, given, qtbot):
    made = EventForm(session, given)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_nobody_touched_stays(form, given) -> None:
    assert form.over(given) == given
    assert form.problem == ""


def test_every_field_is_said(form, given) -> None:
    form.title.setText("  They   meet ")
    form.date.field.setText("early May 2022")
    form.kind.setCurrentIndex(form.kind.findData("AGREE"))
    form.parties.setText("Cambodia, Vietnam")
    said = form.over(given)
    assert (said.summary, said.date, said.plover) == ("They meet", parse("2022-05"), "AGREE")
    assert (said.codes, said.participants, said.relationships) == (("KHM", "VNM"), (), ("KHM-VNM",))


def test_a_plan_is_said_and_taken_back(form, given) -> None:
    form.planned.setChecked(True)
    assert form.over(given) == replace(given, planned=True)
    form.planned.setChecked(False)
    assert form.over(given) == given


def test_a_new_name_becomes_an_actor_of_a_country_to_be_chosen(form, given, qtbot) -> None:
    form.parties.setText("Cambodia, Mu Sochua")
    assert form.problem == ""
    qtbot.waitUntil(form.new_actors.isVisible)
    (row,) = form.new_actors.rows
    assert form.new == (Actor("person:mu sochua", "Mu Sochua", "person"),)
    assert form.over(given).codes == ("KHM",)
    row.sort.setCurrentIndex(row.sort.findData("organisation"))
    row.country.setCurrentIndex(row.country.findData("FRA"))
    assert form.new == (Actor("organisation:mu sochua", "Mu Sochua", "organisation", "FRA"),)
    said = form.over(given)
    assert (said.codes, said.participants) == (("FRA", "KHM"), ("organisation:mu sochua",))
    assert said.relationships == ("FRA-KHM",)


def test_what_was_chosen_stays_while_the_name_is_typed(form, qtbot) -> None:
    form.parties.setText("Mu")
    (row,) = form.new_actors.rows
    row.country.setCurrentIndex(row.country.findData("KHM"))
    form.parties.setText("Mu Sochua, Yim Sovann")
    assert [(actor.name, actor.country) for actor in form.new] == [("Mu Sochua", "KHM"), ("Yim Sovann", None)]
    form.parties.setText("Yim Sovann")
    assert [(actor.name, actor.country) for actor in form.new] == [("Yim Sovann", None)]


def test_names_that_are_known_again_are_not_asked_of(form, qtbot) -> None:
    form.parties.setText("Hun S")
    form.parties.setText("Hun Sen")
    assert form.new == ()
    assert form.new_actors.isHidden()


def test_no_date_and_no_kind(form, given) -> None:
    form.date.field.clear()
    form.kind.setCurrentIndex(0)
    assert (form.over(given).date, form.over(given).plover) == (None, None)


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("title", " ", "An event needs a title."),
        ("parties", "x" * 201, "A name has at most 200 letters; this one has 201."),
    ],
)
def test_what_cannot_be_saved_is_said(form, field: str, typed: str, problem: str) -> None:
    getattr(form, field).setText(typed)
    assert form.problem == problem
    assert form.note.text() == problem
    assert form.note.isVisible()


def test_a_date_that_cannot_be_read_is_said_beside_it(form) -> None:
    form.date.field.setText("someday")
    assert form.problem == "The date cannot be read."
    assert "No date that can be read" in form.date.preview.text()


def test_of_three_parties_each_pair_can_be_left_out(form, given) -> None:
    assert not form.relationships.isVisible()
    form.parties.setText("Cambodia, Vietnam, China")
    assert form.relationships.isVisible()
    form.relationships.choose(("CHN-KHM",))
    assert form.over(given).relationships == ("CHN-KHM",)
    form.parties.setText("Cambodia, Vietnam, China, Japan")
    assert set(form.over(given).relationships) == {"CHN-KHM", "CHN-JPN", "JPN-KHM", "JPN-VNM"}


def test_what_was_told_can_be_put_back(session, given, qtbot) -> None:
    corrected = replace(given, summary="Mine", plover=None, date=None, codes=("KHM",), participants=(),
                        relationships=(), planned=True,
                        corrected=("date", "summary", "kind", "planned", "parties"))  # fmt: skip
    form = EventForm(session, corrected, given)
    qtbot.addWidget(form)
    for part in corrected.corrected:
        form.take_back(part)
    assert replace(form.over(corrected), corrected=()) == given
