"""Of which kind a happening is, whether it is only planned, and whether a verb tells one at all."""

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure, opens_itself
from communique.extraction.happening.decisions import decision_before
from communique.extraction.happening.destinations import gone_to
from communique.extraction.happening.encounters import is_encounter, is_seeing, is_somebody
from communique.extraction.happening.frames import REACH, frame, is_aimed, is_alone, kind_by_gerund, undated
from communique.extraction.happening.lexicon import based, word_set
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.predicates import Predicate
from communique.extraction.happening.quoting import kind_of_quote
from communique.extraction.happening.saying import VERBAL, kind_of_content, kind_of_demand, kind_of_intent, kind_of_said
from communique.extraction.happening.subjects import befalls
from communique.extraction.happening.words import Words
from communique.model.dates import Date

_INTENDING = word_set("deciding", "intending")
_PLANNED_AS_AGREED = frozenset(("CONSULT", "AID", "COOPERATE"))
_TALKS = frozenset(
    (
        "talks",
        "discussion",
        "discussions",
        "meeting",
        "consultations",
        "lunch",
        "dinner",
        "brunch",
        "breakfast",
        "banquet",
    )
)
_MISHAPS = frozenset(
    ("accident", "accidents", "crash", "collision", "mishap", "earthquake", "flood", "floods", "storm", "landslide")
)
_CRIMES = word_set("deciding", "crimes")
_THINGS = word_set("deciding", "things")
_TROOPS = word_set("deciding", "troops")
_NOBODY = (["neither"], ["no"], ["nobody"], ["none"], ["nothing"], ["few"])
_KEPT = frozenset(("AGREE", "COOPERATE", "RETREAT"))
_MAKING = frozenset(("order", "force", "compel", "ask", "decide", "vote"))
_ADVANCING = frozenset(("land", "enter", "advance", "move", "arrive", "parade"))
_GOING = frozenset(("fly", "head", "go", "come", "drive", "leave", "depart"))
_TOLD = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT, Form.FUTURE))


def kind_of(structure: Structure, clause: Clause, noun: Nominal | None) -> str | None:
    """The PLOVER type that the clause tells, None where none fits; `noun` is what a light verb holds ("a meeting")."""
    verb = clause.predicate.verb
    if _is_crime(structure, clause):
        return "ASSAULT"
    after = undated(structure.words, clause.predicate.head + 1, clause.end)
    lower = _governed(structure, clause)
    if clause.predicate.passive and not _MISHAPS.isdisjoint(after) and "in" in after and "by" not in after:
        return None  # "was killed in a bus crash"
    if (befalling := befalls(structure.words, clause)) is not None:
        return befalling.kind
    if is_encounter(structure, clause, lower):
        return "CONSULT"
    matched, kind = frame(verb.kinds, after, lower)
    if matched == 0:  # "played a role in negotiating the accord"
        wide = undated(structure.words, clause.predicate.head + 1, _end_of_phrases(structure, clause))
        matched, kind = frame(verb.kinds, wide, lower)
    if matched <= 0 and clause.predicate.passive:  # "aid was sent" as "sent aid"
        subject = undated(structure.words, *_undergoing(clause))
        matched, kind = frame(verb.kinds, [*subject[:REACH], *subject[REACH:][-REACH:]], None)
    if verb.lemma == "cross" and kind == "ASSAULT" and not _is_of_troops(structure, clause):
        return kind_of(structure, lower, None) if lower is not None else None
    if _moves_troops(structure, clause, kind):
        return "MOBILIZE"
    if lower is not None and verb.lemma in _SPEAKING and not _REMARKS.isdisjoint(after[:REACH]):
        spoken = kind_of(structure, lower, None)  # "delivered remarks to congratulate Ruritania"
        return spoken if spoken in VERBAL else kind
    if matched > 0 and (kind is not None or noun is None):
        if kind == "AGREE" and (spoken := kind_by_gerund(structure, clause)):
            return spoken  # "adopted a resolution condemning …"
        return "ASSAULT" if kind == "MOBILIZE" and is_aimed(structure, clause) else kind
    if verb.lemma in ("release", "free") and not _THINGS.isdisjoint(after[:9]):
        return None
    if (kind is None or noun is not None) and (spoken := kind_by_gerund(structure, clause)):
        return spoken
    if noun is not None and noun.kind == "COOPERATE" and is_alone(structure, clause, noun):
        return "MOBILIZE"
    if noun is not None:
        return noun.kind or (kind if kind in _KEPT else kind_of_content(structure, noun.head))
    if lower is not None and verb.helping:
        return kind_of(structure, lower, None)
    if lower is not None and verb.lemma in _MAKING:
        inner = frame(lower.predicate.verb.kinds, structure.words.lows[lower.predicate.head + 1 : lower.end], None)[1]
        if inner in ("COERCE", "SANCTION", "RETREAT", "ASSAULT", "REJECT"):
            return inner
        if verb.lemma == "vote" and inner is not None:
            return inner
    return _own_kind(structure, clause, kind, after)


def _undergoing(clause: Clause) -> tuple[int, int]:
    """The words that name what a passive verb is done to; of a participle those before its noun's own phrases too."""
    first, last = clause.subject
    floor = clause.governor.predicate.head + 1 if clause.governor else 0
    return (max(floor, min(first, last - REACH)), last) if clause.predicate.form is Form.PARTICIPLE else (first, last)


def _end_of_phrases(structure: Structure, clause: Clause) -> int:
    """The end of a clause with the infinitives and participles that go on from it: "played a role in negotiating …"."""
    last = clause.end
    for other in structure.clauses[clause.place + 1 :]:
        if other.predicate.finite or other.start != last:
            break
        last = other.end
    return last


def _own_kind(structure: Structure, clause: Clause, kind: str | None, after: list[str]) -> str | None:
    """The kind of a verb that holds no noun, by what is said, received or gone to; else `kind`, that of its frame."""
    verb = clause.predicate.verb
    received = clause.predicate.passive or is_somebody(structure.words, clause.predicate.head + 1, clause.end)
    if verb.lemma == "receive" and not received:
        return None  # "received training"
    if verb.lemma == "invite" and any(low in _TALKS for low in after):
        return "CONSULT"
    if kind is None and (intent := kind_of_intent(structure, clause)) is not None:
        return intent
    if kind is None and verb.lemma == "give" and (term := _kind_of_term(structure, clause)) is not None:
        return term
    if kind is None and verb.talk and not verb.say:
        return kind_of_demand(structure, clause)
    if verb.say and kind is None and (quoted := kind_of_quote(structure, clause)) is not None:
        return quoted
    if verb.say:
        written = "letter" in structure.words.lows[: clause.predicate.head]
        return kind_of_said(structure, clause) or kind or ("SUPPORT" if written else None)
    if kind is None and verb.lemma in _GOING and gone_to(structure.words, clause):
        return "CONSULT"
    return kind


def _kind_of_term(structure: Structure, clause: Clause) -> str | None:
    """The kind of giving somebody so long to do something: to leave a country is an expulsion, else a demand."""
    words, lower = structure.words, _governed(structure, clause)
    lasting = any(
        words.times[owner].type == "DURATION"
        for owner in words.time_of[clause.predicate.head : clause.end]
        if owner >= 0
    )
    if lower is None or not lasting:
        return None
    return "SANCTION" if lower.predicate.verb.lemma in ("leave", "depart", "quit") else "REQUEST"


def _is_of_troops(structure: Structure, clause: Clause) -> bool:
    return not _TROOPS.isdisjoint(structure.words.lows[slice(*clause.subject)])


def _moves_troops(structure: Structure, clause: Clause, kind: str | None) -> bool:
    """Whether soldiers only go or stand somewhere: "1,000 troops landed in Ruritania"."""
    going = kind in ("PROTEST", "CONSULT") or (kind is None and clause.predicate.verb.lemma in _ADVANCING)
    return going and _is_of_troops(structure, clause)


def _governed(structure: Structure, clause: Clause) -> Clause | None:
    """The infinitive that hangs on the clause's verb ("told Cambodia to submit"), if one follows it."""
    for other in structure.clauses[clause.place + 1 :]:
        if other.governor is clause and other.predicate.form is Form.INFINITIVE:
            return other
        if other.predicate.finite:
            return None
    return None


def is_planned(clause: Clause, date: Date | None, published: Date | None) -> bool:
    """Whether the clause tells what is still to come, or was only planned."""
    predicate, governor = clause.predicate, clause.governor
    if predicate.form is Form.FUTURE:
        return True
    if predicate.form is Form.INFINITIVE and governor and governor.predicate.verb.lemma in _INTENDING:
        return True
    return is_later(date, published)


def is_foretold(clause: Clause, words: Words, date: Date | None, published: Date | None) -> bool:
    """Whether somebody says what will be done on a day to come: "said that the minister would visit on June 19"."""
    would = "would" in words.lows[clause.predicate.first : clause.predicate.head]
    told = clause.reported or (clause.governor is not None and clause.governor.predicate.verb.say)
    return would and told and clause.predicate.form is Form.MODAL and is_later(date, published)


def is_later(date: Date | None, published: Date | None) -> bool:
    if date is None or published is None or date.earliest is None or published.latest is None:
        return False
    return date.earliest > published.latest


def is_onward(time: TimeExpression, published: Date | None) -> bool:
    """Whether words like "later this year" mean a time that begins with the document and goes on beyond it."""
    date = time.date
    if date is None or published is None or date.latest is None or published.latest is None:
        return False
    return time.text.lower().startswith("later") and date.latest > published.latest


def of_plan(kind: str | None) -> str | None:
    """The kind of a happening that is still to come: an announced meeting or delivery is an agreement."""
    return "AGREE" if kind in _PLANNED_AS_AGREED else kind


def can_tell(structure: Structure, clause: Clause, noun: Nominal | None, dated: bool) -> bool:
    """Whether the clause's verb tells a happening: no state, nothing denied or only possible, nothing merely wished."""
    predicate = clause.predicate
    nobody = structure.words.lows[clause.subject[0] : clause.subject[0] + 1] in _NOBODY
    if predicate.negated or nobody or predicate.form is Form.MODAL:
        return False
    if clause.opener in ("before", "until") and predicate.form is Form.PERFECT:
        return False
    if structure.words.wired and predicate.verb.lemma in ("repeat", "repeated"):
        return False  # "Hague telegram 791 repeated info Djakarta 43"
    if clause.opener == "from" and clause.governor and clause.governor.predicate.verb.lemma in _KEEPING:
        return False  # "banned from taking part in the election in May"
    if _is_hoped(structure, clause) or _is_only_time(structure, clause) or _is_of_source(structure.words, clause):
        return False
    if predicate.form is Form.FUTURE and predicate.verb.lemma in _TRYING and _governed(structure, clause) is not None:
        return False  # "will seek to make progress"
    if predicate.form is Form.INFINITIVE:
        governor = clause.governor
        if dated and of_decision(structure.words, clause):
            return True
        return bool(
            dated and governor and (governor.predicate.verb.lemma in _INTENDING or governor.predicate.verb.tells)
        )
    verb = predicate.verb
    if (noun is not None or is_seeing(structure, clause)) and predicate.form is not Form.PARTICIPLE:
        return True
    if dated and (_is_due(predicate) or _has_lasted(structure.words, clause)):
        return True
    if verb.helping and _governed(structure, clause) is not None:
        return True
    if predicate.form is Form.PARTICIPLE:
        if structure.words.lows[slice(*clause.subject)][-1:] == ["those"]:
            return False  # "with those designated today"
        if (
            verb.lemma == "bear"
            or opens_itself(structure.words, clause)
            or noun is not None
            or _is_crime(structure, clause)
        ):
            return dated
        return dated and verb.tells and not verb.talk and not verb.say and frame(verb.kinds, [], None)[1] is not None
    if befalls(structure.words, clause) is not None:
        return predicate.form is not Form.GERUND
    if verb.state and verb.kinds and not (verb.say or verb.tells):
        return _fits_a_frame(structure, clause)
    if not (verb.tells or verb.say):
        return any(words for words, _ in verb.kinds) and not verb.state
    if predicate.form is Form.PRESENT and predicate.passive:
        return dated and verb.lemma in _SCHEDULING and not verb.state
    return predicate.form is not Form.GERUND or (dated and verb.tells and not verb.say)


def _fits_a_frame(structure: Structure, clause: Clause) -> bool:
    """Whether a verb of states tells an event with the words behind it: "shared intelligence", "turned down"."""
    if clause.predicate.form not in _TOLD:
        return False
    after = undated(structure.words, clause.predicate.head + 1, clause.end)
    return frame(clause.predicate.verb.kinds, after, None)[1] is not None


def _is_due(predicate: Predicate) -> bool:
    """Whether a day is only set for something: "the talks are slated for Monday"."""
    return predicate.passive and predicate.form is Form.PRESENT and based(predicate.verb.lemma) in _SETTING


def _has_lasted(words: Words, clause: Clause) -> bool:
    """Whether a date begins what lasts until now: "has been living in exile since 2009", "has been in power since"."""
    lasting = clause.predicate.form is Form.PERFECT and clause.predicate.verb.lemma in _STAYING
    told = words.lows[clause.predicate.head + 1 : clause.end]
    return lasting and "since" in words.lows[: clause.end] and not _STANDINGS.isdisjoint(told)


def _is_crime(structure: Structure, clause: Clause) -> bool:
    """Whether violence is what was committed: "homicides committed by the gangs on March 25"."""
    predicate = clause.predicate
    if predicate.verb.lemma not in ("commit", "perpetrate") or not predicate.passive:
        return False
    return not _CRIMES.isdisjoint(structure.words.lows[slice(*clause.subject)])


def of_decision(words: Words, clause: Clause) -> bool:
    """Whether an infinitive tells what was decided: "regrets the court's decision to convict him today"."""
    return clause.predicate.form is Form.INFINITIVE and decision_before(words, clause.predicate.first) > 0


_SCHEDULING = frozenset(("schedule", "slate", "time", "set", "fix"))
_SETTING = frozenset(("slate", "schedule", "plan", "set", "expect"))
_STAYING = frozenset(("be", "live", "remain", "stay", "hold", "serve"))
_STANDINGS = frozenset(
    ("exile", "jail", "prison", "custody", "detention", "power", "office", "asylum", "hiding", "force")
)
_KEEPING = frozenset(("ban", "bar", "prevent", "prohibit", "stop", "block", "keep", "deter", "discourage", "exclude"))
_SPEAKING = frozenset(("deliver", "give", "make", "issue"))
_REMARKS = frozenset(("remarks", "statement", "speech", "address"))
_TRYING = frozenset(("seek", "try", "attempt", "strive", "endeavor", "endeavour", "work", "hope", "aim", "look"))


def _is_hoped(structure: Structure, clause: Clause) -> bool:
    """Whether somebody only looks forward to it."""
    governor = clause.governor
    while governor is not None and governor.predicate.verb.lemma != "look":
        governor = governor.governor
    if governor is None:
        return False
    head = governor.predicate.head
    return "forward" in structure.words.lows[head + 1 : head + 3]


def _is_of_source(words: Words, clause: Clause) -> bool:
    """Whether a verb only says more of the source that a sentence opens with: "According to a note we got, …"."""
    return (
        words.lows[:2] == ["according", "to"]
        and "," in words.lows[clause.predicate.head :]
        and ("," not in words.lows[: clause.predicate.head])
    )


def _is_only_time(structure: Structure, clause: Clause) -> bool:
    """Whether the subject is a time and nothing else: "that day has come"."""
    words = structure.words
    named = [i for i in range(*clause.subject) if words.lows[i][0].isalnum() and words.lows[i] != "now"]
    return bool(named) and all(words.time_of[i] >= 0 for i in named)


def follows(clause: Clause, words: Words) -> bool:
    """Whether the verb only orders two happenings in time: "followed one from …", "came two weeks after"."""
    lemma, after = clause.predicate.verb.lemma, clause.predicate.head + 1
    if clause.predicate.passive or clause.predicate.form in (Form.FUTURE, Form.GERUND):
        return False
    while after < len(words) and words.time_of[after] >= 0:
        after += 1
    heels = words.lows[after + 1 : after + 4] == ["the", "heels", "of"]
    orders = heels or words.lows[after : after + 1] in (["after"], ["as"], ["before"])
    return lemma == "follow" or (lemma == "come" and orders)
