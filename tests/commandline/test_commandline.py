"""The commands of the shell: what they print, where they complain, and their exit status."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from communique import paths
from communique.library import Library

EVENT_KEYS = [
    "id", "date", "date_text", "why", "start", "end", "sentence", "summary", "actors", "participants",
    "relationships", "plover", "confidence",
]  # fmt: skip


def start(*words: object, code: str = "", **more: object) -> subprocess.Popen[str]:
    """The program in a process of its own, as `python -m communique`."""
    command = [sys.executable, *(["-c", code] if code else ["-m", "communique"]), *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(paths.code()), "PYTHONWARNINGS": "error"}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", **more
    )  # type: ignore[call-overload, no-any-return]


def run(*words: object, code: str = "") -> tuple[int, str, str]:
    process = start(*words, code=code)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Paris, 3 May 2021\n\nPrime Minister Hun Sen met President Emmanuel Macron in Paris on Sunday. The two leaders "
        "spoke for two hours about schools, roads and the price of rice, and what could be done about them.\n"
    )
    return path


def test_extract_prints_one_object_a_document() -> None:
    status, out, err = run("extract", *paths.seeds())
    assert (status, err) == (0, "")
    objects = [json.loads(line) for line in out.splitlines()]
    assert [Path(one["document"]["path"]) for one in objects] == paths.seeds()
    assert all(list(one) == ["document", "time_expressions", "actors", "events", "statements"] for one in objects)


def test_every_place_that_extract_prints_holds_what_it_says() -> None:
    _, out, _ = run("extract", *paths.seeds())
    for one in map(json.loads, out.splitlines()):
        text = one["document"]["text"]
        assert one["events"] or one["statements"]
        for told in (*one["events"], *one["statements"]):
            assert text[told["start"] : told["end"]] == told["sentence"]
        for time in one["time_expressions"]:
            assert text[time["start"] : time["end"]] == time["text"]
        for actor in one["actors"]:
            assert all(text[first:last].strip() for first, last in actor["places"])


def test_the_keys_of_what_extract_prints() -> None:
    _, out, _ = run("extract", paths.seeds()[3])
    one = json.loads(out)
    assert list(one["document"]) == [
        "path", "title", "kind", "publisher", "published", "published_why", "language", "sha256", "text",
    ]  # fmt: skip
    assert list(one["events"][0]) == EVENT_KEYS
    assert list(one["time_expressions"][0]) == ["start", "end", "text", "type", "value", "edtf", "why"]
    assert list(one["actors"][0]) == ["id", "name", "kind", "country", "aliases", "places"]


def test_extract_as_csv(letter: Path) -> None:
    status, out, _ = run("extract", letter, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert status == 0
    assert list(row) == [*EVENT_KEYS, "document"]
    assert (row["date"], row["relationships"], row["document"]) == ("2021-05-02", "FRA-KHM", str(letter))


def test_a_date_by_hand(letter: Path) -> None:
    _, out, _ = run("extract", letter, "--published", "2021-05-10")
    one = json.loads(out)
    assert (one["document"]["published"], one["events"][0]["date"]) == ("2021-05-10", "2021-05-09")


def test_extract_to_a_file(letter: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    status, out, _ = run("extract", letter, "--output", target)
    assert (status, out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["document"]["title"]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    status, out, err = run("extract", tmp_path / "gone.txt", letter, tmp_path / "a.pdf")
    assert status == 1
    assert len(out.splitlines()) == 1
    assert f"{tmp_path / 'gone.txt'}: there is no such file" in err
    assert f"{tmp_path / 'a.pdf'}: files ending in “.pdf” cannot be read yet" in err


def test_an_output_that_cannot_be_written_is_named(letter: Path, tmp_path: Path) -> None:
    status, _, err = run("extract", letter, "--output", tmp_path / "no" / "folder.jsonl")
    assert status == 1
    assert "No such file or directory" in err


@pytest.mark.parametrize(
    "words",
    [
        "extract", "extract a.txt --published someday", "extract a.txt --format xml", "import a", "export a", "check",
        "check a b",
    ],
)  # fmt: skip
def test_wrong_use(words: str) -> None:
    status, out, err = run(*words.split())
    assert (status, out) == (2, "")
    assert "usage:" in err


def test_help_and_version() -> None:
    assert run("--help")[0] == 0
    assert run("--version")[1].startswith("Communiqué ")


def test_import_makes_a_library_and_says_how_it_went(letter: Path, tmp_path: Path) -> None:
    library = tmp_path / "new.communique"
    status, out, err = run("import", library, letter)
    assert (status, out) == (0, "1 document added, telling 1 event.\n")
    assert f"[1/1] {letter}: 1 event" in err
    with Library.open(library) as made:
        assert made.columns().dates == ["2021-05-02"]


def test_import_names_what_it_refused(seeds_library: Path, letter: Path, tmp_path: Path) -> None:
    silent = tmp_path / "poem.txt"
    silent.write_text("The river runs, and nothing else.\n")
    status, out, err = run("import", seeds_library, paths.seeds()[0], letter, silent, "--json")
    assert status == 1
    summary = json.loads(out)
    assert (summary["added"], summary["without_events"]) == (2, [str(silent)]), err
    assert [refused["path"] for refused in summary["refused"]] == [str(paths.seeds()[0])]
    assert "already" in err
    assert "no dated event" in err


def test_importing_twice_adds_nothing(letter: Path, tmp_path: Path) -> None:
    library = tmp_path / "new.communique"
    run("import", library, letter)
    assert run("import", library, letter)[0] == 1
    with Library.open(library) as made:
        assert len(made.documents()) == 1


def test_a_library_that_is_open_elsewhere_is_not_imported_into(seeds_library: Path, letter: Path) -> None:
    with Library.open(seeds_library):
        status, _, err = run("import", seeds_library, letter)
    assert status == 1
    assert "Another program has this library open" in err


def test_export_writes_all_events(seeds_library: Path, tmp_path: Path) -> None:
    status, out, _ = run("export", seeds_library, tmp_path / "all.csv")
    rows = list(csv.DictReader((tmp_path / "all.csv").read_text(encoding="utf-8").splitlines()))
    assert status == 0
    assert out.startswith(f"{len(rows)} events written")
    assert len({row["id"] for row in rows}) == len(rows) > 20


def test_export_of_a_part_says_which(seeds_library: Path, tmp_path: Path) -> None:
    target = tmp_path / "part.json"
    words = ("--relationship", "USA-KHM", "--from", "2019", "--to", "2019-12")
    assert run("export", seeds_library, target, *words)[0] == 0
    written = json.loads(target.read_text(encoding="utf-8"))
    assert written["events"]
    assert all("KHM-USA" in row["relationships"] and "2019" in row["date"] for row in written["events"])
    assert "United States" in written["filters"]
    assert "2019" in written["filters"]


@pytest.mark.parametrize("name", ["Kem Sokha", "kem sokha", "person:kem sokha"])
def test_export_of_an_actors_events(seeds_library: Path, tmp_path: Path, name: str) -> None:
    run("export", seeds_library, tmp_path / "part", "--format", "jsonl", "--actor", name)
    rows = [json.loads(line) for line in (tmp_path / "part").read_text(encoding="utf-8").splitlines()]
    assert rows
    assert all("person:kem sokha" in row["participants"] for row in rows)


@pytest.mark.parametrize("words", [("--actor", "Nobody"), ("--relationship", "FRA-XXX")])
def test_export_of_what_is_not_there(seeds_library: Path, tmp_path: Path, words: tuple[str, str]) -> None:
    status, _, err = run("export", seeds_library, tmp_path / "part.csv", *words)
    assert status == 1
    assert words[1] in err
    assert not (tmp_path / "part.csv").exists()


def test_export_in_a_format_that_there_is_not(seeds_library: Path, tmp_path: Path) -> None:
    status, _, err = run("export", seeds_library, tmp_path / "a.docx")
    assert status == 2
    assert "csv, json, jsonl" in err


def test_a_sound_library_is_said_to_be(seeds_library: Path) -> None:
    before = seeds_library.read_bytes()
    status, out, err = run("check", seeds_library)
    assert (status, err) == (0, "")
    assert "all is well; 5 documents" in out
    assert seeds_library.read_bytes() == before


def test_a_damaged_library_is_named(seeds_library: Path) -> None:
    seeds_library.write_bytes(seeds_library.read_bytes()[:20_000])
    status, out, err = run("check", seeds_library)
    assert (status, out) == (1, "")
    assert f"{seeds_library}: The library is damaged" in err


def test_problems_inside_a_library_are_named(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        library._connection.execute("DELETE FROM telling")
    status, _, err = run("check", seeds_library)
    assert status == 1
    assert "a mention tells no event" in err


FORBIDDEN = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise AssertionError("loads " + name)
sys.meta_path.insert(0, Refuse())
from communique.__main__ import main
sys.exit(main())
"""


def test_the_commands_need_no_qt(letter: Path, tmp_path: Path) -> None:
    library = tmp_path / "new.communique"
    for words in (
        ("extract", letter),
        ("import", library, letter),
        ("check", library),
        ("export", library, tmp_path / "a.csv"),
    ):
        status, _, err = run(*words, code=FORBIDDEN)
        assert status == 0, err


def test_a_reader_of_the_output_that_leaves_early_is_no_error() -> None:
    process = start("extract", *paths.seeds())
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 1
    assert "Traceback" not in err


HEARING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from communique.__main__ import main
sys.exit(main())
"""
"""As at a terminal: what is started in the background, as these tests may be, is deaf to Ctrl+C."""


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_ctrl_c_ends_without_a_trace(tmp_path: Path) -> None:
    library = tmp_path / "new.communique"
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(2_000):
        (folder / f"{number}.txt").write_text(f"On 3 May 2021 minister number {number} met the king in Paris.\n" * 20)
    process = start("import", library, folder, code=HEARING)
    assert process.stderr is not None
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err[-2_000:]
    assert "Traceback" not in err
    with Library.open(library) as made:
        assert made.problems() == []


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
def test_ctrl_c_within_an_exec_is_answered_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from communique import __main__, commandline\n"
        "here = 'os.kill(os.getpid(), signal.SIGINT)\\nwhile True: pass'\n"
        "commandline.run = lambda words: exec(here)\n"
        "sys.exit(__main__.main(['check', 'x']))\n"
    )
    environment = {**os.environ, "PYTHONPATH": f"{paths.code()}{os.pathsep}{tmp_path}"}
    ended = subprocess.run([sys.executable, "-m", "interrupted"], env=environment, check=False, timeout=60)
    assert ended.returncode == 130


def test_a_file_that_is_not_there_opens_no_window(tmp_path: Path) -> None:
    status, _, err = run(tmp_path / "gone.txt")
    assert status == 1
    assert "there is no such file" in err
