"""The bottom row: which library, how many documents, which days are in view, and whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from communique import paths
from communique.model.dates import civil
from communique.ui.buttons import MUTED, plain_label

if TYPE_CHECKING:
    from communique.library import Library
    from communique.ui.session import Session

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class StatusRow(QWidget):
    """Labels only: it follows the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("status")
        self.setAccessibleName("Status")
        self.library, self.documents, self.span, self.saved = (plain_label(parent=self, role=MUTED) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(22)
        for label in (self.library, self.documents, self.span):
            row.addWidget(label)
        row.addStretch()
        row.addWidget(self.saved)
        session.library_changed.connect(self._update)
        session.busy_changed.connect(self._update)
        session.view_changed.connect(self._update_span)
        self._update()
        self._update_span()

    def _update(self) -> None:
        library = self._session.library
        self.library.setText(library_name(self._session))
        count = len(self._session.documents())
        self.documents.setText("1 document" if count == 1 else f"{count:,} documents")
        self.saved.setText(self._state(library))

    def _state(self, library: Library | None) -> str:
        if self._session.doing:
            return f"{self._session.doing}…"
        if library is None:
            return ""
        return f"Read only: {library.why_read_only}" if library.read_only else "All changes saved"

    def _update_span(self) -> None:
        view = self._session.view
        self.span.setText(span_words(*view) if view else "")


def library_name(session: Session) -> str:
    """What a person calls the open library."""
    if session.library is None:
        return "No library"
    return "Sample library" if is_sample(session) else session.library.path.stem


def is_sample(session: Session) -> bool:
    """Whether the library made of the five documents is open."""
    return session.library is not None and session.library.path.absolute() == paths.sample_library().absolute()


def span_words(first: float, last: float) -> str:
    """The days in view in few words: "Aug – Dec 2019", "3–9 Nov 2019", "1990 – 2022"."""
    (year, month, day), (end_year, end_month, end_day) = civil(int(first)), civil(int(last))
    if last - first > 900:
        return f"{year} – {end_year}" if year != end_year else f"{year}"
    if last - first > 62:
        return _from_to(f"{MONTHS[month - 1]}", year, f"{MONTHS[end_month - 1]}", end_year)
    return _from_to(f"{day} {MONTHS[month - 1]}", year, f"{end_day} {MONTHS[end_month - 1]}", end_year)


def _from_to(start: str, year: int, end: str, end_year: int) -> str:
    if year != end_year:
        return f"{start} {year} – {end} {end_year}"
    return f"{start} {year}" if start == end else f"{start} – {end} {end_year}"
