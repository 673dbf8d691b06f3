"""Whose a ministry, party, court or company is, when its name does not say."""

from dataclasses import replace

from communique.extraction.lexicons import cues
from communique.extraction.naming.bodies import named_after
from communique.extraction.naming.bodywords import body_words
from communique.extraction.naming.gazetteer import Known, Use, folded, gazetteer
from communique.extraction.naming.issuing import is_cable, main_state, post
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

_POSTS = ("Embassy", "Consulate", "Legation")


def place_bodies(scene: Scene) -> None:
    """Gives bodies told without a state the one that the words before, the sentence or the document tell of."""
    sender = gazetteer().actors["country:USA"] if is_cable(scene) else None
    main = (post(scene) if sender else None) or main_state(scene)
    settled: dict[str, Actor] = {}
    for known in scene.knowns():
        if known.actor is None or known.code or not _is_by_pattern(known.actor):
            continue
        if known.actor.id not in settled and (placed := _placed(scene, known, known.actor, sender, main)):
            settled[known.actor.id] = placed
        if known.actor.id in settled:
            scene.put(replace(known, actor=settled[known.actor.id]))


def _is_by_pattern(actor: Actor) -> bool:
    """Whether a body was found by its pattern, not in the gazetteer, which knows better."""
    return actor.id == f"{actor.kind}:{folded(actor.name)}" and folded(actor.name) not in gazetteer().by_name


def _placed(scene: Scene, known: Known, body: Actor, sender: Actor | None, main: Actor | None) -> Actor | None:
    if body.name.startswith(_POSTS):
        return named_after(body, sender) if sender else None
    if nation := _nation_before(scene, known):
        return replace(body, country=nation.country)
    if not _is_of_a_state(body):
        return None
    state = _told_before(scene, known) or main
    return named_after(body, state) if state else None


def _nation_before(scene: Scene, known: Known) -> Actor | None:
    """The people or state a few small words before: "the U.S. cybersecurity firm FireEye Inc."."""
    words = scene.words
    for at in range(known.first - 1, max(known.first - 5, -1), -1):
        other = scene.cover[at]
        if other is not None:
            near = at + 1 < known.first and other.is_state and at not in words.possessives
            return other.actor if near and other.use in (Use.NAME, Use.PEOPLE) else None
        if not words.forms[at].islower() or words.keys[at] in cues("function"):
            return None
        if words.gaps[at + 1].strip() not in ("", ","):
            return None
    return None


def _is_of_a_state(actor: Actor) -> bool:
    """Whether some state must have the body: a ministry, a party, "the Supreme Court"."""
    parts, nouns = actor.name.casefold().split(), body_words()
    if actor.kind in ("ministry", "party"):
        return True
    plain = nouns.vague | nouns.links | nouns.always_of_state | nouns.of_any_state
    return plain.issuperset(parts) and not nouns.always_of_state.isdisjoint((parts[0], parts[-1]))


def _sends(scene: Scene, people: Known) -> bool:
    """Whether envoys of a people are told of, who deal with another's ministry."""
    return not cues("envoys").isdisjoint(scene.words.keys[people.last : people.last + 3])


def _told_before(scene: Scene, known: Known) -> Actor | None:
    """The state whose delegation or side the sentence tells of, else in whose city the paragraph plays."""
    words = scene.words
    same_sentence = True
    for at in range(known.first - 1, max(known.first - 150, -1), -1):
        if "\n\n" in words.gaps[at + 1]:
            break
        same_sentence = same_sentence and "." not in words.gaps[at + 1].strip()
        other = scene.cover[at]
        if other is None or other.actor is None or other.first != at:
            continue
        if same_sentence and other.is_state and other.use in (Use.PEOPLE, Use.CAPITAL, Use.CITY):
            if other.use is Use.PEOPLE and _sends(scene, other):
                continue  # "the Peruvian ambassador was summoned to the Ministry of Foreign Affairs"
            return other.actor
        if other.use in (Use.CAPITAL, Use.CITY) and at and words.keys[at - 1] == "in":
            return other.actor
    return None
