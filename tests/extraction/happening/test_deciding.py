"""Which kind of event a sentence tells, from its verb, its noun and what surrounds them."""

import pytest

from communique.extraction import extract
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.events import Mention


def mentions(sentence: str) -> tuple[Mention, ...]:
    document = Document("d", "d.txt", "d", f"date 2020-03-20 The weather in France was fine.\n\n{sentence}")
    return extract(document, parse("2020-03-20")).mentions


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on March 3.", "CONSULT"),
        ("France and Germany held talks in Berlin on March 3.", "CONSULT"),
        ("France and Germany signed a treaty on March 3.", "AGREE"),
        ("France congratulated Germany on March 3.", "SUPPORT"),
        ("France apologized to Germany on March 3.", "CONCEDE"),
        ("France and Germany launched a joint exercise on March 3.", "COOPERATE"),
        ("France donated 3,000 tents to Greece on March 3.", "AID"),
        ("France released three German prisoners on March 3.", "RETREAT"),
        ("France called on Germany to open its borders on March 3.", "REQUEST"),
        ("France told Germany to open its borders on March 3.", "REQUEST"),
        ("France accused Germany of spying on March 3.", "ACCUSE"),
        ("France rejected the German proposal on March 3.", "REJECT"),
        ("France threatened to leave the talks with Germany on March 3.", "THREATEN"),
        ("France expelled the German ambassador on March 3.", "SANCTION"),
        ("France imposed sanctions on Belarus on March 3.", "SANCTION"),
        ("Thousands of French workers protested in Paris on March 3.", "PROTEST"),
        ("France deployed troops to the German border on March 3.", "MOBILIZE"),
        ("French police arrested three Germans in Paris on March 3.", "COERCE"),
        ("The French court ordered the dissolution of the party on March 3.", "COERCE"),
        ("The party was ordered to disband on March 3 by the French court.", "COERCE"),
        ("French planes bombed a Libyan town on March 3.", "ASSAULT"),
        ("The French foreign minister stunned Germany on March 3 by calling its mission a failure.", "ACCUSE"),
        ("The council adopted a statement on March 3 condemning the French missile tests.", "ACCUSE"),
        ("The council slapped the toughest sanctions yet on France on March 3.", "SANCTION"),
        ("On March 3 France closed its airspace to Belarusian planes.", "SANCTION"),
        ("The French parliament ratified the treaty with Germany on March 3.", "SUPPORT"),
        ("France began military exercises near Jersey on March 3.", "MOBILIZE"),
        ("France launched a missile targeting a Libyan base on March 3.", "ASSAULT"),
        ("France test-fired a missile on March 3.", "MOBILIZE"),
        ("France granted Togo a loan on March 3.", "AID"),
        ("The French minister left on March 3 to pay a visit to Togo.", "CONSULT"),
        ("Fighting erupted between French and Libyan forces on March 3.", "ASSAULT"),
        ("A letter sent on March 3 to the ambassador in Oslo blames German officials.", "ACCUSE"),
        ("The assembly adopted a resolution on March 3 condemning France.", "ACCUSE"),
        ("France sent a message of condolences to Togo on March 3.", "SUPPORT"),
        ("Togo received 20 million dollars in aid from France on March 3.", "AID"),
        ("France handed over two tanks to Togo on March 3.", "AID"),
        ("The French senate passed a bill sanctioning Togo on March 3.", "SANCTION"),
        ("France elected a new parliament on March 3.", None),
        ("France will host a summit with Germany on June 3.", "AGREE"),
    ],
)
def test_the_kind_follows_from_the_words(sentence: str, kind: str | None) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "France did not sign the treaty on March 3.",
        "France could sign the treaty on March 30.",
        "France is a member of the treaty since March 3.",
        "France wants peace with Germany before March 30.",
        "France exported goods worth $4.6 billion to Germany in 2018.",
        "The two countries celebrate the anniversary of their treaty on March 30.",
        "France must submit its plan by March 30.",
    ],
)
def test_denied_possible_standing_counted_and_due_things_are_no_events(sentence: str) -> None:
    assert mentions(sentence) == ()


def test_what_is_to_come_is_planned() -> None:
    (mention,) = mentions("Emmanuel Macron will travel to Germany on April 3.")
    assert mention.planned


def test_violence_that_was_committed_is_an_assault() -> None:
    (mention,) = mentions("The minister is concerned by the murders committed by the gangs in Lyon on March 3.")
    assert (mention.plover, str(mention.date)) == ("ASSAULT", "2020-03-03")


def test_what_was_to_happen_was_planned() -> None:
    (mention,) = mentions("The ministers were to visit Germany in May 2019.")
    assert mention.planned


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The French minister said on March 3 that two German sailors had been freed.", "RETREAT"),
        ("France said on March 3 it had expelled three Russian diplomats.", "SANCTION"),
        ("The German Ambassador saw the French Foreign Minister on March 3.", "CONSULT"),
        ("France voted on March 3 to end its mission to Mali.", "RETREAT"),
        ("The French President sent a letter to the German Chancellor on March 3.", "CONSULT"),
    ],
)
def test_what_is_said_or_decided_of_one_s_own_deeds_is_of_their_kind(sentence: str, kind: str) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


def test_to_see_a_thing_is_no_meeting() -> None:
    assert all(
        mention.plover != "CONSULT" for mention in mentions("The German Ambassador saw the old port on March 3.")
    )


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The German ambassador called on the French Foreign Minister on March 3.", "CONSULT"),
        ("The German ambassador called on the French Foreign Minister on March 3 to discuss trade.", "CONSULT"),
        ("Germany called on the French government on March 3 to release two sailors.", "REQUEST"),
        ("Thousands of French citizens participated on March 3 in peaceful demonstrations across Paris.", "PROTEST"),
        ("The French minister concluded a two-day visit to Germany on March 3.", "CONSULT"),
    ],
)
def test_whom_one_calls_on_and_takes_part_in_tells_the_kind(sentence: str, kind: str) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("French officers received training in Germany on March 3.", None),
        ("A French company released several new versions of its software on March 3.", None),
        ("A French company demonstrated a new engine on March 3.", None),
        ("French workers demonstrated against the German plan on March 3.", "PROTEST"),
        ("Food aid was sent to Greece by France on March 3.", "AID"),
        ("The German envoy handed the French minister a note on March 3.", "CONSULT"),
    ],
)
def test_what_a_verb_acts_on_tells_the_kind(sentence: str, kind: str | None) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade is barred with those designated today.",
        "France offers a reward for information leading to the arrest of the killers on March 3.",
        "France looks forward to attending the show when it comes to Paris in May.",
    ],
)
def test_what_is_only_sought_or_spoken_of_tells_nothing(sentence: str) -> None:
    assert mentions(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The European Union renewed its sanctions on Belarus on March 3.", "SANCTION"),
        ("The European Union extended its restrictive measures against Belarus on March 3.", "SANCTION"),
        ("Peru closed its embassy in Chile on March 3.", "SANCTION"),
        ("Peru withdrew its ambassador from Chile on March 3.", "SANCTION"),
        ("Peru banned imports from Chile on March 3.", "SANCTION"),
        ("The French president granted a pardon to a German spy on March 3.", "CONCEDE"),
        ("France lifted its sanctions on Belarus on March 3.", "CONCEDE"),
        ("France commuted the sentence of a German spy on March 3.", "CONCEDE"),
        ("Norway sent doctors to Peru on March 3.", "AID"),
        ("France granted asylum to two Belarusian journalists on March 3.", "AID"),
        ("France announced aid for Peru on March 3.", "AGREE"),
        ("Peru lodged a complaint against Chile on March 3.", "ACCUSE"),
        ("Peru opened an investigation into a Chilean bank on March 3.", "ACCUSE"),
        ("France issued an ultimatum to Belarus on March 3.", "THREATEN"),
        ("The army of Peru overthrew the government on March 3.", "COERCE"),
        ("Peru declared a state of emergency on March 3.", "COERCE"),
        ("French soldiers opened fire on a German convoy on March 3.", "ASSAULT"),
        ("France sent warships to Libya on March 3.", "MOBILIZE"),
        ("Peru returned the bodies of three soldiers to Chile on March 3.", "RETREAT"),
        ("Peru voted against the resolution of Chile on March 3.", "REJECT"),
        ("Peru suspended talks with Chile on March 3.", "REJECT"),
        ("Peru and Chile broke ground for a bridge on March 3.", "COOPERATE"),
        ("The delegation of Peru began a visit to Chile on March 3.", "CONSULT"),
        ("Peru acceded to the treaty with Chile on March 3.", "SUPPORT"),
        ("The minister of Peru announced on March 3 that he would return to Chile.", "AGREE"),
        ("Peru announced on March 3 that it would withdraw from Chile.", "CONCEDE"),
    ],
)
def test_the_deeds_of_diplomacy_have_their_kinds(sentence: str, kind: str) -> None:
    assert kind in [mention.plover for mention in mentions(sentence)]


def test_the_first_to_do_something_did_it() -> None:
    assert [m.plover for m in mentions("On March 3 Peru became the third country to ratify the treaty.")] == ["SUPPORT"]


def test_what_is_scheduled_for_a_day_to_come_is_planned() -> None:
    assert [str(m.date) for m in mentions("The new bridge in Peru is scheduled for completion in 2025.")] == ["2025"]


def test_a_day_that_is_set_and_a_day_since_which_something_lasts_are_told() -> None:
    head = "date 2019-11-16 The weather in France was fine.\n\n"
    for sentence, date in (
        ("Talks between France and Togo are slated for Monday.", "2019-11-18"),
        ("Jane Roe of France has been living in exile since 2009.", "2009"),
    ):
        found = extract(Document("d", "d.txt", "d", head + sentence)).mentions
        assert [str(mention.date) for mention in found] == [date]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Talks between France and Germany resumed in Rome on March 3.", "CONSULT"),
        ("The French minister flew to Peru on March 3.", "CONSULT"),
        ("The visiting French minister called on Peru's Rosa Dalba on March 3.", "CONSULT"),
        ("France said on March 3 it had shot down a German drone.", "ASSAULT"),
        ("France added two German firms to its entity list on March 3.", "SANCTION"),
        ("France handed the German ambassador a protest note on March 3.", "ACCUSE"),
        ("The parliament of Moldova voted on March 3 to leave the Commonwealth of Independent States.", "RETREAT"),
        ("France and Germany mediated a ceasefire between Armenia and Azerbaijan on March 3.", "AGREE"),
    ],
)
def test_what_surrounds_a_verb_decides_too(sentence: str, kind: str) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


def test_who_says_their_own_side_will_do_it_announces_it() -> None:
    sentence = "The French minister told reporters on March 3 that Paris would recall its ambassador from Germany."
    assert [m.plover for m in mentions(sentence)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The French and German ministers shook hands in Rome on March 3.", "CONSULT"),
        ("Nearly 1,000 French troops landed in Libya on March 3.", "MOBILIZE"),
        ("The UN General Assembly voted on March 3 to demand that Russia withdraw from Ukraine.", "REQUEST"),
        ("The French president crossed the border on March 3 to meet the German chancellor.", "CONSULT"),
    ],
)
def test_soldiers_and_voters_have_their_kinds(sentence: str, kind: str) -> None:
    assert [mention.plover for mention in mentions(sentence)] == [kind]


def test_remarks_made_to_do_something_are_of_its_kind() -> None:
    text = "date 2021-06-15 The French minister delivered remarks today to congratulate Brazil on its accession."
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert (mention.plover, mention.relationships) == ("SUPPORT", ("BRA-FRA",))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The French minister welcomed Thai Prime Minister Prayut Chan-o-cha to the Quai d’Orsay today.", "CONSULT"),
        ("The French minister welcomed Thai Prime Minister Prayut Chan-o-cha’s decision today.", "SUPPORT"),
    ],
)
def test_to_welcome_somebody_somewhere_is_to_receive_them(sentence: str, kind: str) -> None:
    (mention,) = extract(Document("d", "d.txt", "d", f"date 2021-06-15 {sentence}")).mentions
    assert mention.plover == kind


@pytest.mark.parametrize(
    "sentence",
    ["Since 2015, Jean Roux has lived in exile in Togo.", "Jean Roux has lived in exile in Togo since 2015."],
)
def test_what_lasts_begins_when_it_is_said_to(sentence: str) -> None:
    (mention,) = extract(
        Document("d", "d.txt", "d", f"date 2018-07-20 Rain in France\n\nIt rained.\n\n{sentence}")
    ).mentions
    assert str(mention.date) == "2015"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two French tourists were killed in a bus crash in Togo on Monday.", None),
        ("Two French tourists were killed in a market in Togo on Monday.", "ASSAULT"),
        ("The Polish minister was invited to brunch by the French envoy on Monday.", "CONSULT"),
    ],
)
def test_mishaps_are_no_attacks_and_meals_no_demands(sentence: str, kind: str | None) -> None:
    text = f"date 2019-10-28 Rain in France\n\nThe weather was fine.\n\n{sentence}"
    assert [m.plover for m in extract(Document("d", "d.txt", "d", text)).mentions] == [kind]
