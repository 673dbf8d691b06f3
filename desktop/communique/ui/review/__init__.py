"""The review: the least certain events first, each confirmed, corrected, rejected or passed over with one key."""

from communique.ui.review.bar import ReviewBar, review

__all__ = ["ReviewBar", "review"]
