"""Where the files that ship with the program lie, and where a person's own files go."""

import os
import sys
from pathlib import Path

_package = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder beside the package in a wheel, at the top of the checkout otherwise."""
    inside = _package / name
    return inside if inside.is_dir() else _package.parents[1] / name


def code() -> Path:
    """The folder that holds the package: what a process of our own needs on its path."""
    return _package.parent


def resources() -> Path:
    """The folder of lexicons, icons, fonts and themes."""
    return _shipped("resources")


def lexicons() -> Path:
    """The folder of word lists and patterns that extraction reads."""
    return resources() / "lexicons"


def seeds() -> list[Path]:
    """The five documents that the program opens on its first start, in order."""
    return sorted(_shipped("seeds").glob("*.txt"))


def user_data() -> Path:
    """The folder of the person's libraries and settings, by the custom of the system; not made here.

    `COMMUNIQUE_DATA` overrides it: tests and portable installations set it.
    """
    if override := os.environ.get("COMMUNIQUE_DATA"):
        return Path(override)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Communique"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Communique"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "communique"


def sample_library() -> Path:
    """The library made on first start from the five documents."""
    return user_data() / "sample.communique"
