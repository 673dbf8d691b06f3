"""Taking away what is shown: as data, as a picture, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from communique.browsing.chips import in_words
from communique.browsing.counting import counter
from communique.ui.statusrow import library_name
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.ui.session import Session
    from communique.ui.window import MainWindow


def export_csv(window: MainWindow) -> None:
    _ask(window, "Export events as CSV", ".csv", lambda target: export_events(window, target))


def export_json(window: MainWindow) -> None:
    _ask(window, "Export events as JSON", ".json", lambda target: export_events(window, target))


def export_events(window: MainWindow, target: Path) -> None:
    """Write the events shown, and only those, to a file of the kind that its suffix names; beside the window."""
    from communique.exporting import EXPORTERS, rows
    from communique.library import Library

    session = window.session
    assert session.library is not None
    path, ids, said = session.library.path, shown_events(session), note(session)
    write = EXPORTERS[target.suffix.lower()]

    def export(_task: Task) -> int:
        with Library.peek(path) as library:
            return write(rows(library.named(), ids), target, said)

    doing = f"Writing {target.name}"
    session.begin(doing)

    def done(count: int) -> None:
        session.end(doing)
        events = "1 event" if count == 1 else f"{count:,} events"
        window.notices.say(f"{events} written to {target}", key="exported")

    def fail(error: Exception) -> None:
        session.end(doing)
        say_unwritten(window, target, error)

    run(export, done, fail)


def shown_events(session: Session) -> list[str]:
    """The ids of the events shown, in the order of their dates; statements are not among them."""
    table = session.table
    return [table.ids[row] for row in np.flatnonzero(session.shown & table.is_event)]


def note(session: Session) -> str:
    """What an export says of itself: what it shows of which library, and which filters were on."""
    parts = [library_name(session), counter(session.table, session.shown).sentence]
    if on := in_words(session.filter, session.table):
        parts.append(on)
    return "\n".join(parts)


def say_unwritten(window: MainWindow, target: Path, error: Exception) -> None:
    reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    window.notices.say(f"{target.name} could not be written: {reason}.", key="exported")


def _ask(window: MainWindow, title: str, suffix: str, chosen: Callable[[Path], None], filters: str = "") -> None:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(filters or f"{suffix.removeprefix('.').upper()} (*{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{library_name(window.session)}{suffix}")
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def export_picture(window: MainWindow) -> None:
    kinds = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
    _ask(window, "Export the timeline as a picture", ".png", lambda target: save_picture(window, target), kinds)


def save_picture(window: MainWindow, target: Path) -> None:
    """Write the timeline as it is shown; the kind of picture is what the file's suffix says."""
    from communique.ui.pictures import FORMATS, save

    if target.suffix.lower() not in FORMATS:
        say_unwritten(window, target, ValueError(f"a picture's name ends in {', '.join(FORMATS)}"))
        return
    try:
        save(window.session, target, note(window.session))
    except OSError as error:
        say_unwritten(window, target, error)
    else:
        window.notices.say(f"The timeline was written to {target}", key="exported")


def print_timeline(window: MainWindow) -> None:
    """Ask for a printer and put the timeline on a page."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPageLayout, QPainter
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from communique.ui.pictures import paint_page

    printer = QPrinter()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(library_name(window.session))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put_on_paper() -> None:
        painter = QPainter()
        if not painter.begin(printer):
            window.notices.say("The printer could not be started.", key="exported")
            return
        paint_page(window.session, painter, QRectF(painter.viewport()), note(window.session))
        painter.end()

    dialog.accepted.connect(put_on_paper)
    dialog.setModal(True)
    dialog.show()
