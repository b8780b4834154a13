"""The shelf: the files of a workspace that people read and edit."""

from __future__ import annotations

import os
from pathlib import Path

from ssp_tui.domain.agenda import Problem, Reading
from ssp_tui.domain.errors import NotRecorded, Refused, Unreadable
from ssp_tui.domain.settings import AGENDAS
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.decoding import decode
from ssp_tui.locale import _
from ssp_tui.storage.files import FileSystem, discard, write_new
from ssp_tui.storage.reasons import why

MINUTES = "minutes"


class FolderShelf:
    """The folders `agendas/` and `minutes/` of a workspace."""

    def __init__(self, folder: Path, files: FileSystem | None = None) -> None:
        self.folder = folder
        self.files = files or FileSystem()

    def agendas(self) -> tuple[Reading, ...]:
        """Every fixed agenda, read anew, in the order of the file names."""
        return tuple(self.agenda(path) for path in agenda_files(self.folder / AGENDAS))

    def agenda(self, path: Path) -> Reading:
        """One fixed agenda; one that the system does not let us read has that as its problem."""
        try:
            data = path.read_bytes()
        except OSError as error:
            problem = Problem(str(path), 1, _("Filen kan ikke læses: {why}").format(why=why(error)), "", "")
            return Reading(None, (problem,), file=str(path))
        return read_agenda(data, str(path))

    def minutes(self, path: str) -> str | None:
        """The text of a file below `minutes/`; None when there is none."""
        try:
            return decode((self.folder / MINUTES / path).read_bytes()).text
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unreadable(_("{file} kan ikke læses: {why}.").format(file=path, why=why(error))) from error

    def write_minutes(self, path: str, data: bytes) -> str:
        """Write a file below `minutes/` whole or not at all; says where it lies. Raises NotRecorded."""
        target = self.folder / MINUTES / path
        new = target.with_name(f"{target.name}.{os.getpid()}.new")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            discard(self.files, new)
            write_new(self.files, new, data)
            self.files.replace(new, target)
            self.files.sync_folder(target.parent)
        except OSError as error:
            discard(self.files, new)
            raise NotRecorded(
                _("{file} kunne ikke skrives: {why}.").format(file=target, why=why(error)),
                _("Mødet er gemt. Skriv referatet igen med ssp-tui minutes {meeting} --write.").format(
                    meeting=Path(path).stem
                ),
            ) from error
        return str(target)

    def agenda_source(self, file: str) -> bytes:
        """The bytes of a fixed agenda as they are now. Raises Unreadable."""
        try:
            return Path(file).read_bytes()
        except OSError as error:
            raise Unreadable(_("{file} kan ikke læses: {why}.").format(file=file, why=why(error))) from error

    def rewrite_agenda(self, file: str, before: bytes, after: bytes) -> None:
        """Give the file of a fixed agenda other bytes, whole or not at all.

        Raises Refused when it does not hold `before` any more, and NotRecorded.
        """
        # A file that is shared by a link stays shared.
        target = Path(file).resolve()
        if self.agenda_source(file) != before:
            raise Refused(
                _("{file} er rettet af en anden imens.").format(file=file), _("Intet er skrevet. Se forslaget igen.")
            )
        new = target.with_name(f"{target.name}.{os.getpid()}.new")
        try:
            discard(self.files, new)
            write_new(self.files, new, after)
            self.files.keep_mode(target, new)
            self.files.replace(new, target)
            self.files.sync_folder(target.parent)
        except OSError as error:
            discard(self.files, new)
            raise _not_written(file, error) from error

    def add_agenda(self, forum: str, data: bytes) -> str:
        """Write the file of a forum that has none; says where it lies. Raises Refused when it is there, NotRecorded."""
        target = self.folder / AGENDAS / f"{forum}.md"
        try:
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError as error:
            raise Refused(_("{file} findes allerede.").format(file=target), _("Vælg et andet id med --id.")) from error
        except OSError as error:
            discard(self.files, target)
            raise _not_written(str(target), error) from error
        return str(target)


def _not_written(file: str, error: OSError) -> NotRecorded:
    return NotRecorded(
        _("{file} kunne ikke skrives: {why}.").format(file=file, why=why(error)), _("Intet er ændret i filen.")
    )


def agenda_files(folder: Path) -> list[Path]:
    """The agenda files of a folder, by name; hidden files and those an editor left are passed by."""
    try:
        found = sorted(folder.iterdir(), key=lambda path: path.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Unreadable(_("{file} kan ikke læses: {why}.").format(file=folder, why=why(error))) from error
    return [path for path in found if path.suffix.lower() == ".md" and not path.name.startswith((".", "~", "#"))]


def standard_agendas() -> Path:
    """The fixed agendas that come with the program: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / AGENDAS
    return inside if inside.is_dir() else package.parent / AGENDAS
