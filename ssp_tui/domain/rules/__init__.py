"""The rules of a meeting: each command is answered with events, or refused with a reason."""

from ssp_tui.domain.rules import actions, attendance, entries, going_out, handover, items, life, planning
from ssp_tui.domain.rules.base import Surroundings, decide

__all__ = [
    "Surroundings", "actions", "attendance", "decide", "entries", "going_out", "handover", "items", "life", "planning",
]  # fmt: skip
