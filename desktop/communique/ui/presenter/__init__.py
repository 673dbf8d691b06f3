"""Presenting: the shown events one by one, full screen or in a window that can be shared."""

from communique.ui.presenter.presenter import Presenter, present

__all__ = ["Presenter", "present"]
