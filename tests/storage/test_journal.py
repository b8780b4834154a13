"""Frames prove themselves and their order, and a file says whether its end is torn or damaged."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ssp_tui.storage.journal import Ending, pieces, scan, sealed

PAYLOADS = [b'{"segment":"x"}', '{"l":1,"line":"æøå 😀"}'.encode(), b"", b'{"l":3,"line":"b: Godkendt"}']


def written(payloads: list[bytes]) -> bytes:
    data, link = b"", 0
    for payload in payloads:
        frame, link = sealed(payload, link)
        data += frame
    return data


FILE = written(PAYLOADS)
ENDS = [len(written(PAYLOADS[:count])) for count in range(len(PAYLOADS) + 1)]


def payloads(data: bytes) -> list[bytes]:
    return [frame.payload for frame in scan(data).frames]


def test_what_was_written_is_read() -> None:
    seen = scan(FILE)
    assert [frame.payload for frame in seen.frames] == PAYLOADS
    assert seen.end == len(FILE)
    assert seen.ending is Ending.CLEAN
    assert pieces(FILE) == seen.frames


def test_an_empty_file_and_reserved_room_are_clean() -> None:
    assert scan(b"") == ([], 0, Ending.CLEAN)
    assert scan(bytes(5000)) == ([], 0, Ending.CLEAN)
    assert scan(FILE + bytes(5000))._replace(ending=Ending.CLEAN) == scan(FILE)


def test_reading_goes_on_from_any_frame() -> None:
    second = scan(FILE).frames[1]
    seen = scan(FILE[second.start :], link=second.link)
    assert [frame.moved(second.start) for frame in seen.frames] == scan(FILE).frames[1:]


@pytest.mark.parametrize("room", [0, 100])
def test_every_truncation_keeps_the_whole_frames_and_is_torn_in_between(room: int) -> None:
    for length in range(len(FILE) + 1):
        seen = scan(FILE[:length] + bytes(room))
        whole = max(count for count, end in enumerate(ENDS) if end <= length)
        assert [frame.payload for frame in seen.frames] == PAYLOADS[:whole]
        assert seen.ending is (Ending.CLEAN if length in ENDS else Ending.TORN)


@pytest.mark.parametrize("room", [0, 100])
def test_every_flipped_bit_is_seen(room: int) -> None:
    for place in range(len(FILE)):
        hit = max(count for count, end in enumerate(ENDS) if end <= place)
        for bit in range(8):
            data = bytearray(FILE + bytes(room))
            data[place] ^= 1 << bit
            seen = scan(bytes(data))
            assert [frame.payload for frame in seen.frames] == PAYLOADS[:hit]
            torn_newline = place == len(FILE) - 1 or (hit == len(PAYLOADS) - 1 and data[place] == 0)
            assert seen.ending is (Ending.TORN if torn_newline else Ending.DAMAGED)


@pytest.mark.parametrize("page", range(0, len(FILE), 16))
def test_a_page_that_never_reached_the_disk_is_damage_when_a_whole_frame_follows(page: int) -> None:
    data = FILE[:page] + bytes(len(FILE[page : page + 16])) + FILE[page + 16 :]
    assert scan(data).ending is (Ending.DAMAGED if page + 16 <= ENDS[-2] else Ending.TORN)


def test_frames_out_of_order_taken_from_elsewhere_or_left_out_are_damage() -> None:
    frames = [FILE[start:end] for start, end in pairwise(ENDS)]
    for data in (
        frames[0] + frames[2] + frames[1] + frames[3],
        frames[0] + frames[1] + frames[3],
        frames[0] + frames[1] + frames[1] + frames[2],
        frames[0] + written([b"foreign"]) + frames[1],
    ):
        assert scan(data).ending is Ending.DAMAGED


def test_what_stands_behind_damage_can_be_found() -> None:
    data = bytearray(FILE)
    data[ENDS[1] + 3] ^= 1
    assert [frame.payload for frame in pieces(bytes(data))] == [PAYLOADS[0], *PAYLOADS[2:]]
    assert [frame.payload for frame in pieces(b"junk 01234567 " + FILE + b"more")] == PAYLOADS
