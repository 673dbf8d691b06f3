"""Values behave as frozen dataclasses do."""

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace

import pytest

from communique.model.values import value


@value
class Place:
    """Somewhere."""

    name: str
    code: str | None = None
    names: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return self.code is not None


@value
class Length:
    metres: int

    def __post_init__(self) -> None:
        if self.metres < 0:
            raise ValueError("shorter than nothing")


CAIRO = Place("Cairo", "EGY", ("Al-Qāhira",))


def test_defaults_stand_in_for_what_is_not_given() -> None:
    assert (Place("Ur").code, Place("Ur").names, Place("Ur").known) == (None, (), False)


def test_parts_are_given_by_name_or_in_order() -> None:
    assert Place(names=("Al-Qāhira",), name="Cairo", code="EGY") == CAIRO


@pytest.mark.parametrize("given", [(), ("Cairo", "EGY", (), "one too many")])
def test_a_wrong_number_of_parts_is_refused(given: tuple[str, ...]) -> None:
    with pytest.raises(TypeError):
        Place(*given)  # type: ignore[arg-type]


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(TypeError, match="country"):
        Place("Cairo", country="EGY")  # type: ignore[call-arg]


def test_equal_parts_make_equal_values() -> None:
    assert Place("Ur") == Place("Ur") != Place("Uruk")
    assert len({Place("Ur"), Place("Ur"), Place("Uruk")}) == 2


def test_values_of_one_part_are_compared_too() -> None:
    assert Length(1) == Length(1) != Length(2)


def test_values_of_different_classes_differ() -> None:
    other: object = Place("1")
    assert Length(1) != other


@pytest.mark.parametrize("name", ["code", "mayor"])
def test_nothing_can_be_set(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(CAIRO, name, "")


def test_nothing_can_be_deleted() -> None:
    with pytest.raises(FrozenInstanceError):
        del CAIRO.code


def test_there_is_no_room_for_more() -> None:
    assert not hasattr(CAIRO, "__dict__")


def test_it_says_what_it_is() -> None:
    assert repr(CAIRO) == "Place(name='Cairo', code='EGY', names=('Al-Qāhira',))"


def test_what_cannot_be_is_refused_when_made() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Length(-1)


@pytest.mark.parametrize("made", [CAIRO, Length(3)])
def test_values_go_to_another_process_and_back(made: object) -> None:
    assert pickle.loads(pickle.dumps(made)) == made == copy(made)


def test_the_functions_of_dataclasses_know_it() -> None:
    assert is_dataclass(Place)
    assert [field.name for field in fields(Place)] == ["name", "code", "names"]
    assert asdict(CAIRO) == {"name": "Cairo", "code": "EGY", "names": ("Al-Qāhira",)}


def test_a_part_is_replaced_in_a_new_value() -> None:
    assert replace(CAIRO, code=None) == Place("Cairo", None, ("Al-Qāhira",))
    assert replace(Length(1), metres=2) == Length(2)


def test_it_is_taken_apart_by_match() -> None:
    match CAIRO:
        case Place(name, code):
            assert (name, code) == ("Cairo", "EGY")
