"""What stands before a word of a sentence: the auxiliary that its verb may have, past adverbs and dates."""

from communique.extraction.happening.auxiliaries import QUOTES, SKIPPED
from communique.extraction.happening.words import Words

_DUE = frozenset(("set", "due", "slated", "scheduled", "poised"))


def word_before(words: Words, i: int) -> int:
    """The nearest word before i that is no adverb and no date; -1 for none."""
    j = i - 1
    while j >= 0:
        low = words.lows[j]
        if words.time_of[j] >= 0 and not words.lows[j].endswith(("'s", "s'")):  # but "to last month's arrest"
            j -= 1
            if j >= 0 and words.time_of[j] < 0 and words.lows[j] in ("on", "in", "at", "since", "from"):
                j -= 1
        elif (
            low in SKIPPED
            or low in QUOTES
            or (low.endswith("ly") and low not in ("italy", "family", "assembly", "ally", "july"))
        ):
            j -= 1
        else:
            break
    return j


def be_before(words: Words, j: int) -> int:
    """The "is" of "is to" or "is also due to" that ends at j; j itself where none stands there."""
    lows = words.lows
    k = j - 1
    if k > 0 and lows[k] in _DUE:
        k -= 1
        while k > 0 and lows[k] in SKIPPED:
            k -= 1
    return k if lows[k] in ("is", "are", "was", "were") else j
