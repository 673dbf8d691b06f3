"""The search box over documents and events."""

from communique.ui.search.box import SearchBox

__all__ = ["SearchBox"]
