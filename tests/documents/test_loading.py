"""What makes paper is loaded in pieces, none of which is the whole."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from mediation_desk.documents.loading import load_in_pieces
assert "reportlab" not in sys.modules
pieces = sum(1 for _ in load_in_pieces())
before = {name for name in sys.modules if name.startswith("reportlab")}
from mediation_desk.documents.form import forms
import mediation_desk.services.reports, mediation_desk.services.quarterly
forms()
print(pieces, sorted(n for n in sys.modules if n.startswith("reportlab") and n not in before))
"""


def test_after_the_last_piece_no_paper_loads_anything_more() -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    pieces, left = told.stdout.split(maxsplit=1)
    assert int(pieces) > 3
    assert left.strip() == "[]"
