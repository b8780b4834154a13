"""Shares and synchronised folders are known by where they lie."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from ssp_tui.storage import open_store, opening
from ssp_tui.storage.places import cloud_of, share_of
from tests.storage.contract import AT

MOUNTS = """\
/dev/vda / ext4 rw 0 0
fs:/home /home nfs4 rw 0 0
//srv/faelles /mnt/F\\040drev cifs rw 0 0
/dev/sdb1 /home/usb fuseblk rw 0 0
sshfs /home/net fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/ssp", ""),
        ("/home/anna/ssp", "nfs4"),
        ("/mnt/F drev/SSP", "cifs"),
        ("/home/usb/ssp", ""),
        ("/home/net/ssp", "fuse.sshfs"),
        ("/homes/anna", ""),
    ],
)
def test_a_share_is_known_by_the_mount_that_holds_the_folder(folder: str, kind: str) -> None:
    assert share_of(PurePosixPath(folder), MOUNTS) == kind


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        (PureWindowsPath(r"C:\Users\anna\OneDrive - Herning Kommune\SSP"), "OneDrive"),
        (PureWindowsPath(r"D:\Firma\SSP"), "OneDrive"),
        (PurePosixPath("/Users/anna/Library/CloudStorage/OneDrive-Herning/SSP"), "en skymappe"),
        (PurePosixPath("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/SSP"), "iCloud Drive"),
        (PurePosixPath("/home/anna/Dropbox/ssp"), "Dropbox"),
        (PurePosixPath("/home/anna/Dropboxen/ssp"), ""),
        (PurePosixPath("/home/anna/ssp"), ""),
    ],
)
def test_a_cloud_is_known_by_its_folder(folder: PurePosixPath | PureWindowsPath, cloud: str) -> None:
    environment = {"OneDriveCommercial": r"D:\Firma"} if isinstance(folder, PureWindowsPath) else {}
    assert cloud_of(folder, environment) == cloud


def test_a_writer_is_warned_and_a_reader_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    (notice,) = open_store(folder, now=AT).notices
    assert "Dropbox" in notice
    assert open_store(folder, now=AT, write=False).notices == []
    monkeypatch.setattr(opening, "warning", lambda folder: "")
    assert open_store(folder, now=AT).notices == []
