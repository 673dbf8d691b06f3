"""Persons whom a text names without any title: by reputation, and by family name alone in cables."""

import pytest

from communique.extraction.naming import name_actors

HEADER = "Telegram From the Embassy in Peru to the Department of State\n\nLima, May 4, 1961.\n\n"


def persons(text: str) -> dict[str, str | None]:
    """The names of the persons of a text with their codes."""
    return {actor.name: actor.country for actor in name_actors(text).actors if actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("In 1966 the Soviet Union sent word that Podgorny would come.", "Nikolai Podgorny", "RUS"),
        ("Greece heard from Karamanlis in May 1957.", "Constantine Karamanlis", "GRC"),
        ("In Laos, Souvanna has yet to answer. May 4, 1964.", "Souvanna Phouma", "LAO"),
        ("In 1957 Iraq sent Nuri Said to Ankara.", "Nuri al-Said", "IRQ"),
        ("Russia waits, and what Putin wants in 2022 nobody knows.", "Vladimir Putin", "RUS"),
    ],
)
def test_whoever_all_know_needs_no_title(text: str, name: str, code: str) -> None:
    assert persons(text) == {name: code}


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the Soviet Union was long gone and nobody sent for Podgorny.",
        "In Kabul they landed at Hamid Karzai International Airport in 2019. Afghanistan agreed.",
        "In 1966 nobody in Peru sent for Podgorny.",
        "In 2021 the EU met Michel, who is a driver.",
        "In 2022 the United States met Austin in the south.",
    ],
)
def test_a_name_alone_means_nobody_in_another_time_or_place_or_where_many_bear_it(text: str) -> None:
    assert persons(text) == {}


def test_cables_tell_of_persons_by_family_name_alone() -> None:
    text = f"{HEADER}This morning I told Quillard that we had no word. Harlow said he would ask, and Quillard agreed.\n"
    assert {"Quillard", "Harlow"} <= set(persons(text))


def test_a_place_alone_in_a_cable_is_no_person() -> None:
    text = (
        f"{HEADER}He travelled to Chosica on Friday, and returned from Chosica on Sunday. Roads in Chosica are bad.\n"
    )
    assert persons(text) == {}


def test_an_ambassador_without_a_state_in_a_cable_is_the_writers() -> None:
    assert persons(f"{HEADER}Ambassador Loeb called on the Foreign Minister today.\n") == {"Loeb": "USA"}


def test_whoever_is_named_without_a_state_in_a_cable_may_be_of_the_post() -> None:
    assert persons(f"{HEADER}Foreign Minister Porras called today and spoke of copper.\n") == {"Porras": "PER"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Prime Minister agreed to wait.", "PER"),
        ("We told the Department so.", "USA"),
        ("He asked the government to which you are accredited.", "PER"),
    ],
)
def test_bare_offices_in_a_cable_stand_for_the_post_or_the_writer(text: str, code: str) -> None:
    naming = name_actors(f"{HEADER}{text}\n")
    assert code in {place.code for place in naming.places if place.use == "role"}


def test_bare_offices_elsewhere_stand_for_nobody() -> None:
    naming = name_actors("In Lima the Prime Minister agreed. May 4, 1961.\n")
    assert [place for place in naming.places if place.use == "role"] == []


def test_a_name_and_an_adverb_may_end_a_text() -> None:
    assert name_actors("Then came Zorblat Quexley finally").actors == ()
