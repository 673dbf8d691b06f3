"""Everyone a library knows, and who of them is perhaps the same."""

import pytest

from communique.corrections.actors import merge_actors, rename
from communique.corrections.roster import likely_same, roster
from communique.library import Library
from communique.model.actors import Actor

HUN_SEN, MACRON = "person:hun sen", "person:emmanuel macron"


def person(name: str, country: str | None = None, kind: str = "person") -> Actor:
    return Actor(f"{kind}:{name.lower()}", name, kind, country)


def test_everyone_is_listed_by_name(library: Library, texts) -> None:
    entries = roster(library)
    assert {entry.actor for entry in entries} == set(library.actors())
    assert [entry.actor.name for entry in entries] == sorted((entry.actor.name for entry in entries), key=str.casefold)
    (hun_sen,) = [entry for entry in entries if entry.actor.id == HUN_SEN]
    assert (hun_sen.country, hun_sen.documents, hun_sen.said, hun_sen.read_as) == ("Cambodia", 3, (), ())


def test_what_a_person_said_stands_beside_what_was_read(library: Library, texts) -> None:
    library.apply(merge_actors(library, HUN_SEN, [MACRON]))
    library.apply(rename(library, HUN_SEN, "Two leaders"))
    (both,) = [entry for entry in roster(library) if entry.actor.id in (HUN_SEN, MACRON)]
    assert both.actor.name == "Two leaders"
    assert both.documents == len({*library.documents_naming(HUN_SEN), *library.documents_naming(MACRON)})
    assert both.read_as == ("Hun Sen", "Emmanuel Macron")
    assert both.said == ("renamed", "merged from 2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Prak Sokhonn"), person("Prak Sokhon", "KHM")),
        (person("Foreign Ministry of Laos", "LAO", "ministry"), person("Laos Foreign Ministry", "LAO", "ministry")),
        (person("Ministry of Foreign Affairs", None, "ministry"), person("Foreign Affairs", None, "organisation")),
    ],
)  # fmt: skip
def test_perhaps_the_same(one: Actor, other: Actor) -> None:
    assert likely_same([one, person("Somebody Else"), other]) == {one.id: (other.id,), other.id: (one.id,)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Prak Sokhonn", "KHM"), person("Prak Sokhon", "USA")),
        (person("Hun Sen"), person("Hun Manet")),
        (person("Sokha"), person("Kem Sokha")),
        (Actor("country:GIN", "Guinea", "country", "GIN"), Actor("country:GNB", "Guinea-Bissau", "country", "GNB")),
        (person("Supreme Court", None, "organisation"), person("Supreme Court", None, "person")),
    ],
)
def test_surely_not_the_same(one: Actor, other: Actor) -> None:
    assert likely_same([one, other]) == {}
