"""Why the disk refused, in words a facilitator can act on."""

from __future__ import annotations

import errno

from ssp_tui.domain.errors import NotRecorded
from ssp_tui.locale import _

DOCTOR = "Se efter med ssp-tui doctor; med --salvage reddes, hvad der kan."

_REASONS = {
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "kvoten er brugt op",
    errno.EFBIG: "filen må ikke blive større",
    errno.EACCES: "der er ikke adgang",
    errno.EPERM: "der er ikke adgang",
    errno.EROFS: "mappen er skrivebeskyttet",
    errno.ENOENT: "den findes ikke",
    errno.ENOTDIR: "den findes ikke",
    errno.EISDIR: "det er en mappe",
    errno.EMFILE: "der er for mange åbne filer",
}
_OTHER = "disken melder fejl"


def why(error: OSError | ValueError) -> str:
    """The reason, to stand inside a sentence; a ValueError is what the bytes of a file say."""
    if isinstance(error, ValueError):
        return _("filen er beskadiget")
    return _(_REASONS.get(error.errno or 0, _OTHER))


def not_recorded(error: OSError) -> NotRecorded:
    """The refusal of an act that the disk did not take."""
    return NotRecorded(
        _("Linjen er ikke optaget: {why}.").format(why=why(error)), _("Bring det i orden, og prøv igen.")
    )
