"""Mentions of one happening in different documents become one event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from communique.extraction.likeness import Portrait, alike, portrait
from communique.extraction.uniting import ENDLESS, free_id, length, united
from communique.model.documents import Document
from communique.model.events import Event, Mention

_CROWDED = 400
"""A word that more events share says nothing; it is not used to find candidates."""

_OPEN = ".."
"""Where events are kept that have no year, for mentions that have one."""


@dataclass(slots=True)
class _Cluster:
    """One happening in the making. `kept` is the event it was before, if it was one."""

    id: str
    portraits: list[Portrait]
    kept: Event | None = None
    documents: set[str] = field(default_factory=set)

    def add(self, one: Portrait) -> None:
        self.portraits.append(one)
        self.documents.add(one.mention.document)


def merged(
    mentions: Iterable[Mention], documents: Mapping[str, Document], earlier: Iterable[Event]
) -> tuple[Event, ...]:
    """One event a happening. What `earlier` holds together stays together, and what it holds apart stays apart."""
    portraits = {mention.id: portrait(mention) for mention in mentions}
    index, taken = _Index(), set[str]()
    clusters = []
    for event in earlier:
        known = [portraits.pop(id) for id in event.mentions if id in portraits]
        if known:
            cluster = _Cluster(event.id, [], event)
            for one in known:
                cluster.add(one)
            clusters.append(cluster)
            taken.add(cluster.id)
            index.add(cluster, known)
    for one in sorted(portraits.values(), key=lambda one: _telling_order(one, documents)):
        found = index.find(one) or _Cluster(free_id(one.mention.id, taken.__contains__), [])
        if not found.portraits:
            clusters.append(found)
            taken.add(found.id)
        found.add(one)
        index.add(found, [one])
    return tuple(_event(cluster) for cluster in clusters)


def _telling_order(one: Portrait, documents: Mapping[str, Document]) -> tuple[int, int, int, str]:
    """The finely dated first, so that the coarsely dated find them; then the earlier document."""
    mention = one.mention
    document = documents.get(mention.document)
    published = document.published.earliest if document and document.published else None
    return (length(mention.date), ENDLESS if published is None else published, mention.start, mention.id)


class _Index:
    """Clusters by the telling words of their mentions and the months and years they fall in."""

    def __init__(self) -> None:
        self.postings: defaultdict[tuple[str, str], list[_Cluster]] = defaultdict(list)

    def add(self, cluster: _Cluster, portraits: Iterable[Portrait]) -> None:
        for one in portraits:
            for key in self._own_keys(one):
                self.postings[key].append(cluster)

    def find(self, one: Portrait) -> _Cluster | None:
        """The cluster that most surely tells the same, None where none does."""
        votes: Counter[int] = Counter()
        seen: dict[int, _Cluster] = {}
        for key in self._sought_keys(one):
            posting = self.postings.get(key, ())
            if len(posting) <= _CROWDED:
                for cluster in posting:
                    seen[id(cluster)] = cluster
                    votes[id(cluster)] += 1
        best, surest = None, 0.0
        for key_id, count in votes.items():
            cluster = seen[key_id]
            needed = min(2, len(one.words), *(len(other.words) for other in cluster.portraits))
            if count < needed or one.mention.document in cluster.documents:
                continue
            sure = min(alike(one, other) for other in cluster.portraits)
            if sure > surest:
                best, surest = cluster, sure
        return best

    def _own_keys(self, one: Portrait) -> Iterator[tuple[str, str]]:
        for word in one.words:
            yield "", word
            if not one.years:
                yield _OPEN, word
            for span in one.months or one.years:
                yield span, word
            if one.months:
                for year in one.years:
                    yield year + "*", word

    def _sought_keys(self, one: Portrait) -> Iterator[tuple[str, str]]:
        for word in one.words:
            if not one.years:
                yield "", word
                continue
            for span in one.months or [year + "*" for year in one.years]:
                yield span, word
            for year in one.years:
                yield year, word
            yield _OPEN, word


def _event(cluster: _Cluster) -> Event:
    """The best of a cluster's mentions as an event; what a person set stays."""
    return _laid_over(united(cluster.id, (one.mention for one in cluster.portraits)), cluster.kept)


def _laid_over(event: Event, kept: Event | None) -> Event:
    if kept is None:
        return event
    return replace(
        event,
        status=kept.status,
        corrected=kept.corrected,
        **{name: getattr(kept, name) for name in kept.corrected if hasattr(event, name)},
    )
