from __future__ import annotations

import sys

import pytest

from ssp_tui.domain.history import History
from ssp_tui.tui.faults import told
from tests.tui.stage import held, stage, workspace


def test_a_fault_tells_its_kind_and_our_own_places_but_no_value() -> None:
    try:
        History.of([])
    except IndexError as error:
        text = told(error, sys.exc_info()[2])
    assert "IndexError i ssp_tui/domain/history.py:" in text
    assert "Start igen" in text


async def test_when_the_program_fails_nothing_that_was_said_reaches_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    work = workspace()
    held(work, "hemmelig linje")

    def broken(agenda: object) -> None:
        word = "hemmelig"
        raise ValueError(word)

    with pytest.raises(ValueError, match="hemmelig"):
        async with stage(work, forum="styregruppe") as on:
            on.meeting.draw = broken  # type: ignore[method-assign, assignment]
            on.app.call_later(broken, None)
            await on.pilot.pause()
    left = capsys.readouterr().err
    assert "ValueError" in left
    assert "hemmelig" not in left
