"""Persons between whom official correspondence goes: "Memorandum From the Director of the Office (Roe) to John Doe"."""

from communique.extraction.naming.cast import Cast
from communique.extraction.naming.issuing import corresponds
from communique.extraction.naming.names import Name, name_at
from communique.extraction.naming.scene import Scene

_HEAD_PARTS = 5


def by_header(cast: Cast) -> None:
    """Everyone whom a header names in brackets behind the office, or without any; they are the issuer's own."""
    scene = cast.scene
    for part in scene.parts[:_HEAD_PARTS]:
        if not corresponds(scene, part):
            continue
        for at in scene.words_between(part.start, part.end):
            name = _in_brackets(scene, at) or _sender(scene, at)
            if name is not None and not any(scene.taken[name.first : name.last]):
                cast.see(name, None).signs = True


def _in_brackets(scene: Scene, at: int) -> Name | None:
    """The name that fills the brackets which word `at` opens."""
    words = scene.words
    if not words.gaps[at].rstrip().endswith("(") or (words.forms[at].isupper() and len(words.forms[at]) > 1):
        return None
    alone = Name(at, at + 1) if words.is_capital(at) and scene.cover[at] is None else None
    return next((name for name in (name_at(scene, at, titled=True), alone) if name and _closes(scene, name)), None)


def _closes(scene: Scene, name: Name) -> bool:
    """Whether the bracket ends right behind a name."""
    return name.last < len(scene.words) and scene.words.gaps[name.last].lstrip().startswith(")")


def _sender(scene: Scene, at: int) -> Name | None:
    """The name of two words and more right behind "From", "to" or "and", or the next of a list."""
    words = scene.words
    before = words.keys[at - 1] if at else ""
    listed = at > 0 and scene.taken[at - 1] and words.gaps[at].strip() == ","
    if not listed and before not in ("from", "by", "to", "and"):
        return None
    name = name_at(scene, at) if words.is_capital(at) and scene.cover[at] is None else None
    return name if name is not None and len(name) > 1 else None
