"""From the columns as a library packs them to those that are browsed: names in order, offsets for lengths."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from communique.browsing.arrays import NDArray
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Groups, PackedColumns, PackedGroups
from communique.model.texts import Ids, PackedTexts, Texts

Numbers = NDArray[np.uint32]


def unpacked(packed: PackedColumns) -> EventColumns:
    """The same rows; names are those that occur, in alphabetical order. Most arrays are shared."""
    codes, code_names = _groups(packed.codes, packed.names)
    participants, ids = _groups(packed.participants, packed.names)
    relationships, relationship_names = _groups(packed.relationships, packed.names)
    documents, document_ids = _groups(packed.documents, packed.names)
    return EventColumns(
        ids=Ids(packed.ids.heads, _located(packed.ids.tails), packed.names),
        titles=_located(packed.titles), dates=_located(packed.dates), earliest=packed.earliest, latest=packed.latest,
        precision=packed.precision, flags=packed.flags, kinds=packed.kinds, confidence=packed.confidence,
        tellings=packed.tellings,
        codes=codes, code_names=code_names, code_labels=[packed.labels.get(code, code) for code in code_names],
        participants=participants, actors=[packed.actors.get(id) or unknown(id) for id in ids],
        relationships=relationships, relationship_names=relationship_names,
        documents=documents, document_ids=document_ids,
    )  # fmt: skip


def _groups(packed: PackedGroups, names: Mapping[int, str]) -> tuple[Groups, list[str]]:
    values, own = in_order(np.asarray(packed.values), names)
    return Groups(offsets_of(np.asarray(packed.lengths)).data, values.data), own


def in_order(values: Numbers, names: Mapping[int, str]) -> tuple[Numbers, list[str]]:
    """The values as places in a list of those names that occur, in alphabetical order; and that list."""
    occurs = np.zeros(int(values.max(initial=0)) + 1, np.bool_)
    occurs[values] = True
    numbers = sorted(np.flatnonzero(occurs).tolist(), key=names.__getitem__)
    place = np.zeros(len(occurs), np.uint32)
    place[numbers] = np.arange(len(numbers), dtype=np.uint32)
    return place[values], [names[each] for each in numbers]


def _located(texts: Texts) -> Texts:
    """The texts with their offsets added up by numpy."""
    if not isinstance(texts, PackedTexts):
        return texts
    return Texts(texts.utf8, offsets_of(np.asarray(texts.lengths)).data)


def offsets_of(lengths: NDArray[np.unsignedinteger]) -> Numbers:
    """Where each of some stretches begins that follow one another, and where the last one ends."""
    offsets = np.zeros(len(lengths) + 1, np.uint32)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def unknown(id: str) -> Actor:
    """Who takes part without a record is named by the id."""
    return Actor(id, id.partition(":")[2], id.partition(":")[0])
