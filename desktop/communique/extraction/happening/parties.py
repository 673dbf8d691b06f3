"""Who takes part in a happening, and which pairs that makes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place
from communique.model.relationships import pair, pairs

MOST_PARTIES = 8
"""Of a gathering of more, only the one that acts is coded."""

_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_TOPIC = frozenset(("on", "about", "regarding", "over", "concerning", "amid", "despite"))
_BESIDE = frozenset(("against", "with", "about", "regarding", "over", "concerning"))
_GOING = word_set("parties", "going")
_HE, _THEY, _IT = frozenset(("he", "she")), frozenset(("they",)), frozenset(("it",))
_ISSUER = frozenset(("i", "we"))
_GROUP = word_set("parties", "group")


@dataclass(slots=True)
class Discourse:
    """Who has been spoken of: what pronouns and bare nouns stand for."""

    issuer: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    """The country that the document names most."""
    subject: tuple[str, ...] = ()
    """Codes of the last subject that had any."""
    group: tuple[str, ...] = ()
    """Codes of the last happening with several parties."""
    accord: tuple[str, ...] = ()
    """Who made the agreement spoken of last."""
    post: tuple[str, ...] = ()
    """The country that a cable is written from."""
    person: tuple[str, ...] = ()
    name: str = ""
    """The name of the last subject, where nobody knows whose it is."""
    he: str = ""
    """The actor id of the last person who was a subject."""
    body: tuple[str, ...] = ()
    """Codes of the last subject that is a country, bloc or organisation."""


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
    acting = list(_acting(words, *clause.subject, subject=True))
    agents = _codes(
        p for p in acting if p.preposition != "to" or not _governed_within(words, p, clause.subject[0])
    ) or _codes(place for place in _places(words, *clause.subject) if not place.is_place_only)
    objects = list(_objects(structure, clause, kind))
    sure = True
    if not agents:
        agents = _meant(words, clause, discourse)
        sure = bool(agents) and words.lows[clause.subject[0] : clause.subject[1]] != []
    senders = _codes(place for place in acting if place.preposition in ("by", "from"))
    if senders:  # "in a letter sent by X to Y"
        objects = [place for place in acting if place.code not in senders] + objects
        agents = senders
    others = tuple(c for c in (*_codes(objects), *_first_person(words, clause, discourse)) if c not in agents)
    if not others and clause.predicate.verb.lemma in _GOING:
        others = tuple(code for code in _gone_to(words, clause) if code not in agents)
    if not others and kind in _AGAINST:
        others = tuple(code for code in _spoken_of(words, clause, discourse) if code not in agents)
    if not others and kind == "SANCTION" and agents and agents == discourse.issuer:
        others = tuple(code for code in discourse.focus if code not in agents)  # "we are imposing further sanctions"
    if discourse.post and (local := _local(words, clause)):
        agents, others = _with_local(agents, others, local, discourse)
    if not agents and not others:
        return _fallback(structure, clause, kind, discourse)
    if not agents and clause.subject[0] < clause.subject[1] and not clause.predicate.passive:
        agents = tuple(code for code in discourse.focus if code not in others)
        sure = False
    people = _ids([*acting, *objects])
    pronoun = words.lows[clause.subject[0] : clause.subject[0] + 1] in (["he"], ["she"], ["his"], ["her"])
    if not acting and discourse.he and (pronoun or is_bare_role(words, clause.subject)):
        people = (discourse.he, *people)
    lemma = clause.predicate.verb.lemma
    together = _together(words, clause, kind, lemma)
    if kind == "ACCUSE" and (charged := _charged(structure, clause)):
        return _charge(agents, charged, others, people, sure)
    return _parties(agents, others, people, together, sure)


def of_span(words: Words, first: int, last: int, kind: str | None, owner: tuple[str, ...]) -> Parties:
    """Who takes part in what a noun tells, with its phrases in tokens first … last - 1; `owner` stands for "his"."""
    places = [place for place in _places(words, first, last) if not place.is_place_only or place.preposition == "to"]
    places = [place for place in places if place.preposition not in _TOPIC]
    if kind is not None and kind not in _MUTUAL and any(place.is_possessor for place in places):
        places = [place for place in places if place.preposition not in ("with", "for")]
    codes = _codes(places)
    if not codes and not owner:
        owner = _codes(_places(words, first, last))
    together = kind in _MUTUAL or kind is None
    return _parties(owner, tuple(code for code in codes if code not in owner), _ids(places), together, bool(codes))


_AGAINST = frozenset(("ACCUSE", "REJECT", "SUPPORT", "THREATEN"))
_ROLES = word_set("parties", "roles")
_GATHERINGS = frozenset(("summit", "meeting", "talks", "conference", "assembly"))
_ACCORDS = word_set("parties", "accords")
_OFFICES = (
    "foreign minister",
    "prime minister",
    "foreign ministry",
    "foreign office",
    "defense minister",
    "cabinet",
    "government",
    "king",
    "queen",
    "majesty",
    "president",
    "premier",
    "chancellor",
)


def _gone_to(words: Words, clause: Clause) -> tuple[str, ...]:
    """The countries of the cities that somebody goes to: who travels to Warsaw visits Poland."""
    first, last = words.starts[clause.predicate.head], words.ends[clause.end - 1]
    return _codes(place for place in words.settings if first <= place.start < last)


def _spoken_of(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Those behind "the agreement" or "the summit" that a clause speaks of."""
    lows = words.lows[clause.predicate.head : clause.end]
    if not _GATHERINGS.isdisjoint(lows):
        return discourse.group
    return discourse.accord if not _ACCORDS.isdisjoint(lows) else ()


def _first_person(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """The issuer, where something is done to "me" or "us"."""
    spoken = range(clause.predicate.head + 1, clause.end)
    return discourse.issuer if any(words.tokens[i] in ("me", "us") and not words.quoted[i] for i in spoken) else ()


def _local(words: Words, clause: Clause) -> str:
    """Where a cable names an office without a country, which is then that of its post: "subject", "object" or ""."""
    for where, (first, last) in (("subject", clause.subject), ("object", (clause.predicate.head + 1, clause.end))):
        line = words.between(first, last).lower()
        if any(office in line for office in _OFFICES) and not any(True for _ in _places(words, first, last)):
            return where
    return ""


def _with_local(
    agents: tuple[str, ...], others: tuple[str, ...], where: str, discourse: Discourse
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if where == "subject":
        return discourse.post, others or tuple(code for code in discourse.issuer if code not in discourse.post)
    if agents == discourse.post:  # "the Norwegian ambassador gave the President a letter"
        return agents, others or discourse.issuer
    return agents or discourse.issuer, tuple(dict.fromkeys((*others, *discourse.post)))


def _charged(structure: Structure, clause: Clause) -> tuple[str, ...]:
    """Whom a charge is against, where a clause tells what they did: "said that X had attacked Y"."""
    for other in structure.clauses[clause.place + 1 :]:
        if other.reported and other.predicate.finite:
            return _codes(_places(structure.words, *other.subject))
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


def is_bare_role(words: Words, subject: tuple[int, int]) -> bool:
    """Whether a subject is "the former opposition leader", without a name or a country: the person spoken of last."""
    lows = words.lows[slice(*subject)]
    return bool(lows) and lows[0] == "the" and lows[-1] in _ROLES and not any(True for _ in _places(words, *subject))


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


def _together(words: Words, clause: Clause, kind: str | None, lemma: str) -> bool:
    """Whether all who take part deal with each other, rather than some with the others."""
    if kind not in _MUTUAL or lemma in _GOING:
        return False
    near = words.lows[clause.predicate.first : min(clause.end, clause.predicate.head + 3)]
    return not any(low in ("separately", "respectively", "individually") for low in near)


def _acting(words: Words, first: int, last: int, subject: bool = False) -> Iterator[Place]:
    """Actors among the tokens that are no mere places, nor topics; of a subject's phrases only its own."""
    for place in _places(words, first, last):
        if not _governed_within(words, place, first):
            yield place  # its preposition stands before these words: "In the deal, Turkey and Libya …"
        elif not (place.is_place_only or (subject and place.preposition in _BESIDE and not place.is_possessor)):
            yield place


def _governed_within(words: Words, place: Place, first: int) -> bool:
    return not place.preposition or place.preposition in words.lows[first : words.token_at(place.start)]


def _objects(structure: Structure, clause: Clause, kind: str | None) -> Iterator[Place]:
    """Actors that the verb acts on or with: in its own words, and in the phrases that hang on it."""
    words = structure.words
    lemma = clause.predicate.verb.lemma
    for place in _places(words, clause.predicate.head + 1, clause.end):
        if kind == "CONSULT" and place.preposition in _TOPIC:
            continue
        if place.is_place_only and not (lemma in _GOING and place.preposition in ("to", "", "into")):
            continue
        yield place
    for other in structure.clauses[clause.place + 1 :]:
        if kind == "CONSULT" and other.governor is clause and other.predicate.form is Form.INFINITIVE:
            yield from (p for p in _acting(words, other.start, other.end) if p.preposition == "with")
            continue
        if not _belongs(other, clause, kind):
            break
        yield from _acting(words, other.start, other.end)


def _belongs(other: Clause, clause: Clause, kind: str | None) -> bool:
    """Whether what `other` names takes part too: the content of a charge, of an announcement, of a demand."""
    if other.governor is None or kind == "CONSULT":
        return False
    if other.reported or clause.predicate.verb.say:
        return True
    if clause.predicate.verb.helping and other.predicate.form is Form.INFINITIVE:
        return True
    if other.predicate.finite:
        return False
    return kind in ("COERCE", "ACCUSE", "SANCTION", "AGREE", "REJECT", "THREATEN", "ASSAULT", "MOBILIZE")


def _places(words: Words, first: int, last: int) -> Iterator[Place]:
    """The actors named in the tokens first … last - 1; one token can name two ("EU-U.S.")."""
    if first >= last:
        return
    start, end = words.starts[first], words.ends[last - 1]
    for place in words.places:
        if start <= place.start < end:
            yield place


def _codes(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.code for place in places if place.code))


def _ids(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.actor for place in places))


def _meant(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Whom a subject without a name means: a pronoun, "the two sides", "the activists"."""
    lows = [low for low in words.lows[slice(*clause.subject)] if low[0].isalnum()]
    if not lows:
        return discourse.subject if clause.governor or clause.predicate.coordinate else ()
    if lows[0] in _ISSUER:
        return discourse.issuer or discourse.subject
    if lows[0] in _HE or lows[0] in ("his", "her") or is_bare_role(words, clause.subject):
        return discourse.person or discourse.focus or discourse.subject
    if lows[0] in _IT or lows[0] == "its":
        return discourse.body or discourse.subject
    if lows[0] in _THEY or lows[0] == "their" or any(low in _GROUP for low in lows):
        return discourse.group or discourse.subject
    return ()


def _fallback(structure: Structure, clause: Clause, kind: str | None, discourse: Discourse) -> Parties:
    """No name at all: the country where it happens, else the one that was spoken of."""
    words = structure.words
    where = _codes(_places(words, clause.start, clause.end))
    group = discourse.group if kind in _MUTUAL else ()
    codes = group or where[:1] or discourse.focus or discourse.subject[:1]
    return Parties(codes, (), pairs(codes), False, codes)


def _bare_name(words: Words, first: int, last: int) -> str:
    """The subject as it stands where it is two to four words with capitals, the name of somebody."""
    tokens = words.tokens[first:last]
    named = 2 <= len(tokens) <= 4 and all(token[0].isupper() and token.isalpha() for token in tokens)
    return words.between(first, last) if named else ""


def remember(discourse: Discourse, who: Parties, kind: str | None, talk: bool) -> None:
    """Remembers who made the agreement and who met, for "the agreement" and "the two sides"."""
    if len(who.codes) < 2:
        return
    if kind == "AGREE" and who.participants:
        discourse.accord = who.codes
    if kind == "CONSULT" and not talk:
        discourse.group = who.codes


def follow(discourse: Discourse, structure: Structure) -> None:
    """Remembers whom the sentence was about, for the next."""
    for clause in structure.clauses:
        if not clause.predicate.finite or clause.predicate.coordinate:
            continue
        places = list(_acting(structure.words, *clause.subject, subject=True))
        codes = _codes(places)
        discourse.name = _bare_name(structure.words, *clause.subject) or discourse.name
        person = next((place.actor for place in places if place.actor.startswith("person:")), None)
        if person and not (clause.opener and clause.governor):
            discourse.he, discourse.person = person, codes[:1]
        if not codes:
            continue
        joint = _codes(place for place in places if not _governed_within(structure.words, place, clause.subject[0]))
        if len(joint) > 1:
            discourse.group = joint
        discourse.subject = codes
        if clause.opener and clause.governor:
            continue
        if person is None:
            discourse.body = codes[:1]
