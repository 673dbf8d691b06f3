"""States as cables shorten them: "Indo Govt", "the ChiNats", "GOI" for the government of India or of Indonesia."""

import re
from collections import Counter

from communique.extraction import lexicons
from communique.extraction.naming.gazetteer import Known, Use, gazetteer
from communique.extraction.naming.issuing import is_cable, post
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

_GOVERNMENT = re.compile(r"GO([A-Z])")
"""“Government of” and the first letter of a state."""


def find_wired(scene: Scene) -> None:
    """Covers what only cables call a state, in a document that is one."""
    if not is_cable(scene):
        return
    short = _shortened()
    for place, form in enumerate(scene.words.forms):
        if (known := short.get(form)) and scene.cover[place] is None and _stands_alone(scene, place):
            scene.put(Known(place, place + 1, *known))
    governments = {form: found for form in set(scene.words.forms) if (found := _government(scene, form))}
    for place, form in enumerate(scene.words.forms):
        if form in governments and _stands_alone(scene, place):
            scene.put(Known(place, place + 1, governments[form], Use.NAME))


def _shortened() -> dict[str, tuple[Actor, Use]]:
    """By each form its state and use; of a people also with the ending of the plural."""
    short: dict[str, tuple[Actor, Use]] = {}
    for form, code, use in lexicons.table("cable-words.tsv"):
        known = gazetteer().actors[f"country:{code}"], Use(use)
        short[form] = known
        if known[1] is Use.PEOPLE:
            short[f"{form}s"] = known
    return short


def _stands_alone(scene: Scene, place: int) -> bool:
    """Whether no hyphen joins a word to another: no "Indo-China"."""
    words, after = scene.words, place + 1
    return not words.hyphened(place) and not (after < len(words) and words.hyphened(after))


def _government(scene: Scene, form: str) -> Actor | None:
    """The state with that letter that the cable goes to or comes from, else the one named most."""
    found = _GOVERNMENT.fullmatch(form)
    if found is None:
        return None
    named = Counter(
        known.actor.id
        for known in scene.knowns()
        if known.actor is not None and known.is_state and scene.words.forms[known.first][0] == found[1]
    )
    seat = post(scene)
    if seat is not None and (seat.id in named or seat.name[0] == found[1]):
        return seat
    return gazetteer().actors[named.most_common(1)[0][0]] if named else None
