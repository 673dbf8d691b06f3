"""The sixteen kinds of event of PLOVER 0.8, their four quads, and the plain words for them.

Source: Halterman et al., "PLOVER and POLECAT: A New Political Event Ontology and Dataset" (2023).
"""

from enum import IntEnum


class Quad(IntEnum):
    """The four quarters of PLOVER: words or deeds, with or against."""

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


# Order matters: a kind's place here, counted from 1, is its number in the event table; 0 is "no kind".
KINDS = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip

NUMBER = {kind: number for number, kind in enumerate(KINDS, 1)}

_QUADS = {
    Quad.VERBAL_COOPERATION: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    Quad.MATERIAL_COOPERATION: ("COOPERATE", "AID", "RETREAT"),
    Quad.VERBAL_CONFLICT: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    Quad.MATERIAL_CONFLICT: ("SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"),
}

QUAD = {kind: quad for quad, kinds in _QUADS.items() for kind in kinds}

WORDS = {
    "AGREE": "agrees", "CONSULT": "meets", "SUPPORT": "supports", "CONCEDE": "concedes",
    "COOPERATE": "cooperates", "AID": "aids", "RETREAT": "releases, withdraws", "REQUEST": "demands",
    "ACCUSE": "accuses", "REJECT": "rejects", "THREATEN": "threatens", "SANCTION": "sanctions",
    "PROTEST": "protests", "MOBILIZE": "mobilizes", "COERCE": "detains, coerces", "ASSAULT": "attacks",
}  # fmt: skip

QUAD_WORDS = {
    Quad.VERBAL_COOPERATION: "says, meets, supports",
    Quad.MATERIAL_COOPERATION: "aids, releases, withdraws",
    Quad.VERBAL_CONFLICT: "demands, accuses",
    Quad.MATERIAL_CONFLICT: "detains, sanctions",
}
