"""What a start spares itself."""

import builtins
import marshal
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from communique import paths
from communique.ui.sparing import kept_bytecode, late_patterns

SOURCE, CHANGED = b"found = 1", b"found = 2"


@pytest.fixture
def kept(tmp_path: Path) -> str:
    return str(tmp_path / "bytecode")


def loaded(kept: str, source: bytes = SOURCE, name: str = "shibokensupport/a.py") -> CodeType:
    with kept_bytecode(kept):
        return compile(source, name, "exec")


def found_by(code: CodeType) -> object:
    names: dict[str, object] = {}
    exec(code, names)
    return names["found"]


def without_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Callable[..., CodeType]:
        raise AssertionError("compiled anew")

    monkeypatch.setattr(builtins, "compile", refuse)


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_the_second_time_nothing_is_compiled(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(kept)
    without_compiler(monkeypatch)
    assert found_by(loaded(kept)) == 1


def test_a_source_that_changed_is_compiled_anew(kept: str) -> None:
    loaded(kept)
    assert found_by(loaded(kept, CHANGED)) == 2


@pytest.mark.parametrize("damage", [b"", b"\x00nonsense", marshal.dumps([1])])
def test_a_damaged_file_is_made_anew(kept: str, damage: bytes) -> None:
    Path(kept).write_bytes(damage)
    assert found_by(loaded(kept)) == 1
    assert found_by(loaded(kept)) == 1


def test_other_sources_are_left_alone(kept: str) -> None:
    assert found_by(loaded(kept, name="elsewhere.py")) == 1
    assert not Path(kept).exists()


def test_nothing_is_written_where_python_must_write_no_bytecode(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loaded(kept)
    assert not Path(kept).exists()


def test_a_folder_that_is_not_there_is_no_obstacle(tmp_path: Path) -> None:
    assert found_by(loaded(str(tmp_path / "missing" / "bytecode"))) == 1


def test_the_compiler_is_given_back_after_an_error(kept: str) -> None:
    before = builtins.compile
    with pytest.raises(SyntaxError):
        loaded(kept, b"1 +")
    assert builtins.compile is before


def pattern_of(module: str, words: str) -> Any:
    """What a module gets that compiles an expression while it is imported."""
    names: dict[str, Any] = {"__name__": module}
    with late_patterns():
        exec(f"import re; found = re.compile({words!r}, re.VERBOSE)", names)
    return names["found"]


def test_an_expression_of_pyside_is_compiled_when_it_is_used() -> None:
    late = pattern_of("shibokensupport.signature.parser", "a + (")
    with pytest.raises(re.error):
        late.finditer("aa")
    found = pattern_of("shibokensupport.signature.parser", "a +")
    assert [match.group() for match in found.finditer("aab a")] == ["aa", "a"]
    assert found.pattern == "a +"


def test_expressions_of_others_are_compiled_at_once() -> None:
    assert isinstance(pattern_of("textwrap", "a +"), re.Pattern)
    assert isinstance(re.compile("a"), re.Pattern)


def test_qt_says_what_was_called_wrongly_as_ever() -> None:
    asked = "{}from PySide6.QtCore import QSize\ntry: QSize('a', 'b')\nexcept TypeError as wrong: print(wrong)"
    said = [
        subprocess.check_output([sys.executable, "-c", asked.format(first)], text=True, cwd=paths.code())
        for first in ("", "import communique.ui\n")
    ]
    assert "w: int, h: int" in said[0]
    assert said[0] == said[1]


def test_numpy_and_qt_work_as_ever() -> None:
    asked = "import communique.ui, numpy as np, PySide6.QtCore as Q; print(np.arange(3).sum(), Q.QPoint(1, 2).y())"
    said = subprocess.check_output([sys.executable, "-c", asked], text=True, cwd=paths.code())
    assert said.split() == ["3", "2"]
