"""Running a meeting: what is shown is on the disk, and nothing that must not be there is."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.errors import NotRecorded, Refused
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.people import Person
from ssp_tui.services import documents
from tests.domain.playing import action, decision, defer, note, on, standing
from tests.services.workspaces import Town

JAN, FEB = dt.date(2017, 1, 10), dt.date(2017, 2, 10)
CPR = "010190-1234"


def test_what_is_shown_is_what_another_session_finds() -> None:
    town = Town()
    one = town.do(town.open(JAN), note("x"), action("brev", "Mette"), cmd.Undo(), cmd.Redo(), cmd.GoNext(), defer())
    again = documents.history(town.store, one.meeting.id)
    assert again == one.history
    assert town.again(one).meeting == one.meeting


def test_a_line_the_disk_refuses_is_not_shown_and_can_be_given_again() -> None:
    town = Town()
    one = town.do(town.open(JAN), note("en"))
    before, register = one.history, town.workspace.register.actions()
    town.store.refuse_next = True
    with pytest.raises(NotRecorded):
        town.do(one, action("to"))
    assert (one.history, town.workspace.register.actions()) == (before, register)
    town.do(one, action("to"))
    assert [a.number for a in one.meeting.actions] == ["SSP-2017-001"]


def test_a_refused_command_uses_no_number() -> None:
    town = Town()
    one = town.open(JAN)
    with pytest.raises(Refused):
        town.do(one, action(""))
    town.do(one, action("brev"))
    assert one.meeting.actions[0].number == "SSP-2017-001"


@pytest.mark.parametrize(
    "command",
    [
        note(CPR), decision(CPR), action(CPR), action("x", CPR), cmd.SetField("Indstilling", f"en\n{CPR}\nto"),
        cmd.SetField(CPR, "x"), cmd.AddItem(CPR), cmd.AddSubItem(CPR), cmd.RenameItem(CPR), defer(text=CPR),
        cmd.CloseItem(neutral_title=CPR), on("guests", CPR), on("apologies", Person("Lone", reason=CPR)),
        cmd.GiveRole("chair", CPR), cmd.AddMember(Member(CPR)), cmd.Remark(CPR), cmd.FollowUp("1", note=CPR),
        cmd.RecordEntry(EntryKind.STATEMENT, "x", name=CPR), cmd.Approve(("minutes",), "with_corrections", CPR),
    ],
    ids=lambda command: type(command).__name__,
)  # fmt: skip
def test_a_cpr_number_reaches_the_disk_in_no_field(command: cmd.Command) -> None:
    town = Town()
    one = town.do(town.open(JAN), action("brev"))
    frames = list(town.store.medium.frames)
    with pytest.raises(Refused, match="CPR"):
        town.do(one, command)
    with pytest.raises(Refused, match="CPR"):
        one.record(note("x"), f"note {CPR}", town.tick())
    assert town.store.medium.frames == frames
    one.save_draft(f"halvt {CPR}")
    assert one.draft == ""
    one.save_draft("halvt")
    assert one.draft == "halvt"


def test_a_resumed_meeting_sees_what_was_done_to_its_actions_outside() -> None:
    town = Town()
    one = town.do(town.open(JAN), action("brev"), cmd.FollowUp("1", status=ActionStatus.IN_PROGRESS))
    town.outside("1", "afventer")
    again = town.do(town.again(one), note("x"))
    assert again.meeting.actions[0].status is ActionStatus.WAITING
    assert town.again(again).meeting == again.meeting


def test_what_was_seen_from_outside_does_not_stand_in_the_way_of_undo() -> None:
    town = Town()
    one = town.do(town.open(JAN), action("brev"), cmd.FollowUp("1", status=ActionStatus.IN_PROGRESS, note="begyndt"))
    town.outside("1", "ny frist > 1. marts")
    again = town.do(town.again(one), note("x"), cmd.Undo(), cmd.Undo())
    (shown,) = again.meeting.actions
    (known,) = town.workspace.register.actions()
    assert shown == known
    assert (shown.status, shown.note, shown.due and shown.due.date) == (ActionStatus.OPEN, "", dt.date(2017, 3, 1))
    town.do(again, cmd.Undo())
    assert (again.meeting.actions, town.workspace.register.actions()) == ((), [])
    town.do(again, cmd.Redo(), cmd.Redo())
    (back,) = again.meeting.actions
    assert (back.status, back.due and back.due.date) == (ActionStatus.IN_PROGRESS, dt.date(2017, 3, 1))


def test_an_action_removed_outside_the_snapshot_of_a_meeting_is_still_followed_up_by_number() -> None:
    town = Town()
    town.hold(JAN, action("brev"))
    one = town.open(FEB)
    town.hold(dt.date(2017, 2, 1), action("vagt"))
    town.do(one, cmd.FollowUp("2", status=ActionStatus.DONE))
    assert [(a.text, a.status) for a in one.meeting.actions] == [
        ("brev", ActionStatus.OPEN),
        ("vagt", ActionStatus.DONE),
    ]


def test_those_present_last_time_are_present_but_for_who_is_known_to_be_away() -> None:
    town = Town(standing("Nyt", forum="ssp"), standing("Nyt", forum="dot"))
    only_one_item = Person("Per", items=("1",))
    town.hold(JAN, on("present", "Mette (social)", "Karl (skole)", "Lone", only_one_item), on("left", "Karl"))
    town.hold(JAN, on("present", "Bent"), fora=("dot",))
    one = town.open(FEB)
    town.do(one, on("apologies", "Lone"), cmd.NotePresenceAsLast())
    assert one.meeting.attendance.present == (Person("Mette", "social"), Person("Karl", "skole"))
    assert one.meeting.attendance.apologies == (Person("Lone"),)
    town.do(one, cmd.Undo())
    assert one.meeting.attendance.present is None


def test_where_it_is_not_known_who_was_present_last_that_is_said() -> None:
    town = Town()
    one = town.open(JAN)
    with pytest.raises(Refused, match="vides ikke"):
        town.do(one, cmd.NotePresenceAsLast())
    town.do(one, on("present", "Mette"), cmd.CloseMeeting())
    town.hold(JAN + dt.timedelta(days=7), note("ingen noterede fremmøde"))
    with pytest.raises(Refused, match="vides ikke"):
        town.do(town.open(FEB), cmd.NotePresenceAsLast())


def test_people_of_the_last_meeting_are_known_with_their_units() -> None:
    town = Town(standing("Nyt", forum="ssp"))
    guest = on("guests", "Gitte (Køge)")
    town.hold(JAN, on("present", "Mette (social)"), on("apologies", "Lone (politi)"), on("absent", "Per"), guest)
    one = town.open(FEB)
    known = {(name.name, name.unit) for name in one.names if name.kind == "person"}
    assert {("Mette", "social"), ("Lone", "politi"), ("Per", "")} <= known
    assert ("Gitte", "Køge") not in known
    command = one.read("/til-stede Lone, Mette").command
    assert command == cmd.NotePresence("present", (Person("Lone", "politi"), Person("Mette", "social")))
    late = town.again(one).read("/kom Lone kl. 9.30").command
    assert late == cmd.NotePresence("joined", (Person("Lone", "politi", at=dt.time(9, 30)),))


def test_the_last_meeting_is_read_once_and_not_at_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town()
    town.hold(JAN, on("present", "Mette (social)"))
    one = town.open(FEB)
    monkeypatch.setattr(town.workspace, "history", lambda _id: pytest.fail("a meeting was read"))
    assert one.read("/til-stede Mette").command == cmd.NotePresence("present", (Person("Mette", "social"),))
