"""What an event's card says, as runs of words: one list a paragraph."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from communique.browsing.facets import QUAD_SYMBOLS
from communique.browsing.relationships import label_of, labels_of_row
from communique.model.dates import words
from communique.model.events import Status
from communique.model.kinds import QUAD, WORDS
from communique.ui.prose import Run
from communique.ui.wording import certainty

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.model.dates import Date
    from communique.model.documents import Passage
    from communique.model.events import Event
    from communique.ui.session import Session

    Ask = Callable[[str], None]
    """Asks for a command of the window by its id."""

DOT = "\u00a0· "
"""Between parts of a line; it stays with what goes before it."""
_FIELDS = {"date": "the date", "summary": "the title", "kind": "the kind",
           "planned": "whether it is planned", "parties": "who takes part"}  # fmt: skip
"""What can be corrected, in words."""


def about_event(session: Session, event_id: str) -> list[list[Run]]:
    """Date and kind, whether it is shown, why that date, how sure, what was corrected, and the tellings."""
    from communique.ui.cardtellings import about_tellings  # Not before an event is selected.

    event, mentions = session.event(event_id), session.mentions_of(event_id)
    paragraphs = [_headline(session, event), _status(session, event), _pinned(session, event.id)]
    paragraphs += [_reason(event), _corrected(session, event)]
    paragraphs += about_tellings(session, event, mentions)
    return [paragraph for paragraph in paragraphs if paragraph]


def about_statement(session: Session, statement_id: str) -> list[list[Run]]:
    """What a statement is, whom it names, and where it stands."""
    from communique.ui.cardtellings import quote

    statement = session.statement(statement_id)
    row = session.table.row_of(statement_id)
    names = labels_of_row(session.table, row) if row is not None else ()
    document = session.document(statement.document)
    words_said = quote(document.text[statement.start : statement.end])
    paragraphs = [
        [
            Run("Statement", strong=True),
            Run(f"{DOT}○{DOT}" + ", ".join(names)),
            Run(_stands_at(statement.date), muted=True),
        ],
        [Run(words_said, lambda: session.show_document(statement.document, _passage(statement.start, statement.end)))],
        [Run(f"It says how things stand and tells no dated event{_without_event(session, statement_id)}.", muted=True)],
        _pinned(session, statement_id),
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def about_nothing(session: Session, ask: Ask) -> list[list[Run]]:
    """What to do where nothing is selected; where filters leave statements alone, which those are."""
    if session.selection:
        return [[Run("What was selected is no longer in the library.", muted=True)]]
    if not session.table.n:
        return [[Run("No events yet.", muted=True)]]
    shown = session.shown
    if not (shown & session.table.is_standing).any() and (shown & session.table.is_statement).any():
        return _statements_alone(session)
    if not shown.any():
        return [[Run("The filters hide every event.", muted=True)]]
    asked = "Select an event on the timeline, in the list or in the document: its date, and why, stand here."
    return [[Run(asked, muted=True)], _offer_review(session, ask)]


def _offer_review(session: Session, ask: Ask) -> list[Run]:
    """ "Or review them, the least certain first"; nothing where nothing can be reviewed."""
    if not session.can_change or not (session.shown & session.table.is_standing).any():
        return []
    review = Run("review them, the least certain first", lambda: ask("edit.review"), hint="Confirm, correct or reject")
    return [Run("Or ", muted=True), review, Run(".", muted=True)]


def about_several(session: Session, ask: Ask) -> list[Run]:
    """ "3 events are selected. Merge them into one"; nothing where one is."""
    count = len(session.selected_events)
    if count < 2:
        return []
    runs = [Run(f"{count:,} events are selected; the last stands below. ", muted=True)]
    merge = Run("Merge them into one", lambda: ask("edit.merge"), hint="They are one happening, told several times")
    return [*runs, merge] if session.can_change else runs


def _statements_alone(session: Session) -> list[list[Run]]:
    """ "No dated event names China here; 1 statement does.", and the first of them."""
    table = session.table
    rows = (session.shown & table.is_statement).nonzero()[0].tolist()
    keys = sorted(session.filter.chosen_in("relationships"))
    names = " or ".join(label_of(key, table) for key in keys)
    count = "1 statement does" if len(rows) == 1 else f"{len(rows):,} statements do"
    said = f"No dated event names {names} here; {count}:" if names else "The filters leave statements alone:"
    first = table.ids[rows[0]]
    return [[Run(said, muted=True)], [Run(f"○ {table.titles[rows[0]]}", lambda: session.select(first))]]


def _headline(session: Session, event: Event) -> list[Run]:
    row = session.table.row_of(event.id)
    date = words(event.date, weekday=True) if event.date else "undated"
    runs = [Run(date[0].upper() + date[1:], strong=True)]
    if event.planned:
        runs.append(Run(", planned", muted=True))
    if event.plover:
        sign, code = QUAD_SYMBOLS[QUAD[event.plover]], event.plover
        runs.append(Run(f"  {sign} {WORDS[code]}", hint=f"PLOVER: {code}"))
    for name in labels_of_row(session.table, row) if row is not None else ():
        runs.append(Run(f"{DOT}{name}"))
    runs += _participants(session, row)
    return runs


def _participants(session: Session, row: int | None) -> list[Run]:
    """Those who take part, countries left out where one of their own acts for them; each leads on to what it is."""
    actors = session.table.participants_of(row) if row is not None else []
    acting = [actor for actor in actors if actor.kind != "country" and actor.kind != "bloc"]
    runs: list[Run] = []
    for actor in acting:
        runs.append(Run(", " if runs else DOT))
        runs.append(Run(actor.name, partial(_offer_actor, session, actor.id), hint=f"{actor.name}: {actor.kind}"))
    return runs


def _offer_actor(session: Session, actor_id: str) -> None:
    # Imported here: what corrects actors is no part of the window's start.
    from communique.ui.actors import show_actor_menu

    show_actor_menu(session, actor_id)


def _reason(event: Event) -> list[Run]:
    if "date" in event.corrected:
        return [Run("Why this date: you set it.", muted=True)]
    asked = "Why this date: " if event.date else "Why no date: "
    stop = "" if event.why.endswith((".", "?", "!", "”")) else "."
    if "made" in event.corrected:
        return [Run(f"{asked}{event.why}{stop}", muted=True)] if event.why else []
    sure = Run(f" {certainty(event.confidence).capitalize()}.", muted=True, hint="How sure the program is of the event")
    return [Run(f"{asked}{event.why}{stop}", muted=True), sure] if event.why else [sure]


def _corrected(session: Session, event: Event) -> list[Run]:
    """ "✎ You set the title and the kind. Take back the title · the kind · all"."""
    if not event.corrected:
        return []
    fields = [field for field in event.corrected if field in _FIELDS]
    made = [Run("✎ You made this event. ", muted=True)] if "made" in event.corrected else []
    if made and not fields and event.mentions == (event.id,) and session.can_change:
        return [*made, Run("Take it out", lambda: _unmake(session, event.id))]
    if not fields:
        return made
    said = Run(f"✎ You set {_listed([_FIELDS[field] for field in fields])}. ", muted=True)
    return [*made, said, *(_ways_back(session, event.id, fields) if session.can_change else ())]


def _ways_back(session: Session, event_id: str, fields: list[str]) -> list[Run]:
    runs = [Run("Take back ", muted=True)]
    for field in fields:
        hint = "What the documents tell stands again"
        runs += [Run(_FIELDS[field], partial(_withdraw, session, event_id, field), hint=hint), Run(DOT, muted=True)]
    return [*runs, Run("all", partial(_withdraw, session, event_id))] if len(fields) > 1 else runs[:-1]


def _listed(names: list[str]) -> str:
    """ "the title, the kind and the date"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _withdraw(session: Session, event_id: str, *fields: str) -> None:
    # Imported here: corrections are no part of the window's start.
    from communique.corrections import withdraw
    from communique.ui.attempting import attempt

    attempt(session, "Take back", lambda library: withdraw(library, event_id, *fields))


def _unmake(session: Session, event_id: str) -> None:
    from communique.corrections import unmake_event
    from communique.ui.attempting import attempt

    attempt(session, "Take out", lambda library: unmake_event(library, event_id))


def _status(session: Session, event: Event) -> list[Run]:
    if event.status is Status.REJECTED:
        return [Run("Rejected: it is neither shown nor counted.", strong=True)]
    runs = []
    if event.status is Status.CONFIRMED:
        runs.append(Run("✓ You confirmed it. ", muted=True))
    row = session.table.row_of(event.id)
    if row is not None and not session.shown[row]:
        runs.append(Run("The filters hide it.", muted=True))
    return runs


def _pinned(session: Session, id: str) -> list[Run]:
    """ "Pinned: its label always stands. Unpin"; nothing where it is not."""
    if session.table.row_of(id) not in session.lineups.pinned_rows:
        return []
    hint = "Its label on the timeline gives way to others again"
    unpin = Run("Unpin", lambda: session.lineups.pins.unpin((id,)), hint=hint)
    return [Run("Pinned: its label always stands on the timeline. ", muted=True), unpin]


def _stands_at(date: Date | None) -> str:
    return f"{DOT}at its document’s date, {words(date)}" if date else f"{DOT}its document bears no date"


def _without_event(session: Session, statement_id: str) -> str:
    """Which of the statement's parties has no event at all: "; no dated event names China here"."""
    row = session.table.row_of(statement_id)
    codes = session.table.codes_of(row) if row is not None else []
    silent = [code for code in codes if not _has_event(session, code)]
    names = [session.table.code_labels.get(code, code) for code in silent]
    return f"; no dated event names {' or '.join(names)} here" if names else ""


def _has_event(session: Session, code: str) -> bool:
    """Whether any standing, dated event has this party."""
    table = session.table
    number = table.columns.code_names.index(code)
    rows = table.codes.rows[table.codes.values == number]
    return bool((table.is_standing[rows] & ~table.is_undated[rows]).any())


def _passage(start: int, end: int) -> Passage:
    from communique.model.documents import Passage

    return Passage(start, end)
