"""What every store behind the port must do; a store joins by subclassing StoreContract with an `opener`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest

from ssp_tui.domain.errors import HeldByOther, NotRecorded
from ssp_tui.ports import REGISTER, Put, Step, Store

AT = "2016-09-28T09:00:00+02:00"
MEETING = "2016-09-28-ssp-plus"


Look = Callable[[], Store]
"""Gives the store as it is seen afterwards."""


class Opener(Protocol):
    """Opens the one place this test has; each call is another program, later or at the same time."""

    def __call__(self, *, write: bool = True) -> Store: ...


def step(number: int, line: str = "", **extra: Any) -> Step:
    events = [{"kind": "note", "text": line, "item": "3", "people": [{"name": "Øjvind"}]}]
    return Step(number=number, at=AT, line=line or f"linje {number}", events=events, **extra)


def action(number: str, **fields: Any) -> Put:
    return Put("actions", number, {"number": number, "text": "vagtplan", "owners": ["Mette", "DOT"], **fields})


class StoreContract:
    @pytest.fixture
    def opener(self) -> Opener:
        raise NotImplementedError("a store's own tests say how it is opened")

    @pytest.fixture
    def store(self, opener: Opener) -> Iterator[Store]:
        store = opener()
        yield store
        store.close()

    @pytest.fixture(params=["as it stands", "after reopening", "after a checkpoint and reopening"])
    def later(self, request: pytest.FixtureRequest, store: Store, opener: Opener) -> Iterator[Look]:
        """The store as it is seen afterwards: at once, by the next program, and from snapshots."""
        opened: list[Store] = []

        def look() -> Store:
            if request.param == "as it stands":
                return store
            if "checkpoint" in request.param:
                store.checkpoint()
            store.close()
            opened.append(opener())
            return opened[-1]

        yield look
        for other in opened:
            other.close()

    # Steps

    def test_a_new_store_holds_nothing(self, store: Store) -> None:
        assert store.streams() == []
        assert store.steps(MEETING) == []
        assert store.get("actions", "SSP-2016-001") is None
        assert store.all("actions") == []
        assert store.draft(MEETING) == ""
        assert store.notices == []
        assert not store.read_only

    def test_steps_come_back_as_they_were_in_order(self, store: Store, later: Look) -> None:
        written = [
            step(1, "b: Godkendt"),
            step(2, 'note med æøå, “tegn” og \\ " \t ende'),
            step(3, "??? **fed** [tbd]"),
        ]
        store.append(MEETING, written[:1], [])
        store.append(MEETING, written[1:], [])
        assert later().steps(MEETING) == written

    def test_streams_are_kept_apart_and_named_in_order(self, store: Store, later: Look) -> None:
        for stream in ("2017-01-12-dot", MEETING, REGISTER):
            store.append(stream, [step(1, stream)], [])
        seen = later()
        assert seen.streams() == [MEETING, "2017-01-12-dot", REGISTER]
        assert [s.line for s in seen.steps(MEETING)] == [MEETING]

    def test_any_name_of_a_stream_will_do(self, store: Store, later: Look) -> None:
        names = sorted(["Ærø/møde: 1", "con", "a", "A", "..", "x" * 60, "%41"])
        for name in names:
            store.append(name, [step(1, name)], [])
        seen = later()
        assert seen.streams() == names
        assert [[s.line for s in seen.steps(name)] for name in names] == [[name] for name in names]

    def test_unknown_fields_of_a_step_are_kept(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1, colour="rød", future={"a": [1, None, True, 2.5]})], [])
        (seen,) = later().steps(MEETING)
        assert seen.model_extra == {"colour": "rød", "future": {"a": [1, None, True, 2.5]}}

    @pytest.mark.parametrize("numbers", [[0], [2], [4], [1], [3, 5], [4, 3]])
    def test_a_number_that_does_not_go_on_is_refused_whole(self, store: Store, numbers: list[int]) -> None:
        store.append(MEETING, [step(1), step(2)], [])
        with pytest.raises(ValueError, match="go on from"):
            store.append(MEETING, [step(n) for n in numbers], [action("SSP-2016-001")])
        assert [s.number for s in store.steps(MEETING)] == [1, 2]
        assert store.all("actions") == []
        assert MEETING in store.streams()

    def test_text_that_utf8_cannot_hold_is_kept_all_the_same(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1, "halvt \ud83d tegn")], [Put("actions", "x", {"text": "\udc00"})])
        seen = later()
        assert seen.steps(MEETING)[0].line == "halvt \ud83d tegn"
        assert seen.get("actions", "x") == {"text": "\udc00"}

    # The register

    def test_a_document_is_written_changed_and_removed(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [action("SSP-2016-001"), action("SSP-2016-002"), action("SSP-2016-003")])
        store.append(MEETING, [step(2)], [action("SSP-2016-001", status="done"), Put("actions", "SSP-2016-002", None)])
        seen = later()
        first = dict(action("SSP-2016-001", status="done").doc or {})
        assert seen.get("actions", "SSP-2016-001") == first
        assert seen.get("actions", "SSP-2016-002") is None
        assert seen.all("actions") == [first, dict(action("SSP-2016-003").doc or {})]

    def test_a_put_replaces_the_whole_document(self, store: Store, later: Look) -> None:
        store.append(REGISTER, [], [Put("fora", "dot", {"name": "DOT", "alias": "D", "n": 1, "deep": {"a": [1]}})])
        store.append(REGISTER, [], [Put("fora", "dot", {"name": "DOT", "n": True, "deep": {"a": [1.0]}})])
        doc = later().get("fora", "dot")
        assert doc == {"name": "DOT", "n": True, "deep": {"a": [1.0]}}
        assert type(doc["n"]) is bool
        assert type(doc["deep"]["a"][0]) is float

    def test_the_last_of_two_puts_of_one_document_counts(self, store: Store, later: Look) -> None:
        store.append(MEETING, [], [action("1", v=1), action("1", v=2), action("2"), Put("actions", "2", None)])
        store.append(MEETING, [], [Put("actions", "1", None), action("1", v=3)])
        assert later().all("actions") == [dict(action("1", v=3).doc or {})]

    def test_removing_what_is_not_there_is_nothing(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [Put("actions", "x", None)])
        assert later().all("actions") == []

    def test_ids_and_tables_do_not_meet(self, store: Store, later: Look) -> None:
        puts = [
            Put("a", "1", {"v": "a1"}),
            Put("b", "1", {"v": "b1"}),
            Put("a", "01", {"v": "a01"}),
            Put("a", "", {}),
        ]
        store.append(REGISTER, [], puts)
        seen = later()
        assert [seen.get(put.table, put.id) for put in puts] == [put.doc for put in puts]

    def test_a_document_may_hold_any_field(self, store: Store, later: Look) -> None:
        doc: dict[str, Any] = {
            "id": 7,
            "_own": 1,
            "doc_id": None,
            "": [],
            "æ": {"": {}},
            "tal": 12345678901234567890,
            "f": 0.1,
        }
        store.append(REGISTER, [], [Put("fora", "dot", doc)])
        assert later().get("fora", "dot") == doc

    @pytest.mark.parametrize("put", [Put("_meta", "1", {}), Put("fora", "dot", {"_id": "min"})])
    def test_the_stores_own_names_are_refused(self, store: Store, put: Put) -> None:
        store.append(MEETING, [step(1)], [])
        with pytest.raises(ValueError, match="own"):
            store.append(MEETING, [step(2)], [put])
        assert len(store.steps(MEETING)) == 1

    def test_steps_and_documents_of_one_act_are_there_together(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [action("SSP-2016-001"), Put("meetings", MEETING, {"status": "running"})])
        seen = later()
        assert len(seen.steps(MEETING)) == 1
        assert seen.get("meetings", MEETING) == {"status": "running"}
        assert seen.get("actions", "SSP-2016-001")

    def test_what_is_handed_out_or_in_is_the_callers_own(self, store: Store) -> None:
        doc: dict[str, Any] = {"owners": ["Mette"], "due": {"date": "2016-10-01"}}
        events: list[dict[str, Any]] = [{"people": ["A"]}]
        store.append(MEETING, [Step(number=1, at=AT, line="x", events=events)], [Put("actions", "1", doc)])
        doc["owners"].append("DOT")
        events[0]["people"].append("B")
        for copy in (store.get("actions", "1"), store.all("actions")[0]):
            assert copy is not None
            copy["owners"].append("DOT")
            copy["due"].clear()
        store.steps(MEETING)[0].events[0]["people"].append("C")
        assert store.get("actions", "1") == {"owners": ["Mette"], "due": {"date": "2016-10-01"}}
        assert store.steps(MEETING)[0].events == [{"people": ["A"]}]

    @pytest.mark.parametrize("value", [object(), print, [object()]])
    def test_what_json_cannot_hold_changes_nothing(self, store: Store, value: Any) -> None:
        store.append(MEETING, [step(1)], [])
        with pytest.raises(TypeError):
            store.append(MEETING, [step(2)], [Put("actions", "1", {"v": value})])
        assert len(store.steps(MEETING)) == 1
        assert store.all("actions") == []
        store.append(MEETING, [step(2)], [])

    # Folding again

    def test_rebuild_replaces_the_register_and_nothing_else(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [action("1"), action("2"), Put("fora", "dot", {"name": "DOT"})])
        store.rebuild([action("3"), action("1", status="done")])
        store.append(MEETING, [step(2)], [action("3", status="waiting"), action("4")])
        seen = later()
        assert [doc["number"] for doc in seen.all("actions")] == ["3", "1", "4"]
        assert [doc["number"] for doc in seen.all("actions", lambda doc: doc["number"] != "1")] == ["3", "4"]
        (copy,) = seen.all("actions", lambda doc: doc["number"] == "1")
        copy["number"] = "changed"
        assert seen.all("actions", lambda doc: doc["number"] == "changed") == []
        assert seen.get("actions", "3") == action("3", status="waiting").doc
        assert seen.get("actions", "2") is None
        assert seen.all("fora") == []
        assert len(seen.steps(MEETING)) == 2

    # The half-typed line

    def test_the_draft_is_there_for_the_next_program(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [])
        store.append("dot", [step(1)], [])
        store.save_draft(MEETING, "b: Vi afta")
        store.save_draft("dot", "to\nlinjer æøå \ud800")
        store.save_draft(MEETING, "b: Vi aftaler")
        seen = later()
        assert seen.draft(MEETING) == "b: Vi aftaler"
        assert seen.draft("dot").startswith("to\nlinjer æøå")

    def test_an_emptied_draft_is_gone(self, store: Store, later: Look) -> None:
        store.append(MEETING, [step(1)], [])
        store.save_draft(MEETING, "b: Vi aftaler")
        store.save_draft(MEETING, "")
        assert later().draft(MEETING) == ""

    def test_a_draft_before_anything_is_recorded_is_no_error(self, store: Store) -> None:
        store.save_draft(MEETING, "b: Vi aftaler")

    # Two programs

    def test_a_second_writer_is_refused_until_the_first_has_closed(self, store: Store, opener: Opener) -> None:
        store.append(MEETING, [step(1)], [])
        with pytest.raises(HeldByOther):
            opener()
        store.close()
        second = opener()
        second.append(MEETING, [step(2)], [])
        assert len(second.steps(MEETING)) == 2
        second.close()

    def test_a_follower_sees_what_is_recorded_beside_it(self, store: Store, opener: Opener) -> None:
        store.append(MEETING, [step(1)], [action("1")])
        follower = opener(write=False)
        assert follower.read_only
        assert len(follower.steps(MEETING)) == 1
        assert follower.refresh() is False
        for number in range(2, 8):
            store.append(MEETING, [step(number)], [action("1", v=number)])
            if number % 3 == 0:
                store.checkpoint()
            assert follower.refresh() is True
            assert follower.steps(MEETING) == store.steps(MEETING)
            assert follower.all("actions") == store.all("actions")
        store.append("dot", [step(1)], [Put("actions", "1", None)])
        assert follower.refresh() is True
        assert follower.streams() == store.streams()
        assert follower.all("actions") == []
        follower.close()

    def test_a_follower_of_nothing_sees_the_first_thing_recorded(self, store: Store, opener: Opener) -> None:
        follower = opener(write=False)
        assert follower.streams() == []
        assert follower.refresh() is False
        store.append(MEETING, [step(1)], [])
        assert follower.refresh() is True
        assert follower.steps(MEETING) == [step(1)]

    def test_a_follower_cannot_write(self, store: Store, opener: Opener) -> None:
        store.append(MEETING, [step(1)], [action("1")])
        follower = opener(write=False)
        with pytest.raises(NotRecorded):
            follower.append(MEETING, [step(2)], [])
        with pytest.raises(NotRecorded):
            follower.rebuild([])
        follower.save_draft(MEETING, "x")
        follower.checkpoint()
        assert follower.steps(MEETING) == [step(1)]
        assert store.draft(MEETING) == ""

    def test_closing_twice_is_nothing(self, store: Store) -> None:
        store.append(MEETING, [step(1)], [])
        store.close()
        store.close()
        with pytest.raises(NotRecorded):
            store.append(MEETING, [step(2)], [])
