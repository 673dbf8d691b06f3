"""Events merged and sentences split off by hand hold, can be taken back, and outlive a new extraction."""

from collections.abc import Callable
from itertools import permutations

import pytest

from communique import corrections
from communique.corrections import NotPossible
from communique.library import Library
from communique.model.dates import parse
from communique.model.edits import Edit
from communique.model.events import Status

Perform = Callable[[Edit], None]
ORDERS = list(permutations(("paris", "agency", "letter")))


@pytest.fixture
def merged(library: Library, texts) -> str:
    """The meeting, told by all three documents since a person said so."""
    library.apply(corrections.merge_events(library, [event.id for event in _meetings(texts)]))
    return texts.event("Macron").id


def test_merging_makes_one_event_of_several(library: Library, texts, performed: Perform) -> None:
    fine, coarse = _meetings(texts)
    performed(corrections.merge_events(library, [coarse.id, fine.id]))
    event = texts.event("Macron")
    assert event.id == fine.id
    assert set(event.mentions) == {*fine.mentions, *coarse.mentions}
    assert event.date == parse("2021-05-02")


def _meetings(texts):
    """The meeting as two documents date it to the day, and as the third dates it to the month."""
    found = [event for event in texts.events() if "Macron" in event.summary]
    return sorted(found, key=lambda event: -len(event.mentions))


def test_merging_needs_two(library: Library, texts) -> None:
    event = texts.event("loan")
    with pytest.raises(NotPossible, match="two events or more"):
        corrections.merge_events(library, [event.id, event.id])


def test_the_merged_event_keeps_what_was_said(library: Library, texts, performed: Perform) -> None:
    fine, coarse = _meetings(texts)
    library.apply(corrections.confirm(library, [fine.id]))
    library.apply(corrections.change_summary(library, coarse.id, "They meet"))
    library.apply(corrections.reject(library, [coarse.id]))
    performed(corrections.merge_events(library, [fine.id, coarse.id]))
    event = texts.event("They meet")
    assert (event.id, event.status, event.corrected) == (fine.id, Status.CONFIRMED, ("summary",))


def test_a_rejected_event_is_not_the_one_to_keep(library: Library, texts, performed: Perform) -> None:
    fine, coarse = _meetings(texts)
    library.apply(corrections.reject(library, [fine.id]))
    performed(corrections.merge_events(library, [fine.id, coarse.id]))
    assert (texts.event("Macron").id, texts.event("Macron").status) == (coarse.id, Status.FOUND)


def test_splitting_gives_the_mention_an_event_of_its_own(library: Library, texts, performed: Perform) -> None:
    fine, _ = _meetings(texts)
    mention = texts.mention(fine, "agency")
    performed(corrections.split_off(library, mention))
    assert library.event_of(mention) != fine.id
    assert library.event(library.event_of(mention)).mentions == (mention,)
    assert mention not in library.event(fine.id).mentions


def test_the_event_keeps_its_id_also_where_its_first_mention_leaves(
    library: Library, texts, performed: Perform
) -> None:
    fine, _ = _meetings(texts)
    library.apply(corrections.change_summary(library, fine.id, "They meet"))
    performed(corrections.split_off(library, fine.id))
    assert library.event(fine.id).summary == "They meet"
    assert fine.id not in library.event(fine.id).mentions
    assert library.event_of(fine.id) == f"{fine.id}:2"


def test_what_tells_an_event_alone_cannot_be_split_off(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="Nothing else tells"):
        corrections.split_off(library, texts.event("loan").mentions[0])


@pytest.mark.parametrize("order", ORDERS)
def test_a_merge_outlives_all_documents(library: Library, texts, merged: str, order) -> None:
    texts.take(*order)
    texts.bring(*order)
    assert len(texts.event("Macron").mentions) == 3
    assert library.problems() == []


@pytest.mark.parametrize("order", ORDERS)
def test_a_split_outlives_all_documents(library: Library, texts, order) -> None:
    fine, _ = _meetings(texts)
    mention = texts.mention(fine, "agency")
    library.apply(corrections.split_off(library, mention))
    texts.take(*order)
    texts.bring(*order)
    assert library.event(library.event_of(mention)).mentions == (mention,)
    assert library.problems() == []


@pytest.mark.parametrize("name", ["paris", "agency", "letter"])
def test_a_merge_outlives_a_document_read_anew(library: Library, texts, merged: str, name: str, performed) -> None:
    performed(corrections.set_published(library, texts.ids[name], parse("2021-06-01")))
    assert len(library.event(merged).mentions) == 3


@pytest.mark.parametrize("name", ["paris", "agency"])
def test_a_split_outlives_a_document_read_anew(library: Library, texts, name: str, performed) -> None:
    mention = texts.mention(_meetings(texts)[0], "agency")
    library.apply(corrections.split_off(library, mention))
    performed(corrections.set_published(library, texts.ids[name], parse("2021-05-05")))
    assert library.event(library.event_of(mention)).mentions == (mention,)


def test_a_split_holds_when_a_further_document_comes(library: Library, texts) -> None:
    texts.take("letter")
    mention = texts.mention(texts.event("Macron"), "agency")
    library.apply(corrections.split_off(library, mention))
    texts.bring("letter")
    assert library.event_of(mention) != library.event_of(texts.mention_in("paris", "Macron"))


def test_splitting_again_what_was_merged(library: Library, texts, merged: str, performed: Perform) -> None:
    mention = texts.mention(library.event(merged), "letter")
    performed(corrections.split_off(library, mention))
    texts.take("paris", "agency", "letter")
    texts.bring("paris", "agency", "letter")
    assert library.event(library.event_of(mention)).mentions == (mention,)
    assert len(library.event(library.event_of(texts.mention_in("paris", "Macron"))).mentions) == 2


def test_merging_again_what_was_split(library: Library, texts, performed: Perform) -> None:
    fine, _ = _meetings(texts)
    mention = texts.mention(fine, "agency")
    library.apply(corrections.split_off(library, mention))
    performed(corrections.merge_events(library, [fine.id, library.event_of(mention)]))
    assert library.event(library.event_of(mention)).mentions == fine.mentions
    texts.take("paris", "agency")
    texts.bring("agency", "paris")
    assert set(library.event(library.event_of(mention)).mentions) == set(fine.mentions)
