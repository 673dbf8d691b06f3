"""Who has been spoken of in a document so far: whom pronouns and bare nouns mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import acting_in, codes_of, governed_within, is_bare_role
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.naming import Place

_HE, _THEY, _IT = frozenset(("he", "she")), frozenset(("they",)), frozenset(("it",))
_ISSUER = frozenset(("i", "we"))
_GROUP = word_set("parties", "group")
_OFFICES = word_set("parties", "offices")
_BOTH = frozenset(("both", "two"))


@dataclass(slots=True)
class Discourse:
    """Who has been spoken of: what pronouns and bare nouns stand for."""

    issuer: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    """The country that the document names most."""
    titled: tuple[str, ...] = ()
    """The countries that the title names, beside the issuer's."""
    subject: tuple[str, ...] = ()
    """Codes of the last subject that had any."""
    group: tuple[str, ...] = ()
    """Codes of the last happening with several parties."""
    accord: tuple[str, ...] = ()
    """Who made the agreement spoken of last."""
    measures: tuple[str, ...] = ()
    """Who imposed the sanctions spoken of last, and on whom."""
    post: tuple[str, ...] = ()
    """The country that a cable is written from."""
    at_home: bool = False
    """Whether a cable is written at home: "the President" is its writer's."""
    person: tuple[str, ...] = ()
    name: str = ""
    """The name of the last subject, where nobody knows whose it is."""
    he: str = ""
    """The actor id of the last person who was a subject."""
    body: tuple[str, ...] = ()
    """Codes of the last subject that is a country, bloc or organisation."""
    reader: tuple[str, ...] = ()
    """The state that a letter is written to: "you"."""
    bodies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By its last word the code of each council, ministry or commission spoken of: "the council"."""
    couple: tuple[str, ...] = ()
    """The two countries that the document is about, where it names these two far more than others."""
    joint: tuple[str, ...] = ()
    """Who issues the text together, if several do."""
    two: tuple[str, ...] = ()
    """The two that were last named side by side: "A and B agreed", "between A and B"."""


def meant(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Whom a subject without a name means: a pronoun, "the two sides", "the activists"."""
    lows = [low for low in words.lows[slice(*clause.subject)] if low[0].isalnum()]
    if not lows:
        return discourse.subject if clause.governor or clause.predicate.coordinate else ()
    if lows[0] in _ISSUER:
        return discourse.issuer or discourse.subject
    office = lows[-1] in _OFFICES and (lows[0] == "the" or lows[-2:-1] == ["the"])  # "a policy the Office set"
    if office and discourse.issuer:
        return discourse.issuer
    if lows[0] == "the" and len(lows) == 2 and lows[1] in discourse.bodies:
        return discourse.bodies[lows[1]]
    if not _BOTH.isdisjoint(lows[:2]) and (both := _both(words, clause, discourse)):
        return both
    if lows[0] in _HE | _IT and (speaker := _speaker(words, clause)):
        return speaker
    if lows[0] in _HE or lows[0] in ("his", "her") or is_bare_role(words, clause.subject):
        return discourse.person or discourse.focus or discourse.subject
    if lows[0] in _IT or lows[0] == "its":
        return discourse.body or discourse.subject
    if lows[0] in _THEY or lows[0] == "their" or any(low in _GROUP for low in lows):
        return discourse.group or discourse.subject
    return ()


def _both(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Who "both sides" and "the two countries" are: those the sentence named, who met last, or who it is all about."""
    earlier = [p for p in words.places if words.token_at(p.start) < clause.subject[0]]
    named = codes_of(place for place in earlier if not place.is_place_only)
    found = (_side_by_side(words, earlier), named, discourse.group, discourse.two, discourse.couple)
    return next((codes for codes in found if len(codes) == 2), ())


def _side_by_side(words: Words, places: Sequence[Place]) -> tuple[str, ...]:
    """The last two of some actors that only an "and" parts, and that no third is listed with; empty for none."""
    for at in range(len(places) - 1, 0, -1):
        one, other = places[at - 1], places[at]
        between = words.text[one.phrase_end : other.phrase_start].split()
        if between in (["and"], ["and", "the"], [",", "and"]) and one.code and other.code and one.code != other.code:
            listed = at > 1 and words.text[places[at - 2].phrase_end : one.phrase_start].strip() in (",", ", the")
            return () if listed else (one.code, other.code)
    return ()


def _speaker(words: Words, clause: Clause) -> tuple[str, ...]:
    """Whose words a clause reports, for the "he" of "the minister said he had met …"."""
    governor = clause.governor
    if not clause.reported or governor is None:
        return ()
    speakers = [p for p in acting_in(words, *governor.subject, subject=True) if p.code]
    return codes_of(speakers[:1])


def _bare_name(words: Words, first: int, last: int) -> str:
    """The subject as it stands where it is two to four words with capitals, the name of somebody."""
    tokens = words.tokens[first:last]
    named = 2 <= len(tokens) <= 4 and all(token[0].isupper() and token.isalpha() for token in tokens)
    return words.between(first, last) if named else ""


def _is_joint(words: Words, place: Place, first: int) -> bool:
    """Whether somebody is one of those that a subject from token `first` names side by side."""
    return not place.preposition or not governed_within(words, place, first)


def remember(discourse: Discourse, codes: tuple[str, ...], named: bool, kind: str | None, talk: bool) -> None:
    """Remembers who made the agreement and who met, for "the agreement" and "the two sides"."""
    if len(codes) < 2:
        return
    if kind == "AGREE" and named:
        discourse.accord = codes
    if kind == "CONSULT" and not talk:
        discourse.group = codes
    if kind == "SANCTION":
        discourse.measures = codes[:2]


def follow(discourse: Discourse, structure: Structure) -> None:
    """Remembers whom the sentence was about, for the next; a greeting tells whom "you" means from there on."""
    if structure.words.role is Role.HEADING and "dear" in structure.words.lows[:3]:
        discourse.reader = codes_of(structure.words.places)
    for place in structure.words.places:
        if place.code and place.kind in ("organisation", "ministry", "bloc"):
            last = structure.words.text[place.start : place.end].rpartition(" ")[2].lower()
            discourse.bodies[last] = (place.code,)
    discourse.two = _side_by_side(structure.words, structure.words.places) or discourse.two
    for clause in structure.clauses:
        if not clause.predicate.finite or clause.predicate.coordinate:
            continue
        places = list(acting_in(structure.words, *clause.subject, subject=True))
        codes = codes_of(places)
        discourse.name = _bare_name(structure.words, *clause.subject) or discourse.name
        person = next((place.actor for place in places if place.actor.startswith("person:")), None)
        if person and not (clause.opener and clause.governor):
            discourse.he, discourse.person = person, codes[:1]
        if not codes:
            continue
        joint = codes_of(place for place in places if _is_joint(structure.words, place, clause.subject[0]))
        if len(joint) > 1:
            discourse.group = joint
        discourse.subject = codes
        if clause.opener and clause.governor:
            continue
        if person is None:
            discourse.body = codes[:1]
