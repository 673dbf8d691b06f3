"""Where in time each library was left: found again when it is opened the next time."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from communique.ui.session import Session
    from communique.ui.settings import Settings

MOST = 50
"""Libraries whose view is kept; those left longest ago are forgotten."""


def keep_view(session: Session, settings: Settings) -> None:
    """Remember where in time the open library is looked at."""
    if session.library is None or session.view is None:
        return
    path = str(session.library.path)
    others = {name: view for name, view in settings["views"].items() if name != path}
    settings["views"] = dict([*others.items(), (path, list(session.view))][-MOST:])


def restore_view(session: Session, settings: Settings) -> None:
    """Look at the open library where it was left, if anything that is shown lies there."""
    view = _kept(session, settings)
    if view is not None and _holds_any(session, *view):
        session.set_view(*view)


def _kept(session: Session, settings: Settings) -> tuple[float, float] | None:
    kept = settings["views"].get(str(session.library.path)) if session.library else None
    if not isinstance(kept, list) or len(kept) != 2 or any(type(day) not in (int, float) for day in kept):
        return None
    first, last = float(kept[0]), float(kept[1])
    return (first, last) if isfinite(first) and isfinite(last) and first < last else None


def _holds_any(session: Session, first: float, last: float) -> bool:
    table = session.table
    meets = (table.earliest < last) & (table.latest >= first)
    return bool(np.any(session.shown & meets & ~table.is_undated))
