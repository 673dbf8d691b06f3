"""Where the name of a body begins and ends: "Ministry of Agriculture, Forestry and Fisheries"."""

from communique.extraction import lexicons
from communique.extraction.naming.bodywords import body_words
from communique.extraction.naming.gazetteer import Use
from communique.extraction.naming.scene import Scene, is_state

_LONGEST = 12
_POSTS = ("embassy", "consulate", "legation", "mission")
_FIRMS = ("company", "corporation", "firm")
_SCHOOLS = ("university", "institute", "center", "centre", "college")


def begin_of_name(scene: Scene, head: int) -> int:
    """The first word of the row of capitals that ends with word `head`."""
    words, first = scene.words, head
    while first > 0 and head - first < _LONGEST and (words.joined(first) or words.hyphened(first)):
        at = first - 1
        if at in words.possessives and not _is_inner_possessive(scene, at):
            break
        if (words.is_capital(at) and not scene.is_never_name(at) and not _is_title(scene, at)) or (
            words.keys[at] in ("and", "&", "of") and at > 0 and words.joined(at) and _may_link(scene, at, head)
        ):
            first = at
        else:
            break
    while first < head and (words.keys[first] in body_words().links or words.keys[first] in ("new", "first")):
        first += 1
    return first


def _is_inner_possessive(scene: Scene, at: int) -> bool:
    """Whether a possessive belongs in a name: "People’s Party", "Women’s Union", not "Cambodia’s Supreme Court"."""
    return scene.words.keys[at] in body_words().owning


def _is_title(scene: Scene, at: int) -> bool:
    key = scene.words.keys[at]
    return (key in scene.titles.heads and key not in scene.titles.loose) or key in scene.titles.honorifics


def _may_link(scene: Scene, at: int, head: int) -> bool:
    """Whether "and" before a body's noun joins words of its name: "Food and Drug Administration"."""
    words, before = scene.words, at - 1
    if words.keys[at] == "of" or head - at > 3 or scene.cover[before] is not None or scene.cover[at + 1] is not None:
        return False
    if not words.is_capital(before) or not scene.is_ordinary(before) or scene.is_never_name(before):
        return False
    return words.keys[before] not in body_words().kinds and not _is_title(scene, before)


def end_of_name(scene: Scene, head: int) -> int:
    """The word behind the name that opens or ends with word `head`: "Ministry of Justice and Human Rights"."""
    words, last = scene.words, head + 1
    if head in words.possessives:
        return last
    if words.keys[head] in _POSTS:
        return _seat(scene, last)
    behind = scene.cover[last] if last < len(words) and words.joined(last) else None
    if behind is not None and is_state(behind) and behind.use is Use.NAME and words.keys[head] in _SCHOOLS:
        return behind.last
    while last < len(words) and last - head < _LONGEST and last - 1 not in words.possessives and words.joined(last):
        if words.keys[last] == "of" and words.keys[head] in _FIRMS and _is_city(scene, last + 1):
            break  # "Blue Oil Company of Los Angeles"
        end = _object(scene, last + 1, body_words().links) if words.keys[last] in ("of", "for", "on") else last + 1
        if end == last + 1:
            break
        last = end
    return last


def _is_city(scene: Scene, at: int) -> bool:
    known = scene.cover[at] if at < len(scene.words) else None
    return known is not None and known.use in (Use.CITY, Use.CAPITAL)


def _seat(scene: Scene, last: int) -> int:
    """Where the name of an embassy ends with the place where it is: "Embassy in Hanoi"."""
    if last + 1 >= len(scene.words) or scene.words.keys[last] not in ("in", "at"):
        return last
    at = last + 1 + (scene.words.keys[last + 1] == "the" and last + 2 < len(scene.words))
    seat = scene.cover[at]
    return seat.last if seat is not None and seat.first == at else last


def _object(scene: Scene, at: int, links: frozenset[str]) -> int:
    """Where the capitals behind "of" end that begin at word `at`; `at` itself where there are none."""
    words, end, solid = scene.words, at, at
    while (
        end < len(words)
        and end - at < _LONGEST
        and (words.joined(end) or words.hyphened(end) or words.gaps[end] == ", ")
    ):
        if words.is_capital(end) and not scene.is_never_name(end) and not _begins_office(scene, end):
            if end > at and _begins_person(scene, end):
                break
            if words.gaps[end] == ", " and not _goes_on_listing(scene, end):
                break
            end += 1
            solid = end
        elif words.keys[end] in links and words.joined(end) and not _opens_another(scene, end):
            end += 1
        else:
            break
        if solid == end and end - 1 in words.possessives and not _is_inner_possessive(scene, end - 1):
            break
    return solid


def _begins_person(scene: Scene, at: int) -> bool:
    """Whether a first name follows the words of an office: "Bureau of South Asian Affairs Donald Lu"."""
    words = scene.words
    given = words.forms[at] in lexicons.words("given-names.txt") and words.keys[at - 1] in scene.titles.portfolios
    return given and at + 1 < len(words) and words.joined(at + 1) and words.is_capital(at + 1)


def _begins_office(scene: Scene, at: int) -> bool:
    """Whether one person's title begins at word `at`, not a row of them as in "Council of Ministers"."""
    return scene.begins_title(at) and scene.words.keys[at] not in scene.titles.plurals


def _opens_another(scene: Scene, at: int) -> bool:
    """Whether another body follows the "and" at word `at`."""
    words = scene.words
    if words.keys[at] not in ("and", "&"):
        return False
    for after in range(at + 1, min(at + 7, len(words))):
        if not words.joined(after) or not (words.is_capital(after) or words.keys[after] == "the"):
            return False
        if words.keys[after] in body_words().kinds:
            return True
    return False


def _goes_on_listing(scene: Scene, at: int) -> bool:
    """Whether a comma stands within a name: "Ministry of Agriculture, Forestry and Fisheries"."""
    words = scene.words
    portfolios = scene.titles.portfolios
    if words.keys[at] not in portfolios or at + 2 >= len(words):
        return False
    return (words.keys[at + 1] in ("and", "&") and words.keys[at + 2] in portfolios) or (
        words.gaps[at + 1] == ", " and words.keys[at + 1] in portfolios | {"and"}
    )
