"""The actors of the annotated documents, against those that careful readers listed."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from communique.extraction.naming import name_actors


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_events", shared / "gold" / "score_events.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def f1(shared: Path, part: str, texts: Path) -> float:
    """F1 of actors by name over a folder of annotations, as score_events.py counts them."""
    score = scorer(shared)
    right = found = listed = 0
    for path in sorted((shared / "gold" / "annotations" / part).glob("*.json")):
        gold = [score.names(actor) for actor in json.loads(path.read_text(encoding="utf-8"))["actors_gold"]]
        naming = name_actors((texts / f"{path.stem}.txt").read_text(encoding="utf-8"))
        ours = [score.names({"name": actor.name, "aliases": actor.aliases}) for actor in naming.actors]
        right += len(score.best([[len(one & other) for other in ours] for one in gold]))
        found, listed = found + len(ours), listed + len(gold)
    return 2 * right / (found + listed)


def test_actors_of_the_five_documents(shared: Path) -> None:
    assert f1(shared, "seeds", shared / "seeds") >= 0.95


def test_actors_of_the_nine_others(shared: Path) -> None:
    assert f1(shared, "others", shared / "gold" / "documents") >= 0.95


@pytest.mark.parametrize("stem", ["000_66f845ad8f32a5ce", "003_373585ac7a738a4f"])
def test_every_place_is_where_it_says(shared: Path, stem: str) -> None:
    text = (shared / "seeds" / f"{stem}.txt").read_text(encoding="utf-8")
    naming = name_actors(text)
    aliases = {actor.id: actor.aliases for actor in naming.actors}
    named = [place for place in naming.places if place.use in ("name", "people", "capital")]
    assert all(" ".join(text[place.start : place.end].split()) in aliases[place.actor] for place in named)
