"""The instruction that a cable gives: "You should inform …", "Please convey …", "Urge the Foreign Minister to …"."""

import re
from collections.abc import Sequence

from communique.extraction.happening import summaries
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import codes_of
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.phrasing import cut
from communique.extraction.happening.posts import names_local_office
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.natures import Nature
from communique.model.dates import words as in_words
from communique.model.relationships import pair

_ASKED = re.compile(
    r"(?:please|(?:you|embassy|legation|mission) (?:should|may|are (?:hereby )?(?:authorized|requested|instructed|"
    r"directed|to)))(?: in your discretion)?(?: to)? ",
    re.I,
)
_TOLD = word_set("instructing", "told")
"""What a post is told to do, by words that are nothing but verbs."""
_TOLD_OF = word_set("instructing", "told_of")
"""The same, by words that are nouns too."""
_POSTS = frozenset(("you", "embassy", "legation", "emb", "mission", "consulate"))
_BIDDING = frozenset(("should", "authorized", "requested", "instructed", "directed", "must", "may"))
_BOUND = frozenset(("authorized", "requested", "instructed", "directed", "to", "hereby"))
_WISHING = word_set("instructing", "wishing")
_OPENING = frozenset(("accordingly", "therefore", "also", "however", "meanwhile", "then", "please", "first", "again"))
_HURRIED = frozenset(("soonest", "urgently", "also", "orally", "informally", "personally", "again", "fully"))
_TOPIC = frozenset(("that", "re", "regarding", "concerning", "about", "of", "on", "whether", ":", ";", "(", "—"))
_REACH, _FAR = 12, 30
"""Words into a sentence at which a post is bidden; farther in a cable from home to a post."""


def instruction(
    sentences: Sequence[Words], nature: Nature, context: Context
) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The first instruction of a cable, as its own act; None where it gives none."""
    for words in sentences:
        if words.role in (Role.BODY, Role.TITLE) and (at := _bidden(words, nature.outgoing)) is not None:
            return _telling(words, at, nature, context), []
    return None


def _bidden(words: Words, outgoing: bool) -> int | None:
    """The token behind the words that bid, or the verb of a bare command; commands only in what goes to a post."""
    if words.lows[:1] == ["please"]:
        return 1
    for i in range(min(_FAR if outgoing else _REACH, len(words) - 1)):
        if words.lows[i] in _POSTS and not words.quoted[i] and (end := _bids(words, i)):
            return end
        if outgoing and words.lows[i] in _WISHING and not words.quoted[i] and _wishes_you(words, i):
            return i + 1
    return _command(words) if outgoing else None


def _bids(words: Words, i: int) -> int:
    """The token behind "should" or "are requested" where the post at i is its subject; 0 for none."""
    lows, at = words.lows, i + 1
    while lows[i] != "you" and at < min(i + 4, len(words)) and words.tokens[at][0].isupper():
        at += 1  # "Embassy Rangoon should"
    following = lows[at + 1 : at + 2]
    if lows[at : at + 1] == ["are"]:
        return at + 1 if following and following[0] in _BOUND else 0
    bidden = at < len(words) and lows[at] in _BIDDING
    return at + 1 if bidden and following not in (["have"], ["be"], ["not"], ["of"], [","]) else 0


def _wishes_you(words: Words, i: int) -> bool:
    """Whether what is wished at i is something of a post: "suggests that you emphasize", "authorizes you"."""
    return not {"you", "embassy", "legation", "emb"}.isdisjoint(words.lows[i + 1 : i + 3]) or (
        "you" in words.lows[i + 1 : i + 9] and words.lows[i + 1 : i + 2] == ["that"]
    )


def _command(words: Words) -> int | None:
    """The token of the verb that opens a sentence as a command, or that stands behind "For Athens and Ankara:"."""
    start = words.lows.index(":") + 1 if words.lows[:1] == ["for"] and ":" in words.lows[:8] else 0
    while start < len(words) and words.lows[start] in _OPENING:
        start += 1
    if start + 1 >= len(words):
        return None
    if words.lows[start] in _TOLD:
        return start
    at = start + 1
    while at < len(words) and words.lows[at] in _HURRIED:
        at += 1
    somebody = at < len(words) and (words.tokens[at][0].isupper() or words.lows[at] in _SOMEBODY)
    return start if words.lows[start] in _TOLD_OF and somebody else None


_SOMEBODY = frozenset(("the", "him", "them", "that", "to"))


def _telling(words: Words, at: int, nature: Nature, context: Context) -> Telling:
    agents = nature.issuer or context.discourse.issuer
    others = tuple(code for code in _concerned(words, at, nature.post) if code not in agents)
    linked = tuple(sorted({pair(a, b) for a in agents for b in others}))
    date = context.published
    return Telling(
        words,
        date,
        None,
        f"the cable’s own instruction, on the date it bears, {in_words(date)}" if date else "the cable bears no date",
        "REQUEST",
        Parties((*agents, *others), (), linked, bool(others), agents),
        _instructed(words, context),
        form=Form.PRESENT,
        place=0,
    )


def _concerned(words: Words, at: int, post: tuple[str, ...]) -> tuple[str, ...]:
    """To whom a post shall turn: whoever is named before what it shall tell them, or those to whom it is accredited."""
    end = next((i for i in range(at, len(words)) if words.lows[i] in _TOPIC), len(words))
    opening = words.lows.index(":") if words.lows[:1] == ["for"] and ":" in words.lows[:8] else 0
    owners = dict.fromkeys(owner for owner in words.place_of[at:end] if owner >= 0)
    addressed = [p for p in (*words.places, *words.settings) if opening and p.start < words.starts[opening]]
    named = tuple(dict.fromkeys(codes_of((*addressed, *(words.places[owner] for owner in owners)))))
    again = any(place.code in post for place in words.places)
    if not named or again or names_local_office(words, at, end):
        return tuple(dict.fromkeys((*named, *post)))
    return named


def _instructed(words: Words, context: Context) -> str:
    """What a cable asks its post to do, in one line."""
    asked = _ASKED.match(words.between(0, len(words)))
    issuer = context.labels.get(next(iter(context.discourse.issuer), ""), "")
    line = words.text[words.starts[0] + asked.end() : words.end] if asked and issuer else ""
    return cut(f"{issuer} asks its embassy to {line}") if line else summaries.of_sentence(words.between(0, len(words)))
