"""What can be said no to, and how it is said: one Danish sentence and what to do."""

from __future__ import annotations


class SspError(Exception):
    """Something the user can act on: a message, and a remedy where there is one."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class Refused(SspError):
    """A command that the meeting, as it stands, cannot take."""


class Unreadable(SspError):
    """A file or a store that cannot be read as what it should be."""


class HeldByOther(SspError):
    """Another process holds the workspace."""


class NotRecorded(SspError):
    """The disk refused; what was typed is not on it."""
