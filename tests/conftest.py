"""What all tests share: no screen, no person's own folder, no network."""

import os
import shutil
import socket
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("COMMUNIQUE_THEME", "light")

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated material beside the project; tests that read it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the annotated material (../shared) is not beside the project")
    return SHARED


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from communique.intake import make_sample

    path = tmp_path_factory.mktemp("sample") / "sample.communique"
    make_sample(path).close()
    return path


@pytest.fixture
def seeds_library(_sample: Path, tmp_path: Path) -> Path:
    """A library of the five documents, as the program makes it on its first start; a copy for each test."""
    return Path(shutil.copy(_sample, tmp_path / "seeds.communique"))


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: object) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError(f"a test reached for the network: {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
