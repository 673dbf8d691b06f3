"""Persons, countries, blocs and organisations, and the names they go by."""

from communique.model.documents import Passage
from communique.model.values import value

KINDS = ("person", "country", "bloc", "organisation", "ministry", "party")


@value
class Actor:
    """Someone who takes part. `country` is the code that the actor stands for: ISO 3166-1 alpha-3 or a bloc's.

    `id` is kind and folded name, the same in every document ("person:hun sen", "country:KHM", "bloc:EU").
    `aliases` are the names as they stand in the documents, misspellings included.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


@value
class Appearance:
    """Where one document names one actor."""

    document: str
    actor: str
    places: tuple[Passage, ...]
