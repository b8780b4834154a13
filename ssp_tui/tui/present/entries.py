"""What was recorded on an item: its fields, the actions it follows up, its entries."""

from __future__ import annotations

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.following import FollowUps, heard
from ssp_tui.domain.handover import action_of
from ssp_tui.domain.item import Entry, EntryKind, Item
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.services.past import Past
from ssp_tui.tui.present import follow_up, words
from ssp_tui.tui.present.parts import Line, Part, Tone, plain

_KIND_WORDS = {
    EntryKind.DECISION: "BESLUTNING",
    EntryKind.CONCLUSION: "KONKLUSION",
    EntryKind.RECOMMENDATION: "ANBEFALING",
    EntryKind.INFORMATION: "ORIENTERING",
    EntryKind.QUESTION: "?",
    EntryKind.PARKED: "KOMMENDE PUNKT",
    EntryKind.STATEMENT: "TIL REFERAT",
    EntryKind.ATTACHMENT: "BILAG",
    EntryKind.ACTION: "OPGAVE",
}

_DATE = len("2026-11-26")
"Of the id of a meeting, the day."


def rows(
    meeting: Meeting, item: Item, past: Past | None = None, known: FollowUps | None = None, width: int = 80
) -> list[tuple[str, Line]]:
    """The rows under an item's head, each with an id: fields, actions that are asked for, entries, what was agreed.

    `known` is what an item that follows up goes by; `width` is what its rows fill.
    """
    found = [(f"field:{name}", field(name, text)) for name, text in item.fields if text]
    if item.step is ItemStep.ACTIONS:
        found += follow_up.rows(meeting, known, width)
    elif past and item.step is None:
        found += [(f"action:{action.number}", still_open(meeting, action)) for action in born(meeting, past)]
    if own := meeting.action(action_of(item.thread)):
        found.append((f"action:{own.number}", still_open(meeting, own)))
    found += [(f"entry:{entry.number}", row(meeting, entry)) for entry in item.entries]
    if item.step is ItemStep.NEXT_MEETING:
        found += [(f"next:{n}", line) for n, line in enumerate(next_meetings(meeting))]
    if item.step is ItemStep.APPROVAL:
        found += [(f"approval:{n}", line) for n, line in enumerate(approvals(meeting))]
    return found


def field(name: str, text: str) -> Line:
    """A named field."""
    return (Part(f"{name}: ", Tone.STRONG), Part(text))


def row(meeting: Meeting, entry: Entry) -> Line:
    """An entry with its number, what kind it is, and its text; an action with owners, due and number."""
    number = Part(f"{entry.number:>2} ", Tone.QUIET)
    closed = (Part("⌂ "),) if entry.closed else ()
    action = meeting.action(entry.action) if entry.action else None
    if action:
        return (number, *closed, *made(meeting, action))
    if entry.kind is EntryKind.HANDED_OVER:
        to = _("OVERSENDT til {forum}: ") if entry.forum else _("OVERSENDT PÅ PAPIR til {forum}: ")
        return (number, *closed, Part(to.format(forum=entry.name), Tone.KEY), Part(entry.text or _("hele punktet")))
    return (number, *closed, *_kind(entry), *((Part(f"{entry.name}: ", Tone.STRONG),) if entry.name else ()),
            Part(entry.text))  # fmt: skip


def _kind(entry: Entry) -> Line:
    word = _(_KIND_WORDS[entry.kind]) if entry.kind in _KIND_WORDS else ""
    if not word:
        return ()
    category = f" ({entry.category})" if entry.category else ""
    tone = Tone.WARNING if entry.kind is EntryKind.QUESTION else Tone.KEY
    return (Part(f"{word}{category} ", tone),)


def made(meeting: Meeting, action: Action) -> Line:
    """An action where it was made: `OPGAVE 014 Mette · fre 27. nov.: vagtplan`."""
    number = words.number(action.number, meeting.date.year)
    return (
        Part(_("OPGAVE {number} ").format(number=number), Tone.KEY),
        *words.owners(action),
        Part(" · "),
        *words.due(action, meeting.date),
        Part(f": {action.text}"),
        *follow_up.said(meeting, action),
    )


def born(meeting: Meeting, past: Past) -> list[Action]:
    """The actions that were made on the item before, are still owed, and were not spoken of at this meeting."""
    made = (meeting.action(number) for number in past.born)
    return [action for action in made if action and action.is_open and not heard(meeting, action)]


def still_open(meeting: Meeting, action: Action) -> Line:
    """An action of before: `○ 011 Mette: tryghedsvandring · overskredet 3 dage`."""
    return (
        words.status_glyph(action.status),
        Part(f" {words.number(action.number, meeting.date.year)} ", Tone.QUIET),
        *words.owners(action),
        Part(f": {'⌂ ' if action.closed else ''}{action.text} · "),
        *(words.overdue(action, meeting.date) or words.due(action, meeting.date)),
        *follow_up.said(meeting, action),
    )


def next_meetings(meeting: Meeting) -> list[Line]:
    """The coming meetings as they were announced."""
    found: list[Line] = []
    for coming in meeting.next_meetings:
        when = screen_dates.long_date(coming.date) if coming.date else coming.as_written
        time = f" {screen_dates.hours(coming.start, coming.end)}" if coming.start else ""
        where = f", {coming.place}" if coming.place else ""
        found.append((Part(_("NÆSTE MØDE "), Tone.KEY), Part(f"{when}{time}{where}")))
    return found


def approvals(meeting: Meeting) -> list[Line]:
    """What was approved, and what waits for it."""
    if meeting.approvals:
        said = {"agenda": _("Dagsordenen"), "minutes": _("Referatet")}
        how = {
            "": _("godkendt"),
            "with_corrections": _("godkendt med rettelser"),
            "none": _("intet at godkende"),
            "in_writing": _("godkendt skriftligt"),
        }
        return [
            plain(
                f"✓ {said.get(approval.what, approval.what)}{_whose(meeting, approval.meeting)}: "
                f"{how.get(approval.how, approval.how)}",
                f": {approval.text}" if approval.text else "",
            )
            for approval in meeting.approvals
        ]
    if meeting.status is not Status.RUNNING:
        return []
    told = _("Til godkendelse: referat af {date}")
    return [
        (Part(told.format(date=words.day(minutes.date, meeting.date)) + _whose(meeting, minutes.meeting), Tone.QUIET),)
        for minutes in meeting.to_approve
    ]


def _whose(meeting: Meeting, minutes: str) -> str:
    """The forum of minutes that wait with others of the same day; nothing of those that the day tells apart."""
    day = minutes[:_DATE]
    if not minutes or sum(one.meeting[:_DATE] == day for one in meeting.to_approve) < 2:
        return ""
    of = [card for card in meeting.fora if minutes[_DATE + 1 :].startswith(card.id)]
    return f" ({max(of, key=lambda card: len(card.id)).name})" if of else ""
