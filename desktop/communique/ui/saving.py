"""Taking away what is shown: as data, as a picture, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from communique.browsing.chips import in_words
from communique.browsing.counting import counter
from communique.ui.progress import Progress
from communique.ui.statusrow import library_name
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from communique.browsing.inverted import Mask
    from communique.browsing.table import EventTable
    from communique.exporting import Row
    from communique.ui.session import Session
    from communique.ui.window import MainWindow


TRANSPARENT = "PNG, transparent"
TELL_EVERY = 1_000
"""Events after which an export says how far it is."""


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
    path, table, shown, said = session.library.path, session.table, session.shown, note(session)
    write = EXPORTERS[target.suffix.lower()]
    doing = f"Writing {target.name}"
    progress: Progress | None = None

    def export(task: Task) -> int:
        ids = _ids(table, shown)
        with Library.peek(path) as library:
            return write(_told(rows(library.named(), ids), len(ids), task), target, said)

    def tell(far: object) -> None:
        nonlocal progress
        if progress is None:
            progress = Progress(f"{doing}…", "Events written", task.cancel, window.notices)
            window.notices.put(progress)
        assert isinstance(far, tuple)
        progress.reach(*far)

    def end(say: Callable[[], object]) -> None:
        session.end(doing)
        if progress is not None:
            window.notices.take(progress)
        say()

    def done(count: int) -> None:
        events = "1 event" if count == 1 else f"{count:,} events"
        end(lambda: window.notices.say(f"{events} written to {target}", key="exported"))

    def fail(error: Exception) -> None:
        end(lambda: None if isinstance(error, _Stopped) else say_unwritten(window, target, error))

    session.begin(doing)
    task = run(export, done, fail, tell)


class _Stopped(Exception):
    """The export was stopped, and leaves no file."""


def _told(exported: Iterable[Row], of: int, task: Task) -> Iterator[Row]:
    """The rows, while the task says how far it is and looks whether to go on."""
    for count, row in enumerate(exported, 1):
        if task.cancelled():
            raise _Stopped
        if count % TELL_EVERY == 0:
            task.report((count, of))
        yield row


def shown_events(session: Session) -> list[str]:
    """The ids of the events shown, in the order of their dates; statements are not among them."""
    return _ids(session.table, session.shown)


def _ids(table: EventTable, shown: Mask) -> list[str]:
    return [table.ids[row] for row in np.flatnonzero(shown & table.is_event).tolist()]


def note(session: Session) -> str:
    """What an export says of itself: what it shows of which library, and which filters were on."""
    parts = [library_name(session), counter(session.table, session.shown).sentence]
    if on := in_words(session.filter, session.table):
        parts.append(on)
    return "\n".join(parts)


def say_unwritten(window: MainWindow, target: Path, error: Exception) -> None:
    reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    window.notices.say(f"{target.name} could not be written: {reason}.", key="exported")


def _ask(window: MainWindow, title: str, suffix: str, chosen: Callable[[Path], None], filters: str = "") -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(filters or f"{suffix.removeprefix('.').upper()} (*{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{library_name(window.session)}{suffix}")
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def export_picture(window: MainWindow) -> None:
    kinds = f"PNG (*.png);;{TRANSPARENT} (*.png);;SVG (*.svg);;PDF, on paper (*.pdf)"
    title = "Export the timeline as a picture"

    def chosen(target: Path) -> None:
        save_picture(window, target, ground=not dialog.selectedNameFilter().startswith(TRANSPARENT))

    dialog = _ask(window, title, ".png", chosen, kinds)


def save_picture(window: MainWindow, target: Path, ground: bool = True) -> None:
    """Write the timeline as it is shown; the kind of picture is what the file's suffix says."""
    from communique.ui.pictures import FORMATS, save

    if target.suffix.lower() not in FORMATS:
        say_unwritten(window, target, ValueError(f"a picture's name ends in {', '.join(FORMATS)}"))
        return
    try:
        save(window.session, target, note(window.session), ground)
    except OSError as error:
        say_unwritten(window, target, error)
    else:
        window.notices.say(f"The timeline was written to {target}", key="exported")


def print_timeline(window: MainWindow) -> None:
    """Ask for a printer and put the timeline on paper, on as many sheets as it takes."""
    from PySide6.QtCore import QLocale, QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from communique.ui.paper import layout, put_on_paper
    from communique.ui.pictures import picture

    printer = QPrinter()
    printer.setPageLayout(layout(QLocale()))
    printer.setDocName(library_name(window.session))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def print_it() -> None:
        painter = QPainter()
        if not painter.begin(printer):
            window.notices.say("The printer could not be started.", key="exported")
            return
        put_on_paper(
            picture(window.session, note(window.session)), painter, QRectF(painter.viewport()), printer.newPage
        )
        painter.end()

    dialog.accepted.connect(print_it)
    dialog.setModal(True)
    dialog.show()
