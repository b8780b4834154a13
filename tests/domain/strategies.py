"""Anything that may be said in a meeting, in any order."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.calendar import Due, DueKind, MeetingTime
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import Deferral, EntryKind, Outcome, Reason
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.people import Person
from ssp_tui.domain.sending import Sending
from tests.domain.playing import B, D, O

_texts = st.sampled_from(["", "ringe til klubben", "Godkendt", "**hvem???** [tbd]", "Ali\nog Bo", "æøå ¹ § & –"])
_words = st.sampled_from(["Mette", "DOT", "Lone (skole)", "x"])
_item = st.sampled_from(["1", "2", "3", "4", "8", "1.1", "2.1", "2.2", "99"])
_number = st.integers(1, 4)
_kinds = st.sampled_from([(), (O,), (D,), (B,), (O, D)])
_day = st.dates(dt.date(2016, 9, 1), dt.date(2017, 3, 1))
_time = st.times().map(lambda time: time.replace(second=0, microsecond=0))
_due = st.none() | st.builds(Due, _words, st.just(DueKind.EXACT), _day) | st.builds(Due, _words, st.just(DueKind.VAGUE))
_entry_kind = st.sampled_from(EntryKind)
_plain_kind = st.sampled_from([kind for kind in EntryKind if kind is not EntryKind.ACTION])
_optional_number = st.none() | _number

deferrals = st.builds(
    Deferral,
    st.sampled_from(["næste møde", "et kommende møde", "når politiet har svaret"]),
    st.lists(_day, max_size=2, unique=True).map(lambda days: tuple(sorted(days))),
    st.none() | st.sampled_from(Reason),
    _texts,
    st.booleans(),
)

recording: st.SearchStrategy[cmd.Command] = st.one_of(
    st.builds(cmd.RecordEntry, _plain_kind, _texts, _words, _words),
    st.builds(cmd.RecordAction, _texts, st.tuples(_words), _due),
    st.builds(cmd.SetField, st.sampled_from(["Indstilling", "Økonomi"]), _texts),
    st.builds(cmd.AddItem, _texts, _kinds),
    st.builds(cmd.AddSubItem, _texts, _kinds),
    st.builds(cmd.MoveItem, _item, _item),
    st.builds(cmd.RenameItem, _texts, _kinds),
    st.builds(cmd.SetMinutes, st.sampled_from([0, 5, 20]), st.just("") | _item),
    st.builds(cmd.SetKinds, _kinds),
    st.builds(cmd.SetOutcome, st.sampled_from(Outcome)),
    st.builds(cmd.Defer, deferrals, st.just("") | _item),
    st.builds(cmd.Lift, _number, _texts),
    st.builds(
        cmd.NotePresence,
        st.sampled_from(["present", "apologies", "absent", "guests", "joined", "left", "recused", "distribution"]),
        st.lists(st.builds(Person, _words, items=st.sampled_from([(), ("2",)])), max_size=2).map(tuple),
    ),
    st.builds(cmd.Unlist, st.tuples(st.builds(Person, _words))),
    st.builds(cmd.NoteSubstitute, _words, _words),
    st.just(cmd.LeaveAttendanceOut()),
    st.builds(cmd.AddMember, st.builds(Member, _words, _words)),
    st.builds(cmd.GiveRole, st.sampled_from(["chair", "minute_taker"]), _words),
    st.builds(cmd.Approve, st.just(("minutes",)), st.sampled_from(["", "none", "with_corrections"]), _texts),
    st.builds(cmd.FollowUp, st.sampled_from(["1", "2", "014"]), st.sampled_from(ActionStatus), _due, note=_texts),
    st.builds(cmd.CloseItem, _optional_number, _texts),
    st.builds(cmd.OpenItem, _optional_number),
    st.builds(cmd.SetNextMeetings, st.lists(st.builds(MeetingTime, _words, _day), max_size=2).map(tuple)),
    st.builds(cmd.ChangeEntry, _number, _texts),
    st.builds(cmd.RemoveEntry, _number),
    st.builds(cmd.MoveEntry, _number, _item),
    st.builds(cmd.RetypeEntry, _number, _entry_kind),
    st.builds(cmd.Remark, _texts),
    st.builds(cmd.SetBegun, _time),
    st.builds(cmd.SetEnded, _time),
    st.builds(cmd.SetKind, st.sampled_from(MeetingKind)),
    st.builds(cmd.ProposeItem, _words, _texts, _kinds),
    st.builds(cmd.MakeFinal, _words),
    st.builds(cmd.NoteSent, st.none() | st.sampled_from(Sending)),
)
stepping: st.SearchStrategy[cmd.Command] = st.one_of(
    st.builds(cmd.GoTo, _item),
    st.just(cmd.GoNext()),
    st.just(cmd.GoBack()),
    st.just(cmd.Pause()),
    st.builds(cmd.BlankScreen, st.booleans()),
)
back_and_forth: st.SearchStrategy[cmd.Command] = st.sampled_from([cmd.Undo(), cmd.Redo()])
ending: st.SearchStrategy[cmd.Command] = st.sampled_from([cmd.CloseMeeting(), cmd.ReopenMeeting(), cmd.CancelMeeting()])

talk = recording | stepping
_weighed = {"recording": 6, "stepping": 1, "back_and_forth": 3, "ending": 1}
_parts = {"recording": recording, "stepping": stepping, "back_and_forth": back_and_forth, "ending": ending}
anything = st.sampled_from([part for part, weight in _weighed.items() for _ in range(weight)]).flatmap(
    _parts.__getitem__
)
