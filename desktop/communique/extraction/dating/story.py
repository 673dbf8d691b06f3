"""A text as read so far: when it was published, what date it told last, and what tense a place stands in."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from communique.extraction.dating.lexicon import Lexicon
from communique.extraction.dating.moments import Moment
from communique.extraction.dating.tokens import Tokens
from communique.model.calendar import day_number

_NEAR = 60
"""How many words a year told in full is remembered, within its paragraph."""
_FAR = 250
"""Within how many words the next date in full says something of those before it."""
_NEAR_WEIGHT, _FAR_WEIGHT = 0.5, 0.1
"""How much that is, beside the date told before."""
_REMEMBERED = 4
"""How many dates told are remembered besides the last."""
_STEP = 100
"""A story goes on by so many days without more ado."""
_DATE_LENGTH = 5
"""The most tokens of a date in full."""
_HEADING = 8
"""The most tokens of a line that is nothing but a date."""
_SHORTEST_VERB = 4
_REACH = 40
"""How many words back and forth a verb is looked for."""


@dataclass(slots=True)
class Found:
    """The words that matched a pattern: the places `first` to `last` (exclusive) among the tokens."""

    tokens: Tokens
    lexicon: Lexicon
    first: int
    last: int

    def place(self, kind: str) -> int | None:
        """Where the first word of this kind stands, None where there is none."""
        letter = self.lexicon.letter(kind)
        place = self.tokens.kinds.find(letter, self.first, self.last)
        return None if place < 0 else place

    def has(self, *kinds: str) -> bool:
        return any(self.place(kind) is not None for kind in kinds)

    def get(self, *kinds: str) -> Any:
        """The value of the first word of any of these kinds, by the order of kinds; None where there is none."""
        for kind in kinds:
            place = self.place(kind)
            if place is not None:
                return self.tokens.values[place]
        return None

    def kind(self, place: int) -> str | None:
        """The kind at a place, also outside of the match; None beyond the text."""
        return self.tokens.kinds[place] if 0 <= place < len(self.tokens.kinds) else None

    def is_kind(self, place: int, *kinds: str) -> bool:
        found = self.kind(place)
        return found is not None and any(self.lexicon.letter(kind) == found for kind in kinds)

    def word(self, place: int) -> str:
        """The word at a place, "" beyond the text."""
        return self.tokens.words[place] if 0 <= place < len(self.tokens.words) else ""

    @property
    def start(self) -> int:
        return self.tokens.starts[self.first]

    @property
    def end(self) -> int:
        return self.tokens.end(self.last - 1)

    @property
    def text(self) -> str:
        return self.tokens.text[self.start : self.end]


@dataclass(slots=True)
class Story:
    """What is known while a text is read from its beginning."""

    tokens: Tokens
    lexicon: Lexicon
    published: Moment | None
    narrative: bool = False
    """Whether it tells history: dates count from the date told last, not from the day of publication."""
    told: Moment | None = None
    """The date told last."""
    earlier: list[Moment] = field(default_factory=list)
    """The dates told before that, the latest last."""
    told_place: int = -(10**9)
    """The token where that stood."""
    mentioned: tuple[Moment, int] | None = None
    """The date named last and its token, whether or not the story goes on from it."""
    told_in_full: bool = field(default=False)
    scheduled: Moment | None = None
    """The day for which a schedule is, by its heading."""

    @property
    def now(self) -> Moment | None:
        """What relative expressions count from."""
        return (self.told or self.published) if self.narrative else (self.published or self.told)

    @property
    def before(self) -> Moment | None:
        """What "that day" and "two days later" count from."""
        return self.told or self.published

    def beside(self, place: int) -> Moment | None:
        """What "the following year" counts from: a year named in the same sentence, else the date told last."""
        if self.mentioned is None or self.mentioned[1] <= self.told_place:
            return self.before
        moment, at = self.mentioned
        same = moment.unit == "Y" and not any(self._ends_sentence(k) for k in range(at, place))
        return moment if same else self.before

    day_first: bool | None = None
    """Whether the document's figures give the day before the month; None where they do not show it."""

    before_christ: bool = False
    """Whether it is a story of years BC, which are then also written without that."""
    written: list[tuple[int, int, int]] = field(default_factory=list)
    """The months and days that are written with their year: token, year, month; in order."""

    def next_written(self, place: int) -> tuple[int, int, float] | None:
        """Year and month of the next date written in full, and how much it says of the dates before it."""
        at = bisect_right(self.written, (place, 10**9, 0))
        if at == len(self.written) or self.written[at][0] - place > _FAR:
            return None
        following, year, month = self.written[at]
        near = following - place <= _NEAR and self.same_paragraph(place, following)
        return year, month, _NEAR_WEIGHT if near else _FAR_WEIGHT

    def anchor(self, place: int) -> Moment | None:
        """What a date without its year counts from: near a past year told in full, that; else `now`."""
        if self.narrative or self.told is None or self.published is None:
            return self.now
        near = place - self.told_place < _NEAR and self.same_paragraph(self.told_place, place)
        if near and self.told_in_full and self.told.month and self.told.year < self.published.year:
            return self.told
        return self.now

    def moves_to(self, moment: Moment, first: int) -> bool:
        """Whether the story goes on from a date, rather than mention it in passing and return."""
        told = self.told
        if told is None or moment.unit in "EC":
            return told is None
        jump = abs(moment.number - told.number)
        if jump < _STEP or self._begins_sentence(first):
            return True
        at = bisect_right(self.written, (first + _DATE_LENGTH, 10**9, 0))
        if at == len(self.written):
            return moment.unit != "Y" or abs(moment.year - told.year) <= 1
        _, year, month = self.written[at]
        if moment.unit == "Y" and year == moment.year:
            return True
        following = day_number(year, month, 15)
        return abs(following - moment.number) <= abs(following - told.number)

    def _begins_sentence(self, place: int) -> bool:
        """Whether a sentence begins here, or just before with a preposition ("In 1971")."""
        words = self.tokens.words
        if place and words[place - 1][0].isupper() and words[place - 1].lower() in self.lexicon.list("tell_when"):
            return True
        return place == 0 or self._ends_sentence(place - 1) or words[place - 1] == ":"

    def tell(self, moment: Moment, place: int, in_full: bool) -> None:
        """Remembers the date told last; a bare year does not make a finer date of that year forgotten."""
        told = self.told
        carried = self.told_in_full and told is not None and told.year == moment.year
        if moment.unit not in "YEC" or told is None or told.year != moment.year:
            self.earlier = [*self.earlier[-_REMEMBERED:], *([told] if told else [])]
            self.told = moment
        self.told_place, self.told_in_full = place, in_full or carried

    def tense(self, first: int, last: int) -> str | None:
        """ "past" or "future" by the nearest verb before these words in their sentence, else after them."""
        before = range(first - 1, max(first - _REACH, -1), -1)
        return self._first_tense(before) or self._first_tense(range(last, min(last + _REACH, len(self.tokens.words))))

    def _first_tense(self, places: range) -> str | None:
        words, lexicon = self.tokens.words, self.lexicon
        future, past, pairs = lexicon.list("future"), lexicon.list("past"), lexicon.list("future_pairs")
        endings = tuple(lexicon.list("past_endings")) or ("\n",)
        for place in places:
            if self._ends_sentence(place):
                return None
            word = words[place]
            following = words[place + 1] if place + 1 < len(words) else ""
            if word in future or f"{word} {following}" in pairs:
                return "future"
            verb = word in past or (word.endswith(endings) and len(word) > _SHORTEST_VERB)
            verb = verb and words[max(place - 1, 0)] not in "-–"  # "the US-hosted summit"
            if verb and "be" not in words[max(place - 2, 0) : place]:  # "will be held" is not past
                return "past"
        return None

    def _ends_sentence(self, place: int) -> bool:
        words = self.tokens.words
        if words[place][0] == "\n":
            return True
        if words[place] not in ".!?":
            return False
        following = words[place + 1] if place + 1 < len(words) else ""
        return not following or (following[0].isupper() and len(words[place - 1]) > 3)

    def is_headed(self) -> bool:
        """Whether the date told last stands alone as a heading."""
        letter, kinds = self.lexicon.letter("paragraph"), self.tokens.kinds
        first, last = kinds.rfind(letter, 0, self.told_place), kinds.find(letter, self.told_place)
        return self.told is not None and 0 <= last - first <= _HEADING

    def same_paragraph(self, earlier: int, later: int) -> bool:
        """Whether no empty line stands between two places."""
        return self.tokens.kinds.find(self.lexicon.letter("paragraph"), max(earlier, 0), later) < 0
