"""Who a text names: countries, blocs, organisations and persons, and where."""

from dataclasses import dataclass

from communique.extraction.lexicons import table
from communique.extraction.naming.gazetteer import Use, gazetteer
from communique.extraction.naming.places import Place
from communique.model.actors import Actor

__all__ = ["Naming", "Place", "Use", "land_of", "members_of", "name_actors", "name_of", "same_person"]


@dataclass(frozen=True, slots=True)
class Naming:
    """The actors that a text names, with every place, in order of start; `settings` are cities that are only where."""

    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    settings: tuple[Place, ...] = ()


def name_actors(text: str) -> Naming:
    """Everyone whom `text` names who could take part in an event."""
    from communique.extraction.naming.document import naming_of

    actors, places, settings = naming_of(text)
    return Naming(actors, places, settings)


def name_of(code: str) -> str:
    """The plain name of a country or bloc: "United States" for "USA"; the code itself where it is unknown."""
    return gazetteer().codes.get(code, code)


def land_of(name: str) -> str | None:
    """The code of the country that has a name or a capital: "UKR" for "Kyiv" and "Ukraine"; None for any other name."""
    rows = table("countries.tsv")
    return next((row[0] for row in rows if name == row[1] or name in f"{row[2]}; {row[4]}".split("; ")), None)


def members_of(bloc: str, year: int | None = None) -> tuple[str, ...]:
    """The codes of a bloc's members in a year, or today; empty for a bloc whose members are not known."""
    rows = [(code, int(since), int(until or 9999)) for name, code, since, until in table("members.tsv") if name == bloc]
    return tuple(code for code, since, until in rows if (until == 9999 if year is None else since <= year < until))


def same_person(one: Actor, other: Actor) -> bool:
    """Whether two actors of two documents are surely one person: never by a letter's difference, nor across states."""
    from communique.extraction.naming.leaders import are_two_leaders
    from communique.extraction.naming.likeness import are_surely_one_name

    if one.id == other.id or one.kind != "person" or other.kind != "person":
        return one.id == other.id
    if one.country and other.country and one.country != other.country:
        return False
    return are_surely_one_name(one.name, other.name) and not are_two_leaders(one.name, other.name)
