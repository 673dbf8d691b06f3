"""Actors as rows of a table: found, sorted and ticked without an object an actor."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from communique.ui.plain import tooltip

if TYPE_CHECKING:
    from communique.corrections.roster import Entry

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class Row(NamedTuple):
    """One actor as the table shows it."""

    entry: Entry
    events: int
    alike: str
    """The names of those who are perhaps the same."""
    sought: str
    """All its names, folded, to be found by."""

    @property
    def id(self) -> str:
        return self.entry.actor.id

    @property
    def name(self) -> str:
        return self.entry.actor.name

    @property
    def other_names(self) -> tuple[str, ...]:
        """The names by which it goes besides its own."""
        return tuple(name for name in self.entry.actor.aliases if name != self.name)


class Column(NamedTuple):
    """A column: its title, and what it says of a row; numbers stand to the right."""

    title: str
    says: Callable[[Row], str | int]


COLUMNS = (
    Column("Name", lambda row: row.name),
    Column("What it is", lambda row: row.entry.actor.kind),
    Column("Stands for", lambda row: row.entry.country),
    Column("Events", lambda row: row.events),
    Column("Documents", lambda row: row.entry.documents),
    Column("Also called", lambda row: ", ".join(row.other_names)),
    Column("Corrected by you", lambda row: ", ".join(row.entry.said)),
    Column("Perhaps the same as", lambda row: row.alike),
)
NAME, ALIASES = 0, 5


def rows_of(entries: Iterable[Entry], events: Mapping[str, int]) -> list[Row]:
    """The rows, those with the most events first."""
    entries = tuple(entries)
    names = {entry.actor.id: entry.actor.name for entry in entries}
    rows = [
        Row(
            entry,
            events.get(entry.actor.id, 0),
            ", ".join(names[id] for id in entry.alike if id in names),
            folded("\n".join((entry.actor.name, *entry.actor.aliases, *entry.read_as))),
        )
        for entry in entries
    ]
    return sorted(rows, key=lambda row: (-row.events, -row.entry.documents))


def folded(text: str) -> str:
    """Without accents and capitals."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return plain.casefold()


class ActorModel(QAbstractTableModel):
    """The rows that are found, in the order asked for; with `tickable` those ticked are remembered by their ids."""

    def __init__(self, parent: QObject | None = None, *, tickable: bool = False) -> None:
        super().__init__(parent)
        self.all: list[Row] = []
        self.rows: list[Row] = []
        self.ticked: dict[str, None] = {}
        self._tickable = tickable
        self._wanted: Callable[[Row], bool] | None = None
        self._order: tuple[int, bool] | None = None
        self._words: tuple[str, ...] = ()

    def show(self, rows: list[Row]) -> None:
        """Show these rows, as far as they are found, in the order asked for before."""
        self.all = rows
        self._find()

    def find(self, typed: str, wanted: Callable[[Row], bool] | None = None) -> None:
        """Show those in whose names all the words stand, and who are wanted if anything is asked."""
        self._words, self._wanted = tuple(folded(typed).split()), wanted
        self._find()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            self._order = column, order == Qt.SortOrder.DescendingOrder
            self._find()

    def _find(self) -> None:
        self.beginResetModel()
        found = self.all if self._wanted is None else list(filter(self._wanted, self.all))
        for word in self._words:
            found = [row for row in found if word in row.sought]
        if self._order is not None:
            column, backwards = self._order
            says = COLUMNS[column].says
            found = sorted(found, key=lambda row: _sortable(says(row)), reverse=backwards)
        self.rows = found
        self.endResetModel()

    def row_of(self, id: str) -> int:
        """The row of an actor, -1 if it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.id == id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal and section < len(COLUMNS)
        if across and role == _Role.DisplayRole:
            return COLUMNS[section].title
        return int(_side(section)) if across and role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            said = COLUMNS[column].says(row)
            return f"{said:,}" if isinstance(said, int) else said
        if role == _Role.ToolTipRole:
            return tooltip(str(COLUMNS[column].says(row)))
        if role == _Role.TextAlignmentRole:
            return int(_side(column))
        if role == _Role.AccessibleTextRole and column == NAME:
            return described(row)
        if role == _Role.CheckStateRole and self._tickable and column == NAME:
            return Qt.CheckState.Checked if row.id in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or not self._tickable:
            return False
        self.tick(self.rows[index.row()].id, on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def tick(self, id: str, *, on: bool) -> None:
        """Tick an actor, or no longer."""
        self.ticked.pop(id, None)
        if on:
            self.ticked[id] = None
        if (number := self.row_of(id)) >= 0:
            self.dataChanged.emit(self.index(number, NAME), self.index(number, NAME))

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsUserCheckable if self._tickable and index.column() == NAME else usual


def described(row: Row) -> str:
    """An actor for someone who hears it: "Hun Sen, person, Cambodia, 12 events, 3 documents"."""
    events = "1 event" if row.events == 1 else f"{row.events:,} events"
    documents = "1 document" if row.entry.documents == 1 else f"{row.entry.documents:,} documents"
    parts = (row.name, row.entry.actor.kind, row.entry.country, events, documents)
    return ", ".join(filter(None, parts))


def _side(column: int) -> Qt.AlignmentFlag:
    number = COLUMNS[column].title in ("Events", "Documents")
    return (Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def _sortable(said: str | int) -> tuple[bool, str | int]:
    """What a row is sorted by: whatever is empty comes last when it goes up."""
    return (said == "", folded(said)) if isinstance(said, str) else (False, said)
