"""Communiqué reads diplomatic documents and shows the history in them."""

__version__ = "0.2.0"
