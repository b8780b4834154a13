"""argparse with its own words in the language in use: it knows English only."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from ssp_tui.locale import _

USAGE = 2
_COMPLAINTS = (
    (r"the following arguments are required: (?P<names>.+)", "der mangler {names}"),
    (r"unrecognized arguments: (?P<names>.+)", "ukendt: {names}"),
    (r"ambiguous option: (?P<name>.+?) could match (?P<choices>.+)", "{name} kan være {choices}"),
    (r"argument (?P<name>.+?): expected (?:one|at least one) argument", "der mangler noget efter {name}"),
    (
        r"argument (?P<name>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)",
        "{name} kan ikke være {value}: vælg mellem {choices}",
    ),
    (r"argument (?P<name>.+?): (?P<why>.+)", "{name}: {why}"),
)
"What argparse complains of, as it says it and as we do."


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _("brug: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose help and complaints are said in the language in use."""

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Help, **options)
        self._positionals.title = _("argumenter")
        self._optionals.title = _("tilvalg")
        if add_help:
            self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help=_("vis denne hjælp"))

    def error(self, message: str) -> NoReturn:
        """Say how it is used and what is wrong, and leave with status 2."""
        self.print_usage(sys.stderr)
        self.exit(USAGE, _("ssp-tui: {message}. Se ssp-tui --help.\n").format(message=_said(message)))


def _said(message: str) -> str:
    for pattern, ours in _COMPLAINTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return _(ours).format(**found.groupdict())
    return message
