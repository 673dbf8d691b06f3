"""Figures on documents annotated by hand, with the scorer that lies beside them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from communique.extraction import Extraction, extract
from communique.model.documents import Document


def _row(path: Path, found: Extraction) -> dict[str, Any]:
    text = found.document.text
    events = [
        {
            "date": str(mention.date) if mention.date else None,
            "date_text": mention.date_text,
            "sentence": text[mention.start : mention.end],
            "actors": list(mention.codes),
            "relationships": list(mention.relationships),
            "plover": mention.plover,
        }
        for mention in found.mentions
    ]
    actors = [{"name": a.name, "aliases": a.aliases, "kind": a.kind, "country": a.country} for a in found.actors]
    published = str(found.document.published) if found.document.published else None
    return {"document": path.name, "published": published, "events": events, "actors": actors}


def _scores(shared: Path, gold: str, documents: list[Path], folder: Path) -> dict[str, Any]:
    """What the scorer says; it runs in a process of its own, as from the shell."""
    for path in documents:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        row = _row(path, extract(Document(path.stem, str(path), path.stem, text)))
        (folder / f"{path.stem}.json").write_text(json.dumps(row), encoding="utf-8")
    out = folder.parent / f"{folder.name}.scores"
    script, annotations = shared / "gold" / "score_events.py", shared / "gold" / "annotations" / gold
    command = [sys.executable, str(script), str(annotations), str(folder), "--json", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    found = json.loads(out.read_text(encoding="utf-8"))
    return {**found["scores"], "trap": found["counts"]["trap"]}


@pytest.fixture(scope="module")
def seeds_scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return _scores(shared, "seeds", sorted((shared / "seeds").glob("*.txt")), tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def others_scores(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    documents = sorted((shared / "gold" / "documents").glob("*.txt"))
    return _scores(shared, "others", documents, tmp_path_factory.mktemp("others"))


# What the five documents and the nine others promise.
_PROMISED = [("events_strict", 0.92, 0.85), ("event_relationships", 0.92, 0.88), ("document_actors", 0.85, 0.70)]


@pytest.mark.parametrize(("name", "least"), [(name, least) for name, least, _ in _PROMISED])
def test_the_five_documents(seeds_scores: dict[str, Any], name: str, least: float) -> None:
    assert seeds_scores[name]["f1"] >= least


@pytest.mark.parametrize(("name", "least"), [(name, least) for name, _, least in _PROMISED])
def test_the_nine_others(others_scores: dict[str, Any], name: str, least: float) -> None:
    assert others_scores[name]["f1"] >= least


def test_dates_of_events_found(seeds_scores: dict[str, Any], others_scores: dict[str, Any]) -> None:
    assert seeds_scores["date_exact"] >= 0.97
    assert others_scores["date_exact"] >= 0.96


def test_kinds_of_events_found(seeds_scores: dict[str, Any], others_scores: dict[str, Any]) -> None:
    assert seeds_scores["plover"] >= 0.80
    assert others_scores["plover"] >= 0.75


def test_no_event_stands_on_a_date_that_tells_none(seeds_scores: dict[str, Any], others_scores: dict[str, Any]) -> None:
    assert seeds_scores["trap"] == others_scores["trap"] == 0


def test_the_documents_own_dates(seeds_scores: dict[str, Any]) -> None:
    assert seeds_scores["published"] == 1
