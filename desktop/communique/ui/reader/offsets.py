"""Where a text's code points stand in the QTextDocument that shows it, and back."""

from bisect import bisect_left, bisect_right

LONGEST_LINE = 10_000
"""Code points; Qt hangs on a line of a million without a space, and does not on blocks of this length."""

_WIDE_FROM = "\U00010000"
# One UTF-16 unit each, and so is what stands in for it. Qt ends a block at all but the last, its sign for an object.
_STAND_INS = {"\r": " ", "\u2029": "\n", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"}


class Offsets:
    """The one map between places (code points of a canonical text) and positions (UTF-16 units of what Qt shows).

    They drift apart at characters beyond U+FFFF, which take two units, and at the breaks that cut long lines.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._cuts = _cuts(text)
        self._wide = _wide(text)
        self._cut_positions = [self._position(place, before=place) for place in self._cuts]
        self._wide_positions = [self.position(place) for place in self._wide]
        self.shown = _with_breaks(_with_stand_ins(text), self._cuts)
        """What Qt is to be given: as many blocks as lines, none too long."""

    def position(self, place: int) -> int:
        """Where the character at `place` begins."""
        return self._position(place, before=place + 1)

    def end_position(self, place: int) -> int:
        """Where a stretch that ends before `place` ends: never behind a break of our own."""
        return self._position(place, before=place)

    def place(self, position: int) -> int:
        """The code point at `position`: the whole character for its middle, what follows for a break of our own."""
        behind = bisect_right(self._cut_positions, position - 1)
        halves = bisect_right(self._wide_positions, position - 1)
        return min(position - behind - halves, self.length)

    def _position(self, place: int, before: int) -> int:
        return place + bisect_left(self._wide, place) + bisect_left(self._cuts, before)


def _cuts(text: str) -> list[int]:
    """The places before which a long line is broken: after a blank if there is one, never before a combining mark."""
    cuts: list[int] = []
    start, length = 0, len(text)
    while length - start > LONGEST_LINE:
        line_end = text.rfind("\n", start, start + LONGEST_LINE + 1)
        if line_end < 0:
            line_end = _paragraph_end(text, start)
        if line_end >= 0:
            start = line_end + 1
            continue
        start = _break_in(text, start, start + LONGEST_LINE)
        cuts.append(start)
    return cuts


def _paragraph_end(text: str, start: int) -> int:
    return text.rfind("\u2029", start, start + LONGEST_LINE + 1)


def _break_in(text: str, start: int, limit: int) -> int:
    blank = text.rfind(" ", start + LONGEST_LINE // 2, limit)
    if blank >= 0:
        return blank + 1
    # Imported here: rare, and a megabyte of tables that no usual document needs.
    from unicodedata import combining

    place = limit
    while combining(text[place]) and place > limit - 64:
        place -= 1
    return place


def _wide(text: str) -> list[int]:
    """The places of the characters beyond U+FFFF."""
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [place for place, character in enumerate(text) if character >= _WIDE_FROM]


def _with_stand_ins(text: str) -> str:
    for odd, stand_in in _STAND_INS.items():
        text = text.replace(odd, stand_in)
    return text


def _with_breaks(text: str, cuts: list[int]) -> str:
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return "\n".join(pieces)
