"""What the window may name of the room below: an open store, a line of the register, a folder."""

from __future__ import annotations

from mediation_desk.store.database import Store
from mediation_desk.store.disk import folder_made
from mediation_desk.store.history import Edit, Head
from mediation_desk.store.identity import Ids
from mediation_desk.store.listing import Entry

__all__ = ["Edit", "Entry", "Head", "Ids", "Store", "folder_made"]
