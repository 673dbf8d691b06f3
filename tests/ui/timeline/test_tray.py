"""The tray: what of all that is shown has no date, statements of undated documents too."""

from pathlib import Path

from communique.browsing.filters import Filter
from communique.library import Library
from communique.ui.session import Session
from communique.ui.timeline import TimelinePane
from communique.ui.timeline.rowlist import RowList


def test_statements_of_an_undated_document_stand_in_the_tray(qtbot, seeds_library: Path):
    with Library.open(seeds_library) as library:
        session = Session(library)
        pane = TimelinePane(session)
        qtbot.addWidget(pane)
        pane.show()
        undated = session.table.is_undated & session.table.is_statement
        assert undated.any()
        session.set_filter(Filter().toggled("relationships", "ASEAN-KHM"))
        assert pane.empty.title.text() == "None of these statements has a date"
        assert pane.tray.isVisible()
        pane.tray.click()
        listed = pane.tray.findChild(RowList).rows
        assert listed.rowCount() == (session.shown & undated).sum() > 0
        assert pane.tray.text().startswith(f"Undated: {listed.rowCount()} statement")
