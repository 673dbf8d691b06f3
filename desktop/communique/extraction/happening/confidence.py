"""How sure an event is: of those given 0.9 about nine in ten are right on the annotated documents."""

from communique.extraction.happening.telling import Telling
from communique.model.dates import Precision

_BASE = 0.94


def confidence(telling: Telling, tellings: int) -> float:
    """Between 0.05 and 0.97, from how the happening is told: each doubt takes its share."""
    doubt = 1.0
    for applies, factor in _doubts(telling):
        if applies:
            doubt *= factor
    sure = _BASE * doubt
    if tellings > 1:
        sure += (1 - sure) * 0.2
    return round(min(0.97, max(0.05, sure)), 2)


def _doubts(telling: Telling) -> list[tuple[bool, float]]:
    date = telling.date
    return [
        (telling.time is None, 0.88),
        (date is None, 0.9),
        (telling.by_noun, 0.95),
        (not telling.parties.codes, 0.85),
        (not telling.parties.sure, 0.94),
        (telling.kind is None, 0.94),
        (not telling.main and not telling.by_noun, 0.95),
        (telling.quoted, 0.75),
        (telling.say, 0.92),
        (date is not None and date.precision > Precision.MONTH, 0.95),
    ]
