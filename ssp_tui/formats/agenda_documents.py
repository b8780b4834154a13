"""The next agenda as a document to send: every item with the reason why it stands there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ssp_tui.domain.calendar import MeetingTime, clock, long_date
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import CarryReason, MeetingKind
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import Block, Heading, Line, Mark, Paragraph, labelled, listed, ours, plain, typed
from ssp_tui.formats.minutes.deferral import origin_line
from ssp_tui.formats.minutes.item import field_blocks
from ssp_tui.formats.minutes.source import markdown
from ssp_tui.formats.minutes_html import page

UNKNOWN = MeetingTime("")


def write_agenda(agenda: Sequence[AgendaItem], forum: Forum, day: dt.date | None, held: MeetingTime = UNKNOWN) -> str:
    """The agenda in Markdown, ending in one newline; `day` is None while no date is set."""
    return markdown(agenda_blocks(agenda, forum, day, held))


def agenda_html(agenda: Sequence[AgendaItem], forum: Forum, day: dt.date | None, held: MeetingTime = UNKNOWN) -> str:
    """The agenda as one HTML page that prints on A4."""
    return page(plain(_title(forum, day)), agenda_blocks(agenda, forum, day, held))


def agenda_blocks(
    agenda: Sequence[AgendaItem], forum: Forum, day: dt.date | None, held: MeetingTime = UNKNOWN
) -> Iterator[Block]:
    """The agenda from title to last item; of a closed item nothing but its neutral title."""
    yield Heading(1, _title(forum, day))
    if day is None:
        yield Paragraph(labelled("Dato", ours("ikke fastsat")))
    if held.start:
        until = f"–{clock(held.end)}" if held.end else ""
        yield Paragraph(labelled("Tid", ours(f"kl. {clock(held.start)}{until}")))
    if place := held.place or forum.place:
        yield Paragraph(labelled("Sted", typed(place)))
    for number, item in enumerate(agenda, 1):
        yield from _item(item.number or str(number), item)


def _title(forum: Forum, day: dt.date | None) -> Line:
    held = typed(words.held(forum.name, MeetingKind.ORDINARY))
    return (ours("Dagsorden for "), held, ours(f" {long_date(day)}")) if day else (ours("Dagsorden for "), held)


def _item(number: str, item: AgendaItem) -> Iterator[Block]:
    title = item.neutral_title or item.title if item.closed else item.title
    about = ", ".join(filter(None, ("/".join(item.kinds), f"{item.minutes} min" if item.minutes else "")))
    bracket = (ours(f" ({about})"),) if about else ()
    level, dot = (3, "") if "." in number else (2, ".")
    yield Heading(level, (ours(f"{number}{dot} "), typed(title), *bracket))
    if item.closed:
        yield Paragraph((ours(words.CLOSED_ITEM, Mark.STRONG),))
    if reason := _reason(item):
        yield Paragraph(reason)
    if item.closed:
        return
    for name, text in item.fields:
        yield from field_blocks(name, text)
    if item.round_units:
        yield Paragraph(labelled("Runde", typed(listed(item.round_units))))


def _reason(item: AgendaItem) -> Line:
    """Why an item stands there, in words; nothing of a fixed one."""
    if item.reason is CarryReason.APPROVAL and item.origin is None:
        return (ours("Referat til godkendelse", Mark.QUIET),)
    if item.reason is CarryReason.ACTIONS and item.origin is None:
        return (ours("Der er åbne opgaver", Mark.QUIET),)
    if item.origin is None:
        return ()
    if item.closed:
        return origin_line(replace(item.origin, text="", until=""))
    return origin_line(replace(item.origin, text=item.text, until=item.until, because=item.because))
