"""Loading what makes paper piece by piece: as a whole it would hold a window up."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Final

_PIECES: Final = (
    "reportlab.pdfgen.canvas",
    "reportlab.platypus",
    "reportlab.graphics.barcode.qrencoder",
    "mediation_desk.printing.page",
    "mediation_desk.documents.settlement",
    "mediation_desk.documents.invitation",
    "mediation_desk.documents.register_book",
    "mediation_desk.documents.quarterly",
)
"""In an order in which each takes less than a tenth of a second."""


def load_in_pieces() -> Iterator[None]:
    """One piece more is loaded at every step; at the end any paper can be made at once."""
    for name in _PIECES:
        importlib.import_module(name)
        yield
