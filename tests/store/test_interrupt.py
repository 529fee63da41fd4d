"""Giving up what another thread asks of a store."""

from __future__ import annotations

import threading

import pytest

from mediation_desk.errors import Cancelled
from tests.conftest import Desk
from tests.samples import a_dispute


def test_a_question_that_is_given_up_ends_and_the_store_goes_on(desk: Desk) -> None:
    with desk.store.transaction():
        for _ in range(20):
            desk.store.disputes.keep(a_dispute(desk.team))
    ended = threading.Event()

    def give_up() -> None:
        while not ended.is_set():
            desk.store.interrupt()

    impatient = threading.Thread(target=give_up)
    impatient.start()
    try:
        with pytest.raises(Cancelled):
            _ask_without_end(desk)
    finally:
        ended.set()
        impatient.join()
    assert len(desk.store.search.inside("lối")) == 20


def _ask_without_end(desk: Desk) -> None:
    with desk.store.interruptible():
        while True:
            desk.store.search.inside("lối")
