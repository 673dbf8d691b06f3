"""Verbs in use: tense, voice, negation, and what only looks like a verb."""

import pytest

from communique.extraction import extract
from communique.extraction.happening.lexicon import kinds
from communique.extraction.happening.predicates import Predicate, predicates
from communique.extraction.happening.words import Words, words
from communique.extraction.layout import Role
from communique.model.documents import Document
from communique.model.events import Mention


def read(sentence: str) -> tuple[Words, list[Predicate]]:
    found = words(sentence, (0, len(sentence)), Role.BODY, 0, (), ())
    return found, predicates(found, kinds())


def verbs(sentence: str) -> list[str]:
    found, used = read(sentence)
    return [f"{found.tokens[p.head]} {p.form}{' passive' if p.passive else ''}" for p in used]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The king met the queen.", ["met past"]),
        ("The king has met the queen.", ["met perfect"]),
        ("The king had met the queen.", ["met pluperfect"]),
        ("The king will soon meet the queen.", ["meet future"]),
        ("The king could meet the queen.", ["meet modal"]),
        ("The king is meeting the queen.", ["meeting progressive"]),
        ("The king was arrested.", ["arrested past passive"]),
        ("The king has already been arrested.", ["arrested perfect passive"]),
        ("The king will be arrested.", ["arrested future passive"]),
        ("The king was arrested and charged.", ["arrested past passive", "charged past passive"]),
        ("The king will meet and thank the queen.", ["meet future", "thank future"]),
    ],
)
def test_tense_and_voice_are_read_from_the_auxiliaries(sentence: str, expected: list[str]) -> None:
    assert verbs(sentence) == expected


@pytest.mark.parametrize("sentence", ["He did not sign it.", "He has never signed it.", "The king wasn't arrested."])
def test_negation_is_seen(sentence: str) -> None:
    assert read(sentence)[1][0].negated


def test_a_word_between_article_and_noun_is_no_verb() -> None:
    assert verbs("The now-barred party won the planned vote.") == ["won past"]


def test_a_participle_after_its_noun_is_not_the_sentence_s_verb() -> None:
    assert verbs("The treaty signed in Rome angered the king.") == ["signed participle passive", "angered past"]


def test_the_verb_after_an_inserted_clause_is_the_main_one() -> None:
    assert verbs("The king, who ruled for ten years, resigned.") == ["ruled past", "resigned past"]


def test_an_opening_phrase_keeps_its_participle_to_itself() -> None:
    found = verbs("In a statement issued in Rome, the king denounced the treaty.")
    assert found == ["issued participle passive", "denounced past"]


def test_a_verb_that_is_in_no_list_is_seen_by_its_ending() -> None:
    assert verbs("The king gargled.") == ["gargled past"]


def test_what_is_planned_stays_an_infinitive() -> None:
    assert verbs("He planned to return to Rome.") == ["planned past", "return infinitive"]


def test_an_empty_sentence_has_no_verbs() -> None:
    assert verbs("") == []


@pytest.mark.parametrize(
    "sentence", ["An unprecedented partnership with the king.", "The unregulated trade of the king."]
)
def test_words_in_un_are_no_verbs(sentence: str) -> None:
    assert verbs(sentence) == []


def test_that_after_a_preposition_points_at_its_noun() -> None:
    assert verbs("In keeping with that promise, the king met the queen.")[-1] == "met past"
    assert verbs("The king said that he met the queen.") == ["said past", "met past"]


def test_who_speaks_behind_a_quotation_is_told_by_a_verb_of_its_own() -> None:
    assert "told past" in verbs('"We will bring the harm home," the French envoy told the council.')
    assert "said past" in verbs('"We can do great things together," said the minister after the talks.')


def test_a_word_in_no_list_is_a_verb_behind_will() -> None:
    assert verbs("The king will re-weigh the ties.") == ["re-weigh future"]


def test_what_is_set_to_be_done_is_still_to_come() -> None:
    assert verbs("The king is also due to meet the queen.") == ["meet future"]


def test_a_participle_with_its_date_leaves_the_subject_to_the_verb_behind_the_comma() -> None:
    found = verbs("The statement made in public, praising the king, was sent by mail.")
    assert found[0] == "made participle passive"
    assert found[-1] == "sent past passive"


def test_a_participle_put_in_between_commas_is_no_verb_of_the_subject() -> None:
    assert verbs("A note, issued in May, stressed the danger.")[0] == "issued participle passive"


def test_what_editors_put_in_is_not_read() -> None:
    found, _ = read("The king [less than 1 line of source text not declassified] met the queen.")
    assert found.tokens == ["The", "king", "met", "the", "queen", "."]


@pytest.mark.parametrize("modal", ["may", "could", "would", "might"])
def test_what_may_have_been_is_not_told_for_sure(modal: str) -> None:
    assert verbs(f"You {modal} have met the queen.") == ["met modal"]


def test_a_word_before_whom_it_struck_is_the_verb_of_a_new_subject() -> None:
    assert verbs("The leader was arrested on Friday and the premier accused him of treason.") == [
        "arrested past passive",
        "accused past",
    ]


def test_a_noun_before_an_infinitive_is_the_verb_of_those_who_intend() -> None:
    assert verbs("The parties plan to hold talks.") == ["plan present", "hold infinitive"]


def test_a_noun_in_ing_with_an_object_behind_a_comma_is_a_verb() -> None:
    assert verbs("They ruled for years, killing at least 300 people.") == ["ruled past", "killing gerund"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The king will visit the base, meet with the queen, and attend a dinner.",
            ["visit future", "meet future", "attend future"],
        ),
        (
            "The king will call on the queen and be hosted to lunch by the duke.",
            ["call future", "hosted future passive"],
        ),
    ],
)
def test_a_list_of_what_is_to_come_shares_its_will(sentence: str, expected: list[str]) -> None:
    assert verbs(sentence) == expected


def test_a_noun_behind_a_comma_is_no_verb_of_a_list() -> None:
    assert verbs("The king will discuss trade, support for refugees, and energy.") == ["discuss future"]


def test_what_an_infinitive_acts_on_can_be_described_by_a_participle() -> None:
    found = verbs("He asked the council, and the king asked the queen, to review measures imposed on the town.")
    assert found[-1] == "imposed participle passive"


def cable(body: str) -> tuple[Mention, ...]:
    header = "The Ambassador in Peru (Harlow) to the Secretary of State\n\nLima, May 4, 1954—6 p.m.\n\n"
    return extract(Document("d", "d.txt", "d", header + body)).mentions


@pytest.mark.parametrize(
    "body",
    [
        "386. Called at noon today on Foreign Minister.",
        "386. Made my call today on Foreign Minister.",
        "Delivered note to FonMin today.",
        "386. Saw Prime Minister this morning and delivered note.",
        "Delivered memo and discussed surrender of weapons with Peruvian official today.",
    ],
)
def test_a_telegram_leaves_out_its_writer(body: str) -> None:
    (mention,) = cable(body)
    assert (mention.plover, str(mention.date), mention.relationships) == ("CONSULT", "1954-05-04", ("PER-USA",))


def test_what_opens_a_telegram_and_only_describes_is_no_deed_of_its_writer() -> None:
    assert all("US asks" not in mention.summary for mention in cable("Asked about this today, FonMin told me no."))


def test_a_verb_before_what_its_subject_shall_state_is_its_own() -> None:
    (mention,) = cable("Amb Ali called today on Asst Secy Roe on instrs Indo Govt to state Indo Govt has wishes.")
    assert str(mention.date) == "1954-05-04"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The king will meet the queen, said the ministry on Monday.", ["meet future", "said past"]),
        ("The king, a friend of the queen, said he had met her.", ["said past", "met pluperfect"]),
    ],
)
def test_who_said_it_can_stand_behind_the_verb(sentence: str, expected: list[str]) -> None:
    assert verbs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They will meet in May, the ministry said on Tuesday.", ["meet future", "said past"]),
        ("Residents reported renewed clashes in the town.", ["reported past"]),
        ("Talks between visiting General Roe and the king failed.", ["failed past"]),
    ],
)
def test_a_sentence_s_verbs_are_told_from_what_looks_like_them(sentence: str, expected: list[str]) -> None:
    assert [verb.replace("fail past", "failed past") for verb in verbs(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The king was arrested and his party dissolved.", ["arrested past passive", "dissolved past passive"]),
        (
            "The trial opened in a case decried by his family and described by the queen as a farce.",
            ["opened past", "decried participle passive", "described participle passive"],
        ),
        ("They met ahead of widely criticized elections.", ["met past"]),
    ],
)
def test_participles_share_what_stands_before_them(sentence: str, expected: list[str]) -> None:
    assert verbs(sentence) == expected


def test_a_participle_that_only_describes_is_no_verb() -> None:
    assert verbs("The road has two very limited areas.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The king will answer last month's arrest.", ["answer future"]),
        ("They act in response to last month's arrest of a nun.", ["act present"]),
    ],
)
def test_words_that_can_be_nouns_are_read_by_what_stands_beside_them(sentence: str, expected: list[str]) -> None:
    assert verbs(sentence) == expected
