"""What is passed on while a document is read: a telling of a happening, and what its sentences share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.lexicon import Kinds, word_set
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place
from communique.model.dates import Date

_DULL = word_set("tellings", "dull")


@dataclass(frozen=True, slots=True)
class Telling:
    """One happening in one sentence. `time` is the expression that dates it, None where none does."""

    words: Words
    date: Date | None
    time: TimeExpression | None
    why: str
    kind: str | None
    parties: Parties
    summary: str
    planned: bool = False
    lemma: str = ""
    talk: bool = False
    """What is said or done within a meeting."""
    say: bool = False
    by_noun: bool = False
    main: bool = True
    form: Form | None = None
    opener: str = ""
    quoted: bool = False
    reported: bool = False
    """Only told by somebody in the text."""
    lasting: bool = False
    """Told with a length of time ("for several days"): a state."""
    vague: bool = False
    """Told with a round figure ("billions of dollars"): a summing up."""
    written: bool = False
    """Done by letter, message or call."""
    letter: bool = False
    """A letter or message of which nothing is told but that it was sent: its writer turns to its reader."""
    courtesy: bool = False
    refers: bool = False
    """Told of "the agreement", "the meeting": one spoken of before."""
    joins: bool = False
    """Somebody more takes part in the meeting told last."""
    group: bool = False
    """Done by a group ("several ministers") that is named elsewhere."""
    apart: tuple[int, str] | None = None
    """How far it lies from what the sentence tells besides: count (negative: earlier) and unit."""
    place: int = 0
    """The token that tells it."""
    content: frozenset[str] = field(default_factory=frozenset)
    """The telling words, folded, to compare with other sentences."""


@dataclass(slots=True)
class Context:
    """What a document gives its sentences."""

    kinds: Kinds
    published: Date | None
    names: Mapping[str, str]
    """Actor id -> name."""
    labels: Mapping[str, str]
    """Code -> name."""
    discourse: Discourse
    writer: str = ""
    """Who signs a letter or speaks in a statement."""
    reader: str = ""
    """To whom a letter is written."""
    heading: tuple[Place, ...] = ()
    """Who is named above the text: participants, writer, addressee."""


def content_of(words: Words, first: int, last: int) -> frozenset[str]:
    """The telling words: persons by surname; no titles, countries or dates."""
    found = set()
    for i in range(first, last):
        low = words.lows[i]
        if not low[0].isalpha() or low in _DULL or words.time_of[i] >= 0:
            continue
        owner = words.place_of[i]
        if owner >= 0 and words.places[owner].kind in ("country", "bloc"):
            continue
        found.add(low.removesuffix("'s").rstrip("s"))
    return frozenset(found)
