"""The stand-in keeps the same contract as the real store, so tests above it may trust it."""

from __future__ import annotations

from functools import partial

import pytest

from tests.fakes import Medium, MemoryStore
from tests.storage.contract import Opener, StoreContract


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def opener(self) -> Opener:
        return partial(MemoryStore, Medium())
