"""The list of hits below the search box: painted by itself, so that no document's words are read as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from communique.ui.prose import units
from communique.ui.search.rows import MOST, Kind, Row, matching, rows_of
from communique.ui.style import style_scroll_bars

if TYPE_CHECKING:
    from communique.ui.session import Session
    from communique.ui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class HitList(QFrame):
    """Searches, lists what was found, and opens what is chosen."""

    opened = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchHits")
        self.setAccessibleName("Hits")
        self._session = session
        self._typed = ""
        self.model = RowModel(self)
        self.painter = RowPainter(session.theme, self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.painter)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName("Hits")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.entered.connect(self._point)
        self.view.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.addWidget(self.view)
        session.theme_changed.connect(self._set_looks)
        self._set_looks()
        self.hide()

    def search(self, typed: str) -> None:
        """List what the library finds for these words."""
        self._typed = typed
        self.painter.pattern = matching(typed)
        self.model.show(self._found(typed))
        self.step(1)

    def _found(self, typed: str) -> list[Row]:
        # Imported here, for the window imports the library beside its start.
        from communique.library import LibraryError

        assert self._session.library is not None
        try:
            return rows_of(self._session, typed, self._session.library.search(typed, limit=MOST + 1))
        except LibraryError as error:
            return [Row(Kind.NOTHING, f"The library cannot be searched: {error}")]

    @property
    def rows(self) -> list[Row]:
        return self.model.rows

    @property
    def current(self) -> Row | None:
        at = self.view.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def step(self, by: int) -> None:
        """To the next row that can be opened, in either direction."""
        at = self.view.currentIndex().row() + by
        while 0 <= at < len(self.rows) and not self.rows[at].can_open:
            at += by
        if 0 <= at < len(self.rows):
            self.view.setCurrentIndex(self.model.index(at))
            if at == 1:
                self.view.scrollToTop()

    def open_current(self) -> None:
        if (row := self.current) and row.can_open:
            self._act(row)
            self.opened.emit()

    def _open(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.open_current()

    def _point(self, index: QModelIndex) -> None:
        if self.rows[index.row()].can_open:
            self.view.setCurrentIndex(index)

    def _act(self, row: Row) -> None:
        session = self._session
        if row.kind is Kind.EVENT:
            session.select(row.event_id)
        elif row.kind is Kind.PASSAGE:
            session.show_document(row.document_id, row.passage)
        elif session.library is not None:
            session.set_filter(session.filter.with_search(self._typed.strip(), None))

    def wanted_height(self) -> int:
        """The height that shows every row."""
        return sum(self.painter.height(row) for row in self.rows) + 14

    def _set_looks(self) -> None:
        theme = self._session.theme
        self.painter.theme = theme
        self.setStyleSheet(
            f"#searchHits {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 6px; }}"
            f"QListView {{ background: {theme.raised}; border: none; outline: none; }}"
        )
        style_scroll_bars(self, theme)


class RowModel(QAbstractListModel):
    """The rows of the list; their texts are what a screen reader says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return f"{row.text}, {row.label}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        can_open = self.rows[index.row()].can_open
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled if can_open else Qt.ItemFlag.ItemIsEnabled


class RowPainter(QStyledItemDelegate):
    """Paints a row: its label small above, its text with the words that match in bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.pattern: re.Pattern[str] | None = None

    def height(self, row: Row) -> int:
        metrics = self._metrics()
        return metrics.height() * 2 + 12 if row.label else metrics.height() + 12

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, self.height(index.data(_ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(self.theme.highlight))
        inside = area.adjusted(14, 6, -14, -6)
        if row.label:
            self._paint_words(painter, inside.topLeft(), inside.width(), row.label, self.theme.muted, matched=False)
            inside.setTop(inside.top() + self._metrics().height())
        colour = {Kind.EVENT: self.theme.text, Kind.PASSAGE: self.theme.text, Kind.FILTER: self.theme.link}
        self._paint_words(painter, inside.topLeft(), inside.width(), row.text, colour.get(row.kind, self.theme.muted))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, corner: QPoint, width: int, text: str, colour: str, matched: bool = True
    ) -> None:
        """One line of text; what comes before the first match is cut if the match would not be seen."""
        cut = self._metrics().elidedText(self._from_match(text, width), Qt.TextElideMode.ElideRight, width - 8)
        layout = QTextLayout(cut, self._font())
        layout.setFormats(self._formats(cut) if matched else [])
        layout.beginLayout()
        layout.createLine().setLineWidth(10 * width)
        layout.endLayout()
        painter.setPen(QColor(colour))
        layout.draw(painter, corner.toPointF())

    def _from_match(self, text: str, width: int) -> str:
        found = self.pattern.search(text) if self.pattern else None
        if found is None or self._metrics().horizontalAdvance(text[: found.end()]) < width - 40:
            return text
        start = text.rfind(" ", 0, max(0, found.start() - 30)) + 1
        return "… " + text[start:]

    def _formats(self, text: str) -> list[QTextLayout.FormatRange]:
        formats = []
        for match in self.pattern.finditer(text) if self.pattern else ():
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length = units(text[: match.start()]), units(match.group())
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            stretch.format = look
            formats.append(stretch)
        return formats

    def _font(self) -> QFont:
        parent = self.parent()
        return parent.font() if isinstance(parent, QWidget) else QFont()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
