"""Search finds what people type, and takes nothing they type for a command."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.library import Library, SentenceHit
from communique.library.search import expression, stretches
from communique.model.edits import Edit


@pytest.fixture
def filled(library: Library, taking_in: Edit) -> Library:
    library.apply(taking_in)
    return library


@pytest.mark.parametrize(
    "typed",
    ["O'Brien", "o'brien", "co-operation", '"Hun Sen met"', "hun brien", "HUN", "hu", "sunday -zebra", '"hun sen'],
)
def test_the_event_and_its_sentence_are_found(filled: Library, typed: str) -> None:
    hits = filled.search(typed, 10)
    assert hits.events == ("d1:0:0",)
    assert [hit.start for hit in hits.sentences] == [0]


@pytest.mark.parametrize("typed", ["", " ", "*", "-", '"', '""', "NEAR(", "(", "^", ":", "🎉", "zebra", "-hun"])
def test_nothing_is_found_and_nothing_fails(filled: Library, typed: str) -> None:
    assert filled.search(typed, 10).events == ()


def test_words_that_are_commands_elsewhere_are_words_here(filled: Library) -> None:
    assert [hit.start for hit in filled.search("and", 10).sentences] == [50]
    assert filled.search("angry OR zebra", 10).sentences == ()


def test_a_phrase_must_stand_together(filled: Library) -> None:
    assert filled.search('"long letter"', 10).sentences
    assert not filled.search('"letter long"', 10).sentences


def test_a_word_can_be_excluded(filled: Library) -> None:
    assert [hit.start for hit in filled.search("the OR on -sunday", 10).sentences] == []
    assert [hit.start for hit in filled.search("angry -sunday", 10).sentences] == [50]


def test_accents_and_case_do_not_matter(filled: Library) -> None:
    assert filled.search("HÜN SÉN", 10).events == ("d1:0:0",)


def test_events_are_found_by_who_takes_part(filled: Library) -> None:
    assert filled.search("KHM", 10).events == ("d1:0:0",)


def test_a_sentence_hit_is_a_stretch_of_the_text(filled: Library) -> None:
    text = filled.document("d1").text
    (hit,) = filled.search("paragraph", 10).sentences
    assert hit == SentenceHit("d1", 93, len(text), text[93:])


def test_no_more_than_asked_for(filled: Library) -> None:
    assert len(filled.search("a", 1).sentences) == 1


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_whatever_is_typed_is_taken(filled: Library, typed: str) -> None:
    filled.search(typed, 5)


@given(st.text(max_size=2000))
def test_stretches_cover_all_words_in_order(text: str) -> None:
    found = list(stretches(text))
    assert all(start < end <= start + 400 for start, end in found)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_what_was_typed_becomes_quoted_words() -> None:
    assert expression("Hun  Sen's -EU") == '"Hun" AND "Sen\'s" NOT "EU"'
    assert expression('"trade deal" ban') == '"trade deal" AND "ban"*'
    assert expression('say "') == '"say"*'
