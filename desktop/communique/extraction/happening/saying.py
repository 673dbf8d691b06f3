"""The kind of what is said: a demand, a charge, an announcement of one's own, by the clause that is reported."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.frames import frame
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import codes_of, places_in
from communique.extraction.happening.words import Words

_BAD = word_set("deciding", "bad")
_FAR = 60
"""Words behind a verb of saying in which a charge is looked for."""
_DEEDS = frozenset(("RETREAT", "SANCTION", "COERCE", "MOBILIZE", "ASSAULT"))
VERBAL = frozenset(("ACCUSE", "REJECT", "THREATEN", "REQUEST", "CONCEDE", "AGREE", "SUPPORT"))
"""Kinds that are done with words alone."""


def kind_of_said(structure: Structure, clause: Clause) -> str | None:
    """The kind of what is said: a demand where somebody should do something, a charge where the words are bad."""
    words = structure.words
    said = [other for other in structure.clauses[clause.place + 1 :] if other.reported and other.governor is clause]
    following = words.lows[clause.predicate.head + 1 : clause.predicate.head + _FAR]
    if any(low in _BAD for low in following):
        return "ACCUSE"
    for other in said:
        if _is_owed(words, other):
            return "REQUEST"
        if _is_menace(words, other):
            return "THREATEN"
        if _is_failure(words, clause, other):
            return "ACCUSE"
        inner = frame(other.predicate.verb.kinds, words.lows[other.predicate.head + 1 : other.end], None)[1]
        if inner in VERBAL or (inner in _DEEDS and _own_deed(words, other)):
            return inner
        if inner in _DEEDS and _own_intent(words, clause, other):
            return "CONCEDE" if inner == "RETREAT" else inner
        if inner == "AID" and clause.predicate.verb.lemma == "announce":
            return "AGREE"
    if "should" in following[:8] or "must" in following[:8]:
        return "REQUEST"
    if quoted := _kind_of_quoted(structure, clause):
        return quoted
    if clause.predicate.verb.lemma in ("tell", "inform", "speak"):
        return "CONSULT"
    return None


def _is_owed(words: Words, told: Clause) -> bool:
    """Whether something is told as what should or must be."""
    return not {"should", "must"}.isdisjoint(words.lows[told.predicate.first : told.predicate.head])


def _is_menace(words: Words, told: Clause) -> bool:
    """Whether evil is told as what would come: "said it would retaliate", "that sanctions would bring war"."""
    to_come = told.predicate.form in (Form.MODAL, Form.FUTURE) and not told.predicate.negated
    if not to_come or {"would", "will"}.isdisjoint(words.lows[told.predicate.first : told.predicate.head]):
        return False
    verb = told.predicate.verb.lemma
    return verb in _RETURNING or (
        verb in _BRINGING and not _EVILS.isdisjoint(words.lows[told.predicate.head + 1 : told.end])
    )


_RETURNING = frozenset(("retaliate", "avenge", "hit back", "strike back"))
_BRINGING = frozenset(("bring", "cause", "mean", "face", "suffer", "pay", "have", "lead", "provoke", "trigger", "draw"))
_EVILS = word_set("saying", "evils")


def _is_failure(words: Words, clause: Clause, told: Clause) -> bool:
    """Whether others are said not to have done what they ought to: "said that Chad had failed to protect them"."""
    failed = told.predicate.verb.lemma in _FAILING and told.predicate.form in _PAST
    others = set(codes_of(places_in(words, *told.subject))) - set(codes_of(places_in(words, *clause.subject)))
    return failed and bool(others)


_FAILING = frozenset(("fail", "violate", "breach", "neglect", "ignore", "abuse", "undermine", "flout"))
_PAST = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT))


def _kind_of_quoted(structure: Structure, clause: Clause) -> str | None:
    """The kind of the quotation that a sentence opens with: "“Chad welcomes the decision,” said its minister"."""
    words = structure.words
    if not (words.quoted and words.quoted[0]) or words.quoted[clause.predicate.head]:
        return None
    for other in structure.clauses[: clause.place]:
        if not words.quoted[other.predicate.head] or other.predicate.negated or not other.main:
            continue
        if _is_owed(words, other):
            return "REQUEST"
        kind = frame(other.predicate.verb.kinds, words.lows[other.predicate.head + 1 : other.end], None)[1]
        if other.predicate.form in _SPOKEN_NOW and kind in VERBAL:
            return kind
    return None


_SPOKEN_NOW = frozenset((Form.PRESENT, Form.PROGRESSIVE))


def kind_of_demand(structure: Structure, clause: Clause) -> str | None:
    """A demand where a verb of talking, without a kind, tells what must be: "reiterated that there must be a vote"."""
    told = (
        c for c in structure.clauses[clause.place + 1 :] if c.governor is clause and (c.reported or c.opener == "that")
    )
    return "REQUEST" if any(_is_owed(structure.words, other) for other in told) else None


def kind_of_intent(structure: Structure, clause: Clause) -> str | None:
    """The kind of an announcement of one's own: to come or give is a promise, to step back a concession."""
    if clause.predicate.verb.lemma not in _ANNOUNCING:
        return None
    words = structure.words
    told = next((c for c in structure.clauses if c.reported and c.governor is clause and not c.predicate.negated), None)
    if told is None or told.predicate.passive or told.predicate.form not in (Form.MODAL, Form.FUTURE, Form.PROGRESSIVE):
        return None
    subject = [low for low in words.lows[slice(*told.subject)] if low[0].isalnum()]
    doing = told.predicate.form is Form.PROGRESSIVE  # "announced that it was sanctioning …"
    if not (doing or {"would", "will"} & set(words.lows[told.predicate.first : told.predicate.head])) or not subject:
        return None
    if subject[0] not in ("it", "they", "we", "he", "she", "his", "her", "its", "their"):
        return None
    kind = frame(told.predicate.verb.kinds, words.lows[told.predicate.head + 1 : told.end], None)[1]
    return "CONCEDE" if kind == "RETREAT" else kind if kind in _STERN else "AGREE"


def is_only_announced(clause: Clause) -> bool:
    """Whether a clause says what somebody announces to be doing, which the announcement tells with its own kind."""
    governor = clause.governor
    announced = clause.reported and governor is not None and governor.predicate.verb.lemma in _ANNOUNCING
    return announced and clause.predicate.form is Form.PROGRESSIVE


_ANNOUNCING = frozenset(("announce", "declare", "confirm", "reveal"))
_STERN = frozenset(("SANCTION", "REJECT", "COERCE", "CONCEDE", "ACCUSE", "SUPPORT", "REQUEST", "MOBILIZE", "PROTEST"))


def _own_deed(words: Words, told: Clause) -> bool:
    """Whether who speaks tells what was done on their own side: "said it had expelled two", "that X had been freed"."""
    if told.predicate.negated or told.predicate.form not in (Form.PAST, Form.PERFECT, Form.PLUPERFECT):
        return False
    lows = [low for low in words.lows[slice(*told.subject)] if low[0].isalnum()]
    by = "by" in words.lows[told.predicate.head + 1 : told.end]
    return (told.predicate.passive and not by) or (bool(lows) and lows[0] in ("it", "they", "we", "he", "she"))


def _own_intent(words: Words, clause: Clause, told: Clause) -> bool:
    """Whether who speaks tells what their own side will do: "told reporters that Rome would recall its envoy"."""
    if told.predicate.negated or told.predicate.passive or told.predicate.form not in (Form.MODAL, Form.FUTURE):
        return False
    if not {"would", "will"} & set(words.lows[told.predicate.first : told.predicate.head]):
        return False
    lows = [low for low in words.lows[slice(*told.subject)] if low[0].isalnum()]
    told_of = codes_of(places_in(words, *told.subject))
    own = bool(told_of) and told_of[0] in codes_of(places_in(words, *clause.subject))
    return own or (bool(lows) and lows[0] in ("it", "they", "we", "he", "she"))


def kind_of_content(structure: Structure, head: int) -> str | None:
    """The kind of a statement or report by the clause after it: a charge where that denies or finds fault."""
    words = structure.words
    if words.lows[head + 1 : head + 2] not in (
        ["that"],
        ["saying"],
        ["calling"],
        ["linking"],
        ["accusing"],
        ["blaming"],
    ):
        return None
    following = words.lows[head + 1 :]
    return "ACCUSE" if any(low in _BAD or low in ("not", "failed", "never") for low in following) else None
