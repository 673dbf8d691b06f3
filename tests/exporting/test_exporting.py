"""What is exported is what the events say, in files that are whole or not there."""

import csv
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.exporting import EXPORTERS, Row, rows
from communique.exporting.rows import EVENT_COLUMNS
from communique.exporting.safely import replacing
from communique.exporting.spreadsheet import cell
from communique.library import Library
from communique.model.columns import Flag

ROW: Row = {
    "id": "d:0:0", "date": None, "date_text": None, "why": "=SUM(A1)", "start": 0, "end": 5,
    "sentence": "a, “b”\nc\u2028d", "summary": "-1+1", "actors": ["EU", "KHM"], "participants": [],
    "relationships": ["EU-KHM"], "plover": None, "confidence": 0.5, "document": "/a.txt",
    "planned": True,
}  # fmt: skip


@pytest.fixture
def library(seeds_library: Path) -> Iterator[Library]:
    with Library.open(seeds_library) as opened:
        yield opened


def test_a_row_says_what_the_event_says(library: Library) -> None:
    columns = library.columns()
    ids = [id for id, flags in zip(columns.ids, columns.flags, strict=True) if not flags & Flag.STATEMENT]
    made = list(rows(library, ids))
    assert [row["id"] for row in made] == ids
    for row in made:
        event, mention = library.event(row["id"]), library.mentions_of(row["id"])[0]
        assert tuple(row) == EVENT_COLUMNS
        assert row["planned"] is event.planned
        assert row["date"] == (str(event.date) if event.date else None)
        assert row["sentence"] == library.document(mention.document).text[row["start"] : row["end"]]
        assert (row["summary"], row["actors"]) == (event.summary, list(event.codes))


def test_csv(tmp_path: Path) -> None:
    assert EXPORTERS[".csv"]([ROW, ROW], tmp_path / "a.csv", "") == 2
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        first, second = csv.DictReader(file)
    assert first == second
    assert tuple(first) == EVENT_COLUMNS
    assert (first["date"], first["actors"], first["participants"]) == ("", "EU; KHM", "")
    assert first["sentence"] == ROW["sentence"]
    assert first["planned"] == "yes"
    assert (first["why"], first["summary"]) == ("'=SUM(A1)", "'-1+1")


def test_csv_with_filters_says_so_in_a_column(tmp_path: Path) -> None:
    EXPORTERS[".csv"]([ROW], tmp_path / "a.csv", "United States")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == (*EVENT_COLUMNS, "filters")
    assert row["filters"] == "United States"


@pytest.mark.parametrize("rows", [[], [ROW], [ROW, ROW]])
def test_json(tmp_path: Path, rows: list[Row]) -> None:
    assert EXPORTERS[".json"](rows, tmp_path / "a.json", "EU") == len(rows)
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == {"filters": "EU", "events": rows}


def test_jsonl(tmp_path: Path) -> None:
    assert EXPORTERS[".jsonl"]([ROW, ROW], tmp_path / "a.jsonl", "") == 2
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [ROW, ROW]


@given(st.text(max_size=20))
def test_no_cell_is_a_formula(text: str) -> None:
    made = cell(text)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert made.removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("suffix", sorted(EXPORTERS))
def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"a{suffix}"
    target.write_text("old")

    def failing() -> Iterator[Row]:
        yield ROW
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk is gone"):
        EXPORTERS[suffix](failing(), target, "")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.glob("*a*") if path.is_file()] == [target.name]


@pytest.mark.skipif(os.name == "nt", reason="other permissions")
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.touch(0o640)
    target.chmod(0o640)
    with replacing(target) as file:
        file.write("new")
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    with replacing(tmp_path / "link.csv") as file:
        file.write("new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new"
