"""Prose: plain runs that wrap, links that mouse and keys can follow."""

import pytest
from PySide6.QtCore import Qt

from communique.ui.prose import Prose, Run
from communique.ui.theme import LIGHT


@pytest.fixture
def followed():
    return []


@pytest.fixture
def prose(qtbot, followed):
    prose = Prose(LIGHT)
    qtbot.addWidget(prose)
    prose.resize(300, 40)
    first = Run("one", lambda: followed.append("one"))
    second = Run("two", lambda: followed.append("two"))
    prose.say("Told in ", first, Run(" and ", muted=True), second)
    prose.show()
    return prose


def test_it_says_all_its_runs(prose):
    assert prose.text == "Told in one and two"
    assert prose.accessibleName() == prose.text


def test_it_grows_as_it_gets_narrow(prose):
    wide = prose.height()
    prose.resize(70, prose.height())
    assert prose.height() > wide


def test_markup_is_words_like_any_other(prose):
    prose.say("<b>&amp;</b>")
    assert prose._layout.text() == "<b>&amp;</b>"


def test_a_click_follows_a_link(prose, qtbot, followed):
    qtbot.mouseClick(prose, Qt.MouseButton.LeftButton, pos=prose._rects(3)[0].center().toPoint())
    assert followed == ["two"]


def test_a_click_on_other_words_does_nothing(prose, qtbot, followed):
    qtbot.mouseClick(prose, Qt.MouseButton.LeftButton, pos=prose._rects(0)[0].center().toPoint())
    assert followed == []


def test_enter_follows_the_link_that_has_the_focus(prose, qtbot, followed):
    prose.setFocus()
    qtbot.keyClick(prose, Qt.Key.Key_Right)
    qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert followed == ["two"]


def test_tab_goes_from_link_to_link(prose, qtbot, followed):
    prose.setFocus()
    qtbot.keyClick(prose, Qt.Key.Key_Tab)
    qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert followed == ["two"]


def test_words_without_links_are_no_stop_for_tab(prose):
    prose.say("plain")
    assert prose.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_links_lie_under_their_words_behind_emoji(qtbot, followed):
    prose = Prose(LIGHT)
    qtbot.addWidget(prose)
    prose.resize(400, 40)
    prose.say("👍🇰🇭 ", Run("link", lambda: followed.append("link")), " end")
    prose.show()
    qtbot.mouseClick(prose, Qt.MouseButton.LeftButton, pos=prose._rects(1)[0].center().toPoint())
    assert followed == ["link"]
