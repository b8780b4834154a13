"""The commands on the meeting as a whole: opening it, its kind, its times, approvals, the next one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime, clock, is_of_our_time
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.language.actions import weekday_hint
from ssp_tui.language.danish_dates import read_clock, read_hours, read_meeting_time, read_meeting_times, split_date
from ssp_tui.language.date_words import FEAST, MONTH, SEASON, UNIT, WEEKDAY, tokens
from ssp_tui.language.known_names import Names
from ssp_tui.language.reading import Context, Reader, Reading, reads, refused
from ssp_tui.language.words import MEETING_KINDS, danish, nearest, quoted
from ssp_tui.locale import _

_JOINED = re.compile(r"\s+\+\s+")
_AND = re.compile(r"\s*,\s*|\s+(?:og|and)\s+", re.IGNORECASE)
_MOST_WORDS = 80
"The date stands among so many words of a line, or it has none; looking further would take time."


def open_meeting(rest: str, context: Context) -> Reading:
    """`/møde FORUM DATO [kl. 13.00-15.00] [sted]`."""
    error = _("Skriv forum og dato: /møde SSP-styregruppe 26.11.2026 kl. 9.00-10.30")
    return _called(rest, context, cmd.OpenMeeting, _("MØDE {meeting}")) or refused(error)


def prepare_meeting(rest: str, context: Context) -> Reading:
    """`/forbered FORUM DATO [kl. 13.00-15.00] [sted]`."""
    error = _("Skriv forum og dato: /forbered SSP-styregruppe 26.11.2026 kl. 9.00-10.30")
    return _called(rest, context, cmd.PrepareMeeting, _("FORBERED {meeting}")) or refused(error)


def _called(
    rest: str, context: Context, kind: type[cmd.OpenMeeting] | type[cmd.PrepareMeeting], label: str
) -> Reading | None:
    """A meeting named by forum, day, hours and place; the forum is what stands before the first date."""
    for forum, when in _splits(rest, context.known):
        if split_date(when, context.base) is None:
            continue
        held = with_bare_hours(read_meeting_time(when, context.base))
        if held.date is None or not is_of_our_time(held.date):
            continue
        fora, hints = _fora(forum, context.known)
        command = kind(fora, held.date, held.start, held.end, held.place, held.weekday_differs)
        told = " · ".join(filter(None, (" + ".join(fora), *_announced(held))))
        differs = weekday_hint(held.date) if held.weekday_differs else ""
        return reads(command, label.format(meeting=told), differs, *hints)
    return None


_BARE_HOURS = re.compile(r"\d{1,2}(?:[.:]\d{2}(?!\d)|\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?(?=[\s,]|$))")


def with_bare_hours(held: MeetingTime) -> MeetingTime:
    """The meeting with the hours that stand right after its date without `kl.`."""
    if held.start is not None or not _BARE_HOURS.match(held.place):
        return held
    start, end, place = read_hours(f"kl. {held.place}")
    return replace(held, start=start, end=end, place=place) if start else held


def _splits(rest: str, names: Names) -> Iterator[tuple[str, str]]:
    """Each way to part a line into forum and date: where a known forum ends first, the longest first."""
    words = rest.split()
    cuts = range(min(len(words) - 1, _MOST_WORDS), 0, -1)
    known = [n for n in cuts if all(names.forum(part) for part in _parts(" ".join(words[:n]), names))]
    for n in (*known, *sorted(set(cuts) - set(known))):
        yield " ".join(words[:n]).rstrip(" ,"), " ".join(words[n:])


def _parts(words: str, names: Names) -> list[str]:
    """The fora of a joint meeting; a name may itself hold a `+`, so without blanks it parts known names only."""
    parts = [part.rstrip(" ,") for part in _JOINED.split(words)]
    if len(parts) == 1 and "+" in words and not names.forum(parts[0]):
        close = [part.strip() for part in parts[0].split("+")]
        if all(names.forum(part) for part in close):
            return close
    return parts if len(parts) > 1 or names.forum(parts[0]) else _told_together(parts[0], names) or parts


def _told_together(words: str, names: Names) -> list[str]:
    """The fora that `Lokalrådet og Styregruppen` names, each of them known; none where one is not."""
    if names.forum(words):
        return [words]
    for cut in _AND.finditer(words):
        rest = _told_together(words[cut.end() :], names) if names.forum(words[: cut.start()]) else []
        if rest:
            return [words[: cut.start()], *rest]
    return []


def _fora(words: str, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fora of a meeting as they are spelled where they are known, and a word on those that are not."""
    fora: list[str] = []
    hints: list[str] = []
    for part in _parts(words, names):
        known = names.forum(part)
        fora.append(known.name if known else part)
        if known is None and names.fora:
            near = nearest(part, names.fora)
            asked = _(": mente du {near}?").format(near=near) if near else ""
            hints.append(_("Ukendt forum {word}").format(word=quoted(part)) + asked)
    return tuple(fora), tuple(hints)


def _announced(meeting: MeetingTime) -> tuple[str, ...]:
    day = screen_dates.long_date(meeting.date) if meeting.date else meeting.as_written
    return (day, screen_dates.hours(meeting.start, meeting.end), meeting.place)


def set_kind(rest: str, context: Context) -> Reading:
    """`/slags ordinær│ekstraordinær│fælles│temadag`."""
    kind = MEETING_KINDS.get(fold(rest).removesuffix(" moede"))
    if kind is None:
        return refused(_("Skriv /slags ordinær, ekstraordinær, fælles eller temadag"))
    return reads(cmd.SetKind(kind), _("SLAGS MØDE: {kind}").format(kind=_(kind.value)))


def set_clock(rest: str, context: Context) -> Reading:
    """`/kl 13.05`, in a replay."""
    if not context.replay:
        return refused(_("/kl hører til i en fil, der afspilles: brug /begyndt eller /sluttet"))
    return _timed(rest, cmd.SetClock, _("KLOKKEN er {time}"), _("/kl 13.05"))


def set_begun(rest: str, context: Context) -> Reading:
    """`/begyndt 9.00`."""
    return _timed(rest, cmd.SetBegun, _("MØDET BEGYNDTE kl. {time}"), _("/begyndt 9.00"))


def set_ended(rest: str, context: Context) -> Reading:
    """`/sluttet 10.40`."""
    return _timed(rest, cmd.SetEnded, _("MØDET SLUTTEDE kl. {time}"), _("/sluttet 10.40"))


def _timed(rest: str, command: Callable[[time], cmd.Command], label: str, example: str) -> Reading:
    moment = read_clock(rest)
    if moment is None:
        return refused(_("Skriv et klokkeslæt: {example}").format(example=example))
    return reads(command(moment), label.format(time=clock(moment)))


_WHAT = danish(
    r"(?P<what>(?:dagsorden(?:en)?|referat(?:et)?|agenda|minutes|begge)(?:(?:\s+og\s+|\s*,\s*|\s+and\s+)(?:dagsorden(?:en)?|referat(?:et)?|agenda|minutes))?)\b\s*(?P<how>.*)"
)
_WITH = danish(
    r",?\s*(?:med|with)\s+(?:følgende\s+)?(?:(?:rettelser?|bemærkninger?|ændringer?|corrections?)\b\s*:?\s*)?(?P<text>.*)"
)
_NONE = danish(r",?\s*:?\s*(?:intet\s+(?:referat|at\s+godkende)|none|no\s+minutes)")
_IN_WRITING = danish(r",?\s*:?\s*(?:er\s+)?(?:godkendt\s+)?(?:skriftligt?|in\s+writing)\b\s*[:,]?\s*(?P<text>.*)")


def approve(rest: str, context: Context) -> Reading:
    """`/godkend dagsorden│referat [med rettelser: ...│intet referat│skriftligt]`."""
    if _NONE.fullmatch(rest):
        rest = f"referat {rest}"
    found = _WHAT.fullmatch(rest)
    if not found:
        return refused(
            _("Skriv hvad: /godkend dagsorden, /godkend referat eller /godkend referat med rettelser: tekst")
        )
    said = fold(found["what"])
    what = tuple(
        name
        for name, words in (("agenda", ("dagsorden", "agenda")), ("minutes", ("referat", "minutes")))
        if said == "begge" or any(word in said for word in words)
    )
    how, text = _how(found["how"].strip(" .,"))
    spoken = {"agenda": _("dagsordenen"), "minutes": _("referatet")}
    spoken_how = {
        "": "",
        "with_corrections": _("med rettelser"),
        "none": _("intet referat"),
        "in_writing": _("skriftligt"),
    }
    label = _("GODKEND {what}").format(what=_(" og ").join(spoken[one] for one in what))
    return reads(cmd.Approve(what, how, text), " · ".join(filter(None, (label, spoken_how[how], text))))


def _how(said: str) -> tuple[str, str]:
    if _NONE.fullmatch(said):
        return "none", ""
    if found := _IN_WRITING.fullmatch(said):
        return "in_writing", found["text"]
    if found := _WITH.fullmatch(said):
        return "with_corrections", found["text"]
    return "", said


_MOST_WITHOUT_A_DATE = 4
_TO_BE_FIXED = danish(r"\b(?:aftal|indkald|fastsæt|fastlæg|meddel|udsend|senere|behov|doodle|kalender)")


def _may_be_when(words: str) -> bool:
    """Whether words without a date can say when a meeting is: a few, a word of time, or that it is to be fixed."""
    said = tokens(words)
    return (
        len(words.split()) <= _MOST_WITHOUT_A_DATE
        or any(char.isdigit() for char in words)
        or any(token.kind in (WEEKDAY, MONTH, UNIT, SEASON, FEAST) for token in said)
        or bool(_TO_BE_FIXED.search(words))
    )


def next_meetings(rest: str, context: Context) -> Reading:
    """`/næste-møde tirsdag d. 13. 12. kl. 11-14.30 i Køge, Vandværket`; several dates may be named."""
    if not rest:
        return refused(_("Skriv hvornår og hvor: /næste-møde tirsdag den 13. december kl. 11-14.30 i Køge"))
    meetings = tuple(map(with_bare_hours, read_meeting_times(rest, context.base)))
    hints = []
    unread = not any(meeting.date for meeting in meetings)
    if unread and not _may_be_when(rest):
        return refused(_("Ingen dato er læst: skriv fx /næste-møde tirsdag den 13. december kl. 11-14.30 i Køge"))
    if unread:
        hints.append(_("Ingen dato er læst: teksten står, som den er skrevet"))
    for meeting in meetings:
        if meeting.date is None and not unread:
            hints.append(
                _("Datoen er ikke læst i {words}: det står som skrevet").format(words=quoted(meeting.as_written))
            )
        elif meeting.date and meeting.date < context.base:
            hints.append(_("Næste møde ligger før dette møde: {day}").format(day=screen_dates.long_date(meeting.date)))
        if meeting.date and meeting.weekday_differs:
            hints.append(weekday_hint(meeting.date))
    told = "; ".join(", ".join(filter(None, _announced(meeting))) for meeting in meetings)
    return reads(cmd.SetNextMeetings(meetings), _("NÆSTE MØDE {meetings}").format(meetings=told), *hints)


def remark(rest: str, context: Context) -> Reading:
    """`/bemærkning tekst`."""
    if not rest:
        return refused(_("Skriv bemærkningen: /bemærkning Bilag eftersendt 3. december"))
    return reads(cmd.Remark(rest), _("BEMÆRKNING til mødet"))


_SWITCHED = {"sluk": True, "off": True, "taend": False, "on": False}


def blank_screen(rest: str, context: Context) -> Reading:
    """`/storskærm sluk│tænd`."""
    blank = _SWITCHED.get(fold(rest))
    if blank is None:
        return refused(_("Skriv /storskærm sluk eller /storskærm tænd"))
    return reads(cmd.BlankScreen(blank), _("STORSKÆRM slukkes") if blank else _("STORSKÆRM tændes"))


def plain(command: cmd.Command, label: str) -> Reader:
    """The reader of a command that nothing follows; words after it would be lost, so they are refused."""

    def read(rest: str, context: Context) -> Reading:
        if rest:
            return refused(_("Der skal ikke stå mere på linjen: {rest}").format(rest=quoted(rest)))
        return reads(command, _(label))

    return read
