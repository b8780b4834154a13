"""The head of the current item: what it is, where it comes from, what was said last, what came of it."""

from __future__ import annotations

from rich.cells import cell_len

from ssp_tui.domain.meeting import EntryKind, Item, Meeting
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.services.past import LastTime
from ssp_tui.tui.present import items, words
from ssp_tui.tui.present.bars import GAP, cut, ends
from ssp_tui.tui.present.parts import Line, Part, Tone, text_of


def head(meeting: Meeting, item: Item, last: LastTime | None, width: int) -> list[Line]:
    """The lines over an item's entries; the first is its title, with what the item is there for at its right."""
    found: list[Line] = [_title(item, width)]
    if item.guidance:
        found.append(cut((Part(_first_line(item.guidance), Tone.QUIET),), width))
    if item.origin:
        origin = item.origin
        why = items.came_from(origin.reason, origin.meeting, origin.deferrals, origin.text, origin.forum)
        if why:
            found.append((Part(why[:1].upper() + why[1:], Tone.WARNING if origin.deferrals else Tone.KEY),))
    if last and (said := _last(last, told=bool(item.origin))):
        found.append(said)
    found += _came_of_it(item)
    return found


def _title(item: Item, width: int) -> Line:
    title = (Part(f"{item.number} {item.title}", Tone.STRONG),)
    for about in (_about(item, words.kinds(item.kinds)), _about(item, "/".join(item.kinds))):
        right = (Part(about, Tone.QUIET),) if about else ()
        if cell_len(text_of(title)) + len(about) + GAP <= width:
            break
    return ends(title, right, width)


def _about(item: Item, kinds: str) -> str:
    """What an item is there for, how long, and whether it is closed."""
    minutes = _("{minutes} min.").format(minutes=item.minutes) if item.minutes else ""
    return " · ".join(filter(None, (kinds, minutes, _("LUKKET") if item.closed else "")))


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return f"{lines[0]} …" if len(lines) > 1 else lines[0] if lines else ""


def _last(last: LastTime, told: bool) -> Line | None:
    """`Sidst 10. sep.: drøftet; Ekstra runde fredag`; `told`: that it was deferred stands above.

    None when there is nothing to say that does not stand elsewhere.
    """
    item = last.item
    said = [words.outcome(item.outcome)] if item.outcome else []
    # What was closed then is not to be read off the screen now.
    open_entries = () if last.meeting.sheltered(item) else tuple(e for e in item.entries if not e.closed)
    concluding = [
        entry.text
        for entry in open_entries
        if entry.kind in (EntryKind.DECISION, EntryKind.CONCLUSION, EntryKind.RECOMMENDATION)
    ]
    texts = concluding or [entry.text for entry in open_entries if entry.text][-1:]
    said += texts
    if item.deferral and not told:
        said.append(words.deferral(item.deferral))
    if not said:
        return None
    when = screen_dates.day_of_month(last.meeting.date)
    return (Part(_("Sidst {date}: ").format(date=when), Tone.QUIET), Part("; ".join(said), Tone.QUIET))


def _came_of_it(item: Item) -> list[Line]:
    said = []
    if item.outcome:
        said.append(_("Resultat: {outcome}").format(outcome=words.outcome(item.outcome)))
    if item.deferral:
        deferral = words.deferral(item.deferral)
        said.append(f"↷ {deferral[:1].upper()}{deferral[1:]}")
    return [(Part(" · ".join(said), Tone.GOOD),)] if said else []
