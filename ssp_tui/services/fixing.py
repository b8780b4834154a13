"""Proposals for a forum's fixed agenda: what a meeting proposed, what its file would become, and writing that."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from ssp_tui.domain.agenda import StandingAgenda, StandingItem
from ssp_tui.domain.errors import Refused, SspError
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import Item, Outcome
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.text import fold
from ssp_tui.formats.agenda_edits import heading, member_line, with_item, with_member
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.decoding import decode, rewritten
from ssp_tui.locale import _
from ssp_tui.services.workspace import Workspace

A_YEAR = dt.timedelta(days=365)
"How far back a proposal counts that nobody has taken."
CONTEXT = 1
"Lines of the file that are shown around what changes."


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item or a member that a meeting proposed for the fixed agenda of its forum."""

    forum: str
    meeting: str
    what: Item | Member

    @property
    def title(self) -> str:
        """As the agenda would have it: `Sommerferien (B, 10 min)`, `Sanne (social)`."""
        return member_line(self.what) if isinstance(self.what, Member) else heading(_standing(self))

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from others of its forum, whatever its words: the thread of an item, a name and its unit."""
        return (fold(self.what.name), fold(self.what.sector)) if isinstance(self.what, Member) else (self.what.thread,)


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line of a change: `+` comes, `-` goes, a blank stands; its number in the file it comes to or goes from."""

    mark: str
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Change:
    """What taking a proposal would do to the file; `refusal` says why it cannot be done by the program."""

    proposal: Proposal
    file: str
    before: bytes = b""
    after: bytes = b""
    lines: tuple[DiffLine, ...] = ()
    refusal: str = ""


def proposals(meeting: Meeting) -> tuple[Proposal, ...]:
    """What a meeting proposed, whether it was taken or not; a joint meeting proposes to the forum it is filed under."""
    # What was closed afterwards is not told to an agenda that everybody reads.
    items = tuple(item for item in meeting.items if item.formerly and not _is_over(meeting, item))
    named: tuple[Item | Member, ...] = (*items, *meeting.new_members)
    return tuple(Proposal(meeting.forum, meeting.id, what) for what in named)


def _is_over(meeting: Meeting, item: Item) -> bool:
    """Whether an item is nothing for the fixed agenda: it was closed, or dropped and does not come back."""
    return meeting.sheltered(item) or (item.outcome is Outcome.DROPPED and not item.deferral)


def proposed(workspace: Workspace, forum: str) -> tuple[Proposal, ...]:
    """What a forum's meetings of a year up to the last one proposed; the latest word on an item or a member counts."""
    held = [one for one in workspace.register.meetings_of(forum) if one.status in (Status.RUNNING, Status.CLOSED)]
    found: dict[tuple[str, ...], Proposal] = {}
    for summary in held:
        if summary.date < held[-1].date - A_YEAR:
            continue
        meeting = workspace.history(summary.id).meeting
        for item in meeting.items:
            if _is_over(meeting, item):
                found.pop((item.thread,), None)
        found.update((one.key, one) for one in proposals(meeting) if one.forum == forum)
    return tuple(found.values())


def outstanding_of(workspace: Workspace, forum: str) -> tuple[Change, ...]:
    """What the file of a forum does not have yet of all that its meetings proposed. Raises Unreadable."""
    return tuple(change for one in proposed(workspace, forum) if (change := _change(workspace, one)))


def outstanding(workspace: Workspace, meeting: Meeting) -> tuple[Change, ...]:
    """What the files do not have yet of all that a meeting proposed. Raises Unreadable."""
    return tuple(change for one in proposals(meeting) if (change := _change(workspace, one)))


def accept(workspace: Workspace, change: Change) -> None:
    """Write the file, whole or not at all. Raises Refused when it was changed meanwhile, and NotRecorded."""
    if change.refusal:
        raise Refused(change.refusal)
    workspace.shelf.rewrite_agenda(change.file, change.before, change.after)
    workspace.read_agendas_again()


def accept_all(workspace: Workspace, wanted: Iterable[Proposal]) -> Iterator[tuple[Change, SspError | None]]:
    """Take what is outstanding of some proposals, one after the other; each with what kept it from being taken."""
    for proposal in wanted:
        change = _change(workspace, proposal)
        if change is None:
            continue
        try:
            accept(workspace, change)
        except SspError as error:
            yield change, error
        else:
            yield change, None


def _change(workspace: Workspace, proposal: Proposal) -> Change | None:
    """What is to be done to the file, as it is now; None when it has it."""
    file = next((one.file for one in workspace.readings if one.agenda and one.agenda.forum.id == proposal.forum), "")
    if not file:
        return Change(proposal, "", refusal=_("Dagsordenen for {forum} er væk.").format(forum=proposal.forum))
    before = workspace.shelf.agenda_source(file)
    agenda = read_agenda(before, file).agenda
    if agenda and _has(agenda, proposal):
        return None
    try:
        after = rewritten(before, _edit(proposal))
    except Refused as error:
        return Change(proposal, file, before, refusal=str(error))
    if after is None:
        encoding = decode(before).encoding
        said = _("Filen er gemt som {encoding}, som ikke har alle tegnene. Gem den som UTF-8 først.")
        return Change(proposal, file, before, refusal=said.format(encoding=encoding))
    return Change(proposal, file, before, after, _diff(decode(before).text, decode(after).text))


def file_with(workspace: Workspace, thread: str) -> str:
    """The name of the agenda file that has the fixed item of a thread, as the files are now; empty where none has."""
    for reading in workspace.shelf.agendas():
        agenda = reading.agenda
        if agenda and any(f"{agenda.forum.id}/{item.id}" == thread for item in agenda.items):
            return PurePath(reading.file).name
    return ""


def _standing(proposal: Proposal) -> StandingItem:
    assert isinstance(proposal.what, Item)
    item = proposal.what
    return StandingItem(item.thread.partition("/")[2], item.title, item.kinds, item.minutes)


def _edit(proposal: Proposal) -> Callable[[str], str]:
    what = proposal.what
    if isinstance(what, Member):
        return lambda text: with_member(text, what)
    return lambda text: with_item(text, _standing(proposal))


def _has(agenda: StandingAgenda, proposal: Proposal) -> bool:
    what = proposal.what
    if isinstance(what, Item):
        return any(f"{agenda.forum.id}/{item.id}" == what.thread for item in agenda.items)
    named = [member for member in agenda.forum.members if fold(member.name) == fold(what.name)]
    return any(not what.sector or fold(member.sector) == fold(what.sector) for member in named)


def _diff(before: str, after: str) -> tuple[DiffLine, ...]:
    """The lines that change, each place with a line before and after it."""
    old, new = before.split("\n"), after.split("\n")
    found: list[DiffLine] = []
    for group in difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(CONTEXT):
        for tag, a, b, c, d in group:
            if tag == "equal":
                found += _marked(" ", new[c:d], c)
            else:
                found += [*_marked("-", old[a:b], a), *_marked("+", new[c:d], c)]
    return tuple(found)


def _marked(mark: str, lines: Sequence[str], first: int) -> list[DiffLine]:
    return [DiffLine(mark, line, number) for number, line in enumerate(lines, first + 1)]
