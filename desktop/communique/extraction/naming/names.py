"""Where a person's name begins and ends."""

from dataclasses import dataclass

from communique.extraction import lexicons
from communique.extraction.lexicons import cues
from communique.extraction.naming.scene import Scene, is_state_name

_SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name at words `first` to before `last`."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


def name_at(scene: Scene, first: int, titled: bool = False) -> Name | None:
    """The person's name that begins at word `first`; after a title even ordinary words ("Secretary Price")."""
    last = first
    while last < len(scene.words) and last - first < _LONGEST:
        if last > first and not scene.linked(last):
            break
        if not _takes(scene, first, last, titled):
            break
        last += 1
    last = _with_suffix(scene, first, last)
    while last > first and _leads_on(scene, last - 1):
        last -= 1
    return Name(first, last) if last > first and _is_name(scene, first, last, titled) else None


def name_before(scene: Scene, end: int) -> Name | None:
    """The person's name of two words and more that ends before word `end`."""
    first = end
    while first > 0 and end - first < _LONGEST and (first == end or scene.linked(first)) and _stands(scene, first - 1):
        first -= 1
    while first < end and (scene.is_title_word(first) or not scene.words.is_capital(first)):
        first += 1
    return Name(first, end) if end - first >= 2 and _is_name(scene, first, end, False) else None


def _takes(scene: Scene, first: int, at: int, titled: bool) -> bool:
    """Whether the name that begins at word `first` goes on with word `at`."""
    words = scene.words
    known = scene.cover[at]
    if known is not None:
        return is_state_name(known) and _is_amid_names(scene, first, at, titled)
    if scene.is_title_word(at) if at == first else scene.begins_title(at):
        return False
    if at == first and words.keys[at] in scene.titles.portfolios:
        return False
    if not words.is_capital(at):
        if at == first:
            return False
        if words.hyphened(at):
            return words.forms[at].islower() and len(words.forms[at]) > 1 and not _is_compound(scene, at)
        return words.keys[at] in cues("particles") and _leads_to_name(scene, at + 1)
    if words.keys[at] in ("i", "a") and words.gaps[at + 1 : at + 2] == [" "]:
        return False
    if words.keys[at] in cues("particles") and at + 1 < len(words) and _stands(scene, at + 1) and scene.linked(at + 1):
        return True
    if (
        not scene.is_ordinary(at)
        or len(words.forms[at]) == 1
        or (at > first and scene.words.keys[at] in scene.titles.heads)
    ):
        return True
    return (
        (titled or _is_family_name(scene, first, at))
        and not scene.headline[at]
        and not scene.is_never_name(at)
        and words.keys[at] not in scene.titles.portfolios
        and not _begins_headline(scene, at)
    )


def _leads_to_name(scene: Scene, at: int) -> bool:
    """Whether a capital of a name follows, or another particle and then one: "von der Leyen", "de la Fuente"."""
    words = scene.words
    if at + 1 < len(words) and words.keys[at] in cues("particles") and words.forms[at].islower() and scene.linked(at):
        at += 1
    return at < len(words) and words.is_capital(at) and _stands(scene, at)


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a particle at the end of a name leads on to nothing: "Palais des"."""
    key = scene.words.keys[at]
    return (key in cues("particles") and not scene.words.is_capital(at)) or key in (
        "de",
        "des",
        "von",
        "van",
        "del",
        "della",
    )


def _is_compound(scene: Scene, at: int) -> bool:
    """Whether a small word behind a hyphen is an ordinary one ("Paris-based"), not a syllable of a name ("Ki-moon")."""
    key = scene.words.keys[at]
    short = key in ("who", "led", "run", "era") or (len(key) == 4 and key in cues("function"))
    return short or (len(key) > 4 and scene.is_ordinary(at))


def _is_family_name(scene: Scene, first: int, at: int) -> bool:
    """Whether an ordinary word follows a first name and nothing more does: "Samantha Power said"."""
    words = scene.words
    after = at + 1
    alone = after >= len(words) or words.gaps[after] != " " or not words.is_capital(after)
    return at == first + 1 and words.forms[first] in lexicons.words("given-names.txt") and alone


def _stands(scene: Scene, at: int) -> bool:
    """Whether word `at` can be part of a name by itself."""
    words = scene.words
    if scene.cover[at] is not None or scene.is_title_word(at, amid=True):
        return False
    if not words.is_capital(at):
        lower_part = words.hyphened(at) and words.forms[at].islower() and not scene.is_ordinary(at)
        return lower_part or words.keys[at] in cues("particles")
    return not scene.is_ordinary(at) or len(words.forms[at]) == 1 or words.keys[at] in scene.titles.heads


def _is_amid_names(scene: Scene, first: int, at: int, titled: bool) -> bool:
    """Whether a country's name at word `at` is a person's: "Foreign Minister Israel Katz", "Michael Jordan"."""
    words = scene.words
    if at in words.possessives and at == first:
        return False
    if at > first:
        spaced = words.gaps[at] == " " or len(words.forms[at - 1]) == 1  # "Monica P. Medina"
        return words.forms[first] in lexicons.words("given-names.txt") and spaced and at - first <= 2
    follows = at + 1 < len(words) and scene.linked(at + 1) and words.gaps[at + 1] == " "
    return titled and follows and words.is_capital(at + 1) and _stands(scene, at + 1)


def _begins_headline(scene: Scene, at: int) -> bool:
    """Whether a capitalised ordinary word is only part of a line of capitalised words."""
    after = at + 1
    words = scene.words
    return after < len(words) and words.joined(after) and words.is_capital(after) and scene.is_ordinary(after)


def _with_suffix(scene: Scene, first: int, last: int) -> int:
    words = scene.words
    has_suffix = first < last < len(words) and words.keys[last] in _SUFFIXES and words.gaps[last] in (" ", ", ")
    return last + 1 if has_suffix else last


def _is_name(scene: Scene, first: int, last: int, titled: bool) -> bool:
    """Whether enough of the words are a name: an initial alone is none, nor a row of abbreviations."""
    forms = scene.words.forms[first:last]
    if all(len(form) == 1 or "." in key for form, key in zip(forms, scene.words.keys[first:last], strict=True)):
        return False
    if not titled and any(len(form) < 5 and form.isupper() and len(form) > 1 for form in forms):
        return all(form.isupper() for form in forms) and len(forms) > 1
    return titled or any(not scene.is_ordinary(place) for place in range(first, last))
