"""Qt's enumerations, made after a pattern: a start makes 220 of them with 3,200 members, else a fifth of its time.

Python's `enum` is ready for members that are tuples or descriptors or make themselves, and takes 80,000 instructions a
member for it. Qt's are names of numbers. Made here they are in all what `enum` would have made of them.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from functools import cache, reduce
from operator import or_
from typing import Any

_UNTRIED = (3, 14)
"""The first version of Python whose `enum` this was not tried with: from there on all stays as it is."""
_BASES = (Enum, IntEnum, Flag, IntFlag)
_TAKEN = {"mro", "name", "value"}
"""Names that mean something else in an enumeration."""
_of_enum: Any = vars(EnumType)["_create_"]


def make_after_patterns() -> None:
    """Take the place of what answers `Enum("Colour", [("RED", 1)])`, which is how PySide makes its enumerations."""
    if sys.version_info < _UNTRIED:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(base: Any, class_name: str, names: Any, **more: Any) -> Any:
    # Where it is not said, an enumeration is of the module that asked for it.
    more["module"] = more.get("module") or sys._getframe(2).f_globals.get("__name__")
    if base not in _BASES or more.get("type") is not None or not _are_numbers(names):
        return _of_enum(base, class_name, names, **more)
    made = _empty(base, class_name, more["module"], more.get("qualname") or class_name, more.get("boundary"))
    _add(made, names)
    return made


def _empty(base: Any, name: str, module: str, qualname: str, boundary: Any) -> Any:
    pattern = _pattern(base, boundary)
    body = {key: it.copy() if isinstance(it, (list, dict)) else it for key, it in pattern.items()}
    return type.__new__(EnumType, name, (base,), {**body, "__module__": module, "__qualname__": qualname})


def _are_numbers(names: Any) -> bool:
    """Whether these are pairs of a name, each another, and a whole number."""
    return (
        isinstance(names, list)
        and all(type(item) is tuple and type(item[1]) is int and item[0][0] != "_" for item in names)
        and len(different := dict(names)) == len(names)
        and _TAKEN.isdisjoint(different)
    )


@cache
def _pattern(base: Any, boundary: Any) -> dict[str, Any]:
    """What a class of this base holds before it has members."""
    return dict(vars(_of_enum(base, "Pattern", (), module=__name__, boundary=boundary)))


def _add(made: Any, items: list[tuple[str, int]]) -> None:
    """Give an enumeration its members; a number that comes again is another name of the same member."""
    is_flag, new = issubclass(made, Flag), int.__new__ if issubclass(made, int) else _new
    by_name, by_value, ordered = made._member_map_, made._value2member_map_, made._member_names_
    for name, value in items:
        if value not in by_value:
            member = by_value[value] = new(made, value)
            vars(member).update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(ordered))
            if not is_flag or _is_single_bit(value):
                ordered.append(name)
        by_name[name] = by_value[value]
    # Not before all are made: whatever is set on a class makes Python forget what it has looked up there.
    for name, member in by_name.items():
        type.__setattr__(made, name, member)
    if is_flag:
        _add_masks(made)


def _new(made: Any, _: int) -> Any:
    return object.__new__(made)


def _is_single_bit(value: int) -> bool:
    return value > 0 and not value & (value - 1)


def _add_masks(made: Any) -> None:
    """Let a flag know its bits, and in which order it is gone through."""
    values = list(made._value2member_map_)
    singles = [value for value in values if _is_single_bit(value)]
    made._flag_mask_, made._singles_mask_ = _all_of(values), _all_of(singles)
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    if singles != sorted(singles):
        made._iter_member_ = made._iter_member_by_def_


def _all_of(values: list[int]) -> int:
    return reduce(or_, values, 0)
