"""The chooser of the actor from whom relationships are read: "RELATIONSHIP OF CAMBODIA ▾"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from communique.browsing.facets import focal_candidates
from communique.ui.buttons import HeadingButton

if TYPE_CHECKING:
    from communique.ui.session import Session

OFFERED = 12


class FocalChooser(HeadingButton):
    """Its menu is made when it opens."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        session.library_changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        focal, names = self._session.focal, self._session.table.code_labels
        name = names.get(focal, focal) if focal else "any two"
        self.setText(f"{name.upper()} ▾")
        self.setAccessibleName(f"Relationships of {name}; choose another")
        self.setToolTip("Whose relationships are read")

    def _fill(self) -> None:
        menu, table = self.menu(), self._session.table
        menu.clear()
        for code in focal_candidates(table)[:OFFERED]:
            self._offer(table.code_labels.get(code, code), code)
        menu.addSeparator()
        self._offer("Any two: every pair by itself", "")

    def _offer(self, name: str, code: str) -> None:
        action = self.menu().addAction(name.replace("&", "&&"), lambda: self._session.set_focal(code))
        action.setCheckable(True)
        action.setChecked((self._session.focal or "") == code)
