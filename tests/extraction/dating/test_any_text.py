"""No text makes dating fail, and no input makes it slow beyond its length."""

import datetime
import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extraction.dating import document_date, time_expressions
from communique.extraction.dating.languages import LANGUAGES
from communique.extraction.dating.lexicon import load

PUBLISHED = datetime.date(2019, 11, 16)
PIECES = re.findall(
    r"\S+",
    "the last two weeks of May 31 February 30 2019 1992 BC AD late - – , . ' ’89 1990s ago later before next Friday "
    "24:00 99:99 Easter spring century twenty 99999999999999 0 00 1/2/3 30.02.2019 2019-02-30 ½ ² ٣ ( ] year every "
    "fiscal instant B.E. 2562 quarter first 9999 0001 490 500 1,000,000 XIX now decades centuries 5 p.m. 12th Dec. "
    "a thousand from in on to and 4/17 Q3 FY Monday mid early morning night since several more than Christmas inst.",
)
UNITS = ("On 3 May 2019 the two sides met, two years later. ", "the last few ", "from 3 to ", "May 1, ", "'89 ", "12 ")


def mutated(random_: random.Random) -> str:
    text = " ".join(random_.choices(PIECES, k=random_.randint(1, 30)))
    for _ in range(random_.randint(0, 5)):
        place = random_.randrange(len(text) + 1)
        text = text[:place] + random_.choice("0123456789-./,' ²\n’") + text[place + random_.randint(0, 2) :]
    return text


def test_mutated_expressions_never_fail() -> None:
    random_ = random.Random(20191116)
    for number in range(3000):
        text = mutated(random_)
        for each in time_expressions(text, PUBLISHED if number % 3 else None):
            assert text[each.start : each.end] == each.text
            assert (each.date is None) == (each.edtf is None)
        document_date(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_words_of_a_lexicon_in_any_order_are_read(language: str) -> None:
    lexicon, random_ = load(language), random.Random(language)
    words = [*lexicon.meanings, *lexicon.holidays, "2019", "12", "3", "1914", "XIX", "15:00", "3.5.2019", "490"]
    lead = " ".join(sorted(lexicon.common))
    for number in range(1500):
        text = f"{lead}. {' '.join(random_.choices(words, k=random_.randint(2, 14)))}"
        for each in time_expressions(text, PUBLISHED if number % 3 else None):
            assert (each.date is None) == (each.edtf is None)


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str) -> None:
    ends = 0
    for each in time_expressions(text, PUBLISHED):
        assert each.start >= ends
        ends = each.end
    document_date(text)


def test_the_end_of_the_calendar_is_no_obstacle() -> None:
    for published in (datetime.date.min, datetime.date.max):
        for words in ("last year", "next century", "two thousand years ago", "tomorrow", "last week", "next winter"):
            time_expressions(f"It happened {words}.", published)


def seconds(text: str) -> float:
    """The least of three runs: what the text itself costs."""
    runs = []
    for _ in range(3):
        start = time.process_time()
        time_expressions(text, PUBLISHED)
        runs.append(time.process_time() - start)
    return min(runs)


def test_cost_grows_with_length_alone() -> None:
    """Ten times the text costs no more than twenty-five times as much, for prose and for what begins but never ends."""
    for unit in (
        "On 3 May 2019 the two sides met, two years later. ",
        "the last few ",
        "from 3 to ",
        "May 1, ",
        "'89 ",
        "12 ",
    ):
        short, long = seconds(unit * 400), seconds(unit * 4000)
        assert long < 25 * max(short, 0.002), unit
