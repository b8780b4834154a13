"""Approving: what an item is there to approve, what words approve it, and when an item is concluded."""

from __future__ import annotations

import re

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Approval, Meeting
from ssp_tui.domain.text import fold

_OF_WHEN = r"(?:(?:af|fra|for)\s+(?:(?!(?:ikke|aldrig|er|blev|bliver|kan|skal|hvis|når)\s)\S+\s+){1,8}?)?"
"""Which minutes: `af 9. marts`, `fra sidste møde`. What says that they are not approved is no part of it."""
_APPROVED = re.compile(
    r"(?:(?:begge\s+|alle\s+)?(?P<what>(?:(?:dagsorden(?:en)?|referat(?:et|er|erne)?)\s+(?:og\s+)?){1,2})"
    rf"{_OF_WHEN}(?:(?:er|blev|bliver)\s+)?)?godkend(?:t|es)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"(?:dog\s+)?med\s+", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?:(?:følgende|den|de|disse)\s+)?(?:rettelse(?:n|r|rne)?|(?:bemærkning|ændring)(?:en|er|erne)?)\s*(?:[:,]\s*|(?=at\s)|$)(?:at\s+)?",
    re.IGNORECASE,
)
"What the minutes say already, before the corrections themselves."
_NAMED = {"agenda": "dagsorden", "minutes": "referat"}


def approvals(item: Item) -> tuple[str, ...]:
    """What an item is there to approve: agenda, minutes, both, or nothing."""
    folded = fold(item.title)
    if "godkendelse" not in folded:
        return ("minutes",) if item.step is ItemStep.APPROVAL else ()
    found = [what for what, word in _NAMED.items() if word in folded]
    if item.step is ItemStep.APPROVAL and "minutes" not in found:
        found.append("minutes")
    return tuple(found)


def approved_by(text: str) -> tuple[str, str] | None:
    """How the words of a decision approve, and with what corrections; None when they do not."""
    found = _APPROVED.match(text)
    if found is None:
        return None
    rest = text[found.end() :].strip(" .;,:!")
    if fold(rest) in ("", "enstemmigt", "uden bemaerkninger", "uden rettelser"):
        return "", ""
    if corrected := _WITH.match(rest):
        corrections = rest[corrected.end() :]
        announced = _ANNOUNCED.match(corrections)
        return "with_corrections", corrections[announced.end() :] if announced else corrections
    return ("", rest) if text[found.end()] in ".;,:" else None


def approved_on(item: Item, text: str) -> tuple[str, ...]:
    """What the words of a decision approve of what an item is there to approve: all of it, or what they name."""
    found = _APPROVED.match(text)
    named = fold(found["what"] or "") if found else ""
    return tuple(what for what in approvals(item) if not named or _NAMED[what] in named) if found else ()


def approval_of(meeting: Meeting, what: str, how: str = "", text: str = "") -> tuple[Approval, ...]:
    """The approvals that are given: of the agenda, or of each of the earlier minutes that wait for it."""
    if what == "agenda" or how == "none" or not meeting.to_approve:
        return (Approval(what, how, text),)
    return tuple(Approval(what, how, text, minutes.meeting, minutes.version) for minutes in meeting.to_approve)


def concluded(meeting: Meeting, item: Item) -> bool:
    """Whether something came of an item: said on it, approved by a command, or the next meeting set."""
    if item.concluded:
        return True
    wanted = approvals(item)
    if wanted:
        given = {approval.what for approval in meeting.approvals}
        return given.issuperset(wanted)
    return item.step is ItemStep.NEXT_MEETING and bool(meeting.next_meetings)
