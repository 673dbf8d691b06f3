"""A person whom the library knows under another spelling stays one person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.intake import edit_for, extracted
from communique.library import Library

REPORT = (
    "PHNOM PENH, {date} -- {name} met Prime Minister Hun Sen in Phnom Penh on Sunday. They spoke for two hours about "
    "schools, roads and the price of rice, and what could be done about them. {name} then left for Bangkok.\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "own.communique") as made:
        yield made


def take(library: Library, folder: Path, name: str, date: str) -> None:
    path = folder / f"{date}.txt"
    path.write_text(REPORT.format(name=name, date=date), encoding="utf-8")
    library.apply(edit_for(library, extracted(path)))


def named(library: Library, word: str) -> list[str]:
    return [id for id in library.persons() if word in id]


def test_another_spelling_is_the_same_person(library: Library, tmp_path: Path) -> None:
    take(library, tmp_path, "US Secretary of State Antony Blinken", "May 3, 2021")
    take(library, tmp_path, "US Secretary of State Anthony Blinken", "June 7, 2021")
    assert named(library, "blinken") == ["person:antony blinken"]
    assert set(library.actor("person:antony blinken").aliases) >= {"Antony Blinken", "Anthony Blinken"}
    assert len(library.documents_naming("person:antony blinken")) == 2
    assert library.problems() == []


def test_their_events_name_the_same_person(library: Library, tmp_path: Path) -> None:
    take(library, tmp_path, "US Secretary of State Antony Blinken", "May 3, 2021")
    take(library, tmp_path, "US Secretary of State Anthony Blinken", "June 7, 2021")
    events = [library.event(id) for id in library.columns().ids if library.has_event(id)]
    assert len(events) >= 2
    assert all("person:anthony blinken" not in event.participants for event in events)


def test_two_people_stay_two(library: Library, tmp_path: Path) -> None:
    take(library, tmp_path, "US President Joe Biden", "May 3, 2021")
    take(library, tmp_path, "US Senator Hunter Biden", "June 7, 2021")
    assert len(named(library, "biden")) == 2


def test_undoing_takes_the_new_spelling_back(library: Library, tmp_path: Path) -> None:
    take(library, tmp_path, "US Secretary of State Antony Blinken", "May 3, 2021")
    before = library.actors(), library.columns()
    take(library, tmp_path, "US Secretary of State Anthony Blinken", "June 7, 2021")
    library.undo()
    assert (library.actors(), library.columns()) == before
