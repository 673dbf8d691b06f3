"""What a release opens with and gives no date for."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

_HEAD = "Statement on Laos\n\nMay 16, 2022\n\nOffice of the Spokesperson\n\n"


def mentions(text: str) -> list[Mention]:
    return list(extract(Document("d", "d.txt", "d", _HEAD + text)).mentions)


@pytest.mark.parametrize(
    ("sentence", "kind", "pairs"),
    [
        (
            "Secretary of State Antony J. Blinken spoke with Lao Foreign Minister Saleumxay Kommasith.",
            "CONSULT",
            ("LAO-USA",),
        ),
        (
            "Secretary of State Antony J. Blinken welcomed Lao Foreign Minister Saleumxay Kommasith to Washington.",
            "CONSULT",
            ("LAO-USA",),
        ),
        (
            "Representatives of the United States, Laos and Thailand agreed to establish a new platform.",
            "AGREE",
            ("LAO-THA", "LAO-USA", "THA-USA"),
        ),
        ("The Department of State has designated two officials of Laos for corruption.", "SANCTION", ("LAO-USA",)),
    ],
)
def test_what_is_done_is_the_news(sentence: str, kind: str, pairs: tuple[str, ...]) -> None:
    (mention,) = mentions(sentence)
    assert (str(mention.date), mention.plover, mention.relationships) == ("2022-05-16~", kind, pairs)


def test_a_habit_is_no_news() -> None:
    assert mentions("The United States has long cooperated with Laos on health.") == []


def test_the_news_told_again_with_its_day_is_one() -> None:
    text = """The Department of State has imposed visa restrictions on fifty members of the Lao parliament.

Today we are announcing visa restrictions against fifty members of the Lao parliament."""
    (mention,) = mentions(text)
    assert str(mention.date) == "2022-05-16"
    assert len(mention.also) == 1


@pytest.mark.parametrize("done", ["has taken action", "is taking action", "has imposed sanctions"])
def test_what_it_answers_is_told_beside_the_news(done: str) -> None:
    on = "on" if "sanctions" in done else "against"
    told = mentions(
        f"The United States {done} {on} dozens of Lao officials in response to last month’s arrest of a nun."
    )
    assert {(m.plover, str(m.date)) for m in told} == {("SANCTION", "2022-05-16~"), ("COERCE", "2022-04")}


def test_what_was_done_when_something_happened_has_its_own_date() -> None:
    told = mentions(
        "The United States has imposed sanctions on Lao officials in response to the poisoning of a nun in May 2021."
    )
    assert {(m.plover, str(m.date)) for m in told} == {("SANCTION", "2022-05-16~"), ("ASSAULT", "2021-05")}


def test_what_is_done_besides_on_a_dated_journey_is_no_event_of_its_own() -> None:
    text = "Secretary of State Antony J. Blinken will travel to Laos, May 20-21, for a forum and discuss the climate."
    assert [str(m.date) for m in mentions(text)] == ["2022-05-20/2022-05-21"]


def test_to_recognise_today_that_something_is_so_is_no_event() -> None:
    assert mentions("The day is dear to many. We recognize today that Laos suffers.") == []
