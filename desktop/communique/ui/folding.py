"""How the window gives way on small screens: filters fold into a button, then the list into a tab."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from communique.ui.readingside import ReadingSide

FILTERS_FOLD_BELOW = 1280
USUAL_FILTERS = 246
LIST_FOLDS_BELOW = 1100
TIMELINE_AT_LEAST = (560, 260)
READER_AT_LEAST = 320
WINDOW_AT_LEAST = (TIMELINE_AT_LEAST[0] + READER_AT_LEAST + 4, 480)


class Folding:
    """Knows which panes stand where at which width; the person's own choice of hiding the filters holds above it."""

    def __init__(
        self, columns: QSplitter, filters: QFrame, middle: QSplitter, event_list: QWidget, right: ReadingSide
    ) -> None:
        self._columns, self._filters, self._middle = columns, filters, middle
        self._list, self._right = event_list, right
        self._filters_width = USUAL_FILTERS
        self.filters_folded = False
        self.hidden_by_hand = False

    def fit(self, width: int) -> None:
        """Arrange the panes for a window of this width."""
        self._fold_filters(width < FILTERS_FOLD_BELOW)
        self._fold_list(width < LIST_FOLDS_BELOW)

    def toggle_filters(self) -> None:
        """Folded: open or close them over the panes; else show or hide the column."""
        if self.filters_folded:
            self._filters.setVisible(not self._filters.isVisible())
            self._filters.raise_()
            self._filters.setFocus()
        else:
            self.hidden_by_hand = not self.hidden_by_hand
            self._filters.setHidden(self.hidden_by_hand)

    def close_filters(self) -> None:
        """Close folded filters that stand open over the panes."""
        if self.filters_folded:
            self._filters.hide()

    def place_filters(self) -> None:
        """Keep folded filters over the left edge of the panes."""
        if self.filters_folded:
            self._filters.setGeometry(0, self._columns.y(), 264, self._columns.height())

    def _fold_filters(self, fold: bool) -> None:
        if fold != self.filters_folded:
            self.filters_folded = fold
            sizes = self._columns.sizes()
            if fold:
                self._filters_width = sizes[0] or self._filters_width
                self._filters.setParent(self._columns.parentWidget())
                self._filters.setFrameShape(QFrame.Shape.StyledPanel)  # It stands over other panes then.
                self._filters.hide()
            else:
                self._columns.insertWidget(0, self._filters)
                self._filters.setFrameShape(QFrame.Shape.NoFrame)
                self._filters.setHidden(self.hidden_by_hand)
                # The splitter learns its new width only after this.
                QTimer.singleShot(0, self._columns, self._share)
        self.place_filters()

    def _share(self) -> None:
        """Give the filters the width that they had, at the cost of the pane in the middle."""
        if not self.filters_folded:
            filters, middle, right = self._columns.sizes()
            self._columns.setSizes([self._filters_width, filters + middle - self._filters_width, right])

    def _fold_list(self, fold: bool) -> None:
        if fold and not self._right.holds_list:
            self._right.take(self._list)
        elif not fold and self._right.holds_list:
            self._middle.addWidget(self._right.give())
            self._list.show()
