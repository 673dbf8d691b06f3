"""Which words of a sentence belong to which verb, what its subject is, and which verb it hangs on."""

from dataclasses import dataclass, field

from communique.extraction.happening.ahead import last_comma
from communique.extraction.happening.auxiliaries import PREPOSITIONS, SKIPPED, Form, points
from communique.extraction.happening.decisions import decision_before
from communique.extraction.happening.leads import COORDINATORS, OPENING, has_subject, is_empty, without_lead
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.predicates import Predicate
from communique.extraction.happening.words import Words

_SUBORDINATORS = word_set("clauses", "subordinators")
_NOMINATIVE = frozenset(("he", "she", "they", "it", "we"))
_ALONE = _NOMINATIVE | {"i"}
_RELATIVES = frozenset(("which", "who", "whom", "whose", "that"))
_IF_ONLY = (["not"], ["any"], ["necessary"], ["possible"], ["only"])
_GERUND_LEADS = word_set("clauses", "gerund_leads")
_DIRECTED, _THANKING = word_set("clauses", "directed"), word_set("clauses", "thanking")


@dataclass(slots=True)
class Clause:
    """A verb with the words that are its own. Ranges are token indexes, end exclusive."""

    predicate: Predicate
    place: int
    """Which of the sentence's clauses it is."""
    start: int
    end: int
    subject: tuple[int, int]
    opener: str = ""
    """The word that makes it depend on another clause: "after", "that", "who"; empty for a main clause."""
    governor: "Clause | None" = None
    """The clause it hangs on; None for a main clause."""
    reported: bool = False
    """Whether somebody only says it."""

    @property
    def main(self) -> bool:
        return self.governor is None


@dataclass(slots=True)
class Structure:
    """The clauses of a sentence, in order; `owner[i]` is the clause of token i, -1 where the sentence has no verb."""

    words: Words
    clauses: list[Clause] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)

    def clause_of(self, token: int) -> Clause | None:
        place = self.owner[token] if token < len(self.owner) else -1
        return self.clauses[place] if place >= 0 else None


def structure(words: Words, found: list[Predicate]) -> Structure:
    """The clauses of a sentence whose verbs are `found`."""
    result = Structure(words, owner=[-1] * len(words))
    if not found:
        return result
    waiting: list[tuple[int, int]] = []  # (start, end) of subjects whose verb comes after an inserted clause
    for place, predicate in enumerate(found):
        clause = _clause(words, result.clauses, predicate, place, waiting)
        if predicate.finite and not predicate.coordinate:
            clause.subject = _nearest(words, clause.subject)
        result.clauses.append(clause)
    _spread(result)
    for clause in result.clauses:
        if clause.predicate.inverted:
            clause.subject = _after_verb(words, clause)
        elif opens_itself(words, clause):
            clause.subject = next((c.subject for c in result.clauses if c.main and c.predicate.finite), clause.subject)
    return result


def opens_itself(words: Words, clause: Clause) -> bool:
    """Whether a sentence opens with a deed of its subject: "Born on 3 May 1922, he …", "Founded in 1954, the …"."""
    predicate, verb = clause.predicate, clause.predicate.verb
    opens = predicate.head == 0 and predicate.form is Form.PARTICIPLE and clause.main
    alone = len(words) > 1 and (words.time_of[1] >= 0 or words.lows[1] in PREPOSITIONS)
    return opens and alone and verb.tells and not (verb.say or verb.talk)


def _after_verb(words: Words, clause: Clause) -> tuple[int, int]:
    """The subject of "also canceled was the visit", and of "said the minister after the talks"."""
    if not clause.predicate.verb.say:
        return min(clause.predicate.head + 2, clause.end), clause.end
    first = clause.predicate.head + 1
    ends = (i for i in range(first, clause.end) if words.lows[i] in OPENING or words.lows[i] in ",.;")
    return first, next(ends, clause.end)


def _nearest(words: Words, subject: tuple[int, int]) -> tuple[int, int]:
    """The pronoun right before a verb alone, of "During a talk I" or "in the end he"."""
    first, last = subject
    if last - first < 2 or words.lows[last - 1] not in _ALONE or words.lows[last - 2] in ("and", "or", "nor", "than"):
        return subject
    return last - 1, last


def _clause(
    words: Words, before: list[Clause], predicate: Predicate, place: int, waiting: list[tuple[int, int]]
) -> Clause:
    start, opener = _opening(words, before, predicate)
    if before:
        before[-1].end = start
    clause = Clause(predicate, place, start, len(words), (start, predicate.first), opener)
    if not predicate.finite:
        return _hung(words, before, clause)
    if (
        not opener
        and any(c.predicate.finite for c in before)
        and not waiting
        and is_empty(words, _without_joint(words, start, predicate.first))
    ):
        predicate.coordinate = True
    if predicate.coordinate:
        other = next((c for c in reversed(before) if c.predicate.finite), None) or before[-1]
        clause.subject, clause.governor, clause.reported, clause.opener = (
            other.subject,
            other.governor,
            other.reported,
            other.opener,
        )
        return clause
    if opener:
        return _opened(words, before, clause, waiting)
    if waiting and before:
        held = waiting.pop()
        if held[0] and (is_empty(words, (start, predicate.first)) or words.lows[start] in OPENING):
            _resumed(words, before, clause, held)
            return clause
        clause.subject = held if is_empty(words, (start, predicate.first)) or held[0] == 0 else (start, predicate.first)
        if not is_empty(words, (start, predicate.first)) and not has_subject(words, held):
            clause.subject = without_lead(words, start, predicate.first)
        return clause
    clause.subject = without_lead(words, start, predicate.first)
    if before and not any(c.predicate.finite for c in before) and _only_put_in(words, before[-1], clause):
        gerund = before[0].predicate.form is Form.GERUND
        last = before[0].start if gerund and before[0].start else predicate.first
        clause.subject = without_lead(words, before[0].subject[0], last)
    if before and _takes_clause(before[-1]) and start - before[-1].predicate.head <= 5 and words.lows[start] != ",":
        clause.governor, clause.reported = before[-1], True
    return clause


def _opening(words: Words, before: list[Clause], predicate: Predicate) -> tuple[int, str]:
    """Where the clause of `predicate` begins, and the word that makes it depend on another."""
    floor = before[-1].predicate.head + 1 if before else 0
    first = predicate.first
    if not predicate.finite:
        lead = first - 1
        if predicate.form is Form.GERUND and lead >= floor and words.lows[lead] in _GERUND_LEADS:
            return lead, words.lows[lead]
        return first, ""
    if predicate.coordinate:
        joint = max((i for i in range(floor, first) if words.lows[i] in (*COORDINATORS, ",")), default=first)
        return joint, ""
    listed = _behind_gerund(words, before, first) is not None
    for i in range(first - 1, floor - 1, -1):
        low = words.lows[i]
        if low == "," and not listed and i + 1 < first and words.lows[i + 1] in COORDINATORS and before:
            return i, ""
        put_in = low == ")" and before and not before[-1].predicate.finite  # "Jane Roe (born 3 May 1950) is …"
        if low == ";" or (low == ":" and before) or put_in:
            return i, ""
        if _opens(words, i) and i < first and not _opens_phrase(words, i, first):
            return i, low
    if not before:
        return 0, ""
    if (opened := _behind_gerund(words, before, first)) is not None:
        return opened, ""
    comma = next((i for i in range(floor, first) if words.lows[i] == "," and words.time_of[i] < 0), None)
    if comma is not None and predicate.verb.say and is_end(words, predicate.head):
        comma = last_comma(words, comma - 1, first)  # "to Laos, Myanmar and Thailand, the ministry said."
    if comma is not None:
        return comma, ""
    if (
        before[-1].opener and first > floor and words.lows[first - 1] in _NOMINATIVE
    ):  # "After X took power he was jailed"
        return first - 1, ""
    conjunction = next((i for i in range(first - 1, floor - 1, -1) if words.lows[i] in COORDINATORS), None)
    if conjunction is not None and not _takes_clause(before[-1]):
        return conjunction, ""
    return _past_date(words, floor, first) if _takes_clause(before[-1]) else floor, ""


def is_end(words: Words, head: int) -> bool:
    """Whether who told it closes the sentence: "…, the ministry said on Tuesday."."""
    after = [k for k in range(head + 1, len(words)) if words.time_of[k] < 0 and words.lows[k] not in ("on", "in")]
    return words.lows[head] == "said" and (not after or not words.lows[after[0]][0].isalnum())


def _behind_gerund(words: Words, before: list[Clause], first: int) -> int | None:
    """The comma behind what opens a sentence ("Affirming its open, fair, and free trade, Togo signed"), or None."""
    opens = len(before) == 1 and before[0].predicate.form is Form.GERUND and before[0].predicate.head == 0
    if not opens or words.lows[first - 1] == ",":
        return None
    last = max((i for i in range(1, first) if words.lows[i] == "," and words.time_of[i] < 0), default=None)
    return last if last is not None and last + 1 < first else None


def _opens_phrase(words: Words, i: int, first: int) -> bool:
    """Whether "after" opens only a phrase before the subject: "After the restoration of peace, they met"."""
    comma = last_comma(words, i, first)
    of = words.lows[i : i + 2] == ["because", "of"]
    early = i < 2 or words.lows[i - 1] in (",", "and", ";", "but")
    if words.lows[i] not in _BOTH_WAYS and not of:
        return False
    return early and comma > i + 1 and not is_empty(words, (comma + 1, first))


_BOTH_WAYS = frozenset(("after", "before", "since", "until"))


def _past_date(words: Words, floor: int, first: int) -> int:
    """Behind a date that still belongs to the verb before it: "announced on Monday it would send …"."""
    start = floor + (words.lows[floor : floor + 1] in _TOLD_TO)
    start += words.lows[start : start + 1] in (["on"], ["in"], ["at"], ["last"], ["this"], ["earlier"], ["late"])
    end = start
    while end < first and words.time_of[end] >= 0:
        end += 1
    return end if start < end < first else floor


def _opens(words: Words, i: int) -> bool:
    low = words.lows[i]
    if words.time_of[i] >= 0 or (low in ("since", "until", "till") and words.time_of[i + 1 : i + 2] > [-1]):
        return False
    if low in _RELATIVES:
        return not (low == "that" and i + 1 < len(words) and (words.time_of[i + 1] >= 0 or points(words, i)))
    if low == "if" and words.lows[i + 1 : i + 2] in _IF_ONLY:
        return False
    if low in ("while", "when") and words.lows[i + 1 : i + 2] and words.lows[i + 1] in OPENING:  # "While in Panama, …"
        return False
    return low in _SUBORDINATORS and not (
        low == "as" and words.lows[i + 1 : i + 2] in (["a"], ["the"], ["an"], ["part"], ["well"])
    )


def _opened(words: Words, before: list[Clause], clause: Clause, waiting: list[tuple[int, int]]) -> Clause:
    """A clause that depends on another: relative, reported, or with a subordinator."""
    start, first = clause.start, clause.predicate.first
    host = next((c for c in reversed(before) if c.predicate.finite), before[-1] if before else None)
    if before and clause.opener == "that" and _told_by(words, before[-1], start):
        host = before[-1]
    if not before and start > 0:
        waiting.append((0, start))
    elif before and clause.opener in _RELATIVES - {"that"} and (opened := _opened_since(words, before[-1], start)):
        waiting.append((opened, start))
        before[-1].end = opened
    clause.governor = host
    clause.reported = host is not None and clause.opener == "that" and _told_by(words, host, start)
    clause.subject = (start + 1, first)
    if clause.opener in _RELATIVES and all(low in SKIPPED for low in words.lows[slice(*clause.subject)]):
        clause.subject = _antecedent(words, start, before[-1].predicate.head + 1 if before else 0)
    return clause


def _opened_since(words: Words, last: Clause, start: int) -> int:
    """Where a clause opened after the verb of `last` whose subject stands before `start`, without its verb yet:
    the "that" of "said that a reporter who …"; 0 for none."""
    openers = (i for i in range(start - 2, last.predicate.head, -1) if words.lows[i] == "that" and _opens(words, i))
    return next(openers, 0)


def _resumed(words: Words, before: list[Clause], clause: Clause, held: tuple[int, int]) -> None:
    """The verb of a clause that opened before a relative one: "said that a reporter who … had been freed"."""
    host = next((c for c in reversed(before) if c.predicate.finite and c.predicate.head < held[0]), None)
    clause.subject, clause.opener, clause.governor = (held[0] + 1, held[1]), words.lows[held[0]], host
    clause.reported = host is not None and _told_by(words, host, held[0])
    clause.start = before[-1].end = clause.predicate.first


def _hung(words: Words, before: list[Clause], clause: Clause) -> Clause:
    """An infinitive, gerund or participle: its subject is that of the verb it hangs on, or the noun before it."""
    predicate = clause.predicate
    host = next((c for c in reversed(before) if c.predicate.finite), before[-1] if before else None)
    if predicate.coordinate and before:
        host = before[-1].governor or host
    elif host and host.reported and host.governor and clause.start and words.lows[clause.start - 1] == ",":
        host = host.governor
    clause.governor = host
    clause.reported = bool(host and host.reported)
    if predicate.form is Form.INFINITIVE and (decision := decision_before(words, predicate.first)):
        clause.subject = (max(decision - 2, _floor(host, predicate) if host else 0), predicate.first)
    elif host is None:
        clause.subject = (0, predicate.first)
    elif (predicate.form is Form.PARTICIPLE and predicate.passive) or _describes(words, clause, host):
        clause.subject = _antecedent(words, predicate.first, _floor(host, predicate))
    elif clause.opener == "for" and host.predicate.finite and host.predicate.verb.lemma in _THANKING:
        clause.subject = (host.predicate.head + 1, clause.start)  # "congratulates Togo for holding an election"
    elif predicate.form is Form.INFINITIVE and host.predicate.verb.lemma in _DIRECTED:
        clause.subject = (host.predicate.head + 1, predicate.first)
        if host.predicate.passive or is_empty(words, clause.subject):
            clause.subject = host.subject
    else:
        clause.subject = host.subject
    return clause


_TOLD_TO = (["me"], ["him"], ["her"], ["us"], ["them"], ["you"], ["reporters"], ["journalists"], ["parliament"])


def _told_by(words: Words, host: Clause, start: int) -> bool:
    """Whether "that" at `start` opens what the host says, rather than describes a noun after it."""
    verb, head = host.predicate.verb, host.predicate.head
    distance = start - head
    if any(words.time_of[i] >= 0 for i in range(head + 1, start)):  # "announced on Monday that …"
        distance -= sum(words.time_of[i] >= 0 or words.lows[i] in ("on", "in") for i in range(head + 1, start))
    return (verb.say and distance <= 6) or ((verb.clausal or verb.talk) and distance <= 2)


def _takes_clause(clause: Clause) -> bool:
    return clause.predicate.verb.say or clause.predicate.verb.clausal


def _only_put_in(words: Words, gerund: Clause, clause: Clause) -> bool:
    """Whether the words since a gerund are its own, so that its noun is the subject."""
    if is_empty(words, clause.subject):
        return True
    inner = range(gerund.predicate.head + 1, clause.predicate.first)
    between = [words.lows[i] for i in inner if words.time_of[i] < 0]  # "a letter sent on Friday to the envoy blames …"
    return (
        gerund.start > 0
        and words.lows[gerund.start - 1] != ","
        and "," not in between
        and bool(between)
        and between[0] in OPENING
    )


def _describes(words: Words, clause: Clause, host: Clause) -> bool:
    """Whether a gerund says more of the noun right before it ("the summit taking place on 15 June")."""
    start = clause.start
    return (
        clause.predicate.form is Form.GERUND
        and not clause.opener
        and start > host.predicate.head + 1
        and words.lows[start - 1][0].isalnum()
    )


def _floor(host: Clause, predicate: Predicate) -> int:
    return host.predicate.head + 1 if host.predicate.head < predicate.first else host.start


def _without_joint(words: Words, start: int, first: int) -> tuple[int, int]:
    while start < first and words.lows[start] in (*COORDINATORS, ","):
        start += 1
    return start, first


def _antecedent(words: Words, before: int, floor: int) -> tuple[int, int]:
    """The noun phrase that ends before token `before`: back to a verb, a comma or another phrase's preposition."""
    end = before
    while end > floor and not words.lows[end - 1][0].isalnum():
        end -= 1
    start = end
    while start > floor and words.lows[start - 1] not in (
        ",",
        ";",
        "and",
        "to",
        "by",
        "with",
        "for",
        "from",
        "on",
        "in",
        "at",
        "that",
    ):
        start -= 1
    articles = (
        i for i in range(end - 1, start, -1) if words.lows[i] in ("a", "an", "the") and words.lows[i - 1] != "of"
    )
    start = next(articles, start)  # "brought to power a junta which …"
    if start > floor + 1 and words.lows[start - 1] == "," and words.place_of[start - 2] >= 0:
        named = words.places[words.place_of[start - 2]]  # "Sam Rainsy, an icon who …"
        return words.token_at(named.start), start - 1
    return start, end


def _spread(result: Structure) -> None:
    """Gives every token to a clause; words before an inserted clause belong to the verb that comes after it."""
    for clause in result.clauses:
        for i in range(clause.start, clause.end):
            result.owner[i] = clause.place
    first = result.clauses[0].start
    if first:
        resumed = next((c for c in result.clauses if c.predicate.finite and not c.opener), result.clauses[0])
        result.owner[:first] = [resumed.place] * first
