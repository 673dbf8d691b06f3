"""A short line for the timeline, in the present tense, from the sentence's own words."""

from collections.abc import Mapping
from dataclasses import replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import based, present, word_set
from communique.extraction.happening.named import is_bare_role
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.phrasing import (
    LONGEST,
    LONGEST_DOER,
    cut,
    is_cut,
    is_plural,
    phrase,
    shortened,
    tidy,
)
from communique.extraction.happening.words import Words

_LEADS = word_set("summaries", "leads")
_TITLES = word_set("sentences", "titles")
_RELATIVE = word_set("summaries", "relative")
_ASIDE = word_set("summaries", "aside")
_OWN = frozenset(["his", "her", "their", "its", "our", "my", "your"])
_PRONOUNS = word_set("summaries", "pronouns")
_NO_START = word_set("summaries", "no_start")
_ARTICLES = frozenset(("the", "a", "an", "this", "that"))
_TALKS = frozenset(("conversation", "talk", "talks", "discussion", "discussions"))
_MEETING = frozenset(("meeting", "meetings", "audience"))


def of_clause(
    structure: Structure,
    clause: Clause,
    planned: bool,
    time: int,
    names: Mapping[str, str],
    subject: str = "",
) -> str:
    """The line for what a clause tells.

    `time` is the index of its date among the sentence's times, -1 for none; `names`: actor id -> name;
    `subject` is used where the clause names nobody.
    """
    words = structure.words
    doer = _doer(words, _without_participle(structure, clause), time, names, subject)
    verb, after = _verb(structure, clause, planned, doer)
    rest = phrase(words, _rest(structure, clause, after, time), names)
    line = " ".join(part for part in (doer, verb, rest) if part)
    if len(line) > LONGEST:  # rather the deed than the whole of a long name
        doer = _short_doer(doer)
        line = " ".join(part for part in (doer, verb, rest) if part)
    return cut(line, len(tidy(f"{doer} {verb}")))


def _short_doer(doer: str) -> str:
    """A long subject up to a phrase that describes it; whole where no such phrase begins in time."""
    short = shortened(doer, LONGEST // 2)
    following = doer[len(short) :].split()[:1]
    return short if doer[len(short) :].startswith(",") or is_cut(following) else doer


def of_noun(words: Words, noun: Nominal, last: int, names: Mapping[str, str], owner: str) -> str:
    """The line for what a noun tells, with its phrases up to token `last`."""
    first, owner_of_first = noun.first, words.place_of[noun.first]
    while first and owner_of_first >= 0 and words.place_of[first - 1] == owner_of_first:
        first -= 1  # the whole of "the Republic of Ruritania’s"
    kept = [i for i in range(first, last) if not _is_dating(words, i, -2)]
    if len([i for i in kept if words.lows[i] not in _ARTICLES]) < 2:  # "the September 11 attacks"
        kept = list(range(noun.first, last))
    head = ""
    if kept and words.lows[kept[0]] in _OWN | _ARTICLES:
        head = f"{owner}’s " if words.lows[kept[0]] in _OWN and owner else ""
        kept = kept[1:]
    elif kept and words.tokens[kept[0]] in ("travel", "trip") and owner:
        head = f"{owner}’s "  # "is on travel to Togo"
    line = phrase(words, kept, names)
    return cut(head + (line[0].lower() + line[1:] if head and line[1:2].islower() else line))


def of_sentence(text: str) -> str:
    """The line for a sentence as a whole."""
    return cut(tidy(text))


def _without_participle(structure: Structure, clause: Clause) -> Clause:
    """The clause with its subject up to what describes it: of "the act adopted this month" the act."""
    first, last = clause.subject
    describing = (
        other.predicate.first
        for other in structure.clauses
        if other.predicate.form is Form.PARTICIPLE and first + 1 < other.predicate.first < last
    )
    return replace(clause, subject=(first, next(describing, last)))


def _doer(words: Words, clause: Clause, time: int, names: Mapping[str, str], subject: str) -> str:
    """Who does it: the subject as a name; `subject` for a pronoun or nobody."""
    kept = _plain(words, *clause.subject, time)
    if len(kept) > 1 and words.tokens[kept[0]].islower() and _names_person(words, kept[1]):
        kept = kept[1:]  # "company CEO Steve Jobs"
    if person := _apposed(words, clause, kept) or _titled(words, clause):
        return names.get(person, "") or phrase(words, kept, names)
    low = words.lows[kept[0]] if kept else ""
    meant = _meant(words, clause, names) or subject
    if low in _OWN and meant:
        return f"{meant}’s {phrase(words, kept[1:], names)}"
    if (low in _PRONOUNS and len(kept) == 1) or not kept or (subject and is_bare_role(words, clause.subject)):
        return meant
    return shortened(phrase(words, kept, names), LONGEST_DOER)


def _titled(words: Words, clause: Clause) -> str:
    """The person whom a subject ends with behind a title that may be long: "Under Secretary for Energy, and the
    Environment Jane Roe"."""
    first, last = clause.subject
    while last > first and not words.lows[last - 1][0].isalnum():
        last -= 1
    persons = [words.place_of[i] for i in range(first, last) if _is_named(words, i)]
    if (
        not persons
        or len(set(persons)) > 1
        or not (words.tokens[first] in _TITLES or _is_title(words, first, last))
        or words.place_of[last - 1] != persons[-1]
    ):
        return ""
    return words.places[persons[-1]].actor


def _is_title(words: Words, first: int, last: int) -> bool:
    """Whether a subject that ends with a name is one title and it: "Senior Advisor to the President Jane Roe"."""
    one = {"and", ",", "or", "&"}.isdisjoint(words.lows[first:last])
    return one and words.tokens[first][0].isupper() and words.place_of[first] < 0 and words.time_of[first] < 0


def _is_named(words: Words, i: int) -> bool:
    """Whether a token belongs to a person's name."""
    owner = words.place_of[i]
    return owner >= 0 and words.places[owner].kind == "person" and words.places[owner].use == "name"


def _names_person(words: Words, token: int) -> bool:
    """Whether the phrase of a person's name, with the title, begins at a token."""
    start = words.starts[token]
    return any(
        p.kind == "person" and p.phrase_start == start and p.use not in ("pronoun", "role") for p in words.places
    )


def _meant(words: Words, clause: Clause, names: Mapping[str, str]) -> str:
    """Whom a pronoun or a role at the head of the subject means, where naming is sure."""
    for i in range(*clause.subject):
        if words.place_of[i] >= 0:
            named = words.places[words.place_of[i]]
            return names.get(named.actor, "") if named.use in ("pronoun", "role") else ""
    return ""


def _apposed(words: Words, clause: Clause, kept: list[int]) -> str:
    """The person whom a bare subject names after a comma: "its leader, Kem Sokha, was arrested"."""
    if not kept or kept[-1] + 2 >= clause.subject[1] or words.lows[kept[-1] + 1] != ",":
        return ""
    if any(words.place_of[i] >= 0 and words.places[words.place_of[i]].kind == "person" for i in kept):
        return ""
    following = words.place_of[kept[-1] + 2]
    named = words.places[following] if following >= 0 else None
    return named.actor if named is not None and named.kind == "person" else ""


def _plain(words: Words, first: int, last: int, time: int) -> list[int]:
    """The subject's tokens without dates, asides and what is put in between commas after it."""
    kept = [i for i in range(first, last) if not _is_dating(words, i, time) and words.lows[i] not in _ASIDE]
    while kept and (not words.lows[kept[0]][0].isalnum() or words.lows[kept[0]] in _NO_START):
        if words.lows[kept[0]] == "at" and [words.lows[i] for i in kept[1:2]] in (["least"], ["most"]):
            break
        kept.pop(0)
    while kept and (_hangs(words.lows[kept[-1]]) or (len(kept) > 1 and _is_adverb(words, kept[-1]))):
        kept.pop()
    comma = next((i for i in kept if words.lows[i] == ","), None)
    listed = comma is not None and "and" in [words.lows[i] for i in kept if i > comma] and _lists(words, kept, comma)
    if comma is not None and not listed:
        kept = [i for i in kept if i < comma]
    relative = next((i for i in kept if words.lows[i] in _RELATIVE), None)
    return [i for i in kept if relative is None or i < relative]


def _hangs(low: str) -> bool:
    """Whether a subject cannot end with a word: a mark, or the "of" of "the basis of which"."""
    return low == "of" or (not low[0].isalnum() and low not in ')”"')


def _is_adverb(words: Words, i: int) -> bool:
    """Whether a word before the verb says how it was done: "we deeply value", "the ship safely departed"."""
    low = words.lows[i]
    return words.tokens[i].islower() and low.endswith("ly") and low not in _DOUBT and words.place_of[i] < 0


_DOUBT = frozenset(("reportedly", "apparently", "allegedly", "possibly", "probably", "likely", "supposedly"))
"""Left out, they would make a rumour a fact."""


def _lists(words: Words, kept: list[int], comma: int) -> bool:
    """Whether the comma parts items of a list ("Egypt, Greece and France") rather than an apposition."""
    following = next((words.lows[i] for i in kept if i > comma), "")
    return following not in (
        "the",
        "a",
        "an",
        "who",
        "which",
        "president",
        "minister",
        "secretary",
        "chairman",
        "leader",
        "head",
    )


def _is_dating(words: Words, i: int, time: int) -> bool:
    """Whether token i belongs to the date at index `time` (-2: to any), or is the preposition that leads to it."""
    if time == -1:
        return False
    if words.time_of[i] >= 0:
        return time in (-2, words.time_of[i])
    if (
        words.lows[i] == ","
        and i
        and i + 1 < len(words)
        and words.time_of[i + 1] >= 0
        and time in (-2, words.time_of[i + 1])
    ):
        return True
    ahead = i + 1
    if ahead < len(words) and words.lows[ahead] in ("the", "early", "late", "mid"):
        ahead += 1
    if (
        ahead >= len(words)
        or words.lows[i] not in _LEADS
        or words.time_of[ahead] not in ((time,) if time >= 0 else words.time_of[ahead : ahead + 1])
    ):
        return False
    return words.time_of[ahead] >= 0 and (ahead == i + 1 or _ends_phrase(words, ahead))


def _ends_phrase(words: Words, i: int) -> bool:
    """Whether no noun follows the date at token i, which would keep its preposition ("by the June 14 conviction")."""
    owner = words.time_of[i]
    while i < len(words) and words.time_of[i] == owner:
        i += 1
    return (
        i >= len(words)
        or not words.lows[i][0].isalpha()
        or words.lows[i] in _LEADS | _RELATIVE | {"and", "to", "for", "with", "when", "that"}
    )


def _verb(structure: Structure, clause: Clause, planned: bool, doer: str) -> tuple[str, int]:
    """The verb in the present tense, and the token after it; "has a meeting" becomes "meets"."""
    words, predicate = structure.words, clause.predicate
    lemma, after = based(predicate.verb.lemma), predicate.head + 1
    if predicate.passive:
        return _passive(words, clause, planned, doer), after
    if words.lows[predicate.first - 2 : predicate.first - 1] and words.lows[predicate.first - 2] in _TALKS:
        lemma = "talk"  # "the conversation that we had with", "a talk I had with"
    elif lemma in ("have", "hold") and (meeting := _meeting(words, clause)):
        lemma, after = "meet", meeting
    plural = is_plural(doer)
    if planned or predicate.form in (Form.FUTURE, Form.INFINITIVE):
        return f"to {lemma}", after
    if predicate.negated:
        return f"{'do' if plural else 'does'} not {lemma}", after
    if lemma == "be":
        return "" if words.lows[after : after + 1] == ["under"] else ("are" if plural else "is"), after
    return lemma if plural else present(lemma), after


def _passive(words: Words, clause: Clause, planned: bool, doer: str) -> str:
    word = words.lows[clause.predicate.head]
    if planned:
        return f"to be {word}"
    if clause.predicate.form is Form.PRESENT:
        return ("are " if is_plural(doer) else "is ") + word
    return word


def _meeting(words: Words, clause: Clause) -> int:
    """The token after "a … meeting" where "with" follows it; 0 otherwise."""
    head = clause.predicate.head
    for i in range(head + 1, min(clause.end - 1, head + 7)):
        if words.lows[i] in _MEETING:
            return i + 1 if words.lows[i + 1] == "with" else 0
    return 0


def _rest(structure: Structure, clause: Clause, after: int, time: int) -> list[int]:
    """The tokens after the verb: its own words, then those of the infinitives and clauses that complete it."""
    words = structure.words
    if clause.predicate.inverted:
        return []
    end = clause.end
    told = next((o for o in structure.clauses[clause.place + 1 :] if o.reported and o.governor is clause), None)
    if told is not None and told.opener == "that":
        end = told.end  # also of "said that a sailor who was held had been freed"
    for other in structure.clauses[clause.place + 1 :]:
        if other.start != end or not _completes(words, other):
            break
        end = other.end
    if clause.opener in ("that", "which", "who") and (joint := _joint_after_date(words, after, end)):
        end = joint
    return [i for i in range(after, end) if not _is_dating(words, i, time)]


def _joint_after_date(words: Words, first: int, end: int) -> int:
    """Where "and" follows a date in a relative clause, and goes on outside of it; 0 where it does not."""
    return next((i for i in range(first + 1, end) if words.lows[i] == "and" and words.time_of[i - 1] >= 0), 0)


def _completes(words: Words, other: Clause) -> bool:
    """Whether a clause belongs to the verb before it: an infinitive, what is said, a gerund without a comma."""
    predicate = other.predicate
    quoted = words.quoted[predicate.head]
    if other.opener in _RELATIVE or (predicate.coordinate and predicate.finite and not quoted):
        return False
    if predicate.form is Form.INFINITIVE:
        return words.lows[other.start - 1] not in (",", "and")
    if other.reported:
        return True
    return predicate.form in (Form.GERUND, Form.PARTICIPLE) and words.lows[other.start - 1] != ","
