"""Changes to the text of a fixed agenda: one item or one member more, and everything else as the person wrote it."""

from __future__ import annotations

import re
from dataclasses import replace

from ssp_tui.domain.agenda import Reading, StandingAgenda, StandingItem, closing_from
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.decoding import lines_of
from ssp_tui.formats.front_matter import Slip, key_form, read_front_matter
from ssp_tui.locale import _

_NUMBERED = re.compile(r"( {0,3}#* *)(\d{1,3})([.)]\s+)(?=\S)")
_BULLET = re.compile(r"\s*[-*•–]\s+")
_KEY = re.compile(r"\s*[^:]+:[ \t]*")
_MEMBER = key_form("deltager")
_HOW_OFTEN = {MemberKind.YEARLY: ", en gang om året", MemberKind.AD_HOC: ", ad hoc"}


def heading(item: StandingItem) -> str:
    """`Titel (D/B, 10 min)`."""
    about = ", ".join(filter(None, ("/".join(item.kinds), f"{item.minutes} min" if item.minutes else "")))
    return f"{item.title} ({about})" if about else item.title


def member_line(member: Member) -> str:
    """`Sanne (social), ad hoc`."""
    sector = f" ({member.sector})" if member.sector else ""
    return f"{member.name}{sector}{_HOW_OFTEN.get(member.kind, '')}"


def with_item(text: str, item: StandingItem) -> str:
    """The text with an item more, before those that close the meeting, named by its `Id:` line.

    Raises Refused where the file is laid out so that the rest would be read otherwise.
    """
    by_hand = (f"## {heading(item)}", f"Id: {item.id}")
    before = _read(text, by_hand)
    place = closing_from([one.step for one in before.items])
    lines, end = _lines(text)
    rows = [one.line - 1 for one in before.items]
    numbers = [_NUMBERED.match(lines[row]) for row in rows]
    first, *more = by_hand
    if [int(found[2]) for found in numbers if found] == list(range(1, len(rows) + 1)) and len(rows) > 1:
        # Where a person has numbered the items, the new one has its number too, and those after it the next.
        first = f"## {place + 1}. {heading(item)}"
        for row, found in list(zip(rows, numbers, strict=True))[place:]:
            assert found
            lines[row] = f"{found[1]}{int(found[2]) + 1}{found[3]}{lines[row][found.end() :]}"
    at = rows[place] if place < len(rows) else len(lines)
    apart_before = at > 0 and not lines[at - 1].strip()
    packed = at < len(lines) and not apart_before and lines[at].startswith("#")
    new = [*(() if apart_before or packed else ("",)), first, *more, *(() if packed or at == len(lines) else ("",))]
    after = _joined(lines, at, new, end)
    _must_be(after, replace(before, items=(*before.items[:place], item, *before.items[place:])), text, by_hand)
    return after


def with_member(text: str, member: Member) -> str:
    """The text with a member more, after the others. Raises Refused as `with_item` does."""
    by_hand = (f"deltager: {member_line(member)}",)
    before = _read(text, by_hand)
    lines, end = _lines(text)
    front = read_front_matter([line.rstrip("\r\n") for line in lines], KEYS)
    listed = [entry.line for entry in front.entries if key_form(entry.key) == _MEMBER]
    if listed:
        at, like = listed[-1], lines[listed[-1] - 1]
        others = {entry.line for entry in front.entries}
        while at < len(lines) and lines[at].strip() and lines[at][0] in " \t" and at + 1 not in others:
            at += 1
        bullet, key = _BULLET.match(like), _KEY.match(like)
        lead = bullet[0] if bullet else key[0] if key else "deltager: "
    else:
        closed = all(slip is not Slip.NOT_CLOSED for slip, _line in front.slips)
        at, lead = front.body_line - (2 if closed else 1), "deltager: "
    lead = lead if lead[-1].isspace() else f"{lead} "
    after = _joined(lines, at, [f"{lead}{member_line(member)}"], end)
    forum = replace(before.forum, members=(*before.forum.members, member))
    _must_be(after, replace(before, forum=forum), text, by_hand)
    return after


def _read(text: str, by_hand: tuple[str, ...]) -> StandingAgenda:
    agenda = _reading(text).agenda
    if agenda is None:
        raise _refused(by_hand)
    return agenda


def _reading(text: str) -> Reading:
    # A file without an id has its name for one; which name does not matter here.
    return read_agenda(text.encode(), "forum.md")


def _lines(text: str) -> tuple[list[str], str]:
    """The lines with their ends, and the line end of the text."""
    lines = lines_of(text)
    end = lines[0][len(lines[0].rstrip("\r\n")) :] if lines else ""
    return lines, end or "\n"


def _joined(lines: list[str], at: int, new: list[str], end: str) -> str:
    """The text with new lines put in; one that ends without a line end goes on doing so."""
    before, after = "".join(lines[:at]), "".join(lines[at:])
    if before and not before.endswith(("\r", "\n")):
        return before + "".join(end + line for line in new)
    return before + "".join(line + end for line in new) + after


def _must_be(after: str, wanted: StandingAgenda, before: str, by_hand: tuple[str, ...]) -> None:
    """The new text is read as the old one with that one thing more, and with no new mistake. Raises Refused."""
    reading, were = _reading(after), _reading(before)
    got = reading.agenda
    same = (
        got is not None
        and [item.id for item in got.items] == [item.id for item in wanted.items]
        and got.forum == wanted.forum
        and len(reading.problems) <= len(were.problems)
    )
    if not same:
        raise _refused(by_hand)


def _refused(by_hand: tuple[str, ...]) -> Refused:
    return Refused(
        _("Filen er lagt sådan op, at programmet ikke kan rette den uden at ændre andet."),
        _("Skriv selv: {lines}").format(lines=" · ".join(by_hand)),
    )
