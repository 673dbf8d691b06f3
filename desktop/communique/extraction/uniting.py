"""One event of the mentions that tell it: the best of each."""

from collections.abc import Callable, Iterable, Sequence

from communique.model.dates import Date
from communique.model.events import Event, Mention

ENDLESS = 10**9
"""Days of a date without a beginning or an end, and of none."""


def united(id: str, mentions: Iterable[Mention]) -> Event:
    """The event that the mentions tell together, the best telling first; at least one."""
    ranked = sorted(mentions, key=rank)
    best = ranked[0]
    dated = min(ranked, key=lambda mention: (length(mention.date), ranked.index(mention)))
    return Event(
        id=id,
        mentions=tuple(mention.id for mention in ranked),
        date=dated.date,
        why=dated.why,
        summary=best.summary,
        codes=_union(mention.codes for mention in ranked),
        participants=_union((mention.participants for mention in ranked), ordered=True),
        relationships=_union(mention.relationships for mention in ranked),
        plover=next((mention.plover for mention in ranked if mention.plover), None),
        planned=all(mention.planned for mention in ranked),
        confidence=_confidence(ranked),
    )


def rank(mention: Mention) -> tuple[bool, int, float, str]:
    """Done before planned, finely dated before coarsely, sure before unsure."""
    return mention.planned, length(mention.date), -mention.confidence, mention.id


def length(date: Date | None) -> int:
    """Days from the earliest to the latest."""
    if date is None or date.earliest is None or date.latest is None:
        return ENDLESS
    return date.latest - date.earliest


def free_id(mention_id: str, is_taken: Callable[[str], bool]) -> str:
    """The id of an event that begins with a mention: the mention's, with a number where another event has that."""
    id, number = mention_id, 1
    while is_taken(id):
        number += 1
        id = f"{mention_id}:{number}"
    return id


def _union(groups: Iterable[tuple[str, ...]], ordered: bool = False) -> tuple[str, ...]:
    values = dict.fromkeys(value for group in groups for value in group)
    return tuple(values) if ordered else tuple(sorted(values))


def _confidence(mentions: Sequence[Mention]) -> float:
    """That of the surest telling, and a little more for each document that agrees."""
    doubt = 1 - max(mention.confidence for mention in mentions)
    return round(1 - doubt * 0.8 ** (len(mentions) - 1), 2)
