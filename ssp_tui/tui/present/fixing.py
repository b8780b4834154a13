"""What a proposal would change in the fixed agenda, as lines that come, go or stand."""

from __future__ import annotations

import re

from ssp_tui.domain.forum import Member
from ssp_tui.locale import _
from ssp_tui.services.fixing import Change
from ssp_tui.tui.present.parts import Line, Part, Tone

_TONES = {"+": Tone.GOOD, "-": Tone.ERROR, " ": Tone.QUIET}


def file_name(change: Change) -> str:
    """`agendas/styregruppe.md`: the file below the workspace."""
    return "/".join(re.split(r"[\\/]", change.file)[-2:])


def wish(change: Change) -> Line:
    """What is proposed."""
    member = isinstance(change.proposal.what, Member)
    said = _("{title} som fast deltager") if member else _("{title} som fast punkt")
    return (Part(said.format(title=change.proposal.title), Tone.STRONG),)


def diff(change: Change) -> list[Line]:
    """The file, where it changes, and the lines; or why it cannot be changed."""
    if change.refusal:
        return [(Part(f"! {change.refusal}", Tone.ERROR),)]
    first = next((line.number for line in change.lines if line.mark != " "), 1)
    where = _("{file}, linje {line}:").format(file=file_name(change), line=first)
    rows: list[Line] = [(Part(where, Tone.KEY),)]
    rows += [(Part(f"{line.mark} {line.text}".rstrip(), _TONES[line.mark]),) for line in change.lines]
    return rows
