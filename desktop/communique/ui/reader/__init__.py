"""The reader of documents."""

from communique.ui.reader.pane import Reader

__all__ = ["Reader"]
