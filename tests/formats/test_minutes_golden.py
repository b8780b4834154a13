"""Whole minutes as bytes. After an intended change: UPDATE_GOLDEN=1 pytest tests/formats/test_minutes_golden.py."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.view import view
from ssp_tui.formats.minutes_markdown import read_minutes, write_minutes
from tests.formats.minutes_examples import COMMITTEE, STEERING

GOLDEN = Path(__file__).parent.parent / "golden"
FULL, DECISIONS = Rendering.FULL, Rendering.DECISIONS
CASES = {
    "udvalg": (COMMITTEE, FULL, Audience.INTERNAL),
    "udvalg.beslutninger": (COMMITTEE, DECISIONS, Audience.INTERNAL),
    "styregruppe": (STEERING, FULL, Audience.INTERNAL),
    "styregruppe.offentlig": (STEERING, FULL, Audience.PUBLIC),
    "styregruppe.fortrolig": (STEERING, FULL, Audience.CONFIDENTIAL),
}


@pytest.mark.parametrize(("name", "case"), CASES.items(), ids=CASES.keys())
def test_the_minutes_are_these_bytes_and_read_back_as_the_same_view(
    name: str, case: tuple[Meeting, Rendering, Audience]
) -> None:
    file = GOLDEN / f"{name}.md"
    seen = view(*case)
    written = write_minutes(seen)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(written.encode())
    assert written.encode() == file.read_bytes().replace(b"\r\n", b"\n")
    assert read_minutes(written) == seen


def test_nothing_closed_is_in_the_public_minutes() -> None:
    public = write_minutes(view(STEERING, FULL, Audience.PUBLIC))
    for secret in (
        "Leder stopper",
        "Stillingen",
        "stillingen",
        "værestedet",
        "Lokaler",
        "SSP-2026-015",
        "Navne",
        "syg",
    ):
        assert secret not in public
