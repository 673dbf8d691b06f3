"""What an event's card says of where else the event is told: how many documents agree on its date, and each telling."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from communique.model.dates import words
from communique.ui.prose import Run
from communique.ui.wording import document_kind, document_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from communique.library import Library
    from communique.model.dates import Date
    from communique.model.documents import Passage
    from communique.model.edits import Edit
    from communique.model.events import Event, Mention
    from communique.ui.session import Session

LONGEST_QUOTE = 220
"""Code points of a quoted sentence."""
MOST_TELLINGS = 12
"""Tellings that are quoted; the card says how many more there are."""
TAKE_DATE, NOT_THIS = "Take\u00a0this\u00a0date", "Not\u00a0this\u00a0event"
"""Links that stay on one line."""
MOST_DATES = 4
"""Dates that the tellings are told apart by."""


def about_tellings(session: Session, event: Event, mentions: tuple[Mention, ...]) -> list[list[Run]]:
    """How the tellings agree, and each: its document, its sentence, its date, and what can be done with it."""
    if len(mentions) < 2 and not mentions[0].also:
        return []
    paragraphs = [_agreement(session, event, mentions) if len(mentions) > 1 else _often(mentions[0])]
    told = list(islice(_tellings(session, event, mentions), MOST_TELLINGS))
    left = sum(mention.tellings for mention in mentions) - len(told)
    return [*paragraphs, *told, *([[Run(f"And told {left:,} more times.", muted=True)]] if left else ())]


def _often(mention: Mention) -> list[Run]:
    return [Run(f"Told {mention.tellings:,} times in this document.", muted=True)]


def _tellings(session: Session, event: Event, mentions: tuple[Mention, ...]) -> Iterator[list[Run]]:
    """A paragraph for each mention, and one for each passage of its document that tells it again."""
    for mention in mentions:
        yield _telling(session, event, mention)
        for passage in mention.also:
            yield _again(session, mention, passage)


def _agreement(session: Session, event: Event, mentions: tuple[Mention, ...]) -> list[Run]:
    """ "Told in 4 documents: 3 say September 2017; the letter of 6 Sep 2017 says 4 September 2017, which agrees." """
    by_date = _by_date(event, mentions)
    documents = {mention.document for mention in mentions}
    (main, first), *others = by_date
    if len(documents) == 1:
        name = document_name(*_named(session, mentions[0]))
        return [Run(f"Told {len(mentions)} times in one document, {name[0].lower()}{name[1:]}.", muted=True)]
    if not others:
        return [Run(f"Told in {len(documents)} documents, and {_all(documents)} {_say(main, many=True)}.", muted=True)]
    count = len({mention.document for mention in first})
    runs = [Run(f"Told in {len(documents)} documents: {count if count > 1 else 'one'} ", muted=True)]
    runs.append(Run(_say(main, many=count > 1), muted=True))
    for date, tellings in others[: MOST_DATES - 1]:
        said = Run(f" {_say(date)}{_compared(main, date)}", muted=True)
        runs += [Run("; ", muted=True), _link(session, tellings[0]), said]
    left = len(others) - MOST_DATES + 1
    return [*runs, Run(f"; and {left} say otherwise." if left > 0 else ".", muted=True)]


def _all(documents: Iterable[str]) -> str:
    return "both" if len(set(documents)) == 2 else "all"


def _by_date(event: Event, mentions: tuple[Mention, ...]) -> list[tuple[Date | None, list[Mention]]]:
    """The mentions of each date: that of the event first, then those of most documents."""
    groups: dict[Date | None, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.date, []).append(mention)
    return sorted(groups.items(), key=lambda item: (item[0] != event.date, -len({one.document for one in item[1]})))


def _say(date: Date | None, *, many: bool = False) -> str:
    verb = ("say", "give") if many else ("says", "gives")
    return f"{verb[0]} {words(date)}" if date else f"{verb[1]} no date"


def _compared(one: Date | None, other: Date | None) -> str:
    """Whether two dates can mean the same days."""
    if one is None or other is None:
        return ""
    starts = [date.earliest for date in (one, other) if date.earliest is not None]
    ends = [date.latest for date in (one, other) if date.latest is not None]
    meet = not starts or not ends or max(starts) <= min(ends)
    return ", which agrees" if meet else ", which differs"


def _telling(session: Session, event: Event, mention: Mention) -> list[Run]:
    text = session.document(mention.document).text
    runs = [_link(session, mention, capital=True), Run(": ", muted=True), *quoted(text, mention)]
    if mention.date != event.date:
        runs.append(Run(f" It {_say(mention.date)}.", muted=True))
    return [*runs, *_offers(session, event, mention)]


def _again(session: Session, mention: Mention, passage: Passage) -> list[Run]:
    go: Callable[[], None] = partial(session.show_document, mention.document, passage)
    words_said = quote(passage.of(session.document(mention.document).text))
    runs = [Run("Again in the same document", go), Run(f": {words_said}", muted=True)]
    if not session.can_change:
        return runs
    hint = "These words tell another event: give them one of their own, for good"
    return [*runs, Run("  "), Run(NOT_THIS, partial(_split_passage_off, session, mention.id, passage), hint=hint)]


def _split_passage_off(session: Session, mention_id: str, passage: Passage) -> None:
    # Beside the window, for the passage is read for what it tells.
    from communique import corrections
    from communique.ui.beside import perform_beside

    def split(library: Library) -> Edit:
        return corrections.split_passage_off(library, mention_id, passage)

    perform_beside(session, "Reading what was split off", split)


def _offers(session: Session, event: Event, mention: Mention) -> list[Run]:
    """What can be done with a telling."""
    if not session.can_change:
        return []
    runs = []
    if mention.date != event.date and mention.date is not None:
        take = partial(_take_date, session, event.id, mention)
        runs += [Run("  "), Run(TAKE_DATE, take, hint="Give the event the date that this telling gives")]
    if len(event.mentions) < 2:
        return runs
    split = partial(split_off, session, mention.id)
    hint = "This sentence tells another event: give it one of its own, for good"
    return [*runs, Run("  "), Run(NOT_THIS, split, hint=hint)]


def split_off(session: Session, mention_id: str) -> None:
    """Give a telling an event of its own."""
    # Imported here: corrections are no part of the window's start.
    from communique import corrections
    from communique.ui.attempting import attempt

    attempt(session, "Split off", lambda library: corrections.split_off(library, mention_id))


def _take_date(session: Session, event_id: str, mention: Mention) -> None:
    from communique import corrections
    from communique.ui.attempting import attempt

    def change(library: Library) -> Edit:
        return corrections.change_date(library, event_id, mention.date)

    attempt(session, "Take this date", change)


def _named(session: Session, mention: Mention) -> tuple[str, Date | None]:
    document = session.document(mention.document)
    return document.kind, document.published


def _link(session: Session, mention: Mention, *, capital: bool = False) -> Run:
    """The document by what it is, leading to the sentence: "the letter of 6 Sep 2017"."""
    kind, published = _named(session, mention)
    go: Callable[[], None] = partial(session.show_document, mention.document, mention.passage)
    return Run(document_name(kind, published), go) if capital else Run(_the(kind, published), go)


def _the(kind: str, published: Date | None) -> str:
    named = document_kind(kind).lower()
    return f"the {named} of {words(published)}" if published else f"the undated {named}"


def quoted(text: str, mention: Mention) -> list[Run]:
    """The sentence between quotation marks, the words for its date underlined."""
    inside = mention.date_passage
    if inside is None or not mention.start <= inside.start < inside.end <= mention.end:
        return [Run(quote(text[mention.start : mention.end]), muted=True)]
    before, after = folded(text[mention.start : inside.start]), folded(text[inside.end : mention.end])
    if len(before) > LONGEST_QUOTE // 2:
        before = "…" + before[-LONGEST_QUOTE // 2 :]
    if len(after) > LONGEST_QUOTE // 2:
        after = after[: LONGEST_QUOTE // 2] + "…"
    dated = Run(folded(inside.of(text)), muted=True, underlined=True)
    return [Run(f"“{before.lstrip()}", muted=True), dated, Run(f"{after.rstrip()}”", muted=True)]


def quote(sentence: str) -> str:
    """The sentence on one line between quotation marks, cut where it is long."""
    said = folded(sentence).strip()
    return f"“{said}”" if len(said) <= LONGEST_QUOTE else f"“{said[:LONGEST_QUOTE].rstrip()}…”"


def folded(text: str) -> str:
    """The text on one line."""
    blanks = "".join(" " if character.isspace() else character for character in text)
    while "  " in blanks:
        blanks = blanks.replace("  ", " ")
    return blanks
