"""Whom somebody is to meet on an announced journey, by the country that the sentence opens with."""

from dataclasses import replace

from communique.extraction.happening.telling import Telling
from communique.model.relationships import pair

_HOSTS = frozenset(
    ("officials", "counterpart", "counterparts", "leaders", "ministers", "representatives", "authorities")
)
_REACH = 8
"""Words behind a verb among which its counterparts are named."""
_STOPPING = frozenset(("stop", "continue", "proceed", "travel", "go", "fly", "head", "return", "depart"))
_MEETING = frozenset(
    ("meet", "consult", "confer", "talk", "engage", "hold", "discuss", "meetings", "talks", "consultations")
)


def with_hosts(telling: Telling) -> Telling:
    """A telling of "In Togo, she will consult with officials" with Togo; "will stop there to meet officials" as one."""
    lows = telling.words.lows
    if _HOSTS.isdisjoint(lows[telling.place + 1 : telling.place + _REACH + 6]):
        return telling
    if telling.lemma in _STOPPING and telling.kind is None and not _MEETING.isdisjoint(lows[telling.place + 1 :]):
        return replace(telling, kind="AGREE")
    if (
        telling.kind != "AGREE"
        or telling.parties.pairs
        or _HOSTS.isdisjoint(lows[telling.place + 1 : telling.place + _REACH])
    ):
        return telling
    places = (p for p in telling.words.places if p.is_place_only and p.preposition in ("in", "at"))
    lands = (p.code for p in places if p.code and telling.words.token_at(p.start) < telling.place)
    land, agents = next(lands, None), telling.parties.agents or telling.parties.codes[:1]
    if land is None or land in agents or not agents:
        return telling
    who = replace(telling.parties, codes=(*agents, land), pairs=tuple(sorted(pair(a, land) for a in agents)))
    return replace(telling, parties=who)
