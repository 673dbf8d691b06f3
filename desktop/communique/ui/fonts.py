"""The typeface in which documents and titles are set."""

from PySide6.QtGui import QFont

READING_FAMILIES = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Liberation Serif", "DejaVu Serif")
"""In this order, the first that the system has."""
USUAL_POINTS = 12.0


def reading_font(steps: int = 0) -> QFont:
    """The serif of documents, `steps` points larger than usual."""
    font = QFont()
    font.setFamilies(READING_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(max(7.0, USUAL_POINTS + steps))
    return font
