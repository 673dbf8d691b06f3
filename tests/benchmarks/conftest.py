"""Libraries of any size, each made once a run."""

import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """make_library.py, which stands beside this file."""
    spec = importlib.util.spec_from_file_location("make_library", Path(__file__).with_name("make_library.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def library_of(maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The library of so many events; whoever changes it puts it back."""
    made: dict[int, Path] = {}

    def make(events: int) -> Path:
        if events not in made:
            made[events] = tmp_path_factory.mktemp("library") / f"{events}.communique"
            maker.make(made[events], events)
        return made[events]

    return make


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """For a program of its own, with bytecode: a person's second start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    data = {"COMMUNIQUE_DATA": str(tmp_path / "data"), "COMMUNIQUE_MOTION": "none"}
    return {**kept, **data, "PYTHONPATH": str(DESKTOP), "QT_QPA_PLATFORM": "offscreen"}
