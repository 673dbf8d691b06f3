"""The real program under Xvfb, walked over AT-SPI by another program, as a screen reader does."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DESKTOP = HERE.parents[1] / "desktop"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN = ":97"

SCRIPT = """
"$LAUNCHER" --launch-immediately &
"$PROGRAM" "$DESKTOP/communique/__main__.py" "$LIBRARY" &
program=$!
"$SYSTEM_PYTHON" "$WALK"
status=$?
kill $program
wait $program
exit $status
"""


@pytest.fixture
def launcher() -> str:
    tools = [tool for tool in ("Xvfb", "dbus-run-session") if not shutil.which(tool)]
    launchers = [path for path in LAUNCHERS if Path(path).exists()]
    bindings = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"], capture_output=True, check=False
    )
    if tools or not launchers or bindings.returncode:
        pytest.skip("needs Xvfb, dbus-run-session, at-spi2-core, python3-gi and gir1.2-atspi-2.0")
    return launchers[0]


@pytest.fixture
def screen() -> Iterator[str]:
    server = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
    yield SCREEN
    server.terminate()
    server.wait()


def test_a_screen_reader_walks_the_lanes_and_selects_an_event(launcher, screen, seeds_library, tmp_path):
    environment = {
        **os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "COMMUNIQUE_DATA": str(tmp_path / "data"), "PYTHONPATH": str(DESKTOP), "LAUNCHER": launcher,
        "PROGRAM": sys.executable, "DESKTOP": str(DESKTOP), "LIBRARY": str(seeds_library),
        "SYSTEM_PYTHON": SYSTEM_PYTHON, "WALK": str(HERE / "walk_lanes.py"),
    }  # fmt: skip
    walked = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert walked.returncode == 0, walked.stderr
    seen = json.loads(walked.stdout.splitlines()[-1])
    lanes = {lane["name"]: lane for lane in seen["lanes"]}
    assert next(iter(lanes)) == "United States"
    assert ["Tuesday, 12 November 2019", "European Union"] in [
        [name.partition(":")[0], parties] for name, parties, _ in lanes["European Union"]["events"]
    ]
    assert {role for lane in seen["lanes"] for *_, role in lane["events"]} == {"list item"}
    assert seen["selected"] == lanes["United States"]["events"][0][0]
