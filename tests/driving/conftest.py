"""A screen of its own with the real window on it, and hands that reach it as a person's would."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
NEEDED = ("Xvfb", "openbox", "xdotool")
EVENTS = 900
PATIENCE = 6.0
"""Seconds for a gesture to have its effect."""

State = dict[str, Any]


class Hands:
    """Sends what a mouse and a keyboard send, and reads how the window stands."""

    def __init__(self, program: subprocess.Popen[str], environment: dict[str, str]) -> None:
        self._program, self._environment = program, environment

    def do(self, *words: object) -> None:
        """One or more actions of xdotool."""
        command = ["xdotool", *map(str, words)]
        subprocess.run(command, env=self._environment, check=True, capture_output=True, timeout=20)

    def move(self, x: float, y: float) -> None:
        self.do("mousemove", round(x), round(y))

    def click(self, x: float, y: float, button: int = 1, times: int = 1) -> None:
        self.do("mousemove", round(x), round(y), "click", "--repeat", times, "--delay", 60, button)

    def holding(self, key: str, act: Callable[[], None]) -> None:
        self.do("keydown", key)
        try:
            act()
        finally:
            self.do("keyup", key)

    def drag(
        self, start: tuple[float, float], end: tuple[float, float], *, rest: float = 0.3, then: tuple[object, ...] = ()
    ) -> None:
        """From one place to another in ten steps; `rest` seconds before letting go, and what comes at once `then`."""
        words: list[object] = ["mousemove", round(start[0]), round(start[1]), "mousedown", 1]
        for step in range(1, 11):
            x, y = (from_ + (to - from_) * step / 10 for from_, to in zip(start, end, strict=True))
            words += ["sleep", 0.01, "mousemove", round(x), round(y)]
        self.do(*words, "sleep", rest, "mouseup", 1, *then)

    def key(self, *keys: str) -> None:
        for key in keys:
            self.do("key", "--clearmodifiers", key)

    def resize(self, width: int, height: int) -> None:
        self.do("search", "--onlyvisible", "--name", "Communiqué", "windowsize", width, height)

    def state(self) -> State:
        """How the window stands once nothing moves any more."""
        end = time.monotonic() + PATIENCE
        while (now := self._ask())["busy"] and time.monotonic() < end:
            time.sleep(0.02)
        return now

    def until(self, holds: Callable[[State], object]) -> State:
        """The state in which something holds; the test fails if it never does."""
        end = time.monotonic() + PATIENCE
        while not holds(now := self.state()):
            if time.monotonic() > end:
                told = {name: now[name] for name in now if name not in ("marks", "order")}
                pytest.fail(f"no such effect; the window stands so: {told}")
            time.sleep(0.03)
        return now

    def _ask(self) -> State:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write("state\n")
        self._program.stdin.flush()
        return json.loads(self._program.stdout.readline())


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A screen that nobody sees, with a window manager."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        pytest.skip(f"gestures are driven with {', '.join(NEEDED)}; not installed here: {', '.join(missing)}")
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    # Without bindings of its own: it would take Alt and the wheel for itself.
    bare = tmp_path_factory.mktemp("openbox") / "rc.xml"
    bare.write_text("<openbox_config><keyboard/><mouse/></openbox_config>", encoding="utf-8")
    manager = subprocess.Popen(
        ["openbox", "--config-file", str(bare)], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    yield name
    for each in (manager, screen):
        each.terminate()
        each.wait(10)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("make_library", HERE.parent / "benchmarks" / "make_library.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_library"] = module
    spec.loader.exec_module(module)
    path = tmp_path_factory.mktemp("driven") / "some.communique"
    module.make(path, EVENTS)
    return path


@pytest.fixture
def hands(display: str, library: Path, tmp_path: Path) -> Iterator[Hands]:
    """Hands on a window that was started anew, on a library of its own."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "COMMUNIQUE_DATA": str(tmp_path)}
    environment["PYTHONPATH"] = str(HERE.parents[1] / "desktop")
    own = shutil.copy(library, tmp_path / "own.communique")
    program = subprocess.Popen(
        [sys.executable, str(HERE / "driven.py"), str(own)],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stdin is not None
    assert program.stdout.readline() == "drawn\n"
    hands = Hands(program, environment)
    hands.until(lambda state: state["active"])
    yield hands
    with program:
        program.stdin.close()
        assert program.wait(20) == 0
