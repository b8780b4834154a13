"""Lines that hand something over to another forum, and that take something up from one."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind, split_title
from ssp_tui.domain.handover import stricter
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.meeting import ForumCard
from ssp_tui.language.item_commands import titled
from ssp_tui.language.reading import Context, Reading, hints_on_recording, reads, refused, the_item
from ssp_tui.language.words import quoted
from ssp_tui.locale import _


@dataclass(frozen=True, slots=True)
class _Found:
    """A forum as it was named: what it is called, its id where it is known, and what is worth a word."""

    name: str
    card: ForumCard | None = None
    hint: str = ""
    error: str = ""
    near: str = ""
    "The label of what it may be a slip of: it stands first, and Tab takes it."

    @property
    def id(self) -> str:
        return self.card.id if self.card else ""


def hand_over(rest: str, context: Context) -> Reading:
    """`/oversend FORUM: tekst (B)`; `/oversend FORUM` hands over the item itself."""
    word, text, kinds = _parts(rest)
    if not word:
        return refused(_("Skriv, hvem der får det: /oversend Lokalrådet: Lukketid på stationen (B)"))
    found = _forum(word, context)
    if found.error or (not text and _lacks_colon(word, context)):
        return refused(found.error or _("Skriv kolon efter forummets navn: /oversend Lokalrådet: tekst"))
    told = _told(found, context)
    if found.card is None and context.meeting:
        told = _("{forum} på papir").format(forum=told)
    if text:
        label = _("OVERSEND til {forum}").format(forum=told)
    else:
        label = _("OVERSEND {item} til {forum}").format(item=the_item(context), forum=told)
    label = found.near + label
    if kinds:
        label += f" ({'/'.join(kinds)})"
    hints = (found.hint, _no_names(found, context), *hints_on_recording(context, EntryKind.HANDED_OVER, text))
    return reads(cmd.HandOver(found.name, text, found.id, kinds), label, *hints)


def receive(rest: str, context: Context) -> Reading:
    """`/modtaget FORUM: tekst (B, 10 min)`."""
    word, _colon, text = _apart(rest)
    title, kinds, minutes = split_title(text)
    if not word or not title:
        return refused(_("Skriv, hvem det kommer fra, og hvad det er: /modtaget Socialudvalget: Kampagne mod hash (B)"))
    found = _forum(word, context)
    if found.error:
        return refused(found.error)
    label = _("MODTAGET fra {forum}: nyt punkt {title}")
    label = found.near + label.format(forum=_told(found, context), title=titled(title, kinds, minutes))
    return reads(cmd.Receive(found.name, title, found.id, kinds, minutes), label)


def _parts(rest: str) -> tuple[str, str, tuple[ItemKind, ...]]:
    """The forum, the text and its kinds; without a colon the bracket is behind the forum."""
    word, colon, text = _apart(rest)
    title, kinds, minutes = split_title(text if colon else word)
    if not colon:
        return (word, "", ()) if minutes else (title, "", kinds)
    # How long it takes is for the receiver to say; no word is lost.
    return word, text if minutes else title, kinds


def _apart(rest: str) -> tuple[str, str, str]:
    """The forum, the colon and the text; Tab wrote a colon already, and another one is no part of the text."""
    word, colon, text = rest.partition(":")
    return word.strip(), colon, text.lstrip(" :").strip()


def _forum(word: str, context: Context) -> _Found:
    """The forum that a word names in a meeting: one of its own municipality, else one that the workspace lacks."""
    if context.meeting is None:
        return _Found(word)
    cards = context.fora.meant(word, context.meeting.fora[0].municipality)
    if len(cards) > 1:
        ids = ", ".join(card.id for card in cards)
        several = _("{word} er navnet på flere fora.").format(word=word)
        return _Found(word, error=f"{several} {_('Skriv {ids}.').format(ids=ids)}")
    if cards:
        return _Found(cards[0].name, cards[0])
    hint = _("{forum} er ikke i dette arbejdsområde").format(forum=quoted(word))
    near = context.fora.near(word, context.meeting)
    return _Found(word, hint=hint, near=_("Mente du {name}? Tab · ").format(name=near) if near else "")


def _lacks_colon(word: str, context: Context) -> bool:
    """Whether what was read as the name of a forum begins with the whole name of one, and goes on."""
    words = word.split()
    begins = (" ".join(words[:count]) for count in range(1, len(words)))
    return not context.fora.names(word) and any(map(context.fora.names, begins))


def _told(found: _Found, context: Context) -> str:
    """The forum as the label calls it: with its municipality where that is another one."""
    other = found.card and context.meeting and found.card.municipality != context.meeting.fora[0].municipality
    return f"{found.name} ({found.card.municipality})" if found.card and other else found.name


def _no_names(found: _Found, context: Context) -> str:
    """What is said, once a meeting, of a receiver that may not speak of persons as this forum may."""
    meeting, card = context.meeting, found.card
    if meeting is None or card is None or not stricter(card, meeting.fora):
        return ""
    if any(e.kind is EntryKind.HANDED_OVER and e.forum == card.id for item in meeting.items for e in item.entries):
        return ""
    return _("{forum} må ikke drøfte personer: skriv ingen navne").format(forum=found.name)
