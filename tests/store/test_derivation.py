import time

import pytest

from mediation_desk.store.derivation import DEFAULT, FLOOR, calibrated, derive
from mediation_desk.store.keyfile import Parameters


def test_the_key_is_argon2id_as_published() -> None:
    # Independent value: argon2-cffi 25.1, hash_secret_raw("thu-nghiem", 16 bytes "m", t=2, 19 MiB).
    key = derive("thu-nghiem", b"m" * 16, FLOOR)
    assert key.hex() == "644ee56754eac8c5eb982622668cbb6b63c169d40cfeb830372deb8ad030580a"


def test_composed_and_decomposed_typing_give_one_key() -> None:
    assert derive("mật khẩu Đúng", b"s" * 16, FLOOR) == derive(
        "ma\u0323\u0302t kha\u0302\u0309u Đu\u0301ng", b"s" * 16, FLOOR
    )


def test_a_password_of_a_broken_terminal_is_no_crash() -> None:
    assert derive("mật\udce1", b"s" * 16, FLOOR) != derive("mật", b"s" * 16, FLOOR)


@pytest.mark.parametrize(
    ("memory_kib", "iterations", "lanes"),
    [
        (4 * 1024 * 1024, 2, 1),
        (65536, 1_000_000, 1),
        (512 * 1024, 5, 1),
        (19 * 1024 - 1, 2, 1),
        (65536, 1, 1),
        (65536, 3, 0),
        (65536, 3, 5),
        (-65536, -3, -1),
        (True, 3, 1),
        (65536.0, 3, 1),
    ],
)
def test_parameters_out_of_bounds_cannot_be_made(
    memory_kib: int, iterations: int, lanes: int
) -> None:
    with pytest.raises(ValueError, match="outside"):
        Parameters(memory_kib=memory_kib, iterations=iterations, lanes=lanes)


def test_a_usual_machine_gets_the_default_or_more() -> None:
    assert calibrated(lambda _: 0.8) == DEFAULT
    assert calibrated(lambda _: 0.15).iterations == 10
    assert calibrated(lambda _: 0.0).iterations == 10


def test_a_slow_machine_gets_less_but_never_less_than_the_floor() -> None:
    slow = calibrated(lambda p: p.memory_kib * p.iterations / 150_000)
    assert FLOOR.memory_kib < slow.memory_kib < DEFAULT.memory_kib
    assert calibrated(lambda _: 60.0) == FLOOR


def test_calibration_measures_the_real_thing() -> None:
    def seconds(parameters: Parameters) -> float:
        started = time.perf_counter()
        derive("x", b"s" * 16, parameters)
        return time.perf_counter() - started

    assert calibrated(seconds).memory_kib >= FLOOR.memory_kib
