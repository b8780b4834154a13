"""What the screen answers: how a line is read, whether it is on the disk, what undo changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.cells import cell_len

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.calendar import clock
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.history import History, Step
from ssp_tui.language.completion import Completion
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.tui.present.bars import GAP, cut, ends
from ssp_tui.tui.present.parts import Line, Part, Tone, joined

RECORDING = (cmd.RecordEntry, cmd.RecordAction, cmd.NotePresence, cmd.NoteSubstitute, cmd.SetNextMeetings)


def offered(found: Sequence[Completion], taken: int) -> Line:
    """`Tab  Jørgen (skole) · Jørn (politi)`: what may stand here; the one that Tab has taken stands out."""
    if not found or (taken >= 0 and len(found) == 1):
        return ()
    parts = [Part("Tab  ", Tone.KEY)]
    for n, one in enumerate(found):
        parts += [Part(" · ", Tone.QUIET)] if n else []
        parts.append(Part(one.shown, Tone.STRONG if n == max(taken, 0) else Tone.PLAIN))
    return tuple(parts)


def reading(of: Reading, proposed: str, width: int, offered: Line = ()) -> Line:
    """Two rows: how a line is read and what Enter does; what is offered, or worth a word. Or why it is refused."""
    if offered:
        told = (Part(of.error, Tone.QUIET),) if of.error else (Part(of.label, Tone.STRONG),)
        return joined([cut(told, width), cut(offered, width)])
    if of.error:
        return (Part(of.error, Tone.WARNING),)
    if of.command is None:
        return ()
    enter = _("Enter optager") if isinstance(of.command, RECORDING) else _("Enter gør det")
    hints = " · ".join((*((_("Tab: {line}").format(line=proposed),) if proposed else ()), *of.hints))
    if cell_len(of.label) + GAP + cell_len(enter) > width:
        # What is read, above all the date, is worth more than how one goes on.
        return (Part(of.label, Tone.STRONG), *((Part(f" · {hints}", Tone.WARNING),) if hints else ()))
    first = ends((Part(of.label, Tone.STRONG),), (Part(enter, Tone.QUIET),), width)
    return (*first, Part(f"\n{hints}", Tone.WARNING)) if hints else first


def refusal(why: SspError) -> Line:
    """Why a line was not recorded, and what to do."""
    return (Part(f"! {why.message} ", Tone.ERROR), Part(why.remedy, Tone.WARNING))


def kept(lines: list[tuple[str, str]]) -> Line:
    """The lines that are not recorded, each with the reason."""
    rows: list[Line] = [
        (Part("! ", Tone.ERROR), Part(line), Part(f"  {why}" if why else "", Tone.WARNING)) for line, why in lines[:3]
    ]
    if rows:
        rows[0] = (*rows[0], Part(_("  ↑ henter den"), Tone.QUIET))
    if len(lines) > 3:
        rows.append((Part(_("  og {count} til").format(count=len(lines) - 3), Tone.WARNING),))
    return joined(rows)


def disk(pending: int, kept: int, recorded: dt.datetime | None, read_only: bool) -> Line:
    """The truth about the disk: written, being written, or not written."""
    if read_only:
        return (Part(_("kun læsning"), Tone.WARNING),)
    if pending:
        return (Part(_("… skriver"), Tone.WARNING),)
    if kept:
        word = _("! 1 linje er ikke optaget") if kept == 1 else _("! {count} linjer er ikke optaget")
        return (Part(word.format(count=kept), Tone.ERROR),)
    if recorded is None:
        return ()
    return (Part(_("✓ optaget {time}").format(time=clock(recorded)), Tone.GOOD),)


def saved(pending: int, kept: int, read_only: bool) -> str:
    """The answer to Ctrl+S."""
    if read_only:
        return _("Her læses kun; der er intet at gemme.")
    if pending:
        return _("Skriver endnu; et øjeblik.")
    if kept:
        return _("Ikke alt: linjerne over feltet er ikke optaget. Pil op henter dem.")
    return _("Alt er gemt.")


def taken_back(history: History, step: Step) -> str:
    """What an undo or redo changed, in words; nothing for any other step."""
    first = step.events[0] if step.events else None
    if isinstance(first, ev.Undone):
        undone = history.step(first.step)
        said = _("Fortrudt: {what}").format(what=_told(undone))
        proposed = any(isinstance(event, ev.MemberAdded) for event in undone.events)
        return said + _(". Er den faste dagsorden rettet, så ret den tilbage.") if proposed else said
    if isinstance(first, ev.Redone):
        return _("Gentaget: {what}").format(what=_told(history.step(first.step)))
    return ""


def _told(step: Step) -> str:
    items = (getattr(event, "item", "") for event in step.events)
    item = next((number for number in items if number and isinstance(number, str)), "")
    where = _(" (punkt {item})").format(item=item) if item else ""
    return f"{step.line}{where}"
