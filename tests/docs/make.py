"""Makes the pictures, the gallery and the tables of the guide anew: python -m tests.docs.make"""

from __future__ import annotations

import asyncio
import os

from tests.docs import gallery, guide
from tests.docs.pictures import FOLDER, PICTURES, make


async def _pictures() -> None:
    for left in set(FOLDER.iterdir()) - {path for picture in PICTURES for path in picture.files.values()}:
        left.unlink()
    for picture in PICTURES:
        await make(picture)


if __name__ == "__main__":
    os.environ.pop("NO_COLOR", None)
    gallery.FILE.write_text(gallery.page(), encoding="utf-8", newline="\n")
    guide.FILE.write_text(guide.with_tables(guide.text()), encoding="utf-8", newline="\n")
    asyncio.run(_pictures())
