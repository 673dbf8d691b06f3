"""Where the subject of a sentence begins, behind the phrases that open it."""

from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.words import Words

COORDINATORS = frozenset(("and", "but", "or", "yet", "so"))
OPENING = word_set("clauses", "opening")
_BEFORE_SUBJECT = frozenset((*COORDINATORS, *word_set("clauses", "before_subject")))
_NO_SUBJECT_AFTER = word_set("clauses", "no_subject_after")


_OPENED = frozenset(
    (
        *((word, order) for word in ("soon", "shortly", "immediately", "just") for order in ("after", "before")),
        *(("because", "of"), ("due", "to"), ("according", "to"), ("thanks", "to"), ("owing", "to")),
    )
)
"""Pairs of words with which a phrase before the subject begins."""


def without_lead(words: Words, start: int, first: int) -> tuple[int, int]:
    """The subject among the tokens start … first - 1: without opening phrases ("In Rome, on Friday,")."""
    while True:
        while start < first and (words.lows[start] in _BEFORE_SUBJECT or not words.lows[start][0].isalnum()):
            start += 1
        if start >= first or not _opens_phrase(words, start, first):
            return start, first
        comma = next((i for i in range(start, first) if _parts(words, i)), None)
        if comma is None or is_empty(words, (comma + 1, first)):
            return _after_phrase(words, start, first, first), first
        inside = _after_phrase(words, start, comma, first)
        if inside > start and words.time_of[inside - 1] < 0:
            return inside, first
        start = _past_land(words, comma + 1, first)


def _parts(words: Words, i: int) -> bool:
    """Whether token i is a comma that ends a phrase, rather than one within a date or a city's name."""
    within = any(city.start < words.starts[i] < city.end for city in words.settings)  # "in Washington, D.C., he met"
    return words.lows[i] == "," and words.time_of[i] < 0 and not within


def _past_land(words: Words, start: int, first: int) -> int:
    """Behind the country of a city that an opening phrase names: "In Zagreb, Croatia, the minister said"."""
    owner = words.place_of[start] if start < first else -1
    end = start
    while end < first and owner >= 0 and words.place_of[end] == owner:
        end += 1
    if not start < end < first or words.lows[end] != "," or words.places[owner].kind != "country":
        return start
    return end + 1


def _opens_phrase(words: Words, start: int, first: int) -> bool:
    """Whether a phrase of place or time begins at `start`: with a preposition, a date, or "the very next month,"."""
    if words.tokens[start : start + 2] == ["Under", "Secretary"]:
        return False
    if words.lows[start] in OPENING or words.time_of[start] >= 0:
        return True
    if tuple(words.lows[start : start + 2]) in _OPENED:
        return True
    comma = next((i for i in range(start, min(first, start + 6)) if words.lows[i] == ","), None)
    return comma is not None and words.time_of[comma - 1] >= 0 and max(words.place_of[start:comma]) < 0


def _after_phrase(words: Words, start: int, end: int, first: int) -> int:
    """Where the subject begins after an opening phrase without a comma: at a person whom no preposition governs,
    else after the phrase's date; `start` where neither is found."""
    begins = (words.token_at(p.phrase_start) for p in words.places if p.kind == "person" and p.use != "pronoun")
    named = next((i for i in sorted(begins) if start < i < end and words.lows[i - 1] not in _NO_SUBJECT_AFTER), None)
    if named is not None:
        return named
    dated = [i for i in range(start, end) if words.time_of[i] >= 0]
    return dated[-1] + 1 if dated and dated[-1] + 1 < first else start


def is_empty(words: Words, span: tuple[int, int]) -> bool:
    return not any(words.lows[i][0].isalnum() and words.time_of[i] < 0 for i in range(*span))


def has_subject(words: Words, span: tuple[int, int]) -> bool:
    """Whether the words can be a subject: more than an opening phrase ("On Friday")."""
    start = span[0]
    return not is_empty(words, span) and words.lows[start] not in OPENING and words.time_of[start] < 0
