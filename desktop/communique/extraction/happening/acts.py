"""A document's own act: a letter that congratulates, a statement that condemns, an instruction that a cable gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from communique.extraction.happening import parties, summaries
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure, structure
from communique.extraction.happening.conversing import conversation
from communique.extraction.happening.instructing import instruction
from communique.extraction.happening.lexicon import Kinds, word_set
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.phrasing import cut
from communique.extraction.happening.predicates import Predicate, predicates
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.naming import Place
from communique.extraction.natures import Nature
from communique.model.dates import words as in_words
from communique.model.relationships import MOST_PARTIES, pair

_ACTING = {
    kind: word_set("acts", kind)
    for kind in ("SUPPORT", "ACCUSE", "REQUEST", "REJECT", "CONCEDE", "THREATEN", "SANCTION")
}
"""By kind the verbs that do what they say ("we condemn")."""
_OFFERED = {noun: kind for kind in ("SUPPORT", "CONCEDE", "ACCUSE") for noun in word_set("acts-offered", kind)}
"""What is extended or expressed ("congratulations")."""
_MOODS = {mood: kind for kind in ("SUPPORT", "ACCUSE") for mood in word_set("acts-moods", kind)}
"""What the issuer is ("deeply concerned")."""
_AGAINST = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"))
_ENACTING = frozenset(("announce", "enact", "impose", "levy", "introduce", "issue", "apply"))
_MEASURES = frozenset(("sanctions", "restrictions", "designations", "designation"))
_PEOPLE = frozenset(("people", "peoples", "nation", "citizens"))
_RECOGNISED = frozenset(("that", "how", "there", "this", "these"))
_WISHES = word_set("acts", "wishes")
_WISHED = frozenset(("wishes", "regards", "greetings", "assurances"))
_OCCASIONS = frozenset(("occasion", "day", "anniversary", "independence", "appointment", "election", "year"))
_SHORT = 3
"""Sentences of a letter that can be nothing but good wishes."""
_SPEAKING = frozenset(("press_release", "letter", "joint_statement", "document"))


@dataclass(frozen=True, slots=True)
class _Speech:
    words: Words
    found: Structure
    place: int
    kind: str


def own_act(
    sentences: Sequence[Words], nature: Nature, context: Context
) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The act that the document itself is, and the other sentences that perform it; None for one that only reports."""
    if nature.conversation:
        return conversation(sentences, context)
    if nature.kind == "cable":
        return instruction(sentences, nature, context)
    if nature.kind not in _SPEAKING:
        return None
    body = [words for words in sentences if words.role is Role.BODY]
    speeches = [speech for words in body[:30] if (speech := _speech(words, nature, context.kinds))]
    if nature.kind == "letter":
        speeches = [speech for speech in speeches if not _is_closing(speech, body)]
    if not speeches and nature.kind == "letter" and body and nature.issuer and nature.addressee:
        return _writing(body[0], nature, context), []
    if not speeches or (nature.kind == "document" and not nature.issuer):
        return None
    demands = any(speech.kind == "REQUEST" for speech in speeches)
    mood = speeches[0] if demands and _is_mood(speeches[0]) else None
    first = next(s for s in speeches if s.kind == "REQUEST") if mood else speeches[0]
    kind = "REQUEST" if demands and first.kind == "ACCUSE" else first.kind
    who = _parties(first, speeches, nature, context)
    told = _telling(first, kind, who, nature, context)
    also = [
        (s.words.start, s.words.end)
        for s in speeches
        if s is not first and (s is mood or s.kind in ("REQUEST", first.kind))
    ]
    return told, also


def joint_position(
    act: tuple[Telling, list[tuple[int, int]]], met: Sequence[Telling], nature: Nature
) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The act of those who met, where their joint statement turns against somebody else; None for any other readout."""
    told, also = act
    sides = tuple(dict.fromkeys(code for meeting in met for code in meeting.parties.codes))
    others = tuple(code for code in told.parties.codes if code not in told.parties.agents)
    if nature.kind != "joint_statement" or told.kind not in _AGAINST or not others or set(others) & set(sides):
        return None
    if not set(told.parties.agents) <= set(sides) or len(sides) > MOST_PARTIES:
        return None
    linked = tuple(sorted({pair(a, b) for a in sides for b in others}))
    return replace(told, parties=replace(told.parties, codes=(*sides, *others), pairs=linked, agents=sides)), also


def _speech(words: Words, nature: Nature, kinds: Kinds) -> _Speech | None:
    """A sentence in which the issuer acts by speaking."""
    if words.quoted and words.quoted[0]:
        return None
    found = structure(words, predicates(words, kinds))
    for clause in found.clauses:
        predicate = clause.predicate
        if _is_appreciated(words, clause):
            return _Speech(words, found, predicate.head, "SUPPORT")
        if (clause.governor is not None and predicate.form is not Form.INFINITIVE) or predicate.negated:
            continue
        issued = _by_issuer(words, clause.subject, nature) or _by_leave(words, predicate)
        if not issued or predicate.form not in (
            Form.PRESENT,
            Form.PROGRESSIVE,
            Form.INFINITIVE,
        ):
            continue
        kind = _performed(words, predicate)
        if kind and (predicate.form is not Form.INFINITIVE or _wishing(words, predicate)):
            return _Speech(words, found, predicate.head, kind)
    return None


def _is_appreciated(words: Words, clause: Clause) -> bool:
    """Whether the reader is thanked in the passive: "Your kind words are greatly appreciated"."""
    predicate = clause.predicate
    thanked = predicate.passive and predicate.verb.lemma == "appreciate" and predicate.form is Form.PRESENT
    return thanked and not predicate.negated and "your" in words.lows[slice(*clause.subject)]


def _is_closing(speech: _Speech, body: Sequence[Words]) -> bool:
    """Whether a letter only ends with good wishes, which are no act of its own unless it has nothing else to say."""
    lows = speech.words.lows
    wishes = not _WISHED.isdisjoint(lows) and _OCCASIONS.isdisjoint(lows)
    return wishes and len(body) > _SHORT and any(speech.words is words for words in body[-2:])


def _is_mood(speech: _Speech) -> bool:
    """Whether the issuer only is something ("deeply concerned"), rather than does it."""
    clause = speech.found.clause_of(speech.place)
    return clause is not None and (clause.predicate.verb.lemma == "be" or clause.predicate.passive)


def _wishing(words: Words, predicate: Predicate) -> bool:
    """An infinitive performs after "I would like to", "it gives me pleasure to", "I wish to", "I write to"."""
    before = words.lows[max(0, predicate.head - 12) : predicate.head]
    return any(low in _WISHES for low in before) or _by_leave(words, predicate)


def _by_leave(words: Words, predicate: Predicate) -> bool:
    """Whether a writer asks leave for what is done with the words: "Allow me to congratulate you"."""
    return words.lows[max(0, predicate.head - 3) : predicate.head] in (["allow", "me", "to"], ["permit", "me", "to"])


def _by_issuer(words: Words, subject: tuple[int, int], nature: Nature) -> bool:
    lows = [low for low in words.lows[slice(*subject)] if low[0].isalnum()]
    if any(low in ("i", "we", "me") for low in lows):
        return True
    if "it" in lows and any(low in ("me", "my", "our") for low in words.lows[subject[0] : subject[1] + 6]):
        return True  # "it gives me pleasure to", "it is my honor to"
    codes = {words.places[owner].code for owner in words.place_of[slice(*subject)] if owner >= 0}
    return bool(codes & set(nature.issuer)) and len(codes) == 1


def _performed(words: Words, predicate: Predicate) -> str | None:
    lemma = predicate.verb.lemma
    after = words.lows[predicate.head + 1 : predicate.head + 7]
    if lemma == "join" and not _PEOPLE.isdisjoint(after) and "as" in words.lows[predicate.head :]:
        return "SUPPORT"  # "I join the people of Togo as they celebrate"
    if lemma == "stand" and after[:1] == ["with"]:
        return "SUPPORT"
    if lemma in ("welcome", "invite") and after[:1] in (["all"], ["any"], ["everyone"], ["anyone"]):
        return None  # "we welcome all economies to join us"
    if lemma in ("extend", "offer", "send", "express", "convey", "give", "present", "join", "share", "wish"):
        named = next((_OFFERED[low] for low in after if low in _OFFERED), None)
        return named or ("SUPPORT" if lemma == "wish" and "happy" in words.lows[predicate.head :] else None)
    if lemma == "be" or predicate.passive:
        return next((_MOODS[low] for low in words.lows[predicate.first : predicate.head + 4] if low in _MOODS), None)
    if lemma in _ENACTING and not _MEASURES.isdisjoint(after):
        return "SANCTION"  # "we are announcing visa restrictions"
    if lemma in ("issue", "give") and ("orders" in after or "instructions" in after):
        return "REQUEST"
    if lemma == "call" and not ({"on", "for", "upon"} & set(after[:2])):
        return None
    if lemma in ("recognize", "recognise") and not _RECOGNISED.isdisjoint(after[:2]):
        return None  # "we recognize that …"
    return next((kind for kind, lemmas in _ACTING.items() if lemma in lemmas), None)


def _parties(first: _Speech, speeches: list[_Speech], nature: Nature, context: Context) -> Parties:
    """The issuer and whom it addresses or speaks against: in the act's sentence, else in the others or the address."""
    agents = nature.issuer or context.discourse.issuer
    if nature.kind == "joint_statement" and not agents:
        clause = first.found.clause_of(first.place)
        agents = parties.of_clause(first.found, clause, None, context.discourse).agents if clause else ()
    named: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    for speech in [first, *speeches]:
        places = _spoken_to(speech)
        codes = tuple(dict.fromkeys(p.code for p in places if p.code and p.code not in agents))
        meant = tuple(dict.fromkeys(p.code for p in places if p.code and p.code not in agents and not p.is_place_only))
        if named := meant or codes:
            people = tuple(dict.fromkeys(p.actor for p in places if p.code in named))
            break
    if not named and first.kind == "SANCTION":
        meant = context.discourse.titled or context.discourse.focus
        named = tuple(code for code in meant if code not in agents)
    others = named[:1] if len(named) > 1 and nature.kind == "letter" else named
    if nature.addressee and not set(nature.addressee) & set(others):
        others = nature.addressee
    pairs = tuple(sorted({pair(a, b) for a in agents for b in others if a != b})) if len(agents) <= MOST_PARTIES else ()
    return Parties(tuple(dict.fromkeys((*agents, *others))), people, pairs, bool(others), agents)


def _spoken_to(speech: _Speech) -> list[Place]:
    """The actors named after the act's verb; of a demand only those before what they shall do, if any are."""
    words = speech.words
    owners = [o for o in dict.fromkeys(words.place_of[speech.place :]) if o >= 0]
    asked = (c for c in speech.found.clauses if c.predicate.first > speech.place)
    deed = next((c.predicate.first for c in asked if c.predicate.form is Form.INFINITIVE), 0)
    asked_of = [o for o in owners if words.token_at(words.places[o].start) < deed and words.places[o].code]
    return [words.places[o] for o in (asked_of if speech.kind == "REQUEST" and asked_of else owners)]


def _telling(speech: _Speech, kind: str, who: Parties, nature: Nature, context: Context) -> Telling:
    clause = speech.found.clause_of(speech.place)
    assert clause is not None
    date = context.published
    name = {"letter": "letter", "cable": "cable"}.get(nature.kind, "statement")
    why = f"the {name}’s own act, on the date it bears, {in_words(date)}" if date else f"the {name} bears no date"
    return Telling(
        speech.words,
        date,
        None,
        why,
        kind,
        who,
        _line(speech, clause, who, context),
        lemma=clause.predicate.verb.lemma,
        form=Form.PRESENT,
        place=speech.place,
    )


def _line(speech: _Speech, clause: Clause, who: Parties, context: Context) -> str:
    """The act in one line: the writer's name for "I", the issuer's for "we", the reader's for "you"."""
    lows = speech.words.lows[slice(*clause.subject)]
    personal = any(low in ("i", "we", "it", "me", "my") for low in lows)
    issuer = " and ".join(context.labels.get(code, code) for code in who.agents[:2])
    doer = context.writer if context.writer and ("i" in lows or "me" in speech.words.lows[:8]) else issuer
    if _is_appreciated(speech.words, clause):
        return cut(f"{doer} thanks {context.reader or ' and '.join(context.labels.get(c, c) for c in who.codes[-1:])}")
    spoken = replace(
        clause,
        predicate=replace(clause.predicate, form=Form.PRESENT),
        subject=(clause.subject[1], clause.subject[1]) if personal else clause.subject,
    )
    line = summaries.of_clause(speech.found, spoken, False, -1, context.names, doer)
    line = _TO_YOU.sub(f" to {context.reader}" if context.reader else "", line)
    return cut(_YOU.sub(f"\\1 {context.reader}", _MINE.sub("", line)) if context.reader else _MINE.sub("", line))


_TO_YOU = re.compile(r" to you\b")
_YOU = re.compile(r"\b(congratulates?|thanks?|assures?|informs?|invites?|commends?) you\b")
_MINE = re.compile(r"\b(?:my|our|your) (?:most )?(?:sincere |warm(?:est)? |heartfelt |deep(?:est)? )*")


def _writing(words: Words, nature: Nature, context: Context) -> Telling:
    """A letter that performs nothing else is at least written."""
    writer, reader = (
        who or context.labels.get(codes[0], codes[0])
        for who, codes in ((context.writer, nature.issuer), (context.reader, nature.addressee))
    )
    agents = nature.issuer
    linked = tuple(sorted({pair(a, b) for a in agents for b in nature.addressee if a != b}))
    who = Parties((*agents, *nature.addressee), (), linked, True, agents)
    return _act(words, who, "CONSULT", f"{writer} writes to {reader}", "letter", context)


def _act(words: Words, who: Parties, kind: str, line: str, name: str, context: Context) -> Telling:
    date = context.published
    why = f"the {name} is dated {in_words(date)}" if date else f"the {name} bears no date"
    return Telling(words, date, None, why, kind, who, cut(line), form=Form.PRESENT)
