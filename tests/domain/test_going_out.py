"""Proposals, the chair's word and what was sent: noted in a meeting, undone like anything else."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Forum, Member, MemberKind
from ssp_tui.domain.going_out import organizer, recipients
from ssp_tui.domain.sending import Sending, Sent
from tests.domain.playing import D
from tests.services.test_preparing import FEB, JAN, prepare
from tests.services.workspaces import Town

DAY = dt.date(2017, 1, 1)


def test_a_proposal_is_an_item_that_says_who_proposed_it() -> None:
    town = Town()
    coming = prepare(town, FEB)
    town.do(coming, cmd.ProposeItem("Mette (social)", "Sommerferien", (D,), 10))
    assert [(i.title, i.kinds, i.minutes, i.fields) for i in coming.meeting.items] == [
        ("Nyt", (), None, ()),
        ("Sommerferien", (D,), 10, (("Foreslået af", "Mette (social)"),)),
        ("Eventuelt", (), None, ()),
    ]
    running = town.open(JAN)
    town.do(running, cmd.ProposeItem("Bo", "Lys"))
    assert running.meeting.items[1].fields == (("Foreslået af", "Bo"),)
    with pytest.raises(Refused, match="navn"):
        town.do(running, cmd.ProposeItem("", "Lys"))


def test_the_chairs_word_can_be_taken_back_and_comes_before_the_meeting() -> None:
    town = Town()
    coming = prepare(town, FEB)
    town.do(coming, cmd.MakeFinal("Formand Bo"))
    final = coming.meeting.final
    assert final is not None
    assert (final.date, final.by, [title for _thread, title in final.agenda]) == (
        DAY,
        "Formand Bo",
        ["Nyt", "Eventuelt"],
    )
    town.do(coming, cmd.Undo())
    assert coming.meeting.final is None
    town.do(coming, cmd.Redo(), cmd.BeginMeeting())
    assert coming.meeting.final == final
    with pytest.raises(Refused, match="ligger fast"):
        town.do(coming, cmd.MakeFinal())


def test_what_stood_on_the_agenda_is_kept_with_what_waited_elsewhere() -> None:
    town = Town()
    coming = prepare(town, FEB)
    town.hold(JAN, cmd.AddItem("Lys", (D,)))
    town.do(coming, cmd.NoteSent())
    (sent,) = coming.meeting.sent
    assert (sent.what, [title for _thread, title in sent.agenda]) == (Sending.AGENDA, ["Nyt", "Lys", "Eventuelt"])
    town.do(coming, cmd.AddItem("Ferie"), cmd.NoteSent(Sending.CALL, JAN), cmd.NoteSent())
    assert [(one.what, len(one.agenda)) for one in coming.meeting.sent] == [(Sending.CALL, 0), (Sending.AGENDA, 4)]


def test_minutes_are_sent_after_the_meeting_and_the_summary_knows() -> None:
    town = Town()
    running = town.open(JAN)
    with pytest.raises(Refused, match="i gang"):
        town.do(running, cmd.NoteSent())
    with pytest.raises(Refused, match="intet referat"):
        town.do(running, cmd.NoteSent(Sending.MINUTES))
    town.do(running, cmd.NoteSent(Sending.AGENDA, DAY), cmd.CloseMeeting(), cmd.NoteSent(date=JAN))
    assert running.meeting.sent[1] == Sent(Sending.MINUTES, JAN)
    summary = town.workspace.register.meeting(running.meeting.id)
    assert summary is not None
    assert summary.sent == {Sending.AGENDA: DAY, Sending.MINUTES: JAN}
    town.do(running, cmd.Undo())
    summary = town.workspace.register.meeting(running.meeting.id)
    assert summary is not None
    assert summary.sent == {Sending.AGENDA: DAY}


def test_of_a_cancelled_meeting_it_is_sent_that_it_is() -> None:
    town = Town()
    coming = prepare(town, FEB)
    with pytest.raises(Refused, match="ikke aflyst"):
        town.do(coming, cmd.NoteSent(Sending.CANCELLATION))
    town.do(coming, cmd.CancelMeeting(), cmd.NoteSent(), cmd.NoteSent(Sending.AGENDA))
    assert [one.what for one in coming.meeting.sent] == [Sending.CANCELLATION, Sending.AGENDA]


def test_who_invites_is_the_secretary_where_the_file_has_their_address() -> None:
    known = Member("UngHerning", email="ung@x.dk")
    assert organizer(Forum("f", "F", secretary="Ung Herning", recipients=(known,))) is None
    assert organizer(Forum("f", "F", secretary="ungherning", recipients=(known,))) == known
    assert organizer(Forum("f", "F", secretary="Ida", secretary_email="ida@x.dk")) == Member("Ida", email="ida@x.dk")
    assert organizer(Forum("f", "F", recipients=(known,))) is None


def test_recipients_are_those_expected_with_an_address_once_each() -> None:
    forum = Forum(
        "f",
        "F",
        members=(
            Member("Bo", "skole", email="bo@x.dk"),
            Member("Ida", "social"),
            Member("Per", "politi", MemberKind.YEARLY, "per@x.dk"),
        ),
        recipients=(Member("Post", email="post@x.dk"),),
    )
    other = Forum(
        "g", "G", members=(Member("Bo", "klub", email="BO@x.dk"), Member("Bo", "fritid"), Member("Ida", "social"))
    )
    found = recipients([forum, other])
    assert [member.email for member in found.to] == ["bo@x.dk", "post@x.dk"]
    assert [(member.name, member.sector) for member in found.without_address] == [("Ida", "social")]
    assert [member.name for member in found.now_and_then] == ["Per"]
