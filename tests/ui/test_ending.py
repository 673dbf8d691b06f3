"""How the program ends when a signal asks it to."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, signal, sys
from communique.ui import app

def ask(window):
    os.kill(os.getpid(), int(sys.argv[1]))

open_window = app.open_window

def opened(library=None):
    window = open_window(library)
    window.session.busy_changed.connect(lambda: window.session.busy or ask(window))
    return window

app.open_window = opened
sys.exit(app.main())
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_signal_closes_the_window_and_keeps_what_it_would_keep(asked: signal.Signals, tmp_path: Path) -> None:
    environment = {**os.environ, "COMMUNIQUE_DATA": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(int(asked))], env=environment, timeout=60, check=False, capture_output=True
    )
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    assert (tmp_path / "settings.json").exists()
    assert not list(tmp_path.glob(".*.lock"))
