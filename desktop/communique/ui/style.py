"""How Qt's own widgets look: palette, stylesheet and fonts, made from a theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

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
    """Give the program its look; the bare style underneath is the same on every system."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme))


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
        role.ToolTipBase: theme.raised, role.ToolTipText: theme.text, role.BrightText: theme.danger,
        role.Light: theme.raised, role.Midlight: theme.line, role.Dark: theme.line, role.Shadow: theme.line,
        role.Accent: theme.accent,
    }  # fmt: skip
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.disabled))
    return palette


def _sheet(theme: Theme) -> str:
    return _SHEET.format_map(_Colours(theme))


class _Colours(dict[str, str]):
    """A theme's colours by name, for the stylesheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def __missing__(self, name: str) -> str:
        return str(getattr(self._theme, name))


_SHEET = """
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar {{ background: {window}; color: {text}; border-bottom: 1px solid {line}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {line}; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
QPushButton, QToolButton#button {{
    background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 5px; padding: 5px 12px; }}
QPushButton:hover, QToolButton#button:hover {{ border-color: {muted}; }}
QPushButton:focus, QToolButton#button:focus {{ border: 1px solid {link}; }}
QPushButton:pressed, QToolButton#button:pressed {{ background: {line}; }}
QPushButton:disabled, QToolButton#button:disabled {{ color: {disabled}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[strong="true"], QPushButton:default {{
    background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[link="true"] {{
    background: transparent; color: {link}; border: 1px solid transparent; padding: 1px 2px; text-align: left; }}
QPushButton[link="true"]:hover {{ text-decoration: underline; }}
QPushButton[link="true"]:focus {{ border-color: {link}; }}
QLineEdit {{ background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 5px; padding: 4px 9px; }}
QLineEdit:focus {{ border-color: {link}; }}
QLineEdit[wrong="true"] {{ border-color: {danger}; }}
QSplitter::handle {{ background: {line}; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {line}; padding: 5px 8px; }}
QLabel[heading="true"], QPushButton[heading="true"] {{ color: {muted}; font-weight: bold; font-size: 8.5pt; }}
QPushButton[heading="true"] {{
    background: transparent; border: none; border-bottom: 1px solid {muted}; border-radius: 0; padding: 0; }}
QPushButton[heading="true"]:focus {{ border-bottom: 2px solid {link}; }}
QLabel[muted="true"] {{ color: {muted}; }}
QLabel[danger="true"] {{ color: {danger}; }}
QListView {{ background: transparent; border: none; outline: none; }}
#notice {{ background: {highlight}; border-bottom: 1px solid {highlight_edge}; }}
#status, #toolbar {{ background: {window}; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {disabled}; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
