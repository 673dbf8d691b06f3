"""What those who met said together against an outsider: a second event beside their meeting."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

_MET = """Meeting with the Foreign Minister of Laos

Office of the Spokesperson

May 16, 2022

Secretary of State Antony J. Blinken met yesterday with Lao Foreign Minister Saleumxay Kommasith. """


def stances(sentence: str) -> list[Mention]:
    return [m for m in extract(Document("d", "d.txt", "d", _MET + sentence)).mentions if m.plover != "CONSULT"]


def test_a_joint_charge_has_the_meeting_s_day_and_each_side_paired_with_the_accused() -> None:
    (stance,) = stances("They reaffirmed their support for peace and condemned Thailand’s invasion of Cambodia.")
    assert (str(stance.date), stance.plover) == ("2022-05-15", "ACCUSE")
    assert stance.relationships == ("LAO-THA", "THA-USA")
    assert "meeting of 15 May 2022" in stance.why


def test_a_joint_demand_on_an_outsider_is_one_too() -> None:
    (stance,) = stances("Secretary Blinken and Foreign Minister Saleumxay called on Thailand to withdraw its troops.")
    assert (stance.plover, stance.relationships) == ("REQUEST", ("LAO-THA", "THA-USA"))


def test_a_charge_and_a_demand_in_one_sentence_are_one() -> None:
    assert len(stances("They jointly condemned Thailand’s attacks and called on Thailand to withdraw.")) == 1


def test_what_one_side_says_belongs_to_the_meeting() -> None:
    assert stances("The Secretary condemned Thailand’s attacks and urged Laos to condemn them too.") == []


def test_what_the_sides_ask_of_each_other_belongs_to_the_meeting() -> None:
    assert stances("They urged the United States and Laos to remain patient.") == []


def test_a_joint_condemnation_spoken_of_is_one_too() -> None:
    (stance,) = stances("They exchanged views on the region, including their joint condemnation of Thailand’s war.")
    assert (stance.plover, stance.relationships) == ("ACCUSE", ("LAO-THA", "THA-USA"))
