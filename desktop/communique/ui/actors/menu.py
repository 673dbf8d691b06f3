"""What can be done with one actor, as lines of a menu: in the filter pane, on a card, in the reader."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from communique.corrections.actors import separate, withdraw_description, withdraw_name
from communique.corrections.splitting import rejoin
from communique.model.identities import CALLED, SORT, SPLIT, STANDS_FOR, Identities, is_party
from communique.ui.actors.describing import DescribeDialog
from communique.ui.actors.merging import MergeDialog
from communique.ui.actors.renaming import RenameDialog
from communique.ui.actors.splitting import SplitDialog
from communique.ui.attempting import attempt
from communique.ui.beside import perform_beside

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session


def offer_actor(menu: QMenu, session: Session, actor_id: str, parent: QWidget, *, named: bool = False) -> None:
    """Add to a menu what can be done with an actor, under its name if `named`; nothing where nothing can be changed."""
    if session.library is None or not session.can_change:
        return
    whose = session.library.named().whose
    actor = whose.actor(actor_id)
    if actor is None:
        return
    menu.addSeparator()
    if named:
        menu.addAction(shortened(actor.name)).setEnabled(False)
    menu.addAction("Rename…", lambda: RenameDialog(session, actor, parent).open())
    menu.addAction("Merge with…", lambda: MergeDialog(session, actor, parent=parent).open())
    menu.addAction("Split…", lambda: SplitDialog(session, actor, parent).open())
    if not is_party(actor.id):
        menu.addAction("What it is…", lambda: DescribeDialog(session, actor, parent).open())
    offer_withdrawals(menu, session, whose, actor)


def offer_withdrawals(menu: QMenu, session: Session, whose: Identities, actor: Actor) -> None:
    """Add to a menu what can be taken back of what was said of an actor."""
    id = actor.id
    parts = [(one, whose.read(one)) for one in whose.members(id)[1:]]
    named, told_apart = whose.said(id, CALLED), whose.said(id, SPLIT)
    menu.addSeparator()
    if named and (read := whose.read(id)):
        line = f"Take the name “{shortened(read.name)}” again"
        menu.addAction(line, lambda: attempt(session, line, lambda library: withdraw_name(library, id)))
    for part_id, part in parts:
        name = shortened(part.name if part else part_id.partition(":")[2])
        menu.addAction(f"Separate “{name}”", partial(_separate, session, part_id))
    if whose.said(id, SORT) or whose.said(id, STANDS_FOR):
        back = "Take what the documents say it is again"
        menu.addAction(back, lambda: attempt(session, back, lambda library: withdraw_description(library, id)))
    if told_apart:
        again = "Take back that it was split off"
        menu.addAction(again, lambda: perform_beside(session, again, lambda library: rejoin(library, id)))


def _separate(session: Session, part_id: str) -> None:
    attempt(session, "Separate an actor", lambda library: separate(library, part_id))


def shortened(name: str) -> str:
    """A name as a line of a menu holds it: short, and without marks for the keyboard."""
    cut = name if len(name) <= 60 else name[:58].rstrip() + "…"
    return cut.replace("&", "&&")


def show_actor_menu(session: Session, actor_id: str, parent: QWidget | None = None) -> None:
    """Pop up what can be done with an actor, where the mouse or the focus is."""
    parent = parent or QApplication.activeWindow()
    if parent is None:
        return
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    filter = session.filter
    menu.addAction("Only this", lambda: session.set_filter(filter.only("actors", actor_id)))
    menu.addAction("All but this", lambda: session.set_filter(filter.all_but("actors", actor_id)))
    offer_actor(menu, session, actor_id, parent)
    menu.popup(_place())


def _place() -> QPoint:
    """Under the mouse, or under what has the focus if the mouse is elsewhere."""
    focused = QApplication.focusWidget()
    if focused is None or focused.rect().contains(focused.mapFromGlobal(QCursor.pos())):
        return QCursor.pos()
    return focused.mapToGlobal(focused.rect().bottomLeft())
