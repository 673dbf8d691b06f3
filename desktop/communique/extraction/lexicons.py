"""Word lists and tables from resources, read once, when first asked for."""

from functools import cache
from typing import Any

from communique.paths import lexicons


def _text(name: str) -> str:
    return (lexicons() / name).read_text(encoding="utf-8")


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated file without its heading; short rows are filled up with empty cells."""
    heading, *lines = _text(name).splitlines()
    width = heading.count("\t") + 1
    return tuple((*cells, *[""] * (width - len(cells))) for line in lines if line for cells in [line.split("\t")])


def several(cell: str) -> list[str]:
    """The values of a cell that holds several, parted by semicolons."""
    return [value for part in cell.split(";") if (value := part.strip())]


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list of names, without empty ones and without remarks (`#`)."""
    return tuple(line for raw in _text(name).splitlines() if (line := raw.split("#")[0].strip()))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list: parted by spaces or line ends, `#` starts a remark."""
    return frozenset(word for line in _text(name).splitlines() for word in line.split("#")[0].split())


@cache
def toml(name: str) -> dict[str, Any]:
    """A TOML file; lists of words in it may be strings of words parted by spaces or commas."""
    import tomllib  # only extraction needs it, and not before the first document

    return tomllib.loads(_text(name))


@cache
def cues(name: str) -> frozenset[str]:
    """The words around names that are listed under `name`."""
    return frozenset(toml("cues.toml")[name].split())
