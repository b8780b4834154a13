"""Attendance: who is on which list, and the difference between unknown and none."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance, Person
from tests.domain.playing import Play, on, play

MEMBERS = (
    Member("Mette", "social"),
    Member("Lone", "skole"),
    Member("Lone", "politi"),
    Member("Karl", "klub"),
    Member("Bent", "politi", MemberKind.YEARLY),
)


def here() -> Play:
    return play("A", "B", "C", members=MEMBERS)


def names(meeting: Meeting, list: str) -> list[str] | None:
    people: tuple[Person, ...] | None = getattr(meeting.attendance, list)
    return None if people is None else [f"{p.name} ({p.unit})" if p.unit else p.name for p in people]


def test_nothing_is_known_of_attendance_until_something_is_said() -> None:
    assert here().meeting.attendance == Attendance()
    assert here().do(on("present", "Mette")).attendance.absent is None


def test_none_is_not_unknown() -> None:
    meeting = here().do(on("apologies"))
    assert (names(meeting, "apologies"), names(meeting, "absent")) == ([], None)


def test_saying_that_nobody_sent_apologies_takes_back_who_did() -> None:
    assert names(here().do(on("apologies", "Karl"), on("apologies")), "apologies") == []


def test_a_second_line_adds_and_nobody_is_listed_twice() -> None:
    meeting = here().do(on("present", "Mette"), on("present", "Karl", "mette"), on("present", "METTE (social)"))
    assert names(meeting, "present") == ["Karl (klub)", "Mette (social)"]


def test_a_known_name_gets_the_spelling_and_the_unit_of_the_member_list() -> None:
    assert names(here().do(on("present", "karl")), "present") == ["Karl (klub)"]


def test_a_stranger_stands_as_typed() -> None:
    assert names(here().do(on("present", "13 deltagere", "Mark (Køge)")), "present") == ["13 deltagere", "Mark (Køge)"]


def test_two_of_one_name_are_told_apart_by_their_unit() -> None:
    one = here()
    one.do(on("present", "Lone (skole)", "Lone (politi)"), on("apologies", "Lone (politi)"))
    assert names(one.meeting, "present") == ["Lone (skole)"]
    assert names(one.meeting, "apologies") == ["Lone (politi)"]
    with pytest.raises(Refused, match=r"flere.*Lone \(skole\), Lone \(politi\)"):
        one.do(on("absent", "Lone"))


def test_two_of_one_name_in_a_forum_without_a_member_list_are_both_kept() -> None:
    assert names(play("A").do(on("present", "Lone", "Lone")), "present") == ["Lone", "Lone"]


@pytest.mark.parametrize("moved_to", ["present", "apologies", "absent"])
def test_a_person_is_on_one_of_the_three_lists(moved_to: str) -> None:
    one = here()
    one.do(on("present", "Mette", "Karl"), on("apologies", "Karl"), on("absent", "Karl"), on(moved_to, "Karl"))
    listed = {list: names(one.meeting, list) or [] for list in ("present", "apologies", "absent")}
    assert [list for list, people in listed.items() if "Karl (klub)" in people] == [moved_to]


def test_a_stranger_is_moved_whatever_the_case_of_the_name() -> None:
    meeting = here().do(on("present", "Sanne"), on("apologies", "sanne"))
    assert (names(meeting, "present"), names(meeting, "apologies")) == ([], ["sanne"])


def test_everybody_but_some_means_the_fixed_members() -> None:
    everyone = cmd.NotePresence("present", (), everyone_but=())
    expected = ["Mette (social)", "Lone (skole)", "Lone (politi)", "Karl (klub)"]
    assert names(here().do(everyone), "present") == expected
    but = cmd.NotePresence("present", (Person("Mark", "Køge"),), everyone_but=("Lone (politi)", "karl"))
    assert names(here().do(but), "present") == ["Mette (social)", "Lone (skole)", "Mark (Køge)"]


def test_everybody_but_a_stranger_is_a_slip() -> None:
    with pytest.raises(Refused, match="Hans står ikke"):
        here().do(cmd.NotePresence("present", (), everyone_but=("Hans",)))
    with pytest.raises(Refused, match="ingen faste deltagere"):
        play("A").do(cmd.NotePresence("present", (), everyone_but=()))


def test_who_is_away_from_one_item_is_still_present() -> None:
    meeting = here().do(on("present", "Mette", "Karl"), on("absent", "Karl", items=("2",)))
    assert names(meeting, "present") == ["Mette (social)", "Karl (klub)"]
    assert meeting.attendance.absent == (Person("Karl", "klub", ("2",)),)


def test_being_present_does_not_undo_being_away_from_an_item() -> None:
    meeting = here().do(on("absent", "Karl", items=("2",)), on("present", "Karl"))
    assert meeting.attendance.absent == (Person("Karl", "klub", ("2",)),)


def test_the_items_a_person_is_tied_to_add_up() -> None:
    one = here()
    one.do(on("guests", "Mark (Køge)", items=("2",)), on("guests", "Mark (Køge)", items=("3",)))
    assert one.meeting.attendance.guests == (Person("Mark", "Køge", ("2", "3")),)
    one.do(on("guests", "Mark (Køge)"))
    assert one.meeting.attendance.guests == (Person("Mark", "Køge"),), "a guest of the whole meeting"


@pytest.mark.parametrize("list", ["not_in_item", "recused"])
def test_who_takes_no_part_is_tied_to_the_item_one_stands_at(list: str) -> None:
    one = here()
    one.do(on(list, "Karl"), cmd.GoTo("3"), on(list, "Karl"), on(list, "Mette", items=("1", "2")))
    assert getattr(one.meeting.attendance, list) == (
        Person("Karl", "klub", ("1", "3")),
        Person("Mette", "social", ("1", "2")),
    )


def test_who_comes_later_is_present_from_then_on() -> None:
    one = here()
    one.do(on("present", "Mette"), on("apologies", "Karl"), cmd.GoTo("2"), on("joined", "Karl"))
    assert names(one.meeting, "present") == ["Mette (social)", "Karl (klub)"]
    assert names(one.meeting, "apologies") == []
    assert one.meeting.attendance.joined == (Person("Karl", "klub", ("2",), at=dt.time(9, 4)),)


def test_who_comes_after_all_sent_no_apologies_even_where_nobody_is_listed_as_present() -> None:
    meeting = here().do(on("apologies", "Karl", "Mette"), on("joined", "Karl"))
    assert names(meeting, "apologies") == ["Mette (social)"]
    assert meeting.attendance.present is None


def test_who_leaves_was_still_present() -> None:
    at = Person("Karl", at=dt.time(10, 5))
    meeting = here().do(on("present", "Mette", "Karl"), cmd.NotePresence("left", (at,)))
    assert names(meeting, "present") == ["Mette (social)", "Karl (klub)"]
    assert meeting.attendance.left == (Person("Karl", "klub", at=dt.time(10, 5)),)


def test_a_reason_belongs_to_the_apology() -> None:
    meeting = here().do(on("apologies", Person("Karl", reason="ferie")))
    assert meeting.attendance.apologies == (Person("Karl", "klub", reason="ferie"),)


def test_who_gets_the_minutes_is_not_attendance() -> None:
    meeting = here().do(on("distribution", "Mette", "Lone (skole)"))
    assert names(meeting, "distribution") == ["Mette (social)", "Lone (skole)"]
    assert meeting.attendance.present is None


def test_attendance_can_be_said_not_to_be_noted_and_be_noted_after_all() -> None:
    one = here()
    one.do(on("present", "Mette"), on("distribution", "Karl"), cmd.LeaveAttendanceOut())
    assert one.meeting.attendance.not_noted
    assert (names(one.meeting, "present"), names(one.meeting, "distribution")) == (None, ["Karl (klub)"])
    one.do(on("present", "Mette"))
    assert not one.meeting.attendance.not_noted


def test_a_substitute_comes_for_somebody_and_is_named_once() -> None:
    one = here()
    one.do(cmd.NoteSubstitute("Sanne", "Karl", "klub"), cmd.NoteSubstitute("Sanne", "Mette", "social"))
    assert [(s.name, s.replaces) for s in one.meeting.attendance.substitutes or ()] == [("Sanne", "Mette")]


def test_a_new_member_belongs_from_now_on() -> None:
    one = here()
    one.do(cmd.AddMember(Member("Sanne", "ppr")), on("present", "sanne"))
    assert names(one.meeting, "present") == ["Sanne (ppr)"]
    with pytest.raises(Refused, match="/ny-deltager"):
        one.do(cmd.AddMember(Member("")))


def test_several_new_members_come_and_are_undone_together() -> None:
    one = here()
    before = one.meeting.members
    one.do(cmd.AddMember(Member("Sanne", "ppr"), (Member("Bo", "skole"),)))
    assert [member.name for member in one.meeting.members[len(before) :]] == ["Sanne", "Bo"]
    one.do(cmd.Undo())
    assert one.meeting.members == before


def test_roles_have_one_holder_each() -> None:
    one = here()
    one.do(cmd.GiveRole("chair", "Jens"), cmd.GiveRole("minute_taker", "PB", dt.date(2016, 10, 19)))
    one.do(cmd.GiveRole("chair", "Lotte"))
    assert dict(one.meeting.roles) == {"chair": "Lotte", "minute_taker": "PB"}
    assert one.meeting.minute_date == dt.date(2016, 10, 19)


def test_who_is_taken_off_is_on_no_list_and_a_list_left_empty_is_unknown_again() -> None:
    one = here()
    mette = Person("Mette")
    before = one.do(on("present", "Mette", "Karl"), on("apologies"), on("left", Person("Mette", at=dt.time(10))))
    one.do(cmd.NoteSubstitute("Mette", "Karl"), cmd.Unlist((mette,)))
    found = one.meeting.attendance
    assert names(one.meeting, "present") == ["Karl (klub)"]
    assert (found.left, found.substitutes, found.guests) == (None, None, None)
    assert found.apologies == (), "that there are none is known"
    one.do(cmd.Undo(), cmd.Undo())
    assert one.meeting.attendance == before.attendance


def test_a_namesake_of_another_unit_stays_on_the_list() -> None:
    one = here()
    one.do(on("present", "Lone (skole)", "Lone (politi)"), cmd.Unlist((Person("lone", "skole"),)))
    assert names(one.meeting, "present") == ["Lone (politi)"]


def test_who_is_on_no_list_cannot_be_taken_off() -> None:
    one = here()
    with pytest.raises(Refused, match="Karl står ikke"):
        one.do(on("present", "Mette"), cmd.Unlist((Person("Mette"), Person("Karl"))))
    assert names(one.meeting, "present") == ["Mette (social)"]
