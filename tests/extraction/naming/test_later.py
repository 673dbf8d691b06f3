"""Later mentions: family names, roles, pronouns, "the bloc"."""

from communique.extraction.naming import Place, Use, name_actors


def of(text: str, actor: str) -> list[str]:
    """The words by which `text` names an actor."""
    return [text[place.start : place.end] for place in name_actors(text).places if place.actor == actor]


def test_a_family_name_alone() -> None:
    text = "Sebastian Strangio, author of a book, spoke. Strangio told us more."
    assert of(text, "person:sebastian strangio") == ["Sebastian Strangio", "Strangio"]


def test_a_family_name_that_comes_first() -> None:
    text = "She met Vice Foreign Minister Mori Takeo of Japan. Vice Foreign Minister Mori agreed."
    assert of(text, "person:mori takeo") == ["Mori Takeo", "Mori"]


def test_a_role_alone_means_whom_bears_it() -> None:
    text = "Deputy Secretary of State Ann Smithers flew to Seoul. The Deputy Secretary met officials."
    assert of(text, "person:ann smithers")[:2] == ["Ann Smithers", "Deputy Secretary"]


def test_the_leader_of_a_state_is_its_prime_minister() -> None:
    text = "Cambodian Prime Minister Hun Sen wrote. The Cambodian leader thanked the Thai foreign minister."
    assert of(text, "person:hun sen") == ["Hun Sen", "leader"]


def test_a_role_of_another_state_means_someone_else() -> None:
    text = "Cambodian Prime Minister Hun Sen wrote. The Thai prime minister answered."
    assert of(text, "person:hun sen") == ["Hun Sen"]


def test_a_pronoun_where_one_person_alone_is_told_of() -> None:
    text = "Cambodian Prime Minister Hun Sen wrote that he agreed."
    assert of(text, "person:hun sen") == ["Hun Sen", "he"]


def test_no_pronoun_where_it_could_be_two() -> None:
    text = "Cambodian Prime Minister Hun Sen told Kem Sokha, the opposition leader, that he agreed."
    assert of(text, "person:hun sen") == ["Hun Sen"]


def test_the_bloc_is_the_only_one_told_of() -> None:
    text = "The European Union told Cambodia to submit a plan. The bloc takes in its exports."
    assert of(text, "bloc:EU") == ["European Union", "bloc"]


def test_pronouns_and_roles_are_no_aliases() -> None:
    text = "Cambodian Prime Minister Hun Sen wrote. He thanked them. The Cambodian leader agreed."
    (person,) = (actor for actor in name_actors(text).actors if actor.kind == "person")
    assert person.aliases == ("Hun Sen",)


def test_the_phrase_holds_title_and_apposition() -> None:
    text = "They met Carmen Moreno, the EU ambassador to Cambodia, on Monday."
    (person,) = (place for place in name_actors(text).places if place.kind == "person")
    assert text[person.phrase_start : person.phrase_end] == "Carmen Moreno, the EU ambassador to Cambodia"


def test_the_sending_state_describes_the_envoy_and_the_host_is_only_where() -> None:
    text = "They met Carmen Moreno, the EU ambassador to Cambodia, on Monday."
    places: dict[str | None, Place] = {
        p.code: p for p in name_actors(text).places if p.use is Use.NAME and p.kind != "person"
    }
    assert places["EU"].describes == "person:carmen moreno"
    assert places["KHM"].is_place_only


def test_a_body_is_taken_up_by_its_noun_alone_where_it_is_the_only_one() -> None:
    text = "The European Commission met on Monday. The Commission agreed."
    places = [place for place in name_actors(text).places if place.actor == "organisation:european commission"]
    assert [text[place.start : place.end] for place in places] == ["European Commission", "Commission"]


def test_a_noun_of_two_bodies_takes_up_neither() -> None:
    text = "The European Commission and the Mekong River Commission met on Monday. The Commission agreed."
    assert [place for place in name_actors(text).places if place.use == "role"] == []
