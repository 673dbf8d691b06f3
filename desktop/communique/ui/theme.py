"""The colours of the program, light and dark.

Colours of relationships derive from Okabe and Ito, "Color Universal Design" (2008); they hold for colour-blind eyes.
"""

import os
from typing import NamedTuple


class Tone(NamedTuple):
    """One relationship's colour: for marks (3:1 on the surface), for text (4.5:1), and the tint behind its lane."""

    mark: str
    text: str
    tint: str


class Theme(NamedTuple):
    """All colours, as "#rrggbb"."""

    name: str
    window: str
    """Behind the panes: toolbar, filter pane, status bar."""
    surface: str
    """Timeline and list."""
    page: str
    """The reader's paper."""
    raised: str
    """Buttons and fields."""
    text: str
    muted: str
    """Secondary text, 4.5:1 on every background above."""
    disabled: str
    line: str
    outline: str
    """Of fields and scroll bars: more to be seen than a line."""
    accent: str
    """The one strong button, the selection's ring."""
    on_accent: str
    link: str
    highlight: str
    """Behind the selected row and passage."""
    highlight_edge: str
    underline: str
    """Under expressions of time in the reader."""
    danger: str
    tones: tuple[Tone, ...]
    neutral: Tone
    """For what stands within one country, and for all other relationships."""

    def relationship(self, index: int) -> Tone:
        """The tone of the relationship that stands `index`-th; the neutral one for negative and for those too many."""
        return self.tones[index] if 0 <= index < len(self.tones) else self.neutral

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#faf9f7", surface="#ffffff", page="#fffefa", raised="#ffffff",
    text="#1b2330", muted="#5f6773", disabled="#9aa0a9", line="#e1ded9", outline="#c3c0ba",
    accent="#1f3a5f", on_accent="#ffffff", link="#1c62ad",
    highlight="#fdf1dc", highlight_edge="#c28b1e", underline="#b97f14", danger="#b3261e",
    tones=(
        Tone("#2b6cb0", "#1f5a99", "#f4f8fc"),
        Tone("#b8811a", "#8a5d00", "#fbf8f1"),
        Tone("#c0402b", "#a83420", "#fdf4f3"),
        Tone("#2f8f6b", "#1d6f51", "#f2f9f6"),
        Tone("#7b68ae", "#63509a", "#f7f5fb"),
        Tone("#b85c8e", "#99406f", "#fcf4f8"),
        Tone("#3a8ea8", "#1e6b83", "#f2f8fa"),
        Tone("#857a1c", "#6a6010", "#f9f8ef"),
    ),
    neutral=Tone("#6f7681", "#565d68", "#f7f7f7"),
)  # fmt: skip

DARK = Theme(
    name="dark",
    window="#1c1f24", surface="#16191d", page="#1a1c1f", raised="#262a31",
    text="#e7e5e0", muted="#a2a8b2", disabled="#676d77", line="#343942", outline="#4d545f",
    accent="#8db7e8", on_accent="#10233a", link="#8ab8ec",
    highlight="#40361f", highlight_edge="#d9a43c", underline="#c99a3f", danger="#f2938b",
    tones=(
        Tone("#5a9fe0", "#8dbdf0", "#18222d"),
        Tone("#d9a43c", "#e3b860", "#272218"),
        Tone("#e27360", "#f0998a", "#2a1d1b"),
        Tone("#4fb58c", "#7accaa", "#172621"),
        Tone("#a08fd6", "#bdb0e8", "#211e2c"),
        Tone("#d683b0", "#e8a6ca", "#291d25"),
        Tone("#5cb3cd", "#8accdf", "#172529"),
        Tone("#b8ab4a", "#cfc474", "#25241a"),
    ),
    neutral=Tone("#98a0ab", "#b4bac3", "#1d2025"),
)  # fmt: skip


def forced() -> Theme | None:
    """The theme that COMMUNIQUE_THEME asks for; None if it asks for none."""
    return {"light": LIGHT, "dark": DARK}.get(os.environ.get("COMMUNIQUE_THEME", ""))
