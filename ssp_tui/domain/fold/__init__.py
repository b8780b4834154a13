"""The fold: what each event does to the meeting it happens in."""

from __future__ import annotations

from ssp_tui.domain.fold import actions, attendance, entries, going_out, items, life, planning
from ssp_tui.domain.fold.base import apply, burn
from ssp_tui.domain.fold.life import opened

__all__ = ["actions", "apply", "attendance", "burn", "entries", "going_out", "items", "life", "opened", "planning"]
