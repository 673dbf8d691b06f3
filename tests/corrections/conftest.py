"""A library of documents that can be taken out and in again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.columns import Flag
from communique.model.edits import Edit
from communique.model.events import Event

TEXTS = {
    "paris": "Paris, 3 May 2021\n\nPrime Minister Hun Sen met President Emmanuel Macron in Paris on Sunday. "
    "The court released Kem Sokha from house arrest in Phnom Penh on 10 November 2019.\n",
    "agency": "Phnom Penh, 4 May 2021\n\nPrime Minister Hun Sen met President Emmanuel Macron in Paris on 2 May 2021. "
    "China gave Cambodia a loan of 40 million dollars on 12 January 2021.\n",
    "letter": "Brussels, 6 May 2021\n\n"
    "In early May 2021 Prime Minister Hun Sen met President Emmanuel Macron in Paris. "
    "The European Union suspended trade preferences for Cambodia on 12 February 2020.\n",
    "again": "Seoul, 9 May 2021\n\nPresident Joko Widodo met President Moon Jae-in in Seoul on 7 May 2021. "
    "They spoke about rice.\n\n"
    "President Joko Widodo and President Moon Jae-in met in Seoul on 7 May 2021 to talk about rice.\n",
}


class Texts:
    """Puts the documents into a library, each by its name."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self._folder = folder
        self.ids: dict[str, str] = {}
        for name, text in TEXTS.items():
            self.path(name).write_text(text)

    def path(self, name: str) -> Path:
        return self._folder / f"{name}.txt"

    def bring(self, *names: str) -> None:
        for name in names:
            extraction = extracted(self.path(name))
            self.library.apply(edit_for(self.library, extraction))
            self.ids[name] = extraction.document.id

    def take(self, *names: str) -> None:
        from communique.corrections import remove_document

        for name in names:
            self.library.apply(remove_document(self.library, self.ids[name]))

    def event(self, words: str) -> Event:
        """The only event with these words in its title."""
        (found,) = [event for event in self.events() if words in event.summary]
        return found

    def events(self) -> list[Event]:
        columns = self.library.columns()
        pairs = zip(columns.ids, columns.flags, strict=True)
        return [self.library.event(id) for id, flags in pairs if not flags & Flag.STATEMENT]

    def mention(self, event: Event, name: str) -> str:
        """The mention of an event in a document."""
        (found,) = [id for id in event.mentions if id.startswith(self.ids[name])]
        return found

    def mention_in(self, name: str, words: str) -> str:
        """The mention in a document whose title holds the words."""
        found = self.library.mentions_in(self.ids[name])
        return next(mention.id for mention in found if words in mention.summary)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "three.communique") as made:
        yield made


@pytest.fixture
def texts(library: Library, tmp_path: Path) -> Texts:
    held = Texts(library, tmp_path)
    held.bring("paris", "agency", "letter")
    return held


@pytest.fixture
def performed(library: Library) -> Callable[[Edit], None]:
    """Applies an edit, after its inverse was seen to take it back exactly."""

    def state() -> tuple[object, ...]:
        return library.columns(), library.corrections(), library.actors()

    def apply(edit: Edit) -> None:
        before = state()
        library.apply(edit)
        after = state()
        library.apply(edit.inverse())
        assert state() == before
        library.apply(edit)
        assert state() == after
        assert library.problems() == []

    return apply
