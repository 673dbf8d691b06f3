"""The commands of the shell, and opening a window from there. Nothing here loads Qt but `open_window`."""

import os
import sys
from pathlib import Path

COMMANDS = ("extract", "import", "export", "check")


def meant(words: list[str]) -> bool:
    """Whether the words are a command, or a question about the program, and no window is wanted."""
    return bool(words) and (words[0] in COMMANDS or words[0] in ("-h", "--help", "--version"))


def run(words: list[str]) -> int:
    """Run a command; its exit status."""
    from communique.commandline import parsing

    chosen = parsing.commands().parse_args(words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    status: int = chosen.run(chosen)
    sys.stdout.flush()
    return status


def open_window(words: list[str]) -> int:
    """Open the window on a library, or on a new library with some files."""
    library, files = _sorted(words)
    if problem := _window_problem(library, files):
        return fail(problem)
    from communique.ui import app

    return app.main(library, tuple(files))


def fail(message: str) -> int:
    """Say on stderr what was refused or failed; the exit status for it."""
    sys.stderr.write(f"communique: {message}\n")
    return 1


def leave_quietly() -> int:
    """Whoever read what we print has gone: end without another word, also at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _sorted(words: list[str]) -> tuple[Path | None, list[Path]]:
    """The one library named, or the files."""
    if not words:
        return None, []
    from communique.commandline import parsing

    paths: list[Path] = parsing.window().parse_args(words).paths
    if len(paths) == 1 and _is_library(paths[0]):
        return paths[0], []
    return None, paths


def _is_library(path: Path) -> bool:
    if path.suffix == ".communique":
        return True
    try:
        with path.open("rb") as file:
            return path.is_file() and file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def _window_problem(library: Path | None, files: list[Path]) -> str | None:
    """Why there will be no window; None if there will."""
    from communique import system_libraries

    for path in [library] if library else files:
        if not path.exists():
            return f"{path}: there is no such file"
    return system_libraries.window_problem()
