"""With whom or against whom something is done, where the verb's own objects name nobody."""

from collections.abc import Iterator

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.destinations import GOING, at_post, gone_to, left, struck, tells_a_visit
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.implied import accredited, is_of_envoy
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import codes_of, places_in
from communique.extraction.happening.posts import says_to_us
from communique.extraction.happening.quoting import quote_before
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place, land_of

_AGAINST = frozenset(("ACCUSE", "REJECT", "SUPPORT", "THREATEN"))
_GATHERINGS = frozenset(("summit", "meeting", "talks", "conference", "assembly"))
_ACCORDS = word_set("parties", "accords")


def named_elsewhere(
    structure: Structure, clause: Clause, kind: str | None, agents: tuple[str, ...], discourse: Discourse
) -> tuple[str, ...]:
    """With whom or against whom it is done, where the verb's own objects name nobody."""
    for codes in _elsewhere(structure, clause, kind, agents, discourse):
        if others := tuple(code for code in codes if code not in agents):
            return others
    return ()


def _elsewhere(
    structure: Structure, clause: Clause, kind: str | None, agents: tuple[str, ...], discourse: Discourse
) -> Iterator[tuple[str, ...]]:
    """The codes that may be meant, the surest first."""
    words = structure.words
    if kind is not None and quote_before(words, clause):  # “We welcome Togo’s decision,” she said
        yield codes_of(places_in(words, 0, clause.start))
    if clause.predicate.verb.lemma in GOING or tells_a_visit(words, clause):
        yield gone_to(words, clause)
    if kind is not None:
        yield accredited(words, clause)
    if kind in (*_AGAINST, "SANCTION"):
        yield _headed(words, clause)
    if discourse.post and (agents == discourse.post or is_of_envoy(words, clause)) and says_to_us(clause, kind):
        yield discourse.issuer
    if kind is not None and kind not in {"CONSULT", "AGREE"}:
        yield at_post(words, clause)
    if kind in (*_AGAINST, "REQUEST") and clause.predicate.verb.say and words.quoted[0]:
        yield codes_of(p for p in places_in(words, 0, clause.subject[0]) if not p.is_place_only)
    if kind == "ASSAULT":
        yield struck(words, clause)
    if kind in ("RETREAT", "CONCEDE"):
        yield left(words, clause)
    if kind in _AGAINST:
        yield _spoken_of(words, clause, discourse)
    if kind in ("ACCUSE", "REJECT") or (kind in _SUFFERED and clause.predicate.passive):
        yield _hosting(words, clause)
    if kind in ("RETREAT", "MOBILIZE") and not _MISSIONS.isdisjoint(words.lows[clause.predicate.head : clause.end]):
        yield codes_of(p for p in _where(structure, clause) if p.preposition == "in")  # "ended its mission in Chad"
    held = clause.predicate.verb.lemma in _HOLDING and clause.predicate.passive
    if held and "by" not in words.lows[clause.predicate.head : clause.end]:
        yield codes_of(_where(structure, clause))  # "a Ruritanian reporter was detained in Freedonia"
    if kind == "ASSAULT" and not clause.predicate.passive:
        yield codes_of(_where(structure, clause))  # "struck targets in Freedonia"
        yield _shelled(words, clause) if agents else ()
    if kind == "SANCTION":
        yield codes_of(_where(structure, clause))  # "sanctions on the leaders of a militia in Freedonia"
    if kind in _DONE_THERE and "the country" in words.between(clause.subject[0], _end_with_relative(structure, clause)):
        yield discourse.focus  # "cancelled a programme that helped farmers in the country"
    if kind in _AIMED and not _AT_HOME.isdisjoint(
        words.lows[clause.predicate.head + 1 : _end_of_goal(structure, clause)]
    ):
        yield codes_of(p for p in _where(structure, clause) if p.preposition == "in")[:1]  # "the coup in Chad"
        yield discourse.focus  # "declined to send observers to the election"
    yield _rejecting(structure, clause)
    if kind == "SANCTION" and agents and agents == discourse.issuer:
        yield discourse.titled
        yield discourse.focus  # "we are imposing further sanctions"


_AIMED = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION"))
_AT_HOME = word_set("parties", "at_home")


def _end_of_goal(structure: Structure, clause: Clause) -> int:
    """The end of a clause with the infinitive that goes on from it."""
    following = structure.clauses[clause.place + 1 :][:1]
    return next((c.end for c in following if c.governor is clause and c.predicate.form is Form.INFINITIVE), clause.end)


def _rejecting(structure: Structure, clause: Clause) -> tuple[str, ...]:
    """Who is said to stand against what is done: "declared independence in a move rejected by Chad"."""
    words = structure.words
    for other in structure.clauses[clause.place + 1 : clause.place + 2]:
        spoken = any(kind in ("ACCUSE", "REJECT") for verb, kind in other.predicate.verb.kinds if not verb)
        step = not _STEPS.isdisjoint(words.lows[other.predicate.first - 2 : other.predicate.first])
        if spoken and step and other.predicate.passive:
            return codes_of(p for p in places_in(words, other.start, other.end) if p.preposition == "by")
    return ()


_STEPS = frozenset(("move", "step", "decision", "action", "act", "measure"))


def _hosting(words: Words, clause: Clause) -> tuple[str, ...]:
    """The country to which those that a subject names are sent: "the embassy in Togo denounced the verdict"."""
    first, last = clause.subject
    at = next((i for i in range(first, last - 2) if words.lows[i] in _ENVOYS and words.lows[i + 1] in ("in", "to")), -1)
    land = land_of(words.between(at + 2, last)) if at >= 0 else None
    return (land,) if land else ()


_SUFFERED = frozenset(("ASSAULT", "COERCE", "PROTEST"))
_MISSIONS = frozenset(("mission", "operation", "operations", "deployment", "presence", "occupation", "base", "bases"))
_ENVOYS = frozenset(("embassy", "ambassador", "envoy", "consulate", "mission"))
_HOLDING = word_set("parties", "holding")
_DONE_THERE = frozenset(("REJECT", "SANCTION", "AID", "COERCE", "ASSAULT", "RETREAT", "MOBILIZE"))


def _end_with_relative(structure: Structure, clause: Clause) -> int:
    """The end of a clause with the relative one that follows it."""
    following = structure.clauses[clause.place + 1 :][:1]
    return next((c.end for c in following if c.opener in ("that", "which")), clause.end)


def _headed(words: Words, clause: Clause) -> tuple[str, ...]:
    """Whom a headline is about: "Ruritania: EU extends sanctions"."""
    return codes_of(places_in(words, 0, max(0, colon(words, clause))))


def colon(words: Words, clause: Clause) -> int:
    """The colon behind the first words of a headline, before the verb; -1 for none."""
    return next((i for i in range(min(6, clause.predicate.head)) if words.tokens[i] == ":"), -1)


def _spoken_of(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Those behind "the agreement" or "the summit" that a clause speaks of."""
    lows = words.lows[clause.predicate.head : clause.end]
    if not _GATHERINGS.isdisjoint(lows):
        return discourse.group
    return discourse.accord if not _ACCORDS.isdisjoint(lows) else ()


def _shelled(words: Words, clause: Clause) -> tuple[str, ...]:
    """Whose cities are hit: "shelled Kharkiv", "launched missiles at Kyiv"."""
    first, last = words.starts[clause.predicate.head], words.ends[clause.end - 1]
    return codes_of(p for p in words.settings if first <= p.start < last and p.preposition in _HITTING)


_HITTING = frozenset(("", "at", "on", "in", "into", "near", "of", "against"))


def _where(structure: Structure, clause: Clause) -> Iterator[Place]:
    """The places in a clause and in the infinitives and participles that go on from it."""
    last = clause.end
    for other in structure.clauses[clause.place + 1 :]:
        if other.predicate.finite or other.start != last:
            break
        last = other.end
    return places_in(structure.words, clause.predicate.head + 1, last)
