"""Which words belong to which verb, and what its subject is."""

from communique.extraction import extract
from communique.extraction.happening.clauses import Clause, Structure, structure
from communique.extraction.happening.lexicon import kinds
from communique.extraction.happening.predicates import predicates
from communique.extraction.happening.words import words
from communique.extraction.layout import Role
from communique.model.documents import Document


def read(sentence: str) -> Structure:
    found = words(sentence, (0, len(sentence)), Role.BODY, 0, (), ())
    return structure(found, predicates(found, kinds()))


def clause(found: Structure, verb: str) -> Clause:
    return next(c for c in found.clauses if found.words.tokens[c.predicate.head] == verb)


def subject(sentence: str, verb: str) -> str:
    found = read(sentence)
    return found.words.between(*clause(found, verb).subject).strip(" ,")


def owner(sentence: str, word: str) -> str:
    found = read(sentence)
    held = found.clause_of(found.words.tokens.index(word))
    assert held is not None
    return found.words.tokens[held.predicate.head]


def test_joined_verbs_share_the_subject() -> None:
    assert subject("The king met the queen and signed a treaty.", "signed") == "The king"


def test_a_verb_joined_by_but_shares_the_subject_too() -> None:
    assert subject("The king planned to fly, but was stopped by the guard.", "stopped") == "The king"


def test_a_subject_waits_for_its_verb_behind_an_inserted_clause() -> None:
    assert subject("The king, who ruled for ten years, resigned.", "resigned") == "The king"


def test_who_stands_for_the_noun_before_it() -> None:
    assert subject("He met the general who ruled the town.", "ruled") == "the general"


def test_an_opening_phrase_is_no_subject() -> None:
    assert subject("In a speech in Rome, the king denounced the treaty.", "denounced") == "the king"


def test_words_after_a_subordinator_belong_to_its_clause() -> None:
    assert owner("The king resigned after the army entered Rome in March.", "March") == "entered"


def test_a_date_before_an_inserted_clause_belongs_to_the_main_verb() -> None:
    assert owner("On Friday, after the army entered Rome, the king resigned.", "Friday") == "resigned"


def test_a_second_subject_after_a_comma_begins_a_clause() -> None:
    assert owner("The army entered Rome in March, and the king resigned in May.", "May") == "resigned"


def test_what_somebody_says_is_reported() -> None:
    found = read("The king said the army had entered Rome.")
    assert clause(found, "entered").reported


def test_a_pronoun_begins_the_main_clause_after_one_with_after() -> None:
    assert owner("After the army took Rome in March he was jailed in May.", "March") == "took"


def test_the_subject_can_come_after_a_passive_that_opens_the_sentence() -> None:
    assert subject("Also canceled was a long visit.", "canceled") == "a long visit."


def test_a_sentence_without_a_verb_has_no_clause() -> None:
    assert read("A fine day in May").clause_of(0) is None


def test_a_reported_subject_waits_for_its_verb_behind_a_relative_clause() -> None:
    sentence = "The minister said that a sailor who was held by guards in the port has been freed."
    assert subject(sentence, "freed") == "a sailor"
    assert owner(sentence, "guards") == "held"
    assert clause(read(sentence), "freed").reported


def test_an_adverb_is_no_subject_of_a_relative_clause() -> None:
    assert subject("They met the junta which also cut the ties.", "cut") == "the junta"


def test_who_speaks_can_stand_behind_the_verb() -> None:
    assert subject('"We can do much," said the old minister after the talks.', "said") == "the old minister"


def test_and_with_an_article_and_an_auxiliary_opens_a_clause() -> None:
    assert subject("Many were jailed and the number of the dead is unknown.", "is") == "the number of the dead"


def test_if_not_puts_in_words_and_no_clause() -> None:
    assert clause(read("The king, with her help if not on her orders, freed them."), "freed").main


def test_the_subject_stands_behind_a_whole_opening_gerund() -> None:
    text = "date 2021-06-15 Affirming its open, fair, and free trade with the world, Togo signed the accord today."
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert mention.summary == "Togo signs the accord"
