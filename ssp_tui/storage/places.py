"""Folders where two machines may both believe they are alone: shares and folders that a cloud keeps in step."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePath

from ssp_tui.locale import _

_CLOUDS = ("OneDrive", "Dropbox", "Nextcloud", "Google Drive", "GoogleDrive", "iCloud Drive", "CloudStorage")
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SHARES = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ceph", "glusterfs")
_DRIVE_REMOTE = 4


def warning(folder: Path) -> str:
    """One sentence when the folder is shared or kept in step, else nothing."""
    folder = folder.absolute()
    if cloud := cloud_of(folder, os.environ):
        return _(
            "Mødemappen ligger i {cloud}: åbn den kun på én maskine ad gangen, og vent med at åbne, til den er "
            "færdig med at synkronisere, ellers kan linjer blive skrevet ved siden af hinanden."
        ).format(cloud=cloud)
    if _is_share(folder):
        return _(
            "Mødemappen ligger på et netværksdrev: skriv kun fra én maskine ad gangen, for låsen gælder ikke "
            "sikkert på tværs af maskiner."
        )
    return ""


def cloud_of(folder: PurePath, environment: Mapping[str, str]) -> str:
    """The name of the service that keeps the folder in step with other machines, or nothing."""
    for variable in _CLOUD_VARIABLES:
        if (root := environment.get(variable)) and folder.is_relative_to(root):
            return "OneDrive"
    for part in folder.parts:
        for cloud in _CLOUDS:
            if part == cloud or part.startswith((f"{cloud} - ", f"{cloud}-", f"{cloud} (")):
                return _("en skymappe") if cloud == "CloudStorage" else cloud
    return "iCloud Drive" if "Mobile Documents" in folder.parts else ""


def share_of(folder: PurePath, mounts: str) -> str:
    """The kind of share that holds the folder by a list like /proc/mounts, or nothing."""
    best, kind = -1, ""
    for line in mounts.split("\n"):
        fields = line.split(" ")
        if len(fields) >= 3:
            point = PurePath(fields[1].replace("\\040", " "))
            if folder.is_relative_to(point) and len(point.parts) > best:
                best, kind = len(point.parts), fields[2]
    return kind if kind in _SHARES or kind.startswith("fuse.") else ""


def _is_share(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = folder.drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE
    with suppress(OSError):
        return bool(share_of(folder, Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")))
    return False
