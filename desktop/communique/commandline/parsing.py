"""What the commands are called and what they take."""

import argparse
from pathlib import Path

from communique import __version__
from communique.model.dates import Date, DateError, parse

_WINDOW = """Without a command, a window opens:
  communique                 the library open last, or the sample
  communique LIBRARY         that library
  communique FILES…          a new library with these documents
"""


def commands() -> argparse.ArgumentParser:
    """The parser of the commands; what it parses has `run`."""
    parser = argparse.ArgumentParser(
        prog="communique",
        description="Reads diplomatic documents and shows the history in them.",
        epilog=_WINDOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Communiqué {__version__}")
    chosen = parser.add_subparsers(required=True, metavar="COMMAND")
    _extract(chosen.add_parser("extract", help="print what is read out of documents"))
    _import(chosen.add_parser("import", help="take documents and folders into a library"))
    _export(chosen.add_parser("export", help="write a library's events to a file"))
    _check(chosen.add_parser("check", help="look whether a library is whole"))
    return parser


def window() -> argparse.ArgumentParser:
    """The parser of what opens a window."""
    parser = argparse.ArgumentParser(prog="communique", description="Opens a library, or documents in a new one.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="LIBRARY | FILES")
    return parser


def _extract(parser: argparse.ArgumentParser) -> None:
    from communique.commandline.extract import run

    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of them")
    parser.add_argument("--published", type=_date, metavar="DATE", help="when the documents were written (EDTF)")
    parser.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write there instead of to the standard output")
    parser.set_defaults(run=run)


def _import(parser: argparse.ArgumentParser) -> None:
    from communique.commandline.importing import run

    parser.add_argument("library", type=Path, metavar="LIBRARY", help="made if it is not there")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of them")
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.set_defaults(run=run)


def _export(parser: argparse.ArgumentParser) -> None:
    from communique.commandline.export import run

    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--format", metavar="NAME", help="csv, json, jsonl; else by the file's name")
    parser.add_argument("--relationship", nargs="+", action="extend", default=[], metavar="KHM-USA")
    parser.add_argument("--actor", nargs="+", action="extend", default=[], metavar="NAME")
    parser.add_argument("--from", type=_date, dest="first", metavar="DATE", help="from this day on (EDTF)")
    parser.add_argument("--to", type=_date, dest="last", metavar="DATE", help="until this day (EDTF)")
    parser.set_defaults(run=run)


def _check(parser: argparse.ArgumentParser) -> None:
    from communique.commandline.check import run

    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.set_defaults(run=run)


def _date(text: str) -> Date:
    try:
        return parse(text)
    except DateError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
