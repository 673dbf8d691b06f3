"""The filter pane: one section a facet, built from FACETS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from communique.browsing.facets import FACETS
from communique.ui.buttons import heading_label
from communique.ui.facetbar.focal import FocalChooser
from communique.ui.facetbar.section import Section
from communique.ui.facetbar.span import SpanFields
from communique.ui.grounds import give_ground

if TYPE_CHECKING:
    from communique.ui.session import Session

__all__ = ["FacetBar"]


class FacetBar(QScrollArea):
    """Follows the session's filter and counts, and changes the filter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_ground(self, filled=False)
        self._session = session
        self.setObjectName("filters")
        self.setAccessibleName("Filters")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections = {facet.name: Section(session, facet) for facet in FACETS}
        self._build()
        self.setFocusProxy(self.sections["relationships"].view)
        session.shown_changed.connect(self._update)
        session.theme_changed.connect(self.viewport().update)

    def _build(self) -> None:
        content = QWidget(self)
        content.setAutoFillBackground(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch()
        heading = self.sections["relationships"].heading
        heading.insertWidget(1, heading_label("of"))
        heading.insertWidget(2, FocalChooser(self._session))
        self.sections["dates"].column.addWidget(SpanFields(self._session))
        self.setWidget(content)
        self.setMinimumWidth(content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def focus_find(self) -> None:
        """Put the cursor into the first find box, or on the first value."""
        boxes = [section.box for section in self.sections.values() if section.box is not None]
        (boxes[0] if boxes else self.sections["relationships"].view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _update(self) -> None:
        for section in self.sections.values():
            section.update_rows()
