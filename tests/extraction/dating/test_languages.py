"""French and Spanish are read by lexicons of their own, and the language by its commonest words."""

import datetime

import pytest

from communique.extraction.dating import time_expressions
from communique.extraction.dating.languages import LANGUAGES, lexicon_of
from communique.extraction.dating.lexicon import load

PUBLISHED = datetime.date(2019, 11, 16)
FRENCH = "Le ministre a dit que les membres de la conférence sont dans la ville. "
SPANISH = "El ministro dijo que los miembros de la conferencia están en la ciudad. "


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("Il est arrivé le 12 mai 2019.", "12 mai 2019", "2019-05-12", "2019-05-12"),
        ("Une note du 1er février 1921 le dit.", "1er février 1921", "1921-02-01", "1921-02-01"),
        ("Les entretiens du 3 au 5 juin 2018.", "3 au 5 juin 2018", "2018-06-03/2018-06-05", "2018-06-03/2018-06-05"),
        ("Il y a trois jours, ils ont signé.", "Il y a trois jours", "2019-11-13", "2019-11-13"),
        ("Il est parti la semaine dernière.", "la semaine dernière", "2019-W45", "2019-11-03/2019-11-09"),
        ("Il est parti l'année dernière.", "l'année dernière", "2018", "2018"),
        ("Elle vit là depuis septembre 2017.", "septembre 2017", "2017-09", "2017-09"),
        ("Il est arrivé lundi.", "lundi", "2019-11-11", "2019-11-11"),
        ("Il est arrivé hier.", "hier", "2019-11-15", "2019-11-15"),
        ("Au printemps 2011 tout change.", "printemps 2011", "2011-SP", "2011-21"),
        ("Les villes au XIXe siècle.", "XIXe siècle", "18", "18XX"),
        ("Dans les années 1990.", "les années 1990", "199", "199X"),
        ("À la fin 2018.", "fin 2018", "2018", "2018-10/2018-12"),
    ],
)
def test_french(text: str, words: str, value: str, edtf: str) -> None:
    found = [(each.text, each.value, each.edtf) for each in time_expressions(FRENCH + text, PUBLISHED)]
    assert found == [(words, value, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("Llegó el 12 de mayo de 2019.", "12 de mayo de 2019", "2019-05-12", "2019-05-12"),
        (
            "Hablaron del 3 al 5 de junio de 2018.",
            "3 al 5 de junio de 2018",
            "2018-06-03/2018-06-05",
            "2018-06-03/2018-06-05",
        ),
        ("Hace tres días firmaron.", "Hace tres días", "2019-11-13", "2019-11-13"),
        ("Se fue la semana pasada.", "la semana pasada", "2019-W45", "2019-11-03/2019-11-09"),
        ("Volverá el próximo mes.", "el próximo mes", "2019-12", "2019-12"),
        ("Se fue ayer.", "ayer", "2019-11-15", "2019-11-15"),
        ("Desde septiembre de 2017 vive aquí.", "septiembre de 2017", "2017-09", "2017-09"),
        ("En el siglo XIX creció.", "el siglo XIX", "18", "18XX"),
    ],
)
def test_spanish(text: str, words: str, value: str, edtf: str) -> None:
    found = [(each.text, each.value, each.edtf) for each in time_expressions(SPANISH + text, PUBLISHED)]
    assert found == [(words, value, edtf)]


@pytest.mark.parametrize(
    ("text", "language"),
    [(FRENCH, "fr"), (SPANISH, "es"), ("The ministers met in the city of Geneva.", "en"), ("", "en"), ("1992", "en")],
)
def test_the_language_shows_in_the_commonest_words(text: str, language: str) -> None:
    assert lexicon_of(text).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_a_lexicon_has_its_reader(language: str) -> None:
    from communique.extraction.dating.readers import READERS

    assert {reader for reader, _ in load(language).rules} <= READERS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_matches_nothing_at_all(language: str) -> None:
    lexicon = load(language)
    assert [pattern for _, pattern in lexicon.rules if lexicon.pattern(pattern).fullmatch("")] == []
