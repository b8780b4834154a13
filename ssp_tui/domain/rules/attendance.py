"""Rules on who was there, in what role, and who belongs."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.attendance import is_listed, listed, sits_as, unnoted
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance, Person, Substitute, in_seat
from ssp_tui.domain.rules.base import Surroundings, rule
from ssp_tui.domain.text import fold
from ssp_tui.locale import _


def _members_called(meeting: Meeting, name: str, unit: str = "") -> list[Member]:
    return [
        member
        for member in meeting.members
        if fold(member.name) == fold(name) and (not unit or fold(member.sector) == fold(unit))
    ]


def _as_known(meeting: Meeting, person: Person) -> Person:
    """The person with the name and unit that the member list has. Raises Refused when two members are called so."""
    known = _members_called(meeting, person.name, person.unit)
    if known:
        _one_of(known)
        person = replace(person, name=known[0].name, unit=person.unit or known[0].sector)
    elif len(seats := [one for one in meeting.members if in_seat(one.name, person.name)]) == 1:
        person = replace(person, unit=person.unit or seats[0].sector)
    here = {fold(one.unit): one for one in listed(meeting.attendance, person.name) if one.unit}
    if not person.unit and len(here) > 1:
        raise _which([f"{one.name} ({one.unit})" for one in here.values()], person.name)
    return replace(person, unit=person.unit or next((one.unit for one in here.values()), ""))


def _one_of(members: list[Member]) -> Member:
    if len(members) > 1:
        raise _which([f"{member.name} ({member.sector})" for member in members], members[0].name)
    return members[0]


def _which(choices: list[str], name: str) -> Refused:
    return Refused(
        _("Der er flere, der hedder {name}.").format(name=name),
        _("Skriv enheden: {names}.").format(names=", ".join(choices)),
    )


def _expected(meeting: Meeting, but: tuple[str, ...]) -> tuple[Person, ...]:
    left_out: set[Member] = set()
    for name in but:
        bare, _bracket, unit = name.rstrip(")").partition(" (")
        members = _members_called(meeting, bare, unit)
        if not members:
            raise Refused(_("{name} står ikke blandt de faste deltagere.").format(name=name))
        left_out.add(_one_of(members))
    expected = [member for member in meeting.members if member.kind is MemberKind.FIXED]
    if not expected:
        raise Refused(_("Dagsordenen nævner ingen faste deltagere."), _("Skriv navnene: /til-stede A, B (enhed)"))
    return tuple(Person(member.name, member.sector) for member in expected if member not in left_out)


@rule.register
def _note(command: cmd.NotePresence, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    everyone = _expected(meeting, command.everyone_but) if command.everyone_but is not None else ()
    people = [*everyone, *(_as_known(meeting, person) for person in command.people)]
    if command.list in ("joined", "left"):
        people = [_timed(person, meeting, around) for person in people]
    elif command.list in ("not_in_item", "recused"):
        people = [replace(person, items=person.items or _here(meeting)) for person in people]
    return (ev.PresenceNoted(command.list, tuple(people)),)


@rule.register
def _note_as_last(command: cmd.NotePresenceAsLast, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    known = meeting.attendance
    away = Attendance(apologies=known.apologies, absent=known.absent)
    then = (person for person in around.present_last() if not person.items)
    came = tuple(Person(person.name, person.unit) for person in then if not is_listed(away, person))
    if not came:
        raise Refused(_("Det vides ikke, hvem der var til stede sidst."), _("Skriv /til-stede alle eller navnene."))
    return (ev.PresenceNoted("present", came),)


@rule.register
def _note_rest(command: cmd.NotePresenceOfRest, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    _expected(meeting, ())
    rest = tuple(Person(member.name, member.sector) for member in unnoted(meeting))
    if not rest:
        raise Refused(_("Alle er noteret."))
    return (ev.PresenceNoted("present", rest),)


@rule.register
def _unlist(command: cmd.Unlist, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    for person in command.people:
        if not is_listed(meeting.attendance, person) and not any(sits_as(person, one) for one in meeting.new_members):
            raise Refused(_("{name} står ikke på fremmødelisten.").format(name=person.name))
    return (ev.PeopleUnlisted(command.people),)


def _timed(person: Person, meeting: Meeting, around: Surroundings) -> Person:
    if person.at is not None:
        return person
    now = around.now.time().replace(second=0, microsecond=0)
    return replace(person, at=now, items=person.items or _here(meeting))


def _here(meeting: Meeting) -> tuple[str, ...]:
    return (meeting.current,) if meeting.current else ()


@rule.register
def _substitute(command: cmd.NoteSubstitute, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    unit = command.unit or _as_known(meeting, Person(command.replaces)).unit
    return (ev.SubstituteNoted(Substitute(command.name, command.replaces, unit, command.items)),)


@rule.register
def _leave_out(command: cmd.LeaveAttendanceOut, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.AttendanceNotNoted(),)


@rule.register
def _add_member(command: cmd.AddMember, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not command.member.name:
        raise Refused(_("Deltageren mangler et navn."), _("Fx /ny-deltager Sanne (social)"))
    members = (command.member, *command.others)
    here = tuple(Person(one.name, one.sector) for one in members if one.kind is MemberKind.FIXED)
    noted = meeting.attendance.present is not None and here
    return (*map(ev.MemberAdded, members), *((ev.PresenceNoted("present", here),) if noted else ()))


@rule.register
def _role(command: cmd.GiveRole, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.RoleGiven(command.role, command.name, command.date),)
