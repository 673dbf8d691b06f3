"""How fast names are found, in multiples of what splitting into words costs; how soon the lexicons are read."""

import os
import re
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from communique.extraction.naming import name_actors

pytestmark = pytest.mark.benchmark

PROSE = (
    "Cambodian Prime Minister Hun Sen met Carmen Moreno, the EU ambassador to Cambodia, in Phnom Penh on Monday. "
    "The Ministry of Foreign Affairs said that he had thanked the United States for its help; China agreed.\n\n"
)
WORD = re.compile(r"\w+|[^\w\s]")
# Naming may cost so many times what a bare regular expression needs to find the words: that keeps 300 KB a second.
SLOWEST = 60.0
LOAD = (
    "from time import perf_counter\n"
    "from communique.extraction.naming import name_actors\n"
    "start = perf_counter(); name_actors('Laos agreed.'); print(perf_counter() - start)"
)


def seconds(text: str) -> tuple[float, float]:
    """What naming, and what splitting takes: the best of three."""
    naming, splitting = [], []
    for _ in range(3):
        start = perf_counter()
        sum(1 for _ in WORD.finditer(text))
        middle = perf_counter()
        name_actors(text)
        naming.append(perf_counter() - middle)
        splitting.append(middle - start)
    return min(naming), min(splitting)


@pytest.mark.parametrize("text", [PROSE * 1500, "Minister of Foreign Affairs and " * 10_000, "Abc Def-" * 40_000])
def test_naming_costs_a_small_multiple_of_splitting(text: str) -> None:
    naming, splitting = seconds(text)
    assert naming <= SLOWEST * splitting


def test_lexicons_are_read_within_60_milliseconds() -> None:
    folder = str(Path(__file__).resolve().parents[2] / "desktop")
    runs = [[sys.executable, "-c", LOAD]] * 5
    told = [subprocess.check_output(run, text=True, env={**os.environ, "PYTHONPATH": folder}) for run in runs]
    assert min(map(float, told)) <= 0.06
