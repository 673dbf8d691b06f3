"""Persons of public life known beforehand: a full name and a country for "President Trump"; no rule needs them."""

from dataclasses import dataclass
from functools import cache

from communique.extraction import lexicons
from communique.extraction.lexicons import cues
from communique.extraction.naming.likeness import are_one_name, parts

# Titles that few bear, so that a family name with one is known without the state.
_FIRSTS = frozenset(
    ("president", "premier", "chancellor", "king", "queen", "pope", "emperor", "shah", "vice-president")
)


@dataclass(frozen=True, slots=True)
class Leader:
    """A known person, with the years in office and the head nouns of the titles."""

    name: str
    code: str
    first_year: int
    last_year: int
    titles: frozenset[str]
    names: tuple[str, ...]


@cache
def _by_part() -> dict[str, list[Leader]]:
    """Known persons by each telling part of their names."""
    book: dict[str, list[Leader]] = {}
    for name, code, first, last, titles, others in lexicons.table("leaders.tsv"):
        names = (name, *lexicons.several(others))
        leader = Leader(name, code, int(first), int(last), frozenset(titles.split()), names)
        for part in {part for each in names for part in parts(each)}:
            book.setdefault(part, []).append(leader)
    return book


def leader_named(
    name: str,
    heads: frozenset[str],
    code: str | None,
    years: tuple[int, ...],
    told: frozenset[str] | None = None,
) -> Leader | None:
    """The one known person that a name means, seen the titles and country told in the document, and the years in it.

    `told`: the codes that the document names; a common family name with a common title means only leaders of these.
    """
    wanted = parts(name)
    near = [leader for leader in _by_part().get(wanted[-1], ()) if code in (None, leader.code)]
    if len(wanted) == 1:
        if told and code is None and not heads & _FIRSTS:
            near = [leader for leader in near if leader.code in told or _is_telling(leader, wanted[0])]
        return _by_family_name(near, wanted[0], heads, years)
    exact = [leader for leader in near if any(are_one_name(name, known) for known in leader.names)]
    exact = exact or [
        leader for leader in _by_part().get(wanted[0], ()) if any(are_one_name(name, known) for known in leader.names)
    ]
    fitting = [leader for leader in exact if code in (None, leader.code)]
    if len(fitting) > 1:
        fitting = [leader for leader in fitting if heads & leader.titles] or fitting
    return fitting[0] if len(fitting) == 1 else None


@cache
def reputed_parts() -> frozenset[str]:
    """The parts of names by which known persons could go alone."""
    return frozenset(part for part in _by_part() if len(part) > 3)


def reputed(part: str, years: tuple[int, ...], told: frozenset[str]) -> Leader | None:
    """The one known person whom a name alone means in a document of these years that names the person's state."""
    named = [leader for leader in _by_part().get(part, ()) if _goes_by(leader, part) and leader.code in told]
    near = [leader for leader in named if any(leader.first_year <= year <= leader.last_year for year in years)]
    return near[0] if len(near) == 1 and _is_telling(near[0], part) else None


def _is_telling(leader: Leader, part: str) -> bool:
    """Whether one part of a name alone tells who it is: not Smith or Kim; but Acheson, Nehru, Makarios, Giap."""
    if any(parts(name) == (part,) for name in leader.names):
        return True
    return leader.code not in cues("first_of_many") and part not in cues("common_families")


def _by_family_name(near: list[Leader], part: str, heads: frozenset[str], years: tuple[int, ...]) -> Leader | None:
    """A family name alone needs a title that fits; of several namesakes the one in office in the document's years."""
    named = [leader for leader in near if _goes_by(leader, part) and _may_be(leader, heads, part)]
    in_office = [leader for leader in named if any(leader.first_year <= year <= leader.last_year for year in years)]
    chosen = in_office or (named if not years and heads else [])
    return chosen[0] if len(chosen) == 1 else None


def _goes_by(leader: Leader, part: str) -> bool:
    """Whether one part of a name alone means a leader: the last, or the first where custom has it so."""
    names = [parts(name) for name in leader.names]
    last = {name[-1] for name in names} | {name[0] for name in names if len(name) == 1}
    return part in last or (leader.code in cues("called_by_first") and part == names[0][0])


def _may_be(leader: Leader, heads: frozenset[str], part: str) -> bool:
    """Whether a title fits; without any, whether the name alone tells enough."""
    offices = heads - cues("styles")
    return bool(heads & leader.titles) or (not offices and _is_telling(leader, part))


def is_leader(name: str) -> bool:
    """Whether a full name is that of a known person."""
    wanted = parts(name)
    return len(wanted) > 1 and any(
        are_one_name(name, known) for leader in _by_part().get(wanted[-1], ()) for known in leader.names
    )


def are_two_leaders(one: str, other: str) -> bool:
    """Whether two names are exactly those of two different known persons: John Adams and John Quincy Adams."""
    both = [_exactly(name) for name in (one, other)]
    return None not in both and both[0] != both[1]


def _exactly(name: str) -> str | None:
    near = _by_part().get(parts(name)[-1], ())
    return next((leader.name for leader in near if any(parts(known) == parts(name) for known in leader.names)), None)
