"""Finding words in a document: their places in code points, whatever their case, counted and gone through."""

import pytest
from PySide6.QtCore import Qt

from communique.ui.reader.find import MOST, FindBar, find

TEXT = "Kem Sokha 👍 met Moreno.\nThen KEM\nSOKHA left. İstanbul"


def test_words_are_found_in_any_case_and_across_a_line_end():
    assert [hit.of(TEXT) for hit in find(TEXT, "kem sokha")] == ["Kem Sokha", "KEM\nSOKHA"]


def test_what_is_typed_is_not_a_pattern():
    assert find("a+b (c) a.b", "a.b")[0].start == 8


def test_no_words_are_found_nowhere():
    assert find(TEXT, "   ") == []


def test_hits_are_limited():
    assert len(find("e " * (MOST + 50), "e")) == MOST


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_for(TEXT)
    return bar


def test_the_bar_counts_hits_and_says_which_is_shown(bar):
    bar.field.setText("kem")
    assert bar.count.text() == "1 of 2"


def test_the_first_hit_is_one_after_where_the_reader_stands(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_for(TEXT, "kem", near=20)
    assert bar.count.text() == "2 of 2"


def test_stepping_goes_around_the_end(bar):
    bar.field.setText("kem")
    bar.step(1)
    bar.step(1)
    assert bar.at == 0


def test_words_that_are_not_there_are_said_to_have_no_hits(bar):
    bar.field.setText("zebra")
    assert bar.count.text() == "no hits"


def test_f3_goes_to_the_next_hit(bar, qtbot):
    bar.field.setText("kem")
    qtbot.keyClick(bar, Qt.Key.Key_F3)
    assert bar.at == 1


def test_escape_closes_the_bar(bar, qtbot):
    bar.field.setText("kem")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()
