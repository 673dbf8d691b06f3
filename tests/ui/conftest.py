"""A small library that needs no extraction: three documents and what they tell of Cambodia and others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.library import Library
from communique.model.actors import Actor, Appearance
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Edit, Record
from communique.model.events import Event, Mention, Statement, Status
from communique.model.relationships import pairs
from communique.ui.restoring import restore_exploring, restore_place
from communique.ui.session import Session
from communique.ui.settings import Settings
from communique.ui.window import MainWindow

TEXTS = {
    "a": (
        "Hun Sen freed the opposition leader on Sunday.\n"
        "The EU demanded a plan within a month.\n"
        "Washington praised Phnom Penh in August 2019.\n"
        "Cambodia is one of China's closest allies.\n"
    ),
    "b": "Prak Sokhonn met Antony Blinken in Washington on 13 May 2022.\nThey agreed to meet again.\n",
    "c": "He was born in 1952.\nNobody knows when the treaty was signed.\n",
}
DATES = {"a": "2019-11-16", "b": "2022-05-16", "c": None}
KINDS = {"a": "news", "b": "press_release", "c": "biography"}

REJECTED = "He was born"
# document, start of the sentence, EDTF, summary, codes, actors, kind, planned
TOLD = (
    ("a", "Hun Sen freed", "2019-11-10", "Opposition leader freed", ("KHM",), ("person:hun sen",), "RETREAT", False),
    ("a", "The EU", "2019-11-12", "EU demands a plan", ("EU", "KHM"), (), "REQUEST", False),
    ("a", "Washington", "2019-08~", "Washington praises Phnom Penh", ("KHM", "USA"), (), "SUPPORT", False),
    ("b", "Prak", "2022-05-13", "Prak Sokhonn meets Blinken", ("KHM", "USA"), ("person:prak sokhonn",), "CONSULT",
     False),
    ("b", "They", "2023", "They plan to meet again", ("KHM", "USA"), ("person:prak sokhonn",), "CONSULT", True),
    ("c", "He was born", "1952", "Hun Sen born", ("KHM",), ("person:hun sen",), None, False),
    ("c", "Nobody", None, "Treaty signed", ("KHM", "VNM"), (), "AGREE", False),
)  # fmt: skip

ACTORS = (
    Actor("country:KHM", "Cambodia", "country", "KHM"),
    Actor("country:USA", "United States", "country", "USA"),
    Actor("country:VNM", "Vietnam", "country", "VNM"),
    Actor("country:CHN", "China", "country", "CHN"),
    Actor("bloc:EU", "European Union", "bloc", "EU"),
    Actor("person:hun sen", "Hun Sen", "person", "KHM"),
    Actor("person:prak sokhonn", "Prak Sokhonn", "person", "KHM"),
)


def _documents() -> list[Document]:
    return [
        Document(
            id=id * 8, path=f"/somewhere/{id}.txt", title=TEXTS[id].partition("\n")[0], text=TEXTS[id], kind=KINDS[id],
            published=parse(date) if date else None,
        )
        for id, date in DATES.items()
    ]  # fmt: skip


def _told() -> Iterator[Mention | Event]:
    for name, opening, edtf, summary, codes, people, plover, planned in TOLD:
        start = TEXTS[name].index(opening)
        end = TEXTS[name].index("\n", start)
        id = f"{name * 8}:{start}:0"
        date = parse(edtf) if edtf else None
        status = Status.REJECTED if opening == REJECTED else Status.FOUND
        yield Mention(
            id=id, document=name * 8, start=start, end=end, date=date, date_text=None, date_passage=None,
            why="It says so.", summary=summary, codes=codes, participants=people, relationships=pairs(codes),
            plover=plover, planned=planned,
        )  # fmt: skip
        yield Event(
            id=id, mentions=(id,), date=date, why="It says so.", summary=summary, codes=codes, participants=people,
            relationships=pairs(codes), plover=plover, planned=planned, status=status,
        )  # fmt: skip


def _statement() -> Statement:
    start = TEXTS["a"].index("Cambodia is")
    codes = ("CHN", "KHM")
    return Statement(
        f"aaaaaaaa:s:{start}", "aaaaaaaa", start, TEXTS["a"].index("\n", start), "one of China's closest allies",
        codes, pairs(codes), parse("2019-11-16"),
    )  # fmt: skip


def records() -> tuple[Record, ...]:
    appearance = Appearance("aaaaaaaa", "person:hun sen", (Passage(0, 7),))
    return (*_documents(), *ACTORS, appearance, *_told(), _statement())


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.create(tmp_path / "small.communique")
    made.apply(Edit("Fill the library", (), records()))
    made.forget_history()
    yield made
    made.close()


@pytest.fixture
def session(library: Library, qapp: object) -> Session:
    return Session(library)


@pytest.fixture
def window(library: Library, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on the small library, shown and drawn."""
    made = MainWindow(Session(library), Settings())
    restore_exploring(made.session, made.settings)
    restore_place(made)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.drawn):
        made.show()
    yield made
    made.close()
