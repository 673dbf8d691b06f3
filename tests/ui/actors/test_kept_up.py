"""After each word on actors, and when it is taken back, the window shows what one that opens anew would show."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.corrections.actors import describe, merge_actors, rename
from communique.corrections.splitting import tell_apart
from communique.library import Library
from communique.ui.session import Session


@pytest.fixture
def session(seeds_library: Path, qapp: object) -> Iterator[Session]:
    with Library.open(seeds_library) as library:
        yield Session(library)


def what_is_seen(session: Session) -> list[object]:
    table = session.table
    rows = [
        (id, table.participants_of(row), table.codes_of(row), table.relationships_of(row))
        for row, id in enumerate(table.ids)
    ]
    return [rows, {actor.id: actor for actor in table.columns.actors}, table.code_labels, session.counts.keys()]


def test_the_table_keeps_up(session: Session, qtbot: QtBot) -> None:
    def do(step: Callable[[], object]) -> None:
        step()
        qtbot.waitUntil(lambda: not session.busy)

    library = session.library
    assert library is not None
    person, other = [id for id in library.persons() if len(library.documents_naming(id)) > 1][:2]
    words = [
        lambda: tell_apart(library, person, documents=library.documents_naming(person)[:1], called="Another"),
        lambda: merge_actors(library, other, [person]),
        lambda: describe(library, other, "party", "ESP"),
        lambda: rename(library, "country:KHM", "Kampuchea"),
    ]
    first = what_is_seen(session)
    for say in words:
        do(lambda say=say: session.perform(say()))
        assert what_is_seen(session) == what_is_seen(Session(library))
    last = what_is_seen(session)
    for _ in words:
        do(session.undo)
    assert what_is_seen(session) == first
    for _ in words:
        do(session.redo)
    assert what_is_seen(session) == last
