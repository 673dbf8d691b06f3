"""The axis in the language of the person's system."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from communique.browsing.ticks import ENGLISH, Names

_SHORT = 4
"""Letters for which a cell of the axis has room at least."""


def names_in(locale: QLocale) -> Names:
    """What months and weekdays are called where a language is spoken; the program's own words in English."""
    if locale.name().startswith(("en", "C")):
        return ENGLISH
    long, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    return Names(
        _each(lambda month: locale.standaloneMonthName(month, long), 12),
        _cut(_each(lambda month: locale.standaloneMonthName(month, short), 12)),
        _each(lambda day: locale.standaloneDayName(day, long), 7),
        _cut(_each(lambda day: locale.standaloneDayName(day, short), 7)),
    )


def _each(name: Callable[[int], str], count: int) -> tuple[str, ...]:
    return tuple(name(number) for number in range(1, count + 1))


def _cut(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without their points, and no longer than they must be to be told apart."""
    bare = tuple(name.rstrip(".") for name in names)
    cut = tuple(name[:_SHORT] for name in bare)
    return cut if len(set(cut)) == len(cut) else bare
