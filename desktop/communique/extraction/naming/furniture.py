"""A text without what names nobody: banners, navigation, captions, addresses of mail and web, marks of emphasis."""

import re

from communique.extraction.layout import Block, Role

_SILENT = (Role.BANNER, Role.FURNITURE, Role.CAPTION)
_ADDRESS = re.compile(r"https?://[^\s)]{1,300}|www\.[^\s)]{1,300}|[\w.+-]{1,60}@[\w.-]{1,60}|[#@]\w{2,60}")
_MARKS = str.maketrans("*_", "  ")


def without_furniture(text: str, parts: tuple[Block, ...]) -> str:
    """`text` with furniture blanked out; every other character stays where it is."""
    pieces, last = [], 0
    for block in parts:
        if block.role in _SILENT:
            pieces += [text[last : block.start], _blank(text[block.start : block.end])]
            last = block.end
    bare = "".join((*pieces, text[last:])).translate(_MARKS)
    return _ADDRESS.sub(lambda match: "\N{MIDDLE DOT}" * len(match.group()), bare)


def _blank(piece: str) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in piece)
