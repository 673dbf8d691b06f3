"""One document, read through."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extraction import document_date, extract, time_expressions
from communique.model.dates import parse
from communique.model.documents import Document
from communique.paths import seeds

NEWS = "date 2019-11-16 The EU freed a hostage {odd}on Sunday. {odd}France expelled the Russian envoy on Tuesday."


def read(text: str) -> Document:
    return Document("d", "d.txt", "d", text)


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.stem)
def test_every_passage_of_the_five_documents_lies_where_it_says(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text(encoding="utf-8")
    found = extract(read(text))
    assert found.mentions
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        if mention.date_passage:
            assert mention.date_passage.of(text) == mention.date_text
        assert mention.why
        assert 0 < len(mention.summary) <= 85
        assert all(0 <= passage.start < passage.end <= len(text) for passage in mention.also)


@pytest.mark.parametrize("odd", ["😀 ", "🇰🇭 ", "e\u0301 ", "שלום ", "مرحبا ", "\u200e", "ក"])
def test_passages_hold_in_every_script(odd: str) -> None:
    text = NEWS.format(odd=odd)
    for mention in extract(read(text)).mentions:
        assert mention.date_passage is None or mention.date_passage.of(text) == mention.date_text
        assert text[mention.start : mention.end].endswith(".")


def test_ids_name_the_document_the_sentence_and_the_ordinal_there() -> None:
    text = "date 2019-11-16 On Tuesday, France recalled its ambassador to Russia and expelled two Russian diplomats."
    assert [mention.id for mention in extract(read(text)).mentions] == ["d:16:0", "d:16:1"]


def test_the_document_comes_back_described() -> None:
    document = extract(read("date 2019-11-16 France expelled the Russian ambassador on Tuesday.")).document
    assert (str(document.published), document.kind, document.published_by_hand) == ("2019-11-16", "news", False)
    assert document.published_passage is not None
    assert document.published_why


def test_a_date_given_by_a_person_wins() -> None:
    text = "date 2019-11-16 France expelled the Russian ambassador on Tuesday."
    found = extract(read(text), parse("2020-01-10"))
    assert (str(found.document.published), found.document.published_by_hand) == ("2020-01-10", True)
    assert str(found.mentions[0].date) == "2020-01-07"


def test_a_document_without_a_date_has_none() -> None:
    assert extract(read("The French parliament passed the law after a long night.")).document.published is None


def test_every_actor_has_the_places_where_it_is_named() -> None:
    text = "France expelled the Russian ambassador on 3 May 2019. France did not say why it had done so."
    found = extract(read(text))
    places = {appearance.actor: appearance.places for appearance in found.appearances}
    assert [place.of(text) for place in places["country:FRA"]][:2] == ["France", "France"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", ".", "“", "()", "a", "On Friday", "1", "date", "👍"])
def test_next_to_nothing_gives_nothing(text: str) -> None:
    found = extract(read(text))
    assert found.mentions == found.statements == ()


_WORDS = (
    *(
        "France",
        "Germany",
        "the",
        "king",
        "met",
        "said",
        "that",
        "who",
        "which",
        ",",
        ".",
        ";",
        ":",
        "“",
        "”",
        "(",
        ")",
    ),
    *("and", "or", "to", "in", "on", "Friday", "3 May 2019", "was", "has", "will", "not", "freed", "arrested", "visit"),
    *("treaty", "after", "before", "it", "he", "they", "we", "😀", "—", "’s", "\n", "\n\n"),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(_WORDS),
        max_size=40,
    )
)
def test_no_row_of_words_breaks_the_reading(words: list[str]) -> None:
    text = " ".join(words)
    for mention in extract(read(text), parse("2019-05-10")).mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def test_the_expressions_and_the_date_of_a_text_are_offered_here_too() -> None:
    assert document_date("date 2019-11-16 France met Spain.") is not None
    found = time_expressions("France met Spain on 3 May 2019.", None)
    assert [expression.text for expression in found] == ["3 May 2019"]
