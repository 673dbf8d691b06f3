"""Ten thousand random gestures and keys on the real window: nothing raises, Qt warns of nothing, the memory stays.

`python3 tests tests/benchmarks/test_soak.py -s` prints how the memory went. A seed takes some minutes.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.benchmark

HERE = Path(__file__).resolve().parent
EVENTS, GESTURES = 10_000, 10_000
SETTLED = 2_000
"""Gestures after which all that is kept to be used again is there."""
MOST = 1.05
"""Times the memory held then."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("make_library", HERE / "make_library.py")
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    sys.modules["make_library"] = maker
    spec.loader.exec_module(maker)
    path = tmp_path_factory.mktemp("soak") / "ten_thousand.communique"
    maker.make(path, EVENTS)
    return path


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads the memory of a process as Linux tells it")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ten_thousand_gestures(library: Path, tmp_path: Path, seed: int) -> None:
    own = shutil.copy(library, tmp_path / "own.communique")
    environment = {
        **os.environ, "PYTHONPATH": str(HERE.parents[1] / "desktop"), "QT_QPA_PLATFORM": "offscreen",
        "COMMUNIQUE_DATA": str(tmp_path),
    }  # fmt: skip
    command = [sys.executable, str(HERE / "soak.py"), str(own), str(seed), str(GESTURES)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    held = {at: trimmed for at, _, trimmed in told["memory"]}
    words = (f"{at}: {held / 2**20:.1f} ({seen / 2**20:.1f})" for at, seen, held in told["memory"])
    print(f"\nseed {seed}, MB held (and resident with what is free): {', '.join(words)}")
    assert told["done"] == GESTURES
    assert told["raised"] == []
    assert told["warned"] == []
    assert done.stderr == ""
    assert held[GESTURES] <= MOST * held[SETTLED]
