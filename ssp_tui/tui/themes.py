"""Two themes of our own, dark and light, in which every text can be read: contrast at least 4.5 to 1."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="ssp-dark",
    dark=True,
    primary="#7fb2e5",
    secondary="#9db8d2",
    accent="#8ec7ff",
    warning="#f0c060",
    error="#ff8f80",
    success="#8fd694",
    foreground="#e6e6e6",
    background="#14181d",
    surface="#1c2229",
    panel="#252d36",
    variables={
        "text-muted": "#a9b4c0",
        "text-accent": "#8ec7ff",
        "text-warning": "#f0c060",
        "text-error": "#ff8f80",
        "text-success": "#8fd694",
        "block-cursor-background": "#263d56",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#252d36",
        "block-cursor-blurred-foreground": "#e6e6e6",
        "input-cursor-background": "#e6e6e6",
        "input-cursor-foreground": "#14181d",
        "input-selection-background": "#263d56",
        "border-blurred": "#4a5866",
    },
)

LIGHT = Theme(
    name="ssp-light",
    dark=False,
    primary="#1d5a96",
    secondary="#44607c",
    accent="#0b559e",
    warning="#7a4f00",
    error="#a8201a",
    success="#1c6b2a",
    foreground="#1a1d21",
    background="#fbfbf8",
    surface="#f0f1ee",
    panel="#e4e7ea",
    variables={
        "text-muted": "#545d66",
        "text-accent": "#0b559e",
        "text-warning": "#7a4f00",
        "text-error": "#a8201a",
        "text-success": "#1c6b2a",
        "block-cursor-background": "#cfe3f7",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e4e7ea",
        "block-cursor-blurred-foreground": "#1a1d21",
        "input-cursor-background": "#1a1d21",
        "input-cursor-foreground": "#fbfbf8",
        "input-selection-background": "#cfe3f7",
        "border-blurred": "#9aa4ad",
    },
)

THEMES = (DARK, LIGHT)
