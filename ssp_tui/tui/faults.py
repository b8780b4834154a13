"""What is said when the program itself fails: where, and never what it was about, which may be confidential."""

from __future__ import annotations

import traceback
from pathlib import PurePath
from types import TracebackType

from ssp_tui.locale import _

PACKAGE = "ssp_tui"


def told(error: BaseException | None, where: TracebackType | None) -> str:
    """A fault in words that can be passed on: its kind, and the places of our own code that it went through."""
    frames = [
        f"{'/'.join(parts[parts.index(PACKAGE) :])}:{frame.lineno}"
        for frame in traceback.extract_tb(where)
        if PACKAGE in (parts := PurePath(frame.filename).parts)
    ]
    return "\n".join(
        [
            _("ssp-tui gik i stå på grund af en fejl i programmet."),
            _("Alt, der er optaget, ligger på disken. Start igen, så fortsætter mødet, hvor det slap."),
            _("Til fejlmeldingen: {kind} i {places}").format(
                kind=type(error).__name__, places=" > ".join(frames) or "textual"
            ),
        ]
    )
