"""Lanes built of rows, and the views that a test moves through."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from communique.browsing.lanes import LAYOUTS, Lane
from communique.browsing.lanes.stage import Metrics, Stage
from communique.browsing.scale import Scale
from communique.browsing.table import EventTable
from communique.model.calendar import civil

METRICS = Metrics(head=26, line=25, strip=22, pad=6, gap=4)
CODES = ("USA", "EU", "CHN", "THA", "JPN")


@pytest.fixture
def lanes_of() -> Callable[..., tuple[Lane, ...]]:
    """The lanes of a table, all its rows shown unless a mask says otherwise."""

    def build(table: EventTable, layout: str = "relationship", mask: object = None) -> tuple[Lane, ...]:
        return LAYOUTS[layout](table, np.ones(table.n, bool) if mask is None else mask)

    return build


@pytest.fixture
def staged(lanes_of) -> Callable[..., Stage]:
    """A stage with the lanes of a table; a letter of a title is seven pixels wide."""

    def build(table: EventTable, layout: str = "relationship", mask: object = None) -> Stage:
        stage = Stage(
            METRICS,
            lambda row, _: min(7 * len(table.titles[row]) + 80, 360),
            lambda rows: np.array([min(7 * len(table.titles[row]) + 80, 360) for row in rows], np.int64),
        )
        stage.set_lanes(lanes_of(table, layout, mask))
        return stage

    return build


@pytest.fixture(scope="module")
def crowd(table_of, row) -> EventTable:
    """2,000 events: bursts, ties, months, years and longer spans, plans, statements, open dates."""
    random = np.random.default_rng(7)
    bursts = random.integers(715_000, 738_000, 12)
    return table_of([row(**_made(random, bursts, number)) for number in range(2_000)], focal="KHM")


def _made(random: np.random.Generator, bursts: np.ndarray, number: int) -> dict[str, object]:
    in_a_burst = random.random() < 0.7
    day = int(random.choice(bursts) + random.normal(0, 30) if in_a_burst else random.integers(710_000, 740_000))
    year, month, _ = civil(day)
    other = CODES[min(int(random.pareto(1.2)), len(CODES) - 1)]
    iso = _iso(day)
    dates = [iso, f"{iso}~", f"{year:04}-{month:02}", f"{year:04}", f"{iso}/{_iso(day + 200)}", f"../{iso}"]
    date = random.choice(dates, p=[0.6, 0.05, 0.15, 0.05, 0.1, 0.05])
    return {
        "codes": ("KHM", other),
        "date": str(date),
        "title": "".join(random.choice(list("abcdefgh ")) for _ in range(int(random.integers(10, 80)))),
        "tellings": int(random.integers(1, 6)),
        "id": f"e{number:04}",
    }


def _iso(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04}-{month:02}-{number:02}"


def _zooms(width: float) -> Iterator[Scale]:
    spans = [81 * 365.25 * (1 / (81 * 365.25)) ** (step / 28) for step in range(29)]
    for span in (*spans, *reversed(spans)):
        yield Scale(727_000 - span * 0.4, 727_000 + span * 0.6, width)


@pytest.fixture(scope="session")
def zoom_script() -> Callable[[float], Iterator[Scale]]:
    """58 steps from 81 years to one day and back."""
    return _zooms


@pytest.fixture(scope="session")
def pan_script() -> Callable[..., Iterator[Scale]]:
    """30 pans, each of a twentieth of the view, on so many days."""

    def pans(width: float, days: float) -> Iterator[Scale]:
        for step in range(30):
            first = 727_000 + step * days / 20
            yield Scale(first, first + days, width)

    return pans
