"""Plain text and Markdown: kept as they stand."""

import re
from collections.abc import Iterator

from communique.reading.characters import decode

LONGEST_TITLE = 80

_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[*_]{1,3}(?=\S))|[*_#]{1,3}\s*$")
_EMPHASIS = re.compile(r"(\*{1,3})(\S(?:[^*\n]{0,300}\S)?)\1")
_STAMP = re.compile(r"^\s*(?:date:?\s+)?\d{4}-\d{2}-\d{2}\s+")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(\S.*)$")
_SUBJECT = re.compile(r"^\s*(?:subject|subj|re|title)\s*:\s*(\S.*)$", re.I)
_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Prof|Hon|No|vs|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_DATELINE = re.compile(r"\b(?:1[0-9]|20)\d\d\b.{0,12}$")
_BANNER = re.compile(r"\|.*\|", re.S)

_TOP = 5_000
"""Code points in which a title is looked for."""
_PROSE = 120
"""Code points from which a paragraph that ends like a sentence is running text."""


def decoded(contents: bytes) -> str:
    """The canonical text of a plain file."""
    return decode(contents)


def title(text: str) -> str:
    """A heading or title line of the document, else its first sentence; cut at 80 code points."""
    top = text.strip()[:_TOP]
    return shortened(_marked(top) or _line(top) or _first_sentence(top) or top)


def shortened(title: str) -> str:
    """One line of at most 80 code points, cut between words where there are any."""
    title = " ".join(title.split())
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[: LONGEST_TITLE - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > LONGEST_TITLE // 2 else cut).rstrip(" ,;:–—-") + "…"


def _marked(top: str) -> str:
    """A line that says itself that it is the title: a Markdown heading, a subject line."""
    for line in top.splitlines():
        for pattern in (_HEADING, _SUBJECT):
            if found := pattern.match(line):
                return _bare(found[1])
    return ""


def _line(top: str) -> str:
    """The first short block before the running text that is not letterhead, dateline or banner."""
    capitals = ""
    head = list(_head(top))
    if any(block.rstrip().endswith(",") and len(block) < _PROSE for block in head):
        return ""  # "Dear Mr Secretary," – letters have no titles
    for block in head:
        if _DATELINE.search(block) and len(block) < 50:
            continue
        if block.upper() != block:
            return block
        if len(block.split()) > 2:
            capitals = block
    return capitals


def _head(top: str) -> Iterator[str]:
    """The blocks above the first running text, without marks; none if the document has nothing else."""
    blocks: list[str] = []
    for block in re.split(r"\n\s*\n", top):
        bare = " ".join(filter(None, map(_bare, block.splitlines())))
        if _STAMP.match(block) or _is_running(bare):
            yield from blocks
            return
        if bare and not _BANNER.search(bare):
            blocks.append(_first_line(block) if len(bare) > 3 * LONGEST_TITLE else bare)


def _is_running(block: str) -> bool:
    """Whether a block reads like running text: long, and ending like a sentence."""
    return len(block) >= _PROSE and bool(_END.search(block[-3:])) and not _ABBREVIATION.search(block)


def _first_line(block: str) -> str:
    return next(filter(None, map(_bare, block.splitlines())), "")


def _bare(line: str) -> str:
    """A line without the marks of Markdown."""
    line = _EMPHASIS.sub(r"\2", line.strip())
    while (bare := _MARKS.sub("", line).strip()) != line:
        line = bare
    return line


def _first_sentence(top: str) -> str:
    """The first sentence of the running text, or of all there is."""
    blocks = [" ".join(map(_bare, block.splitlines())).strip() for block in re.split(r"\n\s*\n", top)]
    blocks = [block for block in blocks if block]
    running = next((block for block in blocks if len(block) >= _PROSE and not _BANNER.search(block)), None)
    block = _STAMP.sub("", running or (blocks[0] if blocks else ""))
    for end in _END.finditer(block):
        sentence = block[: end.end()]
        if not _ABBREVIATION.search(sentence) and len(sentence.split()) > 2:
            return sentence
    return block
