"""What those who met said together against somebody outside their meeting: an event of its own."""

from dataclasses import replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import codes_of
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.undated import Scene
from communique.extraction.happening.words import Words
from communique.model.dates import words as in_words
from communique.model.relationships import MOST_PARTIES, pair

_CONDEMNING, _CALLING = word_set("stances", "condemning"), word_set("stances", "calling")


def joint_stance(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """A charge or demand of all who met against an outsider, on the day of their meeting; the first of its sentence."""
    others = _against(telling, scene)
    if not others or any(_against(t, scene) for t in candidates if t.place < telling.place):
        return None
    meeting = scene.meeting
    assert meeting is not None
    assert meeting.date is not None
    sides = meeting.parties.codes
    linked = tuple(sorted(pair(side, other) for side in sides for other in others))
    kind = "ACCUSE" if _shared(telling.words) else telling.kind
    who = replace(telling.parties, codes=(*sides, *others), pairs=linked, agents=sides)
    return replace(
        telling, date=meeting.date, kind=kind, parties=who, why=f"said at the meeting of {in_words(meeting.date)}"
    )


def _against(telling: Telling, scene: Scene) -> tuple[str, ...]:
    """Whom a telling is against on behalf of both sides of a meeting; empty for anything else."""
    meeting = scene.meeting
    if meeting is None or meeting.date is None or meeting.planned or telling.form is not Form.PAST or telling.quoted:
        return ()
    sides, words = set(meeting.parties.codes), telling.words
    together = len(sides & set(telling.parties.agents)) > 1 or "jointly" in words.lows[: telling.place]
    if not 1 < len(sides) <= MOST_PARTIES or not together or not telling.main:
        return ()
    if shared := _shared(words):
        behind = (place for place in words.places if words.token_at(place.start) > shared)
        return tuple(code for code in codes_of(behind) if code not in sides)[:1]
    condemned = telling.kind == "ACCUSE" and telling.lemma in _CONDEMNING
    if not condemned and not (telling.kind == "REQUEST" and telling.lemma in _CALLING):
        return ()
    named = tuple(code for code in telling.parties.codes if code not in sides)
    behind = (place for place in words.places if words.token_at(place.start) > telling.place)
    return named or tuple(code for code in codes_of(behind) if condemned and code not in sides)[:1]


def _shared(words: Words) -> int:
    """The token of "condemnation" where a sentence speaks of "their joint condemnation of …"; 0 elsewhere."""
    told = (i for i in range(1, len(words)) if words.lows[i] == "condemnation" and words.lows[i - 1] in _JOINT)
    return next(told, 0)


_JOINT = frozenset(("joint", "shared", "common", "mutual"))
