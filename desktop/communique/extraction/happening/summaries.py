"""A short line for the timeline, in the present tense, from the sentence's own words."""

import re
from collections.abc import Mapping

from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import present
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.predicates import Form
from communique.extraction.happening.words import Words

LONGEST = 80

_LEADS = frozenset(
    ["on", "in", "at", "during", "since", "from", "by", "around", "about", "before", "after", "until", "over", "throughout", "earlier", "late", "early", "and", "as", "of", "to"]
)
_STOP = frozenset(["which", "who", "whom", "whose", "where", "while", "when", "because", "although", "though", "whereas", "if", "unless", "since"])
_EDGE = frozenset(
    ["of", "in", "on", "at", "to", "for", "with", "by", "from", "about", "against", "between", "among", "into", "through", "during", "under", "over", "after", "before", "since", "and", "or", "but", "that", "as", "the", "a", "an", "its", "his", "her", "their", "including", "such", "this", "these", "those", "not", "also", "via", "amid", "has", "had", "have", "was", "were", "is", "are", "be", "been", "will", "would", "than", "more", "most"]
)
_CUTS = frozenset(
    ["in", "on", "at", "for", "with", "by", "from", "about", "against", "into", "through", "during", "under", "over", "after", "before", "since", "including", "via", "amid", "to", "of", "and", "that"]
)
_SHORT = (
    (re.compile(r"\b[Tt]he United States(?: of America)?\b|\bUnited States(?: of America)?\b"), "US"),
    (re.compile(r"\b[Tt]he European Union\b|\bEuropean Union\b"), "EU"),
    (re.compile(r"\b[Tt]he United Nations\b|\bUnited Nations\b"), "UN"),
    (re.compile(r"\bU\.S\."), "US"),
    (re.compile(r"\s*\([A-Z][\w&-]{1,12}\)"), ""),
    (re.compile(r"\b(?:His|Her|Their) (?:Excellency|Majesty|Royal Highness)\b\s*|\bH\.E\.\s*"), ""),
    (re.compile(r"[*_#\[\]]+"), ""),
)
_SPACE = re.compile(r"\s+([,.;:!?’”])")


def of_clause(structure: Structure, clause: Clause, planned: bool, names: Mapping[str, str], subject: str = "") -> str:
    """The line for what a clause tells. `names`: actor id -> name; `subject` is used where the clause names none."""
    words = structure.words
    doer = _phrase(words, _plain_subject(words, *clause.subject), names) or subject
    lows = words.lows[slice(*clause.subject)]
    if lows and lows[0] in ("he", "she", "it", "they", "his", "her", "their", "its", "i", "we", "this") and subject:
        doer = (
            subject + "’s " + doer.split(" ", 1)[1]
            if lows[0] in ("his", "her", "their", "its") and " " in doer
            else subject
        )
    verb = _verb(words, clause, planned, doer)
    rest = _phrase(words, _rest(structure, clause), names)
    return _cut(" ".join(part for part in (doer, verb, rest) if part))


def of_noun(words: Words, noun: Nominal, last: int, names: Mapping[str, str], owner: str) -> str:
    """The line for what a noun tells, with its phrases up to token `last`."""
    kept = [i for i in range(noun.first, last) if not _in_time(words, i)]
    if kept and words.lows[kept[0]] in ("the", "a", "an", "this", "that", "his", "her", "their", "its", "our", "my"):
        owned = words.lows[kept[0]] in ("his", "her", "their", "its", "my", "our") and owner
        kept = kept[1:]
        head = f"{owner}’s " if owned else ""
    else:
        head = ""
    line = head + _phrase(words, kept, names)
    return _cut(line)


def of_sentence(text: str) -> str:
    """The line for a sentence as a whole."""
    return _cut(_tidy(text))


def _in_time(words: Words, i: int) -> bool:
    """Whether token i is part of a date, or the preposition that leads to it."""
    if words.time_of[i] >= 0:
        return True
    if i + 1 < len(words) and words.time_of[i + 1] >= 0 and words.lows[i] in _LEADS:
        return True
    return (
        i + 2 < len(words) and words.lows[i + 1] in ("the",) and words.time_of[i + 2] >= 0 and words.lows[i] in _LEADS
    )


def _plain_subject(words: Words, first: int, last: int) -> list[int]:
    """The subject's tokens without what is put in between commas after it."""
    kept = [
        i
        for i in range(first, last)
        if not _in_time(words, i) and words.lows[i] not in ("also", "meanwhile", "instead", "already")
    ]
    while kept and (
        not words.lows[kept[0]][0].isalnum() or words.lows[kept[0]] in ("but", "and", "so", "then", "that", "however")
    ):
        kept.pop(0)
    while kept and not words.lows[kept[-1]][0].isalnum():
        kept.pop()
    commas = [i for i in kept if words.lows[i] == ","]
    if commas and "and" not in [words.lows[i] for i in kept if i > commas[0]]:
        kept = [i for i in kept if i < commas[0]]
    relative = next((i for i in kept if words.lows[i] in _STOP), None)
    return [i for i in kept if relative is None or i < relative]


def _verb(words: Words, clause: Clause, planned: bool, doer: str) -> str:
    predicate = clause.predicate
    lemma = predicate.verb.lemma
    if predicate.passive:
        word = words.lows[predicate.head]
        return f"to be {word}" if planned else word
    if planned or predicate.form in (Form.FUTURE, Form.INFINITIVE):
        return f"to {lemma}"
    if predicate.form is Form.PROGRESSIVE:
        return words.lows[predicate.head]
    plural = _is_plural(doer)
    if predicate.negated:
        return f"{'do' if plural else 'does'} not {lemma}"
    if lemma == "be":
        return "are" if plural else "is"
    if lemma == "have" and plural:
        return "have"
    return lemma if plural else present(lemma)


def _is_plural(doer: str) -> bool:
    bare = doer.lower()
    last = bare.rsplit(" ", 1)[-1]
    if " and " in bare and not bare.startswith(("ministry", "department", "the ministry", "the department")):
        return True
    if re.match(r"(?:about|roughly|some|many|several|dozens|hundreds|thousands|most|both|\d)", bare):
        return True
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is", "’s", "'s", "states", "nations"))
        and doer.rsplit(" ", 1)[-1].islower()
    )


def _rest(structure: Structure, clause: Clause) -> list[int]:
    """The tokens after the verb: its own words, then those of the infinitives and clauses that complete it."""
    words = structure.words
    end = clause.end
    for other in structure.clauses[clause.place + 1 :]:
        completes = (
            other.predicate.form is Form.INFINITIVE
            or other.reported
            or (other.predicate.form in (Form.GERUND, Form.PARTICIPLE) and words.lows[other.start - 1] != ",")
        )
        if (
            other.start != end
            or not completes
            or other.opener in _STOP
            or (other.predicate.coordinate
            and other.predicate.finite)
        ):
            break
        end = other.end
    kept = [i for i in range(clause.predicate.head + 1, end) if not _in_time(words, i)]
    return kept


def _phrase(words: Words, kept: list[int], names: Mapping[str, str]) -> str:
    """The text of the tokens `kept`, with persons by their names and without titles and appositions."""
    pieces: list[str] = []
    last = -1
    done: set[int] = set()
    inside = set(kept)
    i = 0
    while i < len(kept):
        token = kept[i]
        place = _person_at(words, token, inside)
        if place is not None and place not in done:
            done.add(place)
            named = words.places[place]
            pieces.append((" " if pieces else "") + names.get(named.actor, "") + ("’s" if named.is_possessor else ""))
            while i < len(kept) and words.starts[kept[i]] < named.phrase_end:
                i += 1
            last = kept[i - 1]
            continue
        gap = " " if pieces and (last < 0 or words.ends[last] < words.starts[token]) else ""
        pieces.append(gap + words.tokens[token])
        last = token
        i += 1
    return _tidy("".join(pieces))


def _person_at(words: Words, token: int, inside: set[int]) -> int | None:
    """The person whose whole phrase begins at the token; None elsewhere."""
    for place in {words.place_of[token], *words.place_of[token + 1 : token + 12]} - {-1}:
        named = words.places[place]
        if (
            named.kind == "person"
            and named.phrase_start <= words.starts[token] < named.phrase_end
            and named.phrase_start >= words.starts[token]
        ):
            return place
    return None


def _tidy(line: str) -> str:
    for pattern, short in _SHORT:
        line = pattern.sub(short, line)
    line = _SPACE.sub(r"\1", " ".join(line.split()))
    return line.strip(" ,;:-–—").removesuffix(".").strip()


def _cut(line: str) -> str:
    """At most LONGEST characters, ending where a phrase ends."""
    line = _tidy(line)
    for mark in ("; ", " — ", " – ", " -- "):
        line = line.split(mark, 1)[0] if line.find(mark) > 30 else line
    if len(line) > LONGEST:
        line = _shortened(line)
    words = line.split(" ")
    while len(words) > 3 and words[-1].lower().strip(",") in _EDGE:
        words.pop()
    line = " ".join(words).strip(" ,;:")
    if line.count("“") > line.count("”"):
        line = line + "”" if len(line.split("“")[-1]) > 3 else line.rsplit("“", 1)[0].strip()
    return line[:1].upper() + line[1:]


def _shortened(line: str) -> str:
    """Cut before the last phrase that begins within the limit: a comma first, then a preposition."""
    head = line[: LONGEST + 1]
    comma = head.rfind(", ")
    if comma > 40:
        return head[:comma]
    words = head.split(" ")[:-1]
    for i in range(len(words) - 1, 4, -1):
        if words[i].lower() in _CUTS and len(" ".join(words[:i])) >= 35:
            return " ".join(words[:i])
    return " ".join(words)
