"""How Qt's own widgets look: palette and font, made from a theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from communique.ui.theme import DARK, LIGHT, Theme, forced

UI_FAMILIES = ["Noto Sans", "Segoe UI", "Cantarell", "Ubuntu", "DejaVu Sans"]


def theme_for(choice: str) -> Theme:
    """The theme for "light", "dark" or "system"; COMMUNIQUE_THEME comes before all."""
    app = QApplication.instance()
    if theme := forced():
        return theme
    if choice == "system" and isinstance(app, QApplication):
        return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def dress(app: QApplication, theme: Theme) -> None:
    """Give the program its look, the same on every system.

    By palette alone: a stylesheet costs each widget at every start, 40 ms in all.
    """
    app.setFont(ui_font())
    app.setPalette(_palette(theme))
    # Fusion draws the outlines of a widget in its window's colour, 140 % darker.
    outlined = _palette(theme)
    outlined.setColor(QPalette.ColorRole.Window, QColor(theme.outline).lighter(140))
    for widget in ("QLineEdit", "QHeaderView", "QProgressBar"):
        app.setPalette(outlined, widget)  # type: ignore[arg-type]  # the stub wants bytes, Qt a name


def outline_boxes(widget: QWidget, theme: Theme) -> None:
    """Let the tick boxes of a widget be seen before they are ticked, on dark grounds too."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.outline).lighter(140))
    widget.setPalette(palette)


def style_scroll_bars(window: QWidget, theme: Theme) -> None:
    """Make scroll bars slim and quiet. For them alone a stylesheet pays, after the first frame."""
    from PySide6.QtWidgets import QScrollBar

    sheet = _SCROLL_BAR.format(handle=theme.outline, under_mouse=theme.muted)
    for bar in window.findChildren(QScrollBar):
        bar.setStyleSheet(sheet)


_SCROLL_BAR = """
QScrollBar {{ background: transparent; margin: 0; border: none; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 4px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {under_mouse}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def ui_font() -> QFont:
    font = QFont(UI_FAMILIES)
    font.setPointSizeF(max(9.5, QApplication.font().pointSizeF()))
    return font


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.surface,
        role.AlternateBase: theme.window, role.Text: theme.text, role.Button: theme.raised,
        role.ButtonText: theme.text, role.PlaceholderText: theme.muted, role.Link: theme.link,
        role.Highlight: theme.accent, role.HighlightedText: theme.on_accent, role.Mid: theme.line,
        role.ToolTipBase: theme.highlight, role.ToolTipText: theme.text, role.BrightText: theme.danger,
        role.Light: theme.raised, role.Midlight: theme.line, role.Dark: theme.line, role.Shadow: theme.line,
        role.Accent: theme.accent,
    }  # fmt: skip
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.disabled))
    return palette
