"""What is said of actions there are already."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.calendar import Due


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`/opgave SSP-2026-014 udført` and its kin, `/kriterium NUMMER tekst`; what is absent does not change.

    The number may be short ("014", "14"); `note` is the status text.
    """

    number: str
    status: ActionStatus | None = None
    due: Due | None = None
    owners: tuple[str, ...] | None = None
    note: str = ""
    criterion: str | None = None
