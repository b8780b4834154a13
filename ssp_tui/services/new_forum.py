"""The agenda of a new forum, made from one that is like it: what likely fits is kept, and marked as a proposal."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ssp_tui.domain.agenda import Reading
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Forum, Member
from ssp_tui.domain.text import fold, slug
from ssp_tui.formats.agenda_edits import member_line
from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.agenda_markdown import check_together, read_agenda
from ssp_tui.formats.front_matter import Entry, key_form, read_front_matter
from ssp_tui.formats.item_keys import key_line
from ssp_tui.locale import _

_KEY = {key_form(key): key for key in KEYS}
_OWN = ("forum", "kommune", "id")
_DROPPED = (*_OWN, "alias", "kilde", "forslag", "deltager", "modtager", "kører")
_CALLED_ALIKE = 0.75
"How much of a name another one shares, by its letters, that may be the same thing in another place."
_ROLES = ("formand", "næstformand", "sekretær")


@dataclass(frozen=True, slots=True)
class NewForum:
    """What is known of a new forum before its agenda is written."""

    name: str
    id: str
    municipality: str = ""


def id_of(name: str, municipality: str) -> str:
    """`odense-ssp-styregruppe`."""
    own, place = slug(name), slug(municipality)
    return own if not place or own.startswith(f"{place}-") else f"{place}-{own}"


def most_alike(name: str, fora: Sequence[Forum], municipality: str = "") -> list[Forum]:
    """The fora, the one most like a name first; where none is called much like it, those of the municipality."""

    def likeness(forum: Forum) -> tuple[float, bool, float, str]:
        ratio = max(difflib.SequenceMatcher(None, fold(name), fold(known)).ratio() for known in forum.names)
        elsewhere = not municipality or fold(forum.municipality) != fold(municipality)
        return -ratio if ratio >= _CALLED_ALIKE else 0.0, elsewhere, -ratio, forum.id

    return sorted(fora, key=likeness)


def new_agenda(text: str, like: Forum, new: NewForum, others: Sequence[Reading]) -> str:
    """The text of the new agenda, from that of `like`. Raises Refused when another forum is called so already."""
    if any(reading.agenda and reading.agenda.forum.id == new.id for reading in others):
        raise Refused(
            _("Forummet {id} er her allerede.").format(id=new.id),
            _("Slet filen agendas/{id}.md for at lave den om, eller vælg et andet id med --id.").format(id=new.id),
        )
    lines = text.split("\n")
    front = read_front_matter(lines, KEYS)
    made = _Adapting(like, new)
    head = [f"forum: {new.name}", *([f"kommune: {new.municipality}"] if new.municipality else []), f"id: {new.id}"]
    kept = list(made.entries(front.entries))
    marked = [*dict.fromkeys(_KEY[key_form(key)] for key, _value in kept if key_form(key) in _KEY), "punkter"]
    head += [f"{key}: {value}" for key, value in kept]
    body = "\n".join(made.body(lines[front.body_line - 1 :])).strip("\n")
    written = "\n".join(("---", *head, f"forslag: {', '.join(marked)}", "---", "", body, ""))
    reading = read_agenda(written.encode(), f"{new.id}.md")
    wrong = [*reading.problems, *check_together([*others, reading])]
    if wrong:
        raise Refused(_("Dagsordenen kan ikke laves: {why}").format(why=wrong[0]), _("Vælg et andet navn eller id."))
    return written


class _Adapting:
    """What of one forum's agenda is another's."""

    def __init__(self, like: Forum, new: NewForum) -> None:
        self._like = like
        self._new = new
        there = like.municipality
        self._elsewhere = bool(there) and fold(there) != fold(new.municipality)
        self._named = re.compile(rf"\b{re.escape(there)}(?=s?\b)") if there else re.compile(r"(?!)")

    def entries(self, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
        """The entries of the head that are kept, with their values; the members stand where they stood."""
        members = list(self._members())
        for entry in entries:
            key = _KEY.get(key_form(entry.key), entry.key)
            if key == "deltager":
                yield from (("deltager", line) for line in members)
                members = []
            elif key not in _DROPPED and entry.value and (value := self._value(key, entry.value)):
                yield entry.key, value

    def _value(self, key: str, value: str) -> str:
        if not self._elsewhere:
            return value
        if key == "sted":
            return ""
        if key in _ROLES:
            return self._role(value)
        if key == "mødehyppighed":
            # `4 gange om året, lige før herning-lokalraad` is still 4 times a year.
            return "; ".join(filter(None, (self._kept(part, ", ") for part in value.split(";"))))
        return self._kept(value, "; ")

    def _kept(self, value: str, between: str) -> str:
        return between.join(filter(None, (self._said(part.strip()) for part in value.split(between.strip()))))

    def _said(self, part: str) -> str:
        """A part of a text with the new municipality's name for the other one's; nothing where a local name is left."""
        said = self._named.sub(self._new.municipality or "kommunen", part)
        return "" if fold(self._like.municipality) in fold(said) else said

    def _role(self, value: str) -> str:
        """The role that somebody has, without the place where they have it."""
        role = value.split(",")[0].strip()
        if fold(self._like.municipality) in fold(role):
            role = re.split(r"\s+(?:af|for|fra|i|på)\s+", role)[0]
        return "" if fold(self._like.municipality) in fold(role) else role

    def _members(self) -> Iterator[str]:
        seen: set[str] = set()
        for member in self._like.members:
            line = "" if _is_person(member) else self._member_line(member)
            if line and fold(line) not in seen:
                seen.add(fold(line))
                yield line

    def _member_line(self, member: Member) -> str:
        member = replace(member, email="")
        if self._elsewhere:
            own = fold(self._like.municipality) in fold(member.sector)
            member = replace(member, name=self._role(member.name), sector="" if own else member.sector)
        return member_line(member) if member.name else ""

    def body(self, lines: Sequence[str]) -> Iterator[str]:
        """The items, without their sources and without what is said of the other place."""
        blank = False
        for line in lines:
            key = key_line(line)
            said = "" if key and key.known == "Kilde" else self._line(line)
            # Where a line has gone, two blank ones would meet.
            if said or (not line.strip() and not blank):
                yield said
                blank = not said

    def _line(self, line: str) -> str:
        if line.startswith("# "):
            return f"# {self._new.name}"
        return self._said(line) if self._elsewhere else line.rstrip()


def _is_person(member: Member) -> bool:
    """Whether a member is a first name with the place it is of: `Pia (Køge)`."""
    name, place = member.name, member.sector
    return name.istitle() and place.istitle() and " " not in name and fold(name) != fold(place)
