"""What was decided, where a noun says that it was: "the decision of a court to convict him"."""

from communique.extraction.happening.words import Words

_DECISION = 8
"""Words between the noun and the infinitive, at most."""
_DECIDED = frozenset(("decision", "decisions", "move", "ruling", "verdict", "order"))


def decision_before(words: Words, first: int) -> int:
    """The "decision" that the infinitive at token `first` tells: "the decision of a court to convict"; 0 for none."""
    for i in range(first - 1, max(0, first - _DECISION), -1):
        if words.lows[i] in _DECIDED:
            dated = all(words.time_of[k] >= 0 or words.lows[k] in ("on", "in") for k in range(i + 1, first))
            return i if dated or words.lows[i + 1] in ("by", "of") else 0
    return 0
