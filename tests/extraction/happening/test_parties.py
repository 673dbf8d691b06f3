"""Who takes part in a happening, and the pairs that makes."""

import pytest

from communique.extraction import extract
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.events import Mention


def told(text: str) -> tuple[Mention, ...]:
    document = Document("d", "d.txt", "d", f"date 2020-03-20 {text}")
    return extract(document, parse("2020-03-20")).mentions


def first(text: str) -> Mention:
    return told(f"The weather in France was fine.\n\n{text}")[0]


@pytest.mark.parametrize(
    ("sentence", "relationships"),
    [
        ("France, Germany and Poland met in Rome on March 3.", ("DEU-FRA", "DEU-POL", "FRA-POL")),
        ("France and Germany condemned Russia on March 3.", ("DEU-RUS", "FRA-RUS")),
        ("France arrested two German tourists in Spain on March 3.", ("DEU-FRA",)),
        ("The German foreign minister visited Poland and Latvia on March 3.", ("DEU-LVA", "DEU-POL")),
        ("Two French tourists were arrested on March 3 by the German police.", ("DEU-FRA",)),
        ("The French minister met separately with German and Polish officials on March 3.", ("DEU-FRA", "FRA-POL")),
        ("French police arrested a politician on March 3 for conspiring with Germany.", ("DEU-FRA",)),
        ("The French parliament dissolved the party on March 3.", ()),
        ("The European Union told Cambodia to submit a plan on March 3.", ("EU-KHM",)),
        ("On March 3 the German minister called on President Rosa Dalba of Peru.", ("DEU-PER",)),
        ("The German minister concluded a visit to Izmir on March 3.", ("DEU-TUR",)),
        ("On March 3 the German envoy held calls with French and Polish officials.", ("DEU-FRA", "DEU-POL")),
        ("Belarus: the European Union imposed sanctions on eleven judges on March 3.", ("BLR-EU",)),
        ("The French minister discussed Syria with his Turkish counterpart on March 3.", ("FRA-TUR",)),
        ("French and German officials debated the invasion of Ukraine on March 3.", ("DEU-FRA",)),
        ("France withdrew its troops from Mali on March 3.", ("FRA-MLI",)),
        ("The Swedish envoy travelled to Davos on March 3 to attend the World Economic Forum.", ()),
        ("China began military exercises near Taiwan on March 3.", ("CHN-TWN",)),
        ("On March 3 the French parliament adopted a resolution urging Togo to free him.", ("FRA-TGO",)),
        ("On March 3 Togo dared the French government to act.", ("FRA-TGO",)),
        ("France levelled visa restrictions on Togo on March 3.", ("FRA-TGO",)),
        ("The prime minister of Togo left on March 3 to pay an official visit to Japan.", ("JPN-TGO",)),
        ("The rebels were founded on March 3 by Jean Roux against the Vietnam-backed French regime.", ()),
        ("Egypt accused Ethiopia on March 3 of breaking the accord with Sudan.", ("EGY-ETH",)),
        ("Iran and Saudi Arabia severed diplomatic relations on March 3.", ("IRN-SAU",)),
        ("The German embassy in Oslo reopened its consulate in Bergen on March 3.", ("DEU-NOR",)),
        ("The finance minister of Peru is reconsidering a planned visit to Riyadh on April 3.", ("PER-SAU",)),
        ("The March 3 visit of the Peruvian minister to Berlin was a success.", ("DEU-PER",)),
        ("The ministers of Peru and Togo met on the sidelines of the EU summit on March 3.", ("PER-TGO",)),
        ("The U.S. embassy in Togo denounced the verdict on March 3.", ("TGO-USA",)),
        ("Israeli warplanes struck targets in Syria on March 3.", ("ISR-SYR",)),
        ("Turkish-backed rebels attacked Aleppo on March 3.", ()),
        ("The trade agreement between Chad and Sudan entered into force on March 3.", ("SDN-TCD",)),
        ("The Swedish envoy paid a courtesy call on the Lao prime minister on March 3.", ("LAO-SWE",)),
        ("A Danish journalist was detained in Togo on March 3.", ("DNK-TGO",)),
        ("Chad and Sudan signed a ceasefire on March 3.", ("SDN-TCD",)),
        ("A Peruvian politician fled to Spain on March 3.", ()),
        ("The International Court of Justice ruled for Chile against Bolivia on March 3.", ("BOL-CHL",)),
        ("On March 3 Armenia asked Russia for military help against Azerbaijan.", ("ARM-RUS",)),
        ("On March 3 Norway blamed Russia for the attack on Moldova.", ("NOR-RUS",)),
        ("The Swedish minister travelled to Berlin on March 3 for the climate summit.", ("DEU-SWE",)),
        ("Mali's coup brought to power a regime which severed its accord with Togo on March 3.", ("MLI-TGO",)),
        ("Fighting erupted on March 3 between Armenian and Azerbaijani forces.", ("ARM-AZE",)),
        ("The French minister met with the leaders of Chad and Mali on March 3.", ("FRA-MLI", "FRA-TCD")),
        ("France met jointly with the leaders of Chad and Mali on March 3.", ("FRA-MLI", "FRA-TCD", "MLI-TCD")),
        ("Kosovo, a former province of Serbia, warned Chad on March 3.", ("TCD-XKX",)),
        ("Since Chad's renewed invasion of Mali on March 3, Peru has sent wheat.", ("MLI-TCD",)),
        ("Chad declared independence on March 3 in a move rejected by Mali.", ("MLI-TCD",)),
        ("Chad and Mali will meet in an EU-backed forum after the two sides agreed on peace on March 3.", ("MLI-TCD",)),
        (
            "The Swedish envoy will travel to Tokyo, Jakarta, Singapore and Manila on April 3.",
            ("IDN-SWE", "JPN-SWE", "PHL-SWE", "SGP-SWE"),
        ),
        ("EU-mediated talks between Chad and Mali broke down on March 3.", ("EU-MLI", "EU-TCD", "MLI-TCD")),
        ("Chad and Mali resumed talks in a conference hosted on March 3 by Togo.", ("MLI-TCD", "MLI-TGO", "TCD-TGO")),
        ("The banks felt fresh European sanctions on Chad on March 3.", ("EU-TCD",)),
        ("Norwegians discussed Chad's decision on March 3 to expel the Malian envoy.", ("MLI-TCD",)),
        ('"Chad welcomes the plan of Mali," the ministry of Chad said on March 3.', ("MLI-TCD",)),
        ("A Malaysian lawmaker said he had visited Cambodian exiles in Bangkok on March 3.", ("KHM-MYS",)),
    ],
)  # fmt: skip
def test_those_who_act_and_are_acted_upon_make_pairs(sentence: str, relationships: tuple[str, ...]) -> None:
    assert first(sentence).relationships == relationships


def test_a_place_is_no_party() -> None:
    assert first("France arrested a drug dealer in Spain on March 3.").codes == ("FRA",)


def test_a_capital_that_acts_stands_for_its_country() -> None:
    assert first("Moscow expelled the French ambassador on March 3.").relationships == ("FRA-RUS",)


def test_it_is_the_body_spoken_of_last() -> None:
    mention = first("The European Union weighs its ties with Cambodia. On Tuesday, it told Cambodia to submit a plan.")
    assert mention.relationships == ("EU-KHM",)


def test_both_sides_are_the_two_countries_the_text_is_about() -> None:
    mention = first("Togo and Benin dispute a temple. Benin claims it, Togo too. By March 3 both sides agreed to talk.")
    assert mention.relationships == ("BEN-TGO",)


def test_the_council_is_the_one_spoken_of() -> None:
    text = "Peru welcomed the U.N. Security Council on Monday. On Tuesday, the council condemned Togo."
    assert [m.relationships for m in told(text)][-1:] == [("TGO-UN",)]


def test_a_letter_s_reader_takes_part_in_our_meeting() -> None:
    text = """Letter from the Prime Minister of Singapore to the Prime Minister of Togo

26 July 2019

Dear Prime Minister,

I congratulate you on your appointment. Our ties have grown since our last meeting in 2018."""
    document = Document("d", "d.txt", "d", text)
    assert [m.relationships for m in extract(document, None).mentions] == [("SGP-TGO",), ("SGP-TGO",)]


def test_a_letter_to_one_of_two_countries_is_from_the_other() -> None:
    text = "Togo and Benin quarrel. Both claim a temple. A letter sent Tuesday to the Benin envoy in Oslo blames Benin."
    assert told(text)[-1].relationships == ("BEN-TGO",)


def test_of_more_than_eight_only_the_one_that_acts_is_coded() -> None:
    sentence = "France, Germany, Poland, Spain, Italy, Austria, Latvia, Norway and Denmark met in Rome on March 3."
    assert first(sentence).relationships == ()


def test_the_people_behind_the_codes_are_participants() -> None:
    mention = first("French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on March 3.")
    assert {"person:emmanuel macron", "person:angela merkel"} <= set(mention.participants)


def test_every_code_has_an_actor() -> None:
    document = Document("d", "d.txt", "d", "French police arrested two Germans on March 3, 2020.")
    found = extract(document)
    assert {actor.country for actor in found.parties} == {code for mention in found.mentions for code in mention.codes}


def test_who_travels_to_a_city_visits_its_country() -> None:
    assert first("French President Emmanuel Macron travelled to Warsaw on March 3.").relationships == ("FRA-POL",)


def test_talks_to_discuss_something_are_with_whom_they_discuss_it() -> None:
    mention = first("On March 3, France held calls to discuss the war with Germany.")
    assert mention.relationships == ("DEU-FRA",)


def test_a_deed_is_its_owner_s() -> None:
    mention = first("The minister spoke of North Korea’s March 3 missile launch with Germany.")
    assert (mention.plover, mention.codes) == ("MOBILIZE", ("PRK",))


@pytest.mark.parametrize(
    ("sentence", "relationships"),
    [
        ("A German reporter was detained on March 3 by police in Belarus.", ("BLR-DEU",)),
        ("The European Union imposed sanctions on March 3 on six officers of a militia in Libya.", ("EU-LBY",)),
        ("The French foreign minister arrived in Estonia on March 3.", ("EST-FRA",)),
        ("The United Nations voted on March 3 to end its mission to Haiti.", ("HTI-UN",)),
    ],
)
def test_a_place_takes_part_where_the_deed_reaches_it(sentence: str, relationships: tuple[str, ...]) -> None:
    assert first(sentence).relationships == relationships


def test_your_letter_is_one_of_the_state_written_to() -> None:
    letter = """Embassy of the French Republic

To the Minister of Foreign Affairs of the Republic of Poland

May 14, 2019

Dear Minister,

I have received your letter of May 3 and studied it with my staff."""
    found = extract(Document("d", "d.txt", "d", letter)).mentions
    assert ("2019-05-03", ("FRA-POL",)) in [(str(mention.date), mention.relationships) for mention in found]


def test_the_host_of_a_gathering_takes_part() -> None:
    sentence = "The German minister attended on March 3 a summit in Oslo, hosted by the Polish President."
    assert first(sentence).relationships == ("DEU-POL",)


CABLE = "Telegram From the Embassy in Norway to the Department of State\n\nOslo, May 4, 1961.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Today King informed me a firm had come to see him about fish.",
        "The Foreign Minister said on May 3 that his government would wait.",
        "On May 3 the Foreign Minister handed Embassy a letter.",
        "Saw Foreign Minister this morning.",
        "An agreement was signed with Norway on May 3.",
        "The Foreign Minister regretted on May 3 that no word had come.",
    ],
)
def test_what_the_host_says_in_a_cable_is_said_to_its_writer(sentence: str) -> None:
    document = Document("d", "d.txt", "d", f"{CABLE}{sentence}\n")
    (mention,) = extract(document).mentions
    assert mention.relationships == ("NOR-USA",)


@pytest.mark.parametrize(
    ("sentence", "relationships"),
    [
        ("France reopened its embassy in Oslo, Norway, on March 3.", ("FRA-NOR",)),
        ("The German minister will pay a visit to Estonia on March 30.", ("DEU-EST",)),
    ],
)
def test_where_a_post_stands_and_whom_a_visit_is_to_take_part(sentence: str, relationships: tuple[str, ...]) -> None:
    assert first(sentence).relationships == relationships


def test_the_country_of_a_city_where_somebody_speaks_is_no_party() -> None:
    sentence = "On March 3 in Zagreb, Croatia, at a forum of trade, the German minister met the Polish minister."
    assert first(sentence).relationships == ("DEU-POL",)


def test_a_letter_of_yours_or_mine_is_between_writer_and_reader() -> None:
    head = "Message From President Kennedy to Chairman Khrushchev\n\nWashington, November 21, 1962.\n\n"
    for sentence in ("I have read your letter of November 20.", "You will recall my message of November 20."):
        text = f"{head}Dear Mr. Chairman: {sentence} We shall see what comes of it.\n"
        found = {mention.date_text: mention for mention in extract(Document("d", "d.txt", "d", text)).mentions}
        assert found["November 20"].relationships == ("RUS-USA",)


def test_an_envoy_deals_with_those_he_is_sent_to() -> None:
    assert first("On March 3 the UN envoy to Peru, Rosa Dalba, urged further reforms.").relationships == ("PER-UN",)


def test_these_sanctions_are_those_spoken_of_before() -> None:
    text = "The European Union sanctioned Belarus on March 3. These sanctions were expanded on March 10."
    document = Document("d", "d.txt", "d", f"date 2020-03-20 The weather in France was fine.\n\n{text}")
    found = extract(document, parse("2020-03-20")).mentions
    assert [m.relationships for m in found] == [("BLR-EU",), ("BLR-EU",)]


def test_who_tells_of_an_attack_has_no_part_in_it() -> None:
    text = """Attack at Sea

Office of the Spokesperson

August 9, 2021

The weather was fine. On July 29, the Mercer Street, a commercial ship, was attacked using drones."""
    (attack,) = [m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "ASSAULT"]
    assert attack.codes == ()


@pytest.mark.parametrize(
    ("sentence", "relationships"),
    [
        ("German warplanes struck targets in Libya on March 3.", ("DEU-LBY",)),
        ("Colombian troops crossed into Venezuela on March 3.", ("COL-VEN",)),
        ("UN peacekeepers completed their withdrawal from Mali on March 3.", ("MLI-UN",)),
        ("A court in Ankara convicted a German reporter on March 3.", ("DEU-TUR",)),
        ("A truce between Armenia and Azerbaijan took effect on March 3.", ("ARM-AZE",)),
        ("The German minister left for Peru on March 3.", ("DEU-PER",)),
    ],
)
def test_places_that_a_deed_reaches_or_leaves_and_seats_are_parties(
    sentence: str, relationships: tuple[str, ...]
) -> None:
    assert first(sentence).relationships == relationships


def test_a_meeting_that_opens_a_sentence_has_its_parties() -> None:
    text = "At a meeting in Rome on March 3, France and Germany agreed to build a bridge."
    assert first(text).relationships == ("DEU-FRA",)


def test_an_ambassador_in_a_cable_deals_with_its_writer() -> None:
    text = """88. Telegram From the Department of State to the Embassy in Thailand

Washington, March 9, 1965, 6 p.m.

Lao Ambassador called on Bundy yesterday and left a note."""
    assert extract(Document("d", "d.txt", "d", text)).mentions[0].relationships == ("LAO-USA",)


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        (
            "The French minister participated in the France-Iraq Strategic Dialogue on Monday.",
            ("FRA-IRQ",),
        ),
        ("The French minister took part in a summit in Iraq on Monday.", ()),
        (
            "U.S. Envoy for the Democratic People’s Republic of Korea (DPRK) Sung Kim visited Japan on Monday.",
            ("JPN-USA",),
        ),
        ("The French minister will embark on his first trip to Nouakchott, Mauritania, on 30 November.", ("FRA-MRT",)),
        ("The French minister is on travel to Cambodia and Japan from March 11-18, 2020.", ("FRA-JPN", "FRA-KHM")),
        ("The French king was honored to host Minister Jane Roe of New Zealand on Monday.", ("FRA-NZL",)),
    ],
)
def test_who_takes_part_by_title_journey_and_name_of_the_meeting(sentence: str, pairs: tuple[str, ...]) -> None:
    assert [mention.relationships for mention in told(sentence)] == [pairs]


def test_who_is_thanked_for_doing_something_did_it() -> None:
    found = told("The French king congratulated Peru for taking part in the election of 6 June 2019.")
    assert ("PER",) in [mention.codes for mention in found]


def test_sanctions_named_again_by_their_day_are_those_told_last() -> None:
    found = told("Chad imposed sanctions on Mali on March 3. Traders were surprised by the March 4 sanctions.")
    assert {mention.relationships for mention in found} == {("MLI-TCD",)}


def test_a_record_pairs_those_who_took_part_not_what_they_spoke_of() -> None:
    head = "Memorandum of Conversation\n\nWashington, October 13, 1958.\n\nSUBJECT\n\nIraq\n\nPARTICIPANTS\n\n"
    people = "Mr. Jean Roux, Minister, Embassy of Togo\nNEA—Mr. John Roe\n\n"
    body = "Mr. Roux said that Iraq was quiet and that the new rulers of the country seemed to be well disposed."
    found = extract(Document("d", "d.txt", "d", head + people + body)).mentions
    assert [mention.relationships for mention in found] == [("TGO-USA",)]


def test_who_is_named_in_what_a_deed_answers_takes_no_part_in_it() -> None:
    text = """date 2021-05-03 The weather in France was fine.

France expelled two Togolese envoys on Monday in response to the arrest of a priest in Ghana by Ghanaian police."""
    found = [m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "SANCTION"]
    assert [m.relationships for m in found] == [("FRA-TGO",)]


def test_who_tours_several_countries_meets_each_for_itself() -> None:
    text = """date 2021-05-03 The weather in France was fine.

French Minister Jean Roux completed visits in three countries (Togo, Ghana and Mali) on Monday."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert mention.relationships == ("FRA-GHA", "FRA-MLI", "FRA-TGO")


@pytest.mark.parametrize(
    ("header", "relationships"),
    [
        ("The Secretary of State to the Embassy in Peru\n\nWashington, May 4, 1954—6:11 p.m.", ()),
        ("The Ambassador in Peru (Roe) to the Secretary of State\n\nLima, May 4, 1954—6 p.m.", ("PER-USA",)),
    ],
)
def test_the_president_in_a_cable_from_home_is_its_writer_s(header: str, relationships: tuple[str, ...]) -> None:
    found = extract(Document("d", "d.txt", "d", f"{header}\n\n12. I met with President this morning on tin.")).mentions
    assert [mention.relationships for mention in found] == [relationships]


def test_who_is_talking_is_no_king() -> None:
    header = "The Ambassador in Peru (Roe) to the Secretary of State\n\nLima, May 4, 1954—6 p.m."
    found = extract(Document("d", "d.txt", "d", f"{header}\n\nFrance signed making of arms on May 1.")).mentions
    assert [mention.relationships for mention in found] == [()]


def test_whom_a_deed_is_to_help_takes_no_part_in_it() -> None:
    (mention,) = told("France sent an envoy to Togo on Friday in a bid to end the war between Ghana and Mali.")
    assert mention.relationships == ("FRA-TGO",)
