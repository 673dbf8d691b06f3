"""A hostile document costs its own process, and nothing else."""

import os
import sys
from pathlib import Path

import pytest

from communique.intake import edit_for, workers
from communique.intake.workers import Job, answers
from communique.library import Library
from communique.reading import ReadError

GOOD = "On 3 May 2021, Prime Minister Hun Sen met President Emmanuel Macron in Paris.\n"


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch):
    """Runs a line in the reader process before it serves."""

    def before_serving(line: str) -> None:
        ours = workers._CHILD.replace("main()", "").rstrip("; ")
        monkeypatch.setattr(workers, "_CHILD", f"{ours}\n{line}\nmain()")

    return before_serving


def files(folder: Path, *names: str) -> list[Job]:
    for name in names:
        (folder / name).write_text(GOOD)
    return [Job(folder / name) for name in names]


FAILING = """
import communique.intake.serving as serving
plainly = serving.read
def read(path):
    if "bad" in path.name:
        {}
    return plainly(path)
serving.read = read
"""


def outcomes(jobs: list[Job]) -> list[str]:
    return [answer.reason if isinstance(answer, ReadError) else "read" for _, answer in answers(jobs, most=1)]


def test_a_document_that_takes_for_ever(tmp_path: Path, child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "SECONDS", 1.0)
    monkeypatch.setattr(workers, "_STARTING", 5.0)
    child(FAILING.format("import time; time.sleep(600)"))
    jobs = files(tmp_path, "good.txt", "bad.txt", "fine.txt")
    assert outcomes(jobs) == ["read", "it took longer than 1 seconds to read", "read"]


def test_a_process_that_does_not_come_up(tmp_path: Path, child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_STARTING", 0.5)
    child("import time; time.sleep(600)")
    (reason,) = outcomes(files(tmp_path, "good.txt"))
    assert reason.startswith("it took longer")


def test_a_document_that_ends_its_reader(tmp_path: Path, child) -> None:
    child(FAILING.format("import os; os._exit(11)"))
    found = outcomes(files(tmp_path, "good.txt", "bad.txt", "fine.txt"))
    assert found == ["read", "reading it failed (it ended the process that read it)", "read"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system does not hold a process to its memory")
def test_a_document_that_eats_memory(tmp_path: Path, child) -> None:
    child(FAILING.format("bytearray(3 * 2**30)"))
    assert outcomes(files(tmp_path, "bad.txt", "fine.txt")) == ["reading it takes more memory than is allowed", "read"]


@pytest.mark.parametrize(
    "reaching",
    ["import socket; socket.create_connection(('127.0.0.1', 9))", "import subprocess; subprocess.run(['true'])"],
)
def test_a_reader_reaches_neither_the_network_nor_other_programs(tmp_path: Path, child, reaching: str) -> None:
    child(FAILING.format(reaching))
    (reason,) = outcomes(files(tmp_path, "bad.txt"))
    assert "PermissionError" in reason


def test_an_error_that_nobody_foresaw_is_named(tmp_path: Path, child) -> None:
    child(FAILING.format("raise ZeroDivisionError('by chance')"))
    assert outcomes(files(tmp_path, "bad.txt")) == ["reading it failed (ZeroDivisionError: by chance)"]


def test_what_a_reader_prints_does_not_disturb(tmp_path: Path, child) -> None:
    child(FAILING.format("print('hello')"))
    assert outcomes(files(tmp_path, "bad.txt")) == ["read"]


def test_no_process_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    begin = workers._Worker.begin

    def remember(worker: workers._Worker, job: Job) -> None:
        started.append(worker)
        begin(worker, job)

    monkeypatch.setattr(workers._Worker, "begin", remember)
    running = answers(files(tmp_path, "a.txt", "b.txt", "c.txt"))
    next(running)
    running.close()
    assert started
    assert all(worker._process.returncode is not None for worker in started)


def test_a_name_that_is_no_unicode_is_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text(GOOD)
    except OSError:
        pytest.skip("this system takes only names in Unicode")
    ((_, reading),) = answers([Job(path)])
    assert not isinstance(reading, ReadError)
    with Library.create(tmp_path / "a.communique") as library:
        library.apply(edit_for(library, reading))
        assert library.documents()[0].path.endswith("/caf\ufffd.txt")
