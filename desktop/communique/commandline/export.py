"""`communique export`: a library's events, those that the filters show, to a file."""

import sys
from argparse import Namespace

from communique.browsing.chips import in_words
from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.filters import Filter
from communique.browsing.recasting import recast
from communique.browsing.showing import shown
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.commandline import fail
from communique.exporting import EXPORTERS, rows
from communique.library import Library, LibraryError


class _Unknown(Exception):
    """A value to filter by that the library does not have."""


def run(chosen: Namespace) -> int:
    """Write the file; how many events it holds goes to stdout."""
    suffix = f".{chosen.format.lower().lstrip('.')}" if chosen.format else chosen.file.suffix.lower()
    if suffix not in EXPORTERS:
        known = ", ".join(name.removeprefix(".") for name in EXPORTERS)
        sys.stderr.write(f"communique: {chosen.file}: no such format; there are {known}\n")
        return 2
    try:
        with Library.peek(chosen.library) as library:
            count = _write(library, chosen, suffix)
    except (LibraryError, _Unknown) as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{chosen.file}: {error.strerror or error}")
    sys.stdout.write(f"{count:,} event{'' if count == 1 else 's'} written to {chosen.file}\n")
    return 0


def _write(library: Library, chosen: Namespace, suffix: str) -> int:
    named = library.named()
    table = EventTable(recast(unpacked(library.columns()), named.whose, named.has_parties_by_hand), focal="")
    filter = _filter(table, chosen)
    mask = shown(table, filter) & table.is_event
    ids = [table.ids[row] for row in mask.nonzero()[0]]
    return EXPORTERS[suffix](rows(named, ids), chosen.file, in_words(filter, table))


def _filter(table: EventTable, chosen: Namespace) -> Filter:
    """What was asked for, as the window's filter."""
    pairs = frozenset(_pair(table, name) for name in chosen.relationship)
    actors = frozenset(key for name in chosen.actor for key in _actors(table, name))
    first = chosen.first.earliest if chosen.first else None
    last = chosen.last.latest if chosen.last else None
    return Filter({"relationships": pairs, "actors": actors}, span=(first, last))


def _pair(table: EventTable, name: str) -> str:
    pair = "-".join(sorted(name.upper().split("-")))
    if pair not in FACET_BY_NAME["relationships"].of(table).number:
        raise _Unknown(f"no event is of the relationship {name}")
    return pair


def _actors(table: EventTable, name: str) -> list[str]:
    """The keys of all actors of this name: a code, a name, an alias."""
    values, wanted = FACET_BY_NAME["actors"].of(table), name.casefold()
    found = []
    for number, (key, label) in enumerate(zip(values.keys, values.labels, strict=True)):
        names = (key, key.partition(":")[2], label, *values.aliases.get(number, ()))
        if wanted in map(str.casefold, names):
            found.append(key)
    if not found:
        raise _Unknown(f"no event has an actor named {name}")
    return found
