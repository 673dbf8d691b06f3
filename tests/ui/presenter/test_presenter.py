"""Presenting: every key of the presenter's hands, one level out at a time, in step with the session."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from communique.ui.presenter import Presenter, present
from communique.ui.presenter.scene import BACKGROUND, SMALLEST, Room
from communique.ui.session import Session

Key = Qt.Key


@pytest.fixture
def presenter(session, qtbot):
    presenter = Presenter(session)
    presenter.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(presenter)
    presenter.start(from_start=True)
    presenter.show()
    return presenter


def press(qtbot, presenter, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(presenter, key)


def title(presenter) -> str:
    return presenter.slide.title


def colour(presenter) -> str:
    return presenter.grab().toImage().pixelColor(4, 4).name()


@pytest.mark.parametrize(
    "key", [Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_PageDown, Key.Key_Return, Key.Key_Enter]
)
def test_keys_for_the_next_event(presenter, qtbot, key):
    press(qtbot, presenter, key)
    assert presenter.tour.at == 1


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace])
def test_keys_for_the_event_before(presenter, qtbot, key):
    presenter.go(3)
    press(qtbot, presenter, key)
    assert presenter.tour.at == 2


def test_home_and_end(presenter, qtbot):
    press(qtbot, presenter, Key.Key_End)
    assert title(presenter) == "Treaty signed"
    press(qtbot, presenter, Key.Key_Home)
    assert title(presenter) == "Washington praises Phnom Penh"


def test_a_number_and_enter_jump(presenter, qtbot):
    press(qtbot, presenter, Key.Key_4)
    assert presenter.typed == "4"
    press(qtbot, presenter, Key.Key_Return)
    assert presenter.tour.at == 3
    assert presenter.typed == ""


def test_a_number_too_large_goes_to_the_last(presenter, qtbot):
    press(qtbot, presenter, *[Key.Key_9] * 12, Key.Key_Return)
    assert presenter.tour.at == 5


def test_another_key_forgets_the_number(presenter, qtbot):
    press(qtbot, presenter, Key.Key_4, Key.Key_Right, Key.Key_Return)
    assert presenter.tour.at == 2


@pytest.mark.parametrize(
    ("key", "shade"), [(Key.Key_B, "#000000"), (Key.Key_Period, "#000000"), (Key.Key_W, "#ffffff")]
)
def test_black_and_white_and_back(presenter, qtbot, key, shade):
    press(qtbot, presenter, key)
    assert colour(presenter) == shade
    press(qtbot, presenter, key)
    assert colour(presenter) == BACKGROUND


def test_going_on_ends_the_black(presenter, qtbot):
    press(qtbot, presenter, Key.Key_B, Key.Key_Right)
    assert colour(presenter) == BACKGROUND


def test_a_frozen_picture_stays_while_the_tour_goes_on(presenter, session, qtbot):
    press(qtbot, presenter, Key.Key_F, Key.Key_Right, Key.Key_Right)
    assert title(presenter) == "Washington praises Phnom Penh"
    assert session.table.titles[session.table.row_of(session.current)] == "EU demands a plan"
    press(qtbot, presenter, Key.Key_F)
    assert title(presenter) == "EU demands a plan"


def test_the_pointer_follows_the_mouse(presenter, qtbot):
    press(qtbot, presenter, Key.Key_L)
    qtbot.mouseMove(presenter, QPoint(300, 520))
    assert presenter.grab().toImage().pixelColor(300, 520) == QColor("#ff3b30")
    press(qtbot, presenter, Key.Key_L)
    assert presenter.grab().toImage().pixelColor(300, 520) != QColor("#ff3b30")


def test_the_overview_goes_to_an_event(presenter, qtbot):
    press(qtbot, presenter, Key.Key_O)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(presenter.overview, key)
    assert presenter.overview is None
    assert title(presenter) == "EU demands a plan"


class Painted(QObject):
    """What of a widget is painted, from now on."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_nothing_of_the_slide_is_left_around_the_overview(presenter, qtbot):
    presenter.repaint()
    painted = Painted(presenter)
    press(qtbot, presenter, Key.Key_O)
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(2, presenter.height() - 2)))


def test_escape_goes_one_level_out(presenter, qtbot):
    press(qtbot, presenter, Key.Key_L, Key.Key_B, Key.Key_7)
    levels = []
    for _ in range(3):
        press(qtbot, presenter, Key.Key_Escape)
        levels.append((presenter.typed, presenter.blanked, presenter.pointing, presenter.isVisible()))
    assert levels == [("", "black", True, True), ("", "", True, True), ("", "", False, True)]
    press(qtbot, presenter, Key.Key_Escape)
    assert not presenter.isVisible()


def test_escape_closes_the_overview_first(presenter, qtbot):
    press(qtbot, presenter, Key.Key_O)
    qtbot.keyClick(presenter.overview, Key.Key_Escape)
    assert presenter.overview is None
    assert presenter.isVisible()


def test_f11_makes_a_window_that_can_be_shared(presenter, qtbot):
    press(qtbot, presenter, Key.Key_F11)
    assert presenter.isFullScreen()
    press(qtbot, presenter, Key.Key_F11)
    assert not presenter.isFullScreen()


def test_f5_goes_to_the_start_and_shift_f5_stays(presenter, qtbot):
    presenter.go(3)
    qtbot.keyClick(presenter, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert presenter.tour.at == 3
    press(qtbot, presenter, Key.Key_F5)
    assert presenter.tour.at == 0


def test_keys_with_ctrl_are_not_the_presentations(presenter, qtbot):
    qtbot.keyClick(presenter, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert presenter.blanked == ""


def test_the_presented_event_is_selected(presenter, session, qtbot):
    press(qtbot, presenter, Key.Key_Right)
    assert session.table.titles[session.table.row_of(session.current)] == "Opposition leader freed"


def test_an_event_selected_elsewhere_is_presented(presenter, session):
    session.select(session.table.ids[session.table.titles.index("Prak Sokhonn meets Blinken")])
    assert title(presenter) == "Prak Sokhonn meets Blinken"


def test_from_here_begins_at_the_selected_event(session, qtbot):
    session.select(session.table.ids[session.table.titles.index("EU demands a plan")])
    presenter = present(session, from_start=False)
    qtbot.addWidget(presenter)
    assert presenter.isFullScreen()
    assert title(presenter) == "EU demands a plan"


def test_from_the_start_begins_at_the_first_event(session, qtbot):
    session.select(session.table.ids[session.table.titles.index("EU demands a plan")])
    presenter = present(session, from_start=True)
    qtbot.addWidget(presenter)
    assert title(presenter) == "Washington praises Phnom Penh"


def test_without_events_it_says_so(qtbot):
    presenter = Presenter(Session())
    qtbot.addWidget(presenter)
    presenter.show()
    assert title(presenter) == "No events to present"
    press(qtbot, presenter, Key.Key_Right, Key.Key_O, Key.Key_End)
    assert presenter.overview is None


def test_a_filter_set_while_presenting_is_obeyed(presenter, session):
    session.set_filter(session.filter.with_search("x", []))
    assert title(presenter) == "No events to present"


def test_a_closed_presentation_no_longer_listens(presenter, session):
    presenter.close()
    session.select(session.table.ids[session.table.titles.index("EU demands a plan")])
    assert title(presenter) == "Washington praises Phnom Penh"


def test_a_click_goes_on_and_a_right_click_back(presenter, qtbot):
    qtbot.mouseClick(presenter, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert presenter.tour.at == 1
    qtbot.mouseClick(presenter, Qt.MouseButton.RightButton, pos=QPoint(30, 30))
    assert presenter.tour.at == 0


def test_a_click_on_a_neighbour_goes_to_it(presenter, qtbot):
    presenter.go(1)
    presenter.grab()
    area = next(area for area, place in presenter._areas if place == 2)
    qtbot.mouseClick(presenter, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert presenter.tour.at == 2


def test_no_letters_are_smaller_than_24_points_on_a_full_screen():
    assert SMALLEST * Room(1920, 1080).unit >= 24 * 96 / 72


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 700), (480, 800), (300, 200)])
def test_it_can_be_painted_at_any_size(presenter, size):
    presenter.resize(*size)
    for place in range(len(presenter.tour)):
        presenter.go(place)
        assert presenter.grab().size().width() == size[0]
