"""A small library, and the records of one document to put into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.library import Library
from communique.model.actors import Actor, Appearance
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Correction, Edit
from communique.model.events import Event, Mention, Statement, Status

TEXT = (
    "Hun Sen met O'Brien on Sunday about co-operation. The EU was angry and wrote a long letter.\n\n"
    "🎉 A second paragraph."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.communique"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.create(path) as made:
        yield made


@pytest.fixture
def document() -> Document:
    return Document(
        "d1",
        "/a/b.txt",
        "A meeting",
        TEXT,
        "news",
        "VOA",
        parse("2019-11-16"),
        Passage(1, 5),
        "It says so.",
        True,
        "en",
    )


@pytest.fixture
def mention() -> Mention:
    return Mention(
        "d1:0:0", "d1", 0, 49, parse("2019-11-10"), "on Sunday", Passage(20, 29), "The Sunday before.",
        "Hun Sen meets O'Brien", ("KHM", "USA"), ("person:hun sen",), ("KHM-USA",), "CONSULT", False, 0.9,
        (Passage(50, 91),),
    )  # fmt: skip


@pytest.fixture
def event(mention: Mention) -> Event:
    return Event(
        mention.id, (mention.id,), mention.date, mention.why, mention.summary, mention.codes, mention.participants,
        mention.relationships, mention.plover, status=Status.CONFIRMED, confidence=0.9,
    )  # fmt: skip


@pytest.fixture
def statement() -> Statement:
    return Statement("d1:s:50", "d1", 50, 91, "The EU was angry", ("EU", "KHM"), ("EU-KHM",), None)


@pytest.fixture
def taking_in(document: Document, mention: Mention, event: Event, statement: Statement) -> Edit:
    """Adds one document with one event, one statement, two actors and a correction."""
    hun_sen = Actor("person:hun sen", "Hun Sen", "person", "KHM", ("Hun Sen", "Samdech"))
    cambodia = Actor("country:KHM", "Cambodia", "country", "KHM")
    said = Correction(event.id, "status", "confirmed", "d1", TEXT[:49])
    named = Appearance("d1", hun_sen.id, (Passage(0, 7),))
    return Edit("Take in “A meeting”", (), (document, mention, event, statement, hun_sen, cambodia, named, said))
