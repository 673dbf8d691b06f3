"""What a reader makes of matched words, before it becomes an expression of time."""

from dataclasses import dataclass

from communique.extraction.dating.moments import Moment

OPEN_END = ".."


@dataclass(frozen=True, slots=True)
class Reading:
    """Type, value and mod as TIMEX3 has them, the date as EDTF, and the reason.

    `moment` is the date that following words may count from. `first` and `last` narrow the matched tokens.
    """

    type: str
    value: str
    why: str
    edtf: str | None = None
    mod: str | None = None
    moment: Moment | None = None
    first: int | None = None
    last: int | None = None
    in_full: bool = False
    """Whether the words themselves give the year."""
    aside: bool = False
    """Whether it only names something ("the 1991 agreement"): what follows does not count from it."""


def date_reading(moment: Moment, why: str, mod: str | None = None, in_full: bool = False) -> Reading:
    """A date as coarse as its moment; an early, middle or late part of it where `mod` says so."""
    return Reading("DATE", moment.value, why, part_of(moment, mod), mod, moment, in_full=in_full)


def part_of(moment: Moment, mod: str | None) -> str:
    """EDTF of a moment, or of the quarter of a year that "early", "mid" or "late" says."""
    if moment.unit != "Y" or mod not in _PARTS:
        return moment.edtf
    first, last = _PARTS[mod]
    return f"{moment.edtf}-{first:02}/{moment.edtf}-{last:02}"


_PARTS = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
