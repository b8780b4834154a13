"""That an item comes back, and where one comes from, in the words of minutes and of agendas."""

from __future__ import annotations

import re

from ssp_tui.domain.calendar import WEEKDAYS
from ssp_tui.domain.carry import Carry
from ssp_tui.domain.item import CarryReason, Deferral, Origin, Reason
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import Line, Mark, Span, ours, typed
from ssp_tui.formats.minutes.source import heard

DEFERRED = "Punktet er udsat"
RESUMED = "Punktet genoptages"
_AGAIN = " og tages op igen"
_CONDITION = re.compile(r"(?:når|så snart|hvis)\b", re.IGNORECASE)
_OPEN_ENDED = re.compile(r"(?:indtil|på)\b", re.IGNORECASE)
_ADVERB = re.compile(rf"(?:indtil|senere|den|om|efter|i|primo|medio|ultimo|{'|'.join(WEEKDAYS)})\b|d\.", re.IGNORECASE)
# A purpose that goes on the sentence: "genoptages på næste møde om, hvorledes ...".
_GOES_ON = re.compile(r"(?:om|mhp|med henblik på|for at|hvor|så|idet)\b", re.IGNORECASE)


def _joint(until: str, resumed: bool) -> str:
    """What stands between the verb and the words that say when."""
    if _CONDITION.match(until):
        return ", " if resumed else f"{_AGAIN}, "
    if resumed:
        return " den " if until[0].isdigit() else " " if _ADVERB.match(until) else " på "
    return " " if _OPEN_ENDED.match(until) else " til "


_JOINTS = {True: (", ", " den ", " på ", " "), False: (f"{_AGAIN}, ", " til ", " ")}


def deferral_line(deferral: Deferral) -> Line:
    """`Punktet genoptages på det kommende møde om, hvorledes emnerne konkretiseres`."""
    verb = RESUMED if deferral.resumed else DEFERRED
    sentence: list[Span] = [ours(verb, Mark.STRONG)]
    if deferral.until:
        sentence += ours(_joint(deferral.until, deferral.resumed), Mark.STRONG), typed(deferral.until, mark=Mark.STRONG)
    if deferral.reason:
        sentence.append(ours(words.REASONS[deferral.reason]))
    if deferral.text:
        goes_on = _GOES_ON.match(deferral.text) and not deferral.reason
        sentence += ours(" " if goes_on else ": "), typed(deferral.text)
    return tuple(sentence)


def read_deferral(strong: str, rest: str) -> Deferral:
    """The deferral that a sentence says: its strong words, and those behind them."""
    resumed = strong.startswith(RESUMED)
    when = strong.removeprefix(RESUMED if resumed else DEFERRED)
    for joint in _JOINTS[resumed]:
        if when.startswith(joint):
            when = when.removeprefix(joint)
            break
    reason: Reason | None = None
    for one, said in words.REASONS.items():
        if re.match(rf"{said.strip()}(?=:|$)", rest):
            reason, rest = one, rest.removeprefix(said.strip())
    return Deferral(heard(when), (), reason, heard(rest.removeprefix(": ")), resumed)


def carry_line(carry: Carry, resumed: bool) -> Line:
    """What goes on to a coming meeting, and why."""
    dot = "" if "." in carry.item else "."
    number = f"{carry.item}{dot} " if carry.item and not carry.entry else ""
    said: list[Span] = [ours(f"{words.CLOSED} ")] if carry.closed else []
    said += ours(number, Mark.STRONG), typed(carry.title, mark=Mark.STRONG), ours(": ")
    match carry.reason:
        case CarryReason.DEFERRED:
            said.append(ours(f"{'genoptages' if resumed else 'udsat'} {carry.deferrals}. gang"))
            if carry.until:
                said += ours(_joint(carry.until, resumed)), typed(carry.until)
            if carry.because in words.REASONS:
                said.append(ours(words.REASONS[Reason(carry.because)]))
        case CarryReason.PARKED:
            said.append(ours(f"ønsket på dagsordenen under punkt {carry.item}"))
        case CarryReason.NOT_REACHED:
            said.append(ours("ikke nået"))
        case _:
            said.append(ours("overført, fordi der ikke blev konkluderet"))
    if carry.deferrals and carry.reason != CarryReason.DEFERRED:
        said.append(ours(f", udsat {_times(carry.deferrals)}"))
    if carry.text:
        said += ours(": "), typed(carry.text)
    return tuple(said)


def origin_line(origin: Origin, mark: Mark = Mark.QUIET) -> Line:
    """Where an item comes from: `Udsat 2. gang, fra mødet 28. september 2016, pkt. 3: ...`."""
    since = f"{words.the_meeting(origin.meeting, origin.held)}, pkt. {origin.item}"
    said: list[Span] = []
    sender = typed(origin.sender or origin.forum, mark=mark)
    match origin.reason:
        case CarryReason.DEFERRED:
            said.append(ours(f"Udsat {origin.deferrals}. gang", mark))
            if origin.because in words.REASONS:
                said.append(ours(words.REASONS[Reason(origin.because)], mark))
            if origin.until and (_CONDITION.match(origin.until) or "møde" not in origin.until):
                said += ours(" (", mark), typed(origin.until, mark=mark), ours(")", mark)
            said.append(ours(f", fra {since}", mark))
        case CarryReason.NOT_REACHED:
            said.append(ours(f"Ikke nået på {since}", mark))
        case CarryReason.PARKED:
            said.append(ours(f"Ønsket på dagsordenen på {since}", mark))
        case CarryReason.RECEIVED:
            said += ours("Modtaget fra ", mark), sender
            if origin.meeting:
                said.append(ours(f", {since}", mark))
        case _:
            said.append(ours(f"Overført fra {since}", mark))
    if origin.deferrals and origin.reason != CarryReason.DEFERRED:
        said.append(ours(f", udsat {_times(origin.deferrals)}", mark))
    if origin.sender and origin.reason != CarryReason.RECEIVED:
        said += ours(", modtaget fra ", mark), sender
    if origin.text:
        said += ours(": ", mark), typed(origin.text, mark=mark)
    return tuple(said)


def _times(count: int) -> str:
    return f"{count} {'gang' if count == 1 else 'gange'}"
