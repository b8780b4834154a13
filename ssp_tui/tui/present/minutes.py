"""Minutes that are read: what is shown of them, where they lie, and the list of those there are."""

from __future__ import annotations

from rich.cells import set_cell_size

from ssp_tui.domain.audience import Rendering
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.kept_minutes import Copied, Listed, Page
from ssp_tui.tui.present.parts import Line, Part, Tone

RENDERINGS = {Rendering.FULL: "referat", Rendering.DECISIONS: "beslutningsreferat"}
"What a rendering is called."
_DATE, _STATE = 24, 12


def shown(read: Rendering, both: bool) -> Line:
    """What is on the screen: one rendering, or both, and which of them is read."""
    if not both:
        return (Part(_(RENDERINGS[read])),)
    parts = [
        Part(f"{'▸ ' if one is read else '  '}{_(RENDERINGS[one])}", Tone.STRONG if one is read else Tone.QUIET)
        for one in Rendering
    ]
    return (parts[0], Part(" │ "), parts[1])


def listed() -> Line:
    """What is on the screen when one chooses."""
    return (Part(_("alle referater, nyeste først")),)


def where(page: Page, problem: str) -> Line:
    """Where the file lies; what is wrong comes first."""
    if problem:
        return (Part(f"! {problem}", Tone.ERROR),)
    text = _("Fil: {path}").format(path=page.path) if page.path else _("Ikke skrevet som fil.")
    return (Part(text, Tone.QUIET),)


def laid_out(copied: Copied) -> str:
    """What became of a text that was copied; whether a terminal takes it is not known."""
    if copied.path:
        text = _("Lagt på udklipsholderen, hvis terminalen tillader det, og skrevet i {path}.").format(path=copied.path)
    else:
        text = _("Lagt på udklipsholderen, hvis terminalen tillader det; ikke skrevet som fil.")
    edited = _("Referatfilen er rettet i hånden; de rettelser er ikke med.") if copied.edited else ""
    return " ".join(filter(None, (text, copied.problem, edited)))


def row(one: Listed) -> Line:
    """Minutes in the list: date, whether they are approved, how many actions."""
    summary = one.summary
    date = f"{screen_dates.short_weekday(summary.date)} {screen_dates.short_date(summary.date)}"
    state = _("godkendt") if summary.approved_in else _("udkast")
    version = f" v{summary.version}" if summary.version > 1 else ""
    count = one.actions
    actions = _("1 opgave") if count == 1 else _("{count} opgaver").format(count=count) if count else ""
    return (
        Part(set_cell_size(date, _DATE)),
        Part(set_cell_size(f"{state}{version}", _STATE), Tone.GOOD if summary.approved_in else Tone.QUIET),
        Part(actions, Tone.QUIET),
    )
