"""Whatever a person says of actors in whatever order: the library is one made of its documents and what was said."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.filters import Filter
from communique.browsing.recasting import recast
from communique.browsing.showing import counts, shown
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.corrections import NotPossible
from communique.corrections.actors import describe, merge_actors, rename, separate, withdraw_name
from communique.corrections.splitting import rejoin, tell_apart
from communique.extraction import Extraction
from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.edits import Edit

TEXTS = (
    "Phnom Penh, 3 May 2021\n\nPrime Minister Hun Sen met Foreign Minister Wang Yi in Beijing on 2 May 2021. "
    "Opposition leader Kem Sokha met US Ambassador Patrick Murphy in Phnom Penh on 9 March 2021. "
    "Sokha thanked China on 11 March 2021.\n",
    "Beijing, 8 June 2021\n\nForeign Minister Wang Yi met Kem Sokhan in Beijing on 7 June 2021. "
    "The Cambodian Foreign Ministry criticized the United States on 5 June 2021. "
    "Prime Minister Hun Sen visited Vietnam on 4 June 2021.\n",
    "Washington, 2 July 2021\n\nUS Ambassador Patrick Murphy met Hun Sen in Phnom Penh on 1 July 2021. "
    "The Ministry of Foreign Affairs of Cambodia accused the European Union on 30 June 2021. "
    "Kem Sokha visited the United States on 29 June 2021. He met Secretary of State Antony Blinken on 28 June 2021.\n",
)

Step = tuple[str, int, int]


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> list[Extraction]:
    folder = tmp_path_factory.mktemp("readings")
    paths = [folder / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text)
    return [extracted(path) for path in paths]


def made(folder: Path, name: str, readings: list[Extraction], first: Edit | None = None) -> Library:
    library = Library.create(folder / f"{name}.communique")
    if first is not None:
        library.apply(first)
    for reading in readings:
        library.apply(edit_for(library, reading))
    return library


def table(library: Library) -> EventTable:
    named = library.named()
    return EventTable(recast(unpacked(library.columns()), named.whose, named.has_parties_by_hand))


def state(library: Library) -> object:
    """All that can be seen of a library; names that were read more than once have no order."""
    seen, whose = table(library), library.named().whose
    told = {
        id: (seen.titles[row], seen.codes_of(row), sorted(one.id for one in seen.participants_of(row)),
             seen.relationships_of(row))
        for row, id in enumerate(seen.ids)
    }  # fmt: skip
    actors = {
        one.id: (one.name, one.kind, one.country, sorted({one.name, *one.aliases}))
        for one in map(whose.whom, library.actors())
    }
    named = {entry.id: library.appearances_in(entry.id) for entry in library.documents()}
    mentions = {entry.id: library.mentions_in(entry.id) for entry in library.documents()}
    return told, actors, named, mentions, seen.code_labels, set(library.corrections())


def exact(library: Library) -> object:
    return library.columns(), library.actors(), library.corrections(), state(library)


def edits(library: Library, step: Step) -> Iterator[Callable[[], Edit]]:
    """What a step asks for, of those who are in the library at that time."""
    what, one, other = step
    whose = library.named().whose
    ids = sorted({whose.of(actor.id) for actor in library.actors()})
    chosen, second = ids[one % len(ids)], ids[other % len(ids)]
    said = library.said_of_actors()
    target = said[other % len(said)].target if said else chosen
    actor = whose.actor(chosen)
    assert actor is not None
    names, documents = actor.aliases or ("",), library.documents()
    yield {
        "merge": lambda: merge_actors(library, chosen, [second]),
        "rename": lambda: rename(library, chosen, f"Name {other}"),
        "withdraw": lambda: withdraw_name(library, chosen),
        "separate": lambda: separate(library, target),
        "describe": lambda: describe(
            library, chosen, ("person", "ministry")[other % 2], ("KHM", "FRA", None)[other % 3]
        ),
        "by name": lambda: tell_apart(library, chosen, names=[names[other % len(names)]]),
        "by document": lambda: tell_apart(library, chosen, documents=[documents[other % len(documents)].id]),
        "rejoin": lambda: rejoin(library, target),
    }[what]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["merge", "merge", "rename", "withdraw", "separate", "describe", "by name", "by document", "rejoin", "undo",
             "undo", "redo"]
        ),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=2,
    max_size=9,
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(steps=[("rename", 2, 0)] * 3)
@given(steps=STEPS)
def test_any_words_in_any_order(readings: list[Extraction], steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, made(Path(folder), "own", readings) as library:
        library.forget_history()
        for step in steps:
            take(library, step)
        said = Edit("What was said", (), library.corrections())
        with made(Path(folder), "rebuilt", readings, said) as rebuilt:
            assert state(rebuilt) == state(library)
        assert library.problems() == []
        counts_agree(table(library))


def take(library: Library, step: Step) -> None:
    """One step, and a look at whether taking it back restores all."""
    if step[0] in ("undo", "redo"):
        (library.undo if step[0] == "undo" else library.redo)()
        return
    before = exact(library)
    try:
        (edit,) = (make() for make in edits(library, step))
    except NotPossible:
        return
    library.apply(edit)
    after = exact(library)
    library.undo()
    assert exact(library) == before
    library.redo()
    assert exact(library) == after


def counts_agree(seen: EventTable) -> None:
    """Each count of the facet is how many events the list then has."""
    facet, everything = FACET_BY_NAME["actors"], Filter()
    counted = counts(seen, everything)[facet.name]
    for number, key in enumerate(facet.of(seen).keys):
        listed = shown(seen, everything.toggled(facet.name, key)) & seen.is_standing
        assert counted[number] == listed.sum()
