"""The palettes: whatever is to be read or told apart has the contrast for it."""

import pytest

from communique.ui.theme import DARK, LIGHT, Theme, forced


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@both
@pytest.mark.parametrize("ink", ["text", "muted", "link", "danger"])
@pytest.mark.parametrize("ground", ["window", "surface", "page", "raised", "highlight"])
def test_words_are_readable_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@both
def test_words_on_the_strong_button_are_readable(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@both
def test_the_names_of_relationships_are_readable_on_their_lanes(theme: Theme) -> None:
    for tone in (*theme.tones, theme.neutral):
        assert min(contrast(tone.text, ground) for ground in (tone.tint, theme.surface, theme.window)) >= 4.5


@both
def test_marks_are_told_from_their_lanes(theme: Theme) -> None:
    for tone in (*theme.tones, theme.neutral):
        assert min(contrast(tone.mark, tone.tint), contrast(tone.mark, theme.surface)) >= 3


@both
def test_more_relationships_than_colours_are_neutral(theme: Theme) -> None:
    assert theme.relationship(0) == theme.tones[0]
    assert theme.relationship(len(theme.tones)) == theme.neutral
    assert theme.relationship(-1) == theme.neutral


def test_the_environment_can_ask_for_a_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_THEME", "dark")
    assert forced() is DARK
    monkeypatch.setenv("COMMUNIQUE_THEME", "purple")
    assert forced() is None
