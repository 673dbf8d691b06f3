"""The filter as a value: changed by returning another one, kept as a short line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.filters import Choice, Filter

USA, CHINA = "KHM-USA", "CHN-KHM"
choices = st.dictionaries(st.text(max_size=5), st.frozensets(st.text(max_size=5), max_size=3), max_size=3)
days = st.none() | st.integers(-(10**6), 10**6)


def test_nothing_on_is_no_filter() -> None:
    assert not Filter()
    assert Filter({"kinds": frozenset()}, span=(None, None)) == Filter()


def test_filters_that_say_the_same_are_equal_and_hash_alike() -> None:
    one = Filter().toggled("kinds", "AID").toggled("relationships", USA)
    other = Filter().toggled("relationships", USA).toggled("kinds", "AID")
    assert one == other
    assert hash(one) == hash(other)


def test_toggling_twice_changes_nothing() -> None:
    assert Filter().toggled("relationships", USA).toggled("relationships", USA) == Filter()


def test_toggling_what_is_left_out_admits_it_again() -> None:
    assert Filter().all_but("relationships", USA).toggled("relationships", USA) == Filter()


def test_only_replaces_what_was_on_in_the_facet() -> None:
    filter = Filter().toggled("relationships", CHINA).without("relationships", "KHM").only("relationships", USA)
    assert filter == Filter({"relationships": frozenset([USA])})


def test_all_but_leaves_one_value_out() -> None:
    filter = Filter().toggled("relationships", CHINA).all_but("relationships", USA)
    assert filter == Filter(left_out={"relationships": frozenset([USA])})


def test_without_adds_to_what_is_on() -> None:
    filter = Filter().toggled("relationships", CHINA).without("relationships", USA)
    assert filter.chosen_in("relationships") == {CHINA}
    assert filter.left_out_in("relationships") == {USA}


def test_a_filter_cannot_be_changed_in_place() -> None:
    with pytest.raises(TypeError):
        Filter().toggled("kinds", "AID").chosen["kinds"] = frozenset()  # type: ignore[index]


def test_a_search_without_words_is_none() -> None:
    assert Filter().with_search("Kem Sokha", ["e1"]).with_search("", ["e1"]) == Filter()


@given(chosen=choices, left_out=choices, first=days, last=days, words=st.text(max_size=9))
def test_a_filter_survives_being_written(
    chosen: Choice,
    left_out: Choice,
    first: int | None,
    last: int | None,
    words: str,
) -> None:
    filter = Filter(chosen, left_out, (first, last), words)
    assert Filter.from_text(filter.text()) == filter


def test_no_filter_is_written_as_nothing() -> None:
    assert Filter().text() == ""
    assert Filter.from_text("") == Filter()


def test_what_a_search_found_is_not_written() -> None:
    filter = Filter().with_search("Kem Sokha", ["e1", "e2"])
    assert Filter.from_text(filter.text()) == Filter(words="Kem Sokha")


@pytest.mark.parametrize(
    "text", ["{", "[]", "7", '{"span":3}', '{"span":[1]}', '{"span":["x",1]}', '{"chosen":7}', '{"chosen":{"kinds":7}}']
)
def test_a_line_that_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Filter.from_text(text)


def test_values_under_other_names() -> None:
    filter = Filter({"actors": frozenset("ab")}, {"actors": frozenset("cd"), "kinds": frozenset("a")})
    renamed = filter.renamed("actors", lambda key: "c" if key == "a" else key)
    assert renamed == Filter({"actors": frozenset("cb")}, {"actors": frozenset("d"), "kinds": frozenset("a")})
