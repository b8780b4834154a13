"""The sections of an agenda's body as its fixed items."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from ssp_tui.domain.agenda import (
    MOST_MINUTES,
    ItemKind,
    ItemStep,
    StandingItem,
    item_ids,
    last_bracket,
    read_kinds,
    read_minutes,
    split_title,
    step_of,
)
from ssp_tui.domain.text import clean, fold, slug
from ssp_tui.formats.agenda_body import Section
from ssp_tui.formats.agenda_forum import split_list
from ssp_tui.formats.agenda_problems import Findings, listed, nearest
from ssp_tui.formats.item_keys import ITEM_KEYS, KeyLine, key_line
from ssp_tui.locale import _

_KIND_LIKE = re.compile(r"[A-ZÆØÅ](?:\s*[/+&]\s*[A-ZÆØÅ])*")
_MINUTES_LIKE = re.compile(r"\S{1,8}\s*(?:min|minut|minutter|time|timer)\.?")
_CLOCK = re.compile(r"(?:kl\.? ?)?(\d{1,2})[.:](\d{2})(?: ?(?:-|–|—|til) ?(?:kl\.? ?)?(\d{1,2})[.:](\d{2}))?")
_STEPS = {fold(step): step for step in ItemStep}
_NO_STEP = "ingen"
_SINGLE = ("Trin", "Id", "Tid")


@dataclass(frozen=True, slots=True)
class _Lines:
    """What stands under a heading: known keys with their lines, named fields, and the rest."""

    known: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    fields: list[tuple[str, str]] = field(default_factory=list)
    guidance: list[str] = field(default_factory=list)

    def name(self, name: str, text: str) -> None:
        """Another line of a named field; a name that comes again goes on where it was."""
        names = [fold(known) for known, _text in self.fields]
        if fold(name) not in names:
            self.fields.append((name, text))
            return
        place = names.index(fold(name))
        known, before = self.fields[place]
        self.fields[place] = (known, f"{before}\n{text}")

    def first(self, key: str) -> tuple[str, int]:
        return self.known.get(key, [("", 0)])[0]

    def texts(self, *keys: str) -> tuple[str, ...]:
        return tuple(value for key in keys for value, _line in self.known.get(key, ()))


def read_items(sections: Sequence[Section], fenced: Collection[int], findings: Findings) -> tuple[StandingItem, ...]:
    """The items of an agenda's sections; what is wrong with them goes to `findings`."""
    sorted_lines = [_sort(section, fenced, findings) for section in sections]
    items = [_item(section, lines, findings) for section, lines in zip(sections, sorted_lines, strict=True)]
    own_ids = [_own_id(lines, findings) for lines in sorted_lines]
    _check_equal(own_ids, sorted_lines, findings)
    ids = item_ids([(own, item.title) for own, item in zip(own_ids, items, strict=True)])
    return tuple(replace(item, id=item_id) for item, item_id in zip(items, ids, strict=True))


def _item(section: Section, lines: _Lines, findings: Findings) -> StandingItem:
    line = section.heading.line
    title, kinds, minutes = _read_title(section.heading.title, line, findings)
    clock, clock_line = lines.first("Tid")
    planned = _read_clock(clock, clock_line, findings) if clock else None
    if planned and minutes and planned != minutes:
        findings.warning(
            clock_line,
            _("»Tid: {clock}« er {planned} min, men i parentesen står der {minutes} min").format(
                clock=clock, planned=planned, minutes=minutes
            ),
            _("den samme tid begge steder"),
            f"## {title} ({planned} min)",
        )
    return StandingItem(
        id="",
        title=title,
        kinds=kinds,
        minutes=minutes or planned,
        step=_read_step(title, lines, findings),
        guidance=_guidance(lines.guidance),
        responsible=", ".join(lines.texts("Ansvarlig", "Oplæg")),
        clock=clock,
        attachments=lines.texts("Bilag"),
        round_units=tuple(unit for text in lines.texts("Runde") for unit in split_list(text)),
        fields=tuple(lines.fields),
        sources=lines.texts("Kilde"),
        line=line,
    )


def _sort(section: Section, fenced: Collection[int], findings: Findings) -> _Lines:
    """Named fields stand at the start; known keys count wherever they begin a line, so that none is passed over."""
    lines = _Lines()
    at_start = True
    for number, line in section.lines:
        key = None if number in fenced else key_line(line)
        if key and key.known and (at_start or line[0] not in " \t-*+"):
            _note_known(key, number, lines, findings)
            continue
        if key and not key.known and (near := nearest(key.key, ITEM_KEYS)):
            findings.problem(
                number,
                _("Ukendt nøgle »{key}«").format(key=key.key),
                _("mente du »{near}«?").format(near=near),
                f"{near}: {ITEM_KEYS[near]}",
            )
        if key and not key.known and at_start:
            lines.name(key.key, key.value)
            continue
        at_start = at_start and not line.strip() and not (lines.known or lines.fields)
        lines.guidance.append(line)
    return lines


def _note_known(key: KeyLine, number: int, lines: _Lines, findings: Findings) -> None:
    earlier = lines.known.get(key.known, [])
    example = f"{key.known}: {ITEM_KEYS[key.known]}"
    if not key.value:
        findings.problem(
            number, _("»{known}« er tom").format(known=key.known), _("en værdi, eller slet linjen"), example
        )
    elif earlier and key.known in _SINGLE:
        findings.problem(
            number,
            _("»{known}« står to gange under punktet, også på linje {line}").format(
                known=key.known, line=earlier[0][1]
            ),
            _("kun én linje; den første gælder"),
            example,
        )
    else:
        lines.known.setdefault(key.known, []).append((key.value, number))


def _read_title(written: str, line: int, findings: Findings) -> tuple[str, tuple[ItemKind, ...], int | None]:
    """The heading's title, kinds and minutes; a bracket that was meant for them and cannot be read is a problem."""
    read = split_title(written)
    before, inside = last_bracket(written)
    if read[0] != written or not inside:
        return read
    parts = [part.strip() for part in inside.split(",")]
    kinds = [kind for part in parts for kind in read_kinds(part) or ()]
    lengths = [length for part in parts if (length := read_minutes(part))]
    unread = [part for part in parts if not read_kinds(part) and not read_minutes(part)]
    foreign = False
    for part in unread:
        if _KIND_LIKE.fullmatch(part):
            findings.problem(
                line,
                _("»{part}« i parentesen er ingen punkttype").format(part=part),
                _("O (orientering), D (drøftelse) eller B (beslutning)"),
                f"## {before} (O/D, 10 min)",
            )
        elif _MINUTES_LIKE.fullmatch(part):
            findings.problem(
                line,
                _("»{part}« i parentesen er ikke en tid").format(part=part),
                _("hele minutter, fra 1 til {most}").format(most=MOST_MINUTES),
                f"## {before} (B, 10 min)",
            )
        else:
            foreign = True
            if kinds or lengths:
                findings.problem(
                    line,
                    _("»{part}« kan ikke stå i parentes sammen med type og tid").format(part=part),
                    _("kun O, D, B og minutter i den sidste parentes"),
                    f"## {before} (O/D, 10 min)",
                )
    if len(lengths) > 1:
        findings.problem(line, _("Der står to tider i parentesen"), _("én tid"), f"## {before} ({lengths[0]} min)")
    if foreign or not (kinds or lengths):
        return read
    return before, tuple(kind for kind in ItemKind if kind in kinds), lengths[0] if lengths else None


def _read_clock(written: str, line: int, findings: Findings) -> int | None:
    """The minutes from start to end; None when only a start is given, or when it cannot be read."""
    if minutes := read_minutes(written):
        return minutes
    found = _CLOCK.fullmatch(written)
    times = [int(part) for part in found.groups(default="") if part] if found else []
    hours, minutes_past = times[0::2], times[1::2]
    moments = [60 * hour + minute for hour, minute in zip(hours, minutes_past, strict=True)]
    if not moments or max(hours) > 24 or max(minutes_past) > 59 or moments != sorted(set(moments)):
        findings.problem(
            line,
            _("»Tid: {written}« kan ikke læses").format(written=written),
            _("fra og til, med punktum"),
            "Tid: 18.00-18.05",
        )
        return None
    return moments[1] - moments[0] if len(moments) == 2 else None


def _read_step(title: str, lines: _Lines, findings: Findings) -> ItemStep | None:
    written, line = lines.first("Trin")
    if fold(written) == _NO_STEP:
        return None
    step = _STEPS.get(fold(written)) or step_of(written)
    if written and not step:
        near = nearest(written, [*ItemStep])
        findings.problem(
            line,
            _("Ukendt trin »{written}«").format(written=written),
            _("mente du »{near}«?").format(near=near) if near else listed([*ItemStep, _NO_STEP]),
            f"Trin: {near or ItemStep.ROUND}",
        )
    return step or step_of(title) or (ItemStep.ROUND if lines.known.get("Runde") else None)


def _own_id(lines: _Lines, findings: Findings) -> str:
    written, line = lines.first("Id")
    if written != slug(written):
        findings.problem(
            line,
            _("»Id: {written}« kan ikke bruges som id").format(written=written),
            _("kun små bogstaver a-z, tal og bindestreger"),
            f"Id: {slug(written) or ITEM_KEYS['Id']}",
        )
    return slug(written)


def _check_equal(own_ids: Sequence[str], sorted_lines: Sequence[_Lines], findings: Findings) -> None:
    seen: dict[str, int] = {}
    for own, lines in zip(own_ids, sorted_lines, strict=True):
        line = lines.first("Id")[1]
        if own in seen:
            findings.problem(
                line,
                _("Id »{id}« bruges også på linje {line}").format(id=own, line=seen[own]),
                _("et id til hvert punkt"),
                f"Id: {own}-2",
            )
        elif own:
            seen[own] = line


def _guidance(lines: Sequence[str]) -> str:
    """The words as they stand, with their indentation; control characters gone, no blank lines at the ends."""
    kept = []
    for line in lines:
        text = clean(line)
        indent = len(line) - len(line.lstrip(" \t"))
        kept.append(line[:indent] + text if text else "")
    return "\n".join(kept).strip("\n")
