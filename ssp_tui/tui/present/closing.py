"""The opsamling: what was decided, what was promised and by whom, what comes back, and what is missing.

Each row leads to its place in the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.approval import approved_by, concluded
from ssp_tui.domain.item import Entry, EntryKind, Item, Outcome
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance
from ssp_tui.domain.text import danish_key
from ssp_tui.domain.warnings import Warning
from ssp_tui.locale import _
from ssp_tui.tui.present import entries, words
from ssp_tui.tui.present.bars import ends
from ssp_tui.tui.present.closing_rows import Jump, Row, Section, closed_mark, heading, of_item, to_action
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, text_of

MOST = 100
"Columns that a row is wide at most, so that the eye finds from an action to its due."

CONCLUSIONS = (
    (EntryKind.DECISION, "Beslutninger"),
    (EntryKind.CONCLUSION, "Konklusioner"),
    (EntryKind.RECOMMENDATION, "Anbefalinger"),
)
"What binds somebody, each kind under its own word."
BEGUN_LINES = {
    "attendance_missing": "/til-stede ",
    "next_meeting_missing": "/næste-møde ",
    "minutes_not_approved": "/godkend referat",
}
"What is written in the entry line when one goes to something that has no line of its own yet."
_NAMED = ("no_outcome", "not_reached", "deferred_often")
"Warnings of items that say the number only."


def sections(
    meeting: Meeting,
    missing: Sequence[Warning],
    unfinished: Sequence[str],
    width: int,
    proposed: Sequence[str] = (),
) -> list[Section]:
    """Everything that is read back before closing, in rows of a width; what is missing stands last.

    `proposed` is what the fixed agenda does not have yet of what the meeting proposed for it.
    """
    width = min(width, MOST)
    bound = [Section(heading(_(word)), list(_bound(meeting, kind, width))) for kind, word in CONCLUSIONS]
    nothing = [Row((Part(_("  Ingen beslutninger."), Tone.QUIET),), None)]
    found = [
        Section(bound[0].heading, bound[0].rows or nothing),
        *bound[1:],
        Section(heading(_("Andre resultater")), list(_outcomes(meeting, width))),
        Section(heading(_("Opgaver")), _actions(meeting, width)),
        Section(heading(_("Oversendt")), list(_bound(meeting, EntryKind.HANDED_OVER, width))),
        Section(heading(_("Kommer igen")), list(_comes_back(meeting, width))),
        Section(heading(_("Åbne spørgsmål")), list(_bound(meeting, EntryKind.QUESTION, width))),
        Section(heading(_("Mødet")), _about_meeting(meeting, width)),
        Section(_over_proposed(), list(_proposed(proposed, width))),
        Section(_over_missing(), _missing(meeting, missing, unfinished, width)),
    ]
    return [section for section in found if section.rows]


def tally(meeting: Meeting, missing: int) -> Line:
    """`i orden: 5   mangler: 3`: results, whole actions, the attendance and the next meeting are in order."""
    attendance = meeting.attendance
    in_order = (
        sum(bool(item.deferral) or concluded(meeting, item) for item in meeting.items)
        + sum(bool(action.owners and action.due) for action in _made_here(meeting))
        + (attendance.present is not None or attendance.not_noted)
        + any(coming.date for coming in meeting.next_meetings)
    )
    fine = Part(_("i orden: {count}").format(count=in_order), Tone.GOOD if in_order else Tone.PLAIN)
    lacking = Part(_("mangler: {count}").format(count=missing), Tone.WARNING if missing else Tone.PLAIN)
    return (fine, Part("   "), lacking)


def _bound(meeting: Meeting, kind: EntryKind, width: int) -> Iterator[Row]:
    """What was decided, concluded, recommended or asked, by item."""
    for item in meeting.items:
        for entry in item.entries:
            if entry.kind is kind:
                yield _said(meeting, item, entry, width)
        if kind is not EntryKind.DECISION:
            continue
        if item.outcome is Outcome.DECIDED and not any(entry.kind is kind for entry in item.entries):
            text = f"{item.title}: {words.outcome(item.outcome)}"
            yield Row(of_item(item, width, *closed_mark(meeting.sheltered(item)), Part(text)), Jump(item.number))
        if item.step is ItemStep.APPROVAL and meeting.approvals and not any(map(_approves, item.entries)):
            yield from (Row(of_item(item, width, *line), Jump(item.number)) for line in entries.approvals(meeting))


def _approves(entry: Entry) -> bool:
    return entry.kind is EntryKind.DECISION and approved_by(entry.text) is not None


def _said(meeting: Meeting, item: Item, entry: Entry, width: int) -> Row:
    handed = entry.kind is EntryKind.HANDED_OVER
    about = item.title if _approves(entry) else words.receiver(entry) if handed else entry.category
    label = (Part(f"{about}: ", Tone.QUIET),) if about else ()
    closed = closed_mark(entry.closed or meeting.sheltered(item))
    return Row(of_item(item, width, *closed, *label, Part(entry.text or item.title)), Jump(item.number, entry.number))


def _outcomes(meeting: Meeting, width: int) -> Iterator[Row]:
    """What else an item came to, in the word that was said of it."""
    for item in meeting.items:
        if item.outcome and item.outcome is not Outcome.DECIDED:
            text = f"{item.title}: {words.outcome(item.outcome)}"
            yield Row(of_item(item, width, *closed_mark(meeting.sheltered(item)), Part(text)), Jump(item.number))


def _made_here(meeting: Meeting) -> list[Action]:
    return [action for action in meeting.actions if action.meeting == meeting.id]


def _actions(meeting: Meeting, width: int) -> list[Row]:
    """The actions that were made here, by owner; those of nobody last."""
    by_owner: dict[str, list[Action]] = {}
    for action in _made_here(meeting):
        for owner in action.owners or ("",):
            by_owner.setdefault(owner, []).append(action)
    nobody = _("ingen ansvarlig")
    column = min(width // 4, max((cell_len(owner or nobody) for owner in by_owner), default=0)) + 2
    found: list[Row] = []
    for owner, owned in sorted(by_owner.items(), key=lambda pair: (not pair[0], danish_key(pair[0]))):
        for first, action in enumerate(owned):
            named = (owner or nobody) if not first else ""
            whose = Part(f"  {_column(named, column)}", Tone.STRONG if owner else Tone.WARNING)
            found.append(Row(_promised(meeting, whose, column + 2, action, width), to_action(meeting, action.number)))
    return found or [Row((Part(_("  Ingen nye opgaver."), Tone.QUIET),), None)]


def _column(owner: str, width: int) -> str:
    """An owner in the column; a name that is too long has a line to itself."""
    return set_cell_size(owner, width) if cell_len(owner) < width else f"{owner}\n"


def _promised(meeting: Meeting, whose: Part, indent: int, action: Action, width: int) -> Line:
    number = words.number(action.number, meeting.date.year)
    what = (whose, Part(f"{number} ", Tone.QUIET), *closed_mark(action.closed), Part(action.text))
    due = words.due(action, meeting.date)
    one_row = "\n" not in whose.text and cell_len(text_of((*what, *due))) + 2 <= width
    if one_row or not due:
        return ends(what, due, width) if due else hanging(what, indent, width)
    return hanging((*what, Part(" · "), *due), indent, width)


def _comes_back(meeting: Meeting, width: int) -> Iterator[Row]:
    """What was deferred, is taken up again, or was asked onto an agenda, and when."""
    for item in meeting.items:
        closed = closed_mark(meeting.sheltered(item))
        if item.deferral:
            text = f"{item.title}: {words.deferral(item.deferral)}"
            yield Row(of_item(item, width, *closed, Part(text)), Jump(item.number))
        for entry in item.entries:
            if entry.kind is EntryKind.PARKED:
                line = of_item(
                    item,
                    width,
                    *(closed or closed_mark(entry.closed)),
                    Part(f"{entry.text}: {_('ønsket på dagsordenen')}"),
                )
                yield Row(line, Jump(item.number, entry.number))


def _about_meeting(meeting: Meeting, width: int) -> list[Row]:
    """Who was there, counted, and when one meets again; what is not known is not called none."""
    here, again = _("Fremmøde"), _("Næste møde")
    column = max(cell_len(here), cell_len(again)) + 2
    place = next((item.number for item in meeting.items if item.step is ItemStep.NEXT_MEETING), "")
    when = "; ".join(text_of(line[1:]) for line in entries.next_meetings(meeting))
    told = (
        (here, _counted(meeting.attendance), Jump(line=_begun("attendance_missing"))),
        (again, when or _("ikke sat"), Jump(place, line="" if when else _begun("next_meeting_missing"))),
    )
    return [
        Row(hanging((Part(f"  {set_cell_size(word, column)}", Tone.QUIET), Part(said)), column + 2, width), jump)
        for word, said, jump in told
    ]


def _counted(attendance: Attendance) -> str:
    if attendance.not_noted:
        return _("noteres ikke")
    counted = [
        f"{word} {len(people)}"
        for word, people in (
            (_("til stede"), attendance.present),
            (_("afbud"), attendance.apologies),
            (_("fraværende"), attendance.absent),
            (_("stedfortræder"), attendance.substitutes),
            (_("gæst"), attendance.guests),
        )
        if people
    ]
    return (
        ", ".join(counted) if attendance.present is not None and counted else ", ".join([_("ikke noteret"), *counted])
    )


def _over_proposed() -> Line:
    return (
        Part(_("Forslag til den faste dagsorden "), Tone.KEY),
        Part(_("(Enter viser ændringen)"), Tone.QUIET),
    )


def _proposed(titles: Sequence[str], width: int) -> Iterator[Row]:
    for number, title in enumerate(titles, 1):
        yield Row(hanging((Part("  + ", Tone.QUIET), Part(title)), 4, width), Jump(proposal=number))


def _over_missing() -> Line:
    return (
        Part(_("Mangler "), Tone.KEY),
        Part(_("(Enter går dertil; mødet kan afsluttes, som det er)"), Tone.QUIET),
    )


def _missing(meeting: Meeting, missing: Sequence[Warning], unfinished: Sequence[str], width: int) -> list[Row]:
    """A line that waits in the field, and what the meeting lacks or contradicts."""
    left = _("Der står en linje i feltet, som ikke er optaget: {line}")
    rows = [Row(_lacking("!", width, Part(left.format(line=line))), Jump()) for line in unfinished]
    for warning in missing:
        item = meeting.item(warning.item)
        title = (Part(f" {item.title}", Tone.QUIET),) if item and warning.kind in _NAMED else ()
        jump = to_action(meeting, warning.action) if warning.action else Jump(warning.item)
        text = warning.text
        if warning.action:
            text = text.replace(warning.action, words.number(warning.action, meeting.date.year))
        rows.append(Row(_lacking("?", width, Part(text), *title), Jump(jump.item, jump.entry, _begun(warning.kind))))
    return rows or [Row((Part(_("  Intet mangler."), Tone.GOOD),), None)]


def _begun(kind: str) -> str:
    """The beginning of the line that mends what a warning says."""
    return _(BEGUN_LINES.get(kind, ""))


def _lacking(mark: str, width: int, *parts: Part) -> Line:
    return hanging((Part(f"  {mark} ", Tone.WARNING), *parts), 4, width)
