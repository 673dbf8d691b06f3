"""Where in time a library was left."""

from pathlib import Path

import pytest

from communique.library import Library
from communique.model.calendar import day_number
from communique.ui.lastviews import MOST, keep_view, restore_view
from communique.ui.opening import open_library
from communique.ui.restoring import remember, restore_exploring
from communique.ui.session import Session
from communique.ui.settings import Settings

FIRST, LAST = float(day_number(2019, 10, 1)), float(day_number(2019, 12, 1))


def test_a_library_is_found_again_where_it_was_left(window, library):
    window.session.set_view(FIRST, LAST)
    remember(window)
    again = Session(library)
    restore_exploring(again, Settings())
    assert again.view == (FIRST, LAST)
    again.library = None


def test_another_library_is_not_looked_at_there(session, tmp_path):
    settings = Settings()
    session.set_view(FIRST, LAST)
    keep_view(session, settings)
    with Library.create(tmp_path / "other.communique") as other:
        again = Session(other)
        restore_view(again, settings)
        assert again.view is None


@pytest.mark.parametrize(
    "kept",
    [None, "nonsense", [], [1.0], ["a", "b"], [LAST, FIRST], [float("nan"), LAST], [True, 5], [2.0, float("inf")]],
)
def test_a_view_that_makes_no_sense_is_left(session, library, kept):
    settings = Settings()
    settings["views"] = {str(library.path): kept}
    restore_view(session, settings)
    assert session.view is None


def test_a_view_in_which_nothing_lies_any_more_is_left(session):
    settings = Settings()
    session.set_view(float(day_number(1700, 1, 1)), float(day_number(1701, 1, 1)))
    keep_view(session, settings)
    again = Session(session.library)
    restore_view(again, settings)
    assert again.view is None
    again.library = None


def test_the_timeline_begins_there_and_else_at_its_first_view(window, tmp_path, library, qtbot):
    session = window.session
    first_view = session.view
    assert first_view is not None
    session.set_view(FIRST, LAST)
    mine = library.path
    Library.create(tmp_path / "other.communique").close()
    open_library(window, tmp_path / "other.communique")
    assert session.view is None or session.view != (FIRST, LAST)
    open_library(window, mine)
    assert session.view == (FIRST, LAST)


def test_the_longest_left_is_forgotten(session):
    settings = Settings()
    settings["views"] = {f"/library {number}": [1.0, 2.0] for number in range(MOST)}
    session.set_view(FIRST, LAST)
    keep_view(session, settings)
    assert len(settings["views"]) == MOST
    assert "/library 0" not in settings["views"]
    assert settings["views"][str(session.library.path)] == [FIRST, LAST]


def test_settings_of_another_type_are_not_taken(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"views": [1, 2]}', encoding="utf-8")
    assert Settings(path)["views"] == {}
