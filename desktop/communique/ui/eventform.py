"""What a person says of an event, field by field: title, date, kind, who takes part, and with whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from communique.browsing.facets import QUAD_SYMBOLS
from communique.corrections.errors import NotPossible
from communique.model.dates import words
from communique.model.events import Event, Mention
from communique.model.kinds import KINDS, QUAD, WORDS
from communique.model.relationships import parties
from communique.ui.buttons import MUTED, plain_label, text_field
from communique.ui.datefield import DateField
from communique.ui.newactors import NewActors
from communique.ui.prose import Prose, Run
from communique.ui.tasks import run
from communique.ui.typedparties import Parties, PartyNames

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session

T = TypeVar("T", Event, Mention)

LONGEST_TOLD = 90
"""Code points of what documents tell that stand beside a field."""


class EventForm(QWidget):
    """Begins with an event or a mention; `told` is what its documents say, to be taken back field by field."""

    changed = Signal()

    def __init__(
        self, session: Session, given: Event | Mention, told: Event | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given, self._told, self._theme = given, told, session.theme
        self._names = PartyNames(session.table)
        self._problem = ""
        self.title = text_field(self, "Title", "What happens, in the present tense")
        self.title.setText(given.summary)
        self.title.setCursorPosition(0)
        self.date = DateField("Date", given.date, self)
        self.kind = _kinds(self)
        self.kind.setCurrentIndex(self.kind.findData(given.plover or ""))
        self.planned = QCheckBox("only planned, not told as done", self)
        self.planned.setChecked(given.planned)
        self.parties = text_field(self, "Who takes part", "Cambodia, European Union, Hun Sen")
        self.parties.setText(self._words(given))
        self.parties.setCursorPosition(0)
        self.new_actors = NewActors(self._names, self)
        self.relationships = Relationships(self._names, self)
        self.note = plain_label(parent=self, role=MUTED)
        self.note.setWordWrap(True)
        self._lay_out()
        self.title.textChanged.connect(self._check)
        self.date.changed.connect(self._check)
        self.parties.textChanged.connect(self._read_parties)
        self.new_actors.changed.connect(self._take_parties)
        self._read_parties()
        self.relationships.choose(given.relationships)
        self.setFocusProxy(self.title)
        # The lexicons of names take their time; nobody types into the parties at once.
        self._reading = run(lambda _: self._names.offered, self._offer, lambda _: None)
        self.destroyed.connect(self._reading.cancel)

    def _offer(self, names: list[str]) -> None:
        """Complete names from now on."""
        if not self._reading.cancelled():
            self.parties.setCompleter(_NameCompleter(names, self.parties))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        rows = (("Title", self.title, "summary"), ("Date", self.date, "date"), ("Kind", self.kind, "kind"),
                ("Planned", self.planned, "planned"), ("Parties", self.parties, "parties"))  # fmt: skip
        for row, (name, field, part) in enumerate(rows):
            label = plain_label(name, self, MUTED)
            label.setContentsMargins(0, 1 if field is self.planned else 7, 0, 0)  # Level with the words in the field.
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._with_told(field, part), row, 1)
        for row, widget in enumerate((self.new_actors, self.relationships, self.note), len(rows)):
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)

    def _with_told(self, field: QWidget, part: str) -> QWidget:
        """The field above what documents tell, where a person set it."""
        if self._told is None or not isinstance(self._given, Event) or part not in self._given.corrected:
            return field
        holder, said = QWidget(self), self._told_words(part)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        back = Prose(self._theme, parent=holder)
        hint = "Put this into the field again"
        back.say(Run("As told: ", muted=True), Run(_cut(said), lambda: self.take_back(part), hint=hint))
        column.addWidget(field)
        column.addWidget(back)
        holder.setFocusProxy(field)
        return holder

    def _told_words(self, part: str) -> str:
        assert self._told is not None
        return {
            "summary": self._told.summary,
            "date": words(self._told.date) if self._told.date else "no date",
            "kind": WORDS.get(self._told.plover or "", "no kind"),
            "planned": "planned" if self._told.planned else "done",
            "parties": self._words(self._told) or "nobody",
        }[part]

    def take_back(self, part: str) -> None:
        """Put into a field ("summary", "date", "kind", "planned", "parties") what documents tell."""
        assert self._told is not None
        if part == "summary":
            self.title.setText(self._told.summary)
        elif part == "date":
            self.date.show_date(self._told.date)
        elif part == "kind":
            self.kind.setCurrentIndex(self.kind.findData(self._told.plover or ""))
        elif part == "planned":
            self.planned.setChecked(self._told.planned)
        else:
            self.parties.setText(self._words(self._told))
            self.relationships.choose(self._told.relationships)

    def _words(self, said: Event | Mention) -> str:
        return self._names.words(said.codes, said.participants)

    # What it says

    @property
    def problem(self) -> str:
        """Why it cannot be saved as it stands; "" if it can."""
        return self._problem

    def over(self, record: T) -> T:
        """The record with what is said now; parties that nobody touched stay as they are."""
        return replace(record, **self._values())

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "summary": " ".join(self.title.text().split()),
            "date": self.date.date,
            "plover": self.kind.currentData() or None,
            "planned": self.planned.isChecked(),
            "relationships": self.relationships.chosen,
        }
        return values | {"codes": self._parties.codes, "participants": self._parties.participants}

    @property
    def new(self) -> tuple[Actor, ...]:
        """The actors who take part whom the library does not know yet."""
        return self.new_actors.actors

    def _read(self, typed: str) -> Parties:
        """Whom the words name; those that stood there before mean what they meant."""
        for said in (self._given, self._told):
            if said and typed == self._words(said):
                return Parties(said.codes, said.participants)
        return self._names.read(typed)

    def _read_parties(self) -> None:
        self._typed = self._read(self.parties.text())
        self.new_actors.show_for(self._typed.new)
        self._take_parties()

    def _take_parties(self) -> None:
        """Those who are known, and the new ones as they are chosen."""
        try:
            self._parties, self._wrong_name = self._typed.with_new(self.new), ""
        except NotPossible as error:
            self._parties, self._wrong_name = Parties(), str(error)
        self.relationships.show_for(self._parties)
        self._check()

    def _check(self) -> None:
        title = "" if self.title.text().strip() else "An event needs a title."
        date = "" if self.date.is_good else "The date cannot be read."
        self._problem = title or date or self._wrong_name
        self.note.setText(title or self._wrong_name)
        self.note.setVisible(bool(self.note.text()))
        self.changed.emit()


class Relationships(QWidget):
    """Of several parties, which deal with each other; hidden where there is but one pair."""

    def __init__(self, names: PartyNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._boxes: dict[str, QCheckBox] = {}

    def show_for(self, read: Parties) -> None:
        """Offer every pair of the parties; new ones are chosen."""
        left = {pair for pair, box in self._boxes.items() if not box.isChecked()}
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for number, pair in enumerate(read.relationships):
            box = QCheckBox(" – ".join(map(self._names.name_of, parties(pair))), self)
            box.setChecked(pair not in left)
            self._boxes[pair] = box
            self._grid.addWidget(box, number, 0)
        self.setVisible(len(self._boxes) > 1)

    def choose(self, relationships: tuple[str, ...]) -> None:
        """Tick these and no others."""
        for pair, box in self._boxes.items():
            box.setChecked(pair in relationships)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(pair for pair, box in self._boxes.items() if box.isChecked())


def _cut(said: str) -> str:
    return said if len(said) <= LONGEST_TOLD else f"{said[:LONGEST_TOLD].rstrip()}…"


def _kinds(parent: QWidget) -> QComboBox:
    """All kinds of event by their plain words, and none."""
    box = QComboBox(parent)
    box.setAccessibleName("Kind")
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem("no kind", "")
    for kind in KINDS:
        box.addItem(f"{QUAD_SYMBOLS[QUAD[kind]]}  {WORDS[kind]}", kind)
        box.setItemData(box.count() - 1, f"PLOVER: {kind}", Qt.ItemDataRole.ToolTipRole)
    return box


class _NameCompleter(QCompleter):
    """Completes the name after the last comma."""

    def __init__(self, names: list[str], field: QLineEdit) -> None:
        super().__init__(names, field)
        self._field = field
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        before, comma, _ = self._field.text().rpartition(",")
        return f"{before}{comma}{' ' if comma else ''}{index.data()}"  # type: ignore[attr-defined]
