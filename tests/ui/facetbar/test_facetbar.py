"""The filter pane: clicks change the filter, counts follow it, zeros stay."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from communique.browsing.facets import FACETS
from communique.browsing.offering import Offer
from communique.model.dates import day_number
from communique.ui.facetbar import FacetBar
from communique.ui.facetbar.model import said
from communique.ui.facetbar.view import FacetView
from communique.ui.session import Session


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> FacetBar:
    made = FacetBar(session)
    made.resize(240, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def offers(bar: FacetBar, facet: str) -> dict[str, Offer]:
    return {row.offer.label: row.offer for row in bar.sections[facet].view.rows.rows}


def click(bar: FacetBar, facet: str, label: str, qtbot: QtBot) -> None:
    view = bar.sections[facet].view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, label))


def place_of(view: FacetView, label: str) -> QPoint:
    row = [row.offer.label for row in view.rows.rows].index(label)
    return view.visualRect(view.rows.index(row)).center()


def test_every_facet_has_a_section_named_after_it(bar: FacetBar) -> None:
    names = {section.objectName() for section in bar.sections.values()}
    assert names == {f"filter{facet.name.capitalize()}" for facet in FACETS}
    assert all(section.accessibleName() for section in bar.sections.values())


def test_a_click_chooses_and_another_one_lets_go(bar: FacetBar, session: Session, qtbot: QtBot) -> None:
    click(bar, "relationships", "United States", qtbot)
    assert session.filter.chosen_in("relationships") == {"KHM-USA"}
    click(bar, "relationships", "United States", qtbot)
    assert not session.filter


def test_the_counts_of_other_facets_follow(bar: FacetBar, session: Session, qtbot: QtBot) -> None:
    assert offers(bar, "documents")["News report, 16 Nov 2019"].count == 3
    click(bar, "relationships", "United States", qtbot)
    assert offers(bar, "documents")["News report, 16 Nov 2019"].count == 1
    assert offers(bar, "relationships")["European Union"].count == 1


def test_a_value_without_events_stays_and_tells_its_statement(bar: FacetBar) -> None:
    china = offers(bar, "relationships")["China"]
    assert (china.count, china.statements) == (0, 1)
    assert said(china) == "China, no events, 1 statement"


def test_space_chooses_the_row_at_hand(bar: FacetBar, session: Session, qtbot: QtBot) -> None:
    view = bar.sections["kinds"].view
    view.setCurrentIndex(view.rows.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert session.filter.chosen_in("kinds") == {view.rows.rows[0].offer.key}


def test_a_ticked_row_says_so_to_those_who_hear_it(bar: FacetBar, session: Session) -> None:
    session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    view = bar.sections["relationships"].view
    index = view.rows.index(0)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "United States, 3 events, chosen"


def test_the_menu_offers_only_this_all_but_this_and_clear(bar: FacetBar, session: Session) -> None:
    view = bar.sections["relationships"].view
    only, but = view.menu_for(view.rows.index(0)).actions()
    but.trigger()
    assert session.filter.left_out_in("relationships") == {"KHM-USA"}
    only.trigger()
    assert session.filter.chosen_in("relationships") == {"KHM-USA"}
    view.menu_for(view.rows.index(0)).actions()[2].trigger()
    assert not session.filter


def test_kinds_open_under_their_quads(bar: FacetBar) -> None:
    section = bar.sections["kinds"]
    closed = len(section.view.rows.rows)
    section._toggle()
    inner = [row.offer.label for row in section.view.rows.rows if row.inner]
    assert len(section.view.rows.rows) > closed
    assert "meets" in inner


def test_the_find_box_narrows_to_what_is_typed(bar: FacetBar, session: Session) -> None:
    section = bar.sections["actors"]
    section._offer_find(1)
    assert section.box is not None
    section.box.setText("sokh")
    assert list(offers(bar, "actors")) == ["Prak Sokhonn"]


def span_fields(bar: FacetBar) -> tuple[QLineEdit, QLineEdit]:
    first, last = bar.sections["dates"].findChildren(QLineEdit)
    return first, last


def test_a_span_is_typed_freely(bar: FacetBar, session: Session) -> None:
    first, last = span_fields(bar)
    first.setText("Nov 2019")
    first.editingFinished.emit()
    assert session.filter.span == (day_number(2019, 11, 1), None)
    last.setText("2019-11-11")
    last.editingFinished.emit()
    assert session.filter.span == (day_number(2019, 11, 1), day_number(2019, 11, 11))


def test_a_span_that_is_none_is_said_and_changes_nothing(bar: FacetBar, session: Session) -> None:
    first, _ = span_fields(bar)
    first.setText("whenever")
    first.editingFinished.emit()
    assert not session.filter
    assert "date" in bar.sections["dates"].findChild(QLabel, "spanWrong").text()


def test_clearing_the_filter_empties_the_span(bar: FacetBar, session: Session) -> None:
    first, _ = span_fields(bar)
    first.setText("2019")
    first.editingFinished.emit()
    session.clear_filter()
    assert first.text() == ""


def test_another_focal_actor_changes_the_rows(bar: FacetBar, session: Session) -> None:
    session.set_focal("USA")
    assert "Cambodia" in offers(bar, "relationships")


def test_a_hostile_name_is_never_markup(bar: FacetBar) -> None:
    rows = bar.sections["actors"].view.rows
    tip = rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<qt>")
    assert "<b>" not in tip


def test_arrows_lead_on_to_the_next_facet(bar: FacetBar, qtbot: QtBot) -> None:
    view = bar.sections["kinds"].view
    bar.activateWindow()
    view.setFocus()
    assert view.currentIndex().row() == 0
    for _ in view.rows.rows:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert bar.focusWidget() is not view
    assert bar.sections["kinds"].isAncestorOf(bar.focusWidget())
