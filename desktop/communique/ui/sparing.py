"""What PySide and numpy do anew at every start, and this program spares itself: a third of a bare window's time."""

from __future__ import annotations

import builtins
import marshal
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from types import CodeType, ModuleType
from typing import Any
from zlib import crc32

_INSIDE = "shibokensupport"
_FOR_EDITORS = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes stubs, which no running program asks for; it would load logging and argparse."""
_DOCSTRINGS = ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars")
_ANNOTATIONS = "numpy._typing"


@contextmanager
def kept_bytecode(path: str = cache_from_source(__file__) + ".shiboken") -> Iterator[None]:
    """Import PySide in here: 100 kB of Python sources lie in its library, and it compiles them at each start, 14 ms.

    The bytecode is kept at `path`, beside Python's own for this file; what does not fit the sources is made anew.
    """
    compiled, kept, used = builtins.compile, _read(path), dict[str, CodeType]()

    def kept_or_compiled(source: Any, name: Any, mode: str, *more: Any, **named: Any) -> Any:
        if not (isinstance(source, bytes) and str(name).startswith(_INSIDE + "/")):
            return compiled(source, name, mode, *more, **named)
        source = b"" if name == _FOR_EDITORS else source
        key = f"{name} {len(source)} {crc32(source)}"
        used[key] = kept.get(key) or compiled(source, name, mode, *more, **named)
        return used[key]

    instead: Any = kept_or_compiled
    builtins.compile = instead
    try:
        yield
    finally:
        builtins.compile = compiled
    if used.keys() - kept.keys() and not sys.dont_write_bytecode:
        _write(path, used)


def _read(path: str) -> dict[str, CodeType]:
    """What is kept; nothing where nothing can be read."""
    with suppress(OSError, EOFError, ValueError, TypeError), open(path, "rb") as file:
        kept = marshal.load(file)
        return kept if isinstance(kept, dict) else {}
    return {}


def _write(path: str, codes: dict[str, CodeType]) -> None:
    """Keep the bytecode, whole or not at all; a folder that cannot be written to keeps none."""
    part = f"{path}.{os.getpid()}"
    with suppress(OSError):
        with open(part, "wb") as file:
            marshal.dump(codes, file)
        os.replace(part, path)


@contextmanager
def late_patterns() -> Iterator[None]:
    """Import PySide in here: it compiles a long expression that takes signatures apart, 8 ms, for messages of errors.

    It is compiled when it is first used.
    """
    at_once = re.compile

    def late(*asked: Any, **named: Any) -> Any:
        is_pyside = sys._getframe(1).f_globals.get("__name__", "").startswith(_INSIDE)
        return _Late(lambda: at_once(*asked, **named)) if is_pyside else at_once(*asked, **named)

    instead: Any = late
    re.compile = instead
    try:
        yield
    finally:
        re.compile = at_once


class _Late:
    """Stands for an expression until it is used."""

    def __init__(self, compiled: Callable[[], re.Pattern[str]]) -> None:
        self._compiled = compiled

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._compiled().finditer(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiled(), name)


def spare_sources() -> None:
    """PySide reads each module's source for whether it may want snake_case names, 25 ms in all. Ours never do."""
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        features._mod_uses_pyside = _is_featureless  # type: ignore[union-attr]


def _is_featureless(_module: object) -> bool:
    return False


def _any_annotation(name: str) -> type:
    """Whatever name a version of numpy annotates with: nothing that runs looks at it, but it may be subscripted."""
    if name.startswith("__"):
        raise AttributeError(name)
    return list


@contextmanager
def bare_numpy() -> Iterator[None]:
    """Import numpy in here: without the docstrings of its functions and its own annotations, which cost 10 ms."""
    if "numpy" in sys.modules:
        yield
        return
    for name in _DOCSTRINGS:
        sys.modules.setdefault(name, ModuleType(name))
    stand_in: Any = ModuleType(_ANNOTATIONS)
    stand_in.__getattr__ = _any_annotation
    sys.modules[_ANNOTATIONS] = stand_in
    try:
        yield
    finally:
        # Whoever asks for numpy.typing later gets it.
        del sys.modules[_ANNOTATIONS]
