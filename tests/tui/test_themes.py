from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from ssp_tui.tui.themes import THEMES

TEXTS = ("foreground", "text-muted", "text-accent", "text-warning", "text-error", "text-success")
GROUNDS = ("background", "surface", "panel")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    colors = {**theme.to_color_system().generate(), **theme.variables}
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [(f"block-cursor-{part}foreground", f"block-cursor-{part}background") for part in ("", "blurred-")]
    pairs += [(text, "block-cursor-background") for text in TEXTS]
    weak = {pair: ratio for pair in pairs if (ratio := contrast(colors, *pair)) < 4.5}
    assert weak == {}


def contrast(colors: dict[str, str], text: str, ground: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(colors[text]), luminance(colors[ground])), reverse=True)
    return round((light + 0.05) / (dark + 0.05), 2)


def luminance(color: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(color).normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
