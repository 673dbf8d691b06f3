"""The verbs of a sentence that are used as verbs: their tense, voice and negation, and where each begins."""

from dataclasses import dataclass

from communique.extraction.happening.ahead import (
    INTRANSITIVE,
    UNDERGOING_NOTHING,
    acts_on,
    describes_object,
    infinitive_ahead,
    is_attributed,
    is_listed,
    is_meal,
    is_plural,
    lead_end,
    modifies,
    new_subject,
    only_describes,
    opens_telegram,
    parts_from_object,
    past_ahead,
    shares_was,
    strikes,
    takes_object,
    tells_at_the_end,
    verb_ahead,
)
from communique.extraction.happening.auxiliaries import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    JOINS,
    MODALS,
    NOT,
    OPENERS,
    PLURAL_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    QUOTES,
    RELATIVES,
    SKIPPED,
    WILL,
    Form,
    guessed,
    points,
    uncontracted,
    unlisted,
)
from communique.extraction.happening.behind import be_before, word_before
from communique.extraction.happening.lexicon import Kinds, Tense, Verb
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role

_OBJECTS = frozenset(("him", "them", "us", "me", "himself", "themselves"))
_TO_COME = frozenset((Form.FUTURE, Form.INFINITIVE, Form.MODAL))
FINITE = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT, Form.PRESENT, Form.PROGRESSIVE, Form.FUTURE, Form.MODAL))


@dataclass(slots=True)
class Predicate:
    """A verb in use: `head` is its token, `first` the first of its auxiliaries."""

    head: int
    first: int
    verb: Verb
    form: Form
    passive: bool = False
    negated: bool = False
    inverted: bool = False
    """Its subject comes after it: "Also canceled was the visit"."""
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
        self.lead = lead_end(words, kinds)

    def read(self) -> list[Predicate]:
        for i, low in enumerate(self.words.lows):
            self.at = i
            if self.found and self.found[-1].inverted and self.found[-1].head == i - 1:
                continue  # its auxiliary
            if i == self.lead or self._ends_speech(i):
                self.nouns = 0
            if self._ends_speech(i):
                self.finite, self.waiting, self.subordinate = False, 0, False
            if low == "," and self.subordinate and self.finite:
                self.nouns, self.finite, self.subordinate = 0, False, False
            joint = low in ("and", "but") and i and self.words.lows[i - 1] == ","
            if (joint or new_subject(self.words, i)) and self.finite and not self.waiting:
                self.nouns, self.finite = 0, False
            if low in OPENERS and not (low == "that" and self._before_noun(i)):
                self._open(low)
                continue
            entry = self.kinds.forms.get(low) or guessed(low) or self._future(i)
            predicate = self._predicate(i, *entry) if entry else None
            if predicate:
                self._take(predicate)
            elif low[0].isalnum() and low not in DETERMINERS and low not in PREPOSITIONS and self.words.time_of[i] < 0:
                self.nouns += 1
        return self.found

    def _ends_speech(self, i: int) -> bool:
        """Whether the mark at i closes a quotation that goes on with who said it: "…," X told Y."""
        words = self.words
        closes = words.lows[i] in QUOTES and words.quoted[i] and i + 1 < len(words) and not words.quoted[i + 1]
        return closes and i > 0 and words.lows[i - 1] in (",", "?", "!")

    def _future(self, i: int) -> tuple[str, Tense] | None:
        """A word in no list right after "will" is a verb: "will re-assess"."""
        low = self.words.lows[i]
        before = self.words.lows[i - 1 : i]
        known = low in DETERMINERS or low in PREPOSITIONS or low in SKIPPED or low in AUXILIARIES or low in NOT
        if known or not before or before[0] not in WILL or not low.replace("-", "").isalpha() or low in ("be", "have"):
            return None
        return low, Tense.BASE

    def _before_noun(self, i: int) -> bool:
        """Whether "that" at i points ("that November") rather than opens a clause."""
        return (
            (i + 1 < len(self.words) and self.words.time_of[i + 1] >= 0)
            or self.words.time_of[i] >= 0
            or points(self.words, i)
        )

    def _open(self, low: str) -> None:
        if low in RELATIVES and self.nouns and not self.finite:
            self.waiting += 1
        self.nouns = 1 if low in RELATIVES else 0
        self.finite = False
        self.subordinate = low not in RELATIVES and low not in ("but", ";", ":")

    def _take(self, predicate: Predicate) -> None:
        again = False
        own = not predicate.coordinate or predicate.first < predicate.head
        while self.found and self.found[-1].head >= predicate.first and own:
            again = bool(self.found.pop())  # its own auxiliary, taken for a verb a word ago
        self.found.append(predicate)
        if predicate.finite:
            if self.finite and self.waiting and not again:
                self.waiting -= 1
            self.finite = True

    def _predicate(self, i: int, lemma: str, tenses: Tense) -> Predicate | None:
        words = self.words
        verb = self.kinds.verbs.get(lemma) or unlisted(lemma)
        if not self._can_be_verb(i):
            return None
        before = word_before(self.words, i)
        shared = self._shared(i, before, tenses)
        if shared:
            return shared
        return self._with_auxiliary(i, before, verb, tenses) or (
            self._simple(i, before, verb, tenses) if not words.quoted[i] or words.quoted[0] else None
        )

    def _can_be_verb(self, i: int) -> bool:
        token = self.words.tokens[i]
        if self.words.time_of[i] >= 0 or only_describes(self.words, i):
            return False
        place = self.words.place_of[i]
        if place >= 0 and self.words.places[place].end > self.words.ends[i]:
            return False
        return token[0].islower() or i == 0 or self.words.role is not Role.BODY

    def _negated(self, j: int, i: int) -> bool:
        return any(low in NOT or low.endswith("n't") for low in self.words.lows[max(0, j - 1) : i])

    def _shared(self, i: int, before: int, tenses: Tense) -> Predicate | None:
        """A verb joined to the one before it, with its auxiliaries ("will meet and sign")."""
        if not self.found or before < 0 or self.words.lows[before] not in (*JOINS, ","):
            return None
        last = self.found[-1]
        described = last.passive and last.form is Form.PARTICIPLE and self.words.lows[i + 1 : i + 2] == ["by"]
        if not last.finite and Tense.BASE not in tenses and not described:
            last = next((found for found in reversed(self.found) if found.finite), last)
        low = self.words.lows[i]
        lemma = (self.kinds.forms.get(low) or (low,))[0]
        verb = self.kinds.verbs.get(lemma) or unlisted(lemma)
        if described:
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True, coordinate=True)
        if Tense.BASE in tenses and last.form in _TO_COME and self.words.lows[before] != ",":
            return Predicate(i, i, verb, last.form, negated=last.negated, coordinate=True)
        if self.words.lows[before] == ",":
            to_come = last.form in _TO_COME
            passive = last.passive and not to_come and lemma not in INTRANSITIVE
            wanted = Tense.BASE if to_come else Tense.PAST if last.form is Form.PAST else Tense(0)
            listed = is_listed(self.words, self.kinds, i, wanted, passive)
            form = last.form if to_come else Form.PAST
            return Predicate(i, i, verb, form, passive=passive, coordinate=True) if listed else None
        if not tenses & (Tense.PAST | Tense.PARTICIPLE):
            return None
        plain = i == before + 1 and "".join(self.words.lows[i + 1 : i + 2]) in PREPOSITIONS | {",", "."}
        if last.passive and (Tense.PAST not in tenses or plain or last.form is Form.PARTICIPLE):
            return Predicate(i, i, verb, last.form, passive=True, coordinate=True)
        if (
            Tense.PAST in tenses
            and last.form in (Form.PAST, Form.PERFECT, Form.PLUPERFECT)
            and not modifies(self.words, self.kinds, i)
        ):
            return Predicate(i, i, verb, last.form, coordinate=True)
        return None

    def _with_auxiliary(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        """A verb after will, would, to, did, have or be."""
        if j < 0:
            return None
        low = uncontracted(self.words.lows[j])
        if Tense.BASE in tenses and not is_meal(self.words, i) and (form := self._base_form(low, j)):
            first = be_before(self.words, j) if low == "to" and form is Form.FUTURE else j
            return Predicate(i, first, verb, form, negated=self._negated(j, i))
        if tenses & (Tense.PAST | Tense.PARTICIPLE):
            if low == "have" and Tense.PARTICIPLE in tenses and self._may_have(j):
                return Predicate(i, j, verb, Form.MODAL, negated=self._negated(j, i))
            if low in HAVE and Tense.PARTICIPLE in tenses:
                return Predicate(i, j, verb, HAVE[low], negated=self._negated(j, i))
            if low in BE or low in ("be", "been", "got", "gets", "get"):
                return self._passive(i, j, verb)
        if Tense.ING in tenses and (low in BE or low in ("be", "been")):
            return self._progressive(i, j, verb)
        return None

    def _may_have(self, j: int) -> bool:
        """Whether the "have" at j is one of "may have seen", which tells nothing for sure."""
        k = word_before(self.words, j)
        return k >= 0 and uncontracted(self.words.lows[k]) in MODALS

    def _base_form(self, low: str, j: int) -> Form | None:
        if low in WILL:
            return Form.FUTURE
        if low in MODALS:
            return Form.MODAL
        if low in ("did", "does", "do", "didn't", "doesn't", "don't"):
            return Form.PAST if low.startswith("did") else Form.PRESENT
        if low == "to" and self.words.lows[j - 1 : j] != ["according"]:
            return Form.FUTURE if j and be_before(self.words, j) < j else Form.INFINITIVE
        return None

    def _passive(self, i: int, j: int, verb: Verb) -> Predicate:
        low = uncontracted(self.words.lows[j])
        negated = self._negated(j, i)
        if low in BE:
            return Predicate(i, j, verb, BE[low], passive=True, negated=negated)
        k = word_before(self.words, j)
        helper = self.words.lows[k] if k >= 0 else ""
        last = self.found[-1] if self.found and helper in JOINS and low == "be" else None
        if last is not None and last.form in _TO_COME:  # "will meet the envoy and be hosted to lunch"
            return Predicate(i, j, verb, last.form, passive=True, coordinate=True)
        form = self._base_form(helper, k) or HAVE.get(helper) or (Form.PAST if low == "got" else Form.PARTICIPLE)
        first = k if helper in AUXILIARIES or helper == "to" else j
        return Predicate(i, first, verb, form, passive=True, negated=negated or self._negated(k, j))

    def _progressive(self, i: int, j: int, verb: Verb) -> Predicate:
        low = uncontracted(self.words.lows[j])
        if low in BE:
            return Predicate(i, j, verb, Form.PROGRESSIVE, negated=self._negated(j, i))
        k = word_before(self.words, j)
        helper = self.words.lows[k] if k >= 0 else ""
        form = self._base_form(helper, k) or HAVE.get(helper) or Form.PROGRESSIVE
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
        noun = self.words.lows[i] in self.kinds.nouns and not strikes(self.words, i)
        if noun or low in DETERMINERS or low.endswith("'s"):
            return None
        return Predicate(i, i, verb, Form.GERUND)

    def _past_or_participle(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        words = self.words
        low = words.lows[i - 1] if i else ""
        following = words.lows[i + 1] if i + 1 < len(words) else ""
        if (
            i - 1 > j >= 0
            and self.words.lows[i - 1].endswith("ly")
            and self.words.lows[j] in DETERMINERS | PREPOSITIONS
        ):
            return None
        self.nouns += low in QUANTIFIERS
        owned = low.endswith(("'s", "s'")) and following not in ("that", "the")
        if (low in DETERMINERS or low in PREPOSITIONS or owned) and (low not in QUANTIFIERS or not following):
            return None
        if (i and words.tokens[i - 1] == "-") or (self.found and parts_from_object(words, self.found[-1].head, i)):
            return None
        if j < 0 and following in ("was", "were") and Tense.PARTICIPLE in tenses:
            return Predicate(i, i, verb, Form.PAST, passive=True, inverted=True)
        only_past = Tense.PARTICIPLE not in tenses
        last = self.found[-1].head if self.found and self.finite and not self.waiting else -1
        closes = following in (".", ",", "") or (last >= 0 and tells_at_the_end(words, last, i))
        if verb.say and self.found and closes:
            return Predicate(i, i, verb, Form.PAST)
        told = self.finite and not self.waiting and is_attributed(words, i)
        if verb.say and i > 1 and (told or self._ends_speech(i - 1)):  # "…,” said the minister"
            return Predicate(i, i, verb, Form.PAST, inverted=True)
        joined = bool(self.found) and self.found[-1].passive and self.found[-1].form is Form.PAST
        if joined and verb.lemma not in INTRANSITIVE and shares_was(words, self.found[-1].head, i):
            return Predicate(i, i, verb, Form.PAST, passive=True)
        if Tense.PAST not in tenses:
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        if Tense.BASE in tenses and j >= 0 and words.lows[j] in ("to", *WILL, *MODALS):
            return None
        said_of = following in _OBJECTS and low.isalnum()  # "… and the premier accused him"
        if verb.lemma in INTRANSITIVE or said_of or (j < 0 and opens_telegram(words, self.kinds, i)):
            return Predicate(i, i, verb, Form.PAST)
        if not only_past and (
            (following == "by" and not (verb.lemma in UNDERGOING_NOTHING and self._subject_waits()))
            or (not self._subject_waits() and not self._pronoun(j))
            or verb_ahead(self.words, self.kinds, i)
            or self._is_of_object(i, verb)
        ):
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        if words.role is not Role.BODY and not only_past and not self._pronoun(j):
            return Predicate(i, i, verb, Form.PARTICIPLE, passive=True)
        return Predicate(i, i, verb, Form.PAST)

    def _is_of_object(self, i: int, verb: Verb) -> bool:
        """Whether a word in -ed only describes what an infinitive acts on: "to review measures imposed on Togo"."""
        to = bool(self.found) and self.found[-1].form is Form.INFINITIVE and verb.lemma not in UNDERGOING_NOTHING
        return to and describes_object(self.words, self.found[-1].head, i)

    def _pronoun(self, j: int) -> bool:
        return j >= 0 and self.words.lows[j] in PRONOUNS

    def _subject_waits(self) -> bool:
        return self.waiting > 0 or (self.nouns > 0 and not self.finite and self.at >= self.lead)

    def _present(self, i: int, j: int, verb: Verb, tenses: Tense) -> Predicate | None:
        words = self.words
        low = words.lows[j] if j >= 0 else ""
        if Tense.PRESENT in tenses:
            known = words.lows[i] in self.kinds.nouns or words.lows[i] in PLURAL_NOUNS
            noun = (known or words.lows[i - 1] in DETERMINERS | PREPOSITIONS) and not takes_object(words, i + 1)
            if i and words.time_of[i - 1] >= 0 and j < 0:  # "Today marks 50 years since …"
                return Predicate(i, i, verb, Form.PRESENT)
            if not i or low.endswith("'s") or not self._subject_waits() or low in DETERMINERS or low in PREPOSITIONS:
                return None
            if verb.lemma == "be":
                return Predicate(i, i, verb, Form.PRESENT, negated=self._negated(i, i + 2))
            if past_ahead(self.words, self.kinds, i):  # "Taliban forces entered Kabul"
                return None
            named = words.place_of[j] >= 0 or words.tokens[j][0].isupper() or words.lows[i] == "says" or words.entry
            noun = noun and words.role is Role.BODY and not (words.entry or acts_on(words, i))
            if low not in PRONOUNS and (not named or noun):
                return None
            return Predicate(i, i, verb, Form.PRESENT)
        intends = infinitive_ahead(words, self.kinds, i)
        if low in ("we", "i", "they", "you") or (
            self._subject_waits()
            and is_plural(words, j)
            and (intends or verb.lemma not in self.kinds.nouns or words.entry)
        ):
            return Predicate(i, i, verb, Form.PRESENT)
        return None
