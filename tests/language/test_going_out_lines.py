"""`/forslag`, `/endelig` and `/udsendt` as they are typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.meeting import ForumCard, Meeting, Status
from ssp_tui.domain.sending import Sending
from ssp_tui.language.entry_line import Context, read_line

PLANNED = Meeting(
    "2027-03-04-f", (ForumCard("f", "F", chair="Centerchef"),), dt.date(2027, 3, 4), status=Status.PLANNED
)


def read(line: str, status: Status = Status.PLANNED) -> cmd.Command | None:
    return read_line(line, Context(PLANNED.date, replace(PLANNED, status=status))).command


@pytest.mark.parametrize(
    ("line", "command"),
    [
        (
            "/forslag Mette (social): Sommerferien (D, 10 min)",
            cmd.ProposeItem("Mette (social)", "Sommerferien", (ItemKind.DISCUSSION,), 10),
        ),
        ("/propose Bo: Lys: hvor?", cmd.ProposeItem("Bo", "Lys: hvor?")),
        ("/forslag Leder, politi (nord: syd): Lys", cmd.ProposeItem("Leder, politi (nord: syd)", "Lys")),
        ("/forslag Sommerferien", None),
        ("/forslag Mette:", None),
        ("/endelig", cmd.MakeFinal()),
        ("/endelig Bo Bosen", cmd.MakeFinal("Bo Bosen")),
        ("/udsendt", cmd.NoteSent()),
        ("/sent", cmd.NoteSent()),
        ("/udsendt i dag", cmd.NoteSent()),
        ("/udsendt 25. februar", cmd.NoteSent(None, dt.date(2027, 2, 25))),
        ("/udsendt 6/3", cmd.NoteSent(None, dt.date(2027, 3, 6))),
        ("/udsendt 25.2.2027", cmd.NoteSent(None, dt.date(2027, 2, 25))),
        ("/udsendt indkaldelse 3. december", cmd.NoteSent(Sending.CALL, dt.date(2026, 12, 3))),
        ("/udsendt dagsordenen", cmd.NoteSent(Sending.AGENDA)),
        ("/udsendt fredag", None),
        ("/udsendt uge 8", None),
        ("/udsendt noget", None),
    ],
)
def test_a_line_before_the_meeting(line: str, command: cmd.Command | None) -> None:
    assert read(line) == command


def test_minutes_are_sent_after_the_meeting() -> None:
    assert read("/udsendt 25. februar", Status.CLOSED) == cmd.NoteSent(None, dt.date(2028, 2, 25))
    assert read("/udsendt referat 5. marts", Status.CLOSED) == cmd.NoteSent(Sending.MINUTES, dt.date(2027, 3, 5))


def test_the_line_says_what_it_will_record() -> None:
    label = read_line("/udsendt 24. februar", Context(PLANNED.date, PLANNED)).label
    assert label == "UDSENDT dagsordenen · onsdag den 24. februar 2027"
    assert read_line("/endelig", Context(PLANNED.date, PLANNED)).label == "DAGSORDENEN ER ENDELIG · Centerchef"
    assert read_line("/udsendt onsdag den 25. februar", Context(PLANNED.date, PLANNED)).hints
