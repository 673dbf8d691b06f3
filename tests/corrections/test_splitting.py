"""Whoever was read as another becomes an actor of its own, here and in documents that come later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from communique.corrections import NotPossible
from communique.corrections.actors import merge_actors
from communique.corrections.splitting import rejoin, tell_apart
from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.edits import Edit

HUN_SEN, MACRON = "person:hun sen", "person:emmanuel macron"

Performed = Callable[[Edit], None]
Names = dict[str, list[str]]


def places(library: Library, id: str) -> Names:
    """The words that name an actor, by the titles of their documents."""
    found = {}
    for document_id in library.documents_naming(id):
        document = library.document(document_id)
        (own,) = [one for one in library.appearances_in(document_id) if one.actor == id]
        found[Path(document.path).stem] = [place.of(document.text) for place in own.places]
    return found


def taking_part(library: Library, texts) -> dict[str, set[str]]:
    return {event.summary: set(event.participants) for event in texts.events()}


def only_split(library: Library) -> str:
    (said,) = [one for one in library.said_of_actors() if one.field == "split from"]
    return said.target


def test_one_document_tells_of_another(library: Library, texts, performed: Performed) -> None:
    before = places(library, HUN_SEN)
    edit = tell_apart(library, HUN_SEN, documents=[texts.ids["agency"]], called="Hun Sen, the singer")
    assert edit.title == "Tell “Hun Sen, the singer” apart from “Hun Sen”"
    performed(edit)
    other = only_split(library)
    assert places(library, other) == {"agency": before["agency"]}
    assert places(library, HUN_SEN) == {name: before[name] for name in before if name != "agency"}
    mentions = library.mentions_in(texts.ids["agency"])
    assert not any(HUN_SEN in one.participants for one in mentions)
    assert any(other in one.participants for one in mentions)
    assert any({HUN_SEN, other} <= set(event.participants) for event in texts.events())
    assert library.named().whose.actor(other).name == "Hun Sen, the singer"


def test_it_holds_when_the_document_comes_anew(library: Library, texts) -> None:
    library.apply(tell_apart(library, HUN_SEN, documents=[texts.ids["letter"]]))
    other = only_split(library)
    after = places(library, other), places(library, HUN_SEN), taking_part(library, texts)
    texts.take("letter")
    assert library.find_actor(other) is None
    texts.bring("letter")
    assert (places(library, other), places(library, HUN_SEN), taking_part(library, texts)) == after


@pytest.fixture
def named(library: Library, texts, tmp_path: Path) -> Library:
    """A library with a document that names one person in two ways."""
    path = tmp_path / "names.txt"
    path.write_text(
        "Phnom Penh, 3 May 2021\n\nOpposition leader Kem Sokha met US Ambassador Patrick Murphy in Phnom Penh on "
        "9 March 2021. Sokha thanked China on 11 March 2021. Sokha visited Thailand on 12 March 2021.\n"
    )
    library.apply(edit_for(library, extracted(path)))
    return library


def test_a_name_is_anothers(named: Library, performed: Performed) -> None:
    performed(tell_apart(named, "person:kem sokha", names=["Sokha"]))
    other = only_split(named)
    assert places(named, other) == {"names": ["Sokha", "Sokha"]}
    assert places(named, "person:kem sokha")["names"] == ["Kem Sokha"]
    assert named.actor(other).aliases == ("Sokha",)
    assert "Sokha" not in named.actor("person:kem sokha").aliases


def test_nothing_goes_where_nobody_is_called_so(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="No document calls"):
        tell_apart(library, HUN_SEN, names=["Nobody"])


def test_something_must_be_left(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="Nothing would be left"):
        tell_apart(library, HUN_SEN, names=["Hun Sen"])


def test_several_ways_at_once_are_one_actor(named: Library, texts, performed: Performed) -> None:
    performed(tell_apart(named, "person:kem sokha", names=["Sokha"], documents=[texts.ids["paris"]], called="Another"))
    whose = named.named().whose
    others = {one.target for one in named.said_of_actors() if one.field == "split from"}
    assert len(others) == 2
    (whole,) = {whose.of(id) for id in others}
    assert whose.actor(whole).name == "Another"
    assert set(places(named, "person:kem sokha")) == {"names"}


def test_parts_of_what_was_merged_are_told_apart(library: Library, texts, performed: Performed) -> None:
    library.apply(merge_actors(library, HUN_SEN, [MACRON]))
    performed(tell_apart(library, HUN_SEN, names=["Emmanuel Macron"]))
    whose = library.named().whose
    assert whose.of(only_split(library)) != HUN_SEN
    assert library.find_actor(MACRON) is None


def test_a_country_leaves_a_body_behind_that_is_none(library: Library, texts, performed: Performed) -> None:
    performed(tell_apart(library, "country:KHM", documents=[library.documents_naming("country:KHM")[0]]))
    assert library.actor(only_split(library)).kind == "organisation"


def test_taking_it_back(library: Library, texts, performed: Performed) -> None:
    before = places(library, HUN_SEN), taking_part(library, texts), set(library.actors())
    library.apply(tell_apart(library, HUN_SEN, documents=[texts.ids["letter"]]))
    performed(rejoin(library, only_split(library)))
    assert (places(library, HUN_SEN), taking_part(library, texts), set(library.actors())) == before
    assert library.said_of_actors() == ()
    with pytest.raises(NotPossible, match="Nobody told"):
        rejoin(library, HUN_SEN)


def test_taking_back_takes_along_what_was_told_apart_in_turn(named: Library, texts, performed: Performed) -> None:
    before = places(named, "person:kem sokha"), taking_part(named, texts)
    document = next(id for id in named.documents_naming("person:kem sokha") if id not in texts.ids.values())
    named.apply(tell_apart(named, "person:kem sokha", documents=[document]))
    first = only_split(named)
    named.apply(tell_apart(named, first, names=["Sokha"]))
    performed(rejoin(named, first))
    assert (places(named, "person:kem sokha"), taking_part(named, texts)) == before
    assert named.said_of_actors() == ()
