"""The real window, which tells on its standard output how it stands, once for each line that it is sent.

python tests/driving/driven.py LIBRARY
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QSocketNotifier
from PySide6.QtWidgets import QApplication

from communique.ui.app import open_window
from communique.ui.datedialog import DateDialog
from communique.ui.timeline.rowlist import RowList
from communique.ui.timeline.view import LanesView
from communique.ui.window import MainWindow


def state(window: MainWindow) -> dict[str, Any]:
    """How the window stands; places are on the screen, in pixels."""
    lanes, session = window.timeline.lanes, window.session
    scale, table, card, cursor = lanes.viewport.scale, session.table, lanes.hovering.card, lanes.clusters.cursor
    lists, dialogs = lanes.findChildren(RowList), window.findChildren(DateDialog)
    return {
        "busy": session.busy,
        "active": window.isActiveWindow() and lanes.hasFocus(),
        "view": [scale.first, scale.last],
        "selected": [table.row_of(each) for each in session.selection],
        "pinned": sorted(session.lineups.pinned_rows),
        "order": [int(row) for row in _in_time(lanes)],
        "range": lanes.range,
        "span": session.filter.span,
        "scrolled": lanes.scrolled,
        "overflows": lanes.overflows,
        "lines": sum(band.lines for band in lanes.scene.bands),
        "card": bool(card and card.isVisible()),
        "said": lanes.accessibleDescription(),
        "cursor": cursor.cluster.events if cursor else None,
        "listed": [each.rows.rowCount() for each in lists if each.isVisible()],
        "reading": [each.preview.text() for each in dialogs if each.isVisible()],
        "lanes": _rect(lanes, lanes.rect()),
        "axis": lanes.axis_height,
        "marks": _marks(lanes),
        "clusters": _clusters(lanes),
    }


def _in_time(lanes: LanesView) -> Any:
    from communique.browsing.lanes.grouping import drawn_once

    rows = drawn_once(lanes.session.table).by_start
    return rows[lanes.session.shown[rows]]


def _rect(lanes: LanesView, rect: QRect) -> list[int]:
    corner = lanes.mapToGlobal(rect.topLeft())
    return [corner.x(), corner.y(), rect.width(), rect.height()]


def _marks(lanes: LanesView) -> list[list[int]]:
    """Row and place of every point in sight."""
    scene, found = lanes.scene, []
    for band in scene.bands:
        for mark in band.arrangement.marks if band.arrangement else ():
            y = scene.line_top(band, mark.line) + scene.metrics.line // 2
            if not mark.is_bar and 20 < mark.middle < lanes.width() - 20 and 0 < y < lanes.lanes_height - 8:
                at = lanes.mapToGlobal(QPoint(mark.middle, y + lanes.axis_height))
                found.append([mark.row, at.x(), at.y()])
    return found


def _clusters(lanes: LanesView) -> list[list[int]]:
    """Events and place of every cluster in sight."""
    found = []
    for band in lanes.scene.bands:
        for cluster in band.arrangement.clusters if band.arrangement else ():
            middle = lanes.clusters.rect(band, cluster).center()
            if lanes.axis_height < middle.y() < lanes.height() - 4:
                at = lanes.mapToGlobal(QPointF(middle)).toPoint()
                found.append([cluster.events, at.x(), at.y()])
    return found


def main() -> None:
    window = open_window(Path(sys.argv[1]))
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        if not sys.stdin.readline():
            window.close()
            return
        print(json.dumps(state(window)), flush=True)

    asked.activated.connect(answer)
    window.drawn.connect(lambda: print("drawn", flush=True))
    QApplication.exec()


if __name__ == "__main__":
    main()
