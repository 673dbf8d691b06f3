"""Dates that serve more than one clause of their sentence."""

from itertools import pairwise

from communique.extraction.happening import deciding
from communique.extraction.happening.attaching import Attached
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.model.dates import Precision


def share(found: Structure, dates: Attached) -> None:
    """Gives a sentence's dates to the further clauses that they serve."""
    _share_lead(found, dates)
    _share_moment(found, dates)
    _share_occasion(found, dates)
    _share_when(found, dates)
    _share_on(found, dates)
    _share_back(found, dates)


def _share_lead(found: Structure, dates: Attached) -> None:
    """A date that opens the sentence serves the main verbs joined to the first."""
    if dates.lead is None:
        return
    host = next((c for c in found.clauses if dates.clauses.get(c.place) is dates.lead), None)
    for clause in found.clauses:
        if host and clause.place > host.place and _joined(found, host, clause):
            dates.clauses.setdefault(clause.place, dates.lead)


def _share_when(found: Structure, dates: Attached) -> None:
    """What "when" tells right behind a date has it, if nothing else has: "until 1975, when rebels took power"."""
    words = found.words
    telling = (c for c in found.clauses if c.predicate.verb.tells or c.predicate.verb.say)
    taken = [*(dates.clauses[c.place] for c in telling if c.place in dates.clauses), *dates.nouns.values()]
    for clause in found.clauses:
        at = clause.start - 1 - (words.lows[clause.start - 1 : clause.start] in ([","], ["during"]))
        during = clause.opener == "which" and words.lows[clause.start - 1] == "during"
        owner = words.time_of[at] if (clause.opener == "when" or during) and at >= 0 else -1
        if owner < 0 or clause.place in dates.clauses or clause.predicate.form is not Form.PAST:
            continue
        time = words.times[owner]
        lasting = words.lows[words.time_of.index(owner) - 1] == "since"  # "has been closed since 1975, when …"
        if time.date is not None and time.type == "DATE" and (lasting or during or time not in taken):
            dates.clauses[clause.place] = time


def _share_on(found: Structure, dates: Attached) -> None:
    """The date of a deed holds for the next that "and" joins to it: "was dissolved in May and its leader jailed"."""
    for host, clause in pairwise(c for c in found.clauses if c.predicate.finite):
        time = dates.clauses.get(host.place)
        if time is None or time.type == "DURATION" or clause.place in dates.clauses or not _go_on(found, host, clause):
            continue
        dates.clauses[clause.place] = time


def _share_back(found: Structure, dates: Attached) -> None:
    """The date behind two joined verbs holds for the first as well: "called and delivered a note on Monday"."""
    for host, clause in pairwise(c for c in found.clauses if c.predicate.finite):
        time = dates.clauses.get(clause.place)
        joint = clause.predicate.coordinate and host.main and host.predicate.form is clause.predicate.form is Form.PAST
        if time is None or not joint or host.place in dates.clauses or "," in found.words.lows[host.start : host.end]:
            continue
        if host.predicate.verb.lemma in _DEALING and not any(
            i >= 0 for i in found.words.time_of[host.start : host.end]
        ):
            dates.clauses[host.place] = time


_DEALING = frozenset(("meet", "see", "call", "visit", "deliver", "hand", "give", "present"))
"""What begins an encounter, of which the next verb tells more."""


def _go_on(found: Structure, host: Clause, clause: Clause) -> bool:
    """Whether a clause goes on with "and" to a further deed in the past."""
    verb, form = clause.predicate.verb, clause.predicate.form
    opening = found.words.lows[clause.start : clause.start + 2]
    turned = "but" in opening and clause.predicate.coordinate and verb.lemma in _ESCAPES
    joint = "and" in opening or turned
    if not AFTERWARDS.isdisjoint(found.words.lows[clause.start : clause.predicate.head]):
        return False  # "… in May, and its leader later jailed"
    deed = (turned or deciding.kind_of(found, clause, None) is not None) and not (verb.say or verb.talk)
    return joint and deed and form is host.predicate.form is Form.PAST


AFTERWARDS = frozenset(("later", "then", "afterwards", "afterward", "subsequently", "thereafter", "next"))
_ESCAPES = frozenset(("flee", "escape", "resign", "return", "leave", "die", "defect", "emigrate"))


def _joined(found: Structure, host: Clause, clause: Clause) -> bool:
    """Whether a main clause goes on from another with "and", in the same tense."""
    if not (clause.main and host.main and clause.predicate.form is host.predicate.form):
        return False
    if clause.predicate.verb.say and found.words.lows[clause.predicate.first - 1] == ",":
        return False  # "…, said the ministry"
    return clause.predicate.coordinate or "and" in found.words.lows[clause.start : clause.start + 2]


def _share_moment(found: Structure, dates: Attached) -> None:
    """What happened when, as, or hours before something dated to a day happened on that day."""
    words = found.words
    for inner in found.clauses:
        time = dates.clauses.get(inner.place)
        opener = inner.opener or words.lows[inner.start]
        if time is None or time.date is None or (time.date.precision > Precision.DAY and opener != "when"):
            continue
        hours = any(low in _MOMENTS for low in words.lows[max(0, inner.start - 3) : inner.start])
        if opener not in _SAME_TIME and not (opener in ("before", "after") and hours):
            continue
        following = next((c for c in found.clauses[inner.place + 1 :] if c.main and c.predicate.finite), None)
        ahead = inner.governor is None or words.lows[max(0, inner.start - 1) : inner.start] in ([], [","], ["and"])
        host = following if ahead and following and not following.predicate.coordinate else None
        if time.date.precision <= Precision.DAY:
            host = host or inner.governor
        if host is not None and not host.predicate.verb.say:
            dates.clauses.setdefault(host.place, time)


def _share_occasion(found: Structure, dates: Attached) -> None:
    """What was done at an occasion has its day: "signed the treaty at a ceremony held today in Rome"."""
    for inner in found.clauses:
        host, time = inner.governor, dates.clauses.get(inner.place)
        if time is None or host is None or inner.predicate.form is not Form.PARTICIPLE or host.place in dates.clauses:
            continue
        lows = found.words.lows[max(host.predicate.head, inner.predicate.first - 5) : inner.predicate.first]
        attended = host.predicate.verb.lemma in _ATTENDING and inner.predicate.verb.lemma == "hold"
        occasion = lows[-1:] and lows[-1] in _OCCASIONS and "at" in lows
        if (occasion or attended) and not host.predicate.verb.say:
            dates.clauses[_first_finite(host).place] = dates.clauses.pop(inner.place)


def _first_finite(clause: Clause) -> Clause:
    """The finite clause that one hangs on, through infinitives and participles."""
    while clause.governor is not None and not clause.predicate.finite:
        clause = clause.governor
    return clause


_ATTENDING = frozenset(("attend", "participate", "address", "join", "co-chair", "chair", "host", "open"))
_OCCASIONS = frozenset(("ceremony", "event", "reception", "session", "rally", "gathering", "signing", "celebration"))
_SAME_TIME = frozenset(("when", "while", "as"))
_MOMENTS = frozenset(("hours", "hour", "minutes", "moments", "shortly", "just", "soon"))
