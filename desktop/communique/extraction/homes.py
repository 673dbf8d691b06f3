"""Persons whose state no word of a text tells, placed by what the document is.

Who signs a cable serves the state that writes it, and whom it speaks of without a country is of its post; an official
whom a release names by title alone serves the issuer.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.layout import Block, Role
from communique.extraction.naming import Naming, Place
from communique.extraction.natures import Nature


def placed(naming: Naming, kind: Nature, layout: Sequence[Block]) -> Naming:
    """The naming of a document with the states that its nature gives to persons without one."""
    homeless = {actor.id for actor in naming.actors if actor.kind == "person" and actor.country is None}
    named = [place for place in naming.places if place.actor in homeless]
    codes = {place.actor: code for place in named if (code := _home(place, kind, layout))}
    if not codes:
        return naming
    return replace(
        naming,
        actors=tuple(replace(a, country=codes[a.id]) if a.id in codes else a for a in naming.actors),
        places=tuple(replace(p, code=codes[p.actor]) if p.actor in codes else p for p in naming.places),
    )


def _home(place: Place, kind: Nature, layout: Sequence[Block]) -> str | None:
    if kind.kind == "cable":
        signs = any(part.role is Role.SIGNATURE and part.start <= place.start < part.end for part in layout)
        return next(iter(kind.issuer if signs else kind.post), None)
    titled = place.phrase_start < place.start and not place.preposition
    return next(iter(kind.issuer), None) if kind.kind in ("press_release", "document") and titled else None
