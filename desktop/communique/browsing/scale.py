"""Time and position: which day lies where on a strip of pixels."""

from math import floor
from typing import NamedTuple, TypeVar

import numpy as np

from communique.browsing.arrays import NDArray

Days = TypeVar("Days", float, NDArray[np.float64])

SHORTEST = 0.25
"""Days of the narrowest view."""
LONGEST = 20_000 * 365.2425
"""Days of the widest view."""
FARTHEST = 5_000_000 * 365.2425
"""No view reaches beyond this many days from the year 0; the calendar holds there."""


class Scale(NamedTuple):
    """The days from `first` to `last` on `width` pixels. Day n begins at n; its noon is n + 0.5."""

    first: float
    last: float
    width: float

    @property
    def span(self) -> float:
        """Days in view."""
        return self.last - self.first

    @property
    def days_per_pixel(self) -> float:
        return (self.last - self.first) / self.width

    @property
    def pixels_per_day(self) -> float:
        return self.width / (self.last - self.first)

    def x(self, day: Days) -> Days:
        """Where a moment lies, in pixels from the left edge."""
        return (day - self.first) * self.pixels_per_day

    def pixel(self, day: float) -> int:
        """The whole pixel of a moment. A pan moves all of them by the same number, so that nothing trembles."""
        return floor(day * self.pixels_per_day) - floor(self.first * self.pixels_per_day)

    def pixels(self, days: NDArray[np.float64]) -> NDArray[np.int64]:
        """The whole pixels of many moments."""
        return (np.floor(days * self.pixels_per_day) - floor(self.first * self.pixels_per_day)).astype(np.int64)

    def day(self, x: Days) -> Days:
        """Which moment lies at a pixel."""
        return self.first + x * self.days_per_pixel

    def zoomed(self, factor: float, x: float) -> "Scale":
        """`factor` times nearer (below 1: farther), with the moment under `x` kept there."""
        span = min(max(self.span / factor, SHORTEST), LONGEST)
        first = self.day(x) - x / self.width * span
        return fitted(first, first + span, self.width)

    def panned(self, pixels: float) -> "Scale":
        """The view moved along time; positive shows what is later."""
        days = pixels * self.days_per_pixel
        return fitted(self.first + days, self.last + days, self.width)

    def resized(self, width: float) -> "Scale":
        """The same days on another width."""
        return Scale(self.first, self.last, max(width, 1.0))

    def between(self, other: "Scale", share: float) -> "Scale":
        """The view a `share` of the way to another one: spans change by ratio, and no point overtakes another."""
        if abs(other.span - self.span) < 1e-9 * self.span:
            shift = (other.first - self.first) * share
            return Scale(self.first + shift, self.last + shift, self.width)
        span = self.span * (other.span / self.span) ** share
        travelled = (span - self.span) / (other.span - self.span)
        first = self.first + (other.first - self.first) * travelled
        return Scale(first, first + span, self.width)


def fitted(first: float, last: float, width: float) -> Scale:
    """The nearest view to these days that keeps within the shortest, the longest and the farthest."""
    middle = (first + last) / 2
    span = min(max(last - first, SHORTEST), LONGEST)
    middle = min(max(middle, -FARTHEST + span), FARTHEST - span)
    return Scale(middle - span / 2, middle + span / 2, max(width, 1.0))
