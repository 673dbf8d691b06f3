"""Words put together as a line that people read: short names, cut where a phrase ends."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place

LONGEST = 80
"""Characters of a line."""

LONGEST_DOER = 60
_SHORTEST = 35
_EDGE = word_set("phrasing", "edge")
_CUTS = word_set("phrasing", "cuts")
_TIGHT = frozenset(("of", "and", "that"))
"""Words at which a line is cut only where no other cut leaves enough: what follows them belongs closely."""
_SHORT = (
    (re.compile(r"\b(?:[Tt]he )?United States(?: of America)?\b"), "US"),
    (re.compile(r"\b(?:[Tt]he )?European Union\b"), "EU"),
    (re.compile(r"\b(?:[Tt]he )?United Nations\b"), "UN"),
    (re.compile(r"\bU\.S\."), "US"),
    (re.compile(r"\bU\.S\b"), "US"),
    (re.compile(r"\bU\.N\.?"), "UN"),
    (re.compile(r"\s*\([A-Z][\w&-]{1,12}\)"), ""),
    (re.compile(r"\b(?:His|Her|Their) (?:Excellency|Majesty|Royal Highness)\b\s*(?=[A-Z])|\bH\.E\.\s*"), ""),
    (re.compile(r"\b(?:His|Her) (?=[A-Z])"), ""),
    (re.compile(r"[*_#\[\]]+"), ""),
    (re.compile(r"\.\.(?!\.)"), "."),
)
_COMMAS = re.compile(r",(?:\s*,)+")
_SPACE = re.compile(r"\s+([,.;:!?’”)])|([(“])\s+")
_MANY = re.compile(
    r"(?:an? (?:number|group) of|about|roughly|some|many|several|dozens|hundreds|thousands|most|both|few"
    r"|two|three|four|five|six|\d[\d,]*) ",
    re.I,
)
_HEAD_END = re.compile(r" (?:of|from|in|for|with|to|on|at|by|against|affiliated|led) ")
_TWO_BODIES = re.compile(r" and the (?:department|ministry|government|embassy|office|bureau|commission|council)\b")
_SINGULAR = tuple(word_set("phrasing", "singular"))
"""Ends of words that look like plurals and are none."""
_JUST = re.compile(r",? just (?:hours|days|weeks|months|years)$")
"""What is left of "just days before …" where the line is cut."""
_HEADS = ("Representatives", "Officials", "Ministers", "Leaders", "Forces", "Troops", "Hackers", "Activists")


def phrase(words: Words, kept: list[int], names: Mapping[str, str]) -> str:
    """The text of the tokens `kept`, with persons by their names and without titles and appositions."""
    pieces: list[str] = []
    at, last = 0, -1
    while at < len(kept):
        token = kept[at]
        person = _person_at(words, token)
        if person is not None:
            named = words.places[person]
            piece = " " + names.get(named.actor, "") + ("’s" if named.is_possessor else "")
            if not pieces or pieces[-1] != piece:
                pieces.append(piece)
            while at < len(kept) and words.starts[kept[at]] < named.phrase_end:
                at += 1
        else:
            apart = last < 0 or kept[at - 1] != token - 1 or words.ends[token - 1] < words.starts[token]
            pieces.append((" " if apart else "") + words.tokens[token])
            at += 1
        last = token
    return tidy("".join(pieces))


_LONGEST_PHRASE = 200
"""Characters between the first word of a person's phrase and the name in it."""


def _near(words: Words, start: int) -> Iterator[tuple[int, Place]]:
    """The actors whose phrases can begin at an offset, with their indexes."""
    for index in range(bisect_left(words.places, start, key=lambda place: place.start), len(words.places)):
        if words.places[index].start > start + _LONGEST_PHRASE:
            return
        yield index, words.places[index]


def _person_at(words: Words, token: int) -> int | None:
    """The person whose whole phrase begins at the token; of several the longest phrase. None elsewhere."""
    start = words.starts[token]
    found = [
        (place.phrase_end, index)
        for index, place in _near(words, start)
        if place.kind == "person"
        and max(place.phrase_start, words.start) == start
        and place.use not in ("pronoun", "role")
    ]
    return max(found)[1] if found else None


def is_plural(doer: str) -> bool:
    """Whether a subject takes a plural verb: several, or a plural noun."""
    bare = doer.lower()
    if _MANY.match(bare):
        return True
    if " and " in _HEAD_END.split(bare, maxsplit=1)[0] and not bare.startswith(
        ("ministry", "department", "the ministry", "the department", "minister")
    ):
        return True
    if bare.endswith(" and i") or _TWO_BODIES.search(bare):
        return True
    noun = _HEAD_END.split(doer, maxsplit=1)[0].rsplit(" ", 1)[-1]
    if not noun.endswith("s") or noun.lower().endswith(_SINGULAR):
        return False
    return noun.islower() or noun in _HEADS or doer.startswith("The ")


def tidy(line: str) -> str:
    """A line with short names of the well known, single spaces and no marks at its ends."""
    for pattern, short in _SHORT:
        line = pattern.sub(short, line)
    line = _COMMAS.sub(",", _SPACE.sub(r"\1\2", " ".join(line.split())))
    line = line.strip(" ,;:-–—")
    return line if line.endswith(("Jr.", "Inc.", "D.C.")) else line.removesuffix(".").strip()


def cut(line: str, least: int = 0) -> str:
    """At most LONGEST characters, ending where a phrase ends but not before `least`, with a capital at its start."""
    line = tidy(line)
    for mark in ("; ", " — ", " – ", " -- "):
        if line.find(mark) >= _SHORTEST:
            line = line[: line.find(mark)]
    line = shortened(line, LONGEST, least)
    words = line.split(" ")
    while len(words) > 2 and words[-1].lower().strip(",") in _EDGE:
        words.pop()
    line = _closed(_JUST.sub("", " ".join(words)).strip(" ,;:"))
    return line[:1].upper() + line[1:]


def is_cut(following: list[str]) -> bool:
    """Whether a phrase begins with the next word."""
    return bool(following) and following[0].lower() in _CUTS - _TIGHT


def shortened(line: str, longest: int, least: int = 0) -> str:
    """A longer line cut before the last phrase that begins within the limit; at a comma where that keeps enough."""
    if len(line) <= longest:
        return line
    least = max(min(_SHORTEST, longest // 2), least)
    head = line[: longest + 1]
    words = head.split(" ")[:-1]
    cuts = [i for i in range(len(words) - 1, 1, -1) if words[i].lower() in _CUTS and len(" ".join(words[:i])) >= least]
    if is_cut(line[len(" ".join(words)) :].split()[:1]):
        cuts.insert(0, len(words))
    best = next((i for i in cuts if i == len(words) or words[i].lower() not in _TIGHT), cuts[0] if cuts else len(words))
    cut_at = len(" ".join(words[:best]))
    comma = head.rfind(", ")
    return head[:comma] if comma > max(least, cut_at - 12) else head[:cut_at]


def _closed(line: str) -> str:
    """Quotation marks and brackets in pairs."""
    if line.count("“") > line.count("”"):
        line = line + "”" if len(line.rsplit("“", 1)[1]) > 3 else line.rsplit("“", 1)[0].strip()
    if line.count('"') % 2:
        line = line + '"' if len(line.rsplit('"', 1)[1]) > 3 else line.rsplit('"', 1)[0].strip()
    if line.count("(") > line.count(")"):
        line = line.rsplit("(", 1)[0].strip()
    return line
