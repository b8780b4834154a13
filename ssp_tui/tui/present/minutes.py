"""Minutes that are read: what is shown of them, where they lie, and the list of those there are."""

from __future__ import annotations

from pathlib import PurePosixPath

from rich.cells import set_cell_size

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.kept_minutes import Copied, Listed, Page, Reading
from ssp_tui.tui.present.parts import Line, Part, Tone

RENDERINGS = {Rendering.FULL: "referat", Rendering.DECISIONS: "beslutningsreferat"}
"What a rendering is called."
AUDIENCES = {Audience.PUBLIC: "offentlig", Audience.INTERNAL: "intern"}
"For whom it is."
_DATE, _STATE = 24, 12


def shown(read: Rendering, both: bool, audience: Audience) -> Line:
    """What is on the screen and for whom: one rendering, or both, and which of them is read."""
    whose = (Part(_(AUDIENCES[audience]), Tone.STRONG), Part(" · "))
    if not both:
        return (*whose, Part(_(RENDERINGS[read])))
    parts = [
        Part(f"{'▸ ' if one is read else '  '}{_(RENDERINGS[one])}", Tone.STRONG if one is read else Tone.QUIET)
        for one in Rendering
    ]
    return (*whose, parts[0], Part(" │ "), parts[1])


def listed() -> Line:
    """What is on the screen when one chooses."""
    return (Part(_("alle referater, nyeste først")),)


def where(page: Page, problem: str) -> Line:
    """Where the file lies; what is wrong comes first."""
    if problem:
        return (Part(f"! {problem}", Tone.ERROR),)
    text = _("Fil: {path}").format(path=page.path) if page.path else _("Ikke skrevet som fil.")
    return (Part(text, Tone.QUIET),)


def laid_out(copied: Copied) -> Line:
    """What became of a text that was copied, what went wrong first; whether a terminal takes it is not known."""
    if copied.problem:
        said = _("! Kopieret, men ikke skrevet som fil: {problem}").format(problem=copied.problem)
    elif copied.edited:
        said = _("! Kopieret uden det, der er rettet i hånden i referatfilen.")
    elif copied.path:
        said = _("Kopieret, hvis terminalen kan det.")
    else:
        said = _("Kopieret, hvis terminalen kan det; ikke skrevet som fil.")
    return (Part(said, Tone.WARNING if copied.problem or copied.edited else Tone.GOOD),)


def file_of(copied: Copied) -> Line:
    """The file that a copy was written to; its folder is that of the minutes."""
    return (Part(_("Fil: {path}").format(path=PurePosixPath(copied.path).name)),) if copied.path else ()


def closed_is_in_it(copy: str, public: str) -> Line:
    """The question before closed text leaves the program."""
    question = _("Lukket tekst er med. {copy} igen kopierer; {public} viser det åbne.")
    return (Part(question.format(copy=copy, public=public), Tone.WARNING),)


def really_reopen(reading: Reading, key: str) -> Line:
    """The question before a meeting that was closed is opened again."""
    approved = _("Referatet er godkendt. ") if reading.approved else ""
    question = _("Genåbn mødet {date} og ret i det? Tryk {key} igen.")
    asked = question.format(date=screen_dates.short_date(reading.meeting.date), key=key)
    return (Part(approved + asked, Tone.WARNING),)


def held_meanwhile(running: Meeting) -> Line:
    """Why old minutes are not changed now."""
    said = _("Mødet {date} er i gang. Gå tilbage med Esc; ret det gamle bagefter.")
    return (Part(said.format(date=screen_dates.short_date(running.date)), Tone.WARNING),)


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
