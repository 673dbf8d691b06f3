"""A further passage of a mention can be split off for good: it tells an event of its own."""

from collections.abc import Callable

import pytest

from communique import corrections
from communique.corrections import NotPossible
from communique.library import Library
from communique.model.dates import parse
from communique.model.documents import Passage
from communique.model.edits import Edit
from communique.model.events import Mention

Perform = Callable[[Edit], None]
AGAIN = "President Joko Widodo and President Moon Jae-in met in Seoul on 7 May 2021 to talk about rice."


@pytest.fixture
def mention(library: Library, texts) -> Mention:
    """The meeting, told again further down in the same document."""
    texts.bring("again")
    (found,) = [one for one in library.mentions_in(texts.ids["again"]) if one.also]
    return found


def words(library: Library, passage: Passage, document: str) -> str:
    return passage.of(library.document(document).text)


def test_the_passage_gets_an_event_of_its_own(library: Library, texts, mention: Mention, performed: Perform) -> None:
    events, (again,) = len(texts.events()), mention.also
    assert words(library, again, mention.document) == AGAIN
    performed(corrections.split_passage_off(library, mention.id, again))
    assert library.mention(mention.id).also == ()
    assert len(texts.events()) == events + 1
    (made,) = [event for event in texts.events() if event.corrected == ("made",)]
    assert (made.date, made.plover, made.codes) == (parse("2021-05-07"), "CONSULT", ("IDN", "KOR"))
    assert words(library, library.mentions_of(made.id)[0].passage, mention.document) == AGAIN


@pytest.mark.parametrize("anew", ["read with another date", "taken out and brought again"])
def test_it_outlives_a_new_extraction(library: Library, texts, mention: Mention, anew: str) -> None:
    library.apply(corrections.split_passage_off(library, mention.id, mention.also[0]))
    before = texts.events()
    if anew == "read with another date":
        library.apply(corrections.set_published(library, mention.document, parse("2021-05-10")))
    else:
        texts.take("again")
        texts.bring("again")
    assert library.mention(mention.id).also == ()
    assert texts.events() == before
    assert library.problems() == []


def test_words_that_are_no_passage_of_it(library: Library, mention: Mention) -> None:
    with pytest.raises(NotPossible, match="no longer tell"):
        corrections.split_passage_off(library, mention.id, mention.passage)
