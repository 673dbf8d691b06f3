"""`communique check`: whether a library's file is whole, and what is in it fits together."""

import sys
from argparse import Namespace

from communique.commandline import fail
from communique.library import Library, LibraryError


def run(chosen: Namespace) -> int:
    """Name every problem on stderr; the library is not touched."""
    try:
        with Library.peek(chosen.library) as library:
            problems = library.problems()
            documents = len(library.documents())
            events = len(library.columns().ids)
    except LibraryError as error:
        return fail(str(error))
    for problem in problems:
        fail(f"{chosen.library}: {problem}")
    if not problems:
        sys.stdout.write(f"{chosen.library}: all is well; {documents:,} documents, {events:,} events and statements\n")
    return 1 if problems else 0
