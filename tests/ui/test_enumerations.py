"""Qt's enumerations are in all what Python's `enum` would have made of them."""

import enum
import pickle
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from communique.ui import enumerations

HOLDERS = (
    QtCore.Qt, QtCore.QEvent, QtCore.QLocale, QtCore.QDir, QtGui.QFont, QtGui.QPalette, QtGui.QTextFormat,
    QtWidgets.QStyle, QtWidgets.QSizePolicy, QtWidgets.QMessageBox, QtWidgets.QAbstractItemView,
)  # fmt: skip
FOUND: list[Any] = [one for holder in HOLDERS for one in vars(holder).values() if isinstance(one, enum.EnumType)]
BASES = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
COLOURS = [("RED", 1), ("CRIMSON", 1), ("BLUE", 4), ("GREEN", 2), ("BOTH", 3), ("NONE", 0)]


def both(base: Any, items: Any, called: str = "Made", **more: Any) -> tuple[Any, Any]:
    """One enumeration as Python makes it, and as it is made here."""
    return enumerations._of_enum(base, called, items, **more), enumerations._create(base, called, items, **more)


def told(one: Any) -> list[Any]:
    """All that its members say of themselves."""
    members = one.__members__.items()
    every = [(name, it.name, it.value, str(it), repr(it), f"{it}", hash(it)) for name, it in members]
    ordered: list[Any] = list(one)
    found = [(it.name, it._sort_order_, it == one(it.value), it is one[it.name], it in one) for it in ordered]
    return [every, found, list(map(str, reversed(one))), len(one)]


@pytest.mark.parametrize("boundary", [None, enum.KEEP])
def test_those_of_qt(boundary: Any) -> None:
    assert len(FOUND) > 140
    for one in FOUND:
        items = [(name, member.value) for name, member in one.__members__.items()]
        long, short = both(one.__mro__[1], items, one.__name__, boundary=boundary)
        enum._test_simple_enum(long, short)  # type: ignore[attr-defined]
        assert told(long) == told(short)


@pytest.mark.parametrize("base", BASES)
def test_other_names_of_a_number_bits_out_of_order_and_nothing(base: Any) -> None:
    long, short = both(base, COLOURS)
    assert told(long) == told(short)
    assert short.CRIMSON is short.RED


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("boundary", [None, enum.KEEP])
def test_numbers_that_have_no_name(base: Any, boundary: Any) -> None:
    def asked(one: Any, number: int) -> str:
        try:
            return repr(one(number))
        except ValueError as error:
            return str(error)

    long, short = both(base, COLOURS, boundary=boundary)
    assert [asked(long, number) for number in (3, 5, 7, 8, -1)] == [asked(short, number) for number in (3, 5, 7, 8, -1)]


@pytest.mark.parametrize("base", [enum.Flag, enum.IntFlag])
def test_flags_add_up(base: Any) -> None:
    long, short = both(base, COLOURS)
    for one in long, short:
        assert [it.name for it in one.RED | one.BLUE] == ["RED", "BLUE"]
        assert one.RED in one.BOTH
        assert ~one.BLUE == one.BOTH
        assert one.RED ^ one.BOTH is one.GREEN
        assert not one.RED & one.BLUE


def test_it_is_of_the_module_that_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", enumerations._create)
    Made = enum.Enum("Made", [("ONE", 1)])
    Named = enum.Enum("Named", "ONE")
    assert (Made.__module__, Made.__qualname__) == (Named.__module__, Made.__name__) == (__name__, "Made")


def test_it_goes_through_pickle(monkeypatch: pytest.MonkeyPatch) -> None:
    made = enumerations._create(enum.IntEnum, "Made", [("ONE", 1)], module=__name__)
    monkeypatch.setitem(globals(), "Made", made)
    assert pickle.loads(pickle.dumps(made.ONE)) is made.ONE


@pytest.mark.parametrize("one", FOUND[:3])
def test_members_stay(one: Any) -> None:
    name = next(iter(one.__members__))
    with pytest.raises(AttributeError, match="cannot reassign member"):
        setattr(one, name, 0)


@pytest.mark.parametrize(
    "items",
    [["A", "B"], "A B", {"A": 1}, [("A", "a")], [("A", (1, 2))], [("A", 1), ("name", 2)], [("__len__", 1)], None, []],
)
def test_what_is_more_than_names_of_numbers_is_made_by_python(items: Any) -> None:
    long, short = both(enum.Enum, items)
    assert told(long) == told(short)


def test_a_base_with_members_of_its_own_kind_is_left_to_python() -> None:
    class Weighed(enum.Enum):
        def __init__(self, weight: int) -> None:
            self.weight = weight

    made = enumerations._create(Weighed, "Made", [("LIGHT", 1)])
    assert made.LIGHT.weight == 1


def test_a_name_twice_is_refused_as_ever() -> None:
    with pytest.raises(TypeError, match="already defined"):
        enumerations._create(enum.Enum, "Made", [("A", 1), ("A", 2)])


def test_an_unknown_python_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", enumerations._of_enum)
    monkeypatch.setattr(enumerations, "_UNTRIED", (3, 0))
    enumerations.make_after_patterns()
    assert vars(enum.EnumType)["_create_"] is enumerations._of_enum
