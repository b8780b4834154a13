"""What has happened to actions."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.action import Action, Change


@dataclass(frozen=True, slots=True)
class ActionMade:
    """Somebody promised something."""

    action: Action


@dataclass(frozen=True, slots=True)
class ActionChanged:
    """Something happened to an action; `before` is the action where this meeting had not seen it."""

    number: str
    change: Change
    before: Action | None = None


@dataclass(frozen=True, slots=True)
class ActionsSeen:
    """What happened to actions of the meeting outside it, while it rested: numbers and changes."""

    changes: tuple[tuple[str, Change], ...]


@dataclass(frozen=True, slots=True)
class ActionRemoved:
    """The entry that an action was made by was taken away or became another kind."""

    number: str
