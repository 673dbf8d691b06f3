"""Ministers without a state are of the state that the others of the document visit, or of the only cabinet told."""

import pytest

from communique.extraction.naming import name_actors


def persons(text: str) -> dict[str, str | None]:
    """The names of the persons of a text with their codes."""
    return {actor.name: actor.country for actor in name_actors(text).actors if actor.kind == "person"}


@pytest.mark.parametrize(
    "opening",
    [
        "Fijian Foreign Secretary Ann Quill arrived in Peru on Monday.",
        "Fijian Foreign Secretary Ann Quill is on a working visit to Peru.",
        "Fijian Foreign Secretary Ann Quill has travelled to Lima for talks.",
    ],
)
def test_ministers_met_on_a_visit_are_of_the_state_visited(opening: str) -> None:
    text = f"{opening}\n\nQuill will call on Vice President Rosa Dalba and Economic Minister Juan Porras."
    assert persons(text) == {"Ann Quill": "FJI", "Rosa Dalba": "PER", "Juan Porras": "PER"}


def test_two_states_visited_tell_nothing_of_a_minister() -> None:
    text = "Fijian Secretary Ann Quill visited Peru and later travelled to Chile.\n\nShe met Minister Juan Porras."
    assert persons(text)["Juan Porras"] is None


def test_a_minister_without_a_state_sits_in_the_only_cabinet_told() -> None:
    text = (
        "Swiss Foreign Minister Ann Quill spoke of Peru, and of Peru alone; Peru had to answer, she said of Peru.\n\n"
        "The finance minister, Juan Porras, agreed."
    )
    assert persons(text) == {"Ann Quill": "CHE", "Juan Porras": "CHE"}


def test_those_who_act_for_a_region_act_for_its_bloc_where_the_document_names_it() -> None:
    text = "ASEAN met in June. Southeast Asia’s top diplomats agreed."
    assert {place.code for place in name_actors(text).places} == {"ASEAN"}
    assert name_actors("Southeast Asia’s top diplomats agreed.").places == ()


def test_the_people_of_a_region_act_for_its_bloc_too() -> None:
    text = "The EU met in June. European leaders agreed, but European winters are long."
    assert [text[p.start : p.end] for p in name_actors(text).places] == ["EU", "European"]
