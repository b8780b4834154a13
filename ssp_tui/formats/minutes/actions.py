"""Actions: as they stand in an item, and the one table that holds them all."""

from __future__ import annotations

import datetime as dt
import re

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.calendar import SHORT_MONTHS, Due, DueKind
from ssp_tui.domain.view import ActionRow, MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import Line, Mark, Table, ours, typed
from ssp_tui.formats.minutes.reader import Found, unreadable
from ssp_tui.formats.minutes.source import cut, cut_last, heard, source_of, split
from ssp_tui.language.danish_dates import due_text
from ssp_tui.locale import _

HEAD = ("Nr.", "Opgave", "Ansvarlig", "Frist", "Status", "Punkt")
_WIDTHS = (16, 30, 16, 16, 11, 11)
_NOT_AGREED = ours("ikke aftalt", Mark.QUIET)
_CRITERION = ours("kriterium:", Mark.QUIET)
_CLOSED = ours(words.CLOSED, Mark.STRONG)
_BRACKET = r"(?<= )\("
_STATUSES = {word: status for status, word in words.ACTION_STATUSES.items()}


def promise(row: ActionRow) -> Line:
    """An action as it stands in its item; the table has it whole."""
    owners = _owners(row) if row.owners else ()
    due = _due(row.due) if row.due else ()
    return (
        typed(row.text),
        *((ours(" – ansvarlig: "), *owners) if owners else ()),
        *((ours(" – frist: "), *due) if due else ()),
    )


def followed_up(row: ActionRow) -> Line:
    """What a meeting said of an older action: `SSP-2026-003 (Bo): i gang, ny frist uge 49 – datoen er aftalt`."""
    closed = (ours(f"{words.CLOSED} "),) if row.closed else ()
    of = (ours(" ("), *_owners(row), ours(")")) if row.owners and "owners" not in row.news else ()
    said: list[Line] = []
    if "status" in row.news:
        said.append((ours(words.ACTION_STATUSES[row.status]),))
    if "due" in row.news and row.due:
        said.append((ours("ny frist "), *_due(row.due)))
    if "owners" in row.news:
        said.append((ours("ny ansvarlig "), *_owners(row)) if row.owners else (ours("ingen ansvarlig"),))
    if "criterion" in row.news and row.criterion:
        said.append((ours("kriterium "), typed(row.criterion)))
    joined = [span for line in said for span in (ours(", "), *line)][1:]
    if "note" in row.news and row.note:
        joined += (ours(" – "), typed(row.note)) if joined else (typed(row.note),)
    return (*closed, typed(row.number), *of, *((ours(": "), *joined) if joined else ()))


def action_table(view: MinutesView) -> Table:
    """The table of a meeting's actions."""
    return Table(HEAD, tuple(_row(row, view.meeting) for row in view.actions), _WIDTHS)


def _row(row: ActionRow, meeting: str) -> tuple[Line, ...]:
    criterion = (ours(" – "), _CRITERION, ours(" "), typed(row.criterion)) if row.criterion else ()
    text = (*((_CLOSED, ours(" ")) if row.closed else ()), typed(row.text), *criterion)
    status = ours(words.ACTION_STATUSES[row.status])
    return (
        (typed(row.number),),
        text,
        _owners(row) if row.owners else (_NOT_AGREED,),
        _due(row.due) if row.due else (_NOT_AGREED,),
        (status, ours(": "), typed(row.note)) if row.note else (status,),
        _item(row, meeting),
    )


def _owners(row: ActionRow) -> Line:
    joined = [span for owner in row.owners for span in (ours(", "), typed(owner, r",(?= )"))]
    return tuple(joined[1:])


def _due(due: Due) -> Line:
    read = due_text(due).removeprefix(due.as_written)
    return (typed(due.as_written, _BRACKET), ours(f" {read.strip()}")) if read else (typed(due.as_written, _BRACKET),)


def _item(row: ActionRow, meeting: str) -> Line:
    if row.meeting == meeting or not row.meeting:
        return (ours(row.item),)
    day = words.date_of(row.meeting)
    return (ours(f"{row.item} ({words.plain_date(day) if day else row.meeting})"),)


def read_action_table(found: Found, meeting: str) -> tuple[ActionRow, ...]:
    """The actions of a table. Raises Unreadable when it is another table."""
    if found.sources[: found.columns] != HEAD:
        raise unreadable(found.line, _("opgavelisten skal have kolonnerne {columns}").format(columns=", ".join(HEAD)))
    return tuple(_read_row(row, line, meeting) for line, row in found.rows())


def _read_row(cells: tuple[str, ...], line: int, meeting: str) -> ActionRow:
    number, text, owners, due, status, item = cells
    mark = source_of((_CLOSED,))
    text, criterion = cut(text, rf" – {re.escape(source_of((_CRITERION,)))} ?")
    word, note = cut(status, ":(?: |$)")
    if word not in _STATUSES:
        raise unreadable(line, _("opgave {number} har en ukendt status").format(number=number))
    return ActionRow(
        number=heard(number),
        text=heard(text.removeprefix(mark).removeprefix(" ")),
        owners=() if owners == source_of((_NOT_AGREED,)) else tuple(map(heard, split(owners, ", "))),
        due=None if due == source_of((_NOT_AGREED,)) else read_due_cell(due),
        status=_STATUSES.get(word, ActionStatus.OPEN),
        meeting=meeting,
        item=cut(item, r" \(")[0],
        criterion=heard(criterion or ""),
        closed=text.startswith(mark),
        note=heard(note or ""),
    )


def read_due_cell(source: str) -> Due:
    """A due as it was written; the days of its last bracket are the days that it was read as."""
    written, inside = cut_last(source, r" \(")
    days = _read_days((inside or "").removesuffix(")"))
    if days is None:
        return Due(heard(source), DueKind.VAGUE)
    start, end = days
    if start == end:
        return Due(heard(written), DueKind.EXACT, end)
    return Due(heard(written), DueKind.RANGE, end, start, end)


def _read_days(said: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of `20. nov. 2026`, `1.–31. maj 2027`, `30. nov.–4. dec. 2026`."""
    first, dash, last = said.partition("–")
    end = last.split(" ") if dash else first.split(" ")
    start = first.split(" ")
    days = [_day([*parts, *end[len(parts) :]]) for parts in (start, end)]
    return (days[0], days[1]) if days[0] and days[1] else None


def _day(parts: list[str]) -> dt.date | None:
    try:
        day, month, year = parts
        return dt.date(int(year), SHORT_MONTHS.index(month) + 1, int(day.removesuffix(".")))
    except ValueError:
        return None
