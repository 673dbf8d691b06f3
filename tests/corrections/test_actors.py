"""What a person says of actors holds everywhere, can be taken back, and waits for documents to come."""

from collections.abc import Callable
from pathlib import Path

import pytest

from communique.browsing.recasting import recast
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.corrections import NotPossible
from communique.corrections.actors import describe, merge_actors, rename, separate, withdraw_name
from communique.exporting import rows
from communique.library import Library
from communique.model.actors import Actor
from communique.model.edits import Edit

HUN_SEN, MACRON, SOKHA = "person:hun sen", "person:emmanuel macron", "person:kem sokha"

Performed = Callable[[Edit], None]


def table(library: Library) -> EventTable:
    named = library.named()
    return EventTable(recast(unpacked(library.columns()), named.whose, named.has_parties_by_hand))


def actor(library: Library, id: str) -> Actor:
    found = library.named().whose.actor(id)
    assert found is not None
    return found


def test_a_name_of_ones_own(library: Library, texts, performed: Performed) -> None:
    edit = rename(library, HUN_SEN, "  Samdech \n Hun Sen ")
    assert edit.title == "Rename “Hun Sen” to “Samdech Hun Sen”"
    performed(edit)
    assert actor(library, HUN_SEN).name == "Samdech Hun Sen"
    assert "Hun Sen" in actor(library, HUN_SEN).aliases
    assert library.actor(HUN_SEN).name == "Hun Sen"
    assert "Samdech Hun Sen" in [one.name for one in table(library).columns.actors]


def test_the_name_that_was_read_is_nothing_said(library: Library, texts, performed: Performed) -> None:
    library.apply(rename(library, HUN_SEN, "Somebody"))
    performed(rename(library, HUN_SEN, "Hun Sen"))
    assert library.said_of_actors() == ()


def test_a_name_is_withdrawn(library: Library, texts, performed: Performed) -> None:
    library.apply(rename(library, HUN_SEN, "Somebody"))
    performed(withdraw_name(library, HUN_SEN))
    assert actor(library, HUN_SEN) == library.actor(HUN_SEN)


@pytest.mark.parametrize("name", ["", " \n", "x" * 201])
def test_a_name_must_be_one(library: Library, texts, name: str) -> None:
    with pytest.raises(NotPossible, match="name"):
        rename(library, HUN_SEN, name)


def test_two_become_one_everywhere(library: Library, texts, performed: Performed) -> None:
    before = table(library)
    told = {row for row in range(before.n) for one in before.participants_of(row) if one.id in (HUN_SEN, MACRON)}
    edit = merge_actors(library, HUN_SEN, [MACRON])
    assert edit.title == "Merge “Emmanuel Macron” into “Hun Sen”"
    performed(edit)
    seen = table(library)
    assert {row for row in range(seen.n) for one in seen.participants_of(row) if one.id == HUN_SEN} == told
    assert MACRON not in [one.id for one in seen.columns.actors]
    assert {"Hun Sen", "Emmanuel Macron"} <= set(actor(library, MACRON).aliases)
    exported = [row for row in rows(library.named(), seen.ids) if "Macron" in row["summary"]]
    assert [row["participants"].count(HUN_SEN) for row in exported] == [1] * len(exported)


def test_a_merge_holds_for_documents_that_come_later(library: Library, texts) -> None:
    library.apply(merge_actors(library, HUN_SEN, [MACRON]))
    texts.take("paris", "agency", "letter")
    assert library.said_of_actors()
    texts.bring("letter")
    assert {one.id for one in table(library).columns.actors if one.kind == "person"} == {HUN_SEN}


def test_merging_what_was_merged(library: Library, texts, performed: Performed) -> None:
    library.apply(merge_actors(library, HUN_SEN, [MACRON]))
    performed(merge_actors(library, SOKHA, [MACRON]))
    assert {library.named().whose.of(id) for id in (HUN_SEN, MACRON)} == {SOKHA}
    with pytest.raises(NotPossible, match="another actor"):
        merge_actors(library, SOKHA, [MACRON, HUN_SEN])


def test_several_at_once_are_one_edit(library: Library, texts, performed: Performed) -> None:
    edit = merge_actors(library, HUN_SEN, [MACRON, SOKHA])
    assert edit.title == "Merge 2 actors into “Hun Sen”"
    performed(edit)


def test_a_country_is_merged_into_no_person(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="Cambodia is a country"):
        merge_actors(library, HUN_SEN, ["country:KHM"])


def test_nobody_is_merged_with_whom_nobody_knows(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="nobody"):
        merge_actors(library, HUN_SEN, ["person:nobody"])


def test_parts_are_separated(library: Library, texts, performed: Performed) -> None:
    before = table(library).columns
    library.apply(merge_actors(library, HUN_SEN, [MACRON]))
    edit = separate(library, MACRON)
    assert edit.title == "Separate “Emmanuel Macron” from “Hun Sen”"
    performed(edit)
    assert table(library).columns == before
    with pytest.raises(NotPossible, match="Nobody merged"):
        separate(library, MACRON)


def test_another_country_brings_its_code_and_relationships(library: Library, texts, performed: Performed) -> None:
    (told,) = [one for one in texts.events() if "Kem Sokha" in one.summary]
    performed(describe(library, SOKHA, "party", "THA"))
    assert (actor(library, SOKHA).kind, actor(library, SOKHA).country) == ("party", "THA")
    seen = table(library)
    row = seen.row_of(told.id)
    assert row is not None
    assert "THA" in seen.codes_of(row)
    assert seen.code_labels["THA"] == "Thailand"
    assert library.named().event(told.id).codes == tuple(sorted(seen.codes_of(row)))


def test_what_was_read_is_nothing_said(library: Library, texts, performed: Performed) -> None:
    library.apply(describe(library, SOKHA, "party", None))
    performed(describe(library, SOKHA, "person", library.actor(SOKHA).country))
    assert library.said_of_actors() == ()


@pytest.mark.parametrize(
    ("id", "kind", "code", "why"),
    [
        ("country:KHM", "person", None, "stands for itself"),
        (SOKHA, "country", None, "nothing that"),
        (SOKHA, "person", "QQQ", "no country"),
    ],
)
def test_what_nobody_can_be(library: Library, texts, id: str, kind: str, code: str | None, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        describe(library, id, kind, code)


def test_search_finds_by_the_names_that_a_person_gave(library: Library, texts) -> None:
    found = set(library.events_found("macron"))
    library.apply(rename(library, MACRON, "Président de la République"))
    assert set(library.events_found("president republ")) == found
    assert set(library.search("republique paris").events) == found
    library.apply(merge_actors(library, SOKHA, [MACRON]))
    assert set(library.events_found("kem")) >= found


def test_what_was_said_is_there_after_reopening(library: Library, texts) -> None:
    library.apply(rename(library, HUN_SEN, "Somebody"))
    path: Path = library.path
    library.close()
    with Library.open(path) as again:
        assert actor(again, HUN_SEN).name == "Somebody"
        again.undo()
        assert actor(again, HUN_SEN).name == "Hun Sen"
