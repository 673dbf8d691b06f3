"""The dates in a document that tell no event: counted beside the window, shown when asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communique.model.documents import Passage
from communique.ui import tasks

if TYPE_CHECKING:
    from datetime import date

    from communique.model.documents import Document


def read_dates(document: Document, done: Callable[[list[Passage]], None]) -> tasks.Task:
    """Hand `done` the expressions of time in the document, its own date left out; none if they cannot be read.

    A task that was cancelled hands over nothing.
    """

    def work(_: tasks.Task) -> list[Passage]:
        # Imported in the thread: the lexicons of time are no part of the window's start.
        from communique.extraction import time_expressions

        found = time_expressions(document.text, _published(document))
        dated = (Passage(one.start, one.end) for one in found if one.type in ("DATE", "TIME"))
        return [passage for passage in dated if not _is_own_date(document, passage)]

    def tell(dates: list[Passage]) -> None:
        if not task.cancelled():
            done(dates)

    task = tasks.run(work, tell, lambda _: tell([]))
    return task


def _published(document: Document) -> date | None:
    from datetime import date

    day = document.published.earliest if document.published else None
    return date.fromordinal(day) if day and 0 < day <= date.max.toordinal() else None


def _is_own_date(document: Document, passage: Passage) -> bool:
    own = document.published_passage
    return own is not None and passage.start < own.end and own.start < passage.end
