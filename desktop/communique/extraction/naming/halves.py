"""The two Koreas by their side alone: "the North", "the South", where a text names them."""

from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.scene import Scene

_SIDES = {"north": "country:PRK", "south": "country:KOR"}


def find_halves(scene: Scene) -> None:
    """Covers "the North" and "the South" with the Korea that the text names in full elsewhere."""
    spoken_of = {known.actor.id: known.actor for known in scene.knowns() if known.actor is not None}
    words = scene.words
    for at, key in enumerate(words.keys):
        actor = spoken_of.get(_SIDES.get(key, ""))
        if actor is None or not at or words.keys[at - 1] != "the" or not words.is_capital(at):
            continue
        goes_on = at + 1 < len(words) and words.gaps[at + 1] == " " and words.is_capital(at + 1)
        if scene.cover[at] is None and not scene.taken[at] and not goes_on and not scene.headline[at]:
            scene.put(Known(at, at + 1, actor, Use.ROLE))
