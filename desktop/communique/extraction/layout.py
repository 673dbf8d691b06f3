"""The blocks of a document: running text, title, letterhead, banner, signature, site furniture."""

import re
from dataclasses import dataclass
from enum import StrEnum

from communique.extraction.patterns import alternatives


class Role(StrEnum):
    """What a block of text is for."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    HEAD = "head"
    """Letterhead, byline, dateline, address: who writes where and when."""
    BANNER = "banner"
    """Headlines of other pieces, navigation."""
    SIGNATURE = "signature"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Contact lines, sources, "Related News" and whatever follows it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line that stands for itself; code points, end exclusive."""

    start: int
    end: int
    role: Role


_SENTENCE_END = re.compile(r"[.!?…:;]['\"”’»)\]*]*$")
_UNFINISHED = re.compile(r"(?:[,&–—-]|\b(?:and|or|of|the|a|an|in|on|at|to|for|with|by|from|between|as|that))$", re.I)
_RELATED = re.compile(r"^\W*" + alternatives("layout", "related") + r"\W*$", re.I)
_FURNITURE = re.compile(r"^\W*" + alternatives("layout", "furniture"), re.I)
_CAPTION = re.compile(r"^\W*" + alternatives("layout", "caption"), re.I)
_SIGNING = re.compile(r"^\W*" + alternatives("layout", "signing") + r"\b", re.I)
_HEAD_WORDS = re.compile(r"\b" + alternatives("layout", "head_words") + r"\b", re.I)
_DATE_LINE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*\d{4}"
    r"|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b",
    re.I,
)
_SALUTATION = re.compile(r"^(?:dear|honou?rable|your|excellenc|mr\b|madam|sir\b|my dear)[^.!?\n]{0,60}[,:]$", re.I)
_ENDS = re.compile(
    r"(?:No\. )?(?:\d{1,4}\. )?" + alternatives("layout", "correspondence") + r"(?:[^.]|(?<=\b[ap])\.|(?<=\.m)\.)*$"
)
"""A line that tells between whom a letter or a telegram went."""
_ENTRY = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}(?:[-–]\d{2,4})?\s*[-–—:]\s")
"""A line of a chronicle begins: "1863 - The treaty is signed"."""
_DATED = re.compile(r"^date \d{4}-\d{2}-\d{2}\s+")
_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|met|sent|held|took|gave|made|went|came|left|began|led"
    r"|spoke|saw|wrote|flew|won|lost|broke|brought|fought|struck|withdrew|(?!united\b)\w{3,}ed)\b",
    re.I,
)  # enough to tell a line of text from a name or a title


def blocks(text: str) -> tuple[Block, ...]:
    """All blocks of `text` in order; whitespace between them belongs to none."""
    spans = [span for paragraph in _paragraphs(text) for span in _units(text, paragraph)]
    return tuple(_with_roles(text, spans))


def _paragraphs(text: str) -> list[list[tuple[int, int]]]:
    """Lists of lines (start, end) between empty lines."""
    groups: list[list[tuple[int, int]]] = [[]]
    last = 0
    for line in _LINE.finditer(text):
        if "\n" in text[last : line.start()].replace("\n", "", 1) or not line.group().strip():
            groups.append([])
        if line.group().strip():
            groups[-1].append(_trimmed(text, line.start(), line.end()))
        last = line.end()
    return [group for group in groups if group]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _units(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines of one paragraph joined where a sentence runs on: wrapped text stays whole, lists and addresses do not."""
    width = max(end - start for start, end in lines)
    units = [lines[0]]
    for start, end in lines[1:]:
        before = text[units[-1][0] : units[-1][1]]
        length = len(before) - before.rfind("\n") - 1
        if _runs_on(before, text[start:end], length, width):
            units[-1] = (units[-1][0], end)
        else:
            units.append((start, end))
    return units


def _runs_on(before: str, after: str, length: int, width: int) -> bool:
    """Whether `after` continues the text `before`, whose last line has `length` of at most `width` characters."""
    if after[0].islower() or _UNFINISHED.search(before):
        return True
    if _ENTRY.match(after):
        return False
    if _SENTENCE_END.search(before):
        return 55 <= width <= 110 and length > 0.75 * width
    return width > 60 and length > 0.7 * width and not before.endswith("  ")


def _with_roles(text: str, spans: list[tuple[int, int]]) -> list[Block]:
    found: list[Block] = []
    cut = _end_of_article(text, spans)
    first_body = next((i for i, span in enumerate(spans) if _opens_body(text[slice(*span)])), len(spans))
    told = next((i for i, span in enumerate(spans) if i >= first_body and _is_told(text[slice(*span)])), 0)
    last_body = max((i for i, span in enumerate(spans[:cut]) if _opens_body(text[slice(*span)])), default=-1)
    greeting = next((i for i, span in enumerate(spans[: first_body + 1]) if _SALUTATION.match(text[slice(*span)])), -1)
    for i, (start, end) in enumerate(spans):
        if i <= greeting:
            role = Role.HEAD
        else:
            role = Role.FURNITURE if i >= cut else _role(text[start:end], i, first_body, last_body)
        if role is Role.BODY and i < told and not _is_told(text[start:end]):
            role = Role.TITLE  # a line below the title that sums the text up
        if role is Role.TITLE and any(block.role is Role.TITLE for block in found):
            role = Role.HEADING
        found.append(Block(start, end, role))
    return found


def _end_of_article(text: str, spans: list[tuple[int, int]]) -> int:
    """The place of the line ("Related News", "Sources") after which nothing belongs to the document."""
    for i, (start, end) in enumerate(spans):
        if i and end - start < 40 and _RELATED.match(text[start:end]):
            return i
    return len(spans)


def _role(piece: str, place: int, first_body: int, last_body: int) -> Role:
    if _is_banner(piece):
        return Role.BANNER
    if _CAPTION.match(piece) and len(piece) < 200:
        return Role.CAPTION
    if _FURNITURE.match(piece) and len(piece) < 250:
        return Role.FURNITURE
    if _is_running(piece):
        return Role.BODY
    if _SIGNING.match(piece) or (place > last_body > -1 and len(piece) < 60):
        return Role.SIGNATURE
    if place < first_body:
        return _role_before_body(piece)
    return Role.HEADING


def _opens_body(piece: str) -> bool:
    return _is_running(piece) and not _is_banner(piece)


def _is_told(piece: str) -> bool:
    """Whether a block is running text that ends as sentences do."""
    return _opens_body(piece) and _SENTENCE_END.search(piece.rstrip("*# ")) is not None


def _is_banner(piece: str) -> bool:
    return piece.count(" | ") >= 2 or piece.count(" » ") >= 2 or piece.count(" · ") >= 3


def _role_before_body(piece: str) -> Role:
    letters = _WORD.findall(piece)
    if len(letters) < 3 or piece.upper() == piece or (len(letters) < 8 and _DATE_LINE.search(piece)):
        return Role.HEAD
    if _HEAD_WORDS.search(piece) and len(piece) < 90 and not _FINITE.search(piece):
        return Role.HEAD
    return Role.TITLE


_TIMED = re.compile(r"^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\b|\w)", re.I)
"""How an item of a schedule begins: "7:00 a.m. The minister receives …"."""
_ITEM = 5
"""Words that are more than the name of an item."""


def _is_running(piece: str) -> bool:
    """Whether a block is sentences rather than a title, a name or an address."""
    if len(piece) < 25 or piece.endswith(",") or (len(piece) < 300 and _ENDS.match(piece)):
        return False
    piece = _DATED.sub("", piece)
    words = [word for word in _WORD.findall(piece) if len(word) > 1]
    prose = sum(word[0].islower() for word in words) >= 0.5 * len(words)
    if _TIMED.match(piece) and len(words) > _ITEM:
        return True
    if _SENTENCE_END.search(piece.rstrip("*# ")) and not piece.rstrip().endswith(":"):
        return prose or len(piece) > 120 or bool(_FINITE.search(piece))
    return (len(piece) > 200 and prose) or (len(piece) > 60 and prose and bool(_FINITE.search(piece)))
