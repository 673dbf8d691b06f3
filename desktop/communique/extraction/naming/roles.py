"""Titles and roles of persons: "Deputy Prime Minister", "the EU ambassador to Cambodia"."""

from dataclasses import dataclass

from communique.extraction.lexicons import cues
from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

_AND = ("and", "&")
_ABROAD = ("ambassador", "envoy", "minister", "consul", "representative", "coordinator", "negotiator", "secretary")
_LONGEST_TASK = 8
_INTO = ("of", "for", "to", "on", "at", "in")


@dataclass(frozen=True, slots=True)
class Role:
    """A title at words `first` to before `last`, its office included; `start` is where its noun phrase begins.

    `owners`: the states or bodies that it belongs to, in order (several for "his Greek and French counterparts");
    `host`: where an envoy is accredited.
    """

    start: int
    first: int
    last: int
    head: str
    title: str
    owners: tuple[Actor, ...]
    host: Actor | None
    plural: bool
    determiner: str
    """The word before it: "the", "his", "" for none."""

    @property
    def owner(self) -> Actor | None:
        return self.owners[0] if self.owners else None


def roles(scene: Scene) -> list[Role]:
    """All titles and roles in order, none overlapping."""
    words, heads, found, past = scene.words, scene.titles.heads, [], 0
    for place, key in enumerate(words.keys):
        if key in heads and place >= past and scene.cover[place] is None and not _goes_before(scene, place):
            role = _role(scene, place, past)
            found.append(role)
            past = role.last
    return found


def _goes_before(scene: Scene, place: int) -> bool:
    """Whether a head noun only goes before another: "Deputy Secretary", "Major General", "an official visit"."""
    if scene.words.keys[place] in cues("adjectives_too"):
        return _describes(scene, place + 1)
    return _leads_to_head(scene, place)


def _describes(scene: Scene, after: int) -> bool:
    """Whether a noun written small follows: then "official" or "chief" is an adjective."""
    words = scene.words
    if after >= len(words) or not words.joined(after) or not words.forms[after].islower():
        return _leads_to_head(scene, after - 1)
    return words.keys[after] not in cues("function") and words.keys[after] not in cues("doing")


def _leads_to_head(scene: Scene, place: int) -> bool:
    """Whether a title goes on to another head noun."""
    words, titles, at = scene.words, scene.titles, place
    while at + 1 < len(words) and words.keys[at] in titles.before and scene.runs_on(at + 1):
        at += 1
        if words.is_capital(at) != words.is_capital(place) or at - 1 in words.possessives:
            return False
        if words.keys[at] in titles.heads:
            return True
    return False


def _role(scene: Scene, head: int, past: int) -> Role:
    first = _first(scene, head, past)
    last = _after_head(scene, head)
    last, inside, host = _office(scene, last, scene.titles.heads[scene.words.keys[head]])
    key = scene.words.keys[head]
    start, before = _owners(scene, first, past, key in scene.titles.plurals)
    start, determiner = _determiner(scene, start, past)
    if inside is not None and key in scene.titles.plurals:
        last, others = _further_owners(scene, last)
    else:
        others = []
    owners = tuple(before) or ((inside, *others) if inside else ())
    return Role(
        start, first, last, scene.titles.heads[key], " ".join(scene.words.keys[first:last]), owners, host,
        key in scene.titles.plurals, determiner,
    )  # fmt: skip


def _first(scene: Scene, head: int, past: int) -> int:
    """The first word of the title whose head noun is word `head`."""
    words, first = scene.words, head
    while first > past and (scene.runs_on(first) or words.hyphened(first)) and first - 1 not in words.possessives:
        at = first - 1
        if scene.cover[at] is not None:
            break
        if not _modifies(scene, at, head) and not (at > past and _joins_offices(scene, at, head)):
            break
        first = at
    while words.keys[first] in _AND:
        first += 1
    return first


def _joins_offices(scene: Scene, at: int, head: int) -> bool:
    """Whether an "and" is within a title: "Agriculture and Rural Development Minister"."""
    return scene.words.keys[at] in _AND and scene.words.is_capital(head) and _is_portfolio(scene, at - 1)


def _modifies(scene: Scene, at: int, head: int) -> bool:
    words, key = scene.words, scene.words.keys[at]
    if key in scene.titles.before:
        return (
            words.is_capital(at)
            or not words.is_capital(head)
            or key in ("then", "former", "outgoing", "incoming", "newly", "current", "late")
        )
    return key in scene.titles.portfolios and words.is_capital(at) == words.is_capital(head)


def _is_portfolio(scene: Scene, at: int) -> bool:
    key = scene.words.keys[at]
    return key in scene.titles.portfolios and scene.words.is_capital(at) and scene.cover[at] is None


def _after_head(scene: Scene, head: int) -> int:
    words, last = scene.words, head + 1
    if words.keys[last : last + 2] == ["at", "large"]:
        last += 2  # "Ambassador at Large for Global Criminal Justice"
    while last < len(words) and (words.joined(last) or words.hyphened(last)) and last - 1 not in words.possessives:
        if words.keys[last] not in scene.titles.after or (
            words.is_capital(last) != words.is_capital(head) and not words.hyphened(last)
        ):
            break
        last += 1
    return last


def _office(scene: Scene, last: int, head: str) -> tuple[int, Actor | None, Actor | None]:
    """Where the title ends with its office ("of Foreign Affairs of Cambodia"), whose it is, and to whom accredited."""
    words = scene.words
    inside: Actor | None = None
    host: Actor | None = None
    while last < len(words) and words.joined(last) and words.keys[last] in _INTO and last - 1 not in words.possessives:
        link, at = words.keys[last], last + 1
        while at < len(words) and words.joined(at) and words.keys[at] in ("the", "our", "its"):
            at += 1
        if at >= len(words) or not words.joined(at):
            break
        known = scene.cover[at]
        if known is not None and known.first == at and known.use is Use.NOBODY:
            last = _portfolio(scene, _past_regions(scene, known.last))  # "for Korean Peninsula Peace and Security"
            continue
        if known is not None and known.first == at and known.actor is not None and known.use is not Use.PEOPLE:
            if link == "to" or (link in ("in", "at", "for") and head in _ABROAD):
                host = host or known.actor
            elif link not in ("in", "on"):
                inside = inside or known.actor
            last = _past_mission(scene, known.last)
            continue
        end = _portfolio(scene, at)
        if end == at and link == "for":
            end = _task(scene, at)
        if end == at:
            break
        last = end
    return last, inside, host


def _past_mission(scene: Scene, last: int) -> int:
    """Where the name of a state's mission ends that begins with the state: "Head of the EU Delegation to Fiji"."""
    words = scene.words
    while last < len(words) and words.joined(last) and words.keys[last] in cues("missions") and words.is_capital(last):
        last += 1
    return last


def _task(scene: Scene, at: int) -> int:
    """Where the name of a task ends that begins at word `at`, right before a name: "the Summit of the Americas"."""
    words, end = scene.words, at
    while end < len(words) and end - at < _LONGEST_TASK and words.joined(end):
        known = scene.cover[end]
        ordinary = known is None and words.is_capital(end) and scene.is_ordinary(end)
        described = known is not None and known.use in (Use.NOBODY, Use.PEOPLE)  # "for Tibetan Issues"
        if not (ordinary or words.keys[end] in (*_INTO, "the", "and") or described):
            break
        end += 1
    named = end < len(words) and words.gaps[end] == " " and words.is_capital(end) and scene.cover[end] is None
    return end if named and words.is_capital(end - 1) else at


def _past_regions(scene: Scene, last: int) -> int:
    """Where a list of regions ends that goes on at word `last`."""
    words = scene.words
    while last + 1 < len(words):
        at = last + (words.keys[last] in _AND)
        region = scene.cover[at]
        listed = words.gaps[last].strip() == "," or at > last
        if region is None or region.first != at or region.use is not Use.NOBODY or not listed:
            break
        last = region.last
    return last


def _further_owners(scene: Scene, last: int) -> tuple[int, list[Actor]]:
    """The states that go on a list behind a plural title: "Prime Ministers of Japan and Australia"."""
    words, owners = scene.words, list[Actor]()
    while last + 1 < len(words):
        at = last + (words.keys[last] in _AND)
        at += words.keys[at] == "the" if at + 1 < len(words) else 0
        known = scene.cover[at] if at < len(words) else None
        listed = words.gaps[last].strip() == "," or words.keys[last] in _AND
        if known is None or known.actor is None or known.first != at or not listed or known.use is not Use.NAME:
            break
        owners.append(known.actor)
        last = known.last
    return last, owners


def _portfolio(scene: Scene, at: int) -> int:
    """Where the words for an office end that begin at word `at`: "Foreign Affairs and International Cooperation"."""
    words, end = scene.words, at
    if at >= len(words) or not words.joined(at):
        return at
    capital = words.is_capital(at)
    if words.keys[at] in cues("whole_offices"):
        return at + 1
    while end < len(words) and (end == at or words.joined(end) or words.hyphened(end) or words.gaps[end] == ", "):
        if (
            words.keys[end] in scene.titles.portfolios and words.is_capital(end) == capital and scene.cover[end] is None
        ) or (end > at and words.keys[end] in (*_AND, "of", "the", "for") and _goes_on(scene, end, capital)):
            end += 1
        else:
            break
        if end - 1 in words.possessives:
            break
    while end > at and words.keys[end - 1] in (*_AND, "of", "the", "for"):
        end -= 1
    return end


def _goes_on(scene: Scene, end: int, capital: bool) -> bool:
    words = scene.words
    after = end + 1
    if after < len(words) and words.keys[after] == "the":
        after += 1
    if after >= len(words) or not words.joined(after) or words.is_capital(after) != capital:
        return False
    follows_title = after + 1 < len(words) and words.keys[after + 1] in scene.titles.heads
    return words.keys[after] in scene.titles.portfolios and scene.cover[after] is None and not follows_title


def _owners(scene: Scene, first: int, past: int, several: bool) -> tuple[int, list[Actor]]:
    """The state or body named right before a title (all of a list, if `several`), and where the first begins."""
    words, start = scene.words, first
    owners: list[Actor] = []
    while start > past and (known := _owner(scene, start, bool(owners))) is not None and known.first >= past:
        if known.actor is not None:
            owners.insert(0, known.actor)
        begin = _before_abbreviation(scene, known)
        if begin < past:  # "Representative for North Korea (DPRK) Ambassador Kim"
            return first, []
        start = begin
        if not several:
            break
        listed = start - 2 >= past and words.keys[start - 1] in _AND and scene.cover[start - 2] is not None
        start -= listed and words.joined(start)
    return start + (words.keys[start] in _AND), owners


def _owner(scene: Scene, start: int, goes_on: bool) -> Known | None:
    """The state or body that ends before word `start` and describes what follows, or goes on a list that does."""
    known = scene.cover[start - 1]
    if known is None or known.actor is None or not _belongs(scene, start, goes_on):
        return None
    return _before_city(scene, known) if known.use in (Use.CAPITAL, Use.CITY) else known


def _before_city(scene: Scene, city: Known) -> Known | None:
    """The state before a city that a title stands behind: "Ecuador’s London ambassador"; a city alone owns no title."""
    known = scene.cover[city.first - 1] if city.first and scene.words.joined(city.first) else None
    return known if known is not None and known.actor is not None else None


def _belongs(scene: Scene, start: int, goes_on: bool) -> bool:
    """Whether the known name before word `start` describes it, or goes on a list that does."""
    words = scene.words
    if goes_on:
        return words.gaps[start].strip() == "," or words.keys[start] in _AND
    return words.joined(start) or words.hyphened(start) or _is_bracketed(scene, start - 1)


def _is_bracketed(scene: Scene, at: int) -> bool:
    """Whether word `at` alone stands in brackets, as abbreviations do behind names: "Republic of Korea (ROK)"."""
    gaps = scene.words.gaps
    return gaps[at].endswith(" (") and at + 1 < len(gaps) and gaps[at + 1] == ") "


def _before_abbreviation(scene: Scene, known: Known) -> int:
    """Where the owner begins: at the full name, where `known` is its abbreviation in brackets."""
    full = scene.cover[known.first - 1] if known.first and _is_bracketed(scene, known.first) else None
    return full.first if full is not None and full.actor == known.actor else known.first


def _determiner(scene: Scene, start: int, past: int) -> tuple[int, str]:
    words = scene.words
    if start > past and words.joined(start):
        key = words.keys[start - 1]
        if key in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "another",
            "one",
            "this",
            "that",
        ):
            return start - 1, key
        if start - 1 in words.possessives:
            return start, "’s"
    return start, ""
