"""What opening a store has to tell the user: short sentences."""

from __future__ import annotations

from collections.abc import Iterable

from ssp_tui.locale import _
from ssp_tui.storage.lock import Owner, clock
from ssp_tui.storage.reasons import DOCTOR
from ssp_tui.storage.recovery import Recovered
from ssp_tui.storage.segment import SegmentName
from ssp_tui.storage.snapshot import REGISTER_NAME

NEWER = "Mødemappen er skrevet af en nyere udgave af ssp-tui, så her kan den kun læses. Opdatér programmet."


def damage(found: Recovered) -> str:
    """Why nothing may be written here, or nothing."""
    if found.chain.damage:
        kept = _("Alt før det sted er her; der kan kun læses, og intet er ændret.")
        return f"{found.chain.damage} {kept} {_(DOCTOR)}"
    return _(NEWER) if found.newer else ""


def lost(found: Recovered, owner: Owner) -> str:
    """What was confirmed once and is not there, by the note of who wrote last."""
    count = owner.lsn - found.chain.lsn
    if count <= 0 or found.chain.damage:
        return ""
    what = _("1 linje, der var optaget, mangler") if count == 1 else _("{count} linjer, der var optaget, mangler")
    since = _(" (fra sessionen {time})").format(time=clock(owner.since)) if owner.since else ""
    why = _("en ældre kopi er lagt tilbage, eller disken har mistet det sidste.")
    return f"{what.format(count=count)}{since}: {why}"


def conflicts(names: Iterable[str]) -> list[str]:
    """Copies that a cloud made when two machines wrote."""
    strange = [
        name
        for name in names
        if name.startswith(("wal.", "reg.")) and not SegmentName.read(name) and not REGISTER_NAME.fullmatch(name)
    ]
    told = _("{name} i .ssp ligner en konfliktkopi fra en skymappe; den er ikke læst.")
    return [told.format(name=name) for name in strange]


def lived_through(found: Recovered) -> list[str]:
    """What went wrong last time and was overcome."""
    told = []
    if found.bad_snapshot:
        damaged = _("{file} i .ssp var beskadiget; alt er genskabt af udgaven før og journalen.")
        told.append(damaged.format(file=found.bad_snapshot))
    if found.interrupted:
        told.append(_("Programmet blev afbrudt sidste gang. Alt, der var optaget, er her."))
    if found.chain.torn:
        told.append(_("En linje nåede ikke at blive optaget, før programmet blev afbrudt; den er ikke med."))
    return told
