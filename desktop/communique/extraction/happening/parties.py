"""Who takes part in a happening, and which pairs that makes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.destinations import (
    GOING,
    is_reached,
    names_a_meeting,
    stops,
    tells_a_visit,
)
from communique.extraction.happening.discourse import Discourse, meant
from communique.extraction.happening.elsewhere import colon, named_elsewhere
from communique.extraction.happening.implied import (
    is_held_with_you,
    is_third,
    of_measures,
    owning,
    seated,
    third_person,
)
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import (
    acting_in,
    codes_of,
    governed_within,
    ids_of,
    is_bare_role,
    mediators,
    places_in,
)
from communique.extraction.happening.posts import first_person, local_office, with_local
from communique.extraction.happening.together import MUTUAL, deal_together, is_clash, meet_in_turn
from communique.extraction.happening.topics import INFORMING, TOPIC, before_its_cause, is_topic, names_its_target
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place
from communique.model.relationships import MOST_PARTIES, pair, pairs

_INFLICTED = frozenset(("SANCTION", "ASSAULT", "COERCE", "ACCUSE"))
"""What is done "on" somebody."""
_MEDIATED = frozenset(("CONSULT", "AGREE", "REJECT"))
_SUFFERED = frozenset(("ASSAULT", "COERCE"))
_GROUP = word_set("parties", "group")


@dataclass(frozen=True, slots=True)
class Parties:
    """Codes that take part, the actors behind them, and their pairs. `sure` is False where context was needed."""

    codes: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    sure: bool = True
    agents: tuple[str, ...] = field(default=())
    """The codes that act."""


def of_clause(structure: Structure, clause: Clause, kind: str | None, discourse: Discourse) -> Parties:
    """Who takes part in what a clause tells."""
    words = structure.words
    subject = (max(clause.subject[0], colon(words, clause) + 1), clause.subject[1])
    acting = [p for p in acting_in(words, *subject, subject=True) if not _in_apposition(words, p, subject)]
    judged = any(_WORLD_COURT in place.actor for place in acting)
    agents = () if judged else _acting(words, acting, subject)
    if agents and words.lows[slice(*clause.subject)][-2:] == ["and", "i"]:
        agents = tuple(dict.fromkeys((*agents, *discourse.issuer)))  # "Minister Roe and I met"
    objects = before_its_cause(words, clause, list(_objects(structure, clause, kind)))
    sure = True
    if kind == "CONSULT" and (guests := _guests(structure, clause, discourse)):
        return _parties(guests, codes_of(objects), ids_of(objects), True, True)
    if not agents and (_is_signed_together(clause, kind, objects) or is_held_with_you(words, clause, kind, discourse)):
        agents = discourse.issuer  # "an agreement was signed with Ruritania"
    if not agents and (measures := of_measures(words, clause, kind, discourse)):
        return _parties(measures[:1], measures[1:], (), False, False)
    if not agents and _leaves_out_the_writer(words, clause, discourse):
        agents = discourse.issuer  # "Called at noon on the Foreign Minister."
    if not agents:
        agents = meant(words, clause, discourse)
        sure = bool(agents) and words.lows[clause.subject[0] : clause.subject[1]] != []
    agents = tuple(dict.fromkeys((*owning(structure, clause, kind), *agents)))
    if senders := _senders(words, clause, acting):
        objects, agents = [*(place for place in acting if place.code not in senders), *objects], senders
    others = tuple(c for c in (*codes_of(objects), *first_person(words, clause, discourse)) if c not in agents)
    if others and kind in MUTUAL:
        others = tuple(dict.fromkeys((*others, *(c for c in stops(words, clause) if c not in agents))))
    others = others or named_elsewhere(structure, clause, kind, agents, discourse)
    if discourse.post and (local := local_office(words, clause, discourse.at_home)):
        agents, others = with_local(agents, others, local, discourse)
    agents = agents or third_person(words, clause, discourse) or seated(words, clause)
    if not agents and not others:
        return _fallback(structure, clause, kind, discourse)
    if not agents and not judged and clause.subject[0] < clause.subject[1] and not clause.predicate.passive:
        main = tuple(code for code in discourse.focus if code not in others)
        stateless = not _STATELESS.isdisjoint(words.lows[slice(*clause.subject)])
        agents = () if stateless else main or _ruling(words, clause, others, discourse)
        sure = False
    people = _people(words, clause, acting, objects, discourse)
    if kind in _MEDIATED:
        agents = tuple(dict.fromkeys((*agents, *mediators(words, clause.subject[0], clause.end))))
    together = judged or (deal_together(words, clause, kind) and not meet_in_turn(words, clause, kind, agents))
    if kind == "ACCUSE" and (charged := _charged(structure, clause)):
        return _charge(agents, charged, others, people, sure)
    return or_joint(_parties(agents, others, people, together, sure), kind, discourse)


def _guests(structure: Structure, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Who meets at what others host: "Chad and Mali will resume talks in a conference hosted by Togo"."""
    predicate, governor = clause.predicate, clause.governor
    if predicate.form is not Form.PARTICIPLE or predicate.verb.lemma not in _HOSTING or governor is None:
        return ()
    met = of_clause(structure, governor, "CONSULT", discourse).agents
    return met if len(met) > 1 and not governor.predicate.verb.say else ()


def or_joint(who: Parties, kind: str | None, discourse: Discourse) -> Parties:
    """`who`; those who issue a joint text, where it tells of a meeting or an agreement of no others than them."""
    joint = discourse.joint
    if kind not in MUTUAL or not joint or not set(who.codes) <= set(joint) or len(who.codes) > 1:
        return who
    return Parties(joint, who.participants, pairs(joint), False, joint)


def _in_apposition(words: Words, place: Place, subject: tuple[int, int]) -> bool:
    """Whether an actor only stands in what is said of a country: "Kosovo, a former province of Serbia, declared …"."""
    at, first = (
        words.token_at(place.start),
        words.places[words.place_of[subject[0]]] if subject[0] < len(words) else None,
    )
    if (
        first is None
        or words.place_of[subject[0]] < 0
        or first.kind != "country"
        or place.preposition not in ("of", "in")
    ):
        return False
    inside = range(words.token_at(first.end), at)
    return any(words.lows[i] == "," and words.lows[i + 1] in ("a", "an", "the", "once") for i in inside)


def _people(
    words: Words, clause: Clause, acting: list[Place], objects: list[Place], discourse: Discourse
) -> tuple[str, ...]:
    """The actors named, and the person whom a pronoun for a subject means."""
    people = ids_of([*acting, *objects])
    pronoun = words.lows[clause.subject[0] : clause.subject[0] + 1] in (["he"], ["she"], ["his"], ["her"])
    if not acting and discourse.he and (pronoun or is_bare_role(words, clause.subject)):
        return (discourse.he, *people)
    return people


def _senders(words: Words, clause: Clause, acting: list[Place]) -> tuple[str, ...]:
    """Who sends what the subject is ("in a letter sent by Chad"), or hands over whom it is ("extradited from Chad")."""
    if senders := codes_of(place for place in acting if place.preposition in ("by", "from")):
        return senders
    if not clause.predicate.passive or clause.predicate.verb.lemma not in _EXTRADITING:
        return ()
    return codes_of(p for p in places_in(words, clause.predicate.head, clause.end) if p.preposition == "from")[:1]


_EXTRADITING = frozenset(("extradite", "deport", "expel", "repatriate"))
_WORLD_COURT = "international court"
"""Whose rulings are matters of those it judges between."""


def _acting(words: Words, acting: list[Place], subject: tuple[int, int]) -> tuple[str, ...]:
    """The codes of a subject: not those that something is sent to, unless it names no others and is no letter."""
    senders = codes_of(p for p in acting if p.preposition != "to" or not governed_within(words, p, subject[0]))
    if senders or not _LETTERS.isdisjoint(words.lows[slice(*subject)]):
        return senders
    return codes_of(place for place in places_in(words, *subject) if not place.is_place_only)


_LETTERS = frozenset(("letter", "note", "message", "telegram", "memorandum", "protest"))


def _ruling(words: Words, clause: Clause, others: tuple[str, ...], discourse: Discourse) -> tuple[str, ...]:
    """Who acts where only "the regime" does, or nobody: whom the sentence named, the other of two it is all about."""
    named = (p for p in words.places if words.token_at(p.start) < clause.subject[0] and p.kind == "country")
    before = tuple(code for code in codes_of(named) if code not in others)[:1]
    if before and not _RULERS.isdisjoint(words.lows[slice(*clause.subject)]):
        return before
    rest = tuple(code for code in discourse.couple if code not in others)
    return rest if len(rest) == 1 and len(others) == 1 else ()


_STATELESS = word_set("parties", "stateless")
_RULERS = frozenset(
    ("regime", "junta", "government", "authorities", "parliament", "army", "military", "court", "police")
)


def _is_signed_together(clause: Clause, kind: str | None, objects: list[Place]) -> bool:
    """Whether something was agreed or discussed with one party by whoever tells it."""
    return kind in MUTUAL and clause.predicate.passive and [p.preposition for p in objects if p.code] == ["with"]


def _leaves_out_the_writer(words: Words, clause: Clause, discourse: Discourse) -> bool:
    """Whether a cable's sentence begins with its verb, as telegrams leave out "I", not he who "has" done something."""
    first, last = clause.subject
    if is_third(words, clause):
        return False
    opens = clause.place == 0 or (clause.predicate.coordinate and last == 0)
    acts = clause.governor is None and clause.predicate.finite and not clause.predicate.passive
    return bool(discourse.post) and first == last and opens and acts


def of_span(words: Words, first: int, last: int, kind: str | None, owner: tuple[str, ...]) -> Parties:
    """Who takes part in what a noun tells, with its phrases in tokens first … last - 1; `owner` stands for "his"."""
    places = [place for place in places_in(words, first, last) if not place.is_place_only or place.preposition == "to"]
    places = [p for p in places if p.preposition not in TOPIC or (p.preposition == "on" and kind in _INFLICTED)]
    if kind in _MEDIATED:
        owner = tuple(dict.fromkeys((*owner, *mediators(words, first, last))))
    if kind == "SANCTION" and "european" in words.lows[first:last]:
        owner = owner or ("EU",)  # "fresh European sanctions on Chad"
    if kind == "CONSULT":  # "her visit to Berlin"
        start, end = words.starts[first], words.ends[last - 1]
        places += [place for place in words.settings if start <= place.start < end and place.preposition == "to"]
    if kind is not None and kind not in MUTUAL and any(place.is_possessor for place in places):
        places = [place for place in places if place.preposition not in ("with", "for")]
    codes = codes_of(places)
    if not codes and not owner:
        owner = codes_of(places_in(words, first, last))
    together = kind in MUTUAL or kind is None
    if not together and not owner:
        owner = codes_of(_doers(words, places, first))
    return _parties(owner, tuple(code for code in codes if code not in owner), ids_of(places), together, bool(codes))


def _doers(words: Words, places: list[Place], first: int) -> list[Place]:
    """Who does what a noun tells: "Chad's attack on Mali", "the Chadian attack", "the attack by Chad"."""
    by = [place for place in places if place.preposition == "by" and governed_within(words, place, first)]
    return by or [place for place in places if place.is_possessor or not governed_within(words, place, first)][:1]


def _charged(structure: Structure, clause: Clause) -> tuple[str, ...]:
    """Whom a charge is against, where a clause tells what they did: "said that X had attacked Y"."""
    for other in structure.clauses[clause.place + 1 :]:
        if other.reported and other.predicate.finite:
            return codes_of(places_in(structure.words, *other.subject))
    return ()


def _charge(
    agents: tuple[str, ...], charged: tuple[str, ...], others: tuple[str, ...], people: tuple[str, ...], sure: bool
) -> Parties:
    """The accuser with the accused, and the accused with those they are said to have done it to."""
    harmed = [code for code in others if code not in charged]
    found = {pair(a, b) for a in agents for b in charged if a != b} | {
        pair(a, b) for a in charged for b in harmed if a != b
    }
    return Parties(tuple(dict.fromkeys((*agents, *charged, *harmed))), people, tuple(sorted(found)), sure, agents)


def is_group(words: Words, clause: Clause) -> bool:
    return not _GROUP.isdisjoint(words.lows[slice(*clause.subject)])


def joined(who: Parties, others: tuple[str, ...]) -> Parties:
    """`who` as the ones that act, dealing with `others`."""
    found = {pair(one, other) for one in who.codes for other in others if one != other}
    return Parties(
        tuple(dict.fromkeys((*who.codes, *others))), who.participants, tuple(sorted(found)), False, who.codes
    )


def _parties(
    agents: tuple[str, ...], others: tuple[str, ...], people: tuple[str, ...], together: bool, sure: bool
) -> Parties:
    codes = tuple(dict.fromkeys((*agents, *others)))
    if len(codes) > MOST_PARTIES:
        return Parties(agents[:1] or codes[:1], people[:1], (), sure, agents[:1])
    if together:
        found = pairs(codes)
    else:
        found = tuple(sorted({pair(one, other) for one in agents for other in others if one != other}))
    return Parties(codes, people, found, sure, agents)


def _objects(structure: Structure, clause: Clause, kind: str | None) -> Iterator[Place]:
    """Actors that the verb acts on or with: in its own words, and in the phrases that hang on it."""
    words = structure.words
    lemma = clause.predicate.verb.lemma
    for place in places_in(words, clause.predicate.head + 1, clause.end):
        if is_topic(words, clause, place, kind) or _WORLD_COURT in place.actor:
            continue
        named = kind == "CONSULT" and names_a_meeting(words, place)
        if place.is_place_only and not (named or is_reached(clause, place, kind) or _by(structure, clause, place)):
            continue
        yield place
    named = names_its_target(words, clause, kind) or (kind == "CONSULT" and lemma in INFORMING)
    for other in structure.clauses[clause.place + 1 :]:
        if named:
            break
        if kind == "CONSULT" and other.predicate.verb.lemma in _HOSTING and other.predicate.passive:
            yield from (p for p in acting_in(words, other.start, other.end) if p.preposition == "by")
            continue
        if kind == "CONSULT" and other.governor is clause and other.predicate.form is Form.INFINITIVE:
            goes = tells_a_visit(words, other) or other.predicate.verb.lemma in GOING
            if goes and not other.predicate.passive:  # "left to pay a visit to Lima"
                yield from (p for p in places_in(words, other.start, other.end) if p.preposition in ("", "to"))
            if clause.predicate.verb.helping:  # "was honored to host the minister"
                yield from (p for p in acting_in(words, other.start, other.end) if not p.preposition)
            yield from (p for p in acting_in(words, other.start, other.end) if p.preposition == "with")
            continue
        if not _belongs(other, clause, kind) or other.predicate.verb.lemma in _LINKING:
            break
        yield from acting_in(words, other.start, other.end)
        if other.predicate.form is Form.INFINITIVE and lemma in _DECIDING:  # "voted to end the mission to Ruritania"
            yield from (
                p for p in places_in(words, other.start, other.end) if p.is_place_only and p.preposition == "to"
            )


_LINKING = frozenset(("link", "tie"))
"""What is said to hang together is not charged with it."""
_DECIDING = frozenset(("vote", "decide", "agree", "order", "move"))
_HOSTING = frozenset(("host", "chair", "co-chair", "co-host", "lead"))


def _by(structure: Structure, clause: Clause, place: Place) -> bool:
    """Whether those in a place did it: "was detained by police in Ruritania"."""
    words = structure.words
    at = words.token_at(place.start)
    lows = words.lows[clause.predicate.head + 1 : at]
    return clause.predicate.passive and "by" in lows and len(lows) - lows.index("by") <= _BY_REACH and "," not in lows


_BY_REACH = 6


def _belongs(other: Clause, clause: Clause, kind: str | None) -> bool:
    """Whether what `other` names takes part too: the content of a charge, of an announcement, of a demand."""
    if other.governor is None or kind == "CONSULT":
        return False
    if other.reported or clause.predicate.verb.say:
        return True
    helped = clause.predicate.verb.helping or clause.predicate.verb.lemma in (*_DECIDING, "deliver")
    if helped and other.predicate.form is Form.INFINITIVE:
        return True
    if other.predicate.finite:
        return False
    if other.predicate.form is Form.GERUND and kind in ("REQUEST", "SUPPORT"):
        return clause.predicate.verb.kind not in (kind, "CONSULT") and other.predicate.verb.kind == kind
    return kind in ("COERCE", "ACCUSE", "SANCTION", "AGREE", "REJECT", "THREATEN", "ASSAULT", "MOBILIZE")


_QUARRELS = frozenset(
    ("dispute", "row", "standoff", "stand-off", "conflict", "tensions", "rift", "feud", "hostilities")
)


def _fallback(structure: Structure, clause: Clause, kind: str | None, discourse: Discourse) -> Parties:
    """No name at all: the country where it happens, else the one that was spoken of."""
    words = structure.words
    where = codes_of(places_in(words, clause.start, clause.end))
    group = discourse.group if kind in MUTUAL else ()
    fought = not _QUARRELS.isdisjoint(words.lows[clause.subject[0] : clause.end]) or is_clash(words, clause, kind)
    within = "between" in words.lows[clause.predicate.head : clause.end]  # "between the army and the rebels"
    group = group or (discourse.couple if fought and not within else ())
    codes = group or where[:1] or discourse.focus or discourse.subject[:1]
    if kind in MUTUAL and discourse.joint and set(codes) <= set(discourse.joint):
        codes = discourse.joint
    if kind in _SUFFERED and clause.predicate.passive and not where and set(codes) <= set(discourse.issuer):
        codes = ()  # who tells of an attack was not attacked for that
    return Parties(codes, (), pairs(codes), False, codes)
