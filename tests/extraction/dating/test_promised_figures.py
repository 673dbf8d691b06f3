"""The figures promised for dating, measured on the texts in `../shared` with the scorers that lie there."""

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from communique.extraction.dating import document_date, time_expressions

SHARED = Path(__file__).resolve().parents[3].parent / "shared"
TIMEX = SHARED / "timex"

pytestmark = pytest.mark.skipif(not TIMEX.is_dir(), reason="the texts to measure on (../shared/timex) are not here")

# file: the least F1, in percent, of extents equal, extents overlapping, and values right.
PROMISED = {
    "wikiwars-01-16.jsonl": (86.5, 92.5, 86.0),
    "meantime-airbus-apple.jsonl": (84.0, 90.5, 81.0),
    "probe-diplomatic.jsonl": (95.0, 95.0, 95.0),
}
# file: the least number of dated documents dated right, and of undated ones left undated.
DOCUMENTS = {"docdate-frus.jsonl": (150, 0), "docdate-frus-hard.jsonl": (20, 10)}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def written(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def answer(document: dict[str, Any]) -> dict[str, Any]:
    """What dating says of one document, as the scorer wants it."""
    found = time_expressions(document["text"], datetime.date.fromisoformat(document["dct"]))
    fields = ("start", "end", "text", "type", "value")
    timexes = [{field: getattr(each, field) for field in fields} for each in found]
    return {"id": document["id"], "text": document["text"], "timexes": timexes}


def scored(scorer: str, gold: Path, system: Path) -> str:
    command = [sys.executable, str(TIMEX / scorer), str(gold), str(system)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def last_number(report: str, row: str) -> float:
    line = next(line for line in report.splitlines() if line.startswith(row))
    return float(line.split()[-1])


@pytest.mark.parametrize("name", PROMISED)
def test_expressions_of_time(name: str, tmp_path: Path) -> None:
    system = written(tmp_path / name, [answer(document) for document in lines(TIMEX / name)])
    report = scored("score_timex.py", TIMEX / name, system)
    reached = tuple(last_number(report, row) for row in ("strict ", "relaxed ", "value "))
    assert all(mine >= least for mine, least in zip(reached, PROMISED[name], strict=True)), report


def test_nothing_is_found_in_the_distractors() -> None:
    distractors = [each for each in lines(TIMEX / "probe-diplomatic.jsonl") if each["cls"] == "distractor"]
    assert distractors
    assert [answer(document)["timexes"] for document in distractors] == [[]] * len(distractors)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_dates_of_documents(name: str, tmp_path: Path) -> None:
    answers = []
    for document in lines(TIMEX / name):
        found = document_date(document["text"])
        answers.append({"id": document["id"], "date": found and found.edtf})
    report = scored("score_docdate.py", TIMEX / name, written(tmp_path / name, answers))
    words = report.split()
    dated, undated = int(words[words.index("dated") + 1]), int(words[words.index("undated", words.index("dated")) + 3])
    assert (dated, undated) >= DOCUMENTS[name], report
    assert undated >= DOCUMENTS[name][1], report


def test_dates_of_the_five_documents() -> None:
    expected = {}
    for path in sorted((SHARED / "gold" / "annotations" / "seeds").glob("*.json")):
        expected[path.stem] = json.loads(path.read_text("utf-8"))["published"]
    found = {}
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        date = document_date(path.read_text("utf-8"))
        found[path.stem] = None if date is None else date.edtf
    assert found == expected
