"""All names of one document, in the order in which they can be known: states, bodies, persons, later mentions."""

from communique.extraction.layout import blocks
from communique.extraction.naming.abbreviations import find_abbreviations
from communique.extraction.naming.bodies import find_bodies
from communique.extraction.naming.cast import Cast
from communique.extraction.naming.doubtful import settle_doubtful
from communique.extraction.naming.furniture import without_furniture
from communique.extraction.naming.gathering import Found, gathered
from communique.extraction.naming.gazetteer import known_names
from communique.extraction.naming.halves import find_halves
from communique.extraction.naming.headers import by_header
from communique.extraction.naming.issuing import find_letterheads, is_cable, issuer
from communique.extraction.naming.later import by_bloc, by_family_name, by_pronoun, by_role, by_short_name
from communique.extraction.naming.persons import by_apposition, by_title
from communique.extraction.naming.placing import place_bodies
from communique.extraction.naming.roles import roles
from communique.extraction.naming.scene import Scene, scene
from communique.extraction.naming.standing import codes_told, settle
from communique.extraction.naming.standins import find_stand_ins
from communique.extraction.naming.untitled import by_deed, by_reputation, by_signature, by_surname, by_word
from communique.extraction.naming.wired import find_wired
from communique.extraction.naming.words import split


def naming_of(text: str) -> Found:
    """The actors of a text, the places where it names them, and the cities that are only where something is."""
    parts = blocks(text)
    words = split(without_furniture(text, parts))
    sight = scene(words, known_names(words), parts)
    find_wired(sight)
    settle_doubtful(sight)
    find_bodies(sight)
    find_abbreviations(sight)
    place_bodies(sight)
    by_bloc(sight)
    by_short_name(sight)
    return gathered(sight, _persons(sight))


def _persons(scene: Scene) -> Cast:
    cast = Cast(scene)
    found = roles(scene)
    by_title(cast, found)
    by_apposition(cast, found)
    find_letterheads(cast, found)
    by_header(cast)
    by_signature(cast)
    by_deed(cast)
    by_word(cast)
    by_family_name(cast)
    writer = issuer(cast)
    by_reputation(cast, codes_told(scene, writer))
    if is_cable(scene):
        by_surname(cast)
    settle(cast, writer)
    by_role(cast, found)
    by_pronoun(cast, found)
    find_stand_ins(cast, found)
    find_halves(scene)
    return cast
