"""Holds the direction of imports, and what each room may import from outside."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "desktop" / "communique"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))

MIDDLE = {"reading", "extraction", "library", "browsing", "exporting"}
FOUNDATION = {"model", "paths"}
COMBINING = {"intake", "corrections"}

# room: the rooms of this package that it may import, besides itself
MAY_IMPORT = {
    "__init__": set(),
    "system_libraries": set(),
    "paths": set(),
    "model": {"paths"},
    **dict.fromkeys(MIDDLE, FOUNDATION),
    "intake": MIDDLE | FOUNDATION,
    "corrections": MIDDLE | FOUNDATION | {"intake"},
    "ui": MIDDLE | FOUNDATION | COMBINING | {"__init__", "system_libraries"},
    "commandline": MIDDLE | FOUNDATION | COMBINING | {"ui", "__init__", "system_libraries"},
    "__main__": {"commandline"},
}

# room: the packages from outside the standard library that it may import
MAY_USE = {
    "reading": {"lxml"},
    "extraction": {"dateutil"},
    "browsing": {"numpy"},
    "ui": {"numpy", "PySide6", "pyqtgraph", "shiboken6"},
}


def room(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The full name of all that a module imports, wherever in it."""
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively; write the whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def wrong_imports(path: Path) -> list[str]:
    own = room(path)
    wrong = []
    for name in imports(path):
        first, *rest = name.split(".")
        if first == "communique":
            target = rest[0] if rest and rest[0] in MAY_IMPORT else "__init__"
            if target != own and target not in MAY_IMPORT[own]:
                wrong.append(name)
        elif first not in sys.stdlib_module_names and first not in MAY_USE.get(own, set()):
            wrong.append(name)
    return wrong


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    assert wrong_imports(path) == []


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_clock_or_locale_reads_dates(path: Path) -> None:
    source = (PACKAGE / path).read_text(encoding="utf-8")
    names = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    assert not names & {"strptime", "strftime", "setlocale"}
    assert "dateutil.parser" not in set(imports(path))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_files_and_functions_stay_short(path: Path) -> None:
    source = (PACKAGE / path).read_text(encoding="utf-8")
    assert source.count("\n") <= 400, "split it before 400 lines"
    nodes = ast.walk(ast.parse(source))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > 50] == []


def test_every_room_is_known() -> None:
    assert {room(path) for path in MODULES} <= set(MAY_IMPORT)
