"""Text fits its room: as large as it can, smaller if it must, cut if even that is too large."""

import pytest

from communique.ui.presenter.typesetting import PLAIN, SERIF, fitted

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_short_text_is_as_large_as_allowed():
    assert fitted("Short", SERIF, 900, 300, 90, 40).pixels == 90


def test_a_longer_text_gets_smaller():
    block = fitted("word " * 40, SERIF, 900, 300, 90, 30)
    assert 30 <= block.pixels < 90
    assert block.height <= 300
    assert "…" not in block.text


def test_a_text_too_long_is_cut_at_a_word_and_keeps_its_quotation_mark():
    block = fitted("“" + "word " * 900 + "end.”", SERIF, 900, 200, 60, 32)
    assert block.pixels == 32
    assert block.height <= 200
    assert block.text.endswith("word…”")


@pytest.mark.parametrize("text", ["", "x" * 5_000, "👍" * 900, "ភ្នំពេញ " * 300, "القاهرة " * 300])
def test_any_text_fits(text):
    assert fitted(text, PLAIN, 400, 120, 40, 24).height <= 120
