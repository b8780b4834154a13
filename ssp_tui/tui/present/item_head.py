"""The head of the current item: what it is, where it comes from, what was said last, what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.cells import cell_len

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.handover import action_of
from ssp_tui.domain.item import CONCLUDING, CarryReason, Entry, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.round import NOTHING_NEW
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.services.past import Past, Treatment
from ssp_tui.tui.present import items, round, words
from ssp_tui.tui.present.bars import GAP, ends, short
from ssp_tui.tui.present.parts import Line, Part, Tone, text_of

ROWS = 2
"What a line of the head may take: what was said before may be long, and the item's own lines need the room."
MOST = 8
"Where the head would be higher than this, the last meeting but one is left out."


def head(meeting: Meeting, item: Item, past: Past | None, width: int, voice: str = "") -> list[Line]:
    """The lines over an item's entries; the first is its title, with what the item is there for at its right.

    `voice` is the one whose turn it is in a round.
    """
    found: list[Line] = [_title(item, width)]
    if item.guidance:
        found.append((Part(" ".join(item.guidance.split()), Tone.QUIET),))
    if item.step is ItemStep.ROUND:
        found.append(round.line(meeting, item, voice))
    if came := _came(meeting, item, past):
        found.append(came)
    before = _before(_but_the_result(item, past), told=bool(item.origin)) if past else []
    found = [short(line, width, ROWS) for line in (*found, *before[:1], *_came_of_it(item))]
    if before[1:] and sum(text_of(line).count("\n") + 1 for line in found) < MOST:
        found.insert(len(found) - len(_came_of_it(item)), short(before[1], width, 1))
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


def _came(meeting: Meeting, item: Item, past: Past | None) -> Line | None:
    """Why the item stands on this agenda, and how many times it has been passed on without a conclusion."""
    origin = item.origin
    if origin is None:
        return None
    # An action that has the item has a row of its own, with its due and its status as they are now.
    known = meeting.action(action_of(item.thread))
    why = items.came_from(
        origin.reason,
        origin.meeting,
        origin.deferrals,
        "" if known else origin.text,
        origin.forum,
        origin.because,
        origin.item,
        origin.sender,
        origin.held,
    )
    if not why:
        return None
    said = why[:1].upper() + why[1:]
    often = past.carried if past and origin.reason is CarryReason.CARRIED else 0
    if often > 1:
        said = _("Overført {times}. gang").format(times=often) + said.removeprefix(_("overført").capitalize())
    return (Part(said, Tone.WARNING if origin.deferrals or often > 1 else Tone.KEY),)


def _but_the_result(item: Item, past: Past) -> Past:
    """What was before; what came of it elsewhere stands above already."""
    origin = item.origin
    if origin is None or origin.reason is not CarryReason.RECEIVED or not origin.text:
        return past
    return replace(past, treatments=tuple(one for one in past.treatments if one.meeting.id != origin.meeting))


def _before(past: Past, told: bool) -> list[Line]:
    """`Sidst 10. sep.: drøftet; Ekstra runde fredag` and `Før 12. juni: udsat til næste møde pga. tid`.

    `told`: that it was deferred last time stands above. Nothing is said of a meeting that left nothing to tell.
    """
    found: list[Line] = []
    for place, treatment in enumerate(past.treatments):
        said = _left(treatment, told and not place)
        if said:
            lead = _("Før {date}: ") if place else _("Sidst {date}: ")
            when = screen_dates.day_of_month(treatment.meeting.date)
            found.append((Part(lead.format(date=when) + said, Tone.QUIET),))
    return found


def _left(treatment: Treatment, told: bool) -> str:
    """What came of an item at an earlier meeting: its outcome, its deferral, what was concluded or else said last."""
    item = treatment.item
    said = [words.outcome(item.outcome)] if item.outcome else []
    # What was closed then is not to be read off the screen now.
    sheltered = treatment.meeting.sheltered(item)
    if item.deferral and not told:
        said.append(words.was_deferred(item.deferral) + ("" if sheltered else words.because(item.deferral)))
    open_entries = () if sheltered else tuple(entry for entry in item.entries if not entry.closed)
    concluding = [entry.text for entry in open_entries if entry.kind in CONCLUDING]
    said += concluding or _told_round(item, open_entries) or [entry.text for entry in open_entries if entry.text][-1:]
    return "; ".join(one.rstrip(".") for one in said)


def _told_round(item: Item, entries: Iterable[Entry]) -> list[str]:
    """What was told in a round, by whom; nothing of those who had nothing new."""
    if item.step is not ItemStep.ROUND:
        return []
    return [f"{entry.name}: {entry.text}" for entry in entries if entry.name and fold(entry.text) != NOTHING_NEW]


def _came_of_it(item: Item) -> list[Line]:
    said = []
    if item.outcome:
        said.append(_("Resultat: {outcome}").format(outcome=words.outcome(item.outcome)))
    if item.deferral:
        deferral = words.deferral(item.deferral)
        said.append(f"↷ {deferral[:1].upper()}{deferral[1:]}")
    return [(Part(" · ".join(said), Tone.GOOD),)] if said else []
