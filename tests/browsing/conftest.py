"""Tables built by hand: what a test says of each row, laid out as the library would."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import strategies as st

from communique.browsing.table import EventTable
from communique.model.actors import Actor
from communique.model.columns import OPEN_END, OPEN_START, EventColumns, Flag, Groups
from communique.model.dates import parse
from communique.model.kinds import NUMBER
from communique.model.relationships import pairs
from communique.model.texts import Ids

NAMES = {
    "KHM": "Cambodia", "USA": "United States", "CHN": "China", "EU": "European Union", "JPN": "Japan",
    "THA": "Thailand", "ASEAN": "ASEAN", "IDN": "Indonesia",
}  # fmt: skip
NO_FLAG = Flag(0)


@dataclass(frozen=True)
class Row:
    """One event or statement as a test writes it; relationships are all pairs of `codes` unless given."""

    codes: tuple[str, ...] = ()
    date: str = ""
    kind: str | None = None
    people: tuple[Actor, ...] = ()
    documents: tuple[str, ...] = ("d0",)
    flags: Flag = NO_FLAG
    tellings: int = 1
    relationships: tuple[str, ...] | None = None
    title: str = ""
    id: str = ""

    @property
    def pairs(self) -> tuple[str, ...]:
        return pairs(self.codes) if self.relationships is None else self.relationships

    @property
    def days(self) -> tuple[int, int]:
        if not self.date:
            return OPEN_START, OPEN_END
        date = parse(self.date)
        return (
            OPEN_START if date.earliest is None else date.earliest,
            OPEN_END if date.latest is None else date.latest,
        )

    @property
    def all_flags(self) -> Flag:
        return self.flags if self.date else self.flags | Flag.UNDATED


def ordered(rows: Iterable[Row]) -> list[Row]:
    """The rows with ids, in the order of a table."""
    named = [Row(**{**vars(row), "id": row.id or f"e{place}"}) for place, row in enumerate(rows)]
    return sorted(named, key=lambda row: (not row.date, row.days, row.id))


def columns_of(rows: Sequence[Row]) -> EventColumns:
    """The columns of rows that are in order."""
    codes = sorted({code for row in rows for code in row.codes})
    actors = list({person.id: person for row in rows for person in row.people}.values())
    relationships = sorted({pair for row in rows for pair in row.pairs})
    documents = sorted({document for row in rows for document in row.documents})
    return EventColumns(
        ids=Ids.of([row.id for row in rows], dict(enumerate(documents, 1))),
        titles=[row.title for row in rows],
        dates=[row.date for row in rows],
        earliest=array("i", [row.days[0] for row in rows]),
        latest=array("i", [row.days[1] for row in rows]),
        precision=array("B", [parse(row.date).precision if row.date else 0 for row in rows]),
        flags=array("H", [row.all_flags for row in rows]),
        kinds=array("B", [NUMBER[row.kind] if row.kind else 0 for row in rows]),
        confidence=array("B", [90] * len(rows)),
        tellings=array("H", [row.tellings for row in rows]),
        codes=_groups([[codes.index(code) for code in row.codes] for row in rows]),
        code_names=codes,
        code_labels=[NAMES.get(code, code) for code in codes],
        participants=_groups([[actors.index(person) for person in row.people] for row in rows]),
        actors=actors,
        relationships=_groups([[relationships.index(pair) for pair in row.pairs] for row in rows]),
        relationship_names=relationships,
        documents=_groups([[documents.index(document) for document in row.documents] for row in rows]),
        document_ids=documents,
    )


def _groups(lists: list[list[int]]) -> Groups:
    offsets = array("I", [0])
    for each in lists:
        offsets.append(offsets[-1] + len(each))
    return Groups(offsets, array("I", [number for each in lists for number in each]))


@pytest.fixture(scope="session")
def row() -> type[Row]:
    return Row


@pytest.fixture(scope="session")
def in_order() -> Callable[[Iterable[Row]], list[Row]]:
    return ordered


@pytest.fixture(scope="session")
def table_of() -> Callable[..., EventTable]:
    """Builds a table of rows, given in any order."""

    def build(rows: Iterable[Row], focal: str | None = None) -> EventTable:
        return EventTable(columns_of(ordered(rows)), focal)

    return build


KHM_MINISTER = Actor("person:prak sokhonn", "Prak Sokhonn", "person", "KHM", ("Prak Sokhon",))
FRENCH_ENVOY = Actor("person:carmen moreno", "Carmen Moreno", "person", "FRA")
PEOPLE = (
    KHM_MINISTER,
    FRENCH_ENVOY,
    Actor("person:nobody", "A Person of No Country", "person"),
    Actor("country:KHM", "Cambodia", "country", "KHM"),
    Actor("bloc:EU", "European Union", "bloc", "EU"),
)
DATES = (
    "", "", "2019-11-10", "2019-11-10~", "2019-11", "2019", "2019-24", "199X", "../2019-11-16", "2018-09/..",
    "2019-08/2019-11-16", "2022-04-05/2022-04-06", "-0043-03-15", "2020-02-29", "2021-01-27",
)  # fmt: skip


@pytest.fixture(scope="session")
def some_rows() -> st.SearchStrategy[list[Row]]:
    """Rows of every sort: statements, rejected, undated, open, with people of other countries than their codes."""

    def some(values: Sequence[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
        return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)

    return st.lists(
        st.builds(
            Row,
            codes=some(("KHM", "USA", "CHN", "EU", "JPN"), 4),
            date=st.sampled_from(DATES),
            kind=st.sampled_from([None, "CONSULT", "AGREE", "AID", "COERCE"]),
            people=some(PEOPLE, 3),
            documents=some(("d0", "d1", "d2"), 3),
            flags=st.sampled_from([Flag(0), Flag.STATEMENT, *_STATUSES, Flag.STATEMENT | Flag.REJECTED]),
            tellings=st.integers(1, 3),
            relationships=st.sampled_from([None, None, None, ()]),
        ),
        max_size=25,
    ).map(ordered)


_STATUSES = (Flag.REJECTED, Flag.CONFIRMED, Flag.CORRECTED, Flag.CONFIRMED | Flag.CORRECTED | Flag.PLANNED)


@pytest.fixture(scope="session")
def people() -> dict[str, Actor]:
    return {person.name: person for person in PEOPLE}
