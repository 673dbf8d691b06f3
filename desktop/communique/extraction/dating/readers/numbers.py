"""Numbers in words and figures: "two and a half", "twenty-five", "several"."""

from communique.extraction.dating.story import Found

_AMOUNTS = ("number", "day", "digits", "big", "decimal", "year")


def count_of(found: Found, end: int | None = None) -> tuple[float | None, bool]:
    """How many, None where the words up to `end` do not say; and whether exactly so many."""
    exact = not found.has("more", "less", "over", "least", "most", "approximately", "up")
    total = _amount(found, found.last if end is None else end)
    if total is None:
        if found.has("few"):
            return (12, False) if found.word(found.place("few") or 0).lower() == "dozen" else (None, False)
        if found.has("half"):
            total = 1.5 if found.has("and") else 0.5
        else:
            total = 1.0 if found.has("a", "another") else None
        return total, exact
    return total + (0.5 if found.has("half") else 0), exact


def _amount(found: Found, end: int) -> float | None:
    """The first number: figures, or words that add up ("twenty-five")."""
    wanted = {found.lexicon.letter(kind) for kind in _AMOUNTS}
    kinds, values = found.tokens.kinds, found.tokens.values
    for place in range(found.first, end):
        if kinds[place] in wanted:
            return float(values[place]) + _ones(found, place)
    return None


def _ones(found: Found, place: int) -> int:
    """The second half of "twenty-five"."""
    after = place + 2 if found.is_kind(place + 1, "hyphen") else place + 1
    tens = found.is_kind(place, "number") and found.tokens.values[place] in range(20, 100, 10)
    if tens and after < found.last and found.is_kind(after, "number") and found.tokens.values[after] < 10:
        return int(found.tokens.values[after])
    return 0
