"""Who told what a sentence tells, and when: "They met on Monday, the ministry said on Tuesday"."""

from dataclasses import replace

from communique.extraction.happening.deciding import is_later
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.words import Words

_GOES_ON = frozenset(("on", "in", "at", "after", "during", "following", "without", "late", "early"))


def attributed(telling: Telling, candidates: list[Telling]) -> Telling | None:
    """A dated "the ministry said on Tuesday" behind what it tells: no event beside that, unless that is planned.

    A plan and its announcement are two events, between the same parties.
    """
    if not (telling.say and telling.main) or not _trails(telling.words, telling.place):
        return telling
    told = [t for t in candidates if t.main and not t.say and t.place < telling.place and not t.quoted]
    plan = next((t for t in told if t.planned or is_later(t.date, telling.date)), None)
    if plan is None:
        return None if told and telling.kind is None else telling
    who = plan.parties if set(telling.parties.codes) & set(plan.parties.codes) else telling.parties
    return replace(telling, kind=telling.kind or "AGREE", parties=who)


def _trails(words: Words, place: int) -> bool:
    """Whether a verb of saying has what was said before it: "…, said the king", "…, the king said on Monday"."""
    if words.lows[place - 1 : place] == [","]:
        return True
    following = words.lows[place + 1 : place + 2]
    dated = following and words.time_of[place + 1] >= 0
    return not following or dated or following[0] in _GOES_ON or not following[0][0].isalnum()
