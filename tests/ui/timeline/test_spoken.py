"""The axis names months and weekdays as the person's system does."""

import pytest
from PySide6.QtCore import QLocale

from communique.browsing.scale import Scale
from communique.browsing.ticks import ENGLISH, speak, ticks
from communique.model.calendar import day_number
from communique.ui.timeline.spoken import names_in

LANGUAGES = ("de_DE", "fr_FR", "es_ES", "pt_BR", "ru_RU", "zh_CN", "ja_JP", "km_KH", "vi_VN", "th_TH", "ar_EG", "id_ID")


@pytest.fixture(autouse=True)
def _english_again():
    yield
    speak(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_names_of_a_language_are_equal(language):
    for names in names_in(QLocale(language)):
        assert len(set(names)) == len(names)
        assert all(names)


@pytest.mark.parametrize("language", ["en_US", "en_GB", "C"])
def test_english_and_no_language_are_english(language):
    assert names_in(QLocale(language)) == ENGLISH


def test_the_axis_speaks_it_at_once():
    year = Scale(day_number(2022, 1, 1), day_number(2023, 1, 1), 1400)
    assert ticks(year).lower[2].labels == ("March", "Mar")
    speak(names_in(QLocale("de_DE")))
    assert ticks(year).lower[2].labels == ("März", "Mär")
    week = Scale(day_number(2022, 5, 2), day_number(2022, 5, 9), 500)
    assert ticks(week).lower[0].labels[:2] == ("Montag 2", "Mo 2")
    assert ticks(week).upper[0].labels[:2] == ("Mai 2022", "Mai 2022")


def test_the_program_asks_the_system(monkeypatch, qapp):
    from communique.ui import app

    monkeypatch.setattr(app.QLocale, "system", lambda: QLocale("fr_FR"))
    app._speak_as_the_system()
    year = Scale(day_number(2022, 1, 1), day_number(2023, 1, 1), 1400)
    assert ticks(year).lower[1].labels == ("février", "févr")
