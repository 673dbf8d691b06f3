"""Persons by rule: title and name, name and role, lists, signatures; and for whom they stand."""

import pytest

from communique.extraction.naming import name_actors


def persons(text: str) -> dict[str, str | None]:
    """The names of the persons of a text with their codes."""
    return {actor.name: actor.country for actor in name_actors(text).actors if actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Cambodian Prime Minister Hun Sen thanked them.", "Hun Sen", "KHM"),
        ("Cambodia’s leader Hun Sen has offered to talk.", "Hun Sen", "KHM"),
        ("Carmen Moreno, the EU ambassador to Cambodia, met them.", "Carmen Moreno", "EU"),
        ("They met Japanese Ambassador Masahiro Mikami on Wednesday.", "Masahiro Mikami", "JPN"),
        ("US Ambassador to Cambodia W. Patrick Murphy spoke.", "W. Patrick Murphy", "USA"),
        ("The Russian ambassador to the UN, Vassily Nebenzia, has expressed regret.", "Vassily Nebenzia", "RUS"),
        ("Ecuador’s London ambassador Abbad Ortiz left.", "Abbad Ortiz", "ECU"),
        ("Ambassador Marc Knapper of the U.S. Embassy in Hanoi led it.", "Marc Knapper", "USA"),
        ("His Excellency Prak Sokhonn, Minister of Foreign Affairs of Cambodia, spoke.", "Prak Sokhonn", "KHM"),
        ("H.E. Sun Chanthol visited.", "Sun Chanthol", None),
        ("President of Ukraine Volodymyr Zelenskyy said so.", "Volodymyr Zelenskyy", "UKR"),
        ("It killed the Iranian general, Qasem Soleimani at an airport.", "Qasem Soleimani", "IRN"),
        ("The Italian foreign minister, Luigi Di Maio, joined the talks.", "Luigi Di Maio", "ITA"),
        ("State Department spokeswoman Heather Nauert told reporters.", "Heather Nauert", "USA"),
        ("Cambodian-American lawyer Theary Seng was convicted.", "Theary Seng", "USA"),
        ("The Belarusian blogger and dissident Roman Protasevich was held.", "Roman Protasevich", "BLR"),
        ("Foreign Minister Israel Katz of Israel met them.", "Israel Katz", "ISR"),
        ("European External Action Service Secretary General Stefano Sannino met her.", "Stefano Sannino", "EU"),
        ("In Manila, she will meet with President-elect Rosa Dalisay.", "Rosa Dalisay", "PHL"),
        ("Former CNRP president Mu Sochua resigned. Cambodia agreed.", "Mu Sochua", "KHM"),
        ("South Korean Vice Foreign Minister Cho Hyun-dong spoke.", "Cho Hyun-dong", "KOR"),
        ("German President Frank-Walter Steinmeier spoke.", "Frank-Walter Steinmeier", "DEU"),
        ("The Brazilian minister, Mr. Lisboa, called.", "Lisboa", "BRA"),
        ("The Honduran President, Xiomara Castro, gave an order.", "Xiomara Castro", "HND"),
        ("The talks of Leader of the Opposition Jeremy Corbyn failed.", "Jeremy Corbyn", None),
        ("U.S. Special Envoy for Iran Robert Malley left.", "Robert Malley", "USA"),
        ("EU Commission President Ursula von der Leyen spoke.", "Ursula von der Leyen", "EU"),
    ],
)
def test_a_person_by_title_or_role(text: str, name: str, code: str | None) -> None:
    assert persons(text) == {name: code}


def test_counterparts_in_a_list_each_stand_for_their_own_state() -> None:
    text = (
        "Egyptian foreign minister Sameh Shoukry and his Greek, Cypriot and French counterparts, Nikos Dendias,"
        " Nikos Christodoulides and Jean-Yves Le Drian, respectively, gathered."
    )
    assert persons(text) == {
        "Sameh Shoukry": "EGY",
        "Nikos Dendias": "GRC",
        "Nikos Christodoulides": "CYP",
        "Jean-Yves Le Drian": "FRA",
    }


def test_a_list_behind_the_leaders_of_a_state_is_of_that_state() -> None:
    text = "She will meet ROK leaders, including Foreign Minister Park Jin and Unification Minister Kwon Young-se."
    assert persons(text) == {"Park Jin": "KOR", "Kwon Young-se": "KOR"}


def test_prime_ministers_of_two_states_in_a_list() -> None:
    text = "The Prime Ministers of Japan and Fiji, KIMURA Fumio and Ann Albans, met."
    assert persons(text) == {"Kimura Fumio": "JPN", "Ann Albans": "FJI"}


def test_a_minister_named_after_the_prime_minister_is_a_colleague() -> None:
    text = "He met Israeli Prime Minister Yair Levin, Foreign Minister Gabi Katz and Defense Minister Benny Gold."
    assert set(persons(text).values()) == {"ISR"}


def test_an_office_ends_where_the_name_begins() -> None:
    text = "In Hanoi, Minister for Agriculture and Rural Development Le Minh Hoan spoke."
    assert persons(text) == {"Le Minh Hoan": "VNM"}


@pytest.mark.parametrize(
    "text",
    [
        "Kem Sokha met the ambassador. Kem Sokha was arrested.",
        "“It is wrong,” said Sebastian Strangio.",
        "The plan of Sam Rainsy failed after Sam Rainsy left the country in 2015.",
        "Ear Sophal, associate professor of diplomacy at a college, told us.",
    ],
)
def test_a_person_without_title_by_deed(text: str) -> None:
    assert len(persons(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Siem Reap, Cambodia, near Angkor Wat.",
        "President Announces New Policy on Trade",
        "They conducted Key Leader Engagements on Monday.",
        "The Golden Dragon exercise began.",
        "On Independence Day the Prime Minister spoke.",
        "He told the Council that the Committee would meet.",
    ],
)
def test_capitals_alone_make_no_person(text: str) -> None:
    assert persons(text) == {}


def test_known_leaders_get_their_full_name_where_title_and_years_agree() -> None:
    assert persons("In 2019 President Trump wrote a letter.") == {"Donald Trump": "USA"}
    assert persons("Vice President Nixon left Rangoon on November 27, 1953.") == {"Richard Nixon": "USA"}
    assert persons("In 2007 President Bush wrote.") == {"George W. Bush": "USA"}


def test_a_misspelt_name_folds_into_the_person() -> None:
    naming = name_actors("Secretary of State Anthony Blinken thanked Cambodia. His Excellency Anthony Blinens agreed.")
    (person,) = (actor for actor in naming.actors if actor.kind == "person")
    assert person.name == "Antony Blinken"
    assert person.aliases == ("Anthony Blinken", "Anthony Blinens")


def test_a_name_all_in_capitals_signs() -> None:
    letter = (
        "KINGDOM OF CAMBODIA\n\nDear Sir,\n\nI thank you for the letter that you sent us last week.\n\n**SOK Chenda**\n"
    )
    assert persons(letter) == {"Sok Chenda": "KHM"}


def test_byline_and_title_of_ordinary_words() -> None:
    text = "Mass Trial\n\nNed Price, Department Spokesperson\n\nJune 15, 2022\n\nThe United States is deeply concerned."
    assert persons(text) == {"Ned Price": "USA"}


def test_cables_name_the_sender_in_brackets_and_below() -> None:
    text = (
        "The Ambassador in Burma (Sebald) to the Department of State\n\nRangoon, October 22, 1952\n\n"
        "The Prime Minister told me that his government would wait for the answer of the Department.\n\nSEBALD\n"
    )
    assert persons(text) == {"Sebald": "USA"}


def test_a_plural_title_goes_with_family_names_alone() -> None:
    assert persons("Presidents Macron and Biden met on Monday.") == {"Emmanuel Macron": "FRA", "Joe Biden": "USA"}
    assert set(persons("On 28 August 1972, Ambassadors Harlow and Pennick asked for it.")) == {"Harlow", "Pennick"}
    assert set(persons("On 28 August 1972, Ambassadors Unger and Godley asked for it.")) == {
        "Leonard Unger",
        "G. McMurtrie Godley",
    }


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The Republic of Korea (ROK) First Vice Minister Han Dae-ho met her.", "Han Dae-ho", "KOR"),
        ("U.S. Special Envoy for the Horn of Africa (SEHOA) Ann Quill left.", "Ann Quill", "USA"),
        ("UK Minister of State for Europe and North America Ann Quill spoke.", "Ann Quill", "GBR"),
        (
            "U.S. Envoy for the Democratic People’s Republic of Korea (DPRK) Ambassador Ann Quill left.",
            "Ann Quill",
            "USA",
        ),
        ("ROK Special Envoy for Korean Peninsula Peace and Security Affairs Han Dae-ho spoke.", "Han Dae-ho", "KOR"),
        ("EU Commissioner Anna von der Quill spoke.", "Anna von der Quill", "EU"),
        ("Head of EU Delegation to Fiji Ann Quill was summoned.", "Ann Quill", "EU"),
        ("In 2017 Bangladesh sent Prime Minister Sheikh Hasina.", "Sheikh Hasina", "BGD"),
        ("In 2017 Sheikh Hasina left Bangladesh.", "Sheikh Hasina", "BGD"),
        ("The Fijian foreign minister, Don Quill, flew home.", "Don Quill", "FJI"),
        ("Fijian Envoy for the Summit of the Americas Ann Quill left.", "Ann Quill", "FJI"),
        ("Japanese Director General for Oceanian Affairs Bureau Kitano Ren spoke.", "Kitano Ren", "JPN"),
    ],
)
def test_titles_with_regions_and_abbreviations_in_brackets(text: str, name: str, code: str) -> None:
    assert persons(text) == {name: code}


def test_an_abbreviation_in_brackets_behind_a_title_is_no_person() -> None:
    assert persons("It was named a Foreign Terrorist (SDGT) in May.") == {}


def test_a_family_name_with_a_common_title_means_no_leader_of_a_state_left_untold() -> None:
    assert persons("In 2016 Minister Marsudi of Fiji spoke.") == {"Marsudi": "FJI"}
    assert persons("In 2016 Fiji heard Deputy Secretary Marsudi.").keys() == {"Marsudi"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Secretary for Oceans and International Environmental and Scientific Affairs Monica P. Medina spoke.",
            "Monica P. Medina",
        ),
        (
            "Under Secretary for Civilian Security and Special Coordinator for Tibetan Issues Uzra Zeya spoke.",
            "Uzra Zeya",
        ),
    ],
)
def test_a_long_office_ends_before_the_name(text: str, name: str) -> None:
    assert name in persons(text)


def test_a_family_name_that_is_a_city_s_is_the_person_s_behind_a_title() -> None:
    text = "Assistant Secretary Monica P. Medina spoke. Then Assistant Secretary Medina left."
    last = text.index("Medina left")
    assert [place.actor for place in name_actors(text).places if place.start == last] == ["person:monica p medina"]


def test_titles_of_two_paragraphs_are_not_joined() -> None:
    found = name_actors("Office of the Spokesperson\n\nDeputy Secretary of State Wendy Sherman spoke.")
    (place,) = [place for place in found.places if place.kind == "person"]
    assert place.phrase_start > len("Office of the Spokesperson")


HOME = "The Secretary of State to the Embassy in Indonesia\n\nWashington, May 6, 1952—7:29 p.m.\n\n"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Amb Quillard called today on Asst Secy Pennick to state view.", "IDN"),
        ("Ambassador Quillard said his government would wait and see.", "IDN"),
        ("Ambassador Quillard should wait and see what is said there.", "USA"),
    ],
)
def test_an_envoy_who_speaks_for_his_government_at_home_is_another_state_s(body: str, code: str) -> None:
    found = {actor.name: actor.country for actor in name_actors(HOME + body).actors}
    assert found["Quillard"] == code
