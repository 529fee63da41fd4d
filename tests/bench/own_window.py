"""The program's own window on a store whose key is known, as it is started by hand."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from mediation_desk.app import SIZE, make_window
from mediation_desk.opening import Opened, Surroundings
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids
from mediation_desk.store.keys import Keys
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.screens.register_parts.row_list import RowList
from mediation_desk.ui.screens.register_parts.rows import Rows
from mediation_desk.ui.task import Tasks
from tests.bench.painted import until

WHO = "Người thực hành"
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


@dataclass(frozen=True)
class OwnWindow:
    """The window, its list of disputes and the store they come from."""

    window: MainWindow
    rows: RowList
    store: Store

    def ids(self) -> list[str]:
        """The disputes that are listed now."""
        model = self.rows.model()
        assert isinstance(model, Rows)
        return list(model.ids)

    def busy(self) -> bool:
        """Whether anything is still being looked up off the window's thread."""
        return any(tasks.busy() for tasks in self.window.findChildren(Tasks))

    def rest(self) -> None:
        """Until nothing is looked up or drawn any more."""
        until(lambda: not self.busy(), rest=0.002)

    def close(self) -> None:
        """The window and the store are closed."""
        self.window.close()
        delete(self.window)
        self.store.close()


def own_window(app: QApplication, path: Path, key: bytes) -> OwnWindow:
    """The window as the program shows it first, dressed and in Vietnamese."""
    look = Look()
    look.dress(app)
    install_catalogue(app, "vi")
    store = Store.reopen(path, key, who=WHO, now=_noon)

    def apart() -> Store:
        return Store.reopen(path, key, who=WHO, now=_noon, beside=True)

    opened = Opened(store, Ids(_noon, secrets.randbits), apart, Keys(path, key))
    window = make_window(look, opened, Surroundings(_noon, secrets.randbits))
    window.resize(*SIZE)
    register = window.current()
    rows = register.findChild(RowList) if register else None
    assert isinstance(rows, RowList)
    window.show()
    window.activateWindow()
    return OwnWindow(window, rows, store)


def _noon() -> datetime:
    return NOON
