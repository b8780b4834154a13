"""The lines of a fixed agenda that the year's plan reads: how often, and how many days before and after."""

from __future__ import annotations

from ssp_tui.domain.forum import Forum
from ssp_tui.formats.agenda_forum import KEYS, ForumReader
from ssp_tui.formats.agenda_problems import Findings
from ssp_tui.language.rhythms import read_rhythm
from ssp_tui.language.terms import read_days, read_period
from ssp_tui.locale import _


def check_terms(forum: Forum, reader: ForumReader, findings: Findings) -> None:
    """A warning for each line that the plan cannot make out; what it says is kept as it is written."""
    days = _("»{line}« kan ikke læses, så årsplanen bruger sit eget antal dage")
    before, after = _("så mange dage eller uger før mødet"), _("så mange dage eller uger efter mødet, eller straks")
    often = _("»{line}« kan ikke læses, så årsplanen foreslår ingen møder")
    runs = _("»{line}« kan ikke læses, så årsplanen regner med, at det er i gang")
    told = (
        ("mødehyppighed", forum.cadence, read_rhythm, often, _("hvor tit forummet mødes")),
        ("punkter indkaldes", forum.call_for_items, read_days, days, before),
        ("dagsorden udsendes", forum.agenda_out, read_days, days, before),
        ("referat udsendes", forum.minutes_out, read_days, days, after),
        ("indsigelse", forum.objections, read_days, days, after),
        ("kører", forum.runs, read_period, runs, _("første og sidste dag, ja eller nej")),
    )
    for key, written, read, said, expected in told:
        if written and read(written) is None:
            findings.warning(reader.line(key), said.format(line=f"{key}: {written}"), expected, f"{key}: {KEYS[key]}")
    rhythm = read_rhythm(forum.cadence) if forum.cadence else None
    key = "mødehyppighed"
    for unread in rhythm.unread if rhythm else ():
        passed_over = _("»{words}« kan ikke læses, så årsplanen ser bort fra det").format(words=unread)
        findings.warning(reader.line(key), passed_over, _("hvor tit forummet mødes"), f"{key}: {KEYS[key]}")
