"""The opsamling: what was decided, what was promised and by whom, and what is missing."""

from __future__ import annotations

from ssp_tui.domain.action import Action
from ssp_tui.domain.meeting import CONCLUDING, Meeting
from ssp_tui.domain.text import danish_key
from ssp_tui.domain.warnings import Warning
from ssp_tui.locale import _
from ssp_tui.tui.present import words
from ssp_tui.tui.present.parts import Line, Part, Tone


def decisions(meeting: Meeting) -> list[Line]:
    """What binds somebody, by item."""
    found: list[Line] = []
    for item in meeting.items:
        texts = [
            f"⌂ {entry.text}" if entry.closed or meeting.sheltered(item) else entry.text
            for entry in item.entries
            if entry.kind in CONCLUDING
        ]
        if item.outcome and not texts:
            texts = [f"{item.title}: {words.outcome(item.outcome)}"]
        found += [(Part(f"{item.number:>4}  ", Tone.QUIET), Part(text)) for text in texts]
    return found or [(Part(_("  Ingen beslutninger."), Tone.QUIET),)]


def actions(meeting: Meeting) -> list[Line]:
    """The actions that were made here, by owner."""
    here = [action for action in meeting.actions if action.meeting == meeting.id]
    found: list[Line] = []
    for owner, owned in _by_owner(here).items():
        found.append((Part(f"  {owner or _('Ingen ansvarlig')}", Tone.STRONG if owner else Tone.WARNING),))
        found += [
            (
                Part(f"    {words.number(action.number, meeting.date.year)} ", Tone.QUIET),
                Part(f"{'⌂ ' if action.closed else ''}{action.text} · "),
                *words.due(action, meeting.date),
            )
            for action in owned
        ]
    return found or [(Part(_("  Ingen nye opgaver."), Tone.QUIET),)]


def _by_owner(made: list[Action]) -> dict[str, list[Action]]:
    found: dict[str, list[Action]] = {}
    for action in made:
        for owner in action.owners or ("",):
            found.setdefault(owner, []).append(action)
    return dict(sorted(found.items(), key=lambda owned: (not owned[0], danish_key(owned[0]))))


def comes_back(meeting: Meeting) -> list[Line]:
    """What was deferred or is taken up again."""
    return [
        (Part(f"{item.number:>4}  ", Tone.QUIET), Part(f"↷ {item.title}: {words.deferral(item.deferral)}"))
        for item in meeting.items
        if item.deferral
    ]


def missing(warning: Warning) -> Line:
    """One thing that is missing."""
    return (Part("? ", Tone.WARNING), Part(warning.text))
