"""What may follow each slash command, for completion: people, items, fora, and the words of closed sets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.text import fold
from ssp_tui.language import candidates as may_be
from ssp_tui.language.as_typed import as_typed
from ssp_tui.language.candidates import Candidate, Preferred
from ssp_tui.language.completed_lists import Completer, Slot, in_bracket, one_of, other_fora, owners_slots, people_slots
from ssp_tui.language.entries import ENTRY_WORDS, EntryWord
from ssp_tui.language.people import EVERYONE_BUT
from ssp_tui.language.reading import Context
from ssp_tui.language.words import SPOKEN_ITEM_KINDS, SPOKEN_OUTCOMES, SPOKEN_REASONS, USUAL_FIELDS, danish
from ssp_tui.locale import _, in_danish

_FOR = re.compile(r"\s(?:for|in place of)\s+", re.IGNORECASE)
_BECAUSE = danish(r"(?:^|\s)(?:pga\b\.?|fordi|because|på grund af)\s+(?=\S*$)")
_NUMBER_AND = re.compile(
    r"(?:(?:nr|pkt)\.?\s?|punkt\s|linje\s|#)?[\w.-]*\d\s+(?:(?:til|før|to|before)\s+)?", re.IGNORECASE
)
_NEW_OWNER = danish(r"ny(?:e)?\s+ansvarlige?\s+|new\s+owner\s+")
_LAST_WORD = re.compile(r"\S+$")


def _people(field: str, rest: str, context: Context) -> Iterator[Slot]:
    """A list of attendance: first those whom it makes sense to note on it."""
    if field in ("apologies", "absent"):
        bracket: Iterable[Slot] = ()
    else:
        bracket = in_bracket(rest, context)
    persons = tuple(may_be.persons(context, _preferred(field, context)))
    everyone = EVERYONE_BUT.match(rest)
    if everyone:
        start = everyone.end()
        yield from (Slot(s.start + start, s.typed, s.candidates, s.whole) for s in people_slots(rest[start:], persons))
        return
    if field in ("present", "distribution") and "," not in rest:
        persons += tuple(Candidate(word, word.strip(), 99) for word in (_("alle"), _("alle undtagen ")))
    if field == "distribution":
        persons += tuple(may_be.units(context))
    yield from people_slots(rest, persons)
    yield from bracket


def _preferred(field: str, context: Context) -> Preferred:
    """Whom a list of attendance offers first and last."""
    meeting = context.meeting
    if meeting is None:
        return Preferred()
    noted = meeting.attendance
    on_it = may_be.folded(getattr(noted, field))
    present = may_be.folded(noted.present)
    if field in ("present", "apologies", "absent"):
        return Preferred(may_be.unnoted(context, meeting), on_it)
    if field == "joined":
        likely = may_be.likely(context, meeting)
        return Preferred((likely - present) | may_be.folded(noted.left), on_it | (present - may_be.folded(noted.left)))
    if field in ("left", "not_in_item", "recused"):
        return Preferred(may_be.here(meeting) - on_it, on_it)
    return Preferred(frozenset(), on_it)


def _noted(rest: str, context: Context) -> Iterator[Slot]:
    """Those who are on any list."""
    if context.meeting:
        yield from people_slots(rest, may_be.listed(context.meeting.attendance))


def _guest(rest: str, context: Context) -> Iterator[Slot]:
    """People who are known and not members."""
    yield one_of(rest, 0, _strangers(context))
    yield from in_bracket(rest, context)


def _strangers(context: Context) -> tuple[Candidate, ...]:
    members = may_be.folded(context.meeting.members) if context.meeting else frozenset()
    known = {fold(one.name) for one in context.names if one.kind == "person"} - members
    return tuple(one for one in may_be.persons(context) if fold(one.text) in known)


def _substitute(rest: str, context: Context) -> Iterator[Slot]:
    cut = next(reversed(list(_FOR.finditer(rest))), None)
    if cut is None:
        first = frozenset(fold(one.text) for one in _strangers(context))
        yield one_of(rest, 0, may_be.persons(context, Preferred(first)))
        yield from in_bracket(rest, context)
        return
    meeting = context.meeting
    away = may_be.folded(meeting.members) - may_be.folded(meeting.attendance.present) if meeting else frozenset()
    yield one_of(rest[cut.end() :], cut.end(), may_be.persons(context, Preferred(away)))


def _role(rest: str, context: Context) -> Iterator[Slot]:
    first = may_be.here(context.meeting) if context.meeting else frozenset()
    yield one_of(rest, 0, may_be.persons(context, Preferred(first)))


def _item(rest: str, context: Context) -> Iterator[Slot]:
    yield one_of(rest, 0, may_be.items(context))


def _numbered_item(rest: str, context: Context) -> Iterator[Slot]:
    """The number of an item, found by its title; a bare number is something else."""
    if not rest[:1].isdigit():
        yield one_of(rest, 0, may_be.items(context, " "))


def _move(rest: str, context: Context) -> Iterator[Slot]:
    first = _NUMBER_AND.match(rest)
    if first:
        number = rest.split()[0]
        others = (one for one in may_be.items(context) if one.text != number)
        yield one_of(rest[first.end() :], first.end(), others)
    else:
        yield one_of(rest, 0, may_be.items(context, _(" til ")))


def _defer(rest: str, context: Context) -> Iterator[Slot]:
    """An item, when it comes back, or why."""
    because = _BECAUSE.search(rest)
    if because:
        reasons = may_be.fixed(*(_(word) for word in SPOKEN_REASONS.values()))
        yield one_of(rest[because.end() :], because.end(), reasons)
        return
    when = may_be.fixed(_("til næste møde"), _("til et kommende møde"), _("pga. "))
    number = _NUMBER_AND.match(rest)
    if number:
        yield one_of(rest[number.end() :], number.end(), when)
    else:
        yield Slot(0, rest, (*when, *may_be.items(context)))
    word = _LAST_WORD.search(rest)
    if word and word.start():
        yield one_of(word[0], word.start(), may_be.fixed(_("pga. ")))


def _outcome(rest: str, context: Context) -> Iterator[Slot]:
    yield one_of(rest, 0, may_be.fixed(*(_(word) for word in SPOKEN_OUTCOMES.values())))


def _type(rest: str, context: Context) -> Iterator[Slot]:
    single = [(kind.value, _(SPOKEN_ITEM_KINDS[kind])) for kind in ItemKind]
    pairs = [(f"{one}/{two}", f"{said}, {also}") for (one, said), (two, also) in pairwise(single)]
    offered = (Candidate(text, f"{text}  {said}", n, (text, said)) for n, (text, said) in enumerate(single + pairs))
    yield one_of(rest, 0, offered)


def _kind_of_meeting(rest: str, context: Context) -> Iterator[Slot]:
    yield one_of(rest, 0, may_be.fixed(*(_(kind.value) for kind in MeetingKind)))


_APPROVED = re.compile(r"(?:referat(?:et)?|minutes)\s+", re.IGNORECASE)


def _approve(rest: str, context: Context) -> Iterator[Slot]:
    minutes = _APPROVED.match(rest)
    if minutes:
        yield one_of(rest[minutes.end() :], minutes.end(), may_be.fixed(_("med rettelser: "), _("skriftligt")))
    else:
        yield one_of(rest, 0, may_be.fixed(_("dagsorden"), _("referat"), _("dagsorden og referat")))


def _field(rest: str, context: Context) -> Iterator[Slot]:
    if ":" not in rest:
        own = tuple(name for name, _text in context.item.fields) if context.item else ()
        names = dict.fromkeys((*own, *USUAL_FIELDS))
        yield one_of(rest, 0, (Candidate(f"{name}: ", name, n) for n, name in enumerate(names)))


def _forum(after: str, rest: str, context: Context) -> Iterator[Slot]:
    """A forum, or after `+` another of a joint meeting."""
    if any(char.isdigit() for char in rest) or ":" in rest:
        return
    yield one_of(rest, 0, may_be.fora(context, after))
    joined = rest.rfind("+ ") + 2
    if joined > 1:
        yield one_of(rest[joined:], joined, may_be.fora(context, after))


def numbered_action(rest: str, context: Context) -> Iterator[Slot]:
    """The number of an open action, then what has happened to it."""
    number = _NUMBER_AND.match(rest)
    if number is None:
        yield one_of(rest, 0, may_be.actions(context))
        return
    said = rest[number.end() :]
    if owner := _NEW_OWNER.match(said):
        start = number.end() + owner.end()
        yield from (Slot(s.start + start, s.typed, s.candidates, s.whole) for s in owners_slots(rest[start:], context))
    elif ":" not in said and ">" not in said:
        states = (_("udført"), _("i gang"), _("afventer"), _("bortfaldet"))
        yield one_of(said, number.end(), may_be.fixed(*states, _("ny frist > "), _("ny ansvarlig "), ": "))
        yield from (Slot(s.start + number.end(), s.typed, s.candidates, s.whole) for s in owners_slots(said, context))


def _proposer(rest: str, context: Context) -> Iterator[Slot]:
    if ":" not in rest:
        yield one_of(rest, 0, (replace(one, text=f"{one.text}: ") for one in may_be.persons(context)))


def _sending(rest: str, context: Context) -> Iterator[Slot]:
    yield one_of(rest, 0, may_be.fixed(_("dagsorden "), _("indkaldelse "), _("referat ")))


def _criterion(rest: str, context: Context) -> Iterator[Slot]:
    if not _NUMBER_AND.match(rest):
        yield one_of(rest, 0, may_be.actions(context))


def _line(after: str, rest: str, context: Context) -> Iterator[Slot]:
    if " " not in rest:
        yield one_of(rest, 0, may_be.lines(context, after))


def _change(rest: str, context: Context) -> Iterator[Slot]:
    """The line as it would be typed, to be put in other words."""
    meeting, item = context.meeting, context.item
    if " " not in rest and meeting and item:
        typed = {str(entry.number): as_typed(meeting, entry) for entry in item.entries}
        found = (replace(one, text=f"{one.text}: {typed[one.text]}") for one in may_be.lines(context))
        yield one_of(rest, 0, found)


def _move_line(rest: str, context: Context) -> Iterator[Slot]:
    number = _NUMBER_AND.match(rest)
    if number:
        yield one_of(rest[number.end() :], number.end(), may_be.items(context))
    else:
        yield one_of(rest, 0, may_be.lines(context, _(" til ")))


def _retype(rest: str, context: Context) -> Iterator[Slot]:
    number = _NUMBER_AND.match(rest)
    if number is None:
        yield one_of(rest, 0, may_be.lines(context, _(" til ")))
        return
    offered = [_kind_of_line(one, n) for n, one in enumerate(ENTRY_WORDS)]
    yield one_of(rest[number.end() :], number.end(), (*offered, Candidate(_("notat"), "", 99)))


def _kind_of_line(one: EntryWord, place: int) -> Candidate:
    word = one.word if in_danish() else one.english[0]
    return Candidate(word, f"{word}  {_(one.explanation)}", place, (one.word, *one.also, *one.english))


ARGUMENTS: dict[str, Completer] = {
    "møde": partial(_forum, " "),
    "forbered": partial(_forum, " "),
    "oversend": other_fora,
    "modtaget": other_fora,
    "slags": _kind_of_meeting,
    "punkt": _item,
    "flyt": _move,
    "udsæt": _defer,
    "genoptag": _defer,
    "type": _type,
    "tid": _numbered_item,
    "fjern": _item,
    "fast": _item,
    "felt": _field,
    "resultat": _outcome,
    "til-stede": partial(_people, "present"),
    "afbud": partial(_people, "apologies"),
    "fraværende": partial(_people, "absent"),
    "kom": partial(_people, "joined"),
    "gik": partial(_people, "left"),
    "deltog-ikke": partial(_people, "not_in_item"),
    "inhabil": partial(_people, "recused"),
    "slet-deltager": _noted,
    "fordeling": partial(_people, "distribution"),
    "gæst": _guest,
    "stedfortræder": _substitute,
    "ny-deltager": in_bracket,
    "ordstyrer": _role,
    "referent": _role,
    "godkend": _approve,
    "forslag": _proposer,
    "endelig": _role,
    "udsendt": _sending,
    "opgave": numbered_action,
    "kriterium": _criterion,
    "ret": _change,
    "slet": partial(_line, ""),
    "flyt linje": _move_line,
    "løft": partial(_line, " "),
    "lukket": partial(_line, ""),
    "åbent": partial(_line, ""),
    "gør": _retype,
}
"""What completes the rest of a command's line, by the word that is taught."""
