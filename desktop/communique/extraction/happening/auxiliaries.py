"""The small words around verbs, the forms that they show, and guesses about words that are in no list."""

from enum import StrEnum
from functools import cache

from communique.extraction.happening.lexicon import Tense, Verb, word_set
from communique.extraction.happening.words import Words


class Form(StrEnum):
    """How a verb is used."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


WILL = frozenset(("will", "shall", "'ll"))
MODALS = word_set("predicates", "modals")
HAVE = {"has": Form.PERFECT, "have": Form.PERFECT, "'ve": Form.PERFECT, "had": Form.PLUPERFECT, "having": Form.GERUND}
BE = {
    "was": Form.PAST,
    "were": Form.PAST,
    "is": Form.PRESENT,
    "are": Form.PRESENT,
    "am": Form.PRESENT,
    "'re": Form.PRESENT,
    "'m": Form.PRESENT,
    "being": Form.GERUND,
}
NOT = frozenset(("not", "n't", "never", "cannot", "neither", "nor", "hardly"))
SKIPPED = word_set("predicates", "skipped")
DETERMINERS = word_set("predicates", "determiners")
QUANTIFIERS = word_set("predicates", "quantifiers")
PREPOSITIONS = word_set("predicates", "prepositions")
PRONOUNS = word_set("predicates", "pronouns")
OPENERS = word_set("predicates", "openers")
PLURAL_NOUNS = word_set("predicates", "plural_nouns")
NOMINATIVE = frozenset(("he", "she", "it", "they", "we", "i"))
RELATIVES = frozenset(("which", "who", "whom", "whose", "where", "that"))
OBJECT_OPENERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "that"))
QUOTES = frozenset("\"“”'‘")
JOINS = frozenset(("and", "or", "but", "then", "nor"))
AUXILIARIES = frozenset((*WILL, *MODALS, *HAVE, *BE, "did", "does", "do"))


_GOVERNING = frozenset(("with", "of", "at", "by", "for", "from", "on", "to", "during", "under"))
NO_VERBS = frozenset(("hundred", "sacred", "hatred", "kindred", "naked", "wicked", "rugged", "biped", "united"))


def guessed(low: str) -> tuple[str, Tense] | None:
    """A word that ends like a past form and is in no list may be one."""
    if not low.endswith("ed") or len(low) <= 5 or not low.isalpha() or low.endswith("eed") or low in NO_VERBS:
        return None
    return None if low.startswith("un") else (low, Tense.PAST | Tense.PARTICIPLE)  # "unprecedented", "unregulated"


def points(words: Words, i: int) -> bool:
    """Whether "that" at i points at the noun after it, as after a preposition: "in keeping with that commitment"."""
    if words.lows[i] != "that" or words.lows[i - 1 : i] == [] or i + 1 >= len(words):
        return False
    following = words.lows[i + 1]
    return words.lows[i - 1] in _GOVERNING and following.isalpha() and following not in NOMINATIVE | DETERMINERS


@cache
def unlisted(lemma: str) -> Verb:
    """A verb that is in no list: it tells something of no kind."""
    return Verb(lemma, (((), None),), False, False, False, False, False, False)


def uncontracted(low: str) -> str:
    """An auxiliary without its "n't"."""
    if not low.endswith("n't"):
        return low
    return {"won't": "will", "can't": "can", "shan't": "shall"}.get(low, low[:-3])
