"""Text into sentences, keeping their places."""

import re
from collections.abc import Iterator

from communique.extraction.happening.lexicon import word_set
from communique.extraction.layout import Block, Role, blocks
from communique.model.documents import Passage

_READ = (Role.BODY, Role.TITLE, Role.HEADING)

# A full stop after these does not end a sentence.
_ABBREVIATIONS = word_set("sentences", "abbreviations")
# These often stand inside a sentence, and end one only before a word that opens sentences.
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|Ph\.D|a\.m|p\.m)\.$|\b[A-Z]\.$")
_TITLES = word_set("sentences", "titles")
_OPENERS = word_set("sentences", "openers")
_END = re.compile(r"[.!?…]+[\"”’'»)\]*]*(?=\s+[\"“‘'«(\[*]*[A-Z0-9ÀÖØ-Þ—–-])")
_NEXT = re.compile(r"\s+[\"“‘'«(\[*]*([^\s,.;:]+)(?:\s+([^\s,.;:]+))?")
_BEFORE = re.compile(r"[^\s(\[“\"‘]+$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?)"
_NO_TOWN = rf"(?!(?:On|In|At|By|As|The|Since|From|{_MONTH}|\w+day)\b)"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_TOWN = rf"{_NO_TOWN}{_NAME}(?:[ /]{_NAME}){{0,3}}(?:, [A-ZÀ-Þ][\w.]+)?"
_AGENCY = r"(?:\([A-Z][^()\n]{1,45}\)|/[A-Z]\w{1,15}/)"
_DATELINE = (
    rf"(?:{_TOWN},? {_DAY}(?:\.? ?{_AGENCY}[.,:]?|\s*(?=--|[—–-]))\s*(?:--|[—–_-]|(?<=[:/.]))\s+"
    rf"|{_TOWN} {_AGENCY},?(?: {_DAY})?\s*(?:--|[—–:_-])\s+"
    rf"|[A-ZÀ-Þ][A-ZÀ-Þ/ ]+ {_AGENCY}\s+|{_TOWN} [—–] )(?=[“\"A-ZÀ-Þ])"
)
"""Where, when and by whom a report was written, before its first sentence: "Oslo (NTB), May 3 – "."""
_MASTHEAD = re.compile(
    rf"\s*(?:date \d{{4}}-\d{{2}}-\d{{2}}\s+)?(?:{_DATELINE})?"
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}(?:,? [A-Z][a-z.]+ ?\d{0,2})?(?: ?\([A-Za-z ]+\))?\s*(?:--|—|–|:|-)\s+)?"
    r"(?:\d{1,4}\. (?=[A-Z]))?"
)


def sentences(text: str) -> tuple[Passage, ...]:
    """The sentences of running text and titles, in order; letterhead, banners and furniture hold none."""
    return tuple(passage for block in blocks(text) if block.role in _READ for passage in in_block(text, block))


def in_block(text: str, block: Block) -> Iterator[Passage]:
    """The sentences of one block; a leading date or place of writing ("HANOI --") is left out."""
    start = _MASTHEAD.match(text, block.start, block.end).end()  # type: ignore[union-attr]  # matches the empty string
    start = min(start, block.end)
    for match in _END.finditer(text, start, block.end):
        if _ends(text, match):
            yield Passage(start, match.end())
            start = match.end()
            while start < block.end and text[start].isspace():
                start += 1
    if start < block.end:
        yield Passage(start, block.end)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the stop that `match` found ends a sentence."""
    if match.group()[0] != "." or (len(match.group()) > 1 and match.group()[1] == "."):
        return True
    before = _BEFORE.search(text, max(0, match.start() - 24), match.start())
    word = re.split(r"[—–]", before.group() if before else "")[-1].strip("*_(")
    following = _NEXT.match(text, match.end())
    opener, second = (following.group(1), following.group(2)) if following else ("", "")
    if word.lower() in _ABBREVIATIONS and match.group() == ".":
        return False
    if _INITIALS.search(word + "."):
        titled = word.lower() == "d.c" and opener in _TITLES
        return (opener in _OPENERS or titled) and second not in ("Excellency", "Majesty", "Highness", "Royal", "Honour")
    return True
