"""Promised figures of the library: five documents' columns in 3 ms, a million events in 1.5 s and 150 bytes each."""

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from communique.browsing.filters import Filter
from communique.browsing.showing import counts, shown
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.intake import make_sample
from communique.library import Library
from communique.model.edits import Edit

pytestmark = pytest.mark.benchmark

N = 1_000_000


@pytest.fixture
def million(library_of: Callable[[int], Path]) -> Path:
    return library_of(N)


def best(times: int, work: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds: what the machine can do while others leave it alone."""

    def run() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(run() for _ in range(times))


def test_what_the_maker_writes_is_what_edits_write(maker: ModuleType, tmp_path: Path) -> None:
    maker.make(tmp_path / "made.communique", 300)
    invention = maker.Invention()
    document, told = invention.document(0, 300)
    records = [record for one in told for record in (one.mention, one.event, one.statement) if record]
    with Library.open(tmp_path / "made.communique") as made, Library.create(tmp_path / "b.communique") as edited:
        edited.apply(Edit("Take in", (), (document, *invention.actors, *records)))
        assert made.columns() == edited.columns()
        assert made.documents() == edited.documents()
        assert made.mentions_in(document.id) == edited.mentions_in(document.id)
        for words in ("sok", "over trade", '"officials say"'):
            assert made.search(words, 1_000) == edited.search(words, 1_000)
        assert made.problems() == edited.problems() == []


def test_the_sample_is_made_quickly(tmp_path: Path) -> None:
    make_sample(tmp_path / "warm.communique").close()
    start = time.perf_counter()
    make_sample(tmp_path / "sample.communique").close()
    assert time.perf_counter() - start < 0.5


def test_five_documents(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        assert best(20, library.columns) < 0.003
    assert best(20, lambda: Library.open(seeds_library).close()) < 0.010


@pytest.mark.parametrize(("events", "most"), [(10_000, 0.005), (100_000, 0.05), (N, 1.5)])
def test_events_become_columns(events: int, most: float, library_of: Callable[[int], Path]) -> None:
    with Library.open(library_of(events)) as library:
        taken = best(5, lambda: unpacked(library.columns()))
    print(f"\n{events:,} events: columns {taken * 1e3:.1f} ms")
    assert taken < most


def test_a_million_events_in_memory(million: Path) -> None:
    """Beyond their titles: ids, dates, and all that a table has once filtered and counted; lanes have their own."""
    with Library.open(million) as library:
        tracemalloc.start()
        table = EventTable(unpacked(library.columns()))
        shown(table, Filter())
        counts(table, Filter())
        table.row_of("")
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    each = (held - len(table.columns.titles.utf8)) / N
    print(f"\n{each:.0f} bytes an event")
    assert each < 150


def test_searching_a_million_events(million: Path) -> None:
    with Library.open(million) as library:
        assert best(3, lambda: library.search("officials", 200)) < 0.1
        assert best(3, lambda: library.search("bora border", 200)) < 0.1
        assert best(3, lambda: library.search("zebra", 200)) < 0.01


def test_one_edit_among_a_million_events(million: Path) -> None:
    with Library.open(million) as library:
        event = library.event(library.columns().ids[N // 2])
        removal = Edit("Remove", (event,), ())
        assert best(3, lambda: (library.apply(removal), library.apply(removal.inverse()))) < 0.2
