"""The timeline's pane: lanes, axis, overview, tray. `TimelinePane` is all that the window needs."""

from communique.ui.timeline.pane import TimelinePane

__all__ = ["TimelinePane"]
