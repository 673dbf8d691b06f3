"""What the next words of a sentence hold: the verb that a subject still waits for."""

from communique.extraction.happening.auxiliaries import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    JOINS,
    NOMINATIVE,
    OBJECT_OPENERS,
    OPENERS,
    PREPOSITIONS,
    RELATIVES,
    guessed,
)
from communique.extraction.happening.lexicon import Kinds, Tense, word_set
from communique.extraction.happening.words import Words

INTRANSITIVE = frozenset(
    ("flee", "go", "come", "return", "arrive", "die", "resign", "retire", "defect", "emigrate", "travel")
)
"""Verbs whose past form describes no noun, so that it is always the verb of a subject."""
UNDERGOING_NOTHING = frozenset(
    ("win", "come", "become", "rise", "fall", "grow", "return", "arrive", "begin", "end", "fail", "collapse", "lead")
)
"""Verbs that no passive is made of."""
_SHORT = 4
"""Words of an object that are told from a subject at a glance."""
_COUNTING = frozenset(
    ("at", "some", "several", "dozens", "hundreds", "thousands", "more", "two", "three", "four", "five")
)


def shares_was(words: Words, verb: int, i: int) -> bool:
    """Whether a participle shares the auxiliary of the verb before it: "was arrested and his party dissolved"."""
    joint = next((k for k in range(i - 1, verb, -1) if words.lows[k] == "and"), -1)
    subject = words.lows[joint + 1 : i]
    named = joint > 0 and 1 < len(subject) <= _SHORT + 1 and subject[0] in ("his", "her", "its", "their", "the")
    plain = all(low[0].isalnum() and low not in PREPOSITIONS for low in subject)
    ahead = words.lows[i + 1] if i + 1 < len(words) else "."
    ends = not ahead[0].isalnum() or ahead in PREPOSITIONS or ahead in ("ahead", "when", "as", "after", "before")
    return named and plain and (ends or words.time_of[min(i + 1, len(words) - 1)] >= 0)


def describes_object(words: Words, verb: int, i: int) -> bool:
    """Whether the word at i follows right behind the short object of the verb, and a preposition follows it."""
    plain = all(low[0].isalnum() and low not in PREPOSITIONS for low in words.lows[verb + 1 : i])
    ahead = words.lows[i + 1 : i + 2]
    return plain and bool(ahead) and ahead[0] in PREPOSITIONS and 0 < i - verb - 1 <= _SHORT


def parts_from_object(words: Words, verb: int, i: int) -> bool:
    """Whether a word in -ed right behind a verb describes what that acts on: "reported renewed clashes"."""
    ahead = words.lows[i + 1] if i + 1 < len(words) else ""
    noun = ahead.isalpha() and ahead not in PREPOSITIONS and ahead not in DETERMINERS
    return verb == i - 1 and noun and words.lows[verb] not in AUXILIARIES


def verb_ahead(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether the subject's own verb comes later, so that the word at i only describes the subject."""
    if i + 1 < len(words) and words.lows[i + 1] not in PREPOSITIONS and words.time_of[i + 1] < 0:
        return False
    for k, low in enumerate(words.lows[i + 1 : i + 16], i + 1):
        if words.time_of[k] >= 0:
            continue
        if low == "," and words.lows[k + 1 : k + 2] and words.lows[k + 1] in (*BE, *HAVE):
            return True  # "the statement made on Friday, …, was sent"
        if low in OPENERS or low in JOINS or low in NOMINATIVE or low in ("—", "–"):
            return False
        if low == ",":
            return k + 2 < len(words) and (
                _resumed(words, k) or (words.lows[i - 1] == "," and _follows(words, kinds, k))
            )
        if low in AUXILIARIES:
            return True
        entry = kinds.forms.get(low) or guessed(low)
        following = words.lows[k + 1] if k + 1 < len(words) else ""
        if entry and words.lows[k - 1] == "to" and entry[0] in kinds.verbs and kinds.verbs[entry[0]].say:
            return False  # "called today to state his government has …"
        if entry and Tense.PAST in entry[1] and (entry[1] == Tense.PAST or following in OBJECT_OPENERS):
            return True
        if entry and entry[1] == Tense.PRESENT and low not in kinds.nouns and takes_object(words, k + 1):
            return True  # "the letter sent on Friday blames the ministry"
    return False


def opens_telegram(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether the verb at i begins what a cable tells of its writer, without "I": "Called today on the King"."""
    lemma = kinds.forms.get(words.lows[i], (words.lows[i], Tense(0)))[0]
    goes_on = words.lows[i + 1 : i + 2] == ["by"] or _resumes(words, kinds, i)
    return words.wired and lemma in _OPENING_TELEGRAMS and not goes_on


_OPENING_TELEGRAMS = word_set("predicates", "opening_telegrams")


def _resumes(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether a subject with its own verb follows the comma behind what the verb at i opens: "Asked about it, he …"."""
    comma = next((k for k, low in enumerate(words.lows[i:], i) if low == ","), len(words))
    if words.lows[comma + 1 : comma + 2] and words.lows[comma + 1] in OPENERS | set(JOINS):
        return False
    return any(
        low in AUXILIARIES or Tense.PAST in kinds.forms.get(low, ("", Tense(0)))[1]
        for low in words.lows[comma + 2 : comma + 7]
    )


def takes_object(words: Words, i: int) -> bool:
    """Whether what stands at i can be what a verb right before it acts on: an article, or the name of an actor."""
    return i < len(words) and (words.lows[i] in OBJECT_OPENERS or words.place_of[i] >= 0)


def _resumed(words: Words, comma: int) -> bool:
    """Whether what a comma puts in ends with another, and the subject's auxiliary follows that."""
    lows = words.lows
    if not lows[comma + 1].endswith("ing"):
        return False
    closing = next((k for k in range(comma + 2, min(comma + 12, len(lows) - 1)) if lows[k] == ","), len(lows) - 1)
    return lows[min(closing + 1, len(lows) - 1)] in (*BE, *HAVE)


def _follows(words: Words, kinds: Kinds, comma: int) -> bool:
    """Whether the word behind a comma is a verb in the past, or its auxiliary."""
    low = words.lows[comma + 1]
    entry = kinds.forms.get(low) or guessed(low)
    return low in AUXILIARIES or (entry is not None and Tense.PAST in entry[1])


def new_subject(words: Words, i: int) -> bool:
    """Whether the "and" at i opens a clause with a subject of its own: "… and the number of the dead is unknown"."""
    if words.lows[i] != "and" or words.lows[i + 1 : i + 2] not in (["the"], ["a"], ["an"], ["its"], ["his"], ["their"]):
        return False
    for low in words.lows[i + 2 : i + 9]:
        if low in OPENERS or low in JOINS or low in (",", "(", "-"):
            return False
        if low in BE or low in HAVE:
            return True
    return False


def past_ahead(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether the next words are the subject's verb in the past, so that the word at i is its noun."""
    return i + 1 < len(words) and _follows(words, kinds, i)


def acts_on(words: Words, i: int) -> bool:
    """Whether a word that can be a noun stands between who acts and what is acted on: "Jane Roe visits Ruritania"."""
    owner = words.place_of[i - 1] if i else -1
    acting = owner >= 0 and words.places[owner].kind == "person" and words.lows[i - 1][-2:] not in ("'s", "s'")
    return acting and takes_object(words, i + 1)


def infinitive_ahead(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether an infinitive follows, so that the word at i is a verb rather than a noun: "the parties plan to hold"."""
    if words.lows[i + 1 : i + 2] != ["to"] or i + 2 >= len(words):
        return False
    return Tense.BASE in kinds.forms.get(words.lows[i + 2], ("", Tense(0)))[1]


def strikes(words: Words, i: int) -> bool:
    """Whether a word in -ing that can be a noun is a verb with its object: "…, killing at least 300 people"."""
    following = words.lows[i + 1 : i + 2]
    if words.lows[i - 1 : i] != [","] or not following:
        return False
    other = following[0] == "or" and words.lows[i + 2 : i + 3] and words.lows[i + 2].endswith("ing")
    counted = following[0].isdigit() or following[0] in _COUNTING
    return bool(other) or counted or following[0] in OBJECT_OPENERS


def is_listed(words: Words, kinds: Kinds, i: int, wanted: Tense, passive: bool) -> bool:
    """Whether the verb at i, after a comma, is one of a list: "joined the party, fled abroad and returned in 1979",
    "was arrested in May, charged in June and freed in July", "will visit the base, meet with X, and attend …"."""
    low, following = words.lows[i], words.lows[i + 1 : i + 2]
    lemma, tenses = kinds.forms.get(low, (low, Tense(0)))
    if not wanted or not following:
        return False
    if passive:
        fits = Tense.PARTICIPLE in tenses and (following[0] in PREPOSITIONS or words.time_of[i + 1] >= 0)
    else:
        has_object = following[0] in (*DETERMINERS, "it", "him", "them") or words.tokens[i + 1][0].isupper()
        led = wanted is Tense.BASE and following[0] in PREPOSITIONS and following[0] != "of"
        fits = bool(wanted & tenses) and (has_object or led or (wanted is Tense.PAST and lemma in INTRANSITIVE))
    later = zip(words.lows[i:], words.lows[i + 1 :], strict=False)
    return fits and any(w == "and" and wanted & kinds.forms.get(then, ("", Tense(0)))[1] for w, then in later)


def tells_at_the_end(words: Words, verb: int, i: int) -> bool:
    """Whether a sentence goes on with who told it and when: "They met, the ministry said on Tuesday"."""
    comma = last_comma(words, verb, i)
    if words.lows[i] not in _TOLD or comma < 0 or comma == i - 1 or words.lows[comma + 1] in (*JOINS, *RELATIVES):
        return False
    after = i + 1 + (words.lows[i + 1 : i + 2] in (["on"], ["in"], ["late"], ["early"]))
    return after < len(words) and (words.time_of[after] >= 0 or words.lows[i + 1] in PREPOSITIONS)


def last_comma(words: Words, first: int, last: int) -> int:
    """The last comma, outside of dates, between two tokens; -1 for none."""
    return next((k for k in range(last - 1, first, -1) if words.lows[k] == "," and words.time_of[k] < 0), -1)


_TOLD = frozenset(("said", "announced", "reported", "added"))


def modifies(words: Words, kinds: Kinds, i: int) -> bool:
    """Whether a word in -ed rather describes the noun after it ("and planned visits")."""
    following = words.lows[i + 1] if i + 1 < len(words) else ""
    plural = following.endswith("s") and following.isalpha() and len(following) > 4 and following in kinds.nouns
    return plural and words.lows[i] in kinds.forms


def is_attributed(words: Words, i: int) -> bool:
    """Whether a sentence goes on with who told it: "They will meet, said the ministry"."""
    return words.lows[i - 1 : i + 1] == [",", "said"] and words.lows[i + 1 : i + 2] != ["to"]


def is_plural(words: Words, i: int) -> bool:
    """Whether the word at i, if there is one, ends as nouns in the plural do."""
    low = words.lows[i] if i >= 0 else ""
    return low.endswith("s") and not low.endswith(("'s", "ss", "ous")) and low not in DETERMINERS


def _is_title(words: Words, i: int) -> bool:
    """Whether a word in -ing belongs to the title of a person: "talks between visiting General Jane Roe and …"."""
    before = words.lows[i - 1 : i]
    named = words.tokens[i + 1 : i + 2]
    if words.lows[i] not in ("visiting", "acting", "outgoing", "incoming") or not named or not named[0][0].isupper():
        return False
    owner = words.place_of[i + 1]
    lands = owner >= 0 and words.places[owner].kind == "country" and not words.places[owner].end < words.ends[i + 1]
    return not lands and before in (["between"], ["and"], ["with"], ["by"], ["met"], ["from"], ["to"], ["told"])


def only_describes(words: Words, i: int) -> bool:
    """Whether a word that could be a verb is an adjective here: "two limited areas", "met visiting General Roe"."""
    if _is_title(words, i):
        return True
    if words.lows[i] not in _DESCRIBING or i + 1 >= len(words) or words.time_of[i + 1] >= 0:
        return False
    following = words.lows[i + 1]
    small = words.tokens[i + 1].islower() and following.isalpha() and not following.endswith("ly")
    return small and following not in DETERMINERS | PREPOSITIONS | AUXILIARIES | OPENERS | set(JOINS)


_DESCRIBING = word_set("predicates", "describing")


def is_meal(words: Words, i: int) -> bool:
    """Whether a word behind "to" is what somebody is invited to rather than a verb: "hosted to lunch"."""
    return words.lows[i] in _MEALS and not _HOSTING.isdisjoint(words.lows[max(0, i - 3) : i])


_MEALS = frozenset(("lunch", "dinner", "breakfast", "tea"))
_HOSTING = frozenset(("hosted", "hosts", "host", "hosting", "invited", "invites", "invite", "treated"))


def lead_end(words: Words, kinds: Kinds) -> int:
    """The place of the comma that ends an opening phrase ("In a release issued that day,"); 0 for none."""
    if not len(words) or words.lows[0] not in PREPOSITIONS or "," not in words.lows:
        return 0
    comma = words.lows.index(",")
    rest = words.lows[comma + 1 :]
    if not rest or rest[0] in JOINS or rest[0] in RELATIVES:
        return 0
    tenses = (kinds.forms[low][1] for low in rest if low in kinds.forms)
    return comma if any(low in AUXILIARIES for low in rest) or any(Tense.PAST in tense for tense in tenses) else 0
