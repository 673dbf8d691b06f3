"""What a sentence is only about: the subject of talks, the summit beside which they are held, what a charge tells."""

from collections.abc import Iterator

from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import acting_in, codes_of, places_in
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place

TOPIC = frozenset(("on", "about", "regarding", "over", "concerning", "amid", "despite"))
_AT, _FOR = frozenset(("against", "on", "over", "with")), frozenset(("for", "of"))
_UPON = frozenset(("of", "on", "against", "in"))
_VIOLENCE = word_set("parties", "violence")
INFORMING = frozenset(("inform", "notify", "advise", "tell", "apprise"))
_GIVING = frozenset(("hand", "give", "show", "read", "send", "bring"))
_WRITINGS = word_set("encounters", "writings")
_CALLS = frozenset(("call", "calls"))
_BESIDE = frozenset(("sidelines", "sideline", "margins", "margin", "auspices", "occasion"))
_BESIDE_REACH = 5
_DISCUSSING = word_set("parties", "discussing")


def names_its_target(words: Words, clause: Clause, kind: str | None) -> bool:
    """Whether those whom a charge or demand is against stand right after its verb, so that its content names none."""
    if kind not in ("ACCUSE", "REQUEST") or clause.predicate.verb.say or clause.predicate.passive:
        return False
    acting = codes_of(acting_in(words, *clause.subject, subject=True))
    against = codes_of(p for p in places_in(words, clause.predicate.head + 1, clause.end) if not p.is_place_only)
    return any(code not in acting for code in against)


def is_topic(words: Words, clause: Clause, place: Place, kind: str | None) -> bool:
    """Whether a place is only spoken of: "talks on Cyprus", "discussed Cyprus with the minister"."""
    lemma, preposition = clause.predicate.verb.lemma, place.preposition
    before = words.lows[clause.predicate.head + 1 : words.token_at(place.start)]
    if not _BESIDE.isdisjoint(before[-_BESIDE_REACH:]):
        return True  # "met on the sidelines of the EU summit"
    suffers = kind == "ACCUSE" and preposition in _UPON and not _VIOLENCE.isdisjoint(before)
    if suffers and names_its_target(words, clause, kind) and any(p.code for p in _named_before(words, clause, place)):
        return True  # "condemned Freedonia’s invasion of Ruritania"
    if lemma in _GIVING and before[:1] in (["me"], ["us"], ["him"], ["them"]) and not _WRITINGS.isdisjoint(before):
        return True  # "handed me the text of a telegram from Freedonia to Ruritania"
    if lemma in INFORMING and kind == "CONSULT" and "of" in before:
        return True  # "informed the ambassador of talks with Ruritania"
    charged = kind in ("ACCUSE", "REQUEST") and preposition in _AT and not _FOR.isdisjoint(before)
    if charged and names_its_target(words, clause, kind):
        return True  # "blamed Freedonia for the attack on Ruritania", "asked Freedonia for help against Ruritania"
    if lemma in _DISCUSSING:
        return "with" not in before and "by" not in before
    calls = preposition == "on" and (lemma == "call" or not _CALLS.isdisjoint(before))  # "paid a courtesy call on"
    return kind == "CONSULT" and preposition in TOPIC and not calls


def _named_before(words: Words, clause: Clause, place: Place) -> Iterator[Place]:
    """The actors of other states named between a verb and a place."""
    between = places_in(words, clause.predicate.head + 1, words.token_at(place.start))
    return (other for other in between if other.code != place.code and not other.is_place_only)


def before_its_cause(words: Words, clause: Clause, places: list[Place]) -> list[Place]:
    """Whom a deed is against, without those named only in what it answers or is to bring about:
    "sanctions on X in response to Y’s …", "sent an envoy to X in a bid to end the war between Y and Z"."""
    lows = words.lows
    ahead = range(clause.predicate.head + 1, len(words) - 1)
    aim = next((i for i in ahead if lows[i : i + 3] in _AIMING), len(words))
    places = [place for place in places if words.token_at(place.start) < aim]
    cause = next((i for i in ahead if lows[i] == "in" and lows[i + 1] in _ANSWERING), None)
    if cause is None:
        return places
    before = [place for place in places if words.token_at(place.start) < cause]
    return before if any(place.code for place in before) else places


_AIMING = (["in", "an", "effort"], ["in", "a", "bid"], ["in", "an", "attempt"], ["in", "order", "to"])
_ANSWERING = frozenset(("response", "retaliation", "reaction", "reply", "revenge"))
