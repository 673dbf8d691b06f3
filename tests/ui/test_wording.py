"""How documents and certainty are called."""

import pytest

from communique.library import DocumentEntry
from communique.model.dates import parse
from communique.ui.wording import LONGEST_TITLE, certainty, document_name, document_names, file_name


def test_a_document_is_called_by_kind_and_date():
    assert document_name("news", parse("2019-11-27")) == "News report, 27 Nov 2019"
    assert document_name("news", parse("2019-11-27"), full=True) == "News report, 27 November 2019"


def test_a_document_without_a_date_is_called_undated():
    assert document_name("letter", None) == "Letter, undated"


def test_a_kind_nobody_knows_is_a_document():
    assert document_name("memorandum", None) == "Document, undated"


def entry(id, title, published="2021-05-28"):
    return DocumentEntry(id, title, "press_release", parse(published) if published else None, f"/{id}.html")


def test_documents_that_kind_and_date_tell_apart_are_called_by_them():
    named = document_names([entry("a", "Samoa Independence Day"), entry("b", "On Samoa", None)])
    assert named == {"a": "Press release, 28 May 2021", "b": "Press release, undated"}


def test_documents_of_one_kind_and_date_are_called_by_their_titles():
    named = document_names([entry("a", "Samoa Independence Day"), entry("b", "On Samoa"), entry("c", "x" * 100, None)])
    assert named == {
        "a": "Samoa Independence Day · 28 May 2021",
        "b": "On Samoa · 28 May 2021",
        "c": f"{'x' * LONGEST_TITLE}… · undated",
    }


@pytest.mark.parametrize("path", ["/home/someone/a.txt", "C:\\Users\\someone\\a.txt", "a.txt"])
def test_only_the_last_part_of_a_path_is_shown(path):
    assert file_name(path) == "a.txt"


@pytest.mark.parametrize(("confidence", "word"), [(1.0, "certain"), (0.6, "probable"), (0.2, "a guess")])
def test_certainty_in_words(confidence, word):
    assert certainty(confidence) == word
