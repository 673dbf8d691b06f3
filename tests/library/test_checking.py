"""`problems` names what does not fit together."""

import pytest

from communique.library import Library
from communique.model.edits import Edit


@pytest.fixture
def filled(library: Library, taking_in: Edit) -> Library:
    library.apply(taking_in)
    return library


def test_a_sound_library_has_none(filled: Library) -> None:
    assert filled.problems() == []


@pytest.mark.parametrize(
    ("spoiling", "problem"),
    [
        ("DELETE FROM mention", "told by a mention that is not there"),
        ("DELETE FROM telling", "a mention tells no event"),
        ("DELETE FROM document", "document that is not there"),
        ("DELETE FROM entry WHERE id LIKE '%:0:0'", "missing from the table"),
        ("DELETE FROM statement", "holds one that is not there"),
        ("DELETE FROM actor", "an actor takes part who is not there"),
        ("UPDATE mention SET end = 9999", "a passage lies outside"),
        ("DELETE FROM stretch", "a document cannot be searched"),
        ("DELETE FROM event_words", "an event cannot be searched"),
        ("UPDATE text SET text = 'forged'", "not what it was"),
        ("UPDATE entry SET title = 'forged'", "something else of an event (d1:0:0)"),
        ("UPDATE event SET status = 'rejected'", "something else of an event"),
    ],
)
def test_what_is_wrong_is_named(filled: Library, spoiling: str, problem: str) -> None:
    filled._connection.execute(spoiling)
    assert any(problem in found for found in filled.problems())
