"""Every state of ISO 3166-1 is known by its names; a name within another name is nobody."""

import pytest

from communique.extraction.naming import Place, members_of, name_actors, name_of
from communique.extraction.naming.gazetteer import gazetteer

ISO = [
    "ABW",
    "AFG",
    "AGO",
    "AIA",
    "ALA",
    "ALB",
    "AND",
    "ARE",
    "ARG",
    "ARM",
    "ASM",
    "ATA",
    "ATF",
    "ATG",
    "AUS",
    "AUT",
    "AZE",
    "BDI",
    "BEL",
    "BEN",
    "BES",
    "BFA",
    "BGD",
    "BGR",
    "BHR",
    "BHS",
    "BIH",
    "BLM",
    "BLR",
    "BLZ",
    "BMU",
    "BOL",
    "BRA",
    "BRB",
    "BRN",
    "BTN",
    "BVT",
    "BWA",
    "CAF",
    "CAN",
    "CCK",
    "CHE",
    "CHL",
    "CHN",
    "CIV",
    "CMR",
    "COD",
    "COG",
    "COK",
    "COL",
    "COM",
    "CPV",
    "CRI",
    "CUB",
    "CUW",
    "CXR",
    "CYM",
    "CYP",
    "CZE",
    "DEU",
    "DJI",
    "DMA",
    "DNK",
    "DOM",
    "DZA",
    "ECU",
    "EGY",
    "ERI",
    "ESH",
    "ESP",
    "EST",
    "ETH",
    "FIN",
    "FJI",
    "FLK",
    "FRA",
    "FRO",
    "FSM",
    "GAB",
    "GBR",
    "GEO",
    "GGY",
    "GHA",
    "GIB",
    "GIN",
    "GLP",
    "GMB",
    "GNB",
    "GNQ",
    "GRC",
    "GRD",
    "GRL",
    "GTM",
    "GUF",
    "GUM",
    "GUY",
    "HKG",
    "HMD",
    "HND",
    "HRV",
    "HTI",
    "HUN",
    "IDN",
    "IMN",
    "IND",
    "IOT",
    "IRL",
    "IRN",
    "IRQ",
    "ISL",
    "ISR",
    "ITA",
    "JAM",
    "JEY",
    "JOR",
    "JPN",
    "KAZ",
    "KEN",
    "KGZ",
    "KHM",
    "KIR",
    "KNA",
    "KOR",
    "KWT",
    "LAO",
    "LBN",
    "LBR",
    "LBY",
    "LCA",
    "LIE",
    "LKA",
    "LSO",
    "LTU",
    "LUX",
    "LVA",
    "MAC",
    "MAF",
    "MAR",
    "MCO",
    "MDA",
    "MDG",
    "MDV",
    "MEX",
    "MHL",
    "MKD",
    "MLI",
    "MLT",
    "MMR",
    "MNE",
    "MNG",
    "MNP",
    "MOZ",
    "MRT",
    "MSR",
    "MTQ",
    "MUS",
    "MWI",
    "MYS",
    "MYT",
    "NAM",
    "NCL",
    "NER",
    "NFK",
    "NGA",
    "NIC",
    "NIU",
    "NLD",
    "NOR",
    "NPL",
    "NRU",
    "NZL",
    "OMN",
    "PAK",
    "PAN",
    "PCN",
    "PER",
    "PHL",
    "PLW",
    "PNG",
    "POL",
    "PRI",
    "PRK",
    "PRT",
    "PRY",
    "PSE",
    "PYF",
    "QAT",
    "REU",
    "ROU",
    "RUS",
    "RWA",
    "SAU",
    "SDN",
    "SEN",
    "SGP",
    "SGS",
    "SHN",
    "SJM",
    "SLB",
    "SLE",
    "SLV",
    "SMR",
    "SOM",
    "SPM",
    "SRB",
    "SSD",
    "STP",
    "SUR",
    "SVK",
    "SVN",
    "SWE",
    "SWZ",
    "SXM",
    "SYC",
    "SYR",
    "TCA",
    "TCD",
    "TGO",
    "THA",
    "TJK",
    "TKL",
    "TKM",
    "TLS",
    "TON",
    "TTO",
    "TUN",
    "TUR",
    "TUV",
    "TWN",
    "TZA",
    "UGA",
    "UKR",
    "UMI",
    "URY",
    "USA",
    "UZB",
    "VAT",
    "VCT",
    "VEN",
    "VGB",
    "VIR",
    "VNM",
    "VUT",
    "WLF",
    "WSM",
    "YEM",
    "ZAF",
    "ZMB",
    "ZWE",
]


def codes(text: str) -> list[str | None]:
    return [place.code for place in name_actors(text).places]


def place(text: str, words: str) -> Place:
    """The place that covers exactly `words` in `text`."""
    start = text.index(words)
    return next(p for p in name_actors(text).places if (p.start, p.end) == (start, start + len(words)))


def test_all_states_of_iso_3166_are_known() -> None:
    assert len(ISO) == 249
    assert set(ISO) | {"XKX"} == {actor.country for actor in gazetteer().actors.values() if actor.kind == "country"}


@pytest.mark.parametrize("code", ISO)
def test_a_state_is_found_by_its_plain_name(code: str) -> None:
    assert code in codes(f"They met the delegation of {name_of(code)} on Monday.")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Soviet Union withdrew its troops in 1989.", "RUS"),
        ("Burma recognised the government.", "MMR"),
        ("Great Britain protested.", "GBR"),
        ("The Sublime Porte agreed.", "TUR"),
        ("Czechoslovakia signed the treaty in 1934.", "CZE"),
        ("The Holy See thanked him.", "VAT"),
        ("Kosovo opened an embassy.", "XKX"),
        ("The DPRK launched a missile.", "PRK"),
        ("Guinea-Bissau joined.", "GNB"),
        ("Guinea joined.", "GIN"),
        ("Equatorial Guinea joined.", "GNQ"),
        ("Papua New Guinea joined.", "PNG"),
        ("South Sudan joined.", "SSD"),
        ("The Dominican Republic joined.", "DOM"),
        ("Danes and Swedes disagreed.", "DNK"),
        ("The European Union agreed.", "EU"),
        ("The U.N. agreed.", "UN"),
    ],
)
def test_states_blocs_and_their_older_names(text: str, code: str) -> None:
    assert codes(text)[0] == code


@pytest.mark.parametrize(
    "text",
    [
        "They discussed the South China Sea and the Indian Ocean.",
        "They celebrated Chinese New Year.",
        "He flew to New Mexico and New England.",
        "The two sides let us work together.",
        "Turn the page; it was a turkey and a piece of china.",
        "She lives in Atlanta, Georgia.",
        "The Vienna Convention applies.",
        "Dutch New Guinea was discussed.",
    ],
)
def test_a_state_within_another_name_is_not_named(text: str) -> None:
    assert codes(text) == []


def test_georgia_is_the_american_state_among_its_like() -> None:
    assert "GEO" not in codes("The agents work in Alabama, Georgia and Tennessee.")
    assert codes("Georgia and Armenia opened the border.") == ["GEO", "ARM"]


def test_china_of_the_fifties_is_the_one_on_formosa_where_the_kmt_acts() -> None:
    assert codes("Rangoon, November 27, 1953. The Chinese Government promised evacuation of KMT troops.")[0] == "TWN"
    assert codes("In 2019 the Chinese Government promised more.") == ["CHN"]


def test_bodies_are_not_found_before_they_were_founded() -> None:
    assert name_actors("In 1962 the ICC inspected the border.").actors == ()
    assert codes("In 2018 the ICC opened a case against Sudan.") == [None, "SDN"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Washington was not seeking regime change.", True),
        ("They want better ties with Beijing.", True),
        ("Athens expelled the ambassador.", True),
        ("They met in Washington on Monday.", False),
        ("He travelled to Beijing.", False),
        ("PHNOM PENH: He wrote a letter.", False),
        ("Phnom Penh, 16 May 2022", False),
        ("They joined the Paris talks.", False),
        ("He arrived at London Heathrow.", False),
    ],
)
def test_a_capital_acts_for_its_state_unless_it_is_only_where(text: str, acts: bool) -> None:
    naming = name_actors(text)
    assert bool(naming.places) == acts
    assert bool(naming.settings) != acts


def test_where_something_is_told_apart_from_who_takes_part() -> None:
    text = "In Cambodia, the EU met officials of Thailand."
    assert place(text, "Cambodia").is_place_only
    assert not place(text, "EU").is_place_only
    assert place(text, "Thailand").preposition == "of"


def test_owners_and_adjectives_tell_their_noun() -> None:
    text = "Cambodia’s government and Chinese officials praised US exports."
    assert place(text, "Cambodia").is_possessor
    assert place(text, "Cambodia").noun == "government"
    assert place(text, "Chinese").is_attribute
    assert place(text, "Chinese").noun == "officials"


def test_the_name_of_a_code() -> None:
    assert [name_of(code) for code in ("USA", "KHM", "EU", "UN", "ASEAN", "XYZ")] == [
        "United States",
        "Cambodia",
        "European Union",
        "United Nations",
        "ASEAN",
        "XYZ",
    ]


def test_members_of_blocs_by_year() -> None:
    assert len(members_of("EU")) == 27
    assert "GBR" in members_of("EU", 2019)
    assert "GBR" not in members_of("EU", 2021)
    assert members_of("ASEAN", 1970) == ("IDN", "MYS", "PHL", "SGP", "THA")
    assert members_of("ABC") == ()


def test_members_are_states_that_are_known() -> None:
    codes = {actor.country for actor in gazetteer().actors.values() if actor.kind == "country"}
    assert all(set(members_of(bloc)) <= codes for bloc in ("EU", "NATO", "ASEAN", "AU"))
