"""What the tests of services may ask for."""

from __future__ import annotations

import pytest

from mediation_desk.store.database import Store
from tests.services.registering_desk import Counter


@pytest.fixture
def counter(store: Store) -> Counter:
    return Counter(store)
