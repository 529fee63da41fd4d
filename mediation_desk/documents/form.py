"""What a printed form is: its key and title, its source, what it needs and how it is drawn."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of a dispute, in force from `valid_from` to `valid_to`.

    `unfit` says why a record is not one for this form (nothing when it is); `missing` names what
    must be filled before it may be printed; `build` gives the PDF, with the fonts in that folder,
    marked on every page when it is a draft.
    """

    key: str
    title: str
    source: str
    state: str
    valid_from: date
    valid_to: date | None = None
    unfit: Callable[[CaseFile], Problem | None]
    missing: Callable[[CaseFile], Iterator[Problem]]
    build: Callable[[CaseFile, Path, bool], bytes]
    words: Callable[[CaseFile], str]
    """All the person's own words the form prints, to name letters the font lacks beforehand."""


def forms() -> list[Form]:
    """Every form of a dispute in this package, by key; a new file is found by itself."""
    package = importlib.import_module(__package__ or "mediation_desk.documents")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    found = [module.FORM for module in modules if hasattr(module, "FORM")]
    return sorted(found, key=lambda form: form.key)
