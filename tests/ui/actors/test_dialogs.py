"""What a person says of actors in the window is done, shown and can be taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from communique.browsing.facets import FACET_BY_NAME
from communique.library import Library
from communique.model.actors import Actor
from communique.ui.actors.describing import DescribeDialog
from communique.ui.actors.menu import offer_actor, shortened
from communique.ui.actors.merging import MergeDialog
from communique.ui.actors.page import ActorsDialog, about, show_actors
from communique.ui.actors.renaming import RenameDialog
from communique.ui.actors.splitting import SplitDialog
from communique.ui.session import Session
from communique.ui.window import MainWindow

HUN_SEN, SOKHONN = "person:hun sen", "person:prak sokhonn"


def actor(session: Session, id: str) -> Actor:
    assert session.library is not None
    found = session.library.named().whose.actor(id)
    assert found is not None
    return found


@pytest.fixture
def opened(qtbot: QtBot, session: Session) -> Callable[[QDialog], None]:
    """Opens a dialog, and waits until all is read that it shows."""

    def open_it(dialog: QDialog) -> None:
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: not session.busy)

    return open_it


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Session], None]:
    return lambda session: qtbot.waitUntil(lambda: not session.busy)


def facet_keys(session: Session) -> list[str]:
    return list(FACET_BY_NAME["actors"].of(session.table).keys)


def first_stop(dialog: QDialog) -> QWidget:
    """What the focus comes to first."""
    widget = dialog.nextInFocusChain()
    while widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        widget = widget.nextInFocusChain()
    return widget


def test_renaming(session: Session, opened) -> None:
    dialog = RenameDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    assert first_stop(dialog) is dialog.field
    assert not dialog.answer.isEnabled()
    dialog.field.setText("  ")
    assert not dialog.answer.isEnabled()
    dialog.field.setText("Samdech")
    dialog.answer.click()
    assert "Samdech" in FACET_BY_NAME["actors"].of(session.table).labels
    assert session.undo_stack.undoText() == "Rename “Hun Sen” to “Samdech”"


def test_the_name_that_was_read_can_be_taken_again(session: Session, opened) -> None:
    dialog = RenameDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    dialog.field.setText("Samdech")
    dialog.accept()
    again = RenameDialog(session, actor(session, HUN_SEN))
    opened(again)
    assert again.field.text() == "Samdech"
    again.back.click()
    again.accept()
    assert actor(session, HUN_SEN).name == "Hun Sen"


def test_merging(session: Session, opened) -> None:
    dialog = MergeDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    assert HUN_SEN not in [row.id for row in dialog.model.all]
    assert not dialog.answer.isEnabled()
    dialog.box.setText("sokhonn")
    assert [row.id for row in dialog.model.rows] == [SOKHONN]
    dialog.model.setData(dialog.model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    dialog.box.setText("nobody")
    assert [dialog.kept.itemText(place) for place in range(2)] == ["Hun Sen", "Prak Sokhonn"]
    dialog.kept.setCurrentIndex(1)
    dialog.answer.click()
    assert HUN_SEN not in facet_keys(session)
    assert actor(session, HUN_SEN).id == SOKHONN


def test_a_country_that_is_ticked_is_what_stays(session: Session, opened) -> None:
    dialog = MergeDialog(session, actor(session, HUN_SEN), ["country:KHM"])
    opened(dialog)
    assert [dialog.kept.itemText(place) for place in range(dialog.kept.count())] == ["Cambodia"]


def test_what_is_filtered_by_follows_a_merge(session: Session, opened) -> None:
    session.set_filter(session.filter.only("actors", HUN_SEN))
    dialog = MergeDialog(session, actor(session, SOKHONN), [HUN_SEN])
    opened(dialog)
    dialog.answer.click()
    assert session.filter.chosen_in("actors") == {SOKHONN}


def test_describing(session: Session, opened) -> None:
    dialog = DescribeDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    assert dialog.country.currentText() == "Cambodia"
    assert not dialog.answer.isEnabled()
    dialog.country.setCurrentIndex(dialog.country.findData("FRA"))
    dialog.sort.setCurrentIndex(dialog.sort.findData("party"))
    dialog.answer.click()
    assert (actor(session, HUN_SEN).kind, actor(session, HUN_SEN).country) == ("party", "FRA")
    assert "France" in FACET_BY_NAME["actors"].of(session.table).labels


def test_splitting_leaves_something(session: Session, opened) -> None:
    dialog = SplitDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    assert dialog.names.item(0).text() == "1 ×  Hun Sen"
    dialog.names.item(0).setCheckState(Qt.CheckState.Checked)
    assert not dialog.answer.isEnabled()
    assert dialog.said.text() == "Nothing would be left: rename the actor instead."


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ActorsDialog:
    dialog = ActorsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    return dialog


def test_everyone_is_listed_with_the_counts_of_the_filters(session: Session, page: ActorsDialog) -> None:
    assert session.library is not None
    assert {row.id for row in page.model.rows} == {one.id for one in session.library.actors()}
    assert page.count.text() == "7 actors"
    totals = {row.id: row.events for row in page.model.rows}
    assert totals[HUN_SEN] == 1
    assert totals["country:KHM"] == max(totals.values())


def test_finding_and_sorting(page: ActorsDialog) -> None:
    page.box.setText("SOKHONN prak")
    assert [row.id for row in page.model.rows] == [SOKHONN]
    assert page.count.text() == "1 of 7 actors"
    page.box.clear()
    page.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert page.model.rows[0].name == "Vietnam"
    page.corrected.setChecked(True)
    assert page.model.rows == []


def test_what_can_be_done_depends_on_who_is_selected(page: ActorsDialog) -> None:
    page.table.select_ids(["country:KHM"])
    assert page.rename.isEnabled()
    assert not page.describe.isEnabled()
    page.table.select_ids([HUN_SEN, SOKHONN])
    assert page.merge.isEnabled()
    assert not page.rename.isEnabled()
    assert not page.withdraw.isEnabled()


def test_the_list_follows_the_library_and_keeps_its_place(
    session: Session, page: ActorsDialog, qtbot: QtBot, opened
) -> None:
    page.table.select_ids([HUN_SEN])
    dialog = RenameDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    dialog.field.setText("Samdech")
    with qtbot.waitSignal(page.model.modelReset):
        dialog.accept()
    (row,) = page.table.selected
    assert (row.id, row.name) == (HUN_SEN, "Samdech")
    assert about(row).startswith("Named “Hun Sen” in the documents.")
    assert page.withdraw.isEnabled()


def test_its_events_are_shown(session: Session, page: ActorsDialog) -> None:
    page.table.select_ids([HUN_SEN, SOKHONN])
    page.only.click()
    assert session.filter.chosen_in("actors") == {HUN_SEN, SOKHONN}


def test_the_list_opens_once(window: MainWindow, qtbot: QtBot) -> None:
    window.run("edit.actors")
    show_actors(window)
    qtbot.waitUntil(lambda: not window.session.busy)
    (dialog,) = window.findChildren(ActorsDialog)
    dialog.close()


def test_filters_offer_what_can_be_done(window: MainWindow) -> None:
    view = window.findChild(object, "filterActors").view  # type: ignore[attr-defined]
    lines = [action.text() for action in view.menu_for(view.rows.index(0)).actions()]
    assert {"Rename…", "Merge with…", "Split…"} <= set(lines)


def test_a_menu_takes_back_what_was_said(session: Session, opened, qtbot: QtBot) -> None:
    dialog = MergeDialog(session, actor(session, SOKHONN), [HUN_SEN])
    opened(dialog)
    dialog.answer.click()
    menu = QMenu()
    qtbot.addWidget(menu)
    offer_actor(menu, session, SOKHONN, menu)
    (separate,) = [action for action in menu.actions() if action.text() == "Separate “Hun Sen”"]
    separate.trigger()
    assert HUN_SEN in facet_keys(session)


def test_the_page_of_a_document_offers_the_actor_that_is_named(window: MainWindow, qtbot: QtBot) -> None:
    window.session.show_document("aaaaaaaa")
    reader = window.reader
    qtbot.waitUntil(lambda: reader._tellings is not None)
    assert reader._tellings is not None
    assert reader._tellings.actor_at(1) == HUN_SEN
    assert reader._tellings.actor_at(20) is None
    page = reader.page
    point = next(
        QPoint(x, y) for y in range(2, 200, 4) for x in range(2, 300, 6) if page.place_at(QPoint(x, y).toPointF()) == 1
    )
    page.customContextMenuRequested.emit(point)
    (menu,) = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    assert "Hun Sen" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_line_of_a_menu_is_short_and_plain() -> None:
    assert shortened("R&D " * 40).endswith("…")
    assert shortened("R&D") == "R&&D"


def test_the_list_is_worked_by_keys(session: Session, page: ActorsDialog, qtbot: QtBot) -> None:
    page.activateWindow()
    page.table.setFocus()
    page.table.select_ids(["country:VNM"])
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert session.filter.chosen_in("actors") == {"country:VNM"}
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.current == page.model.rows[1]
    page.rename.click()
    (asking,) = page.findChildren(RenameDialog)
    assert asking.field.text() == page.model.rows[1].name
    qtbot.keyClick(asking.field, Qt.Key.Key_Escape)
    assert not asking.isVisible()


def test_a_line_says_all_to_who_hears_it(page: ActorsDialog) -> None:
    said = {page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(page.model.rowCount())}
    assert "Hun Sen, person, Cambodia, 1 event, 1 document" in said
    assert all(page.model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) is not None for column in range(8))


def test_names_are_plain_text(session: Session, page: ActorsDialog, opened, qtbot: QtBot) -> None:
    page.table.select_ids([HUN_SEN])
    dialog = RenameDialog(session, actor(session, HUN_SEN))
    opened(dialog)
    dialog.field.setText("<b>Hun</b> Sen")
    with qtbot.waitSignal(page.model.modelReset):
        dialog.accept()
    assert page.table.currentIndex().data() == "<b>Hun</b> Sen"
    assert "&lt;b&gt;" in page.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert page.about.textFormat() == Qt.TextFormat.PlainText


def test_who_reads_only_is_offered_no_change(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert session.library is not None
    monkeypatch.setattr(type(session.library), "read_only", True)
    menu = QMenu()
    qtbot.addWidget(menu)
    offer_actor(menu, session, HUN_SEN, menu)
    assert menu.isEmpty()


def test_an_empty_library_has_nobody(qtbot: QtBot, tmp_path) -> None:
    with Library.create(tmp_path / "empty.communique") as library:
        session = Session(library)
        dialog = ActorsDialog(session)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: not session.busy)
        assert dialog.count.text() == "0 actors"
        assert not dialog.merge.isEnabled()
