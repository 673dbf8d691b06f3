"""Mentions of one happening in different documents become one event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from communique.extraction.likeness import Portrait, alike, portrait
from communique.model.dates import Date
from communique.model.documents import Document
from communique.model.events import Event, Mention

_CROWDED = 400
"""A word that more events share says nothing; it is not used to find candidates."""


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
    index = _Index()
    clusters = []
    for event in earlier:
        known = [portraits.pop(id) for id in event.mentions if id in portraits]
        if known:
            cluster = _Cluster(event.id, [], event)
            for one in known:
                cluster.add(one)
            clusters.append(cluster)
            index.add(cluster, known)
    for one in sorted(portraits.values(), key=lambda one: _telling_order(one, documents)):
        cluster = index.find(one) or _Cluster(one.mention.id, [])
        if not cluster.portraits:
            clusters.append(cluster)
        cluster.add(one)
        index.add(cluster, [one])
    return tuple(_event(cluster) for cluster in clusters)


def _telling_order(one: Portrait, documents: Mapping[str, Document]) -> tuple[int, int, int, str]:
    """The finely dated first, so that the coarsely dated find them; then the earlier document."""
    mention = one.mention
    document = documents.get(mention.document)
    published = document.published.earliest if document and document.published else None
    return (_length(mention.date), 10**9 if published is None else published, mention.start, mention.id)


def _length(date: Date | None) -> int:
    if date is None or date.earliest is None or date.latest is None:
        return 10**9
    return date.latest - date.earliest


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


def _event(cluster: _Cluster) -> Event:
    """The best of a cluster's mentions as an event; what a person set stays."""
    ranked = [one.mention for one in sorted(cluster.portraits, key=_rank)]
    best = ranked[0]
    dated = min(ranked, key=lambda mention: (_length(mention.date), ranked.index(mention)))
    event = Event(
        id=cluster.id,
        mentions=tuple(mention.id for mention in ranked),
        date=dated.date,
        why=dated.why,
        summary=best.summary,
        codes=_union(mention.codes for mention in ranked),
        participants=_union((mention.participants for mention in ranked), ordered=True),
        relationships=_union(mention.relationships for mention in ranked),
        plover=next((mention.plover for mention in ranked if mention.plover), None),
        planned=all(mention.planned for mention in ranked),
        confidence=_confidence(ranked),
    )
    return _laid_over(event, cluster.kept)


def _rank(one: Portrait) -> tuple[bool, int, float, str]:
    """Done before planned, finely dated before coarsely, sure before unsure."""
    return (one.mention.planned, _length(one.mention.date), -one.mention.confidence, one.mention.id)


def _union(groups: Iterable[tuple[str, ...]], ordered: bool = False) -> tuple[str, ...]:
    values = dict.fromkeys(value for group in groups for value in group)
    return tuple(values) if ordered else tuple(sorted(values))


def _confidence(mentions: list[Mention]) -> float:
    """That of the surest telling, and a little more for each document that agrees."""
    doubt = 1 - max(mention.confidence for mention in mentions)
    return round(1 - doubt * 0.8 ** (len(mentions) - 1), 2)


def _laid_over(event: Event, kept: Event | None) -> Event:
    if kept is None:
        return event
    return replace(
        event,
        status=kept.status,
        corrected=kept.corrected,
        **{name: getattr(kept, name) for name in kept.corrected if hasattr(event, name)},
    )
