"""A mail address behind a name, as people write the two: `Leder (politi) <leder@politi.example>`."""

from __future__ import annotations

import re

# At the end of a line it is meant as an address; what stands between < and > elsewhere may be anything.
_ADDRESS = re.compile(r"<\s*([^<>]*?@[^<>]*?|[^<>]*?(?=\s*>\s*$))\s*>")
_UNREAD = re.compile(r"<?\b[\w.+-]+@[\w.-]+\S*|<\S*@\S*")
"What was surely meant as an address, also without its brackets; an @ alone is no address."
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)


def name_and_address(text: str) -> tuple[str, str | None]:
    """What a text says besides the address in it, and the address: nothing where there is none.

    None for one that cannot be read, for more than one, and for one without a name.
    """
    found = _ADDRESS.findall(text)
    if not found and not _UNREAD.search(text):
        return text, ""
    rest = " ".join(_UNREAD.sub(" ", _ADDRESS.sub(" ", text)).split()).replace(" ,", ",").strip(" ,")
    if len(found) == 1 and _EMAIL.fullmatch(found[0]) and rest:
        return rest, found[0]
    return rest or text.strip("<> ").partition("@")[0], None
