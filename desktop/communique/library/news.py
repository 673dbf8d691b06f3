"""What edits changed of the table of events, and nobody has read yet."""

from communique.model.actors import Actor
from communique.model.documents import Document
from communique.model.edits import Edit


class News:
    """Gathers until it is taken. `ever`: whether there was any, taken or not."""

    def __init__(self) -> None:
        self.ever = False
        self._rows: set[str] = set()
        self._actors: set[str] = set()
        self._documents = False

    def add(self, edit: Edit, rows: frozenset[str]) -> None:
        """An edit was made; `rows` are the ids of the rows that it touched."""
        self.ever = True
        records = edit.before + edit.after
        self._rows |= rows
        self._actors.update(record.id for record in records if isinstance(record, Actor))
        self._documents |= any(isinstance(record, Document) for record in records)

    def take(self) -> tuple[set[str], set[str], bool]:
        """The ids of rows and of actors, and whether documents are concerned."""
        taken = self._rows, self._actors, self._documents
        self._rows, self._actors, self._documents = set(), set(), False
        return taken
