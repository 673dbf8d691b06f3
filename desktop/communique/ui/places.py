"""The one history of views and documents, to go back and forward in."""

from typing import NamedTuple

from communique.model.documents import Passage

LONGEST = 500
"""Steps that are kept."""


class Place(NamedTuple):
    """Where a person stands: the days in view, the document in the reader and the passage shown of it."""

    view: tuple[float, float] | None = None
    document_id: str | None = None
    passage: Passage | None = None


class History:
    """Places in the order in which they were come to; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places = [Place()]
        self._at = 0

    @property
    def here(self) -> Place:
        return self._places[self._at]

    def show_view(self, view: tuple[float, float], step: bool) -> None:
        self._go(self.here._replace(view=view), step)

    def show_document(self, document_id: str, passage: Passage | None) -> None:
        """Another document or passage is a step; the first one is where one starts."""
        place = self.here._replace(document_id=document_id, passage=passage)
        self._go(place, step=self.here.document_id is not None and place != self.here)

    def can_move(self, by: int) -> bool:
        return 0 <= self._at + by < len(self._places)

    def move(self, by: int) -> None:
        if self.can_move(by):
            self._at += by

    def forget_documents(self, kept: set[str]) -> bool:
        """Take documents out that are not `kept`; whether the one here was among them."""
        gone = self.here.document_id is not None and self.here.document_id not in kept
        self._places = [
            place if place.document_id is None or place.document_id in kept else Place(place.view)
            for place in self._places
        ]
        return gone

    def _go(self, place: Place, step: bool) -> None:
        if step:
            self._places = [*self._places[: self._at + 1], place][-LONGEST:]
            self._at = len(self._places) - 1
        else:
            self._places[self._at] = place
