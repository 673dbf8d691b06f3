"""The card that comes up beside a mark: date in words, title, relationship, the quoted sentence."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from communique.browsing.relationships import labels_of_row
from communique.browsing.ticks import span_words
from communique.model.columns import Flag
from communique.model.dates import DateError, parse, words
from communique.model.kinds import KINDS, WORDS
from communique.ui.session import Session
from communique.ui.timeline.labels import title

_WIDTH = 340
_LONGEST = 400


class HoverCard(QFrame):
    """A window of its own that takes neither the mouse nor the focus."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.WindowTransparentForInput)
        self._session = session
        self.setObjectName("hoverCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        self._date, self._title, self._parties, self._quote = (QLabel(self) for _ in range(4))
        for label in (self._date, self._title, self._parties, self._quote):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.setFixedWidth(_WIDTH)

    def show_row(self, row: int, beside: QRect) -> None:
        """Tell of one event; `beside` is its mark on the screen."""
        table, theme = self._session.table, self._session.theme
        lineups = self._session.lineups
        when = date_words(table.dates[row]), lineups.relative_words(row), *lineups.marked_as(row)
        self._date.setText(" · ".join(filter(None, when)))
        self._title.setText(title(table, row))
        self._parties.setText(" · ".join(filter(None, (self._kind(row), *labels_of_row(table, row)))))
        self._quote.setText(self._quoted(row))
        self._quote.setVisible(bool(self._quote.text()))
        self._date.setStyleSheet(f"color: {theme.muted};")
        self._title.setStyleSheet(f"color: {theme.text}; font-weight: bold;")
        self._parties.setStyleSheet(f"color: {theme.muted};")
        self._quote.setStyleSheet(f"color: {theme.text};")
        self._place(beside)

    def show_words(self, words: str, detail: str, beside: QRect) -> None:
        """Tell of a cluster."""
        self._date.setText("")
        self._title.setText(words)
        self._parties.setText(detail)
        self._quote.setText("")
        self._quote.hide()
        self._place(beside)

    def _place(self, beside: QRect) -> None:
        self._date.setVisible(bool(self._date.text()))
        self.setStyleSheet(f"#hoverCard {{ background: {self._session.theme.raised}; }}")
        self.setFixedHeight(max(self.heightForWidth(_WIDTH), 30))
        room = self.screen().availableGeometry()
        x = min(max(beside.left(), room.left()), room.right() - _WIDTH)
        y = beside.bottom() + 10
        if y + self.height() > room.bottom():
            y = beside.top() - self.height() - 10
        self.move(QPoint(x, y))
        self.show()

    def _kind(self, row: int) -> str:
        table = self._session.table
        if table.flags[row] & Flag.STATEMENT:
            return "statement"
        kind = int(table.kinds[row])
        planned = "planned" if table.flags[row] & Flag.PLANNED else ""
        return ", ".join(filter(None, (WORDS[KINDS[kind - 1]] if kind else "", planned)))

    def _quoted(self, row: int) -> str:
        """The sentence that tells it best, as its document has it."""
        session, id = self._session, self._session.table.ids[row]
        try:
            if session.table.flags[row] & Flag.STATEMENT:
                telling = session.statement(id)
            else:
                telling = session.mentions_of(id)[0]  # type: ignore[assignment]
            text = session.document(telling.document).text[telling.start : telling.end]
        except (KeyError, IndexError):
            return ""
        cut = " ".join(text.split())
        return f"“{cut if len(cut) <= _LONGEST else cut[:_LONGEST].rstrip() + '…'}”"


def date_words(edtf: str) -> str:
    """A row's date in full words: "Sunday, 10 November 2019"; "undated" for none."""
    try:
        return words(parse(edtf), weekday=True) if edtf else "undated"
    except DateError:
        return edtf


def cluster_words(events: int, statements: int, first: float, last: float, reaches_in: bool) -> str:
    """ "214 events, 3–9 May 2022"."""
    parts = [f"{number:,} {one}{'' if number == 1 else 's'}".replace(",", "\u202f")
             for number, one in ((events, "event"), (statements, "statement")) if number]  # fmt: skip
    when = f"from before and {span_words(first, last)}" if reaches_in else span_words(first, last)
    return f"{' and '.join(parts)}, {when}"
