"""The store on a disk keeps the contract that everything above it is written against."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from ssp_tui.storage import open_store
from tests.storage.contract import AT, Opener, StoreContract


class TestWorkspaceStore(StoreContract):
    @pytest.fixture
    def opener(self, tmp_path: Path) -> Opener:
        return partial(open_store, tmp_path, now=AT)
