"""The words of titles, from the lexicon of roles."""

from dataclasses import dataclass
from functools import cache

from communique.extraction import lexicons


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Folded words that titles are made of; `heads` gives the singular of each head noun."""

    heads: dict[str, str]
    plurals: frozenset[str]
    loose: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    honorifics: frozenset[str]
    portfolios: frozenset[str]
    abbreviated: dict[str, str]
    """The head noun behind a shortened title that takes a full stop: "amb"."""


@cache
def title_words() -> TitleWords:
    """The words of titles, read when first asked for."""
    raw = lexicons.toml("roles.toml")
    singular = raw["heads"].split()
    plurals = {word + "s": word for word in singular if not word.endswith(("s", "man"))} | raw["plurals"]
    plurals |= {word[:-3] + "men": word for word in singular if word.endswith("man")}
    lists = {name: frozenset(raw[name].split()) for name in ("loose", "before", "after", "honorifics", "portfolios")}
    return TitleWords(
        heads={word: word for word in singular} | plurals | raw["short"],
        plurals=frozenset(plurals),
        abbreviated=raw["abbreviated"],
        **lists,
    )
