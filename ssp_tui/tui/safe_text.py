"""The one way from text that people wrote to what a widget shows: never markup, never a control character."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from ssp_tui.domain.text import legible
from ssp_tui.tui.present.parts import Part, Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.QUIET: "$text-muted",
    Tone.STRONG: "bold",
    Tone.GOOD: "$text-success",
    Tone.WARNING: "bold $text-warning",
    Tone.ERROR: "bold $text-error",
    Tone.KEY: "bold $text-accent",
}


def content(parts: str | Iterable[Part]) -> Content:
    """What a widget may be given: text as it was typed, in the tones it was told in."""
    if isinstance(parts, str):
        return Content(visible(parts))
    return Content.assemble(*((visible(part.text), _STYLES[part.tone]) for part in parts))


def visible(text: str) -> str:
    """Control and bidirectional characters as blanks; blanks at the ends stay, they are layout."""
    if text.isascii() and text.isprintable():
        return text
    return "\n".join(map(legible, text.split("\n")))
