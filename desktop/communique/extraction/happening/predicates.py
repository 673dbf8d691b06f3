"""The verbs of a sentence that are used as verbs: their tense, voice and negation, and where each begins."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from communique.extraction.happening.lexicon import Kinds, Tense, Verb, word_set
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role


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


FINITE = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT, Form.PRESENT, Form.PROGRESSIVE, Form.FUTURE, Form.MODAL))

_WILL = frozenset(("will", "shall", "'ll"))
_MODALS = word_set("predicates", "modals")
_HAVE = {"has": Form.PERFECT, "have": Form.PERFECT, "'ve": Form.PERFECT, "had": Form.PLUPERFECT, "having": Form.GERUND}
_BE = {
    "was": Form.PAST,
    "were": Form.PAST,
    "is": Form.PRESENT,
    "are": Form.PRESENT,
    "am": Form.PRESENT,
    "being": Form.GERUND,
}
_NOT = frozenset(("not", "n't", "never", "cannot", "neither", "nor", "hardly"))
_SKIPPED = word_set("predicates", "skipped")
_DETERMINERS = word_set("predicates", "determiners")
_QUANTIFIERS = word_set("predicates", "quantifiers")
_PREPOSITIONS = word_set("predicates", "prepositions")
_PRONOUNS = word_set("predicates", "pronouns")
_OPENERS = word_set("predicates", "openers")
_RELATIVES = frozenset(("which", "who", "whom", "whose", "where", "that"))
_OBJECT_OPENERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "that"))
_QUOTES = frozenset("\"“”'‘")
_JOINS = frozenset(("and", "or", "but", "then", "nor"))
_AUXILIARIES = frozenset((*_WILL, *_MODALS, *_HAVE, *_BE, "did", "does", "do"))


@dataclass(slots=True)
class Predicate:
    """A verb in use: `head` is its token, `first` the first of its auxiliaries."""

    head: int
    first: int
    verb: Verb
    form: Form
    passive: bool = False
    negated: bool = False
    coordinate: bool = False
    """Joined by "and" to the predicate before it, whose subject it shares."""

    @property
    def finite(self) -> bool:
        return self.form in FINITE


def predicates(words: Words, kinds: Kinds) -> list[Predicate]:
    """All verbs of the sentence in order."""
    return _Reading(words, kinds).read()


class _Reading:
    """Walks once through the words and remembers whether a subject still waits for its verb."""

    def __init__(self, words: Words, kinds: Kinds) -> None:
        self.words = words
        self.kinds = kinds
        self.found: list[Predicate] = []
        self.nouns = 0  # words that can be a subject, since the clause opened
        self.finite = False  # whether the clause has its verb already
        self.waiting = 0  # clauses around this one whose subject still has no verb
        self.at = 0
        self.subordinate = False
        self.lead = _lead(words, kinds)

    def read(self) -> list[Predicate]:
        for i, low in enumerate(self.words.lows):
            self.at = i
            if i == self.lead:
                self.nouns = 0
            if low == "," and self.subordinate and self.finite:
                self.nouns, self.finite, self.subordinate = 0, False, False
            if low in ("and", "but") and i and self.words.lows[i - 1] == "," and self.finite and not self.waiting:
                self.nouns, self.finite = 0, False
            if low in _OPENERS and not (low == "that" and self._before_noun(i)):
                self._open(low)
                continue
            entry = self.kinds.forms.get(low) or _unknown(low)
            predicate = self._predicate(i, *entry) if entry else None
            if predicate:
                self._take(predicate)
            elif (
                low[0].isalnum() and low not in _DETERMINERS and low not in _PREPOSITIONS and self.words.time_of[i] < 0
            ):
                self.nouns += 1
        return self.found

    def _before_noun(self, i: int) -> bool:
        """Whether "that" at i points ("that November") rather than opens a clause."""
        return (i + 1 < len(self.words) and self.words.time_of[i + 1] >= 0) or self.words.time_of[i] >= 0

    def _open(self, low: str) -> None:
        if low in _RELATIVES and self.nouns and not self.finite:
            self.waiting += 1
        self.nouns = 1 if low in _RELATIVES else 0
        self.finite = False
        self.subordinate = low not in _RELATIVES and low not in ("but", ";", ":")

    def _take(self, predicate: Predicate) -> None:
        while self.found and self.found[-1].head >= predicate.first and not predicate.coordinate:
            self.found.pop()  # its own auxiliary, taken for a verb a word ago
        self.found.append(predicate)
        if predicate.finite:
            if self.finite and self.waiting:
                self.waiting -= 1
            self.finite = True

    def _predicate(self, i: int, lemma: str, tenses: Tense) -> Predicate | None:
        words = self.words
        verb = self.kinds.verbs.get(lemma) or _verb(lemma)
        if not self._can_be_verb(i):
            return None
        before = self._before(i)
        shared = self._shared(i, before, tenses)
        if shared:
            return shared
        return self._with_auxiliary(i, before, verb, tenses) or (
            self._simple(i, before, verb, tenses) if not words.quoted[i] or words.quoted[0] else None
        )

    def _can_be_verb(self, i: int) -> bool:
        token = self.words.tokens[i]
        if self.words.time_of[i] >= 0:
            return False
        place = self.words.place_of[i]
        if place >= 0 and self.words.places[place].end > self.words.ends[i]:
            return False
        return token[0].islower() or i == 0 or self.words.role is not Role.BODY

    def _before(self, i: int) -> int:
        """The nearest word before i that is no adverb and no date; -1 for none."""
        words, j = self.words, i - 1
        while j >= 0:
            low = words.lows[j]
            if words.time_of[j] >= 0:
                j -= 1
                if j >= 0 and words.time_of[j] < 0 and words.lows[j] in ("on", "in", "at", "since", "from"):
                    j -= 1
            elif (
                low in _SKIPPED
                or low in _QUOTES
                or (low.endswith("ly") and low not in ("italy", "family", "assembly", "ally", "july"))
            ):
                j -= 1
            else:
                break
        return j

    def _negated(self, j: int, i: int) -> bool:
        return any(low in _NOT or low.endswith("n't") for low in self.words.lows[max(0, j - 1) : i])

    def _shared(self, i: int, before: int, tenses: Tense) -> Predicate | None:
        """A verb joined to the one before it, with its auxiliaries ("will meet and sign")."""
        if not self.found or before < 0 or self.words.lows[before] not in (*_JOINS, ","):
            return None
        last = self.found[-1]
        if not last.finite and Tense.BASE not in tenses:
            last = next((found for found in reversed(self.found) if found.finite), last)
        low = self.words.lows[i]
        lemma = (self.kinds.forms.get(low) or (low,))[0]
        verb = self.kinds.verbs.get(lemma) or _verb(lemma)
        if (
            Tense.BASE in tenses
            and last.form in (Form.FUTURE, Form.INFINITIVE, Form.MODAL)
            and self.words.lows[before] != ","
        ):
            return Predicate(i, i, verb, last.form, negated=last.negated, coordinate=True)
        if self.words.lows[before] == ",":
            return Predicate(i, i, verb, Form.PAST, coordinate=True) if self._listed(i, last, tenses) else None
        if not tenses & (Tense.PAST | Tense.PARTICIPLE):
            return None
        plain = (
            i == before + 1 and self.words.lows[i + 1 : i + 2] and self.words.lows[i + 1] in _PREPOSITIONS | {",", "."}
        )
        if last.passive and (Tense.PAST not in tenses or plain or last.form is Form.PARTICIPLE):
            return Predicate(i, i, verb, last.form, passive=True, coordinate=True)
        if Tense.PAST in tenses and last.form in (Form.PAST, Form.PERFECT, Form.PLUPERFECT) and not self._modifies(i):
            return Predicate(i, i, verb, last.form, coordinate=True)
        return None

    def _listed(self, i: int, last: Predicate, tenses: Tense) -> bool:
        """Whether a verb after a comma is one of a list ("he joined the party, married the singer and became …")."""
        following = self.words.lows[i + 1 : i + 2]
        has_object = bool(following) and (following[0] in _DETERMINERS or self.words.tokens[i + 1][0].isupper())
        if Tense.PAST not in tenses or last.form is not Form.PAST or last.passive or not has_object:
            return False
        later = zip(self.words.lows[i:], self.words.lows[i + 1 :], strict=False)
        return any(low == "and" and Tense.PAST in self.kinds.forms.get(then, ("", Tense(0)))[1] for low, then in later)

    def _modifies(self, i: int) -> bool:
        """Whether a word in -ed rather describes the noun after it ("and planned visits")."""
        following = self.words.lows[i + 1] if i + 1 < len(self.words) else ""
        entry = self.kinds.forms.get(self.words.lows[i])
        return (
            bool(entry)
            and following.endswith("s")
            and following.isalpha()
            and len(following) > 4
            and following in self.kinds.nouns
        )

    def _with_auxiliary(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        """A verb after will, would, to, did, have or be."""
        if j < 0:
            return None
        low = _whole(self.words.lows[j])
        if Tense.BASE in tenses and (form := self._base_form(low, j)):
            return Predicate(i, j, verb, form, negated=self._negated(j, i))
        if tenses & (Tense.PAST | Tense.PARTICIPLE):
            if low in _HAVE and Tense.PARTICIPLE in tenses:
                return Predicate(i, j, verb, _HAVE[low], negated=self._negated(j, i))
            if low in _BE or low in ("be", "been", "got", "gets", "get"):
                return self._passive(i, j, verb)
        if Tense.ING in tenses and (low in _BE or low in ("be", "been")):
            return self._progressive(i, j, verb)
        return None

    def _base_form(self, low: str, j: int) -> Form | None:
        if low in _WILL:
            return Form.FUTURE
        if low in _MODALS:
            return Form.MODAL
        if low in ("did", "does", "do", "didn't", "doesn't", "don't"):
            return Form.PAST if low.startswith("did") else Form.PRESENT
        if low == "to" and self.words.lows[j - 1 : j] != ["according"]:
            return Form.FUTURE if j and self.words.lows[j - 1] in ("is", "are") else Form.INFINITIVE
        return None

    def _passive(self, i: int, j: int, verb: Verb) -> Predicate:
        low = _whole(self.words.lows[j])
        negated = self._negated(j, i)
        if low in _BE:
            return Predicate(i, j, verb, _BE[low], passive=True, negated=negated)
        k = self._before(j)
        helper = self.words.lows[k] if k >= 0 else ""
        form = self._base_form(helper, k) or _HAVE.get(helper) or (Form.PAST if low == "got" else Form.PARTICIPLE)
        first = k if helper in _AUXILIARIES or helper == "to" else j
        return Predicate(i, first, verb, form, passive=True, negated=negated or self._negated(k, j))

    def _progressive(self, i: int, j: int, verb: Verb) -> Predicate:
        low = _whole(self.words.lows[j])
        if low in _BE:
            return Predicate(i, j, verb, Form.PROGRESSIVE, negated=self._negated(j, i))
        k = self._before(j)
        helper = self.words.lows[k] if k >= 0 else ""
        form = self._base_form(helper, k) or _HAVE.get(helper) or Form.PROGRESSIVE
        return Predicate(i, max(k, 0), verb, form, negated=self._negated(k, i))

    def _simple(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        """A verb without auxiliary: past or participle, present, gerund."""
        if Tense.ING in tenses and Tense.PAST not in tenses:
            return self._gerund(i, verb)
        if tenses & (Tense.PAST | Tense.PARTICIPLE):
            return self._past_or_participle(i, j, verb, tenses)
        return self._present(i, j, verb, tenses)

    def _gerund(self, i: int, verb: Verb) -> Predicate | None:
        low = self.words.lows[i - 1] if i else ""
        if low in _DETERMINERS or low.endswith("'s") or self.words.lows[i] in self.kinds.nouns:
            return None
        return Predicate(i, i, verb, Form.GERUND)

    def _past_or_participle(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        words = self.words
        low = words.lows[i - 1] if i else ""
        following = words.lows[i + 1] if i + 1 < len(words) else ""
        if i - 1 > j >= 0 and self.words.lows[i - 1].endswith("ly") and self.words.lows[j] in _DETERMINERS:
            return None
        self.nouns += low in _QUANTIFIERS
        owned = low.endswith(("'s", "s'")) and following not in ("that", "the")
        if (low in _DETERMINERS or low in _PREPOSITIONS or owned) and (low not in _QUANTIFIERS or not following):
            return None
        if i and words.tokens[i - 1] == "-":
            return None
        only_past = Tense.PARTICIPLE not in tenses
        if verb.say and self.found and following in (".", ",", ""):
            return Predicate(i, i, verb, Form.PAST)
        if Tense.PAST not in tenses:
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        if Tense.BASE in tenses and j >= 0 and words.lows[j] in ("to", *_WILL, *_MODALS):
            return None
        if not only_past and (
            following == "by" or (not self._subject_waits() and not self._pronoun(j)) or self._verb_ahead(i)
        ):
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        if words.role is not Role.BODY and not only_past and not self._pronoun(j):
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        return Predicate(i, i, verb, Form.PAST)

    def _pronoun(self, j: int) -> bool:
        return j >= 0 and self.words.lows[j] in _PRONOUNS

    def _subject_waits(self) -> bool:
        return self.waiting > 0 or (self.nouns > 0 and not self.finite and self.at >= self.lead)

    def _verb_ahead(self, i: int) -> bool:
        """Whether the subject's own verb comes later, so that the word at i only describes the subject."""
        if i + 1 < len(self.words) and self.words.lows[i + 1] not in _PREPOSITIONS and self.words.time_of[i + 1] < 0:
            return False
        for k, low in enumerate(self.words.lows[i + 1 : i + 16], i + 1):
            if low in _OPENERS or low in _JOINS or low in (",", "—", "–"):
                return False
            if low in _AUXILIARIES:
                return True
            entry = self.kinds.forms.get(low) or _unknown(low)
            following = self.words.lows[k + 1] if k + 1 < len(self.words) else ""
            if entry and Tense.PAST in entry[1] and (entry[1] == Tense.PAST or following in _OBJECT_OPENERS):
                return True
        return False

    def _present(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        words = self.words
        low = words.lows[j] if j >= 0 else ""
        if Tense.PRESENT in tenses:
            noun = words.lows[i] in self.kinds.nouns or words.lows[i - 1] in _DETERMINERS | _PREPOSITIONS
            if i and words.time_of[i - 1] >= 0 and j < 0:  # "Today marks 50 years since …"
                return Predicate(i, i, verb, Form.PRESENT)
            if not i or low.endswith("'s") or not self._subject_waits() or low in _DETERMINERS or low in _PREPOSITIONS:
                return None
            if self._past_ahead(i):  # "Taliban forces entered Kabul"
                return None
            named = words.place_of[j] >= 0 or words.tokens[j][0].isupper()
            if low not in _PRONOUNS and (not named or (noun and words.role is Role.BODY)):
                return None
            return Predicate(i, i, verb, Form.PRESENT)
        if low in ("we", "i", "they", "you") or (
            self._subject_waits() and self._plural(j) and verb.lemma not in self.kinds.nouns
        ):
            return Predicate(i, i, verb, Form.PRESENT)
        return None

    def _past_ahead(self, i: int) -> bool:
        """Whether the next words are the subject's verb in the past, so that the word at i is its noun."""
        low = self.words.lows[i + 1] if i + 1 < len(self.words) else ""
        entry = self.kinds.forms.get(low) or _unknown(low)
        return low in _AUXILIARIES or (entry is not None and Tense.PAST in entry[1])

    def _plural(self, j: int) -> bool:
        low = self.words.lows[j] if j >= 0 else ""
        return low.endswith("s") and not low.endswith(("'s", "ss")) and low not in _DETERMINERS


_NO_VERBS = frozenset(("hundred", "sacred", "hatred", "kindred", "naked", "wicked", "rugged", "biped", "united"))


def _unknown(low: str) -> tuple[str, Tense] | None:
    """A word that ends like a past form and is in no list may be one."""
    if low.endswith("ed") and len(low) > 5 and low.isalpha() and not low.endswith("eed") and low not in _NO_VERBS:
        return low, Tense.PAST | Tense.PARTICIPLE
    return None


@cache
def _verb(lemma: str) -> Verb:
    """A verb that is in no list: it tells something of no kind."""
    return Verb(lemma, (((), None),), False, False, False, False, False, False)


def _whole(low: str) -> str:
    """An auxiliary without its "n't"."""
    if not low.endswith("n't"):
        return low
    return {"won't": "will", "can't": "can", "shan't": "shall"}.get(low, low[:-3])


def _lead(words: Words, kinds: Kinds) -> int:
    """The place of the comma that ends an opening phrase ("In a release issued that day,"); 0 for none."""
    if not len(words) or words.lows[0] not in _PREPOSITIONS or "," not in words.lows:
        return 0
    comma = words.lows.index(",")
    rest = words.lows[comma + 1 :]
    if not rest or rest[0] in _JOINS or rest[0] in _RELATIVES:
        return 0
    tenses = (kinds.forms[low][1] for low in rest if low in kinds.forms)
    return comma if any(low in _AUXILIARIES for low in rest) or any(Tense.PAST in tense for tense in tenses) else 0
