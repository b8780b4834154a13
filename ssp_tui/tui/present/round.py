"""Bordet rundt in one line: who was heard, whose turn it is, who was left out."""

from __future__ import annotations

from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.round import Voice, left_out, voices
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone


def line(meeting: Meeting, item: Item, voice: str = "") -> Line:
    """`Skole ✓ · Social ▸ · Politi ! ikke hørt · Klub –`; `voice` is the one whose turn it is."""
    missed = set(left_out(meeting, item))
    parts: list[Part] = []
    for one in voices(meeting, item):
        if parts:
            parts.append(Part(" · ", Tone.QUIET))
        parts += _shown(one, fold(one.name) == fold(voice), one.name in missed)
    return tuple(parts)


def _shown(voice: Voice, current: bool, missed: bool) -> Line:
    if current:
        return (Part(f"{voice.name} ▸", Tone.KEY),)
    if voice.heard:
        return (Part(f"{voice.name} "), Part("✓", Tone.GOOD))
    if missed:
        return (Part(f"{voice.name} "), Part(_("! ikke hørt"), Tone.WARNING))
    return (Part(f"{voice.name} –" if voice.absent else voice.name, Tone.QUIET),)
