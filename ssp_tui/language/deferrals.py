"""When and why an item comes back: the rest of `/udsæt`, `/genoptag`, and of their phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.commands import Defer
from ssp_tui.domain.item import NEXT_MEETING, Deferral, Reason
from ssp_tui.language import screen_dates
from ssp_tui.language.actions import weekday_hint
from ssp_tui.language.danish_dates import read_due, split_date
from ssp_tui.language.reading import Context, Reading, no_such_item, reads, refused, the_item
from ssp_tui.language.words import SPOKEN_REASONS, danish
from ssp_tui.locale import _

_TO = danish(r"(?:indtil|til|på|ved|until|to)\s+")
_NEXT = danish(r"(?:det\s+|vores\s+)?(?:næste|førstkommende|next)\s+(?:\w+\s+)?(?:\w*møde|gang|meeting)(?:t|et)?\b")
_A_COMING_MEETING = "et kommende møde"
_COMING = danish(
    r"(?:(?:et|det|vores|de|a)\s+)?(?:af\s+de\s+)?(?:kommende|senere|coming|later)\s+(?:\w+\s+)?(?:\w*møder?|meeting)\b"
    r"|et\s+af\s+de\s+(?:næste|kommende)\s+(?:\w+\s+)?\w*møder\b"
)
_OPEN_ENDED = danish(r"(?:indtil\s+videre|på\s+ubestemt\s+tid|senere)\b")
_CONDITION = danish(r"(?:når|så\s+snart|hvis|when)\s+\S.*")
_ADVERBIAL = danish(r"(?:når|så\s+snart|hvis|when|indtil|på|senere|om|efter|i|primo|medio|ultimo)\b")
_MEETING_THE = danish(r"^(?:\w*mødet\s+|et\s+\w*møde\s+)(?:(?:den|d\.|i)\s+)?")
_BETWEEN = re.compile(r"\s*[,+&]\s*|\s+(?:og|samt|eller)\s+", re.IGNORECASE)
_AND = re.compile(r"^(?:og|samt|eller|and)\s+", re.IGNORECASE)
_REASON = danish(
    r"(?:^|(?<=[\s,;(–-]))"
    r"(?P<word>pga\b\.?|p\.\s?g\.\s?a\.|på\s+grund\s+af\b|grundet\b|fordi\b|because\b|da\b(?=\s+\D)"
    r"|afventer\b|afbud\b|andet\s*:|årsag\s*:)"
    r"\s*:?\s*(?P<why>.*)"
)
_KINDS_OF_REASON = (
    (
        Reason.TIME,
        danish(
            r"(?P<word>tid|time)\b|tidsnød\b|tidspres\b|tidsmangel\b|tidnød\b"
            r"|(?:manglende|mangel\s+på|for\s+lidt)\s+tid\b"
        ),
    ),
    (Reason.WAITING, danish(r"(?P<word>afventer|afventning|waiting(?:\s+for)?)\b")),
    (Reason.ABSENCE, danish(r"(?P<word>afbud|absence)\b|fravær\b|sygdom\b|forfald\b")),
    (Reason.OTHER, danish(r"(?P<word>andet|other)(?=\s*:|$)")),
)
_MOST_DATES = 12
_PURPOSE = danish(r"[,(]?\s*(?:om|mhp\b\.?|med\s+henblik\s+på|for\s+at|hvor|så|idet|og)\b.*")
_ITEM = re.compile(r"(?:(?:pkt\.?|punkt)\s*)?(\d+(?:\.\d+)*)(?:\s*[:,]|\.$)?(?=\s|$)\s*(.*)", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"(?:(?:og|\+|&)\s*)?\d+(?:\.\d+)*(?=[\s,]|$)", re.IGNORECASE)
_MONTH = danish(r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|uger?\b|dage?\b|måned|møder?\b)")


@dataclass(frozen=True, slots=True)
class Return:
    """How a phrase says that an item comes back; `plain`: nothing in it is free text that might mean otherwise."""

    deferral: Deferral
    plain: bool
    hints: tuple[str, ...] = ()


def read_defer(rest: str, context: Context, resumed: bool = False) -> Reading:
    """What follows `/udsæt` or `/genoptag`: an item, when, and why, each of which may be left out."""
    number, said = split_item(rest, context)
    if number and _AND_ANOTHER.match(said) and split_date(said, context.base) is None:
        return refused(_("Ét punkt ad gangen, fx /udsæt {number}").format(number=number))
    coming_back = read_return(said, context.base, resumed)
    command = Defer(coming_back.deferral, number)
    return reads(command, defer_label(command, context), no_such_item(context, number), *coming_back.hints)


def split_item(rest: str, context: Context) -> tuple[str, str]:
    """The item number that a line begins with, or nothing, and the rest; `24 marts` is a date."""
    found = _ITEM.fullmatch(rest)
    if not found:
        return "", rest
    number, said = found[1], found[2]
    if context.meeting is None or context.meeting.item(number):
        return number, said
    dated = _MONTH.match(said) or ("." in number and split_date(rest, context.base))
    return ("", rest) if dated else (number, said)


def read_return(said: str, base: date, resumed: bool = False) -> Return:
    """When an item comes back, why, and for what."""
    text = said.strip(" .,;–-")
    because = _REASON.search(text)
    before = text[: because.start()].rstrip(" ,;(–-") if because else text
    when = _read_when(before, base)
    reason, why = _classified(because) if because else (None, "")
    purpose = when.left
    if purpose and because:
        why = text[len(before) - len(purpose) :]
    elif purpose and not resumed:
        reason, why = _classified_text(purpose)
    elif purpose:
        why = purpose
    deferral = Deferral(
        until=when.until or NEXT_MEETING, to=when.to, reason=reason, text=why.strip(" ,"), resumed=resumed
    )
    plain = not when.free and (not purpose or (resumed and bool(_PURPOSE.match(purpose))))
    return Return(deferral, plain, when.hints)


@dataclass(frozen=True, slots=True)
class _When:
    """When, as it was said and as dates; what stands after it; `free`: words that no rule reads."""

    until: str = ""
    to: tuple[date, ...] = ()
    left: str = ""
    free: bool = False
    hints: tuple[str, ...] = ()


def _read_when(text: str, base: date) -> _When:
    if not text:
        return _When()
    if _CONDITION.fullmatch(text):
        return _When(until=text)
    if found := _OPEN_ENDED.match(text):
        return _When(until=found[0], left=text[found.end() :].strip(" ,:"))
    leading = _TO.match(text)
    said = text[leading.end() :] if leading else text
    if _CONDITION.fullmatch(said):
        return _When(until=said)
    for pattern, ours in ((_NEXT, NEXT_MEETING), (_COMING, _A_COMING_MEETING)):
        if found := pattern.match(said):
            # The minutes print these words, so they are Danish however they were typed.
            until = ours if "meeting" in found[0].casefold() else found[0]
            return _When(until=until, left=said[found.end() :].strip(" ,:"))
    dated = _dates(said, base)
    if dated:
        return dated
    return _When(until=said, free=True) if leading else _When(left=said)


def _dates(said: str, base: date) -> _When | None:
    """The dates that a text begins with; a week or a month counts from its first day."""
    naming = _MEETING_THE.match(said)
    start = naming.end() if naming else 0
    days: list[date] = []
    hints: list[str] = []
    left = rest = said[start:]
    while len(days) < _MOST_DATES and (found := split_date(rest, base)):
        day, differs, left = found
        days.append(day)
        if differs:
            hints.append(weekday_hint(day))
        if day < base:
            hints.append(_("Datoen ligger før mødet: {day}").format(day=screen_dates.long_date(day)))
        rest = _AND.sub("", left)
    if days:
        until = said[: len(said) - len(left)].rstrip(" ,;:.-–+&")
        return _When(until, tuple(sorted(set(days))), left, hints=tuple(hints))
    if read_due(said, base).kind is DueKind.SYMBOLIC:
        return _When(said)
    firsts = [_first_day(part, base) for part in _BETWEEN.split(said, _MOST_DATES)]
    known = [first for first in firsts if first]
    if len(known) == len(firsts):
        return _When(said, tuple(sorted(set(known))))
    whole = _first_day(said, base)
    return _When(said, (whole,)) if whole else None


def _first_day(phrase: str, base: date) -> date | None:
    """The first day of a week, a month or another stretch, also when it is the meeting of it that is named."""
    for candidate in (phrase, _MEETING_THE.sub("", phrase, count=1)):
        due = read_due(candidate, base)
        if first := due.start or due.date:
            return first
    return None


def _classified(because: re.Match[str]) -> tuple[Reason, str]:
    """The reason that a phrase with a reason word gives, and its text."""
    word, why = because["word"].casefold(), because["why"].strip(" .)")
    if word.startswith("andet"):
        return Reason.OTHER, why
    return _classified_text(f"{word} {why}" if word in ("afventer", "afbud") else why)


def _classified_text(why: str) -> tuple[Reason, str]:
    for reason, pattern in _KINDS_OF_REASON:
        if found := pattern.match(why):
            after = why[found.end() :].strip(" :,")
            if found.groupdict().get("word"):
                return reason, after
            return reason, why if after or reason is Reason.ABSENCE else ""
    return Reason.OTHER, why


def until_text(deferral: Deferral) -> str:
    """When an item comes back, as the screen says it: as it was said, or in our words where nothing was."""
    return _(NEXT_MEETING) if deferral.until == NEXT_MEETING else deferral.until


def defer_label(command: Defer, context: Context) -> str:
    """What Enter does to the item: `UDSÆT punkt 4 til næste møde · tid`."""
    deferral = command.deferral
    item = the_item(context, command.item)
    if _ADVERBIAL.match(deferral.until):
        sentence = _("GENOPTAG {item}, {when}") if deferral.resumed else _("UDSÆT {item}, {when}")
    else:
        sentence = _("GENOPTAG {item} på {when}") if deferral.resumed else _("UDSÆT {item} til {when}")
    parts = [sentence.format(item=item, when=until_text(deferral)), *map(screen_dates.echo_date, deferral.to)]
    if deferral.reason and not (deferral.reason is Reason.OTHER and deferral.text):
        parts.append(_(SPOKEN_REASONS[deferral.reason]))
    if deferral.text:
        parts.append(deferral.text)
    return " · ".join(parts)
