"""Whatever a person does in whatever order: counts add up, every mention tells one event, undo brings all back."""

import functools
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from communique import corrections
from communique.browsing.counting import counter
from communique.browsing.filters import Filter
from communique.browsing.showing import shown
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.corrections import NotPossible
from communique.extraction import Extraction, extract
from communique.intake import edit_for
from communique.library import Library
from communique.model.columns import Flag
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Edit
from communique.model.events import Event, Mention

MEETING = "Prime Minister Hun Sen met President Emmanuel Macron in Paris"
TEXTS = (
    f"Paris, 3 May 2021\n\n{MEETING} on Sunday. The court released Kem Sokha from house arrest on 10 November 2019.",
    f"Phnom Penh, 4 May 2021\n\n{MEETING} on 2 May 2021. China gave Cambodia a loan of 40 million dollars in 2020.",
    f"Brussels, 6 May 2021\n\nIn May 2021 {MEETING}. Kem Sokha was released from house arrest on 10 November 2019.",
    f"Hanoi, 9 May 2021\n\n{MEETING} on 2 May 2021. {MEETING} on 2 May 2021, and left. In 2020 China gave Cambodia a "
    "loan of 40 million dollars, and Cambodia signed an agreement with Japan.",
)
DATES = (None, parse("2021-05-02"), parse("2021-05"), parse("2019~"))
picks = st.integers(0, 1000)


@functools.cache
def read(number: int, published: str | None = None) -> Extraction:
    """A document, extracted once for all examples."""
    return extract(Document(f"{number:064x}", f"{number}.txt", f"Document {number}", TEXTS[number] + "\n"))


class Hands(RuleBasedStateMachine):
    """A person at work on a small library."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.library = Library.create(Path(self._folder.name) / "a.communique")
        self.before: list[object] = []
        self.after: list[object] = []
        for number in range(len(TEXTS)):
            self.library.apply(edit_for(self.library, read(number)))
        self.library.forget_history()

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self.library.close()
            self._folder.cleanup()

    @property
    def events(self) -> list[Event]:
        columns = self.library.columns()
        rows = zip(columns.ids, columns.flags, strict=True)
        return [self.library.event(id) for id, flags in rows if not flags & Flag.STATEMENT]

    def state(self) -> object:
        held = self.library.documents()
        mentions = [one for entry in held for one in self.library.mentions_in(entry.id)]
        return self.library.columns(), self.events, mentions, self.library.corrections(), self.library.actors(), held

    def perform(self, make: Callable[[], Edit]) -> None:
        """Make an edit, or be told why not."""
        try:
            edit = make()
        except NotPossible:
            return
        if not edit.before and not edit.after:
            return
        before, done = self.state(), len(self.library.undo_titles())
        self.library.apply(edit)
        if len(self.library.undo_titles()) < done:  # Just the last one the other way round: that is undone.
            assert self.state() == self.before.pop()
            self.after.append(before)
        elif self.library.redo_titles():  # Just the one undone last: that is done again.
            assert self.state() == self.after.pop()
            self.before.append(before)
        else:
            self.before.append(before)
            self.after.clear()

    # What a person does

    @rule(picked=st.lists(picks, min_size=2, max_size=3))
    def merge(self, picked: list[int]) -> None:
        if events := self.events:
            ids = [events[one % len(events)].id for one in picked]
            self.perform(lambda: corrections.merge_events(self.library, ids))

    @rule(picked=picks)
    def split(self, picked: int) -> None:
        told = [event for event in self.events if len(event.mentions) > 1]
        if told:
            mentions = [mention for event in told for mention in event.mentions]
            self.perform(lambda: corrections.split_off(self.library, mentions[picked % len(mentions)]))

    @rule(picked=picks)
    def split_passage(self, picked: int) -> None:
        told = [self.library.mention(id) for event in self.events for id in event.mentions]
        if again := [(mention.id, passage) for mention in told for passage in mention.also]:
            id, passage = again[picked % len(again)]
            self.perform(lambda: corrections.split_passage_off(self.library, id, passage))

    @rule(number=st.integers(0, 3), start=st.integers(0, 150), date=st.sampled_from(DATES))
    def make(self, number: int, start: int, date: object) -> None:
        id = read(number).document.id
        if self.library.has_document(id):
            end = min(start + 30, len(TEXTS[number]))
            told = Mention("", id, min(start, end - 1), end, date, None, None, "why", "Made", ("KHM", "USA"))  # type: ignore[arg-type]
            self.perform(lambda: corrections.make_event(self.library, replace(told, relationships=("KHM-USA",))))

    @rule(picked=picks, what=st.sampled_from(["date", "summary", "kind", "parties", "confirm", "reject", "restore"]))
    def edit(self, picked: int, what: str) -> None:
        if not (events := self.events):
            return
        library, id = self.library, events[picked % len(events)].id
        edits: dict[str, Callable[[], Edit]] = {
            "date": lambda: corrections.change_date(library, id, DATES[picked % len(DATES)]),
            "summary": lambda: corrections.change_summary(library, id, f"Title {picked}"),
            "kind": lambda: corrections.change_kind(library, id, ("AID", None)[picked % 2]),
            "parties": lambda: corrections.change_parties(library, id, ["JPN", "KHM"], ["person:hun sen"]),
            "confirm": lambda: corrections.confirm(library, [id]),
            "reject": lambda: corrections.reject(library, [id]),
            "restore": lambda: corrections.restore(library, [id]),
        }
        self.perform(edits[what])

    @rule(picked=picks)
    def withdraw(self, picked: int) -> None:
        if changed := [event.id for event in self.events if event.corrected]:
            id = changed[picked % len(changed)]
            self.perform(lambda: corrections.withdraw(self.library, id))
            assert set(self.library.event(id).corrected) <= {"made"}

    @rule(number=st.integers(0, 3))
    def take_out_or_in(self, number: int) -> None:
        id = read(number).document.id
        if self.library.has_document(id):
            self.perform(lambda: corrections.remove_document(self.library, id))
        else:
            self.perform(lambda: edit_for(self.library, read(number)))

    @rule(number=st.integers(0, 3), date=st.sampled_from(DATES))
    def read_anew(self, number: int, date: object) -> None:
        id = read(number).document.id
        if self.library.has_document(id):
            self.perform(lambda: corrections.set_published(self.library, id, date))  # type: ignore[arg-type]

    @rule()
    def undo(self) -> None:
        if self.before:
            self.after.append(self.state())
            self.library.undo()
            assert self.state() == self.before.pop()

    @rule()
    def redo(self) -> None:
        if self.after:
            self.before.append(self.state())
            self.library.redo()
            assert self.state() == self.after.pop()

    # What is always true

    @invariant()
    def every_mention_tells_one_event(self) -> None:
        if hasattr(self, "library"):
            told = Counter(mention for event in self.events for mention in event.mentions)
            held = [one.id for entry in self.library.documents() for one in self.library.mentions_in(entry.id)]
            assert told == Counter(held)
            assert self.library.problems() == []

    @invariant()
    def the_counter_adds_up(self) -> None:
        if hasattr(self, "library"):
            table = EventTable(unpacked(self.library.columns()))
            counted = counter(table, shown(table, Filter()))
            assert counted.shown + counted.hidden == counted.all
            assert counted.all + counted.rejected == len(self.events)
            mentions = [self.library.mention(id) for event in self.events for id in event.mentions]
            assert counted.rejected or counted.told == sum(mention.tellings for mention in mentions)


TestHands = Hands.TestCase
TestHands.settings = settings(
    max_examples=12, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
