"""One facet in the filter pane: its heading, a find box where there are many values, the values, and "all 31…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from communique.ui.buttons import LinkButton, heading_label, text_field
from communique.ui.facetbar.rows import rows_of
from communique.ui.facetbar.view import FacetView

if TYPE_CHECKING:
    from communique.browsing.facets import Facet
    from communique.ui.session import Session


class Section(QWidget):
    """Built from its facet alone: a new facet needs nothing here."""

    def __init__(self, session: Session, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._facet = session, facet
        self.opened = False
        self.setObjectName(f"filter{facet.name.capitalize()}")
        self.setAccessibleName(f"Filter by {facet.title.lower()}")
        self.heading = QHBoxLayout()
        self.heading.setSpacing(4)
        self.heading.addWidget(heading_label(facet.title))
        self.heading.addStretch()
        self.box: QLineEdit | None = None
        self.view = FacetView(session, facet, self)
        self.setFocusProxy(self.view)
        self._all: LinkButton | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 6, 2)
        self.column.setSpacing(3)
        self.column.addLayout(self.heading)
        self.column.addWidget(self.view)
        self.update_rows()

    def update_rows(self) -> None:
        """Show what the session's filter leaves of the facet."""
        typed = self.box.text() if self.box else ""
        found = rows_of(self._facet, self._session, self.opened, typed)
        if self.view.rows.show(found.rows):
            self.view.updateGeometry()
        self._offer_find(found.more)
        self._offer_all(found.all, found.more, typed)

    def _offer_find(self, more: int) -> None:
        if self.box is None and more > 0 and self._facet.name != "kinds":
            words = f"Find {_a(self._facet.title.lower())}"
            self.box = text_field(self, words, words)
            self.box.setClearButtonEnabled(True)
            self.box.textChanged.connect(self.update_rows)
            self.column.insertWidget(1, self.box)

    def _offer_all(self, values: int, more: int, typed: str) -> None:
        wanted = not typed.strip() and (more > 0 or self.opened)
        if wanted and self._all is None:
            self._all = LinkButton(parent=self)
            self._all.clicked.connect(self._toggle)
            self.column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        if self._all is not None:
            self._all.setText("fewer" if self.opened else f"all {values:,}…")
            self._all.setAccessibleName(f"{self._facet.title}: {self._all.text()}")
            self._all.setVisible(wanted)

    def _toggle(self) -> None:
        self.opened = not self.opened
        self.update_rows()


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
