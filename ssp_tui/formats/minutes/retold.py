"""What was done at an item by other lines than its own: told again under it, so that it is no bare heading.

The rest of the minutes is the truth of it, and the reader passes it over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ssp_tui.domain.audience import Audience
from ssp_tui.domain.handover import action_of
from ssp_tui.domain.view import ActionRow, ItemView, MinutesView, Retold
from ssp_tui.formats.minutes.actions import followed_up
from ssp_tui.formats.minutes.blocks import Line, Paragraph, ours, quiet
from ssp_tui.formats.minutes.sections import approval_line, next_meeting_line


def retold_blocks(item: ItemView, view: MinutesView) -> Iterator[Paragraph]:
    """The lines under an item that repeat what the rest of the minutes says of it."""
    for what in item.retold:
        for line in _lines(what, view, action_of(item.thread)):
            yield Paragraph(quiet(line))


def _lines(what: Retold, view: MinutesView, action: str) -> Iterator[Line]:
    match what:
        case Retold.ACTIONS:
            yield from map(followed_up, _rows(view, action)) if action else _followed_up(view)
        case Retold.NEXT_MEETING:
            for meeting in view.next_meetings:
                yield ours("Næste møde: "), *next_meeting_line(meeting)
        case Retold.AGENDA | Retold.MINUTES:
            yield from (approval_line(one) for one in view.approvals if one.what == what)


def _rows(view: MinutesView, number: str) -> Iterator[ActionRow]:
    return (row for row in view.actions if row.number == number and row.news)


def _actions_of(items: Iterable[ItemView]) -> Iterator[str]:
    """The actions that have items of their own."""
    for item in items:
        yield action_of(item.thread)
        yield from _actions_of(item.items)


def _followed_up(view: MinutesView) -> Iterator[Line]:
    """What was said of older actions, and how many nothing was said of."""
    own = set(_actions_of(view.items))
    older = [row for row in view.actions if row.meeting != view.meeting and row.number not in own]
    told = [row for row in older if row.news]
    yield from map(followed_up, told)
    if rest := len(older) - len(told):
        count = "1 opgave" if rest == 1 else f"{rest} opgaver"
        # What was said in confidence is news too, but not to the public.
        yield (ours(f"Øvrige: {count}" if view.audience is Audience.PUBLIC else f"{count} uden nyt"),)
