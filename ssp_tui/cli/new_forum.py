"""The command that makes the agenda of a new forum from a similar one: new-forum."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import put, say
from ssp_tui.domain.agenda import Reading
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.text import slug
from ssp_tui.formats.decoding import decode
from ssp_tui.locale import _
from ssp_tui.services.new_forum import NewForum, id_of, most_alike, new_agenda
from ssp_tui.storage.shelf import FolderShelf, standard_agendas

OFFERED = 9
"So many similar fora are offered to choose from."


def new_forum(options: argparse.Namespace) -> int:
    """Write the agenda of a new forum, and say where it lies and what to do next."""
    folder: Path = options.workspace or Path()
    bootstrap.must_be_workspace(folder)
    shelf = FolderShelf(folder)
    own = shelf.agendas()
    asks = sys.stdin.isatty()
    name = (options.name or (input(_("Hvad hedder forummet? ")) if asks else "")).strip()
    if not name:
        raise SspError(_("Forummet mangler et navn."), _('Fx ssp-tui new-forum "SSP-styregruppe"'))
    municipality = options.municipality or bootstrap.settings_of(folder).municipality or _shared(own)
    like = _like(options.like, name, municipality, [*own, *_packaged(own)], asks)
    assert like.agenda
    forum = like.agenda.forum
    new = NewForum(name, slug(options.id or "") or id_of(name, municipality), municipality)
    written = new_agenda(decode(shelf.agenda_source(like.file)).text, forum, new, own)
    file = shelf.add_agenda(new.id, written.encode())
    put(file)
    say(_("Lavet ud fra {id}. Se linjerne efter, som »forslag:« nævner, og slet dem derfra.").format(id=forum.id))
    say(_("Derefter: ssp-tui check {file}").format(file=file))
    return 0


def _shared(readings: tuple[Reading, ...]) -> str:
    """The municipality of the workspace, where all its agendas have the same one."""
    named = {reading.agenda.forum.municipality for reading in readings if reading.agenda}
    return named.pop() if len(named) == 1 else ""


def _packaged(own: tuple[Reading, ...]) -> list[Reading]:
    """The agendas that come with the program, but for those that the workspace has."""
    here = {reading.agenda.forum.id for reading in own if reading.agenda}
    packaged = FolderShelf(standard_agendas().parent).agendas()
    return [reading for reading in packaged if reading.agenda and reading.agenda.forum.id not in here]


def _like(wanted: str | None, name: str, municipality: str, readings: list[Reading], asks: bool) -> Reading:
    """The forum that is named, else the one that is chosen from the list, else the most similar one."""
    by_id = {reading.agenda.forum.id: reading for reading in readings if reading.agenda}
    fora = [reading.agenda.forum for reading in by_id.values() if reading.agenda]
    if wanted:
        called = [forum for forum in fora if forum.is_called(wanted)]
        # Of several that are called so, the workspace's own come first.
        if called:
            return by_id[called[0].id]
        near = most_alike(wanted, fora)[:1]
        raise SspError(
            _("Der er intet forum, der hedder {word}.").format(word=wanted),
            _("Mente du {name}?").format(name=near[0].id) if near else "",
        )
    alike = most_alike(name, fora, municipality)
    if not alike:
        raise SspError(_("Der er ingen dagsorden at gå ud fra."))
    chosen = _choose(alike[:OFFERED]) if asks else alike[0]
    return by_id[chosen.id]


def _choose(alike: list[Forum]) -> Forum:
    for number, forum in enumerate(alike, 1):
        say(f"{number:>3}  {forum.name} ({forum.municipality})" if forum.municipality else f"{number:>3}  {forum.name}")
    answer = input(_("Hvilket forum ligner mest? (tom: 1) ")).strip() or "1"
    if not answer.isdecimal() or not 1 <= int(answer) <= len(alike):
        raise SspError(_("Skriv et tal fra 1 til {most}.").format(most=len(alike)))
    return alike[int(answer) - 1]
