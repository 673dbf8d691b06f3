"""Ministries, parties, courts, companies by pattern; letterheads; abbreviations that a document explains."""

import pytest

from communique.extraction.naming import name_actors
from communique.model.actors import Actor


def bodies(text: str) -> list[tuple[str, str, str | None]]:
    """Kind, name and code of all that is neither a person nor a state nor a bloc."""
    kinds = ("organisation", "ministry", "party")
    return [(actor.kind, actor.name, actor.country) for actor in name_actors(text).actors if actor.kind in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "name", "code"),
    [
        ("Cambodia’s Supreme Court disbanded it.", "organisation", "Supreme Court of Cambodia", "KHM"),
        ("The Cambodian Supreme Court ordered it.", "organisation", "Supreme Court of Cambodia", "KHM"),
        ("The Turkish Ministry of Health said so.", "ministry", "Ministry of Health of Türkiye", "TUR"),
        ("The Thai Foreign Ministry said so.", "ministry", "Foreign Ministry of Thailand", "THA"),
        ("The Foreign Ministry in China has rejected it.", "ministry", "Foreign Ministry of China", "CHN"),
        ("The Philippine foreign ministry said so.", "ministry", "Foreign Ministry of the Philippines", "PHL"),
        ("A US embassy statement followed.", "organisation", "US Embassy", "USA"),
        ("The U.S. Embassy in Hanoi led it.", "organisation", "US Embassy in Hanoi", "USA"),
        ("The Cambodian People’s Party won.", "party", "Cambodian People’s Party", "KHM"),
        ("The Cambodia National Rescue Party lost.", "party", "Cambodia National Rescue Party", "KHM"),
        ("The Vietnam Academy of Science joined.", "organisation", "Vietnam Academy of Science", "VNM"),
        ("The National Bank of Cambodia agreed.", "organisation", "National Bank of Cambodia", "KHM"),
        ("Fulbright University Vietnam hosted it.", "organisation", "Fulbright University Vietnam", "VNM"),
        ("The U.S. Naval Research Laboratory joined.", "organisation", "U.S. Naval Research Laboratory", "USA"),
        ("The firm FireEye Inc. issued a report.", "organisation", "FireEye Inc", None),
        ("The U.S. cybersecurity firm FireEye Inc. issued a report.", "organisation", "FireEye Inc", "USA"),
        ("The Embassy of the Republic of Indonesia agreed.", "organisation", "Embassy of Indonesia", "IDN"),
        ("The Iranian Revolutionary Guards attacked.", "organisation", "Islamic Revolutionary Guard Corps", "IRN"),
        ("Officials of the State Department agreed.", "ministry", "US Department of State", "USA"),
        ("The International Court of Justice ruled.", "organisation", "International Court of Justice", "UN"),
        ("The White House agreed.", "organisation", "White House", "USA"),
        ("Fiji’s Ministry of Mines, Trade and Art met.", "ministry", "Ministry of Mines, Trade and Art of Fiji", "FJI"),
    ],
)  # fmt: skip
def test_a_body_by_pattern_or_name(text: str, kind: str, name: str, code: str | None) -> None:
    assert bodies(text) == [(kind, name, code)]


@pytest.mark.parametrize(
    "text",
    [
        "The opposition party was banned by the court and the council.",
        "The Committee met the Party.",
        "They flew to Offutt Air Force Base.",
        "The U.S.-Philippines Alliance is strong.",
        "THE POLICE TOLD US THAT THE CROWD HAD LEFT THE AREA AND THE ARMY WAS THERE",
        "Senator Frank Church spoke.",
    ],
)
def test_a_kind_of_body_is_not_a_body(text: str) -> None:
    assert bodies(text) == []


def test_an_abbreviation_that_the_document_explains_is_the_body_everywhere() -> None:
    text = "The Committee for Free and Fair Election (COMFREL) left. COMFREL said so."
    (actor,) = name_actors(text).actors
    assert actor.aliases == ("Committee for Free and Fair Election", "COMFREL")


def test_the_explanation_wins_over_what_an_abbreviation_usually_means() -> None:
    text = "China agreed. The Cambodian People’s Party (CCP) won; the CCP rules."
    assert bodies(text) == [("party", "Cambodian People’s Party", "KHM")]


def test_an_abbreviation_all_know_needs_its_state_in_the_document() -> None:
    assert bodies("Cambodia voted; some joined the CPP.") == [("party", "Cambodian People’s Party", "KHM")]
    assert bodies("Peru voted; some joined the CPP.") == []


def test_ministries_without_a_state_are_of_the_delegation_that_the_sentence_tells_of() -> None:
    text = "The Vietnamese delegation included members of the Ministry of Justice and the Ministry of Defense."
    assert [code for _, _, code in bodies(text)] == ["VNM", "VNM"]


def test_a_letterhead_names_the_ministry() -> None:
    text = (
        "KINGDOM OF CAMBODIA\n\nMINISTER OF FOREIGN AFFAIRS\nAND INTERNATIONAL COOPERATION\n\n"
        "On Monday the two sides met in the capital and agreed to work together on trade.\n"
    )
    name = "Ministry of Foreign Affairs and International Cooperation of Cambodia"
    assert bodies(text) == [("ministry", name, "KHM")]


def test_the_state_before_a_body_describes_it() -> None:
    naming = name_actors("Cambodia’s Supreme Court disbanded it.")
    state, court = naming.places
    assert isinstance(naming.actors[0], Actor)
    assert state.describes == court.actor
    assert (court.phrase_start, court.start) == (0, 11)


def test_two_views_before_a_party_make_its_name() -> None:
    text = "In Norway the Radical Democratic Party lost, and the opposition party won."
    assert bodies(text) == [("party", "Radical Democratic Party", "NOR")]


def test_a_foreign_office_is_a_ministry_of_the_state_it_stands_in() -> None:
    assert [kind for kind, _, _ in bodies("The Danish Foreign Office said so.")] == ["ministry"]
    cable = (
        "Telegram From the Embassy in Norway to the Department of State\n\nOslo, May 4, 1961.\n\n"
        "The Foreign Office told us today that nothing had been heard from Moscow.\n"
    )
    assert ("ministry", "Foreign Office of Norway", "NOR") in bodies(cable)


def test_a_state_alone_below_a_signing_ministry_is_its_own() -> None:
    text = "Peru and Japan met in Tokyo. Japan agreed.\n\nMINISTRY OF TRADE\n\nPERU\n\n4 MAY 2019\n"
    assert [code for _, _, code in bodies(text)] == ["PER"]


def test_two_capitals_with_a_hyphen_stand_for_their_states() -> None:
    naming = name_actors("The Belgrade-Pristina Dialogue went on in Brussels.")
    assert {place.code for place in naming.places} >= {"SRB", "XKX"}


def test_the_city_of_a_company_is_where_it_is() -> None:
    assert bodies("The Blue Oil Company of Los Angeles came.") == [("organisation", "Blue Oil Company", None)]


def test_cities_in_a_list_of_posts_are_only_where() -> None:
    assert name_actors("Please transmit Embassies Saigon, Vientiane and Paris.").places == ()


def test_an_envoys_state_does_not_own_the_ministry_that_summons_him() -> None:
    text = "In Chile the Peruvian ambassador was summoned to the Ministry of Foreign Affairs."
    assert [code for _, _, code in bodies(text)] == ["CHL"]
