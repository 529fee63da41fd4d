"""One rule broken, refused at once."""

from __future__ import annotations

from typing import Never

from mediation_desk.errors import Invalid, Problem


def refuse(place: str, rule: str, **values: object) -> Never:
    """Never returns: raises Invalid with this one problem."""
    raise Invalid((Problem(place, rule, values),))
