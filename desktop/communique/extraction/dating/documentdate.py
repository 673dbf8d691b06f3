"""The date that a document bears: dateline, letter head, masthead, release line or metadata; never one of its story."""

import re
from collections.abc import Iterator

from communique.extraction.dating.datelines import (
    Dateline,
    bare,
    closing,
    date_time_group,
    labelled,
    month_only,
    opening,
)
from communique.extraction.dating.expression import DocumentDate
from communique.extraction.dating.languages import lexicon_of
from communique.extraction.dating.lexicon import Lexicon
from communique.extraction.dating.moments import Moment, OutOfRange
from communique.extraction.dating.reasons import said

_HEAD_LENGTH, _TAIL_LENGTH, _TITLE_LENGTH = 6000, 1200, 600
_HEAD_LINES, _TAIL_LINES, _TITLE_LINES = 60, 8, 3
_PROSE = 120
"""A longer line is running text; a date line after it names its place."""
_METADATA_SCORE, _HEAD_SCORE, _TAIL_SCORE, _LABEL_SCORE, _MONTH_SCORE = 20.0, 10.0, 8.0, 7.0, 2.0

_BAR = " | "
_METADATA = re.compile(r"\s{0,200}(?:date[:\s]{1,3})([0-9]{4})-([0-9]{2})-([0-9]{2})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9][0-9]{2}|20[0-9]{2})\b")


def find(text: str) -> DocumentDate | None:
    """The date that a document bears, None where it bears none of its own."""
    lexicon = lexicon_of(text[:_HEAD_LENGTH])
    lines = _metadata(text) or [*_head(text, lexicon), *_tail(text, lexicon)]
    best = max(lines, key=lambda line: (line.score, -line.start), default=None)
    if best is None:
        return None
    shown = " ".join(text[best.start : best.end].split())
    return DocumentDate(best.start, best.end, best.moment.edtf, f"“{shown}” {best.what}: {said(best.moment)}")


def _metadata(text: str) -> list[Dateline]:
    match = _METADATA.match(text)
    if match is None:
        return []
    try:
        moment = Moment(int(match[1]), int(match[2]), int(match[3]), "D")
    except OutOfRange:
        return []
    what = "stands at the head of the document as its date"
    return [Dateline(_METADATA_SCORE, match.start(1), match.end(3), moment, what)]


def _head(text: str, lexicon: Lexicon) -> Iterator[Dateline]:
    """What the head offers; after running text only what names its place or says that it was issued."""
    prose, year = 0, _year_near(text)
    for number, (start, line) in enumerate(_lines(text, 0, _HEAD_LENGTH)[:_HEAD_LINES]):
        what = "is the date line of its head" if start <= max(len(text) // 2, _PROSE) else "is the date line at its end"
        found = bare(start, line, lexicon, _HEAD_SCORE - number * 0.01, what, year)
        yield from (dateline for dateline in found if prose < 2 or dateline.placed)
        if number < _TITLE_LINES:
            yield from closing(start, line, lexicon)
        if prose == 0:
            yield from month_only(start, line, lexicon, _MONTH_SCORE)
        yield from opening(start, line, lexicon)
        yield from labelled(start, line, lexicon, _LABEL_SCORE, "says when it was issued")
        yield from date_time_group(start, line, lexicon)
        for part, words in _parts(start, line):
            yield from labelled(part, words, lexicon, _LABEL_SCORE, "says when it was issued")
        prose += len(line) > _PROSE and line.rstrip()[-1] in '.!?”"'


def _tail(text: str, lexicon: Lexicon) -> Iterator[Dateline]:
    beginning = max(len(text) - _TAIL_LENGTH, _HEAD_LENGTH if len(text) > _HEAD_LENGTH else 0)
    what, year = "is the date line at its end", _year_near(text)
    for start, line in _lines(text, beginning, len(text))[-_TAIL_LINES:]:
        yield from bare(start, line, lexicon, _TAIL_SCORE, what, year)
        yield from labelled(start, line, lexicon, _LABEL_SCORE - 1, "says when it was issued")


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The lines of a stretch that are not blank, with where they begin."""
    lines, place = [], start
    for line in text[start:end].split("\n"):
        if line.strip():
            lines.append((place, line))
        place += len(line) + 1
    return lines


def _parts(start: int, line: str) -> Iterator[tuple[int, str]]:
    """The parts of a line that bars part: "Oslo | Updated: 05-04-2022 15:59 | Created: 05-04-2022"."""
    if _BAR not in line or len(line) > _TITLE_LENGTH:
        return
    place = start
    for part in line.split(_BAR):
        yield place, part
        place += len(part) + len(_BAR)


def _year_near(text: str) -> int | None:
    """The first year in the head of a document, for a date line that has none."""
    match = _YEAR.search(text[:_TITLE_LENGTH])
    return None if match is None else int(match[0])
