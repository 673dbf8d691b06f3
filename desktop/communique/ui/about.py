"""What this program is, its version, and where its files lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox

from communique import __version__, paths

if TYPE_CHECKING:
    from communique.ui.window import MainWindow


def show_about(window: MainWindow) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About Communiqué")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Communiqué {__version__}")
    box.setInformativeText(about(window))
    box.open()


def about(window: MainWindow) -> str:
    library = window.session.library
    return "\n".join(
        [
            "Reads diplomatic documents and shows the dated events in them. It works wholly offline.",
            "",
            f"Library: {library.path if library else 'none'}",
            f"Settings: {window.settings.path}",
            f"Data: {paths.user_data()}",
            f"Qt {qVersion()}",
        ]
    )
