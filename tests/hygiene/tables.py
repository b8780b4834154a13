"""The strings that reach `_()` through a table: what is looked up, in which module, and the strings it can be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ssp_tui.cli import usage
from ssp_tui.domain.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from ssp_tui.domain.item import NEXT_MEETING
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year import holidays
from ssp_tui.formats import agenda_markdown
from ssp_tui.language import attendance, follow_ups, going_out, words, year_words
from ssp_tui.language.command_table import COMMANDS as LINES
from ssp_tui.language.entries import ENTRY_WORDS
from ssp_tui.language.reading import Context
from ssp_tui.services import checking
from ssp_tui.storage import notices, reasons
from ssp_tui.tui import key_lines, keymap
from ssp_tui.tui.present import closing, entries, help, items, minutes, overview, projector, year
from ssp_tui.tui.present import words as shown
from ssp_tui.tui.registry import COMMANDS, Place
from ssp_tui.tui.registry.meeting import PUT_AWAY

_LABELS = [command.label for command in (*COMMANDS, PUT_AWAY)]
_HELPS = [command.help for command in (*COMMANDS, PUT_AWAY)]
_PLACES = [place.value for place in Place]
_LINES = [*((line.example, line.explanation) for line in LINES), *help.ENTRIES, *items.LEGEND]

DESCRIBED = [one.explanation for one in ENTRY_WORDS]
"What is said of the entry words, for whoever lists them."

TABLES: dict[str, Iterable[str]] = {
    "cli/actions.py: SPOKEN_STATUSES[action.status]": words.SPOKEN_STATUSES.values(),
    "cli/plan.py: DEADLINES[due.what]": year_words.DEADLINES.values(),
    "cli/screen.py: c.help": _HELPS,
    "cli/screen.py: c.label": _LABELS,
    "cli/screen.py: c.place.value": _PLACES,
    "cli/usage.py: ours": [ours for _theirs, ours in usage._COMPLAINTS],
    "formats/agenda_markdown.py: kind or _NO_TEXT": [
        *(kind for _mark, kind in agenda_markdown._FOREIGN),
        agenda_markdown._NO_TEXT,
    ],
    "formats/plan_page.py: MONTHS[number - 1]": MONTHS,
    "formats/plan_page.py: STAGES[meeting.stage]": year_words.STAGES.values(),
    "formats/plan_page.py: name": holidays.NAMES,
    "language/attendance.py: kind.example": [one.example for one in attendance._LISTS],
    "language/attendance.py: kind.label": [one.label for one in attendance._LISTS],
    "language/completed_arguments.py: SPOKEN_ITEM_KINDS[kind]": words.SPOKEN_ITEM_KINDS.values(),
    "language/completed_arguments.py: kind.value": [kind.value for kind in MeetingKind],
    "language/completed_arguments.py: one.explanation": DESCRIBED,
    "language/completed_arguments.py: word": [*words.SPOKEN_REASONS.values(), *words.SPOKEN_OUTCOMES.values()],
    "language/completion.py: command.explanation": [line.explanation for line in LINES],
    "language/deferrals.py: NEXT_MEETING": [NEXT_MEETING],
    "language/deferrals.py: SPOKEN_REASONS[deferral.reason]": words.SPOKEN_REASONS.values(),
    "language/entries.py: SPOKEN_KINDS[entry.kind]": words.SPOKEN_KINDS.values(),
    "language/follow_ups.py: SPOKEN_STATUSES[changes.status]": words.SPOKEN_STATUSES.values(),
    "language/follow_ups.py: SPOKEN_STATUSES[status]": words.SPOKEN_STATUSES.values(),
    "language/follow_ups.py: _HOW": [follow_ups._HOW],
    "language/going_out.py: SPOKEN_SENDINGS[told]": going_out.SPOKEN_SENDINGS.values(),
    "language/item_commands.py: SPOKEN_KINDS[kind]": words.SPOKEN_KINDS.values(),
    "language/meeting_commands.py: label": [
        line.read("", Context(date(2026, 11, 26))).label for line in LINES if line.example == f"/{line.name}"
    ],
    "language/meeting_commands.py: kind.value": [kind.value for kind in MeetingKind],
    "language/outcomes.py: SPOKEN_OUTCOMES[outcome]": words.SPOKEN_OUTCOMES.values(),
    "language/screen_dates.py: MONTHS[day.month - 1]": MONTHS,
    "language/screen_dates.py: SHORT_MONTHS[day.month - 1]": SHORT_MONTHS,
    "language/screen_dates.py: SHORT_WEEKDAYS[day.weekday()]": SHORT_WEEKDAYS,
    "language/screen_dates.py: WEEKDAYS[day.weekday()]": WEEKDAYS,
    "language/year_words.py: why": holidays.NAMES,
    "language/year_words.py: meeting.kind.value": [kind.value for kind in MeetingKind],
    "services/checking.py: what": [what for _field, _key, what in checking.UNSAID],
    "services/day_of_meeting.py: why": holidays.NAMES,
    "storage/databases.py: DOCTOR": [reasons.DOCTOR],
    "storage/notices.py: DOCTOR": [reasons.DOCTOR],
    "storage/notices.py: NEWER": [notices.NEWER],
    "storage/opening.py: notices.NEWER": [notices.NEWER],
    "storage/salvage.py: notices.NEWER": [notices.NEWER],
    "storage/reasons.py: _REASONS.get(error.errno or 0, _OTHER)": [*reasons._REASONS.values(), reasons._OTHER],
    "tui/keymap.py: _SHOWN[key]": keymap._SHOWN.values(),
    "tui/keymap.py: other.label": _LABELS,
    "tui/present/bars.py: command.label": _LABELS,
    "tui/present/entries.py: _KIND_WORDS[entry.kind]": entries._KIND_WORDS.values(),
    "tui/present/projector.py: _SHOWN[entry.kind]": projector._SHOWN.values(),
    "tui/key_lines.py: _BEGUN[command]": key_lines._BEGUN.values(),
    "tui/present/help.py: command.help": _HELPS,
    "tui/present/help.py: command.place.value": _PLACES,
    "tui/present/help.py: command.label": _LABELS,
    "tui/present/help.py: line": [line for line, _told in _LINES],
    "tui/present/help.py: place.value": _PLACES,
    "tui/present/help.py: line.example": [line.example for line in LINES],
    "tui/present/help.py: line.explanation": [line.explanation for line in LINES],
    "tui/present/help.py: told": [told for _line, told in _LINES],
    "tui/present/overview.py: _MINUTES[forum.minutes]": overview._MINUTES.values(),
    "tui/present/overview.py: _POLICIES[policy]": overview._POLICIES.values(),
    "tui/present/words.py: _KINDS[kind]": shown._KINDS.values(),
    "tui/present/words.py: _OUTCOMES[of]": shown._OUTCOMES.values(),
    "tui/present/words.py: _STATUSES[of]": shown._STATUSES.values(),
    "tui/present/closing.py: BEGUN_LINES.get(kind, '')": closing.BEGUN_LINES.values(),
    "tui/present/minutes.py: AUDIENCES[audience]": minutes.AUDIENCES.values(),
    "tui/present/minutes.py: RENDERINGS[one]": minutes.RENDERINGS.values(),
    "tui/present/minutes.py: RENDERINGS[read]": minutes.RENDERINGS.values(),
    "tui/present/free_days.py: name": holidays.NAMES,
    "tui/present/near.py: DEADLINES[one.deadline.what]": year_words.DEADLINES.values(),
    "tui/present/near.py: TO_DO[what]": year.TO_DO.values(),
    "tui/present/year.py: TO_DO[late[-1].what]": year.TO_DO.values(),
    "tui/present/year.py: MONTHS[month - 1]": MONTHS,
    "tui/present/year.py: STAGES[one.stage]": year_words.STAGES.values(),
    "tui/present/year.py: STAGES[stage]": year_words.STAGES.values(),
    "tui/present/year_detail.py: DEADLINES[one.what]": year_words.DEADLINES.values(),
    "tui/present/year_detail.py: STAGES[meeting.stage]": year_words.STAGES.values(),
    "tui/present/closing.py: word": [word for _kind, word in closing.CONCLUSIONS],
}
