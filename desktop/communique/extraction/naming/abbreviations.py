"""Abbreviations that a document gives to its bodies: "Cambodia National Rescue Party (CNRP)" … "CNRP"."""

from communique.extraction import lexicons
from communique.extraction.naming.gazetteer import Known, Use, folded, gazetteer
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor


def find_abbreviations(scene: Scene) -> None:
    """Covers every abbreviation that the document itself explains, and wherever it is used."""
    meant = _customary(scene) | _explained(scene)
    for place, form in enumerate(scene.words.forms):
        if (actor := meant.get(form)) and _is_free(scene, place):
            scene.put(Known(place, place + 1, actor, Use.NAME))


def _customary(scene: Scene) -> dict[str, Actor]:
    """Abbreviations that all know in a document that names their state: "CPP" where Cambodia is told of."""
    codes = {known.actor.country for known in scene.knowns() if known.actor is not None}
    meant = {}
    for form, code, kind, name in lexicons.table("abbreviations.tsv"):
        if code in codes:
            known = (
                gazetteer().actors.get(f"country:{code}")
                if kind == "country"
                else gazetteer().by_name.get(folded(name))
            )
            meant[form] = known or Actor(f"{kind}:{folded(name)}", name, kind, code)
    return meant


def _explained(scene: Scene) -> dict[str, Actor]:
    """The abbreviations in brackets behind the name that they stand for; those of states mean these alone."""
    meant: dict[str, Actor] = {}
    for known in scene.knowns():
        at = known.last
        if known.actor is None or known.last - known.first < 2 or at >= len(scene.words):
            continue
        form, cover = scene.words.forms[at], scene.cover[at]
        bracketed = scene.words.gaps[at].strip(" \n“\"'‘") == "(" and len(form) > 1 and form.isupper()
        if bracketed and _fits(scene, known, form) and (cover is None or not cover.is_state or known.is_state):
            meant.setdefault(form, known.actor)
    return meant


def _fits(scene: Scene, known: Known, form: str) -> bool:
    """Whether letters of the abbreviation open words of the name."""
    initials = [word[0].upper() for word in scene.words.forms[known.first : known.last]]
    return form[0] in initials or sum(letter in initials for letter in form) >= 2


def _is_free(scene: Scene, place: int) -> bool:
    known = scene.cover[place]
    return known is None or known.last - known.first == 1
