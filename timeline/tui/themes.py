"""The themes of the program; all of Textual's can be chosen beside them."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="timeline-dark",
    primary="#5f87af",
    secondary="#87afaf",
    accent="#e8b45a",
    warning="#e8a33d",
    error="#e5534b",
    success="#6fb26f",
    foreground="#d8dee4",
    background="#14171c",
    surface="#1b1f26",
    panel="#232932",
    dark=True,
)
LIGHT = Theme(
    name="timeline-light",
    primary="#2f6690",
    secondary="#3a7d7c",
    accent="#9a5b00",
    warning="#a05a00",
    error="#b3261e",
    success="#2e7d32",
    foreground="#1f2328",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e7e4dc",
    dark=False,
)
CONTRAST = Theme(
    name="timeline-contrast",
    primary="#7fc4ff",
    secondary="#9fe8e8",
    accent="#ffd75f",
    warning="#ffb000",
    error="#ff7070",
    success="#7fff7f",
    foreground="#ffffff",
    background="#000000",
    surface="#101010",
    panel="#2a2a2a",
    dark=True,
)
THEMES = (DARK, LIGHT, CONTRAST)
NAMES = {
    DARK.name: "colours: dark",
    LIGHT.name: "colours: light",
    CONTRAST.name: "colours: high contrast",
}
"""What the palette calls the themes of the program."""
