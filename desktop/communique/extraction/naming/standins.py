"""Offices that cables name without a state: "Prime Minister" is the post's, "Embassy" and "Department" the writer's."""

import re

from communique.extraction.lexicons import cues
from communique.extraction.naming.cast import Cast
from communique.extraction.naming.gazetteer import Known, Use, gazetteer
from communique.extraction.naming.issuing import is_cable, post
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

_FROM_POST = re.compile(r"\bto the (?:Acting |Under )?(?:Secretary of State|Department of State)|\bFrom the Embassy\b")
_ACCREDITED = re.compile(r"\bgovernments? to which you(?: are)? accredited\b", re.I)


def find_stand_ins(cast: Cast, roles: list[Role]) -> None:
    """Covers the bare offices of a cable with the states that they act for."""
    scene = cast.scene
    if not is_cable(scene) or (host := post(scene)) is None:
        return
    sender, ministry = gazetteer().actors["country:USA"], gazetteer().by_name["department of state"]
    from_post = _is_from_post(scene)
    held = {at for p in cast.persons for s in p.sightings for at in range(s.phrase_first, s.phrase_last)}
    for role in roles:
        owner = _owner(role, host, sender, from_post)
        if owner is not None and role.first not in held and _stands_alone(scene, role.first, role.last):
            scene.put(Known(role.first, role.last, owner, Use.ROLE))
    for at, key in enumerate(scene.words.keys):
        senders = key in cues("senders_bodies") or (key == "presidential" and not from_post)
        if senders and at not in held and _stands_alone(scene, at, at + 1):
            department = key in ("department", "dept")
            scene.put(Known(at, at + 1, ministry if department else sender, Use.NAME if department else Use.ROLE))
    for match in _ACCREDITED.finditer(scene.words.text):
        inside = scene.words_between(*match.span())
        scene.put(Known(inside[0], inside[-1] + 1, host, Use.ROLE))


def _is_from_post(scene: Scene) -> bool:
    return any(
        _FROM_POST.search(scene.words.text, part.start, min(part.end, part.start + 400)) for part in scene.parts[:4]
    )


def _owner(role: Role, host: Actor, sender: Actor, from_post: bool) -> Actor | None:
    """Whose an office without a state is; None for those that both may have."""
    if role.owners or role.plural or role.determiner not in ("", "the"):
        return None
    if role.head in cues("posts_offices") or "foreign secretary" in role.title:
        return host
    if role.head in cues("senders_offices") or (role.head in ("president", "vice-president") and not from_post):
        return sender
    return None


def _stands_alone(scene: Scene, first: int, last: int) -> bool:
    """Whether words `first` to before `last` are capitals that nothing covers yet and no name goes on from."""
    words = scene.words
    goes_on = last < len(words) and words.gaps[last] == " " and words.is_capital(last) and scene.cover[last] is None
    goes_on = goes_on and not scene.taken[last]
    free = all(scene.cover[at] is None and not scene.taken[at] for at in range(first, last))
    return words.is_capital(first) and words.is_capital(last - 1) and free and not goes_on and not scene.shouted[first]
