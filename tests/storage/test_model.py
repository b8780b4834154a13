"""Any order of acts, faults, crashes and power cuts gives what the stand-in in memory gives."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ssp_tui.domain.errors import NotRecorded
from ssp_tui.ports import Put, Step
from ssp_tui.storage import open_store
from tests.fakes import MemoryStore
from tests.storage.contract import AT
from tests.storage.faulty import FOR_GOOD, Disk, FaultyFileSystem, die

STREAMS = st.sampled_from(["2016-09-28-ssp", "2017-01-12-dot", "register"])
TABLES = st.sampled_from(["meetings", "actions"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
DOCS = st.dictionaries(st.text(max_size=5).filter(lambda key: key != "_id"), JSON, max_size=4)
PUTS = st.builds(Put, TABLES, st.sampled_from("abcd"), st.none() | DOCS)
EVENTS = st.lists(st.dictionaries(st.text(max_size=5), JSON, max_size=2), max_size=2)


class StoreMachine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.disk = Disk()
        self.model = MemoryStore()
        self.open()

    def open(self) -> None:
        self.files = FaultyFileSystem(self.disk)
        self.store = open_store(self.folder, now=AT, files=self.files)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    @rule(stream=STREAMS, lines=st.lists(st.text(), max_size=3), events=EVENTS, puts=st.lists(PUTS, max_size=3))
    def append(self, stream: str, lines: list[str], events: list[dict[str, Any]], puts: list[Put]) -> None:
        first = len(self.model.steps(stream)) + 1
        steps = [Step(number=n, at=AT, line=line, events=events) for n, line in enumerate(lines, first)]
        self.model.append(stream, steps, puts)
        self.store.append(stream, steps, puts)

    @rule(puts=st.lists(PUTS, max_size=4))
    def rebuild(self, puts: list[Put]) -> None:
        self.model.rebuild(puts)
        self.store.rebuild(puts)

    @rule(stream=STREAMS, at=st.integers(1, 4))
    def refused(self, stream: str, at: int) -> None:
        self.files.fail_at, self.files.times = len(self.files.calls) + at, FOR_GOOD
        step = Step(number=len(self.model.steps(stream)) + 1, at=AT, line="afvist", events=[])
        try:
            self.store.append(stream, [step], [])
        except NotRecorded:
            pass
        else:
            self.model.append(stream, [step], [])
        self.files.times = 0

    @rule(fails=st.booleans())
    def checkpoint(self, fails: bool) -> None:
        self.files.fail_at, self.files.times = len(self.files.calls) + 5, fails
        self.store.checkpoint()
        self.files.times = 0

    @rule()
    def close_and_open(self) -> None:
        self.store.close()
        self.open()

    @precondition(lambda self: self.model.streams())
    @rule(power=st.none() | st.randoms(use_true_random=False))
    def crash(self, power: Any) -> None:
        self.store.append("register", [self._next()], [])  # what was refused before it does not come back
        self.model.append("register", [self._next()], [])
        die(self.store)
        self.disk.power_cut(power)
        self.open()

    def _next(self) -> Step:
        return Step(number=len(self.model.steps("register")) + 1, at=AT, line="før strømmen gik", events=[])

    @invariant()
    def agree(self) -> None:
        if not hasattr(self, "store"):
            return
        assert not self.store.read_only
        assert self.store.streams() == self.model.streams()
        for stream in self.model.streams():
            assert self.store.steps(stream) == self.model.steps(stream)
        for table in ("meetings", "actions"):
            assert self.store.all(table) == self.model.all(table)
            for id in "abcd":
                assert self.store.get(table, id) == self.model.get(table, id)


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(
    max_examples=100, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
