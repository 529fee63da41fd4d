import hashlib
import json
import time
import uuid
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.errors import ForeignKeyFile, KeyFileDamaged, KeyFileNewer
from mediation_desk.store.derivation import DEFAULT, FLOOR
from mediation_desk.store.keyfile import KeyFile, Slot, decode, encode


def a_slot(**changes: object) -> Slot:
    fields = {"mark": b"m" * 32, "salt": b"s" * 16, "parameters": FLOOR}
    return Slot(**{**fields, "name": b"n" * 92, "wrapped": b"w" * 60, **changes})  # type: ignore[arg-type]


def a_key_file(**changes: object) -> KeyFile:
    fields = {"store_id": uuid.UUID(int=7), "names_salt": b"a" * 16, "slots": (a_slot(),)}
    return KeyFile(**{**fields, "recovery": (b"r" * 60,), **changes})  # type: ignore[arg-type]


def doctored(**changes: object) -> bytes:
    """Bytes whose digest fits, as a doctor who read our source would leave them."""
    raw = json.loads(encode(a_key_file()))
    del raw["digest"]
    slot = raw["slots"][0]
    for key, value in changes.items():
        (slot if key in slot else raw)[key] = value
    plain = json.dumps(raw, sort_keys=True, indent=1) + "\n"
    return json.dumps({**raw, "digest": hashlib.sha256(plain.encode()).hexdigest()}).encode()


def test_what_is_written_reads_back() -> None:
    slots = (a_slot(), a_slot(mark=b"o" * 32, parameters=DEFAULT))
    key_file = a_key_file(slots=slots, recovery=(b"1" * 60, b"2" * 60))
    assert decode(encode(key_file)) == key_file


def test_the_file_is_plain_json_in_ascii() -> None:
    raw = json.loads(encode(a_key_file()).decode("ascii"))
    assert raw["version"] == 1
    assert raw["store"] == str(uuid.UUID(int=7))


def test_every_flipped_bit_is_damage_or_mere_white_space() -> None:
    content = encode(a_key_file())
    for place in range(len(content)):
        for bit in range(8):
            flipped = bytearray(content)
            flipped[place] ^= 1 << bit
            try:
                assert decode(bytes(flipped)) == a_key_file()
            except KeyFileDamaged:
                continue
            assert not content[place : place + 1].strip()


def test_line_ends_changed_by_a_careless_copy_do_not_lock_people_out() -> None:
    crossed = encode(a_key_file()).replace(b"\n", b"\r\n")
    assert decode(b"\xef\xbb\xbf" + crossed) == a_key_file()


@given(st.integers(0, 10_000))
def test_a_file_cut_short_is_damaged(length: int) -> None:
    content = encode(a_key_file())
    with pytest.raises(KeyFileDamaged):
        decode(content[: length % (len(content) - 1)])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe\x00",
        b'"' + b"\\ud800" * 9 + b'"',
        b"[" * 100_000,
        b'{"digest": ' + b"9" * 10_000 + b"}",
        b'{"digest": NaN}',
        b" " * 2_000_000,
        bytes(5000),
    ],
)
def test_noise_is_damaged(content: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        decode(content)


@given(st.binary(max_size=300))
def test_any_noise_is_damaged(content: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        decode(content)


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 4 * 1024 * 1024},
        {"iterations": 3_000_000_000},
        {"memory_kib": 8, "iterations": 1},
        {"memory_kib": True},
        {"memory_kib": 65536.0},
        {"memory_kib": 1e999},
        {"memory_kib": "65536"},
        {"lanes": 10**30},
        {"salt": ""},
        {"salt": "zz" * 16},
        {"salt": "AA" * 16},
        {"salt": None},
        {"wrapped": "00" * 61},
        {"name": "00" * 10_000},
        {"slots": []},
        {"slots": {}},
        {"slots": "x"},
        {"slots": [None]},
        {"slots": [[]] * 1000},
        {"recovery": [7]},
        {"recovery": None},
        {"store": "7"},
        {"store": 7},
        {"kind": "else"},
        {"version": "1"},
        {"version": 0},
        {"version": True},
        {"extra": 1},
    ],
)
def test_a_doctored_file_is_refused_quickly(changes: dict[str, object]) -> None:
    content = doctored(**changes)
    started = time.process_time()
    with pytest.raises(KeyFileDamaged):
        decode(content)
    assert time.process_time() - started < 1


def test_a_doctored_file_that_changes_nothing_is_read() -> None:
    assert decode(doctored()) == a_key_file()


def test_more_slots_than_any_office_has_are_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        a_key_file(slots=(a_slot(),) * 257)


def test_a_later_programs_file_says_so_but_only_when_it_is_sound() -> None:
    with pytest.raises(KeyFileNewer):
        decode(doctored(version=2, shape="unknown"))
    with pytest.raises(KeyFileDamaged):
        decode(doctored(version=2).replace(b'"version": 2', b'"version": 3'))


def test_a_file_of_another_store_is_foreign() -> None:
    a_key_file().require_store(uuid.UUID(int=7))
    with pytest.raises(ForeignKeyFile):
        replace(a_key_file(), store_id=uuid.UUID(int=8)).require_store(uuid.UUID(int=7))
