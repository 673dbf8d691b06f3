"""The lexicon of verbs and nouns that tell events."""

import pytest

from communique.extraction.happening.lexicon import Tense, kinds, present
from communique.model.kinds import KINDS


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("met", "meet"),
        ("denied", "deny"),
        ("banned", "ban"),
        ("visiting", "visit"),
        ("overthrown", "overthrow"),
        ("accuses", "accuse"),
        ("freed", "free"),
        ("dying", "die"),
    ],
)
def test_forms_lead_to_their_verb(form: str, lemma: str) -> None:
    assert kinds().forms[form][0] == lemma


def test_a_form_can_be_several_tenses() -> None:
    assert kinds().forms["signed"][1] == Tense.PAST | Tense.PARTICIPLE


def test_every_kind_is_one_of_plover_s() -> None:
    told = {kind for verb in kinds().verbs.values() for _, kind in verb.kinds} | set(kinds().nouns.values())
    assert told - {None} == set(KINDS)


@pytest.mark.parametrize(
    ("lemma", "third"),
    [("go", "goes"), ("deny", "denies"), ("meet", "meets"), ("be", "is"), ("push", "pushes"), ("co-host", "co-hosts")],
)
def test_the_third_person_of_the_present(lemma: str, third: str) -> None:
    assert present(lemma) == third


def test_nouns_are_known_in_the_plural_too() -> None:
    assert kinds().nouns["treaties"] == "AGREE"
