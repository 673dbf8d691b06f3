"""Marks that a file carries for machines, `**` or ` date 2019-11-16 `, drawn back so that the words stand out."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from communique.model.documents import Document
from communique.ui.reader.offsets import Offsets
from communique.ui.theme import Theme

_MARKDOWN = (
    r"(?P<open>\*\*|__)(?P<strong>[^\s*_](?:[^\n*_]|\n(?!\n)|[*_](?![*_])){0,400}?)(?P<close>(?P=open))"
    r"|^(?P<hashes>\#{1,6}[ ])(?P<heading>[^\n]{1,400})"
    r"|^(?P<quote>>+[ ]?)"
)


class Dimmed(NamedTuple):
    """A stretch of text drawn back, or, if `strong`, set in bold; code points, end exclusive."""

    start: int
    end: int
    strong: bool = False


def markdown(text: str) -> Iterator[Dimmed]:
    """Markdown's marks for bold, headings and quotations, and the words between them."""
    if "**" not in text and "__" not in text and "#" not in text and ">" not in text:
        return
    for match in _markdown().finditer(text):
        for group in ("open", "close", "hashes", "quote"):
            if match[group]:
                yield Dimmed(*match.span(group))
        for group in ("strong", "heading"):
            if match[group]:
                yield Dimmed(*match.span(group), strong=True)


@cache
def _markdown() -> re.Pattern[str]:
    """Compiled when a document first needs it: 2 ms that no start should wait for."""
    return re.compile(_MARKDOWN, re.MULTILINE)


def own_date(document: Document) -> Iterator[Dimmed]:
    """The words that give the document's date where they stand as a mark before all others: "date 2019-11-16"."""
    passage = document.published_passage
    if passage and document.text[: passage.end].split()[:-1] == ["date"]:
        yield Dimmed(0, passage.end)


def dim(document: QTextDocument, offsets: Offsets, stretches: Iterable[Dimmed], theme: Theme) -> None:
    """Give the blocks of a document their formats; cheap only while no view shows it."""
    by_block: dict[int, list[QTextLayout.FormatRange]] = {}
    looks = {False: _muted(theme), True: _strong()}
    for stretch in stretches:
        start, end = offsets.position(stretch.start), offsets.end_position(stretch.end)
        for block in _blocks(document, start, end):
            ranges = by_block.setdefault(block.blockNumber(), [])
            ranges.append(_range(block, start, end, looks[stretch.strong]))
    together = QTextCursor(document)
    together.beginEditBlock()
    for number, ranges in by_block.items():
        document.findBlockByNumber(number).layout().setFormats(ranges)
    together.endEditBlock()


def _blocks(document: QTextDocument, start: int, end: int) -> Iterator[QTextBlock]:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield block
        block = block.next()


def _range(block: QTextBlock, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = max(start - block.position(), 0)
    found.length = min(end - block.position(), block.length() - 1) - found.start
    found.format = look
    return found


def _muted(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(theme.muted))
    return look


def _strong() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    return look
