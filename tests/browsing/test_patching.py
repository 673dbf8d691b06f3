"""Whatever sequence of edits is made, patched columns are those that would be read anew, and the library is whole."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.browsing.patching import patched
from communique.browsing.unpacking import unpacked
from communique.library import Library
from communique.model.actors import Actor
from communique.model.columns import EventColumns
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Edit, Record
from communique.model.events import Event, Mention, Statement, Status
from communique.model.relationships import pairs

DATES = ("2019", "2019-11-10", "2019-11", "../2019-11-16", "2018-09/..", "1952", "")
PEOPLE = ("person:hun sen", "person:kem sokha", "person:nobody")
CODES = ("CHN", "EU", "KHM", "USA")
TEXT = "Something happened. " * 20

some = st.tuples(
    st.integers(0, 7),
    st.sampled_from(DATES),
    st.sampled_from(("EU demands a plan", "Hun Sen meets O’Brien", "")),
    st.sets(st.sampled_from(CODES)),
    st.sets(st.sampled_from(PEOPLE)),
    st.sampled_from(tuple(Status)),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), some),
        st.tuples(st.just("remove"), st.integers(0, 7)),
        st.tuples(st.just("state"), st.integers(0, 3), st.sampled_from(DATES)),
        st.tuples(st.just("call"), st.sampled_from((*PEOPLE[:2], "country:KHM")), st.sampled_from("ABC")),
        st.tuples(st.just("forget"), st.sampled_from(PEOPLE[:2])),
        st.tuples(st.sampled_from(("undo", "redo", "pack"))),
    ),
    min_size=3,
    max_size=14,
)


class Hands:
    """Makes edits in a library, and keeps columns up with them by patches."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.library.apply(Edit("Begin", (), (Document("d0", "/d0", "D", TEXT), Document("d1", "/d1", "E", TEXT))))
        self.library.forget_history()
        self.columns = unpacked(library.columns())
        self.titles = 0

    def put(self, some: tuple[int, str, str, set[str], set[str], Status]) -> None:
        number, date, title, codes, people, status = some
        document, day, who = f"d{number % 2}", parse(date) if date else None, tuple(sorted(people))
        mention = Mention(
            f"{document}:{number}:0", document, number, number + 9, day, None, None, "So it says.", title,
            tuple(sorted(codes)), who, pairs(codes),
        )  # fmt: skip
        event = Event(
            mention.id, (mention.id,), day, "So it says.", title, mention.codes, who, mention.relationships,
            status=status,
        )  # fmt: skip
        actors = [Actor(id, id.partition(":")[2].title(), "person", "KHM") for id in who[:2]]
        self.make(*(actor for actor in actors if not self.library.find_actor(actor.id)), mention, event)

    def remove(self, number: int) -> None:
        id = f"d{number % 2}:{number}:0"
        if self.library.has_event(id):
            self.make(gone=(self.library.event(id), self.library.mention(id)))

    def state(self, number: int, date: str) -> None:
        day = parse(date) if date else None
        self.make(Statement(f"d0:s:{number}", "d0", number, number + 9, "They are allies", ("KHM",), (), day))

    def call(self, id: str, name: str) -> None:
        known = self.library.find_actor(id) or Actor(id, "", id.partition(":")[0], "KHM")
        self.make(replace(known, name=name))

    def forget(self, id: str) -> None:
        if actor := self.library.find_actor(id):
            self.make(gone=(actor,))

    def undo(self) -> None:
        self.library.undo()

    def redo(self) -> None:
        self.library.redo()

    def pack(self) -> None:
        self.library.pack()

    def make(self, *records: Record, gone: tuple[Record, ...] = ()) -> None:
        known = [old for new in records if (old := self.known(new)) is not None]
        self.titles += 1
        self.library.apply(Edit(f"Edit {self.titles}", (*known, *gone), records))

    def known(self, record: Record) -> Record | None:
        if isinstance(record, Actor):
            return self.library.find_actor(record.id)
        kind = {Event: "event", Mention: "mention", Statement: "statement"}[type(record)]
        try:
            found: Record = getattr(self.library, kind)(record.id)
        except KeyError:
            return None
        return found


def said(columns: EventColumns) -> tuple[object, ...]:
    """All fields, to be compared."""
    parts = (getattr(columns, name) for name in EventColumns.__match_args__)
    return tuple((list(part.offsets), list(part.values)) if hasattr(part, "values") else list(part) for part in parts)


@given(steps)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_patched_columns_are_those_read_anew(steps: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library.create(Path(folder) / "l.communique") as library:
        hands = Hands(library)
        with library.beside() as other:
            for what, *values in steps:
                getattr(hands, str(what))(*values)
                hands.columns = patched(hands.columns, library.patch())
                assert said(hands.columns) == said(unpacked(other.columns()))
        assert not [each for each in library.problems() if "takes part who is not there" not in each]


def test_several_edits_are_one_patch(tmp_path: Path) -> None:
    with Library.create(tmp_path / "l.communique") as library:
        hands = Hands(library)
        for number in (3, 1, 5):
            hands.put((number, "2019", "EU demands a plan", {"EU"}, set(), Status.FOUND))
        hands.remove(1)
        columns = patched(hands.columns, library.patch())
        assert columns.ids == ["d1:3:0", "d1:5:0"]
        assert said(patched(columns, library.patch())) == said(columns)
