"""A document's words with the names found in them so far."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from communique.extraction import lexicons
from communique.extraction.layout import Block
from communique.extraction.lexicons import cues
from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.titles import TitleWords, title_words
from communique.extraction.naming.words import Words

_COMMON_ENDINGS = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ship",
    "ships",
    "ing",
    "ings",
    "ities",
    "ism",
    "ward",
    "wards",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Words, and for each word the known name that covers it, if one does."""

    words: Words
    parts: tuple[Block, ...]
    cover: list[Known | None]
    common: frozenset[str]
    """Words that are ordinary here: of the lexicon, or written small somewhere in this document."""
    titles: TitleWords
    taken: bytearray
    """1 for each word that is of a person's name."""
    headline: bytearray
    """1 for each word of a line of capitalised words."""
    shouted: bytearray
    """1 for each word of a long line all in capitals."""

    def put(self, known: Known) -> None:
        """Let `known` cover its words, in place of what covered them."""
        for old in {id(k): k for k in self.cover[known.first : known.last] if k is not None}.values():
            self.cover[old.first : old.last] = [None] * (old.last - old.first)
        self.cover[known.first : known.last] = [known] * (known.last - known.first)

    def knowns(self) -> list[Known]:
        """The known names, in order."""
        return [known for place, known in enumerate(self.cover) if known is not None and known.first == place]

    def words_between(self, start: int, end: int) -> range:
        """The words that begin between two places of the text."""
        starts = self.words.starts
        return range(bisect_left(starts, start), bisect_left(starts, end))

    def part_of(self, place: int) -> int:
        """The number of the part in which word `place` stands."""
        return bisect_right(self.parts, self.words.starts[place], key=lambda part: part.start) - 1

    def is_ordinary(self, place: int) -> bool:
        """Whether word `place` would not be a name for its capital alone."""
        key = self.words.keys[place]
        if key in self.common or key in cues("never_names") or (key.endswith(_COMMON_ENDINGS) and len(key) > 6):
            return True
        return bool(self.headline[place]) and self._is_form_of_common(key)

    def _is_form_of_common(self, key: str) -> bool:
        """Whether what a word is a form of is ordinary: "announces" with "announce"."""
        stem = key[:-1] if key[-1:] == "s" else key[:-2] if key[-2:] in ("ed", "er") else key[:-3]
        regular = key.endswith(("s", "ed", "ing")) and len(stem) > 3
        return regular and (stem in self.common or stem + "e" in self.common)

    def is_never_name(self, place: int) -> bool:
        return self.words.keys[place] in cues("never_names")

    def is_title_word(self, place: int, amid: bool = False) -> bool:
        """Whether word `place` is of a title; `amid` a name only what can hardly be a name: not Sen, Son, King."""
        key = self.words.keys[place]
        if amid and (
            key in self.titles.loose
            or key in cues("names_too")
            or self.words.text[self.words.ends[place] : self.words.ends[place] + 1] != "."
        ):
            return key in self.titles.heads and key not in self.titles.loose and key not in cues("names_too")
        return key in self.titles.heads or key in self.titles.honorifics

    def begins_title(self, place: int) -> bool:
        """Whether a title begins at word `place`: "Deputy Secretary", "Acting Executive Director"."""
        words, at = self.words, place
        while (
            at + 1 < len(words)
            and words.is_capital(at)
            and words.keys[at] in self.titles.before
            and words.joined(at + 1)
        ):
            at += 1
        return (at > place and self.is_title_word(at)) or self.is_title_word(place, amid=True)

    def linked(self, place: int) -> bool:
        """Whether word `place` goes on the name before it: by a space, a hyphen, or after an initial's full stop."""
        words = self.words
        if place >= len(words) or place - 1 in words.possessives:
            return False
        if words.joined(place):
            return "\n" not in words.gaps[place] or (words.is_capital(place) and self.runs_on(place))
        if words.hyphened(place) and words.gaps[place] != "–":
            return True
        before = words.forms[place - 1]
        return words.gaps[place] in (". ", ".") and (
            len(before) == 1 or before in ("Jr", "St", "Th", "Chas", "Wm", "Geo", "Jas")
        )

    def runs_on(self, place: int) -> bool:
        """Whether only space, or a line end that wraps a long line of running text, stands before word `place`."""
        if "\n" not in self.words.gaps[place]:
            return self.words.joined(place)
        start = self.words.text.rfind("\n", 0, self.words.ends[place - 1]) + 1
        return self.words.ends[place - 1] - start > 50 and not self.headline[place - 1] and not self.headline[place]


def scene(words: Words, knowns: list[Known], parts: tuple[Block, ...]) -> Scene:
    """The scene in which `knowns` are named."""
    cover: list[Known | None] = [None] * len(words)
    for known in knowns:
        cover[known.first : known.last] = [known] * (known.last - known.first)
    return Scene(
        words,
        parts,
        cover,
        lexicons.words("common-words.txt"),
        title_words(),
        bytearray(len(words)),
        _headlines(words),
        _shouted(words),
    )


def _shouted(words: Words) -> bytearray:
    """Marks the words of long lines all in capitals, as in telegrams: there capitals say nothing."""
    marks, first = bytearray(len(words)), 0
    for place in range(1, len(words) + 1):
        if place == len(words) or "\n" in words.gaps[place]:
            if place - first > 8 and sum(form.isupper() for form in words.forms[first:place]) > 0.8 * (place - first):
                marks[first:place] = b"\1" * (place - first)
            first = place
    return marks


def _headlines(words: Words) -> bytearray:
    """Marks the words of lines in which nearly every longer word has a capital: there a capital says little."""
    marks, first = bytearray(len(words)), 0
    for place in range(1, len(words) + 1):
        if place == len(words) or "\n" in words.gaps[place]:
            longer = [words.forms[at] for at in range(first, place) if len(words.forms[at]) > 3]
            if len(longer) > 2 and sum(form[0].isupper() for form in longer) >= 0.85 * len(longer):
                marks[first:place] = b"\1" * (place - first)
            first = place
    return marks


def is_state_name(known: Known | None) -> bool:
    """Whether a known name of one word could be part of a person's name: Israel, Jordan, Paris."""
    return known is not None and known.last - known.first == 1 and known.use in (Use.NAME, Use.CAPITAL, Use.CITY)


def is_state(known: Known | None) -> bool:
    return (
        known is not None
        and known.actor is not None
        and known.actor.kind in ("country", "bloc")
        and known.use in (Use.NAME, Use.PEOPLE)
    )
