"""The parts around the lanes: header, tray, overview, empty places, the card."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from communique.browsing.filters import Filter
from communique.ui.session import Session
from communique.ui.timeline import TimelinePane
from communique.ui.timeline.card import cluster_words
from communique.ui.timeline.rowlist import RowList

LEFT = Qt.MouseButton.LeftButton


def test_the_tray_counts_the_undated_and_lists_them(qtbot, pane, session, id_of):
    assert pane.tray.text() == "Undated: 1 event"
    pane.tray.click()
    opened = pane.tray.findChild(RowList)
    assert opened.rows.rowCount() == 1
    qtbot.keyClick(opened.list, Qt.Key.Key_Return)
    assert session.selection == (id_of("Treaty signed"),)


def test_the_tray_is_away_while_everything_has_a_date(pane, session):
    session.set_filter(Filter().toggled("relationships", "EU-KHM"))
    assert not pane.tray.isVisible()


def test_the_buttons_zoom_and_fit(pane):
    span = pane.viewport.scale.span
    buttons = {button.accessibleName(): button for button in pane.header.findChildren(type(pane.header.lanes))}
    buttons["Zoom in (+)"].click()
    assert pane.viewport.scale.span < span
    buttons["Show all events (0)"].click()
    assert pane.viewport.scale.span > span


def test_the_menu_of_lanes_changes_the_layout(pane, session):
    pane.header.open_menu()
    menu = pane.header.lanes.findChild(QMenu)
    next(action for action in menu.actions() if action.data() == "kind").trigger()
    menu.close()
    assert session.layout == "kind"
    assert pane.header.lanes.text() == "Lanes: kind ▾"


def test_the_header_takes_a_widget_of_another_pane(pane):
    label = QLabel("32 events")
    pane.header.put(label)
    assert label.parent() is pane.header


def brush_drag(qtbot, overview, start, end):
    y = 10
    qtbot.mousePress(overview, LEFT, pos=QPoint(round(start), y))
    qtbot.mouseMove(overview, QPoint(round(end), y))
    qtbot.mouseRelease(overview, LEFT, pos=QPoint(round(end), y))


def test_dragging_the_brush_moves_the_view(qtbot, pane):
    pane.session.set_view(738_000.0, 738_400.0)
    brush, before = pane.overview.brush(), pane.viewport.scale
    brush_drag(qtbot, pane.overview, brush.center().x(), brush.center().x() + 60)
    assert pane.viewport.scale.span == pytest.approx(before.span)
    assert pane.overview.brush().left() == pytest.approx(brush.left() + 60, abs=2)


def test_dragging_an_end_of_the_brush_resizes_the_view(qtbot, pane):
    pane.session.set_view(738_000.0, 738_400.0)
    brush, before = pane.overview.brush(), pane.viewport.scale
    brush_drag(qtbot, pane.overview, brush.right(), brush.right() + 50)
    assert pane.viewport.scale.first == pytest.approx(before.first)
    assert pane.viewport.scale.last > before.last


def test_a_click_beside_the_brush_goes_there(qtbot, pane):
    x = pane.overview.width() - 30
    qtbot.mouseClick(pane.overview, LEFT, pos=QPoint(x, 10))
    scale = pane.viewport.scale
    assert (scale.first + scale.last) / 2 == pytest.approx(pane.overview.scale.day(float(x)), abs=1)


def test_moving_the_brush_filters_nothing(qtbot, pane, session):
    shown = session.shown.copy()
    brush = pane.overview.brush()
    brush_drag(qtbot, pane.overview, brush.center().x(), brush.center().x() + 60)
    assert (session.shown == shown).all()
    assert not session.filter


def test_the_overview_is_drawn_before_and_after_its_plot_is_loaded(qtbot, pane):
    plain = pane.overview.grab().toImage()
    if pane.overview.plot._graph is None:
        with qtbot.waitSignal(pane.overview.plot.ready, timeout=20_000):
            pane.overview.plot.load()
    plotted = pane.overview.grab().toImage()
    colours = [{image.pixelColor(x, 30).name() for x in range(image.width())} for image in (plain, plotted)]
    assert all(len(found) > 1 for found in colours)


def test_filters_that_hide_everything_offer_to_be_cleared(pane, session):
    session.set_filter(Filter().with_span(1, 2))
    assert pane.empty.isVisible()
    assert pane.empty.title.text() == "The filters hide every event"
    pane.empty.findChild(QPushButton).click()
    assert not session.filter
    assert not pane.empty.isVisible()


def test_a_library_without_documents_asks_for_some(qtbot):
    pane = TimelinePane(Session(None))
    qtbot.addWidget(pane)
    pane.show()
    assert pane.empty.title.text() == "Drop files here"
    pane.grab()


def test_the_card_tells_the_event_and_quotes_its_sentence(qtbot, pane, lanes, point_of):
    at = point_of("Opposition leader freed")
    lanes.hovering.move(lanes.lane_point(at))
    qtbot.waitUntil(lambda: lanes.hovering.card is not None and lanes.hovering.card.isVisible())
    words = [label.text() for label in lanes.hovering.card.findChildren(QLabel)]
    assert "Sunday, 10 November 2019" in words
    assert "“Hun Sen freed the opposition leader on Sunday.”" in words
    lanes.hovering.stop()
    assert not lanes.hovering.card.isVisible()


def test_a_cluster_says_how_much_it_holds():
    assert cluster_words(214, 0, 738_278, 738_285, False) == "214 events, 3–9 May 2022"
    assert cluster_words(1, 2, 738_278, 738_285, False).startswith("1 event and 2 statements, ")


def test_the_timeline_is_imported_without_the_plotting_library():
    code = "import sys; sys.path.insert(0, 'desktop'); import communique.ui.timeline; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_plot_is_made_once(qtbot, pane):
    plot = pane.overview.plot
    if plot._graph is None:
        with qtbot.waitSignal(plot.ready, timeout=20_000):
            plot.load()
    pane.overview.grab()
    made = plot._made
    pane.session.set_filter(pane.session.filter.with_span(737_000, 738_000))
    pane.overview.grab()
    assert made is not None
    assert plot._made is made
    assert not made[0].isVisible()


def test_lanes_say_what_is_being_read_until_it_is_there(qtbot):
    session = Session(None)
    pane = TimelinePane(session)
    qtbot.addWidget(pane)
    session.begin("Reading the five documents")
    assert pane.empty.title.text() == "Reading the five documents…"
    session.end("Reading the five documents")
    assert pane.empty.title.text() == "Drop files here"
