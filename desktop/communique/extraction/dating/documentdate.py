"""The date that a document bears."""

from communique.extraction.dating.expression import DocumentDate


def find(text: str) -> DocumentDate | None:
    return None
