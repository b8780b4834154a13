"""The register is a projection: thrown away and folded again, it is the same."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import EntryKind
from ssp_tui.ports import Put
from ssp_tui.services.projection import everything
from ssp_tui.services.register import ACTIONS, COUNTERS, MEETINGS, Register
from tests.domain.playing import action, decision, defer, note, standing
from tests.domain.strategies import anything
from tests.fakes import MemoryStore
from tests.services.workspaces import Town

JAN, FEB, MAR = (dt.date(2017, month, 10) for month in (1, 2, 3))
TITLES = ("Velkommen og godkendelse af referat (B)", "Sag (D/B)", "Eventuelt")


def tables(store: MemoryStore) -> dict[str, dict[str, Any]]:
    return {table: {_id(doc): doc for doc in store.all(table)} for table in (MEETINGS, ACTIONS)} | {
        COUNTERS: {"2017": store.get(COUNTERS, "SSP-2017")}
    }


def _id(doc: dict[str, Any]) -> str:
    return str(doc.get("id") or doc.get("number"))


def folded_again(store: MemoryStore, prefix: str = "SSP") -> dict[str, dict[str, Any]]:
    """The tables of a register that is folded from all that was recorded."""
    other = MemoryStore()
    other.append("x", [], everything(store, prefix))
    return tables(other)


def test_a_year_folded_again_is_the_same_year() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.GoNext(), action("brev", "Mette"), action("vagt"), defer(), cmd.RemoveEntry(2))
    town.outside("1", "i gang")
    one = town.open(FEB)
    town.do(one, decision("Godkendt"), cmd.FollowUp("1", status=ActionStatus.DONE), cmd.Undo(), cmd.Redo(), cmd.Undo())
    town.outside("1", "afventer")
    town.do(one, cmd.RemoveEntry(1), cmd.Undo(), cmd.CloseMeeting(), cmd.ReopenMeeting(), note("x"), cmd.CloseMeeting())
    town.do(town.open(MAR), action("ny"), cmd.CancelMeeting())
    assert folded_again(town.store) == tables(town.store)


MOVING = [
    action("ny", "Karl"), cmd.FollowUp("1", status=ActionStatus.DONE), cmd.FollowUp("2", note="nyt"),
    cmd.FollowUp("3", owners=("Lone",)), cmd.RemoveEntry(1), cmd.RemoveEntry(4), cmd.RetypeEntry(1, EntryKind.NOTE),
    cmd.RetypeEntry(2, EntryKind.ACTION), cmd.ChangeEntry(1, "anden", action("anden")), decision("Godkendt"),
    cmd.Approve(("minutes",)), cmd.RemoveEntry(3), cmd.CloseItem(), cmd.OpenItem(), cmd.CloseMeeting(),
    cmd.ReopenMeeting(), cmd.GoTo("1"), cmd.GoTo("3"), cmd.Lift(1, "Løftet"), cmd.AddItem("Ferie"),
]  # fmt: skip
"""What changes the register."""
SAID = st.one_of(st.sampled_from(MOVING), st.sampled_from([cmd.Undo(), cmd.Undo(), cmd.Redo()]), anything)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 7), SAID), min_size=15, max_size=40))
def test_after_anything_in_two_meetings_and_outside_the_register_folds_to_the_same(
    said: list[tuple[int, cmd.Command]],
) -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.GoNext(), action("brev"), action("vagt", "Mette"))
    running = [town.open(FEB), town.open(MAR)]
    for one in running:
        town.do(one, cmd.GoTo("1"), action("egen"), note("n"), decision("Godkendt"))
    for where, command in said:
        if where == 7:
            with suppress(Refused):
                town.outside("2", "i gang")
        else:
            town.tried(running[where % 2], command)
    assert folded_again(town.store) == tables(town.store)
    register = town.workspace.register
    assert list(register.open_actions()) == [one for one in register.actions() if one.is_open]


def test_nothing_is_lost_where_clocks_disagree() -> None:
    """A meeting replayed with the clock of its own day, and followed up before that day comes."""
    town = Town(standing(*TITLES))
    town.hold(dt.date(2030, 1, 10), action("brev"))
    town.hold(dt.date(2030, 2, 10), action("vagt"))
    town.clock = dt.datetime(2026, 1, 1, 9, tzinfo=town.clock.tzinfo)
    town.outside("SSP-2030-001", "udført")
    late = Town(standing(*TITLES), store=town.store)
    late.hold(dt.date(2029, 12, 1), note("senere optaget, tidligere dag"))
    other = MemoryStore()
    other.append("x", [], everything(town.store, "SSP"))
    register = Register(other, "SSP")
    assert [(one.text, one.status) for one in register.actions()] == [
        ("brev", ActionStatus.DONE),
        ("vagt", ActionStatus.OPEN),
    ]
    assert register.new_number(2030) == "SSP-2030-003"


def test_a_higher_number_recorded_at_an_earlier_hour_is_not_given_again() -> None:
    town = Town(standing(*TITLES))
    town.hold(MAR, action("først"))
    town.clock = dt.datetime(2017, 1, 1, tzinfo=town.clock.tzinfo)
    town.hold(JAN, action("siden"))
    other = MemoryStore()
    other.append("x", [], everything(town.store, "SSP"))
    assert Register(other, "SSP").new_number(2017) == "SSP-2017-003"


@pytest.mark.parametrize("prefix", ["SSP", "KØGE"])
def test_the_prefix_is_the_workspaces_own(prefix: str) -> None:
    store = MemoryStore()
    store.append("x", [], [Put(COUNTERS, f"{prefix}-2017", {"last": 7})])
    assert Register(store, prefix).new_number(2017) == f"{prefix}-2017-008"


def test_an_empty_workspace_has_an_empty_register() -> None:
    assert everything(MemoryStore(), "SSP") == []
