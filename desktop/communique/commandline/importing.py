"""`communique import`: documents and folders into a library."""

import sys
from argparse import Namespace
from dataclasses import asdict, dataclass, field
from pathlib import Path

from communique.commandline import fail
from communique.commandline.interrupting import interrupts_noted
from communique.exporting.jsonfile import line
from communique.intake import Refused, Taken, added, documents_in, take_in_many
from communique.library import Library, LibraryError


@dataclass(slots=True)
class Summary:
    """How an import went."""

    library: str
    added: int = 0
    mentions: int = 0
    without_events: list[str] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)

    def sentence(self) -> str:
        said = f"{_of(self.added, 'document')} added, telling {_of(self.mentions, 'event')}"
        if self.without_events:
            said += f"; {len(self.without_events)} of them without any"
        return said + (f"; {len(self.refused)} refused." if self.refused else ".")


def run(chosen: Namespace) -> int:
    """Import all that can be; progress and what was refused go to stderr, the summary to stdout."""
    try:
        library = Library.open(chosen.library) if chosen.library.exists() else Library.create(chosen.library)
    except LibraryError as error:
        return fail(str(error))
    with library:
        if library.read_only:
            return fail(f"{library.path}: {library.why_read_only}")
        summary = _import(library, list(documents_in(chosen.paths)))
    sys.stdout.write((line(asdict(summary)) if chosen.json else summary.sentence()) + "\n")
    return 1 if summary.refused else 0


def _import(library: Library, paths: list[Path]) -> Summary:
    summary = Summary(str(library.path))
    with interrupts_noted() as interrupted:
        for number, answer in enumerate(added(library, take_in_many(library.path, paths, interrupted)), 1):
            outcome = _take(summary, answer)
            sys.stderr.write(f"[{number}/{len(paths)}] {answer.path}: {outcome}\n")
    library.pack()
    return summary


def _take(summary: Summary, answer: Taken | Refused) -> str:
    """Add one document to the summary; what came of it, in words."""
    if isinstance(answer, Refused):
        return _refuse(summary, answer.path, answer.reason)
    summary.added += 1
    summary.mentions += answer.told
    if not answer.told:
        summary.without_events.append(str(answer.path))
        return "no dated event"
    return _of(answer.told, "event")


def _refuse(summary: Summary, path: Path, reason: str) -> str:
    summary.refused.append({"path": str(path), "reason": reason})
    return f"refused, {reason}"


def _of(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
