"""The event noun beside which a date stands: before it as an adjective, or after it."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.nominals import Nominal, past_brackets
from communique.extraction.happening.words import Words

_ADNOMINAL = word_set("attaching", "adnominal")
_NOUN_PHRASE = word_set("attaching", "noun_phrase")
_BEFORE_YEARS = frozenset(("in", "since", "by", "until", "till", "during", "before", "after", "from", "early", "late"))
_FARTHEST = 11
"""Words between a noun and a date that can still be its own."""
_BETWEEN = 28
"""The same where those who met are named in between: "the talks between X and Y in Rome on 13 May"."""


def noun_after(words: Words, nouns: list[Nominal], first: int, last: int) -> int | None:
    """The noun before which the date stands as an adjective: "the June 14 mass conviction"."""
    for place, noun in enumerate(nouns):
        if noun.first <= first and last < noun.head and is_adnominal(words, first, last):
            return place
    return None


def is_adnominal(words: Words, first: int, last: int) -> bool:
    """Whether the date describes the noun that follows it ("2022 ASEAN Chair", "last month’s summit")."""
    if last + 2 < len(words) and words.lows[first - 1] == "the" and words.lows[last + 1] == ",":
        return words.lows[last].isdigit() and words.lows[last + 2][0].isalpha()  # "the May 3, 2019, attack"
    if last + 1 >= len(words):
        return False
    low = words.lows[last]
    joined = words.lows[last + 1 : last + 3]
    if low.isdigit() and joined[:1] == ["and"] and joined[-1].isdigit():
        return is_adnominal(words, first, last + 2)  # "the 1904 and 1907 agreements"
    if low.endswith(("'s", "s'")) and not low[:-2].isdigit():  # but "in the early 1980's"
        return True
    following = words.tokens[last + 1]
    if not following[0].isalnum() or following in (
        "is",
        "was",
        "and",
        "or",
        "to",
        "the",
        "in",
        "at",
        "on",
        "when",
        "that",
    ):
        return False
    before = words.lows[past_brackets(words, first) - 1] if first else ""
    if words.wired and first == last and words.lows[first].isdigit() and before not in _BEFORE_YEARS:
        return True  # "citation 1921 treaty"
    return (
        before in _ADNOMINAL
        or before.endswith("'s")
        or (before in ("of", "as", "for") and following[0].isupper() and low[-1].isdigit())
        or (first > 1 and last == first and following[0].isupper() and words.tokens[first - 1][0].isupper())
    )


def noun_before(structure: Structure, nouns: list[Nominal], first: int) -> int | None:
    """The noun that the date follows with nothing but its own phrases between: "the summit in Rome on 13 May"."""
    words = structure.words
    verbs = [clause.predicate.head for clause in structure.clauses]
    for place in range(len(nouns) - 1, -1, -1):
        head = nouns[place].head
        if head < first:
            gap = words.lows[head + 1 : first]
            if (
                any(head < verb < first and words.lows[verb] not in _NOUN_PHRASE for verb in verbs)
                or len(gap) > (_BETWEEN if gap[:1] == ["between"] and nouns[place].kind == "CONSULT" else _FARTHEST)
                or any(_breaks(words, i) for i in range(head + 1, first) if gap[-3:-1] != ["on", "and"])
                or (gap.count(",") > 1 + _apposed(words, head, first) and "and" not in gap)
            ):
                return None
            if gap and gap[0] not in _NOUN_PHRASE:
                return None if gap != ["this"] else place
            return _governing(words, nouns, place)
    return None


def _breaks(words: Words, i: int) -> bool:
    """Whether a word parts a date from a noun before it; not the "and" of "travel to Togo, Benin, and the Gambia"."""
    if words.lows[i] == "and":
        return max(words.place_of[i + 1 : i + 3], default=-1) < 0 or (
            words.place_of[i - 1] < 0 and words.lows[i - 1] != ","
        )
    return words.lows[i] in (";", ":", "who", "which", "that")


def _governing(words: Words, nouns: list[Nominal], place: int) -> int:
    """The noun that another is part of: of "the signing of the treaty" the signing."""
    while place and words.lows[nouns[place].first - 1] == "of" and nouns[place - 1].head == nouns[place].first - 2:
        place -= 1
    return place


def _apposed(words: Words, head: int, first: int) -> bool:
    """Whether a name stands between commas in the words between: "of a dissident, Jane Roe, in Ruritania"."""
    commas = [i for i in range(head + 1, first) if words.lows[i] == ","]
    return len(commas) == 2 and min(words.place_of[commas[0] + 1 : commas[1]], default=-1) >= 0


def is_coming(words: Words, noun: Nominal) -> bool:
    """Whether a gathering is the next one."""
    return noun.kind == "CONSULT" and not _NEXT.isdisjoint(words.lows[noun.first : noun.head])


def is_ahead(words: Words, noun: Nominal) -> bool:
    """Whether something only leads to a gathering: "will set the stage for the next meeting later this year"."""
    led = words.lows[noun.first - 1 : noun.first] in (["for"], ["to"], ["toward"], ["towards"], ["before"])
    named = words.lows[noun.first - 1].startswith("toward") and words.tokens[noun.head][0].isupper()
    return led and ((named and noun.kind == "CONSULT") or is_coming(words, noun))


_NEXT = frozenset(("next", "upcoming", "forthcoming", "coming"))


def met_during(words: Words, noun: Nominal, clause: Clause) -> bool:
    """Whether a visit only says when a meeting was: "met with the minister during his May 3 visit"."""
    told = clause.main and clause.predicate.form is Form.PAST and clause.predicate.head < noun.head
    during = words.lows[noun.first - 1 : noun.first] == ["during"] and words.lows[noun.first] in ("his", "her", "their")
    return told and during and clause.predicate.verb.kind == "CONSULT" and noun.noun in ("visit", "trip")


def said_at(structure: Structure, first: int) -> Clause | None:
    """The verb of what was done at something dated: "announced more aid at the May 3 event"."""
    words, clause = structure.words, structure.clause_of(first)
    at = words.lows[max(0, first - 2) : first] in (["at", "the"], ["during", "the"])
    told = clause is not None and clause.main and clause.predicate.form is Form.PAST and clause.predicate.head < first
    return clause if at and told else None
