"""The floors of the house: who may import whom, and how large a room may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

import mediation_desk

PACKAGE = Path(mediation_desk.__file__).parent
FLOORS = {
    "domain": {"errors"},
    "printing": {"domain", "errors"},
    "documents": {"printing", "domain", "errors"},
    "statistics": {"printing", "domain", "errors"},
    "store": {"domain", "errors"},
    "exchange": {"domain", "errors"},
    "services": {"store", "exchange", "documents", "statistics", "printing", "domain", "errors"},
    "commands": {"services", "opening", "store", "domain", "errors"},
    "ui": {"services", "opening", "practice_store", "documents", "statistics", "domain", "errors"},
}
READ_BY_ALL = {"terms", "sentences", "paths"}
ROOMS_OF = {
    "reportlab": {"printing", "documents"},
    "openpyxl": {"exchange"},
    "sqlcipher3": {"store"},
    "sqlite_utils": {"store"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("floor", [f for f in FLOORS if (PACKAGE / f).is_dir()])
def test_a_floor_imports_only_what_lies_below_it(floor: str) -> None:
    below = FLOORS[floor] | {floor}
    above = {path.stem if path.is_file() else path.name for path in PACKAGE.iterdir()}
    forbidden = above - below - READ_BY_ALL - {"__init__", "__pycache__", "py", "resources"}
    rule = archrule(f"{floor} stands on {sorted(below)}").match(f"mediation_desk.{floor}*")
    for room in sorted(forbidden):
        rule = rule.should_not_import(f"mediation_desk.{room}", f"mediation_desk.{room}.*")
    rule.check("mediation_desk", only_direct_imports=True)


def test_the_domain_knows_the_standard_library_only() -> None:
    for path in (PACKAGE / "domain").glob("*.py"):
        outside = {
            name.split(".")[0] for name in _imports(path) if not name.startswith("mediation_desk")
        }
        assert outside <= _standard_library(), path.name


@pytest.mark.parametrize("library", ROOMS_OF)
def test_a_library_is_known_in_its_rooms_only(library: str) -> None:
    users = {_room(path) for path in modules() if _uses(path, library)}
    assert users <= ROOMS_OF[library]


def test_qt_begins_in_the_window() -> None:
    users = {_room(path) for path in modules() if _uses(path, "PySide6")}
    assert users <= {"ui", "app"}


def test_nothing_looks_at_the_clock_but_the_door() -> None:
    for path in modules():
        words = path.read_text(encoding="utf-8")
        calls = [w for w in ("date.today(", "datetime.now(", "time.time(", "'now'") if w in words]
        assert not calls or path.name == "opening.py", f"{path.name}: {calls}"


def test_no_file_holds_more_than_four_hundred_lines() -> None:
    for path in modules():
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path.name


def test_files_and_functions_are_small_at_the_median() -> None:
    files = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in modules())
    functions = sorted(
        node.end_lineno - node.lineno + 1
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    )
    assert files[len(files) // 2] <= 130
    assert functions[len(functions) // 2] < 12


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _uses(path: Path, library: str) -> bool:
    words = path.read_text(encoding="utf-8")
    return (
        library in {n.split(".")[0] for n in _imports(path)} or f'import_module("{library}' in words
    )


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def _standard_library() -> set[str]:
    return set(sys.stdlib_module_names) | {"__future__"}


LIBRARIES_LATER = ("reportlab", "PIL", "openpyxl", "sqlite_utils", "cryptography", "PySide6.QtPdf")
SERVICES_LATER = ("reports", "casework", "forms", "office_desk")
SCREENS_LATER = ("dispute", "office", "reports", "preview")
NOT_AT_THE_START = (
    *LIBRARIES_LATER,
    *(f"mediation_desk.{room}" for room in ("statistics", "practice_store")),
    *(f"mediation_desk.services.{name}" for name in SERVICES_LATER),
    *(f"mediation_desk.ui.screens.{name}" for name in SCREENS_LATER),
)


def test_the_register_is_shown_without_what_only_other_work_needs() -> None:
    code = (
        "import sys, mediation_desk.cli, mediation_desk.app\n"
        "from mediation_desk.ui.screens import screen_named\n"
        "assert screen_named('register')\n"
        f"print([name for name in {NOT_AT_THE_START} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_screens_are_there_without_what_makes_paper() -> None:
    code = (
        "import sys, mediation_desk.app\n"
        "from mediation_desk.ui.places import PLACES\n"
        "from mediation_desk.ui.screens import screen_named\n"
        "assert all(screen_named(place.name) for place in PLACES)\n"
        "print([name for name in ('reportlab', 'PIL', 'openpyxl') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
