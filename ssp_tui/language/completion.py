"""Completion: what the words that are being typed may become, the likeliest first. Tab takes one, Enter never does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.item import EntryKind
from ssp_tui.language import candidates as may_be
from ssp_tui.language.candidates import Candidate
from ssp_tui.language.command_table import COMMANDS
from ssp_tui.language.completed_arguments import ARGUMENTS, numbered_action
from ssp_tui.language.completed_lists import Slot, one_of, owners_slots
from ssp_tui.language.entries import split_typed
from ssp_tui.language.matching import Typed
from ssp_tui.language.reading import Context, SlashCommand
from ssp_tui.language.slash_commands import command_of
from ssp_tui.locale import _, in_danish

MOST = 8
_LONGEST = 400
"Beyond so many characters before the cursor nothing is offered; to look would take time."
_AT = re.compile(r"(?:^|(?<=[\s(]))@(?P<name>[^@:]{0,60})$")
_REST_OF_WORD = re.compile(r"\w*")
_USUAL = ("udsæt", "punkt", "resultat", "nyt", "til-stede", "afbud", "gæst", "fortryd")
"The commands that a bare `/` offers."


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` in the place of `line[start:end]`, and how it is listed; `start == end`: nothing is typed of it yet."""

    start: int
    end: int
    text: str
    shown: str


def completions(line: str, cursor: int, context: Context) -> tuple[Completion, ...]:
    """What may stand where the cursor is, the best first, at most eight; nothing where anything may be written."""
    head = line[:cursor]
    if len(head) > _LONGEST:
        return ()
    rest = _REST_OF_WORD.match(line, len(head))
    end = rest.end() if rest else len(head)
    for slot in _slots(head, context):
        found = tuple(
            Completion(slot.start, end, one.text, one.shown or one.text)
            for one in _best(slot)
            if one.text != line[slot.start : end]
        )
        if found:
            return found[:MOST]
    return ()


def _best(slot: Slot) -> list[Candidate]:
    typed = Typed(slot.typed)
    met = [
        (found[0], one.group, found[1], n, one)
        for n, one in enumerate(slot.candidates)
        if (found := typed.meets(one.found_by, slot.whole)) is not None
    ]
    once: dict[str, Candidate] = {}
    for _rank, _group, _name, n, one in sorted(met, key=lambda each: each[:4]):
        once.setdefault(one.same or f"{n} {one.text}", one)
    return list(once.values())


def _slots(head: str, context: Context) -> Iterator[Slot]:
    """What may be being typed at the end of a line, the likeliest first."""
    line = head.lstrip()
    blanks = len(head) - len(line)
    if line.startswith("/"):
        yield from _moved(_in_command(line, context), blanks)
    elif not line.startswith(("\\", "'")):
        yield from _moved(_in_entry(line, context), blanks)
    if at := _AT.search(head):
        yield Slot(at.start(), at["name"], may_be.owners(context))


def _moved(slots: Iterable[Slot], by: int) -> Iterator[Slot]:
    for slot in slots:
        yield Slot(slot.start + by, slot.typed, slot.candidates, slot.whole)


def _in_entry(line: str, context: Context) -> Iterator[Slot]:
    typed = split_typed(line)
    if typed:
        start = len(line) - len(typed.text)
        if typed.kind is EntryKind.ACTION and ": " not in typed.text and " > " not in typed.text:
            yield from _moved(owners_slots(typed.text, context), start)
        elif typed.kind is EntryKind.STATEMENT and ":" not in typed.text:
            yield one_of(typed.text, start, _speakers(may_be.persons(context)))
    elif context.step is ItemStep.ACTIONS and line[:1].isdigit():
        yield from numbered_action(line, context)
    elif line and context.step is ItemStep.ROUND and ":" not in line and not line.startswith("@"):
        voices = context.item.round_units if context.item else ()
        yield one_of(line, 0, _speakers((*may_be.fixed(*voices), *may_be.persons(context))))


def _speakers(names: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(Candidate(f"{one.text}: ", one.shown, one.group, (one.text,)) for one in names)


def _in_command(line: str, context: Context) -> Iterator[Slot]:
    called = command_of(line)
    if called and line[called[1] : called[1] + 1].isspace():
        command, end = called
        rest = line[end:].lstrip()
        if completer := ARGUMENTS.get(command.name):
            yield from _moved(completer(rest, context), len(line) - len(rest))
    elif not called or called[1] == len(line):
        usual = [one for name in _USUAL for one in COMMANDS if one.name == name]
        offered = COMMANDS if line[1:] else usual
        yield Slot(0, line[1:], tuple(map(_command, offered)))


def _command(command: SlashCommand) -> Candidate:
    word = command.name if in_danish() or not command.english else command.english[0]
    blank = "" if command.example == f"/{command.name}" else " "
    return Candidate(f"/{word}{blank}", f"/{word}  {_(command.explanation)}", names=command.words)
