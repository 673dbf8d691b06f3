"""Regular expressions of `resources/lexicons/patterns.toml`, kept apart from the code that uses them."""

import tomllib
from functools import cache

from communique.paths import lexicons


def alternatives(part: str, name: str) -> str:
    """One group that matches any of the alternatives listed under `name` of a part."""
    return "(?:" + "|".join(_patterns()[part][name]) + ")"


@cache
def _patterns() -> dict[str, dict[str, list[str]]]:
    with (lexicons() / "patterns.toml").open("rb") as file:
        return tomllib.load(file)
