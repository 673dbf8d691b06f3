"""What stands above a document's text: its title, and what it is, when it was written, which file it came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from communique.model.dates import words
from communique.ui.prose import Prose, Run
from communique.ui.reader.ink import MARGIN
from communique.ui.theme import Theme
from communique.ui.wording import document_kind, file_name

if TYPE_CHECKING:
    from communique.model.documents import Document, Passage

MOST_OF_TITLE = 160
"""Code points of a title that are shown; the tooltip has the rest."""


def short_title(document: Document) -> str:
    """The title where it stands within a sentence."""
    return document.title if len(document.title) <= 60 else document.title[:60].rstrip() + "…"


class Heading(QWidget):
    """The title in bold serif, and the line below it."""

    def __init__(
        self, theme: Theme, font: QFont, show_passage: Callable[[Passage], None], ask_date: Callable[[], None]
    ) -> None:
        super().__init__()
        self._show_passage, self._ask_date = show_passage, ask_date
        self.title = Prose(theme, font, self)
        self.about = Prose(theme, None, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN - 8, 10)
        column.setSpacing(3)
        column.addWidget(self.title)
        column.addWidget(self.about)

    def show_document(self, document: Document, can_change: bool) -> None:
        """Say what the document is."""
        title = document.title if len(document.title) <= MOST_OF_TITLE else document.title[:MOST_OF_TITLE] + "…"
        self.title.say(Run(title, strong=True, hint=document.title))
        self.about.say(*self._about(document, can_change))

    def clear(self) -> None:
        self.title.say()
        self.about.say()

    def _about(self, document: Document, can_change: bool) -> list[Run]:
        runs = [Run(document_kind(document.kind) + " · ", muted=True)]
        runs += self._dated(document) if document.published else self._undated(can_change)
        runs.append(Run(" · " + file_name(document.path), muted=True))
        return runs

    def _dated(self, document: Document) -> list[Run]:
        assert document.published is not None
        runs = [Run(words(document.published), muted=True, hint=document.published_why or "")]
        if document.published_by_hand:
            return [*runs, Run(" (set by hand)", muted=True)]
        if passage := document.published_passage:
            quote = " ".join(passage.of(document.text).split())
            link = Run(f"“{quote}”", lambda: self._show_passage(passage), hint=document.published_why or "")
            runs += [Run(" "), link]
        return runs

    def _undated(self, can_change: bool) -> list[Run]:
        asked = "When was this written?"
        return [Run(asked, self._ask_date if can_change else None, muted=True, hint="Set the document’s date")]

    def set_looks(self, theme: Theme, font: QFont) -> None:
        self.title.set_theme(theme)
        self.title.setFont(font)
        self.about.set_theme(theme)
