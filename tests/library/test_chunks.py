"""The packed table says what `entry` says, however it is split, emptied or broken."""

from dataclasses import replace

import pytest

from communique.library import Library
from communique.library.chunks import Chunks
from communique.model.dates import Date
from communique.model.edits import Edit, Record
from communique.model.events import Event, Mention


@pytest.fixture
def packed(library: Library, taking_in: Edit, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Thirty events more, in chunks of four to eight rows."""
    monkeypatch.setattr("communique.library.chunks._FEW", 4)
    monkeypatch.setattr("communique.library.chunks._MANY", 8)
    library.apply(taking_in)
    library.apply(Edit("Add", (), tuple(record for day in range(30) for record in told(taking_in, day))))
    library.pack()
    return library


def told(taking_in: Edit, day: int) -> list[Record]:
    _, mention, event, *_ = taking_in.after
    assert isinstance(mention, Mention)
    assert isinstance(event, Event)
    date = Date.day(737_000 + day)
    mention = replace(mention, id=f"d1:{100 + day}:0", date=date)
    return [mention, replace(event, id=mention.id, mentions=(mention.id,), date=date)]


def chunks(library: Library) -> Chunks:
    return Chunks(library._connection)


def count(library: Library) -> int:
    return int(library._connection.execute("SELECT count(*) FROM chunk").fetchone()[0])


def test_many_rows_are_split(packed: Library) -> None:
    assert count(packed) >= 4
    assert len(packed.columns().ids) == 32
    assert packed.problems() == []


def test_an_edit_empties_only_the_chunk_it_touches(packed: Library) -> None:
    event = packed.event("d1:110:0")
    packed.apply(Edit("Call it", (event,), (replace(event, summary="Otherwise"),)))
    assert chunks(packed).unpacked() == 1
    assert "Otherwise" in packed.columns().titles
    assert packed.problems() == []


def test_a_row_that_moves_empties_both_places(packed: Library) -> None:
    event = packed.event("d1:101:0")
    packed.apply(Edit("Date it", (event,), (replace(event, date=None),)))
    assert chunks(packed).unpacked() == 2
    assert packed.columns().ids[-2:] == ["d1:101:0", "d1:s:50"]


def test_packing_changes_nothing_that_is_read(packed: Library) -> None:
    event = packed.event("d1:110:0")
    packed.apply(Edit("Call it", (event,), (replace(event, summary="Otherwise"),)))
    before = packed.columns()
    assert packed.pack(0) == 1
    assert packed.pack() == 0
    assert packed.columns() == before


def test_a_chunk_without_rows_is_nothing(packed: Library) -> None:
    gone = [
        record
        for day in range(30)
        for record in (packed.event(f"d1:{100 + day}:0"), packed.mention(f"d1:{100 + day}:0"))
    ]
    packed.apply(Edit("Remove", tuple(gone), ()))
    packed.pack()
    assert packed.columns().ids == ["d1:0:0", "d1:s:50"]
    assert packed.problems() == []


def test_a_chunk_that_is_cut_off_is_read_from_the_rows(packed: Library) -> None:
    before = packed.columns()
    packed._connection.execute("UPDATE chunk SET data = substr(data, 1, length(data) - 3)")
    assert packed.columns() == before


def test_a_chunk_that_says_something_else_is_found(packed: Library) -> None:
    packed._connection.execute("UPDATE chunk SET data = (SELECT data FROM chunk ORDER BY number LIMIT 1)")
    assert packed.problems() == ["the table of events is not packed as it reads"]


def test_a_library_is_packed_when_it_is_closed(packed: Library) -> None:
    event = packed.event("d1:110:0")
    packed.apply(Edit("Call it", (event,), (replace(event, summary="Otherwise"),)))
    packed.close()
    with Library.open(packed.path) as again:
        assert chunks(again).unpacked() == 0


def test_long_titles_are_cut_in_the_table_alone(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    event = library.event("d1:0:0")
    library.apply(Edit("Call it", (event,), (replace(event, summary="𐍈" * 70_000),)))
    assert len(library.columns().titles[0]) == 2**14 - 1
    assert library.pack() == 0
    assert library.problems() == []
    assert len(library.event("d1:0:0").summary) == 70_000
