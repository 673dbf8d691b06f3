"""What an encyclopaedic article tells in brackets and dashes: "Jane Roe, 1967–, grad. Univ. of Oslo (B.A., 1988)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place

_BEHIND_NAME = re.compile(r"\s*(?:[^\s(),;.]+\s+){0,3}(?:\[key\]\s*)?[(,]?\s*")
"""What stands between a name and the years of a life: how it is spoken, a bracket, a comma."""
_BORN, _DIED = re.compile(r"\bb\.\s*$"), re.compile(r"\bd\.\s*$")
_DEGREE = re.compile(
    r"(?P<school>[A-ZÀ-Þ][^,;()]{3,60})\s\((?:[BMDL]\.?\s?[A-Z][A-Za-z]?\.?(?:\s?[A-Z]\.)?|Ph\.?D\.?|J\.?D\.?),\s*$"
)
_ENDED = re.compile(r"\s*[,)]")
_GOING_ON = re.compile(r"\s?[-–—]\s?[,)]")
_FAR = 60
"""Characters before a date that can say what it dates."""
_LIFE = 18
"""Years that parted a life from a term of office."""


def tellings_of_life(words: Words, context: Context) -> list[Telling]:
    """Birth, death and degrees that an article's first sentence tells by signs alone."""
    person = next((p for p in words.places if p.kind == "person"), None)
    if person is None or person.start - words.start > _FAR:
        return []
    found = []
    for time in words.times:
        found += list(_told(words, person, time, context))
    return found


def _told(words: Words, person: Place, time: TimeExpression, context: Context) -> Iterator[Telling]:
    if time.date is None or time.edtf is None or time.type != "DATE":
        return
    name = context.names.get(person.actor, words.text[person.start : person.end])
    before = words.text[max(words.start, time.start - _FAR) : time.start]
    if degree := _DEGREE.search(before):
        yield _telling(words, person, time, "graduate", f"{name} graduates from {degree['school']}")
    elif _BORN.search(before):
        yield _telling(words, person, time, "bear", f"{name} is born")
    elif _DIED.search(before):
        yield _telling(words, person, time, "die", f"{name} dies")
    elif _BEHIND_NAME.fullmatch(words.text, person.end, max(person.end, time.start)):
        yield from _life(words, person, time, name)


def _life(words: Words, person: Place, time: TimeExpression, name: str) -> Iterator[Telling]:
    """The birth, and the death if it has come, of years right behind a name: "1967–", "(1923–2015)"."""
    born, _, died = (time.edtf or "").partition("/")
    if not died and time.text.isdigit() and _GOING_ON.match(words.text, time.end):
        yield _telling(words, person, time, "bear", f"{name} is born")
    if not died or not _ENDED.match(words.text, time.end) or int(died[:4]) - int(born[:4]) < _LIFE:
        return
    for edtf, lemma, line in ((born, "bear", f"{name} is born"), (died, "die", f"{name} dies")):
        why = f"“{time.text}” behind a name are the years of a life"
        yield _telling(words, person, replace(time, edtf=edtf, why=why), lemma, line)


def _telling(words: Words, person: Place, time: TimeExpression, lemma: str, line: str) -> Telling:
    codes = (person.code,) if person.code else ()
    return Telling(
        words,
        time.date,
        time,
        time.why,
        None,
        Parties(codes, (person.actor,), (), True, codes),
        line,
        lemma=lemma,
        form=Form.PAST,
        place=words.token_at(time.start),
        content=frozenset((lemma, *line.lower().split())),
    )
