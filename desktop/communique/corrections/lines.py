"""What a person types for a title or a name, brought onto one line."""

from communique.corrections.errors import NotPossible


def on_one_line(typed: str, missing: str, called: str, most: int) -> str:
    """The words with single spaces. NotPossible for none, saying what is `missing`, or for more than `most` letters."""
    words = " ".join(typed.split())
    if not words:
        raise NotPossible(missing)
    if len(words) > most:
        raise NotPossible(f"{called} has at most {most} letters; this one has {len(words):,}.")
    return words
