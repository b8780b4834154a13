"""A year's meetings as JSON: a row for each forum and meeting; absent where nothing is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.deadlines import Deadline
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.formats.json_documents import Json, known
from ssp_tui.language.year_words import reason

Row = tuple[YearMeeting, Sequence[Deadline]]


def plan(rows: Iterable[Row], collisions: Sequence[Collision], names: Mapping[str, str], forum: str = "") -> list[Json]:
    """The rows, in the order of the days; those of one forum where one is named. `names` of the fora, by id."""
    return [
        told
        for meeting, deadlines in rows
        for told in _rows(meeting, deadlines, collisions, names)
        if forum in ("", told["forum"])
    ]


def _rows(
    meeting: YearMeeting, deadlines: Sequence[Deadline], collisions: Sequence[Collision], names: Mapping[str, str]
) -> Iterator[Json]:
    roles = [role for found in collisions if meeting in found.meetings for role in found.roles]
    for forum in meeting.fora:
        yield known(
            forum=forum,
            fora=list(meeting.fora),
            meeting=meeting.meeting,
            date=meeting.date.isoformat(),
            start=meeting.start.strftime("%H:%M") if meeting.start else None,
            end=meeting.end.strftime("%H:%M") if meeting.end else None,
            place=meeting.place,
            kind=meeting.kind.value,
            status=meeting.stage.value,
            reason=reason(meeting, names.get(meeting.before, meeting.before)),
            deadlines=[{"what": one.what.value, "date": one.date.isoformat(), "done": one.done} for one in deadlines],
            collisions=list(dict.fromkeys(roles)) or None,
        )
