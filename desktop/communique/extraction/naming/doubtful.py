"""Names that mean one state or another, by what else the document tells: China in the 1950s, Georgia, Congo."""

import re
from dataclasses import replace

from communique.extraction.lexicons import cues
from communique.extraction.naming.gazetteer import Known, Use, gazetteer
from communique.extraction.naming.scene import Scene

YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")

_NUMBERED = re.compile(r" [A-Z]")
"""What stands behind the number of a telegram: "728 Rangoon"."""


def settle_doubtful(scene: Scene) -> None:
    """Puts the right state for names that several have borne."""
    told = frozenset(scene.words.keys)
    _too_young(scene)
    _china(scene, told)
    _congo(scene, told)
    _georgia(scene, told)
    _regions(scene)


def _too_young(scene: Scene) -> None:
    """Uncovers bodies that were not there yet in the years of which the document tells."""
    years = [int(year) for year in YEAR.findall(scene.words.text)]
    since = gazetteer().since
    for known in scene.knowns():
        if years and known.actor is not None and since.get(known.actor.id, 0) > max(years):
            scene.cover[known.first : known.last] = [None] * (known.last - known.first)


def _china(scene: Scene, told: frozenset[str]) -> None:
    """The China that others recognised: the Republic until 1949 on the mainland, from then to the 1970s on Taiwan."""
    text = scene.words.text[:20_000]
    years = [int(year[1]) for year in YEAR.finditer(text) if not _NUMBERED.match(text, year.end())]
    if not years:
        return
    if max(years) < 1949:
        _rename(scene, "country:TWN", "country:CHN")
    elif min(years) >= 1945 and max(years) <= 1978 and told & cues("of_taipei") and not told & cues("of_peking"):
        _rename(scene, "country:CHN", "country:TWN")


def _congo(scene: Scene, told: frozenset[str]) -> None:
    if told & cues("of_brazzaville") and not told & cues("of_kinshasa"):
        _rename(scene, "country:COD", "country:COG")


def _georgia(scene: Scene, told: frozenset[str]) -> None:
    """Georgia is the American state where it stands among others of them and nothing speaks of the Caucasus."""
    if "georgia" not in told or told & cues("of_the_caucasus"):
        return
    cities = {
        known.first
        for known in scene.knowns()
        if known.use is Use.CITY and known.actor and known.actor.country == "USA"
    }
    for known in scene.knowns():
        near = range(known.first - 12, known.last + 12)
        if known.actor and known.actor.id == "country:GEO" and any(at in cities for at in near):
            scene.put(replace(known, actor=gazetteer().actors["country:USA"], use=Use.CITY))


_PEOPLES: dict[str, tuple[tuple[str, ...], str]] = {"asian": (("southeast",), "ASEAN"), "european": ((), "EU")}
_BLOCS = {"southeast asia": "ASEAN", "south-east asia": "ASEAN", "europe": "EU"}


def _regions(scene: Scene) -> None:
    """Those who act for a region act for its bloc where the document names it: "Southeast Asia’s top diplomats"."""
    words = scene.words
    blocs = {known.code for known in scene.knowns() if known.actor is not None and known.actor.kind == "bloc"}
    _region_peoples(scene, blocs)
    for known in scene.knowns():
        region = words.text[words.starts[known.first] : words.end_of_form(known.last - 1)].casefold()
        bloc = _BLOCS.get(region)
        if (
            known.use is Use.NOBODY
            and bloc in blocs
            and known.last - 1 in words.possessives
            and _acts(scene, known.last)
        ):
            scene.put(replace(known, actor=gazetteer().actors[f"bloc:{bloc}"], use=Use.PEOPLE))


def _region_peoples(scene: Scene, blocs: set[str | None]) -> None:
    """Covers "Southeast Asian", "European" before those who act, where the document names the bloc."""
    words = scene.words
    for at, key in enumerate(words.keys):
        opening = _PEOPLES.get(key)
        if opening is None or scene.cover[at] is not None or not words.is_capital(at) or not _acts(scene, at + 1):
            continue
        before, bloc = opening
        first = at - len(before)
        if bloc in blocs and first >= 0 and tuple(words.keys[first:at]) == before:
            scene.put(Known(first, at + 1, gazetteer().actors[f"bloc:{bloc}"], Use.PEOPLE))


def _acts(scene: Scene, at: int) -> bool:
    """Whether those who act for a state or bloc stand at word `at`, or behind one word more."""
    return not cues("acting_for_blocs").isdisjoint(scene.words.keys[at : at + 3])


def _rename(scene: Scene, old: str, new: str) -> None:
    actor = gazetteer().actors[new]
    for known in scene.knowns():
        if known.actor is not None and known.actor.id == old:
            scene.put(replace(known, actor=actor))
