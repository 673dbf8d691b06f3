"""What an event's card says, as runs of words: one list a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.browsing.facets import QUAD_SYMBOLS
from communique.browsing.relationships import label_of, labels_of_row
from communique.model.dates import words
from communique.model.events import Status
from communique.model.kinds import QUAD, WORDS
from communique.ui.prose import Run
from communique.ui.wording import certainty, document_name

if TYPE_CHECKING:
    from communique.model.dates import Date
    from communique.model.documents import Passage
    from communique.model.events import Event, Mention
    from communique.ui.session import Session

DOT = "\u00a0· "
"""Between parts of a line; it stays with what goes before it."""
LONGEST_QUOTE = 220
"""Code points of a quoted sentence."""
MOST_TELLINGS = 12
"""Other tellings that are quoted; the card says how many more there are."""


def about_event(session: Session, event_id: str) -> list[list[Run]]:
    """Date and kind, why that date, how sure, and the other tellings."""
    event, mentions = session.event(event_id), session.mentions_of(event_id)
    also = _also_told(session, event, mentions)
    paragraphs = [_headline(session, event), _reason(session, event), also, _status(session, event)]
    return [paragraph for paragraph in paragraphs if paragraph]


def about_statement(session: Session, statement_id: str) -> list[list[Run]]:
    """What a statement is, whom it names, and where it stands."""
    statement = session.statement(statement_id)
    row = session.table.row_of(statement_id)
    names = labels_of_row(session.table, row) if row is not None else ()
    document = session.document(statement.document)
    quote = _quote(document.text[statement.start : statement.end])
    return [
        [
            Run("Statement", strong=True),
            Run(f"{DOT}○{DOT}" + ", ".join(names)),
            Run(_stands_at(statement.date), muted=True),
        ],
        [Run(quote, lambda: session.show_document(statement.document, _passage(statement.start, statement.end)))],
        [Run(f"It says how things stand and tells no dated event{_without_event(session, statement_id)}.", muted=True)],
    ]


def about_nothing(session: Session) -> list[list[Run]]:
    """What to do where nothing is selected; where filters leave statements alone, which those are."""
    if session.selection:
        return [[Run("What was selected is no longer in the library.", muted=True)]]
    if not session.table.n:
        return [[Run("No events yet.", muted=True)]]
    shown = session.shown
    if not (shown & session.table.is_standing).any() and (shown & session.table.is_statement).any():
        return _statements_alone(session)
    asked = "Select an event on the timeline, in the list or in the document: its date, and why, stand here."
    return [[Run(asked, muted=True)]]


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
    if people := _participants(session, row):
        runs.append(Run(f"{DOT}{people}"))
    return runs


def _participants(session: Session, row: int | None) -> str:
    """The names of those who take part, countries left out where one of their own acts for them."""
    actors = session.table.participants_of(row) if row is not None else []
    acting = [actor for actor in actors if actor.kind != "country" and actor.kind != "bloc"]
    return ", ".join(actor.name for actor in acting)


def _reason(session: Session, event: Event) -> list[Run]:
    if "date" in event.corrected:
        back = Run("Take the documents’ date again", lambda: _withdraw_date(session, event.id))
        return [Run("Why this date: you set it. ", muted=True), *([back] if _can_change(session) else [])]
    asked = "Why this date: " if event.date else "Why no date: "
    stop = "" if event.why.endswith((".", "?", "!", "”")) else "."
    sure = Run(f" {certainty(event.confidence).capitalize()}.", muted=True, hint="How sure the program is of the event")
    return [Run(f"{asked}{event.why}{stop}", muted=True), sure] if event.why else [sure]


def _withdraw_date(session: Session, event_id: str) -> None:
    # Imported here: corrections are no part of the window's start.
    from communique.corrections import withdraw

    if session.library is not None:
        session.perform(withdraw(session.library, event_id, "date"))


def _can_change(session: Session) -> bool:
    return session.library is not None and not session.library.read_only


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


def _also_told(session: Session, event: Event, mentions: tuple[Mention, ...]) -> list[Run]:
    """Every other telling as a link to its document, its sentence, and whether its date agrees."""
    runs: list[Run] = []
    for mention in mentions[1 : MOST_TELLINGS + 1]:
        runs += _telling(session, event, mention)
    if len(mentions) > MOST_TELLINGS + 1:
        runs.append(Run(f" And {len(mentions) - MOST_TELLINGS - 1:,} more times.", muted=True))
    return runs


def _telling(session: Session, event: Event, mention: Mention) -> list[Run]:
    document = session.document(mention.document)
    name = document_name(document.kind, document.published)
    link = Run(name[0].lower() + name[1:], lambda: session.show_document(document.id, mention.passage))
    agreement = Run(f" {_agreement(event.date, mention.date)} ", muted=True)
    quote = _quoted(document.text, mention)
    return [Run("Also told in ", muted=True), link, Run(": ", muted=True), *quote, agreement]


def _quoted(text: str, mention: Mention) -> list[Run]:
    """The sentence between quotation marks, the words for its date underlined."""
    inside = mention.date_passage
    if inside is None or not mention.start <= inside.start < inside.end <= mention.end:
        return [Run(_quote(text[mention.start : mention.end]), muted=True)]
    before, after = _folded(text[mention.start : inside.start]), _folded(text[inside.end : mention.end])
    if len(before) > LONGEST_QUOTE // 2:
        before = "…" + before[-LONGEST_QUOTE // 2 :]
    if len(after) > LONGEST_QUOTE // 2:
        after = after[: LONGEST_QUOTE // 2] + "…"
    dated = Run(_folded(inside.of(text)), muted=True, underlined=True)
    return [Run(f"“{before.lstrip()}", muted=True), dated, Run(f"{after.rstrip()}”", muted=True)]


def _agreement(one: Date | None, other: Date | None) -> str:
    """Whether two tellings can mean the same days."""
    if one is None or other is None:
        return "It gives no date." if other is None else f"It says {words(other)}."
    starts = [date.earliest for date in (one, other) if date.earliest is not None]
    ends = [date.latest for date in (one, other) if date.latest is not None]
    meet = not starts or not ends or max(starts) <= min(ends)
    return "The dates agree." if meet else f"The dates differ: {words(other)}."


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


def _quote(sentence: str) -> str:
    said = _folded(sentence).strip()
    return f"“{said}”" if len(said) <= LONGEST_QUOTE else f"“{said[:LONGEST_QUOTE].rstrip()}…”"


def _folded(text: str) -> str:
    """The text on one line."""
    blanks = "".join(" " if character.isspace() else character for character in text)
    while "  " in blanks:
        blanks = blanks.replace("  ", " ")
    return blanks


def _passage(start: int, end: int) -> Passage:
    from communique.model.documents import Passage

    return Passage(start, end)
