"""The command line: arguments in, exit status out, every message one Danish sentence."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ssp_tui.cli.arguments import foretold, parser
from ssp_tui.cli.output import complain
from ssp_tui.domain.errors import HeldByOther, SspError
from ssp_tui.domain.settings import SETTINGS, Settings
from ssp_tui.locale import _, use

WRONG = 1
HELD = 3
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit status says how it went (0, 1 wrong input, 2 usage, 3 held by another)."""
    _open_what_is_closed()
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    use(_language(given))
    options = parser().parse_args(given)
    try:
        return int(options.carry_out(options) or 0)
    except HeldByOther as error:
        complain(error)
        return HELD
    except SspError as error:
        complain(error)
        return WRONG
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; nothing is wrong with what was done.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        from ssp_tui.storage.reasons import why

        what = f"{error.filename}: " if error.filename else ""
        complain(SspError(_("{what}{why}.").format(what=what, why=why(error))))
        return WRONG


def _language(given: Sequence[str]) -> str:
    """The language that is asked for, else the workspace's; one that cannot be read is told of by the command."""
    asked, folder = foretold(given)
    if asked is None and (folder / SETTINGS).is_file():
        from ssp_tui import bootstrap

        with contextlib.suppress(SspError):
            return bootstrap.settings_of(folder).language
    return asked or Settings().language


def _open_what_is_closed() -> None:
    """Let a stream that we were started without lead nowhere: no print fails, and no file of ours gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 it stays open as long as we run


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
