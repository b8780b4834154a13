"""A coming agenda as a document to send: every item with the reason why it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ssp_tui.domain.calendar import hours, long_date
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.item import CarryReason
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.sending import Final
from ssp_tui.domain.text import fold
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import Block, Heading, Line, Mark, Paragraph, labelled, listed, ours, plain, typed
from ssp_tui.formats.minutes.deferral import origin_line
from ssp_tui.formats.minutes.item import field_blocks
from ssp_tui.formats.minutes.source import markdown
from ssp_tui.formats.minutes_html import page
from ssp_tui.formats.minutes_text import text


def write_agenda(agenda: OutgoingAgenda) -> str:
    """The agenda in Markdown, ending in one newline."""
    return markdown(agenda_blocks(agenda))


def agenda_html(agenda: OutgoingAgenda) -> str:
    """The agenda as one HTML page that prints on A4."""
    return page(plain(title_line(agenda)), agenda_blocks(agenda))


def agenda_text(agenda: OutgoingAgenda) -> str:
    """The agenda as text to paste into a mail, ending in one newline."""
    return text(agenda_blocks(agenda))


def agenda_contents(agenda: OutgoingAgenda) -> str:
    """Its title and those of its items, a line each."""
    return "\n".join(plain(block.line) for block in agenda_blocks(agenda) if isinstance(block, Heading))


def agenda_docx(agenda: OutgoingAgenda) -> bytes:
    """The agenda for Word; the same agenda gives the same bytes. Raises SspError when the extra is missing."""
    from ssp_tui.formats.word import word_document

    title = plain(title_line(agenda))
    return word_document(title, f"{title} · side ", agenda.day, agenda_blocks(agenda))


def agenda_blocks(agenda: OutgoingAgenda) -> Iterator[Block]:
    """The agenda from title to last item; of a closed item nothing but its neutral title."""
    yield Heading(1, title_line(agenda))
    if agenda.cancelled:
        yield Paragraph((ours("Mødet er aflyst.", Mark.STRONG),))
    if agenda.day is None:
        yield Paragraph(labelled("Dato", ours("ikke fastsat")))
    if agenda.start:
        yield Paragraph(labelled("Tid", ours(hours(agenda.start, agenda.end))))
    if agenda.place:
        yield Paragraph(labelled("Sted", typed(agenda.place)))
    if agenda.final:
        yield Paragraph(_approved(agenda, agenda.final))
    for number, item in enumerate(agenda.items, 1):
        yield from _item(item.number or str(number), item)


def title_line(agenda: OutgoingAgenda) -> Line:
    """`Foreløbig dagsorden for møde i Lokalrådet torsdag den 4. marts 2027`."""
    before, name, after = of_the_meeting(agenda, long_date(agenda.day) if agenda.day else "")
    called = "Dagsorden" if agenda.final else "Foreløbig dagsorden"
    return (ours(f"{called}{before}"), typed(name), ours(after))


def of_the_meeting(agenda: OutgoingAgenda, when: str) -> tuple[str, str, str]:
    """What stands behind "dagsorden": ` for `, `møde i Lokalrådet`, ` torsdag den 4. marts 2027`.

    Where the name of the forum does not fit into a sentence: `: `, `SSP-styregruppe`, `, torsdag den 4. marts 2027`.
    """
    name = listed(agenda.names) if len(agenda.names) > 1 else agenda.forum.definite_name
    if not name and agenda.kind is MeetingKind.ORDINARY:
        return ": ", agenda.forum.name, f", {when}" if when else ""
    return " for ", words.held(name or agenda.forum.name, agenda.kind), f" {when}" if when else ""


def _approved(agenda: OutgoingAgenda, final: Final) -> Line:
    """Who said that the agenda is final, and whether it is still as it was then."""
    chair = not final.by or fold(final.by) == fold(agenda.forum.chair)
    by = ours("formanden") if chair else typed(final.by)
    since = " Ændret siden da." if agenda.changed_since_final else ""
    return (ours("Godkendt af "), by, ours(f" den {words.plain_date(final.date)}.{since}"))


def _item(number: str, item: AgendaItem) -> Iterator[Block]:
    about = ", ".join(filter(None, ("/".join(item.kinds), f"{item.minutes} min" if item.minutes else "")))
    bracket = (ours(f" ({about})"),) if about else ()
    level, dot = (3, "") if "." in number else (2, ".")
    yield Heading(level, (ours(f"{number}{dot} "), typed(item.public_title), *bracket))
    if item.closed:
        yield Paragraph((ours(words.CLOSED_ITEM, Mark.STRONG),))
    if reason := _reason(item):
        yield Paragraph(reason)
    if item.closed:
        return
    for name, told in item.fields:
        yield from field_blocks(name, told)
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
