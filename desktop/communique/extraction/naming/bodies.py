"""Ministries, parties, courts, armies, companies and other bodies, by the pattern of their names."""

from communique.extraction import lexicons
from communique.extraction.lexicons import cues
from communique.extraction.naming.bodywords import body_words
from communique.extraction.naming.extents import begin_of_name, end_of_name
from communique.extraction.naming.gazetteer import Known, Use, folded, gazetteer
from communique.extraction.naming.scene import Scene, is_state
from communique.model.actors import Actor

_STYLED = {"USA": "US", "GBR": "UK", "EU": "EU", "UN": "UN"}
_POSTS = ("embassy", "consulate", "legation", "mission")


def find_bodies(scene: Scene) -> None:
    """Covers the bodies of a text that the gazetteer does not know, or knows only a part of."""
    kinds, place = body_words().kinds, 0
    while place < len(scene.words):
        key = scene.words.keys[place]
        if key in kinds and (known := _body(scene, place)):
            scene.put(known)
            place = known.last
        else:
            place += 1


def _body(scene: Scene, head: int) -> Known | None:
    """The body whose noun is word `head`."""
    words = scene.words
    covering = scene.cover[head]
    if scene.shouted[head]:
        return None
    if covering is not None and covering.use is not Use.NAME:
        return None
    if not words.is_capital(head):
        return _small_body(scene, head)
    first, last = begin_of_name(scene, head), end_of_name(scene, head)
    owner, first, start = _owner(scene, first, head)
    if covering is not None and covering.first <= first and covering.last >= last and owner in (None, covering.actor):
        return None
    if covering is not None and owner is None and covering.first == first and not is_state(covering):
        return None
    if scene.words.keys[head] in _POSTS:
        owner = owner or _owner_behind(scene, last)
    if not _is_named(scene, first, last, head, owner) or _names_something_else(scene, last):
        return None
    if owner is None and _is_of_a_title(scene, first, last):
        return None
    owner = owner or _owner_behind(scene, last) or _owner_below(scene, last)
    return Known(first, last, _actor(scene, first, last, head, owner), Use.NAME, start)


def _owner(scene: Scene, first: int, head: int) -> tuple[Actor | None, int, int | None]:
    """The state before a body's name, or that opens it; where its own name begins; where the state's does."""
    words = scene.words
    opening = scene.cover[first]
    if opening is not None and is_state(opening) and opening.last <= head and _is_owner(scene, opening, head):
        return opening.actor, opening.last, opening.first
    before = first - 1
    known = scene.cover[before] if before >= 0 and words.joined(first) else None
    if known is not None and is_state(known) and (before in words.possessives or known.use is Use.PEOPLE):
        return known.actor, first, known.first
    return None, first, None


def _is_owner(scene: Scene, opening: Known, head: int) -> bool:
    """Whether the state that opens a name stands before it ("Turkish Ministry"), not in it ("Thai Union Group")."""
    key = scene.words.keys[head]
    nouns = body_words()
    if key in nouns.own_name:
        return opening.last == head
    return key in nouns.state or nouns.kinds[key] == "ministry" or (key == "department" and opening.use is Use.PEOPLE)


def _owner_behind(scene: Scene, last: int) -> Actor | None:
    """The state told behind a body's name: "Foreign Ministry in China", "Ministry of Science (MOST) for Vietnam"."""
    words, at = scene.words, last
    if at < len(words) and words.gaps[at].strip() == "(" and words.forms[at].isupper():
        at += 1
        if at < len(words) and words.gaps[at].strip() != ")":
            return None
    elif at >= len(words) or not words.joined(at):
        return None
    if at + 1 < len(words) and words.keys[at] in ("in", "of", "for"):
        known = scene.cover[at + 1 + (words.keys[at + 1] == "the")] if at + 2 < len(words) else scene.cover[at + 1]
        if known is not None and known.use is Use.NAME and known.actor is not None and known.actor.kind == "country":
            return known.actor
    return None


def _owner_below(scene: Scene, last: int) -> Actor | None:
    """The state that stands alone on the line below a letterhead's or signature's body: "MINISTRY OF TRADE ⏎ PERU"."""
    words = scene.words
    known = scene.cover[last] if last < len(words) and "\n" in words.gaps[last] else None
    if known is None or known.use is not Use.NAME or not known.is_state:
        return None
    ends = known.last == len(words) or "\n" in words.gaps[known.last]
    return known.actor if ends else None


def _is_named(scene: Scene, first: int, last: int, head: int, owner: Actor | None) -> bool:
    """Whether the words are a body's own name, not a kind of body ("the opposition party", "the Committee")."""
    words, nouns = scene.words, body_words()
    key = words.keys[head]
    telling = [
        at for at in range(first, last) if at != head and words.is_capital(at) and words.keys[at] not in nouns.vague
    ]
    if owner is not None:
        return (
            bool(telling)
            or key in nouns.state
            or (nouns.kinds[key] == "ministry" and last > head + 1)
            or _has_vague(scene, first, head)
        )
    if _is_a_person(scene, first, last, head):
        return False
    if nouns.kinds[key] == "ministry":
        return last > head + 1 or first < head
    if key in nouns.pacts and all(scene.cover[at] for at in telling):
        return False
    if _is_ministry(scene, head):
        return True
    if key in nouns.needs_owner and not any(scene.cover[at] or not scene.is_ordinary(at) for at in telling):
        return _is_abbreviated(scene, last)
    if words.hyphened(head) and last - first == 2:
        return False
    capitals = sum(words.is_capital(at) for at in range(first, last))
    if nouns.kinds[key] == "party" and head - first > 1 and capitals == last - first:
        return True  # "Liberal Democratic Party": two views name one
    return (bool(telling) and capitals >= 2) or (
        key in nouns.state and _has_vague(scene, first, head) and last - first > 1
    )


def _is_ministry(scene: Scene, head: int) -> bool:
    """Whether an office is what some states call a ministry: "Foreign Office", "Home Office"."""
    return scene.words.keys[head] == "office" and scene.words.keys[head - 1] in body_words().ministry_offices


def _is_a_person(scene: Scene, first: int, last: int, head: int) -> bool:
    """Whether the noun is someone's family name: "Frank Church", "Colonel E. M. House"."""
    words = scene.words
    if last > head + 1:
        return False
    initials = any(len(form) == 1 for form in words.forms[first:head])
    given = head - first == 1 and words.forms[first] in lexicons.words("given-names.txt")
    titled = first > 0 and scene.words.joined(first) and scene.is_title_word(first - 1)
    named = titled and not any(scene.cover[at] or scene.is_ordinary(at) for at in range(first, head))
    return initials or given or named or (first == head and first > 0 and scene.is_title_word(first - 1))


def _is_abbreviated(scene: Scene, last: int) -> bool:
    """Whether an abbreviation in brackets follows, which only a proper name gets."""
    words = scene.words
    return last < len(words) and words.gaps[last] == " (" and words.forms[last].isupper() and len(words.forms[last]) > 2


def _names_something_else(scene: Scene, last: int) -> bool:
    """Whether the words are only part of another name: "Offutt Air Force Base"."""
    words = scene.words
    return (
        last < len(words)
        and words.gaps[last] == " "
        and words.is_capital(last)
        and words.keys[last] in body_words().not_before
    )


def _is_of_a_title(scene: Scene, first: int, last: int) -> bool:
    """Whether a body is the office of whom the next words name: "Director for the Pacific Bureau Kitano Ren"."""
    words = scene.words
    named = last < len(words) and words.gaps[last] == " " and words.is_capital(last) and not scene.is_ordinary(last)
    if not named or scene.cover[last] is not None:
        return False
    for at in range(first - 1, max(first - 8, -1), -1):
        if words.keys[at] in scene.titles.heads and at + 1 < first and words.keys[at + 1] in ("for", "of"):
            return True
        passes = words.keys[at] in scene.titles.portfolios | scene.titles.after | {"for", "of", "the", "and"}
        if not (passes or scene.cover[at] is not None) or not words.joined(at + 1):
            return False
    return False


def _has_vague(scene: Scene, first: int, head: int) -> bool:
    return first < head and scene.words.keys[first] not in (
        "opposition",
        "ruling",
        "main",
        "other",
        "same",
        "new",
        "political",
    )


def _small_body(scene: Scene, head: int) -> Known | None:
    """A body written small, right behind its state: "US embassy", "Cambodia’s supreme court"."""
    words, nouns, first = scene.words, body_words(), head
    key = words.keys[head]
    if key not in nouns.small and key not in nouns.small_with_before:
        return None
    while first > 0 and words.joined(first) and words.keys[first - 1] in nouns.small_before:
        first -= 1
    known = scene.cover[first - 1] if first > 0 and words.joined(first) else None
    if known is None or not is_state(known) or (first == head and key not in nouns.small):
        return None
    return Known(first, head + 1, _actor(scene, first, head + 1, head, known.actor), Use.NAME, known.first)


def _actor(scene: Scene, first: int, last: int, head: int, owner: Actor | None) -> Actor:
    words = scene.words
    kind = "ministry" if _is_ministry(scene, head) else body_words().kinds[words.keys[head]]
    written = " ".join(words.text[words.starts[first] : words.end_of_form(last - 1)].split())
    core = (
        written
        if words.is_capital(head) and not written.isupper()
        else written.title().replace(" Of ", " of ").replace(" And ", " and ")
    )
    code = owner.country if owner else _code_inside(scene, first, last, head)
    name = _styled(core, owner) if owner else core
    known = gazetteer().by_name.get(folded(core))
    if known is not None and (owner is None or known.country == owner.country):
        return known
    return gazetteer().by_name.get(folded(name)) or Actor(f"{kind}:{folded(name)}", name, kind, code)


def _code_inside(scene: Scene, first: int, last: int, head: int) -> str | None:
    """The state that a body's name holds: "National Bank of Cambodia"."""
    if scene.words.keys[head] in _POSTS:
        return None
    inside = (known for known in scene.cover[first:last] if known is not None and not known.first <= head < known.last)
    return next((known.actor.country for known in inside if known.actor is not None and known.actor.country), None)


def named_after(body: Actor, state: Actor) -> Actor:
    """A body as that of a state: "Supreme Court" becomes "Supreme Court of Cambodia"."""
    name = body.name if body.kind == "party" else _styled(body.name, state)
    known = gazetteer().by_name.get(folded(name))
    return known or Actor(f"{body.kind}:{folded(name)}", name, body.kind, state.country)


def _styled(core: str, owner: Actor) -> str:
    """A state's body as it is called: "Supreme Court of Cambodia", "US Army"."""
    if folded(owner.name) in folded(core):
        return core
    if owner.country in _STYLED:
        return f"{_STYLED[owner.country]} {core}"
    if core.startswith(("Embassy in ", "Consulate in ")):
        post, seat = core.split(" in ", 1)
        return f"{post} of {owner.name} in {seat}"
    return f"{core} of {'the ' if owner.country in cues('with_the') else ''}{owner.name}"
