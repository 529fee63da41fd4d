"""Unlocking the screen of a program already open: PIN and password on a real store."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.errors import Invalid, WrongPassword, WrongPin
from mediation_desk.opening import Credentials, Opened, Surroundings, make_store, open_store
from mediation_desk.services.acts import Acts
from mediation_desk.services.screen_lock import ScreenLock
from mediation_desk.store.attempts import read_attempts
from tests.samples import clock

AROUND = Surroundings(clock, secrets.randbits)
ME = Credentials("mật khẩu của tôi", "Chủ Sổ")
PIN = "482913"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with make_store(tmp_path / "so.hg", ME, AROUND):
        pass
    return tmp_path / "so.hg"


@pytest.fixture
def opened(path: Path) -> Iterator[Opened]:
    with open_store(path, ME, AROUND) as found:
        yield found


def lock_of(opened: Opened) -> ScreenLock:
    return ScreenLock(opened.store, opened.ids, clock, opened.keys)


def test_a_pin_unlocks_after_its_owner_set_it_and_no_other_does(opened: Opened) -> None:
    lock = lock_of(opened)
    assert not lock.has_pin()
    with pytest.raises(WrongPin):
        lock.require_pin(PIN)
    lock.set_pin(PIN)
    lock.require_pin(PIN)
    with pytest.raises(WrongPin):
        lock.require_pin("482914")
    lock.remove_pin()
    assert not lock.has_pin()


@pytest.mark.parametrize("pin", ["", "123", "12a4", "١٢٣٤", "12 34"])
def test_a_pin_is_four_digits_or_more(opened: Opened, pin: str) -> None:
    with pytest.raises(Invalid):
        lock_of(opened).set_pin(pin)
    assert not lock_of(opened).has_pin()


def test_the_pin_stands_in_the_store_as_a_salted_hash_alone_and_opens_no_store(
    opened: Opened,
) -> None:
    lock = lock_of(opened)
    lock.set_pin(PIN)
    first = opened.store.pins.kept()
    lock.set_pin(PIN)
    second = opened.store.pins.kept()
    assert first is not None
    assert second is not None
    assert first.salt != second.salt
    assert first.digest != second.digest
    assert PIN.encode() not in first.digest + first.salt
    with pytest.raises(WrongPassword):
        lock.require_password(PIN)


def test_a_wrong_password_at_the_lock_is_counted_and_then_entered(opened: Opened) -> None:
    lock = lock_of(opened)
    with pytest.raises(WrongPassword):
        lock.require_password("sai mất rồi")
    assert read_attempts(opened.store.path)
    lock.require_password(ME.password)
    lock.enter_failures()
    assert read_attempts(opened.store.path) is None
    assert Acts(opened.store, opened.ids, clock).everything()[0].act.kind == "wrong_passwords"
