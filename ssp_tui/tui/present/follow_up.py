"""The run-through of what is owed: a row an action, what is known of it, and how many are left."""

from __future__ import annotations

from rich.cells import cell_len

from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.following import FollowUps, arranged, heard, in_order, to_follow_up
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present import items, words
from ssp_tui.tui.present.bars import GAP, ends
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, text_of

INDENT = 3
"Where the rows of an action after its first begin."
WIDE = 66
"From this width on the owners have a column of their own."
_OWNERS = 22
LONG = 3
"From this many meetings on, an action is asked to be decided or closed."


def counts(meeting: Meeting, known: FollowUps | None) -> str:
    """`7 åbne, 3 uden nyt`; nothing when nothing is owed."""
    owed = [action for action in to_follow_up(meeting) if action.is_open]
    news = known.news if known else {}
    silent = sum(1 for action in owed if not heard(meeting, action) and action.number not in news)
    if not owed:
        return ""
    said = _("1 åben") if len(owed) == 1 else _("{count} åbne").format(count=len(owed))
    return said + (_(", {count} uden nyt").format(count=silent) if silent else "")


def rows(meeting: Meeting, known: FollowUps | None, width: int) -> list[tuple[str, Line]]:
    """A row an action, in the order that is known, else as they would be asked about now."""
    order = known.order if known else in_order(meeting, {})
    found = known or FollowUps()
    return [(f"action:{one.number}", row(meeting, one, found, width)) for one in arranged(meeting, order)]


def row(meeting: Meeting, action: Action, known: FollowUps, width: int) -> Line:
    """Who owes what until when, and what is new; under it the text, what was said, and where it comes from."""
    state = _state(meeting, action, known)
    first = _promise(meeting, action, width)
    origin = (Part(_origin(meeting, action), Tone.QUIET),)
    fits = bool(state) and cell_len(text_of(first)) + cell_len(text_of(state)) + GAP <= width
    text = (Part(f"{' ' * INDENT}{'⌂ ' if action.closed else ''}{action.text}"), *_said_of(meeting, action))
    return (
        *(ends(first, state, width) if fits else hanging(first, INDENT, width)),
        Part("\n"),
        *_with_tail(hanging(text, INDENT, width), _tails(() if fits else state, origin), width),
    )


def _promise(meeting: Meeting, action: Action, width: int) -> Line:
    number = words.number(action.number, meeting.date.year)
    who = words.owners(action)
    blanks = " " * max(GAP, _OWNERS - cell_len(text_of(who)))
    return (
        words.status_glyph(action.status),
        Part(f" {number} ", Tone.QUIET),
        *who,
        Part(blanks) if width >= WIDE else Part(" · "),
        *words.due(action, meeting.date),
    )


def _state(meeting: Meeting, action: Action, known: FollowUps) -> Line:
    """What is to be seen at once: that it was spoken of here, what is new since last, or how long it has stood."""
    if heard(meeting, action):
        return (Part(_("✓ fulgt op"), Tone.GOOD),)
    if action.number in known.news:
        return (Part(_new(known.news[action.number]), Tone.KEY),)
    turn = known.turns.get(action.number, 0)
    if not action.is_open or turn < 2:
        return ()
    if turn < LONG:
        return (Part(_("{turn}. møde").format(turn=turn), Tone.QUIET),)
    return (Part(_("{turn}. møde: beslut eller luk").format(turn=turn), Tone.WARNING),)


def _new(changes: tuple[Change, ...]) -> str:
    """`nyt siden sidst: i gang, ny frist`: its words, where there are any, stand under it."""
    statuses = [change.status for change in changes if change.status]
    said = [
        words.status(statuses[-1]) if statuses else "",
        _("ny frist") if any(change.due for change in changes) else "",
        _("ny ansvarlig") if any(change.owners is not None for change in changes) else "",
    ]
    new = ", ".join(filter(None, said))
    return _("nyt siden sidst: {news}").format(news=new) if new else _("nyt siden sidst")


def said(meeting: Meeting, action: Action) -> Line:
    """What this meeting has said of an action."""
    here = heard(meeting, action)
    if not here:
        return ()
    notes = "; ".join(change.note for change in here if change.note)
    status = words.status(action.status)
    return (Part(f" – {status}: {notes}" if notes else f" – {status}", Tone.GOOD),)


def _said_of(meeting: Meeting, action: Action) -> Line:
    """What this meeting has said, else the last that was said before; what was said in confidence stays there."""
    if here := said(meeting, action):
        return here
    note = action.open_note
    return (Part(_(" – sidst: {note}").format(note=note), Tone.QUIET),) if note else ()


def _origin(meeting: Meeting, action: Action) -> str:
    """`fra punkt 5, 10. sep.`"""
    day = items.date_of(action.meeting)
    if day is None:
        return ""
    date = screen_dates.day_of_month(day) if day.year == meeting.date.year else screen_dates.short_date(day)
    if not action.item:
        return _("fra {date}").format(date=date)
    return _("fra punkt {item}, {date}").format(item=action.item, date=date)


def _tails(state: Line, origin: Line) -> list[Line]:
    """What may stand at the end of a row, the fullest first."""
    if not text_of(state):
        return [origin]
    return [(*state, Part(" · ", Tone.QUIET), *origin), state] if text_of(origin) else [state]


def _with_tail(text: Line, tails: list[Line], width: int) -> Line:
    """The text with the fullest tail that has room on its last row; a state that has none gets a row."""
    used = cell_len(text_of(text).rpartition("\n")[2])
    for tail in tails:
        long = cell_len(text_of(tail))
        if used + GAP + long <= width:
            return (*text, Part(" " * (width - used - long)), *tail)
    state = tails[-1] if len(tails) > 1 else ()
    return (*text, Part("\n" + " " * INDENT), *state) if state else text
