"""What edits changed of the table of events, and nobody has read yet."""

from threading import Lock

from communique.model.actors import Actor
from communique.model.documents import Document
from communique.model.edits import Edit

Changes = tuple[set[str], set[str], bool]
"""The ids of rows and of actors, and whether documents are concerned."""


class News:
    """Gathers until it is taken; what one thread adds another may take. `ever`: whether there was any, taken or not."""

    def __init__(self) -> None:
        self.ever = False
        self._lock = Lock()
        self._changes: Changes = set(), set(), False

    def add(self, edit: Edit, rows: frozenset[str]) -> None:
        """An edit was made; `rows` are the ids of the rows that it touched."""
        records = edit.before + edit.after
        actors = {record.id for record in records if isinstance(record, Actor)}
        self._add(set(rows), actors, any(isinstance(record, Document) for record in records))

    def add_from(self, other: "News") -> None:
        """Take over what other news gathered."""
        self._add(*other.take())

    def take(self) -> Changes:
        """All that was gathered; it counts as told."""
        with self._lock:
            taken, self._changes = self._changes, (set(), set(), False)
        return taken

    @property
    def rows(self) -> int:
        """How many rows are concerned."""
        return len(self._changes[0])

    def __bool__(self) -> bool:
        return any(self._changes)

    def _add(self, rows: set[str], actors: set[str], documents: bool) -> None:
        with self._lock:
            self.ever = True
            all_rows, all_actors, were_documents = self._changes
            self._changes = all_rows, all_actors, were_documents or documents
            all_rows.update(rows)
            all_actors.update(actors)
