"""Edits of one deed are named and undone as one, and each of them is whole by itself."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from communique.library import Deed, Library
from communique.model.edits import Edit
from communique.model.events import Event


def renamed(library: Library, title: str) -> Edit:
    event = library.event("d1:0:0")
    return Edit(f"Call it {title}", (event,), (replace(event, summary=title),))


def deed() -> Deed:
    return Deed(lambda many: f"Call it {many} things")


@pytest.fixture
def done(library: Library, taking_in: Edit) -> Library:
    """A library with three edits of one deed."""
    library.apply(taking_in)
    several = deed()
    for title in "ABC":
        library.apply(renamed(library, title), several)
    return library


def test_a_deed_has_one_title(done: Library) -> None:
    assert done.undo_titles() == ("Take in “A meeting”", "Call it 3 things")
    assert done.steps_back() == 3


def test_a_deed_of_one_edit_is_called_as_the_edit(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in, deed())
    assert library.undo_titles() == (taking_in.title,)
    assert (library.steps_back(), library.steps_forward()) == (1, 0)


def test_a_deed_half_undone_stands_on_both_sides(done: Library) -> None:
    done.undo()
    assert done.undo_titles()[-1] == done.redo_titles()[0] == "Call it 3 things"
    assert (done.steps_back(), done.steps_forward()) == (2, 1)
    assert done.event("d1:0:0").summary == "B"


def test_an_edit_in_between_begins_the_deed_anew(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    several = deed()
    library.apply(renamed(library, "A"), several)
    library.apply(renamed(library, "B"))
    library.apply(renamed(library, "C"), several)
    library.apply(renamed(library, "D"), several)
    assert library.undo_titles()[1:] == ("Call it A", "Call it B", "Call it 2 things")


def test_what_was_undone_is_not_taken_for_part_of_the_deed(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    several = deed()
    library.apply(renamed(library, "A"), several)
    library.undo()
    library.apply(renamed(library, "B"))
    library.apply(renamed(library, "C"), several)
    assert library.undo_titles()[1:] == ("Call it B", "Call it C")


def test_old_deeds_are_forgotten_whole(done: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.library.history.DEEPEST", 2)
    done.apply(renamed(done, "D"))
    assert done.undo_titles() == ("Call it 3 things", "Call it D")
    done.apply(renamed(done, "E"))
    assert done.undo_titles() == ("Call it D", "Call it E")
    assert not done._connection.execute("SELECT count(*) FROM deed_step").fetchone()[0]


def test_beside_sees_and_tells_what_was_done(library: Library, taking_in: Edit) -> None:
    with library.beside() as beside:
        beside.apply(taking_in)
        library.news.add_from(beside.news)
    assert library.patch().rows.ids == ["d1:0:0", "d1:s:50"]
    assert not library.news
    assert not library.read_only


KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from communique.library import Deed, Library
from communique.model.edits import Edit

library = Library.open(Path(sys.argv[1]))
deed = Deed(lambda many: f"Call it {many} things")
for number in range(10_000):
    event = library.event("d1:0:0")
    library.apply(Edit(f"Call it {number}", (event,), (replace(event, summary=str(number)),)), deed)
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing can be killed so here")
def test_whoever_is_killed_midway_leaves_a_whole_library(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    library.close()
    path = [str(Path(__file__).resolve().parents[2] / "desktop"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    command = [sys.executable, "-c", KILLED, str(library.path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        last = [program.stdout.readline() for _ in range(12)][-1]
        program.kill()
    with Library.open(library.path) as again:
        event: Event = again.event("d1:0:0")
        assert int(event.summary) >= int(last)
        assert again.columns().titles[0] == event.summary
        assert again.undo_titles()[-1] == f"Call it {int(event.summary) + 1} things"
        assert again.problems() == []
