"""How fast dating reads, as multiples of what splitting the same text into words costs in the same run."""

import datetime
import re
import time
from collections.abc import Callable

import pytest

from communique.extraction.dating import document_date, time_expressions
from communique.model.dates import parse

pytestmark = pytest.mark.benchmark

PUBLISHED = datetime.date(2019, 11, 16)
PROSE = (
    "The ministers of the two countries met in Geneva on 3 May 2019 and agreed to continue their talks on trade, "
    "security and the exchange of prisoners. Two days later the government announced that the agreement, which had "
    "been prepared since the end of 2017, would come into force next month. The opposition, whose leader was released "
    "from house arrest last week, called the treaty a step back; observers from neighbouring states disagreed.\n\n"
)
WORD = re.compile(r"\w+|[^\w\s]")

# Reading may cost so many times what a bare regular expression needs to find the words; measured 12 to 17.
SLOWEST = 25.0
KILOBYTES_A_SECOND = 500


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """Processor time of the fastest of some runs."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        work()
        runs.append(time.process_time() - start)
    return min(runs)


def words_of(text: str) -> list[tuple[str, int]]:
    return [(match.group(), match.start()) for match in WORD.finditer(text)]


def test_reading_costs_a_few_times_the_finding_of_words() -> None:
    text = PROSE * 1000
    time_expressions(text[:2000], PUBLISHED)
    reading, splitting = seconds(lambda: time_expressions(text, PUBLISHED)), seconds(lambda: words_of(text))
    print(f"{len(text) / 1000 / reading:.0f} KB/s, {reading / splitting:.1f} times the finding of words")
    assert reading < SLOWEST * splitting
    assert len(text) / 1000 / reading > KILOBYTES_A_SECOND


@pytest.mark.parametrize("kilobytes", [10, 100, 1000, 10_000])
def test_cost_is_linear(kilobytes: int) -> None:
    text = (PROSE * (kilobytes * 1000 // len(PROSE) + 1))[: kilobytes * 1000]
    reading = seconds(lambda: time_expressions(text, PUBLISHED), times=2)
    print(f"{kilobytes} KB: {kilobytes / reading:.0f} KB/s")
    assert kilobytes / reading > KILOBYTES_A_SECOND


def test_a_document_is_dated_at_once() -> None:
    text = "A Title\n\nWashington, November 16. 1961.\n\n" + PROSE * 2000
    dating, splitting = seconds(lambda: document_date(text)), seconds(lambda: words_of(text))
    assert dating < splitting


def test_a_million_dates_are_parsed_in_seconds() -> None:
    texts = [f"{1000 + number % 9000:04}-{number % 12 + 1:02}-{number % 28 + 1:02}" for number in range(100_000)]
    parsing, splitting = seconds(lambda: [parse(text) for text in texts]), seconds(lambda: words_of(" ".join(texts)))
    print(f"{parsing / len(texts) * 1e6:.2f} s for a million dates")
    assert parsing < 10 * splitting
