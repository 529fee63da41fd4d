"""What every test may ask for: an empty store, and a store with one team."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from mediation_desk.domain.office import Mediator, Team
from mediation_desk.store.database import Store
from tests.samples import a_mediator, a_store, a_team, an_office
from tests.shell import Shell

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")


@dataclass(frozen=True)
class Desk:
    store: Store
    team: Team
    other_team: Team
    mediator: Mediator


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team())
        other = store.offices.keep_team(a_team(name="Tổ hòa giải xóm Chiềng", village="Chiềng"))
        mediator = a_mediator(team, leader=True)
        store.offices.keep_mediator(mediator)
    return Desk(store, team, other, mediator)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path, monkeypatch)
