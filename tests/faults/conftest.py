"""The store that faults happen to, the size of the run, and the table printed at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.office import make_office
from tests.faults.shim import built_shim
from tests.faults.size import Size, chosen_size

_SIZE = chosen_size()
_FIGURES = pytest.StashKey[Figures]()


@pytest.fixture
def size() -> Size:
    return _SIZE


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    return request.config.stash.setdefault(_FIGURES, Figures(_SIZE.seed))


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty store and its key files; tests work on copies."""
    folder = tmp_path_factory.mktemp("office") / "base"
    folder.mkdir()
    make_office(folder)
    return folder


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that watches and refuses writes; without a C compiler the test is not run."""
    return built_shim(tmp_path_factory.mktemp("shim"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    figures = config.stash.get(_FIGURES, None)
    if figures:
        terminalreporter.section("faults")
        for line in figures.lines():
            terminalreporter.write_line(line)
