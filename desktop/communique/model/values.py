"""Values: frozen dataclasses whose making is put off until it is needed.

`dataclass(frozen=True, slots=True)` writes and compiles ten methods a class, half a millisecond each; a start makes
thirty such classes, and few of them are asked for more than their `__init__`. Here one method is compiled, for the
first value of its class; the others are the same for all. `dataclasses.replace`, `fields` and `asdict` work on them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field, make_dataclass
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Make of annotated names what `dataclass(frozen=True, slots=True)` would make; defaults must be immutable."""
    names = tuple(cls.__annotations__)
    space = {name: it for name, it in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: space.pop(name) for name in names if name in space}
    own = {
        "__qualname__": cls.__qualname__, "__slots__": names, "__match_args__": names,
        "_defaults": defaults, "_parts": attrgetter(*names),
    }  # fmt: skip
    made: Any = type(cls.__name__, cls.__bases__, {**_METHODS, **space, **own})
    return made  # type: ignore[no-any-return]


def _first_init(self: Any, *given: Any, **named: Any) -> None:
    """Stands for `__init__` until the first value of a class is made."""
    cls = type(self)
    cls.__init__ = _compiled_init(cls)
    cls.__init__(self, *given, **named)


def _compiled_init(cls: Any) -> Callable[..., None]:
    """`__init__` with the class's own parameters: as quick as one that was written by hand."""
    taken = [f"{name}=_defaults[{name!r}]" if name in cls._defaults else name for name in cls.__slots__]
    lines = [f"_set(self, {name!r}, {name})" for name in cls.__slots__]
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    space = {"_set": object.__setattr__, "_defaults": cls._defaults}
    source = f"def __init__(self, {', '.join(taken)}):\n " + "\n ".join(lines)
    # Compiled first: Ctrl+C within an exec of text makes Python end itself by the signal, however it was answered.
    exec(compile(source, "<value>", "exec"), space)
    made: Any = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


def _equals(self: Any, other: Any) -> Any:
    return self._parts(self) == other._parts(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._parts(self))


def _shown(self: Any) -> str:
    parts = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _refuse(self: Any, name: str, *_: Any) -> None:
    raise FrozenInstanceError(f"cannot change {name!r} of {type(self).__name__}")


def _reduced(self: Any) -> tuple[Any, ...]:
    """For pickle: values go from process to process."""
    return type(self), tuple(getattr(self, name) for name in self.__slots__)


class _Fields:
    """What the functions of `dataclasses` read, worked out when they do."""

    def __get__(self, _: object, cls: Any) -> dict[str, Field[Any]]:
        rows = [
            (name, kind, field(default=cls._defaults.get(name, MISSING))) for name, kind in cls.__annotations__.items()
        ]
        made: Any = make_dataclass(cls.__name__, rows)
        cls.__dataclass_fields__ = made.__dataclass_fields__
        return cls.__dataclass_fields__  # type: ignore[no-any-return]


_METHODS = {
    "__init__": _first_init, "__eq__": _equals, "__hash__": _hash, "__repr__": _shown, "__reduce__": _reduced,
    "__setattr__": _refuse, "__delattr__": _refuse, "__dataclass_fields__": _Fields(),
}  # fmt: skip
