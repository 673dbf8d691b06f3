"""Lanes moved, folded, pinned, hidden and made higher, by the mouse and by the keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from communique.browsing.lanes.lineup import Lineup
from communique.ui.timeline.bands import HEAD_INSET, name_right

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
ALL = ["KHM-USA", "EU-KHM", "CHN-KHM", "KHM"]


@pytest.fixture
def heads(pane):
    return pane.heads


@pytest.fixture
def lineups(session):
    return session.lineups


@pytest.fixture
def head(lanes, heads):
    """A point of a lane's head: on its name, or beside it on the dots or the triangle."""

    def find(key: str, part: str = "name") -> QPoint:
        band = heads.band(key)
        y = band.top - lanes.scene.scrolled + lanes.axis_height + lanes.scene.metrics.head // 2
        right = round(name_right(band, lanes.ink.fonts, lanes.width()))
        return QPoint({"fold": 6, "name": HEAD_INSET + 6, "more": right + 8}[part], y)

    return find


@pytest.fixture
def edge(lanes, heads):
    """A point of a lane's lower edge."""

    def find(key: str) -> QPoint:
        band = heads.band(key)
        return QPoint(300, band.top + band.height + lanes.axis_height - lanes.scene.scrolled)

    return find


@pytest.fixture
def mouse(lanes):
    """Sends what a mouse with a held button would: QTest moves without one."""

    def send(kind: QEvent.Type, at: QPoint, buttons: Qt.MouseButton = LEFT) -> None:
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        place = QPointF(at), QPointF(lanes.mapToGlobal(at))
        QApplication.sendEvent(lanes, QMouseEvent(kind, *place, button, buttons, NONE))

    return send


@pytest.fixture
def drag(mouse):
    def from_to(start: QPoint, end: QPoint) -> None:
        mouse(QEvent.Type.MouseButtonPress, start)
        mouse(QEvent.Type.MouseMove, (start + end) / 2)
        mouse(QEvent.Type.MouseMove, end)
        mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

    return from_to


def keys(lanes):
    return [lane.key for lane in lanes.lanes]


def test_dragging_a_head_moves_the_lane(lanes, drag, head):
    assert keys(lanes) == ALL
    drag(head("KHM"), head("KHM-USA") - QPoint(0, 8))
    assert keys(lanes) == ["KHM", "KHM-USA", "EU-KHM", "CHN-KHM"]


def test_dragging_a_head_moves_neither_time_nor_the_selection(lanes, session, drag, head, id_of):
    session.select(id_of("EU demands a plan"))
    before = lanes.viewport.scale
    drag(head("KHM"), head("KHM-USA"))
    assert lanes.viewport.scale == before
    assert session.selection == (id_of("EU demands a plan"),)


def test_a_line_shows_where_the_lane_will_stand(lanes, heads, mouse, head, session):
    mouse(QEvent.Type.MouseButtonPress, head("KHM"))
    mouse(QEvent.Type.MouseMove, head("EU-KHM") - QPoint(0, 8))
    assert (heads.drop.beside, heads.drop.after) == ("EU-KHM", False)
    y = heads.band("EU-KHM").top - lanes.scene.metrics.gap + lanes.axis_height + 1
    assert lanes.grab().toImage().pixelColor(lanes.width() - 5, y).name() == session.theme.accent
    heads.cancel()


def test_escape_gives_the_drag_up(qtbot, lanes, heads, mouse, head):
    mouse(QEvent.Type.MouseButtonPress, head("KHM"))
    mouse(QEvent.Type.MouseMove, head("KHM-USA"))
    qtbot.keyClick(lanes, Key.Key_Escape)
    mouse(QEvent.Type.MouseButtonRelease, head("KHM-USA"), Qt.MouseButton.NoButton)
    assert keys(lanes) == ALL
    assert heads.held is None


def test_a_click_on_the_triangle_folds_and_unfolds(qtbot, lanes, head, heads):
    before = heads.band("KHM-USA").height
    qtbot.mouseClick(lanes, LEFT, NONE, head("KHM-USA", "fold"))
    folded = heads.band("KHM-USA")
    assert folded.height < before
    assert folded.lane.is_collapsed
    assert sum(each.events for each in folded.arrangement.clusters) == 1
    qtbot.mouseClick(lanes, LEFT, NONE, head("KHM-USA", "fold"))
    assert heads.band("KHM-USA").height == before


def test_a_folded_lane_says_how_much_it_holds(lanes, lineups):
    from communique.ui.timeline.bands import head_texts

    lineups.change(lineups.lineup.toggled("collapsed", "KHM-USA"))
    band = lanes.scene.bands[0]
    assert head_texts(band, lanes.ink.fonts, lanes.width())[1] == "3 events"


def test_a_pinned_lane_stays_while_the_others_scroll(lanes, lineups, pane):
    pane.resize(1000, 300)
    lineups.change(lineups.lineup.toggled("pinned", "KHM").stretched_by(4))
    lanes.scroll_to(30)
    scene = lanes.scene
    assert scene.scrolled == 30
    assert (scene.bands[0].lane.key, scene.bands[0].top - scene.scrolled) == ("KHM", 0)
    assert scene.band_at(4).lane.key == "KHM"
    assert scene.band_at(scene.held_height + 30).lane.key != "KHM"


def test_hidden_lanes_are_named_until_they_are_shown(qtbot, lanes, lineups, pane):
    lineups.change(lineups.lineup.toggled("hidden", "KHM").toggled("hidden", "CHN-KHM"))
    assert keys(lanes) == ["KHM-USA", "EU-KHM"]
    (button,) = pane.notes.buttons()
    assert button.text() == "2 hidden lanes: show"
    assert pane.notes.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert keys(lanes) == ALL
    assert not pane.notes.isVisible()


def test_hiding_lanes_filters_nothing(session, lineups):
    shown = session.shown.copy()
    lineups.change(lineups.lineup.toggled("hidden", "KHM"))
    assert (session.shown == shown).all()


def test_with_every_lane_hidden_the_empty_place_says_so(pane, lineups):
    lineup = lineups.lineup
    for key in ALL:
        lineup = lineup.toggled("hidden", key)
    lineups.change(lineup)
    assert pane.empty.title.text() == "All lanes are hidden"
    assert pane.empty.isVisible()


def test_pulling_the_lower_edge_makes_a_lane_higher(lanes, heads, drag, edge):
    line, before = lanes.scene.metrics.line, heads.band("EU-KHM").lines
    drag(edge("EU-KHM"), edge("EU-KHM") + QPoint(0, 3 * line))
    assert heads.band("EU-KHM").lines == before + 3


def test_a_double_click_on_the_edge_leaves_the_height_to_the_events(qtbot, lanes, heads, lineups, edge):
    before = heads.band("EU-KHM").lines
    lineups.change(lineups.lineup.with_height("EU-KHM", before + 4))
    qtbot.mouseDClick(lanes, LEFT, NONE, edge("EU-KHM"))
    assert heads.band("EU-KHM").lines == before
    assert heads.held is None


def test_alt_and_the_arrows_move_the_lane_of_the_keys(qtbot, lanes, head):
    qtbot.mouseClick(lanes, LEFT, NONE, head("EU-KHM"))
    qtbot.keyClick(lanes, Key.Key_Up, ALT)
    assert keys(lanes) == ["EU-KHM", "KHM-USA", "CHN-KHM", "KHM"]
    qtbot.keyClick(lanes, Key.Key_Up, ALT)
    assert keys(lanes)[0] == "EU-KHM"
    qtbot.keyClick(lanes, Key.Key_Down, ALT)
    assert keys(lanes) == ALL


def test_control_and_the_arrows_go_from_head_to_head(qtbot, lanes, heads):
    qtbot.keyClick(lanes, Key.Key_Down, CTRL)
    assert heads.keys.focused == "KHM-USA"
    qtbot.keyClick(lanes, Key.Key_Down, CTRL)
    assert heads.keys.focused == "EU-KHM"
    assert lanes.accessibleDescription() == "Lane European Union, 1 event, 2 of 4"
    qtbot.keyClick(lanes, Key.Key_Space)
    assert lanes.accessibleDescription() == "Lane European Union, 1 event, 2 of 4, collapsed"
    qtbot.keyClick(lanes, Key.Key_Escape)
    assert heads.keys.focused == ""


def menu_of(lanes):
    return next(menu for menu in lanes.findChildren(QMenu) if menu.accessibleName().startswith("Lane "))


def choose(menu, words):
    action = next(each for each in menu.actions() if each.text().replace("&", "").startswith(words))
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_the_dots_open_the_menu_of_the_lane(qtbot, lanes, head):
    qtbot.mouseClick(lanes, LEFT, NONE, head("EU-KHM", "more"))
    menu = menu_of(lanes)
    assert menu.accessibleName() == "Lane European Union"
    choose(menu, "Hide")
    assert "EU-KHM" not in keys(lanes)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Pin to the top", ["EU-KHM", "KHM-USA", "CHN-KHM", "KHM"]),
        ("Move down", ["KHM-USA", "CHN-KHM", "EU-KHM", "KHM"]),
        ("Move up", ["EU-KHM", "KHM-USA", "CHN-KHM", "KHM"]),
    ],
)
def test_the_menu_arranges(qtbot, lanes, head, words, expected):
    qtbot.mouseClick(lanes, LEFT, NONE, head("EU-KHM", "more"))
    choose(menu_of(lanes), words)
    assert keys(lanes) == expected


def test_lanes_can_be_arranged_as_at_first(qtbot, lanes, lineups, head):
    lineups.change(Lineup(("KHM", *ALL[:3]), frozenset(["KHM"]), frozenset(["EU-KHM"]), stretched=2.0))
    qtbot.mouseClick(lanes, LEFT, NONE, head("EU-KHM", "more"))
    choose(menu_of(lanes), "Arrange lanes as at first")
    assert lineups.lineup == Lineup()
    assert keys(lanes) == ALL


def test_two_lanes_are_compared_alone(qtbot, lanes, lineups, pane, head):
    qtbot.mouseClick(lanes, LEFT, NONE, head("CHN-KHM", "more"))
    menu = menu_of(lanes)
    (others,) = (each.menu() for each in menu.actions() if each.menu())
    choose(others, "United States")
    menu.close()
    assert keys(lanes) == ["CHN-KHM", "KHM-USA"]
    assert [button.text() for button in pane.notes.buttons()] == ["Two lanes compared: show all"]
    pane.notes.buttons()[0].click()
    assert keys(lanes) == ALL


def test_another_layout_ends_the_comparison(lanes, lineups, session):
    lineups.compare("CHN-KHM", "KHM-USA")
    session.set_layout("kind")
    session.set_layout("relationship")
    assert keys(lanes) == ALL


def test_each_layout_has_its_own_arrangement(lanes, lineups, session):
    lineups.change(lineups.lineup.toggled("hidden", "KHM"))
    session.set_layout("actor")
    assert lineups.lineup == Lineup()
    session.set_layout("relationship")
    assert "KHM" not in keys(lanes)


def test_a_head_whose_lane_is_hidden_takes_no_keys(qtbot, lanes, heads, lineups):
    qtbot.keyClick(lanes, Key.Key_Down, CTRL)
    lineups.change(lineups.lineup.toggled("hidden", "KHM-USA"))
    assert heads.keys.focused == ""
    qtbot.keyClick(lanes, Key.Key_Space)
    assert not lineups.lineup.collapsed


def test_a_lane_that_goes_while_it_is_held_is_let_go(lanes, heads, lineups, mouse, head):
    mouse(QEvent.Type.MouseButtonPress, head("KHM"))
    mouse(QEvent.Type.MouseMove, head("EU-KHM"))
    lineups.change(lineups.lineup.toggled("hidden", "KHM"))
    mouse(QEvent.Type.MouseMove, head("KHM-USA"))
    assert heads.held is None


def test_the_keys_reach_the_menu_of_a_head(qtbot, lanes, heads):
    qtbot.keyClick(lanes, Key.Key_Down, CTRL)
    at = QPoint(3, 3)
    QApplication.sendEvent(lanes, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, lanes.mapToGlobal(at)))
    menu = menu_of(lanes)
    assert menu.accessibleName() == "Lane United States"
    menu.close()


def test_every_action_of_the_menu_has_a_key_of_its_own(qtbot, lanes, head):
    qtbot.mouseClick(lanes, LEFT, NONE, head("EU-KHM", "more"))
    menu = menu_of(lanes)
    letters = [text[text.index("&") + 1].lower() for each in menu.actions() if "&" in (text := each.text())]
    assert len(letters) == len(set(letters)) == len([each for each in menu.actions() if each.text()])
    menu.close()


def test_a_double_click_on_the_name_folds(qtbot, lanes, heads, head):
    qtbot.mouseDClick(lanes, LEFT, NONE, head("EU-KHM"))
    assert heads.band("EU-KHM").lane.is_collapsed


def test_two_compared_lanes_change_places(qtbot, lanes, lineups, drag, head):
    lineups.compare("CHN-KHM", "KHM-USA")
    drag(head("KHM-USA"), head("CHN-KHM") - QPoint(0, 8))
    assert keys(lanes) == ["KHM-USA", "CHN-KHM"]
    qtbot.keyClick(lanes, Key.Key_Down, ALT)
    assert keys(lanes) == ["CHN-KHM", "KHM-USA"]
    lineups.compare()
    assert keys(lanes) == ALL


def test_a_tooltip_tells_the_whole_name_and_what_the_hand_can_do(lanes, heads, mouse, head):
    at = head("EU-KHM")
    mouse(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)
    QApplication.sendEvent(lanes, QHelpEvent(QEvent.Type.ToolTip, at, lanes.mapToGlobal(at)))
    assert "European Union" in QToolTip.text()
    assert "Drag to move" in QToolTip.text()
    QToolTip.hideText()


def test_a_selected_event_is_brought_out_from_under_pinned_lanes(lanes, lineups, pane, session, id_of):
    pane.resize(1000, 330)
    lineups.change(lineups.lineup.toggled("pinned", "KHM").stretched_by(4))
    lanes.scroll_to(10_000)
    session.select(id_of("Washington praises Phnom Penh"))
    band = next(band for band in lanes.scene.bands if band.lane.key == "KHM-USA")
    assert band.top - lanes.scene.scrolled >= lanes.scene.held_height


def test_what_is_pointed_at_is_joined_from_lane_to_lane(lanes, session, lineups):
    session.set_layout("actor")
    before = lanes.grab().toImage()
    lanes.hovering.rest_on(session.table.titles.index("Opposition leader freed"))
    after = lanes.grab().toImage()
    one, other = (
        next(mark for mark in band.arrangement.marks if mark.row == lanes.hovering.row)
        for band in lanes.scene.bands
        if band.arrangement and any(mark.row == lanes.hovering.row for mark in band.arrangement.marks)
    )
    assert one.middle == other.middle
    below = [y for y in range(after.height()) if before.pixelColor(one.middle, y) != after.pixelColor(one.middle, y)]
    assert max(below) - min(below) > 3 * lanes.scene.metrics.line


def test_a_selected_event_shows_on_its_cell_in_a_folded_lane(lanes, session, lineups, id_of):
    lineups.change(lineups.lineup.toggled("collapsed", "EU-KHM"))
    before = lanes.grab().toImage()
    session.select(id_of("EU demands a plan"))
    band = next(band for band in lanes.scene.bands if band.lane.key == "EU-KHM")
    cell = band.arrangement.clusters[0]
    at = QPoint((cell.x0 + cell.x1) // 2, lanes.scene.strip_top(band) + lanes.axis_height - 2)
    assert before.pixelColor(at).name() != lanes.grab().toImage().pixelColor(at).name() == session.theme.accent
