"""Who issues a document, which state it is mostly about, and whose a ministry is when the words do not say."""

import re
from collections import Counter

from communique.extraction.layout import Block
from communique.extraction.layout import Role as Part
from communique.extraction.lexicons import cues
from communique.extraction.naming.bodies import named_after
from communique.extraction.naming.cast import Cast
from communique.extraction.naming.gazetteer import Known, Use, folded, gazetteer, known_names
from communique.extraction.naming.leaders import leader_named
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.words import split
from communique.model.actors import Actor

_OF_USA = (
    "office of the spokesperson",
    "bureau of",
    "media note",
    "department spokesperson",
    "department press briefing",
)
_HEADER = re.compile(
    r"(?:Telegram|Airgram|Despatch|Letter|Message|Note|Circular|Memorandum)[\w ]* (?:From|from|by) |"
    r"\bto the (?:Acting |Under )?Secretary of State|\bto the Department of State|^(?:The )?Secretary of State to "
)
_TO_STATE = re.compile(
    r"\b(?:to|From|by) the (?:Acting |Under )?(?:Secretary of State|Department of State)|"
    r"\b(?:Secretary|Under Secretary|Department) of State to (?:the |certain )|"
    r"\b(?:Telegram|Airgram|Despatch) From the (?:Embassy|Legation|Consulate|Mission)\b|"
    r"\b(?:Ambassador|Chargé|Counselor|Consul|Minister|Representative)\b[^\n(]{0,80}\(\w+\) to the "
)
_HOME_OFFICE = re.compile(
    r"\b(?:Secretary of State|Department of State|National Security (?:Council|Affairs)|Joint Chiefs of Staff|"
    r"Central Intelligence|Intelligence and Research|Special Assistant|Country Director|Policy Planning)\b"
)
"""Offices that only the United States have, or that only their papers call so."""
_POSTED = (
    "embassy",
    "legation",
    "consulate",
    "ambassador",
    "minister",
    "chargé",
    "consul",
    "representative",
    "mission",
)


def corresponds(scene: Scene, part: Block) -> bool:
    """Whether a part is the line that tells between whom a document went."""
    return _HEADER.search(scene.words.text, part.start, min(part.end, part.start + 400)) is not None


def issuer(cast: Cast) -> Actor | None:
    """The state or bloc that issues the document, by its letterhead, byline or the abbreviations of its cables."""
    scene = cast.scene
    usa = gazetteer().actors["country:USA"]
    if actor := _by_header(cast):
        return actor
    writing = [part for part in scene.parts if part.role in (Part.HEAD, Part.SIGNATURE)]
    for part in writing[:_HEADS]:
        if scene.words.text[part.start : part.end].strip().lower().startswith(_OF_USA):
            return usa
        if actor := _named_in(cast, part.start, part.end):
            return actor
    return usa if is_cable(scene) else None


def is_cable(scene: Scene) -> bool:
    """Whether a document is American cable traffic: by the abbreviations of its cables, or its header."""
    if not cues("of_cables").isdisjoint(scene.words.keys):
        return True
    return any(
        _TO_STATE.search(scene.words.text, part.start, min(part.end, part.start + 400)) for part in scene.parts[:4]
    )


def post(scene: Scene) -> Actor | None:
    """The state from or to whose capital a cable goes: "The Ambassador in Burma to the Department of State"."""
    words = scene.words
    for part in scene.parts[:4]:
        for at in scene.words_between(part.start, min(part.end, part.start + 400)):
            if words.keys[at] not in _POSTED or words.keys[at + 1 : at + 2] not in (["in"], ["at"], ["to"]):
                continue
            line = words.text[words.ends[at + 1] : words.ends[at + 1] + 60].partition("\n")[0]
            seat = next(iter(known_names(split(line))), None)
            return gazetteer().actors.get(f"country:{seat.code}") if seat is not None else None
    return _in_dateline(scene)


def _in_dateline(scene: Scene) -> Actor | None:
    """The state of the capital that opens a line of a cable's head: "Rangoon, November 27, 1953"."""
    for part in scene.parts[:5]:
        inside = scene.words_between(part.start, min(part.end, part.start + 80))
        known = scene.cover[inside[0]] if inside else None
        if known is not None and known.use is Use.CAPITAL and known.code != "USA" and part.end - part.start < 80:
            return known.actor
    return None


def _by_header(cast: Cast) -> Actor | None:
    """The sender that a header tells: "Letter From Chairman Khrushchev", "… to the Department of State"."""
    scene = cast.scene
    for part in scene.parts[:4]:
        found = _HEADER.search(scene.words.text, part.start, min(part.end, part.start + 400))
        if found is None:
            continue
        if "rom" in found.group() or " by " in found.group():
            after = scene.words_between(found.end(), found.end() + 60)
            sender = next((p for p in cast.persons for s in p.sightings if s.phrase_first in after[:3]), None)
            if sender is not None:
                code = sender.code or getattr(leader_named(sender.name, sender.heads, None, ()), "code", None)
                if code or not _HOME_OFFICE.search(scene.words.text, part.start, part.end):
                    return gazetteer().actors.get(f"country:{code}") if code else None
        return gazetteer().actors["country:USA"]
    return None


def _named_in(cast: Cast, start: int, end: int) -> Actor | None:
    """The state of whom a stretch of text names: "KINGDOM OF CAMBODIA", "Ned Price, Department Spokesperson"."""
    scene = cast.scene
    for person in cast.persons:
        for sighting in person.sightings:
            if start <= scene.words.starts[sighting.first] < end:
                owner = next((role.owner for role in person.roles if role.owner), None)
                usual = any(
                    role.title.startswith("secretary of state") or role.title.startswith("department")
                    for role in person.roles
                )
                return owner or (gazetteer().actors["country:USA"] if usual else None)
    for at in scene.words_between(start, end):
        known = scene.cover[at]
        if known is not None and known.actor is not None and known.actor.country and known.use is Use.NAME:
            writes = known.actor.kind == "ministry" or (
                known.actor.kind in ("country", "bloc") and scene.words.starts[at] <= start + 4
            )
            return _state(known.actor) if writes else None
    return None


def _state(actor: Actor) -> Actor:
    code = actor.country
    return gazetteer().actors.get(f"country:{code}") or gazetteer().actors.get(f"bloc:{code}") or actor


_HEADS = 20
_LONG = 20_000


def main_state(scene: Scene, but: str | None = None) -> Actor | None:
    """The state that a document names first and clearly most often, besides the code `but`; none in a long one."""
    if len(scene.words.text) > _LONG:
        return None
    told = [known.code for known in scene.knowns() if known.use is not Use.PEOPLE and known.code != but]
    codes = [code for code in told if code is not None and f"country:{code}" in gazetteer().actors]
    ranked = Counter(codes).most_common(2)
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= 1.5 * ranked[1][1])
    return gazetteer().actors[f"country:{ranked[0][0]}"] if clear and ranked[0][0] == codes[0] else None


def find_letterheads(cast: Cast, roles: list[Role]) -> None:
    """Covers a minister's title that stands alone at the head: there it is the ministry that writes."""
    scene = cast.scene
    for part in [part for part in scene.parts if part.role is Part.HEAD][:_HEADS]:
        for role in roles:
            inside = part.start <= scene.words.starts[role.first] < part.end
            if inside and _is_an_office(scene, role) and not any(cast.has(at) for at in range(role.first, role.last)):
                _cover_ministry(scene, role)


def _is_an_office(scene: Scene, role: Role) -> bool:
    """Whether a title is that of a ministry's head: "Minister of Foreign Affairs", not "Prime Minister of Japan"."""
    words = role.title.split()
    office = words[2] if words[:2] in (["minister", "of"], ["minister", "for"]) and len(words) > 2 else ""
    return office in scene.titles.portfolios


def _cover_ministry(scene: Scene, role: Role) -> None:
    state = role.owner or next(
        (
            k.actor
            for k in scene.knowns()
            if k.last <= role.first and k.actor and k.actor.kind == "country" and k.use is Use.NAME
        ),
        None,
    )
    first = next(at for at in range(role.first, role.last) if scene.words.keys[at] == "minister")
    office = (
        " ".join(scene.words.forms[first + 1 : role.last]).title().replace(" And ", " and ").replace("Of ", "of ", 1)
    )
    name = f"Ministry {office}"
    actor = Actor(f"ministry:{folded(name)}", name, "ministry", None)
    if state is not None:
        actor = named_after(actor, state)
    scene.put(Known(first, role.last, actor, Use.NAME))
