"""The kind that a verb has with the words around it, and where it is not the verb's own."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import places_in
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.words import Words

_PARTICLES = word_set("deciding", "particles")
_NEAR = 2
"""Words behind a verb among which its particle stands."""
REACH = 6
"""Words behind a verb among which those of its frame stand."""
_EXERCISES = ("exercise", "exercises", "drill", "drills", "maneuvers", "manoeuvres", "war games")
_JOINTLY = frozenset(("joint", "jointly", "with", "together", "both", "multinational", "bilateral"))
_TEXTS = word_set("frames", "texts")
_SPOKEN = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE", "COERCE", "SANCTION"))


def frame(
    frames: tuple[tuple[tuple[str, ...], str | None], ...], after: list[str], lower: Clause | None
) -> tuple[int, str | None]:
    """How many words of the longest fitting frame follow the verb, and its kind; (-1, None) where none fits."""
    for words, kind in frames:
        if not words:
            return 0, kind
        if words == ("to",):
            if lower is not None:
                return 1, kind
            continue
        if words == ("@to",):
            if lower is None and "to" in after[:_NEAR]:
                return 1, kind
            continue
        near = _NEAR if words[0] in _PARTICLES else REACH
        reaches = (near, *(REACH + place for place in range(1, len(words))))
        if all(any(low.startswith(word) for low in after[:reach]) for word, reach in zip(words, reaches, strict=True)):
            return len(words), kind
    return -1, None


def undated(words: Words, first: int, last: int) -> list[str]:
    """The words first … last - 1 without signs and dates, and without the "on" before these."""
    return [
        words.lows[i]
        for i in range(first, last)
        if words.lows[i][0].isalnum()
        and words.time_of[i] < 0
        and not (words.lows[i] in ("on", "in") and words.time_of[i + 1 : i + 2] > [-1])
    ]


def is_alone(structure: Structure, clause: Clause, noun: Nominal) -> bool:
    """Whether exercises are those of one state, which are for show rather than with a partner."""
    if not noun.noun.endswith(_EXERCISES):
        return False
    lows = structure.words.lows[min(clause.start, clause.subject[0]) : clause.end]
    acting = {place.code for place in places_in(structure.words, *clause.subject) if place.code}
    return len(acting) == 1 and _JOINTLY.isdisjoint(lows)


def is_aimed(structure: Structure, clause: Clause) -> bool:
    """Whether missiles are fired at something, rather than tried: "launched missiles targeting a base"."""
    if clause.predicate.verb.lemma not in ("launch", "fire"):
        return False
    following = structure.clauses[clause.place + 1 :][:1]
    return any(c.predicate.form is Form.GERUND and c.predicate.verb.lemma in _HITTING for c in following)


_HITTING = frozenset(("target", "hit", "strike", "kill", "wound", "destroy", "aim", "damage"))


def kind_by_gerund(structure: Structure, clause: Clause) -> str | None:
    """The kind of what is done "by calling …", or in a text "condemning …", where the clause's own verb has none."""
    words = structure.words
    for other in structure.clauses[clause.place + 1 :]:
        if other.predicate.finite:
            return None
        if other.predicate.form is not Form.GERUND:
            continue
        before = words.lows[other.predicate.first - 1]
        object_words = undated(words, clause.predicate.head + 1, other.predicate.first)
        text = not _TEXTS.isdisjoint((*object_words[:3], *object_words[-3:]))
        if before == "by" or other.opener == "by" or text:
            after = undated(words, other.predicate.head + 1, other.end)
            kind = frame(other.predicate.verb.kinds, after, None)[1]
            if spoken := kind if kind in _SPOKEN else _charge(other, after):
                return spoken
    return None


def _charge(clause: Clause, after: list[str]) -> str | None:
    """A charge where something is called by a bad name: "calling the mission a failure"."""
    named = clause.predicate.verb.lemma in ("call", "describe", "brand", "label", "link", "tie")
    return "ACCUSE" if named and not _BAD.isdisjoint(after) else None


_BAD = word_set("deciding", "bad")
